//! What is told by keys becomes the same row as on the web, once however often a press is sent.

use sothon_app::case;
use sothon_app::complaint::{self, Asked, Opened};
use sothon_app::death_report::{self, OpenedDeath, Sought};
use sothon_app::ussd::Screen;
use sothon_domain::access::Actor;
use sothon_domain::casework::{CaseKind, Effect, Stage};
use sothon_domain::complaint::{About, Topic};
use sothon_domain::death_report::{DismissReason, Doubt, SaidBy};
use sothon_domain::flow::{Answer, StepKey};
use sothon_domain::trusted_contact::Relation;
use sothon_testkit::Officer;
use time::Duration;

use crate::ussd::handset::{Handset, PIN, Service};

/// Her only case; the last screen of its call has its reference, and its repeat is answered the same.
pub(crate) async fn only_case(service: &Service, phone: &Handset, sent: &Screen) -> case::CaseSeen {
    assert_eq!(&phone.dial().await, sent, "a repeat of the press is answered the same");
    let cases = case::mine(&service.app, &Actor::person(service.sokha)).await.expect("her cases");
    let [case] = cases.as_slice() else { panic!("{cases:?}") };
    assert!(sent.end && sent.text.contains(&case.reference.to_string()), "{sent:?}");
    assert_eq!(service.times("case.submitted").await, 1);
    case.clone()
}

fn answers(case: &case::CaseSeen) -> Vec<(StepKey, String)> {
    let Effect::BackOffice(answers) = &case.effect else { panic!("{case:?}") };
    answers.iter().map(|(step, answer): &(StepKey, Answer)| (*step, answer.to_string())).collect()
}

#[tokio::test]
async fn a_payment_that_came_short_becomes_one_case_that_asks_for_the_paper_of_the_bank() {
    let service = Service::new().await;
    let mut phone = service.at_the_menu("call").await;
    let future = phone.type_all(&["2", "3", PIN, "122099"]).await;
    assert!(future.text.contains("That month is still to come."), "{future:?}");
    let check = phone.type_all(&["102026", "2", "250000"]).await;
    assert!(check.text.contains("Month 10/2026\nOnly KHR 250,000 came"), "{check:?}");
    let sent = phone.press("1").await;
    let case = only_case(&service, &phone, &sent).await;
    assert_eq!((case.kind, case.stage), (CaseKind::PaymentMissing, Stage::Received));
    let told = [
        (StepKey::PaidMonth, "2026-10"),
        (StepKey::PaidHow, "less"),
        (StepKey::PaidAmount, "250000"),
    ];
    assert_eq!(answers(&case), told.map(|(step, text)| (step, text.to_owned())));

    let mut again = service.at_the_menu("again").await;
    let open = again.type_all(&["2", "3", PIN]).await;
    assert!(open.end && open.text.contains("Your earlier request"), "{open:?}");
    let mut cases = service.at_the_menu("cases").await;
    let stands = cases.type_all(&["4", PIN]).await;
    for told in [case.reference.to_string().as_str(), "Received", "Papers missing: 1"] {
        assert!(stands.text.contains(told), "{told}: {stands:?}");
    }
    let named = cases.press("98").await;
    assert!(named.text.starts_with("Papers missing:\nPaper of the bank\n"), "{named:?}");
    assert!(cases.press("98").await.text.starts_with("Done: sent "));
    assert!(cases.press("98").await.text.starts_with("Next: a decision\n"));
    assert!(cases.press("98").await.text.starts_with("We mean to decide by "));
    service.test.clock.advance(Duration::days(200));
    let mut later = service.at_the_menu("later").await;
    let late = later.type_all(&["4", PIN, "98", "98", "98", "98"]).await;
    assert!(late.text.starts_with("We are later than we promised. Please call "), "{late:?}");
}

