//! Claimants in the register: her PIN, what is stored, a later file with her card, and an attestor's reach.

use axum::http::StatusCode;
use sothon_app::claimant::remind_of_kept;
use sothon_app::duplicates::review;
use sothon_domain::access::{Actor, Office, StaffRole};
use sothon_domain::effects::legal_date;
use sothon_locales::{Language, Words};
use sothon_testkit::{Officer, Pensioner};
use time::Duration;

use crate::award_decisions::signed_in;
use crate::browser::{Answer, Browser, TestPortal};
use crate::claim_record::{CHECK, answer, answer_all, send_shown};
use crate::claimants::{
    CODE, FORM, LIST, NEW, PHONE, SEEN, TYPED, but, from_home, number, only, post, send, setting,
};
use crate::{cases, demo_phone, staff_binding};

#[tokio::test]
async fn staff_help_her_to_a_pin_and_her_phone_says_where_the_record_stands() {
    let (portal, agent, officer) = setting().await;
    let mut her = from_home(&portal, &TYPED).await;
    let number = number(&mut her).await;
    let mut at_branch = signed_in(&portal, &agent).await;
    let facts = [
        ("member_number", number.as_str()),
        ("national_id", "011223344"),
        ("birth_date", "1/2/1961"),
    ];
    let found = staff_binding::look(&mut at_branch, &facts).await;
    let path = found.location().to_owned();
    let same = [("paper", "national-id"), ("number", "stays"), ("phone", ""), ("language", "km")];
    staff_binding::order(&mut at_branch, &path, "propose", &same).await;
    let mut at_office = signed_in(&portal, &officer).await;
    staff_binding::order(&mut at_office, &path, "confirm", &[]).await;
    let pin = format!("{path}/pin");
    let page = at_branch.get(&pin).await;
    let (csrf, key) = (page.hidden("csrf"), page.hidden("key"));
    let fields = [("csrf", csrf.as_str()), ("key", &key), ("pin", "7294"), ("pin_again", "7294")];
    assert_eq!(at_branch.post(&pin, &fields).await.location(), pin);
    let mut phone = portal.browser();
    demo_phone::dial(&mut phone, "012999888").await;
    for key in ["3", "1"] {
        demo_phone::press(&mut phone, key).await;
    }
    let screen = demo_phone::press(&mut phone, "7294").await;
    assert!(screen.contains("waits for a second officer"), "{screen}");
}

#[tokio::test]
async fn no_table_holds_what_she_typed_in_the_clear() {
    let (portal, ..) = setting().await;
    send(&mut portal.browser(), "", &TYPED).await;
    portal.database.clock.advance(Duration::minutes(1));
    from_home(&portal, &but("deceased_name", "ស៊ុន វិបុល")).await;
    let stored = portal.database.everything_stored().await;
    for secret in ["ដារ៉ា", "DARA", "011223344", "វិបុល"] {
        assert!(!stored.contains(secret), "{secret} is in the clear");
    }
    assert_eq!(portal.database.count("claimant", "deceased_number IS NOT NULL").await, 1);
}

#[tokio::test]
async fn a_later_file_with_her_card_lands_and_the_pair_is_named() {
    let portal = TestPortal::new().await;
    let officer = Officer::of_phnom_penh();
    portal.database.add_officer(&officer).await;
    let sokha = [
        ("family_khmer", "ស៊ឹម"),
        ("given_khmer", "សុខា"),
        ("family_latin", "SIM"),
        ("given_latin", "Sokha"),
        ("born", "15/6/1957"),
        ("national_id", "010234567"),
        ("phone", "012345678"),
    ];
    let typed = TYPED.map(|(field, typed)| {
        let hers = sokha.iter().find(|(name, _)| *name == field);
        (field, hers.map_or(typed, |(_, value)| value))
    });
    let number = number(&mut from_home(&portal, &typed).await).await;
    portal.database.add(&Pensioner::sokha()).await;
    assert_eq!(portal.database.count("membership", "member_number = 'K-204577'").await, 1);
    let report = review(&portal.portal.app, &Actor::system("terminal")).await;
    let pairs = report.expect("it is read").pairs;
    let [pair] = pairs.as_slice() else { panic!("{pairs:?}") };
    assert_eq!((pair.one.as_str(), pair.other.as_str()), (number.as_str(), "K-204577"));
    let mut at_office = signed_in(&portal, &officer).await;
    let path = only(&mut at_office).await;
    assert!(at_office.get(&path).await.body.contains("<li>K-204577</li>"));
    portal.database.clock.advance(Duration::minutes(2));
    let mut member = portal.browser();
    member.sign_in("K-204577").await;
    assert!(member.get("/my-pension").await.body.contains("៥១០.០០០"), "hers is hers");
}

