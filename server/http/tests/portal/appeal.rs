//! A rejection is appealed: from the rejected case and its letter to the decision of another person.

use axum::http::StatusCode;
use sothon_domain::access::StaffRole;
use sothon_testkit::{Officer, Pensioner};
use time::Duration;

use crate::browser::{Answer, Browser, TestPortal};
use crate::cases::{post, reference, send_shown, with_sokha};
use crate::not_right::futures_join;
use crate::queue::{act, signed_in};

const WHY: &str = "សៀវភៅការងារនៅជាមួយខ្ញុំ <b>";
/// The same, as a page writes it.
const SHOWN: &str = "សៀវភៅការងារនៅជាមួយខ្ញុំ &lt;b";
const NOTE: &str = "រកមិនឃើញសៀវភៅ";

/// An officer and a checker of Phnom Penh.
async fn officers(portal: &TestPortal) -> (Officer, Officer) {
    let officer = Officer::of_phnom_penh();
    let checker = Officer { role: StaffRole::Checker, ..officer.colleague() };
    portal.database.add_officer(&officer).await;
    portal.database.add_officer(&checker).await;
    (officer, checker)
}

async fn sokha(portal: &TestPortal) -> Browser<'_> {
    let mut browser = portal.browser();
    browser.sign_in("K-204577").await;
    browser
}

/// Says that her service is another one; the number of the case.
async fn dispute(her: &mut Browser<'_>, language: &str) -> String {
    let path = format!("{language}/my-pension/not-right/service");
    let fields = [("value", "25"), ("months", "6"), ("text", "")];
    let kept = post(her, &path, &fields).await;
    let page = her.get(kept.location()).await;
    reference(send_shown(her, kept.location(), &page).await.location()).to_string()
}

/// A dispute that the officer has rejected; its number.
async fn rejected(her: &mut Browser<'_>, staff: &mut Browser<'_>, language: &str) -> String {
    let number = dispute(her, language).await;
    let path = format!("{language}/staff/case/{number}");
    act(staff, &path, "take", &[]).await;
    let fields = [("verdict", "not-shown"), ("law", "kh-cs-statute-1994"), ("answer", NOTE)];
    assert_eq!(act(staff, &path, "reject", &fields).await.location(), path);
    number
}

/// Says why, and sends what is shown then.
async fn appeal(her: &mut Browser<'_>, path: &str) -> String {
    let said = post(her, path, &[("answer", WHY)]).await;
    assert_eq!(said.location(), format!("{path}/check"), "{}", said.body);
    let page = her.get(said.location()).await;
    let sent = send_shown(her, said.location(), &page).await;
    reference(sent.location()).to_string()
}

/// What a page says, without the places where a line may break.
fn text(page: &Answer) -> String {
    page.body.replace('\u{200B}', "")
}

fn all(page: &Answer, shown: &[&str]) {
    let text = text(page);
    for one in shown {
        assert!(text.contains(one), "{one}: {text}");
    }
}

/// The letter about the decision of a case whose page this is.
async fn letter(her: &mut Browser<'_>, language: &str, page: &Answer) -> Answer {
    let fields = ["csrf", "key", "kind", "case"].map(|name| (name, page.hidden(name)));
    let fields = fields.each_ref().map(|(name, value)| (*name, value.as_str()));
    let made = her.post(&format!("{language}/my-pension/letters"), &fields).await;
    her.get(made.location()).await
}

/// The case and its letter say until when and how.
async fn says_until_when(her: &mut Browser<'_>, language: &str, case: &str) {
    let (until, how) = match language {
        "" => ("ថ្ងៃទី២០ ខែមករា ឆ្នាំ២០២៧", "ក្នុងគេហទំព័ររបស់យើង"),
        _ => ("20 January 2027", "On our portal"),
    };
    let page = her.get(case).await;
    all(&page, &[until, &format!("href=\"{case}/appeal\""), "1288"]);
    all(&letter(her, language, &page).await, &[until, how, "1288"]);
}