#[tokio::test]
async fn what_the_web_has_begun_of_a_payment_goes_on_by_phone() {
    let (service, kind) = (Service::new().await, CaseKind::PaymentMissing);
    let sokha = Actor::person(service.sokha);
    case::answer(&service.app, &sokha, kind, StepKey::PaidMonth, "2026-10").await.expect("kept");
    let mut phone = service.at_the_menu("call").await;
    let found = phone.type_all(&["2", "3", PIN]).await;
    assert!(found.text.contains("Not sent yet:\nMonth 10/2026\n1 Continue"), "{found:?}");
    let check = phone.type_all(&["1", "1"]).await;
    assert!(check.text.contains("Month 10/2026\nNo money came"), "{check:?}");
    case::answer(&service.app, &sokha, kind, StepKey::PaidMonth, "2026-09").await.expect("kept");
    let again = phone.press("1").await;
    assert!(
        !again.end && again.text.contains("09/2026"),
        "what is sent is what is shown: {again:?}"
    );
    let sent = phone.press("1").await;
    let case = only_case(&service, &phone, &sent).await;
    assert_eq!(answers(&case)[0], (StepKey::PaidMonth, "2026-09".to_owned()));
}

#[tokio::test]
async fn two_open_cases_are_shown_one_after_the_other() {
    let service = Service::new().await;
    let mut phone = service.at_the_menu("payment").await;
    phone.type_all(&["2", "3", PIN, "1", "1", "1"]).await;
    let mut phone = service.at_the_menu("call back").await;
    phone.type_all(&["2", "4", PIN, "1", "1", "1"]).await;
    let cases = case::mine(&service.app, &Actor::person(service.sokha)).await.expect("her cases");
    let mut phone = service.at_the_menu("cases").await;
    let mut shown = vec![phone.type_all(&["4", PIN]).await];
    loop {
        let next = phone.press("98").await;
        if next.text == shown[0].text {
            break;
        }
        shown.push(next);
    }
    for case in &cases {
        let reference = case.reference.to_string();
        let times = shown.iter().filter(|screen| screen.text.contains(&reference)).count();
        assert_eq!(times, 1, "{reference}: {shown:?}");
    }
    let said = |text: &str| shown.iter().filter(|screen| screen.text.contains(text)).count();
    for text in ["Done: sent ", "Next: a decision", "We mean to decide by "] {
        assert_eq!(said(text), 2, "{text}: {shown:?}");
    }
}

#[tokio::test]
async fn a_call_back_becomes_one_case_with_the_number_that_dials() {
    let service = Service::new().await;
    let mut phone = service.at_the_menu("call").await;
    let check = phone.type_all(&["2", "4", PIN, "2", "1"]).await;
    assert!(check.text.contains("We call 012345678.\nIn the morning"), "{check:?}");
    let sent = phone.press("1").await;
    let case = only_case(&service, &phone, &sent).await;
    assert_eq!(case.kind, CaseKind::CallMeBack);
    let told = answers(&case);
    assert_eq!(told[0], (StepKey::About, "តាមលេខកូដខ្លី៖ ឯកសារ".to_owned()));
    assert_eq!(told[1], (StepKey::CallAt, "morning".to_owned()));
    assert_eq!(told[2], (StepKey::Phone, "+85512345678".to_owned()));
}

#[tokio::test]
async fn a_locked_record_is_told_before_any_question_and_nothing_is_sent() {
    let service = Service::new().await;
    let mut phone = service.at_the_menu("lock").await;
    phone.type_all(&["6", PIN, "1", "00"]).await;
    for (call, keys) in [
        ("move", &["2", "1", PIN][..]),
        ("claim", &["2", "2", "1", PIN][..]),
        ("payment", &["2", "3", PIN][..]),
        ("call back", &["2", "4", PIN][..]),
    ] {
        let refused = service.at_the_menu(call).await.type_all(keys).await;
        assert!(refused.end && refused.text.contains("Your record is locked"), "{refused:?}");
    }
    assert_eq!(service.test.count("case_file", "true").await, 0);
}