#[tokio::test]
async fn an_attestor_enters_for_her_commune_and_sees_nobody_else() {
    let (portal, _, officer) = setting().await;
    let attestor = Officer {
        role: StaffRole::Attestor,
        office: Office::Commune("120101".parse().expect("a commune")),
        ..officer.colleague()
    };
    let attestor = Officer { address: "attestor@example.org".to_owned(), ..attestor };
    portal.database.add_officer(&attestor).await;
    from_home(&portal, &but("national_id", "099999999")).await;
    let of_the_province = only(&mut signed_in(&portal, &officer).await).await;
    let mut in_commune = signed_in(&portal, &attestor).await;
    let first = in_commune.get("/staff").await.location().to_owned();
    assert!(in_commune.get(&first).await.body.contains(&format!("href=\"{LIST}\"")));
    assert!(!in_commune.get(LIST).await.body.contains("90-"), "no home beyond the commune");
    assert_eq!(in_commune.get(&of_the_province).await.status, StatusCode::NOT_FOUND);
    let page = in_commune.get(NEW).await;
    assert!(!page.body.contains("name=\"province\""), "{}", page.body);
    let (csrf, key) = (page.hidden("csrf"), page.hidden("key"));
    let own = [("csrf", csrf.as_str()), ("key", key.as_str())];
    let entered = in_commune.post(NEW, &[&own[..], &TYPED[..], &SEEN[..]].concat()).await;
    assert!(entered.location().starts_with(LIST), "{}", entered.body);
    assert_eq!(portal.database.count("person", "place = '120101'").await, 1);
    let refused = post(&mut in_commune, entered.location(), "approve", &portal).await;
    assert_eq!(refused.status, StatusCode::NOT_FOUND, "she confirms nothing");
}

/// Sends the form at this path, with the sign of one that this browser was shown.
async fn press(her: &mut Browser<'_>, path: &str, typed: &[(&str, &str)]) -> Answer {
    let csrf = her.get(&format!("{FORM}/resume")).await.hidden("csrf");
    her.post(path, &[&[("csrf", csrf.as_str())], typed].concat()).await
}

/// The number that went to her phone with what she kept.
async fn kept_under(portal: &TestPortal) -> String {
    let texts = portal.all_texts().await;
    let told = texts.iter().rfind(|(to, text)| to == PHONE && text.contains("៦០ ថ្ងៃ"));
    let (_, text) = told.unwrap_or_else(|| panic!("{texts:?}"));
    text.split_whitespace().next_back().expect("a number").to_owned()
}

#[tokio::test]
async fn what_she_keeps_for_later_goes_on_elsewhere_with_its_number_and_a_code() {
    let portal = TestPortal::new().await;
    let mut her = portal.browser();
    let keep = format!("{FORM}/keep");
    let none = press(&mut her, &keep, &[]).await;
    assert_eq!(none.location(), format!("{FORM}?gone"), "nothing was answered: {}", none.body);
    let name = [("family", "សុខ"), ("given", "ដារ៉ា")];
    answer(&mut her, "", "name", &name).await;
    assert_eq!(press(&mut her, &keep, &[]).await.location(), format!("{FORM}/phone"));
    answer_all(&mut her, "", &TYPED).await;
    assert_eq!(press(&mut her, &keep, &[]).await.location(), format!("{FORM}?kept"));
    assert_eq!(her.get(CHECK).await.location(), format!("{FORM}?gone"), "the browser has none");
    let number = kept_under(&portal).await;
    let resume = format!("/en{FORM}/resume");
    for guess in [number.clone(), format!("kept-for-later:{number}")] {
        let mut other = portal.browser();
        other.keep_cookie("sothon", &guess);
        let shown = other.get(CHECK).await;
        assert_eq!(shown.location(), format!("{FORM}?gone"), "the number alone opens nothing");
    }
    let hasty = press(&mut portal.browser(), &resume, &[("number", &number)]).await;
    assert!(hasty.body.contains("Please wait"), "{}", hasty.body);
    answer_all(&mut her, "", &TYPED).await;
    assert_eq!(press(&mut her, &keep, &[]).await.location(), format!("{FORM}?wait"));
    let waits = her.get(&format!("/en{FORM}?wait")).await.body;
    assert!(waits.contains("We have just sent something"), "{waits}");
    portal.database.clock.advance(Duration::days(59));
    sothon_app::forget::run_once(&portal.portal.app).await.expect("it forgets");
    let mut elsewhere = portal.browser();
    for (typed, says) in [("12", "has a mistake"), ("0000-0000", "keep nothing under")] {
        let refused = press(&mut elsewhere, &resume, &[("number", typed)]).await;
        assert!(refused.body.contains(says), "{says}: {}", refused.body);
    }
    let asked = press(&mut elsewhere, &resume, &[("number", &number)]).await;
    assert_eq!(asked.location(), format!("/en{CODE}"), "{}", asked.body);
    assert_eq!(
        elsewhere.get(CHECK).await.location(),
        format!("{FORM}?gone"),
        "the code is missing"
    );
    let wrong = press(&mut elsewhere, CODE, &[("code", "000000")]).await;
    assert_eq!(wrong.status, StatusCode::OK, "{}", wrong.body);
    let code = portal.latest_code().await;
    assert_eq!(press(&mut elsewhere, CODE, &[("code", &code)]).await.location(), CHECK);
    assert!(elsewhere.get(CHECK).await.body.contains("K-204577"));
    let again = press(&mut her, &resume, &[("number", &number)]).await;
    assert!(again.body.contains("keep nothing under"), "it is used up: {}", again.body);
    assert_eq!(portal.database.count("claimant", "true").await, 0, "nothing was sent");
}