/// One question, then what she says beside the decision; the number of the appeal.
async fn asked_and_sent(her: &mut Browser<'_>, language: &str, number: &str) -> String {
    let khmer = language.is_empty();
    let path = format!("{language}/my-pension/cases/{number}/appeal");
    let question = if khmer {
        "ហេតុអ្វីបានជាអ្នកមិនយល់ព្រម"
    } else {
        "Why do you not agree?"
    };
    all(&her.get(&path).await, &[question, "name=\"answer\""]);
    let early = her.get(&format!("{path}/check")).await;
    assert_eq!(early.location(), path, "nothing is said yet");
    let empty = post(her, &path, &[("answer", " ")]).await;
    assert!(empty.body.contains("href=\"#answer\""), "{}", empty.body);
    let said = post(her, &path, &[("answer", WHY)]).await;
    assert_eq!(said.location(), format!("{path}/check"), "{}", said.body);
    all(&her.get(&path).await, &[SHOWN]);
    let check = her.get(said.location()).await;
    all(&check, &[SHOWN, NOTE, reason(language), number]);
    let sent = send_shown(her, said.location(), &check).await;
    let received = her.get(sent.location()).await;
    all(&received, &["notice-good", SHOWN, NOTE, number]);
    let appeal = reference(sent.location()).to_string();
    let again = her.get(&path).await;
    assert_eq!(again.location(), format!("{language}/my-pension/cases/{appeal}"));
    appeal
}

/// What holds of a rejected case once its appeal is approved.
fn after_review(language: &str) -> &'static str {
    if language.is_empty() {
        "បានអនុម័តក្រោយពិនិត្យឡើងវិញ"
    } else {
        "Approved after the review"
    }
}

/// At the office the first case and the list beside its appeal say what holds now.
async fn holds(staff: &mut Browser<'_>, language: &str, (first, appeal): (&str, &str)) {
    let now = match language {
        "" => "យើងអនុវត្តតាមសេចក្តីសម្រេចក្រោយ",
        _ => "The later decision holds now.",
    };
    let path = |number: &str| format!("{language}/staff/case/{number}");
    let page = staff.get(&path(first)).await;
    all(&page, &[now, "tag-good", &format!("href=\"{}\"", path(appeal))]);
    assert!(!page.body.contains("tag-problem"), "{}", page.body);
    let page = staff.get(&path(appeal)).await;
    all(&page, &[&format!("· {}", after_review(language))]);
    assert!(!text(&page).contains(now), "{}", page.body);
}

/// What the rules give with her value, as the office reads it.
fn worth(language: &str) -> &'static str {
    if language.is_empty() { "៤៥២.៦២៥" } else { "452,625" }
}

fn reason(language: &str) -> &'static str {
    if language.is_empty() {
        "យើងរកមិនឃើញឯកសារ"
    } else {
        "We found no document"
    }
}

#[tokio::test]
async fn a_rejection_is_appealed_and_another_person_decides_in_both_languages() {
    for (language, part, outcome, written) in [
        ("", "អ្នកមានចំណែកក្នុងសេចក្តីសម្រេចដំបូង", "យើងបានធ្វើតាមអ្វីដែលអ្នកស្នើ", "យើងបានកត់ត្រាតម្លៃរបស់អ្នក"),
        ("/en", "You had a part", "we have done what you asked for", "We have written your value"),
    ] {
        let portal = with_sokha().await;
        let (officer, checker) = officers(&portal).await;
        let (mut her, mut staff) = (sokha(&portal).await, signed_in(&portal, &officer).await);
        let number = rejected(&mut her, &mut staff, language).await;
        let case = format!("{language}/my-pension/cases/{number}");
        says_until_when(&mut her, language, &case).await;
        let appeal = asked_and_sent(&mut her, language, &number).await;
        let link = format!("href=\"{language}/my-pension/cases/{appeal}\"");
        all(&her.get(&case).await, &[&link]);

        // Who rejected it does nothing; the checker sees the first decision and decides.
        let at_office = format!("{language}/staff/case/{appeal}");
        let page = staff.get(&at_office).await;
        all(&page, &[part]);
        assert!(!page.body.contains("value=\"take\""), "{}", page.body);
        let mut second = signed_in(&portal, &checker).await;
        let queue = second.get(&format!("{language}/staff/queue?kind=appeal")).await.body;
        assert!(queue.contains(&format!("href=\"{at_office}\"")), "{queue}");
        let first = format!("href=\"{language}/staff/case/{number}\"");
        let page = second.get(&at_office).await;
        all(&page, &[SHOWN, NOTE, reason(language), &first, worth(language)]);
        act(&mut second, &at_office, "take", &[]).await;
        let done = act(&mut second, &at_office, "approve", &[]).await;
        assert_eq!(done.location(), at_office, "{}", done.body);

        holds(&mut second, language, (&number, &appeal)).await;
        let first = her.get(&case).await;
        all(&first, &[outcome, &link, &appeal]);
        assert!(!first.body.contains(&format!("href=\"{case}/appeal\"")), "{}", first.body);
        let list = her.get(&format!("{language}/my-pension/cases")).await;
        all(&list, &[after_review(language)]);
        assert!(!list.body.contains("tag-problem"), "{}", list.body);
        let page = her.get(&format!("{language}/my-pension/cases/{appeal}")).await;
        all(&page, &[written, &number]);
        all(&letter(&mut her, language, &page).await, &[written, &number, &appeal]);
    }
}

