//! A survivor who is in no register gets a record of her own: from home or at a counter, confirmed by a
//! second person.

use axum::http::StatusCode;
use sothon_domain::access::StaffRole;
use sothon_testkit::{Officer, StatementTrap};
use time::Duration;

use crate::award_decisions::{form, press, signed_in};
use crate::browser::{Answer, Browser, TestPortal};
use crate::claim_record::{CHECK, answer_all, send_shown};
use crate::staff_binding;

pub(crate) const FORM: &str = "/claim-record";
pub(crate) const CODE: &str = "/claim-record/code";
pub(crate) const LIST: &str = "/staff/claimants";
pub(crate) const NEW: &str = "/staff/claimants/new";
pub(crate) const PHONE: &str = "+85512999888";

/// A form at a counter that will do; from home its answers are given one after the other.
pub(crate) const TYPED: [(&str, &str); 14] = [
    ("family_khmer", "សុខ"),
    ("given_khmer", "ដារ៉ា"),
    ("family_latin", "SOK"),
    ("given_latin", "DARA"),
    ("sex", "female"),
    ("born", "1/2/1961"),
    ("national_id", "០១១ ២២៣ ៣៤៤"),
    ("province", "12"),
    ("relation", "wife"),
    ("deceased_number", "K-204577"),
    ("deceased_name", ""),
    ("deceased_place", ""),
    ("phone", "012 999 888"),
    ("language", "km"),
];

/// The form with another answer to one question.
pub(crate) fn but(name: &str, value: &'static str) -> Vec<(&'static str, &'static str)> {
    TYPED.map(|(field, typed)| (field, if field == name { value } else { typed })).into()
}

pub(crate) async fn send(
    browser: &mut Browser<'_>,
    language: &str,
    fields: &[(&str, &str)],
) -> Answer {
    answer_all(browser, language, fields).await;
    send_shown(browser, language).await
}

async fn type_code(browser: &mut Browser<'_>, code: &str) -> Answer {
    let csrf = browser.get(CODE).await.hidden("csrf");
    browser.post(CODE, &[("csrf", csrf.as_str()), ("code", code)]).await
}

/// Asks from home and types the code; she is signed in then.
pub(crate) async fn from_home<'a>(portal: &'a TestPortal, fields: &[(&str, &str)]) -> Browser<'a> {
    let mut her = portal.browser();
    let asked = send(&mut her, "", fields).await;
    assert_eq!(asked.location(), CODE, "{}", asked.body);
    let code = portal.latest_code().await;
    let opened = type_code(&mut her, &code).await;
    assert_eq!(opened.location(), "/my-pension", "{}", opened.body);
    her
}

/// The number that her page shows.
pub(crate) async fn number(her: &mut Browser<'_>) -> String {
    let page = her.get("/en/my-pension").await.body;
    let at = page.find("90-").unwrap_or_else(|| panic!("no number: {page}"));
    page[at..at + 12].to_owned()
}

/// The path of the only record that waits.
pub(crate) async fn only(staff: &mut Browser<'_>) -> String {
    let page = staff.get(LIST).await.body;
    let begin = format!("href=\"{LIST}/");
    let mut rest = page.match_indices(&begin).map(|(at, _)| &page[at + 6..]);
    let path = rest.next().and_then(|rest| rest.split('"').next()).expect("one waits");
    path.to_owned()
}

/// A portal with Sokha, and an agent and an officer of Phnom Penh.
pub(crate) async fn setting() -> (TestPortal, Officer, Officer) {
    staff_binding::setting().await
}

async fn decide(staff: &mut Browser<'_>, path: &str, act: &str, typed: &[(&str, &str)]) -> Answer {
    let page = staff.get(path).await;
    press(staff, path, &form(&page, act), typed).await
}

pub(crate) const SEEN: [(&str, &str); 2] = [("paper", "family-book"), ("other", "")];