#[tokio::test]
async fn what_she_kept_for_later_is_erased_after_sixty_days_and_her_phone_is_told_a_week_before() {
    let portal = TestPortal::new().await;
    let mut her = portal.browser();
    answer_all(&mut her, "", &TYPED).await;
    press(&mut her, &format!("{FORM}/keep"), &[]).await;
    let number = kept_under(&portal).await;
    portal.database.clock.advance(Duration::days(52) - Duration::SECOND);
    assert_eq!(ends_told(&portal).await, 0, "too early");
    portal.database.clock.advance(Duration::SECOND);
    let app = &portal.portal.app;
    let (one, other) = tokio::join!(remind_of_kept(app), remind_of_kept(app));
    let told = one.expect("it answers") + other.expect("it answers");
    assert_eq!(told, 1, "two servers, one message");
    let last_day = legal_date(app.clock.now() + Duration::days(7));
    let date = Words::of(Language::Khmer).short_date(last_day);
    let texts = portal.all_texts().await;
    let (_, text) = texts
        .iter()
        .rfind(|(to, text)| to == PHONE && text.contains(&date))
        .unwrap_or_else(|| panic!("it was not sent: {texts:?}"));
    assert!(text.encode_utf16().count() <= 70 && !text.contains(&number), "{text}");
    assert_eq!(ends_told(&portal).await, 0, "once");
    portal.database.clock.advance(Duration::days(8));
    let late = press(&mut her, &format!("/en{FORM}/resume"), &[("number", &number)]).await;
    assert!(late.body.contains("keep nothing under"), "{}", late.body);
    sothon_app::forget::run_once(&portal.portal.app).await.expect("it forgets");
    assert_eq!(portal.database.count("claimant_draft", "true").await, 0);
}

#[tokio::test]
async fn kept_answers_that_are_damaged_keep_nobody_else_from_being_told() {
    let portal = TestPortal::new().await;
    for phone in ["012 999 888", "012 999 777"] {
        let mut her = portal.browser();
        answer_all(&mut her, "", &but("phone", phone)).await;
        let kept = press(&mut her, &format!("{FORM}/keep"), &[]).await;
        assert_eq!(kept.location(), format!("{FORM}?kept"), "{}", kept.body);
    }
    let damage = "UPDATE claimant_draft SET answers = set_byte(answers, 40, 255 - get_byte(answers, 40)) \
                  WHERE id = (SELECT id FROM claimant_draft ORDER BY id LIMIT 1)";
    portal.database.tamper(damage).await;
    portal.database.clock.advance(Duration::days(52));
    assert_eq!(ends_told(&portal).await, 1);
    assert_eq!(ends_told(&portal).await, 0, "once");
}

