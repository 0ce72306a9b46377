//! Who is paid in another's stead over the web: two officers, the page of the two, and how she says no, in both
//! languages.

use axum::http::StatusCode;
use sothon_testkit::{Officer, Pensioner};
use time::Duration;
use time::macros::date;

use crate::browser::{Answer, Browser, TestPortal};
use crate::death::{at_work, order};

const LIST: &str = "/staff/payees";
const NEW: &str = "/staff/payees/new";
const MINE: &str = "/my-pension/payee";
const CHILD: &str = "K-204585";
const SOKHA: &str = "K-204577";
const DARA: &str = "V-118203";
const PAPER: [(&str, &str); 9] = [
    ("basis", "court"),
    ("paper_number", "១២/២៦"),
    ("body", "សាលាដំបូង"),
    ("decided_on", "1/10/2026"),
    ("ends_on", ""),
    ("way", "bank"),
    ("bank", "ABA"),
    ("number", "000 987 654"),
    ("holder", "SIM Sokha"),
];

/// An orphan, Sokha, Dara who lives near, and two officers.
async fn setting() -> (TestPortal, Officer) {
    let portal = TestPortal::new().await;
    let child = Pensioner { born: date!(2015 - 03 - 10), ..Pensioner::child() };
    let dara = Pensioner { place: "12010101".into(), ..Pensioner::dara() };
    for pensioner in [&child, &Pensioner::sokha(), &dara] {
        portal.database.add(pensioner).await;
    }
    let here = Officer::of_phnom_penh();
    portal.database.add_officer(&here).await;
    portal.database.add_officer(&here.colleague()).await;
    (portal, here)
}

/// Sends the proposal that Sokha is paid for somebody, to an account of hers.
async fn propose(officer: &mut Browser<'_>, language: &str, both: [&str; 2]) -> Answer {
    let path = format!("{language}{NEW}");
    let page = officer.get(&path).await;
    let (csrf, key) = (page.hidden("csrf"), page.hidden("key"));
    let own = [("csrf", csrf.as_str()), ("key", key.as_str())];
    let name = ("other_name", "SIM Sokha");
    let who = [("member_number", both[0]), ("other_number", both[1]), name];
    officer.post(&path, &[&own[..], &who, &PAPER].concat()).await
}

/// Sokha receives for this person; the page of the appointment.
async fn appointed(portal: &TestPortal, here: &Officer, person: &str) -> String {
    let mut officer = at_work(portal, here).await;
    let proposed = propose(&mut officer, "", [person, SOKHA]).await;
    let path = proposed.location().to_owned();
    assert!(path.starts_with(LIST), "{}", proposed.body);
    portal.database.clock.advance(Duration::days(3));
    let mut second = at_work(portal, &here.colleague()).await;
    let approved = order(&mut second, &path, "approve", &[]).await;
    assert_eq!(approved.location(), path, "{}", approved.body);
    path
}

#[tokio::test]
async fn two_officers_appoint_who_receives_for_an_orphan_and_both_read_it_in_both_languages() {
    let (portal, here) = setting().await;
    let mut officer = at_work(&portal, &here).await;
    let page = officer.get(&format!("/en{NEW}")).await;
    let (csrf, key) = (page.hidden("csrf"), page.hidden("key"));
    let empty = [("csrf", csrf.as_str()), ("key", key.as_str()), ("member_number", CHILD)];
    let empty = officer.post(NEW, &empty).await;
    for field in ["other_name", "basis", "paper_number", "body", "decided_on", "way"] {
        assert!(empty.body.contains(&format!("{field}-error")), "{field}: {}", empty.body);
    }
    let proposed = propose(&mut officer, "/en", [CHILD, SOKHA]).await;
    let path = proposed.location().to_owned();
    let own = officer.get(&path).await;
    assert!(own.body.contains("You proposed it") && own.body.contains("654"), "{}", own.body);
    assert!(!own.body.contains("000987654") && !own.body.contains("value=\"approve\""));
    let path = path.trim_start_matches("/en").to_owned();
    let mut second = at_work(&portal, &here.colleague()).await;
    let early = order(&mut second, &format!("/en{path}"), "approve", &[]).await;
    assert!(early.body.contains("less than 3 days ago"), "{}", early.body);
    let waits = second.get(&format!("/en{LIST}")).await.body;
    assert!(waits.contains(&format!("href=\"/en{path}\"")), "{waits}");
    portal.database.clock.advance(Duration::days(3));
    let mut second = at_work(&portal, &here.colleague()).await;
    assert_eq!(order(&mut second, &path, "approve", &[]).await.location(), path);
    let mut child = portal.browser();
    child.sign_in(CHILD).await;
    let first = child.get("/en/my-pension").await.body;
    assert!(first.contains("SIM Sokha receives your pension for you"), "{first}");
    let hers = child.get(&format!("/en{MINE}")).await.body;
    assert!(hers.contains("You are not 18 yet") && hers.contains("9 March 2033"), "{hers}");
    assert!(!hers.contains("<script") && !hers.contains("ABA"), "{hers}");
    let hers = child.get(MINE).await.body.replace('\u{200B}', "");
    assert!(hers.contains("ស៊ឹម សុខា") && hers.contains("ប្រាក់នៅតែជារបស់អ្នក"), "{hers}");
    let mut sokha = portal.browser();
    sokha.sign_in(SOKHA).await;
    let receives = sokha.get(&format!("/en{MINE}")).await.body;
    for told in ["CHAN Sreymom", "Nobody receives your pension", "Spend the money only"] {
        assert!(receives.contains(told), "{told}: {receives}");
    }
    for secret in [CHILD, "10,000"] {
        assert!(!receives.contains(secret), "{secret}: {receives}");
    }
}