#[tokio::test]
async fn a_widow_gets_a_number_and_a_second_person_confirms_her() {
    let (portal, _, officer) = setting().await;
    assert!(portal.browser().get("/").await.body.contains("href=\"/claim-record\""));
    let mut her = from_home(&portal, &TYPED).await;
    let number = number(&mut her).await;
    let sent = portal.texts().await;
    assert!(sent.iter().any(|(to, text)| to == PHONE && text.contains(&number)), "{sent:?}");
    for (to, text) in &sent {
        assert!(text.encode_utf16().count() <= 70, "{to}: {text}");
    }
    let waits = her.get("/my-pension").await.body.replace('\u{200B}', "");
    assert!(waits.contains("រង់ចាំមន្ត្រីម្នាក់ពិនិត្យ") && !waits.contains('៛'), "{waits}");
    let waits = her.get("/en/my-pension").await.body;
    assert!(waits.contains("waits for an officer") && waits.contains("to a branch"), "{waits}");

    let mut at_office = signed_in(&portal, &officer).await;
    let path = only(&mut at_office).await;
    let page = at_office.get(&format!("/en{path}")).await.body;
    for shown in
        [number.as_str(), "SOK DARA", "•••344", "•••888", "1961", "K-204577", "from home", "Wife"]
    {
        assert!(page.contains(shown), "{shown}: {page}");
    }
    for masked in ["011223344", PHONE, "1 February 1961"] {
        assert!(!page.contains(masked), "{masked}: {page}");
    }
    let without = decide(&mut at_office, &path, "approve", &[("paper", "")]).await;
    assert!(without.body.contains("error-summary"), "a paper is to be seen: {}", without.body);
    assert_eq!(decide(&mut at_office, &path, "approve", &SEEN).await.location(), path);
    assert!(her.get("/en/my-pension").await.body.contains("has confirmed your record"));
    let told = portal.texts().await;
    assert!(told.iter().any(|(to, text)| to == PHONE && text.contains("បានបញ្ជាក់")), "{told:?}");
    assert!(her.get("/en/my-pension/who-looked").await.body.contains("Officer"));
    assert_eq!(portal.database.acts("claimant.").await.len(), 3);

    portal.database.clock.advance(Duration::minutes(2));
    let mut again = portal.browser();
    again.sign_in(&number.replace('-', "")).await;
    assert!(again.get("/en/my-pension").await.body.contains(&number));
}

#[tokio::test]
async fn at_a_counter_one_enters_and_another_confirms() {
    let (portal, agent, officer) = setting().await;
    let mut at_branch = signed_in(&portal, &agent).await;
    assert!(at_branch.get("/staff").await.body.contains(LIST));
    let page = at_branch.get(NEW).await;
    let (csrf, key) = (page.hidden("csrf"), page.hidden("key"));
    let own = [("csrf", csrf.as_str()), ("key", key.as_str())];
    let faulty = [&own[..], &but("province", "01")[..], &[("paper", "")][..]].concat();
    let faulty = at_branch.post(NEW, &faulty).await;
    assert_eq!(faulty.body.matches("field-error").count(), 2, "{}", faulty.body);
    let fields = [&own[..], &TYPED[..], &SEEN[..]].concat();
    let entered = at_branch.post(NEW, &fields).await;
    let path = entered.location().to_owned();
    assert!(path.starts_with(LIST), "{}", entered.body);
    assert_eq!(
        at_branch.post(NEW, &fields).await.location(),
        path,
        "a repeat is answered the same"
    );
    assert_eq!(portal.database.count("claimant", "true").await, 1);
    let mine = at_branch.get(&path).await.body;
    assert!(!mine.contains("value=\"approve\""), "{mine}");
    let refused = post(&mut at_branch, &path, "approve", &portal).await;
    assert_eq!(refused.status, StatusCode::NOT_FOUND, "an agent confirms nothing");

    let sent = portal.texts().await;
    let text = &sent.iter().find(|(to, _)| to == PHONE).expect("she is told").1;
    let at = text.find("90-").expect("her number");
    let number = text[at..at + 12].to_owned();
    portal.browser().ask_for_code(&number).await;
    let first = portal.texts().await;
    assert_eq!(first.len(), sent.len(), "no code and no word before: {first:?}");

    let mut at_office = signed_in(&portal, &officer).await;
    assert_eq!(decide(&mut at_office, &path, "approve", &[]).await.location(), path);
    portal.database.clock.advance(Duration::minutes(2));
    let mut her = portal.browser();
    her.sign_in(&number).await;
    assert!(her.get("/en/my-pension").await.body.contains("has confirmed your record"));
}