#[tokio::test]
async fn what_she_kept_at_home_fills_the_form_at_a_counter_and_is_used_up_with_it() {
    let (portal, agent, officer) = setting().await;
    let mut her = portal.browser();
    answer_all(&mut her, "", &TYPED).await;
    press(&mut her, &format!("{FORM}/keep"), &[]).await;
    let number = kept_under(&portal).await;
    let elsewhere = Officer {
        office: Office::Province("01".parse().expect("a province")),
        address: "elsewhere@example.org".to_owned(),
        ..officer.colleague()
    };
    portal.database.add_officer(&elsewhere).await;
    let far = look(&mut signed_in(&portal, &elsewhere).await, &number).await;
    assert!(far.body.contains("keep nothing under"), "not in her reach: {}", far.body);
    let theirs = but("province", "01");
    let mut at_other = signed_in(&portal, &elsewhere).await;
    let sent = enter_kept(&mut at_other, &number, &theirs).await;
    assert!(sent.location().starts_with(LIST), "{}", sent.body);
    assert_eq!(portal.database.count("claimant_draft", "true").await, 1, "it is not theirs to use");
    let mut at_branch = signed_in(&portal, &agent).await;
    for (typed, says) in [
        ("12", "has a mistake"),
        ("0000-0000", "keep nothing under"),
        (number.as_str(), "Please wait"),
    ] {
        let refused = look(&mut at_branch, typed).await;
        assert!(refused.body.contains(says), "{says}: {}", refused.body);
    }
    portal.database.clock.advance(Duration::minutes(1));
    let filled = look(&mut at_branch, &number).await;
    for shown in ["SOK", "DARA", "1/2/1961", "011223344", "K-204577", "012999888", number.as_str()]
    {
        assert!(filled.body.contains(&format!("value=\"{shown}\"")), "{shown}: {}", filled.body);
    }
    assert_eq!(portal.database.acts("draft.read").await.len(), 1);
    assert_eq!(portal.database.count("claimant_draft", "true").await, 1, "kept until it is sent");
    let (csrf, key) = (filled.hidden("csrf"), filled.hidden("key"));
    let own = [("csrf", csrf.as_str()), ("key", key.as_str()), ("kept", number.as_str())];
    let entered = at_branch.post(NEW, &[&own[..], &TYPED[..], &SEEN[..]].concat()).await;
    assert!(entered.location().starts_with(LIST), "{}", entered.body);
    assert_eq!(portal.database.count("claimant_draft", "true").await, 0, "it is used up");
    assert_eq!(portal.database.count("person", "place = '120109'").await, 1, "her commune too");
}

#[tokio::test]
async fn other_names_told_with_the_record_stand_at_the_office_and_in_her_claim() {
    let (portal, _, officer) = setting().await;
    let mut her = portal.browser();
    answer_all(&mut her, "", &TYPED).await;
    let others = [("other_names", "SUN Vibol"), ("in_service", "តាមុំ")];
    let names = [&[("answer", "ស៊ុន វិបុល")][..], &others[..]].concat();
    answer(&mut her, "", "deceased-name", &names).await;
    assert_eq!(send_shown(&mut her, "").await.location(), CODE);
    let code = portal.latest_code().await;
    press(&mut her, CODE, &[("code", &code)]).await;
    let mut at_office = signed_in(&portal, &officer).await;
    let path = only(&mut at_office).await;
    let page = at_office.get(&format!("/en{path}")).await.body.replace('\u{200B}', "");
    for told in ["Other names: SUN Vibol", "Name in service: តាមុំ"] {
        assert!(page.contains(told), "{told}: {page}");
    }
    let claim = "/en/my-pension/report/survivors-claim";
    cases::post(&mut her, &format!("{claim}/helper"), &[("answer", "myself")]).await;
    let hers = her.get(&format!("{claim}/deceased-name")).await.body.replace('\u{200B}', "");
    for (_, told) in others {
        assert!(hers.contains(&format!("value=\"{told}\"")), "{told}: {hers}");
    }
}

/// How many phones a run has told of an end.
async fn ends_told(portal: &TestPortal) -> u64 {
    remind_of_kept(&portal.portal.app).await.expect("the store answers")
}

/// Looks at a counter for what is kept under a number.
async fn look(staff: &mut Browser<'_>, number: &str) -> Answer {
    let page = staff.get(NEW).await;
    let (csrf, key) = (page.hidden("csrf"), page.hidden("key"));
    let fields = [("csrf", csrf.as_str()), ("key", key.as_str()), ("resume", number)];
    staff.post(&format!("/en{NEW}"), &fields).await
}

/// Enters her at a counter with the number under which answers are kept.
async fn enter_kept(staff: &mut Browser<'_>, number: &str, typed: &[(&str, &str)]) -> Answer {
    let page = staff.get(NEW).await;
    let (csrf, key) = (page.hidden("csrf"), page.hidden("key"));
    let own = [("csrf", csrf.as_str()), ("key", key.as_str()), ("kept", number)];
    staff.post(NEW, &[&own[..], typed, &SEEN[..]].concat()).await
}