/// Keys of a report of a death by somebody else, of an unknown day.
async fn report(phone: &mut Handset, number: &str) -> Screen {
    phone.type_all(&["2", "5", number, "99", "4", "1"]).await
}

/// The report with the reference on this screen, a moment later.
async fn opened(service: &Service, officer: &Actor, screen: &Screen) -> OpenedDeath {
    death_report::look_for_new(&service.app).await.expect("the register answers");
    let reference = reference(&screen.text, "reference is ");
    let found = death_report::find(&service.app, officer, &reference).await;
    let Ok(Sought::Found(id)) = found else { panic!("{found:?}") };
    death_report::open(&service.app, officer, id).await.expect("it is reached")
}

/// The nine letters after these words.
fn reference(text: &str, after: &str) -> String {
    let (_, rest) = text.split_once(after).expect("it is told");
    rest.chars().take("4821-0357".len()).collect()
}

#[tokio::test]
async fn a_death_is_told_without_a_pin_once_and_in_the_same_words_for_any_number() {
    let service = Service::new().await;
    service.test.add_branches().await;
    let officer = service.test.add_officer(&Officer::of_head_office()).await;
    let mut shown = Vec::new();
    for (call, number) in [("known", "K-204577"), ("unknown", "K-999999")] {
        let mut phone = service.at_the_menu(call).await;
        let check = phone.type_all(&["2", "5", number, "20112026", "2"]).await;
        assert!(check.text.contains(number) && check.text.contains("20/11/2026"), "{check:?}");
        let sent = phone.press("1").await;
        assert_eq!(phone.dial().await, sent, "a repeat of the press is answered the same");
        let opened = opened(&service, &officer, &sent).await;
        assert_eq!(opened.said.by, SaidBy::Relative(Relation::Child));
        assert_eq!(opened.said.died.map(|day| day.to_string()).as_deref(), Some("2026-11-20"));
        assert!(opened.said.phone.is_some(), "she may be called back");
        assert_eq!(opened.member.is_some(), number == "K-204577");
        let next = phone.press("98").await;
        assert!(next.end && next.text.contains("for 7 days"), "{next:?}");
        let number = reference(&sent.text, "reference is ");
        shown.push([sent.text.replace(&number, "#"), next.text]);
    }
    assert_eq!(shown[0], shown[1]);
    assert_eq!(service.test.count("death_report", "true").await, 2);
    assert_eq!(service.times("ussd-pin.right").await, 0);
    assert_eq!(service.times("death-report.asked").await, 1, "who is in the register is asked");
}

#[tokio::test]
async fn a_day_to_come_and_a_number_of_no_member_are_asked_again() {
    let service = Service::new().await;
    let mut phone = service.at_the_menu("call").await;
    let day = phone.type_all(&["2", "5", "K-204577", "31122099", "1", "1"]).await;
    assert!(day.text.contains("That day is still to come."), "{day:?}");
    assert_eq!(service.test.count("death_report", "true").await, 0);
    let sent = phone.type_all(&["2025", "1", "1"]).await;
    assert!(sent.text.contains("reference is"), "{sent:?}");
    assert_eq!(service.test.count("death_report", "true").await, 1);
}

#[tokio::test]
async fn after_two_false_reports_from_a_phone_an_officer_looks_first() {
    let service = Service::new().await;
    service.test.add_branches().await;
    let officer = service.test.add_officer(&Officer::of_head_office()).await;
    for call in ["first", "second"] {
        let sent = report(&mut service.at_the_menu(call).await, "K-999999").await;
        let (id, key) = (opened(&service, &officer, &sent).await.id, service.test.id());
        let reason = DismissReason::NotTrue;
        let done = death_report::dismiss(&service.app, &officer, id, key, reason).await;
        done.expect("an answer");
    }
    let sent = report(&mut service.at_the_menu("third").await, "K-204577").await;
    assert!(sent.text.contains("reference is"), "it is not said to her: {sent:?}");
    let third = opened(&service, &officer, &sent).await;
    assert_eq!((third.doubt, third.state.code()), (Some(Doubt::Reporter), "received"));
    // Another phone is another reporter.
    let mut other = service.phone("other");
    other.dialled.phone = "098765432".parse().expect("a phone");
    other.dial().await;
    other.press("3").await;
    let sent = report(&mut other, "K-204577").await;
    assert_eq!(opened(&service, &officer, &sent).await.doubt, None);
}