#[tokio::test]
async fn a_late_appeal_gets_a_page_with_the_hotline() {
    for (language, over) in [("", "ផុតពេលសុំឱ្យពិនិត្យឡើងវិញហើយ"), ("/en", "The time for a review is over")]
    {
        let portal = with_sokha().await;
        let (officer, _) = officers(&portal).await;
        let (mut her, mut staff) = (sokha(&portal).await, signed_in(&portal, &officer).await);
        let number = rejected(&mut her, &mut staff, language).await;
        portal.database.clock.advance(Duration::days(61));
        let mut her = sokha(&portal).await;
        let path = format!("{language}/my-pension/cases/{number}/appeal");
        let page = her.get(&path).await;
        assert_eq!(page.status, StatusCode::OK);
        all(&page, &[over, "1288", &number]);
        assert!(!page.body.contains("name=\"answer\""), "{}", page.body);
        assert_eq!(post(&mut her, &path, &[("answer", WHY)]).await.location(), path);
        let key = portal.database.id().to_string();
        let sent = post(&mut her, &format!("{path}/check"), &[("key", &key)]).await;
        assert_eq!(sent.location(), path);
        let page = her.get(&format!("{language}/my-pension/cases/{number}")).await;
        all(&page, &["1288"]);
        assert!(!page.body.contains(&path), "no way to what is refused: {}", page.body);
        assert_eq!(portal.database.count("case_file", "kind = 'appeal'").await, 0);
    }
}

#[tokio::test]
async fn a_double_press_and_two_browsers_make_one_appeal() {
    let portal = with_sokha().await;
    let (officer, _) = officers(&portal).await;
    let (mut her, mut staff) = (sokha(&portal).await, signed_in(&portal, &officer).await);
    let number = rejected(&mut her, &mut staff, "").await;
    let path = format!("/my-pension/cases/{number}/appeal");
    let check = post(&mut her, &path, &[("answer", WHY)]).await.location().to_owned();
    portal.database.clock.advance(Duration::minutes(2));
    let mut other = sokha(&portal).await;
    let (page, elsewhere) = (her.get(&check).await, other.get(&check).await);
    let pressed = futures_join((0..3).map(|_| {
        let (mut her, check, page) = (her.copy(), check.clone(), &page);
        async move { send_shown(&mut her, &check, page).await.location().to_owned() }
    }))
    .await;
    assert!(pressed.iter().all(|location| *location == pressed[0]), "{pressed:?}");
    let appeal = reference(&pressed[0]).to_string();
    let second = send_shown(&mut other, &check, &elsewhere).await;
    assert_eq!(second.location(), path, "there is one already");
    assert_eq!(other.get(&path).await.location(), format!("/my-pension/cases/{appeal}"));
    assert_eq!(portal.database.count("case_file", "kind = 'appeal'").await, 1);
}