/// Sends an act with a key of its own, whether a page offers it or not.
pub(crate) async fn post(
    staff: &mut Browser<'_>,
    path: &str,
    act: &str,
    portal: &TestPortal,
) -> Answer {
    let (csrf, key) = (staff.get(NEW).await.hidden("csrf"), portal.database.id());
    let key = key.to_string();
    let fields = [
        ("csrf", csrf.as_str()),
        ("act", act),
        ("key", &key),
        ("paper", "family-book"),
        ("reason", "not-reached"),
    ];
    staff.post(path, &fields).await
}

#[tokio::test]
async fn nobody_confirms_a_record_of_her_own_and_two_at_once_decide_once() {
    let (portal, _, officer) = setting().await;
    let colleague = Officer { role: StaffRole::Checker, ..officer.colleague().colleague() };
    portal.database.add_officer(&colleague).await;
    let mut maker = signed_in(&portal, &officer).await;
    let page = maker.get(NEW).await;
    let (csrf, key) = (page.hidden("csrf"), page.hidden("key"));
    let own = [("csrf", csrf.as_str()), ("key", key.as_str())];
    let entered = maker.post(NEW, &[&own[..], &TYPED[..], &SEEN[..]].concat()).await;
    let path = entered.location().to_owned();
    for act in ["approve", "refuse"] {
        let own_work = post(&mut maker, &path, act, &portal).await;
        assert!(own_work.body.contains("error-summary"), "{act}: {}", own_work.body);
    }
    assert_eq!(portal.database.count("claimant", "state = 'waits'").await, 1);
    let mut one = signed_in(&portal, &colleague).await;
    let mut other = one.copy();
    let (first, second) = tokio::join!(
        post(&mut one, &path, "approve", &portal),
        post(&mut other, &path, "refuse", &portal),
    );
    let done = [&first, &second].into_iter().filter(|answer| answer.location() == path).count();
    assert_eq!(done, 1, "{} {}", first.body, second.body);
    assert_eq!(portal.database.count("claimant", "state <> 'waits'").await, 1);
}