#[tokio::test]
async fn five_reports_a_day_come_from_a_phone_and_the_sixth_is_told_so() {
    let service = Service::new().await;
    for call in ["1", "2", "3", "4", "5"] {
        let sent = report(&mut service.at_the_menu(call).await, "K-999999").await;
        assert!(sent.text.contains("reference is"), "{call}: {sent:?}");
    }
    let often = report(&mut service.at_the_menu("6").await, "K-999999").await;
    assert!(often.end && often.text.contains("Too many reports"), "{often:?}");
    assert_eq!(service.test.count("death_report", "true").await, 5);
}

#[tokio::test]
async fn conduct_is_complained_of_without_a_name_and_its_answer_opens_on_the_web() {
    let service = Service::new().await;
    let mut phone = service.at_the_menu("call").await;
    let sent = phone.type_all(&["2", "6", "2", "6", "1"]).await;
    assert_eq!(phone.dial().await, sent, "a repeat of the press is answered the same");
    assert!(sent.end, "{sent:?}");
    assert_eq!(service.test.count("complaint", "person IS NULL").await, 1);
    let reference = reference(&sent.text, "Number ");
    let (_, rest) = sent.text.split_once("secret code ").expect("it is told");
    let secret: String = rest.chars().take("12345 67890".len()).collect();
    let asked = Asked { reference: &reference, secret: &secret };
    let read = complaint::read(&service.app, &asked).await;
    let Ok(Opened::Complaint(mine)) = read else { panic!("{read:?}") };
    assert_eq!((mine.topic, &mine.about), (Topic::Money, &About::HeadOffice));
    assert_eq!(mine.words, "ប្តឹងតាមលេខកូដខ្លី គ្មានពាក្យសរសេរ។");
    assert!(!service.test.everything_stored().await.contains("+85512345678"));
}

#[tokio::test]
async fn the_service_is_complained_of_in_her_own_name_after_the_pin_once() {
    let service = Service::new().await;
    let mut phone = service.at_the_menu("call").await;
    let asked = phone.type_all(&["2", "6", "1", "1", "1"]).await;
    assert!(asked.text.contains("PIN"), "{asked:?}");
    assert_eq!(service.test.count("complaint", "true").await, 0);
    let sent = phone.type_all(&[PIN, "1"]).await;
    assert_eq!(phone.dial().await, sent, "a repeat of the press is answered the same");
    let hers = complaint::mine(&service.app, &Actor::person(service.sokha)).await.expect("hers");
    let [mine] = hers.as_slice() else { panic!("{hers:?}") };
    assert!(sent.end && sent.text.contains(&mine.reference.to_string()), "{sent:?}");
    assert_eq!((mine.topic, &mine.about), (Topic::Waiting, &About::NoOffice));
    assert!(mine.words.contains("សូមទូរស័ព្ទសួរ"), "{}", mine.words);
}

#[tokio::test]
async fn a_call_of_another_day_under_the_same_name_is_another_complaint() {
    let service = Service::new().await;
    service.at_the_menu("before").await;
    for complaints in 1..=2 {
        service.test.clock.advance(Duration::days(1));
        let mut phone = service.at_the_menu("1").await;
        let sent = phone.type_all(&["2", "6", "2", "6", "1"]).await;
        assert!(sent.end, "{sent:?}");
        assert_eq!(service.test.count("complaint", "person IS NULL").await, complaints);
    }
}