#[tokio::test]
async fn what_is_not_hers_not_rejected_or_no_case_is_not_found() {
    let portal = with_sokha().await;
    portal.database.add(&Pensioner::dara()).await;
    let (officer, _) = officers(&portal).await;
    let (mut her, mut staff) = (sokha(&portal).await, signed_in(&portal, &officer).await);
    let first = rejected(&mut her, &mut staff, "").await;
    let appeal = appeal(&mut her, &format!("/my-pension/cases/{first}/appeal")).await;
    let open = dispute(&mut her, "").await;
    let mut dara = portal.browser();
    dara.sign_in("V-118203").await;
    let key = portal.database.id().to_string();
    for (who, number) in [
        (&mut dara, first.as_str()),
        (&mut her.copy(), &appeal),
        (&mut her.copy(), &open),
        (&mut her.copy(), "0000-0001"),
        (&mut her.copy(), "rubbish"),
    ] {
        let path = format!("/my-pension/cases/{number}/appeal");
        for path in [path.clone(), format!("{path}/check")] {
            assert_eq!(who.get(&path).await.status, StatusCode::NOT_FOUND, "{path}");
            let sent = post(who, &path, &[("answer", WHY), ("key", &key)]).await;
            assert_eq!(sent.status, StatusCode::NOT_FOUND, "{path}");
        }
    }
    for path in ["/my-pension/report/appeal", "/my-pension/report/appeal/disagree"] {
        assert_eq!(her.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    assert_eq!(portal.database.count("case_file", "kind = 'appeal'").await, 1);
}

/// What she has typed is there again after the session has ended.
#[tokio::test]
async fn words_outlive_the_session() {
    let portal = with_sokha().await;
    let (officer, _) = officers(&portal).await;
    let (mut her, mut staff) = (sokha(&portal).await, signed_in(&portal, &officer).await);
    let number = rejected(&mut her, &mut staff, "").await;
    let path = format!("/my-pension/cases/{number}/appeal");
    let csrf = her.get(&path).await.hidden("csrf");
    portal.database.clock.advance(Duration::hours(2));
    let late = her.post(&path, &[("csrf", &csrf), ("answer", WHY)]).await;
    assert_eq!(late.location(), "/sign-in?expired", "{}", late.body);
    her.sign_in("K-204577").await;
    all(&her.get(&path).await, &[SHOWN]);
}

/// Her request to be paid at home, which the officer has rejected; the page of the appeal.
async fn way_rejected(her: &mut Browser<'_>, staff: &mut Browser<'_>) -> String {
    const WAY: &str = "/my-pension/report/payment-method";
    for (step, typed) in [("pay-to", "home"), ("home-reason", "ill"), ("home-at", "ភូមិព្រៃ ជិតវត្ត")]
    {
        let kept = post(her, &format!("{WAY}/{step}"), &[("answer", typed)]).await;
        assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.body);
    }
    let check = format!("{WAY}/check");
    let page = her.get(&check).await;
    let number = reference(send_shown(her, &check, &page).await.location()).to_string();
    let path = format!("/staff/case/{number}");
    act(staff, &path, "take", &[]).await;
    let fields = [("verdict", "not-shown"), ("law", "kh-veterans-2010"), ("answer", NOTE)];
    assert_eq!(act(staff, &path, "reject", &fields).await.location(), path);
    format!("/my-pension/cases/{number}/appeal")
}

#[tokio::test]
async fn an_appeal_about_how_she_is_paid_takes_a_fresh_sign_in_and_not_me_stops_it() {
    const ACCOUNT: &str = "/my-pension/account";
    let portal = with_sokha().await;
    let (officer, _) = officers(&portal).await;
    let mut her = sokha(&portal).await;
    let mut staff = signed_in(&portal, &officer).await;
    let path = way_rejected(&mut her, &mut staff).await;
    let other = way_rejected(&mut her, &mut staff).await;
    for path in [&path, &other] {
        let said = post(&mut her, path, &[("answer", WHY)]).await;
        assert_eq!(said.location(), format!("{path}/check"), "{}", said.body);
    }
    let check = format!("{path}/check");
    portal.database.clock.advance(Duration::minutes(11));
    let page = her.get(&check).await;
    let late = send_shown(&mut her, &check, &page).await;
    assert_eq!(late.location(), "/sign-in", "{}", late.body);
    assert_eq!(portal.database.count("case_file", "kind = 'appeal'").await, 0);
    her.sign_in("K-204577").await;
    let page = her.get(&check).await;
    let sent = send_shown(&mut her, &check, &page).await;
    let appeal = reference(sent.location()).to_string();
    let waits = her.get(&format!("/en{ACCOUNT}")).await;
    all(&waits, &["A request to be paid another way waits", &appeal]);
    let stopped = post(&mut her, &format!("{ACCOUNT}/stop"), &[]).await;
    assert_eq!(stopped.location(), format!("{ACCOUNT}?stopped"), "{}", stopped.body);
    let check = format!("{other}/check");
    let page = her.get(&check).await;
    let refused = send_shown(&mut her, &check, &page).await;
    assert_eq!(refused.location(), ACCOUNT, "only a branch goes on: {}", refused.body);
    assert_eq!(portal.database.count("case_file", "kind = 'appeal'").await, 1);
}