#[tokio::test]
async fn who_is_of_age_says_no_with_one_press() {
    let (portal, here) = setting().await;
    appointed(&portal, &here, DARA).await;
    let mut dara = portal.browser();
    dara.sign_in(DARA).await;
    let page = dara.get(MINE).await;
    let (csrf, key) = (page.hidden("csrf"), page.hidden("key"));
    let own = [("csrf", csrf.as_str()), ("key", key.as_str())];
    for _ in 0..2 {
        assert_eq!(dara.post(MINE, &own).await.location(), format!("{MINE}?ended"));
    }
    let ended = dara.get(&format!("/en{MINE}?ended")).await.body;
    assert!(ended.contains("Nobody receives your pension for you any more"), "{ended}");
    assert_eq!(portal.database.count("payee_appointment", "ended_how = 'herself'").await, 1);
    let first = dara.get("/en/my-pension").await.body;
    assert!(!first.contains("receives your pension"), "{first}");
}

#[tokio::test]
async fn a_child_who_sends_the_form_all_the_same_is_told_whom_to_call() {
    let (portal, here) = setting().await;
    appointed(&portal, &here, CHILD).await;
    let mut child = portal.browser();
    child.sign_in(CHILD).await;
    let csrf = child.get("/my-pension/lock").await.hidden("csrf");
    let key = portal.database.id().to_string();
    let path = format!("/en{MINE}");
    let sent = child.post(&path, &[("csrf", &csrf), ("key", &key)]).await;
    assert_eq!(sent.status, StatusCode::OK);
    assert!(sent.body.contains("Two officers can end it"), "{}", sent.body);
    assert_eq!(portal.database.count("payee_appointment", "state = 'approved'").await, 1);
}

#[tokio::test]
async fn an_end_is_proposed_with_a_reason_and_confirmed_with_a_fresh_code() {
    let (portal, here) = setting().await;
    let path = appointed(&portal, &here, CHILD).await;
    let mut officer = at_work(&portal, &here).await;
    let missing = order(&mut officer, &path, "end", &[]).await;
    assert!(missing.body.contains("why-error"), "{}", missing.body);
    assert_eq!(order(&mut officer, &path, "end", &[("why", "misused")]).await.location(), path);
    portal.database.clock.advance(Duration::minutes(1));
    let colleague = here.colleague();
    let mut second = at_work(&portal, &colleague).await;
    portal.database.clock.advance(Duration::minutes(11));
    let asked = order(&mut second, &path, "confirm-end", &[]).await;
    assert!(asked.body.contains("name=\"code\""), "{}", asked.body);
    let code = colleague.code(&portal.portal.app);
    let ended = order(&mut second, &path, "confirm-end", &[("code", &code)]).await;
    assert_eq!(ended.location(), path, "{}", ended.body);
    let page = second.get(&format!("/en{path}")).await.body;
    assert!(page.contains("Two officers have ended it"), "{page}");
}

#[tokio::test]
async fn her_first_page_says_it_from_the_first_day_and_names_no_account_of_hers_meanwhile() {
    let (portal, here) = setting().await;
    let mut officer = at_work(&portal, &here).await;
    let path = propose(&mut officer, "", [DARA, SOKHA]).await.location().to_owned();
    let mut dara = portal.browser();
    dara.sign_in(DARA).await;
    let first = dara.get("/en/my-pension").await.body;
    let said = "An officer proposes that SIM Sokha receives your pension for you";
    assert!(first.contains(said), "{first}");
    assert!(first.contains("To the account"), "{first}");
    portal.database.clock.advance(Duration::days(3));
    let mut second = at_work(&portal, &here.colleague()).await;
    assert_eq!(order(&mut second, &path, "approve", &[]).await.location(), path);
    let mut dara = portal.browser();
    dara.sign_in(DARA).await;
    let first = dara.get("/en/my-pension").await.body;
    assert!(first.contains("SIM Sokha receives your pension for you"), "{first}");
    assert!(!first.contains(said) && !first.contains("To the account"), "{first}");
}

/// The page after a search for a number.
async fn find(officer: &mut Browser<'_>, number: &str) -> String {
    let csrf = officer.get(LIST).await.hidden("csrf");
    let fields = [("csrf", csrf.as_str()), ("member_number", number)];
    officer.post(&format!("/en{LIST}"), &fields).await.body
}

#[tokio::test]
async fn an_officer_finds_every_appointment_of_a_person_by_the_number() {
    let (portal, here) = setting().await;
    let path = appointed(&portal, &here, DARA).await;
    let mut officer = at_work(&portal, &here).await;
    let found = find(&mut officer, DARA).await;
    let listed = found.split("Of this person").nth(1).expect("it is listed");
    let listed = listed.split("</table>").next().expect("there is one");
    assert!(listed.contains(&format!("href=\"/en{path}\"")), "{found}");
    let none = find(&mut officer, CHILD).await;
    let listed = none.split("Of this person").nth(1).expect("it is said that there is none");
    let listed = listed.split("<h2").next().expect("there is one");
    assert!(listed.contains("None."), "{none}");
    let unknown = find(&mut officer, "K-999999").await;
    assert!(unknown.contains("member_number-error"), "{unknown}");
}