#[tokio::test]
async fn another_office_finds_nobody() {
    let (portal, _, officer) = setting().await;
    let away = Officer::of_banteay_meanchey();
    portal.database.add_officer(&away).await;
    from_home(&portal, &TYPED).await;
    let path = only(&mut signed_in(&portal, &officer).await).await;
    let mut away = signed_in(&portal, &away).await;
    assert_eq!(away.get(&path).await.status, StatusCode::NOT_FOUND);
    assert!(!away.get(LIST).await.body.contains("90-"));
    let refused = post(&mut away, &path, "refuse", &portal).await;
    assert_eq!(refused.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_card_that_somebody_has_is_not_said_and_stops_the_confirmation() {
    let (portal, _, officer) = setting().await;
    let mut thief = from_home(&portal, &but("national_id", "010234567")).await;
    let page = thief.get("/en/my-pension").await.body;
    assert!(!page.contains("K-204577") && page.contains("waits"), "{page}");
    let mut at_office = signed_in(&portal, &officer).await;
    let path = only(&mut at_office).await;
    let page = at_office.get(&format!("/en{path}")).await.body;
    assert!(page.contains("<li>K-204577</li>") && !page.contains("value=\"approve\""), "{page}");
    let stopped = post(&mut at_office, &path, "approve", &portal).await;
    assert!(stopped.body.contains("error-summary"), "{}", stopped.body);
    let typed = [("reason", "record-exists")];
    assert_eq!(decide(&mut at_office, &path, "refuse", &typed).await.location(), path);
    let refused = thief.get("/en/my-pension").await.body;
    assert!(
        refused.contains("has refused your record") && refused.contains("and ask"),
        "{refused}"
    );
}

/// Without what one visitor's page has of her own.
fn common(answer: &Answer) -> String {
    format!("{} {} {}", answer.status, answer.location(), answer.body)
}

/// What is answered and asked of the database for a form and its code.
async fn heard(typed: &[(&str, &str)]) -> (String, Vec<String>, usize) {
    let (portal, ..) = setting().await;
    let mut browser = portal.browser();
    let trap = StatementTrap::set();
    let asked = send(&mut browser, "", typed).await;
    let statements = trap.take();
    let code = portal.latest_code().await;
    let csrf = browser.get(CODE).await.hidden("csrf");
    trap.take();
    let opened = browser.post(CODE, &[("csrf", csrf.as_str()), ("code", &code)]).await;
    (format!("{}\n{}", common(&asked), common(&opened)), statements, trap.take().len())
}

#[tokio::test]
async fn a_form_learns_nothing_of_who_is_registered() {
    let unknown = heard(&TYPED).await;
    assert!(unknown.1.len() > 3, "statements are heard: {:?}", unknown.1);
    for (name, value) in [("national_id", "010234567"), ("deceased_number", "K-999999")] {
        assert_eq!(heard(&but(name, value)).await, unknown, "{name}");
    }
    assert_eq!(heard(&but("phone", "012345678")).await, unknown, "the phone of a member");
}

#[tokio::test]
async fn who_sends_the_form_again_gets_the_record_that_she_has() {
    let (portal, ..) = setting().await;
    let first = number(&mut from_home(&portal, &TYPED).await).await;
    portal.database.clock.advance(Duration::minutes(1));
    let second = number(&mut from_home(&portal, &TYPED).await).await;
    assert_eq!(first, second);
    portal.database.clock.advance(Duration::minutes(1));
    let phone = but("phone", "012 777 666");
    let other = number(&mut from_home(&portal, &phone).await).await;
    assert_ne!(first, other, "another phone proves nothing of the first record");
    assert_eq!(portal.database.count("claimant", "true").await, 2);
}

#[tokio::test]
async fn codes_are_limited_wait_and_work_once() {
    let (portal, ..) = setting().await;
    let mut her = portal.browser();
    send(&mut her, "", &TYPED).await;
    let code = portal.latest_code().await;
    let again = send(&mut portal.browser(), "/en", &TYPED).await;
    assert!(again.body.contains("error-summary"), "one a minute for a phone: {}", again.body);
    for wrong in ["000000", "111111", "222222", "333333", "444444"] {
        let wrong = if wrong == code { "555555" } else { wrong };
        assert_eq!(type_code(&mut her, wrong).await.status, StatusCode::OK);
    }
    assert_eq!(type_code(&mut her, &code).await.location(), CHECK, "her answers are there still");
    assert_eq!(portal.database.count("claimant", "true").await, 0);
    portal.database.clock.advance(Duration::minutes(1));
    let csrf = her.get(CODE).await.hidden("csrf");
    her.post(CODE, &[("csrf", csrf.as_str()), ("again", "phone")]).await;
    let code = portal.latest_code().await;
    let mut copy = her.copy();
    let (one, other) = tokio::join!(type_code(&mut her, &code), type_code(&mut copy, &code));
    let opened = [&one, &other].into_iter().filter(|answer| answer.location() == "/my-pension");
    assert_eq!(opened.count(), 1, "one code opens once");
    assert_eq!(portal.database.count("claimant", "true").await, 1);
}

#[tokio::test]
async fn nothing_of_a_pension_opens_on_a_claimants_record() {
    let (portal, ..) = setting().await;
    let mut her = from_home(&portal, &TYPED).await;
    for path in [
        "/my-pension/account",
        "/my-pension/why",
        "/my-pension/what-if",
        "/my-pension/payments",
        "/my-pension/service-record",
        "/my-pension/letters",
        "/my-pension/cases",
        "/my-pension/report/address-changed",
        "/my-pension/report/address-changed/place",
        "/my-pension/not-right/service",
        "/my-pension/phone-pin",
        "/my-pension/passkeys",
        "/my-pension/notices",
        "/my-pension/lock",
        "/my-pension/trusted-contact",
        "/my-pension/delegates",
        "/my-pension/data",
        "/my-pension/data.json",
        "/my-pension/who-looked",
    ] {
        let answer = her.get(path).await;
        assert!(!answer.status.is_server_error(), "{path} {} {}", answer.status, answer.body);
    }
    for closed in ["/my-pension/account", "/my-pension/report/address-changed"] {
        assert_eq!(her.get(closed).await.status, StatusCode::NOT_FOUND, "{closed}");
    }
    let csrf = her.get("/my-pension/notices").await.hidden("csrf");
    let key = portal.database.id().to_string();
    let account = [
        ("csrf", csrf.as_str()),
        ("key", &key),
        ("bank", "ABA"),
        ("number", "000987654"),
        ("holder", "SOK DARA"),
    ];
    assert_eq!(her.post("/my-pension/account", &account).await.status, StatusCode::NOT_FOUND);
    let data = her.get("/my-pension/data.json").await.body;
    assert!(data.contains("claimant-number") && data.contains("K-204577"), "{data}");
}
