//! Officers work off their queue: take, compare, correct, send back, approve.

use axum::http::StatusCode;
use sothon_app::case::{self, Submission, Submitted};
use sothon_domain::access::Actor;
use sothon_domain::casework::{CaseKind, Channel};
use sothon_domain::flow::StepKey;
use sothon_domain::person::PersonId;
use sothon_testkit::{Officer, Pensioner};
use time::Duration;
use uuid::Uuid;

use crate::browser::{Answer, Browser, TestPortal};
use crate::not_right::futures_join;

const QUEUE: &str = "/staff/queue";
const KIND: CaseKind = CaseKind::AddressChanged;

/// A portal with an officer of Phnom Penh and the case of Sokha's move; says where the case is.
pub(crate) async fn with_case() -> (TestPortal, Officer, PersonId, String) {
    let portal = TestPortal::new().await;
    let officer = Officer::of_phnom_penh();
    portal.database.add_officer(&officer).await;
    let sokha = portal.database.add(&Pensioner::sokha()).await;
    let path = submit(&portal, sokha).await;
    (portal, officer, sokha, path)
}

pub(crate) async fn submit(portal: &TestPortal, person: PersonId) -> String {
    let (app, actor) = (&portal.portal.app, Actor::person(person));
    for (step, typed) in [(StepKey::Place, "01020101"), (StepKey::Since, "2026-10")] {
        case::answer(app, &actor, KIND, step, typed).await.expect("the answer is kept");
    }
    let key = portal.database.id();
    let shown = case::draft(app, &actor, KIND).await.expect("her own draft").shown;
    let submission = Submission { kind: KIND, channel: Channel::Web, key, shown };
    let submitted = case::submit(app, &actor, &submission).await.expect("the draft is complete");
    let Submitted::Received(reference) = submitted else { panic!("{submitted:?}") };
    format!("/staff/case/{reference}")
}

pub(crate) async fn signed_in<'a>(portal: &'a TestPortal, officer: &Officer) -> Browser<'a> {
    let mut browser = portal.browser();
    browser.sign_in_staff(officer).await;
    browser
}

/// The hidden fields of the form that does this, as pairs of name and value.
fn form(page: &Answer, act: &str) -> Vec<(String, String)> {
    let forms = page.body.split("<form").skip(1).filter_map(|rest| rest.split("</form>").next());
    let wanted = format!("name=\"act\" value=\"{act}\"");
    let form = forms.into_iter().find(|form| form.contains(&wanted));
    let form = form.unwrap_or_else(|| panic!("no form to {act}: {}", page.body));
    let hidden = form.split('<').filter(|tag| tag.starts_with("input type=\"hidden\""));
    let value = |tag: &str, name: &str| {
        let rest = tag.split(&format!(" {name}=\"")).nth(1).unwrap_or_default();
        rest.split('"').next().unwrap_or_default().to_owned()
    };
    hidden.map(|tag| (value(tag, "name"), value(tag, "value"))).collect()
}

/// Fills in the form of the case's page that does this, and sends it.
pub(crate) async fn act(
    browser: &mut Browser<'_>,
    path: &str,
    act: &str,
    typed: &[(&str, &str)],
) -> Answer {
    let page = browser.get(path).await;
    send(browser, path, &form(&page, act), typed).await
}

async fn send(
    browser: &mut Browser<'_>,
    path: &str,
    hidden: &[(String, String)],
    typed: &[(&str, &str)],
) -> Answer {
    let mut fields: Vec<(&str, &str)> =
        hidden.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    fields.extend(typed);
    browser.post(path, &fields).await
}

async fn place_of(portal: &TestPortal, person: PersonId) -> String {
    let scope = sothon_domain::access::Scope::Own(person);
    let person = sothon_store::person::load(&portal.portal.app.db, &scope, person).await;
    person.expect("she is registered").place.to_string()
}

#[tokio::test]
async fn a_case_is_taken_compared_and_approved_and_the_register_changes() {
    for language in ["", "/en"] {
        let (portal, officer, sokha, path) = with_case().await;
        let mut browser = signed_in(&portal, &officer).await;
        let (queue, path) = (format!("{language}{QUEUE}"), format!("{language}{path}"));
        let page = browser.get(&queue).await.body;
        assert!(page.contains(&format!("href=\"{path}\"")), "{page}");
        let page = browser.get(&path).await.body;
        let claimed = if language.is_empty() { "អូរធំ" } else { "Ou Thum" };
        for shown in [claimed, "01020101", "12010101", "សុខា", "Sokha", "•••678"] {
            assert!(page.contains(shown), "{shown}: {page}");
        }
        assert!(!page.contains("value=\"approve\""), "first she takes it: {page}");
        let taken = act(&mut browser, &path, "take", &[]).await;
        assert_eq!((taken.status, taken.location()), (StatusCode::SEE_OTHER, path.as_str()));
        let page = browser.get(&path).await.body;
        assert!(page.contains("accesskey=\"A\"") && page.contains("(A)"), "{page}");
        let done = act(&mut browser, &path, "approve", &[]).await;
        assert_eq!(done.location(), path, "{}", done.body);
        assert!(browser.get(&path).await.body.contains("notice-good"));
        assert!(!browser.get(&queue).await.body.contains(&path), "it waits no longer");
        assert_eq!(place_of(&portal, sokha).await, "01020101");
    }
}

#[tokio::test]
async fn an_empty_queue_says_so_and_a_full_one_how_long_each_waits() {
    let (portal, officer, _, _) = with_case().await;
    let other = Officer::of_banteay_meanchey();
    portal.database.add_officer(&other).await;
    let empty = signed_in(&portal, &other).await.get("/en/staff/queue").await;
    assert!(empty.body.contains("No case waits"), "{}", empty.body);
    let mut waits = Vec::new();
    for days in [0, 1, 8, 1, 3] {
        portal.database.clock.advance(Duration::days(days));
        let page = signed_in(&portal, &officer).await.get("/en/staff/queue").await.body;
        let said = ["10 days left", "9 days left", "1 day left", "3 days late"];
        waits.push(said.into_iter().find(|words| page.contains(words)).unwrap_or("Today"));
    }
    assert_eq!(waits, ["10 days left", "9 days left", "1 day left", "Today", "3 days late"]);
}

#[tokio::test]
async fn a_case_goes_back_with_reason_and_note_and_comes_again() {
    let (portal, officer, sokha, path) = with_case().await;
    let mut browser = signed_in(&portal, &officer).await;
    act(&mut browser, &path, "take", &[]).await;
    let note = "ភូមិណា? <b>";
    let unsaid = act(&mut browser, &path, "return", &[("reason", ""), ("note", note)]).await;
    assert_eq!(unsaid.status, StatusCode::OK);
    assert!(unsaid.body.contains("href=\"#reason\""), "{}", unsaid.body);
    assert!(unsaid.body.contains("ភូមិណា? &lt;b>"), "what was typed is kept: {}", unsaid.body);
    assert!(unsaid.body.contains(&format!("href=\"/en{path}\"")), "the switch keeps the page");
    let long = "កា".repeat(501);
    let typed = [("reason", "place-unclear"), ("note", long.as_str())];
    let refused = act(&mut browser, &path, "return", &typed).await;
    assert!(refused.body.contains("href=\"#note\""), "{}", refused.body);
    let typed = [("reason", "place-unclear"), ("note", note)];
    let back = act(&mut browser, &path, "return", &typed).await;
    assert_eq!(back.status, StatusCode::SEE_OTHER, "{}", back.body);
    let page = browser.get(&path).await.body;
    assert!(!page.contains("name=\"act\""), "it waits for the person: {page}");
    assert!(page.contains("ភូមិណា? &lt;b&gt;"), "{page}");
    assert!(!browser.get(QUEUE).await.body.contains(&path));
    assert_eq!(submit(&portal, sokha).await, path, "the same case comes again");
    assert!(browser.get(QUEUE).await.body.contains(&path));
}

#[tokio::test]
async fn who_corrected_a_case_is_told_and_another_officer_approves_it() {
    let (portal, officer, sokha, path) = with_case().await;
    let colleague = officer.colleague();
    portal.database.add_officer(&colleague).await;
    let mut maker = signed_in(&portal, &officer).await;
    let mut checker = signed_in(&portal, &colleague).await;
    act(&mut maker, &path, "take", &[]).await;
    for (typed, wrong) in [("", true), ("99", true), ("12", true), ("12010101", true)] {
        let answer = act(&mut maker, &path, "correct", &[("place", typed)]).await;
        assert_eq!(answer.body.contains("href=\"#place\""), wrong, "{typed}: {}", answer.body);
        assert!(answer.body.contains(&format!("value=\"{typed}\"")), "{typed} stays typed");
    }
    let stale = form(&maker.get(&path).await, "approve");
    let corrected = act(&mut maker, &path, "correct", &[("place", "០១០២០១០២")]).await;
    assert_eq!(corrected.status, StatusCode::SEE_OTHER, "{}", corrected.body);
    let page = maker.get(&format!("/en{path}")).await.body;
    assert!(page.contains("You made a correction") && !page.contains("\"approve\""), "{page}");
    let refused = send(&mut maker, &path, &stale, &[]).await;
    assert_eq!(refused.status, StatusCode::OK, "the old page's button is refused");
    assert!(refused.body.contains("error-summary"), "{}", refused.body);
    let page = checker.get(&format!("/en{path}")).await.body;
    assert!(page.contains("Another officer is checking it"), "{page}");
    assert!(checker.get("/en/staff/queue").await.body.contains("Another officer"));
    act(&mut checker, &path, "take", &[]).await;
    let done = act(&mut checker, &path, "approve", &[]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
    assert_eq!(place_of(&portal, sokha).await, "01020102");
    let page = maker.get(&path).await.body;
    assert!(page.contains("notice-good") && !page.contains("name=\"act\""), "{page}");
}

#[tokio::test]
async fn a_repeated_press_is_done_once_and_ten_at_once_too() {
    let (portal, officer, _, path) = with_case().await;
    let mut browser = signed_in(&portal, &officer).await;
    act(&mut browser, &path, "take", &[]).await;
    let hidden = form(&browser.get(&path).await, "approve");
    let mut copies: Vec<_> = (0..10).map(|_| browser.copy()).collect();
    let presses = copies.iter_mut().map(|copy| send(copy, &path, &hidden, &[]));
    for answer in futures_join(presses).await {
        assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, path.as_str()));
    }
    assert_eq!(portal.database.acts("case.approved").await.len(), 1);
}

#[tokio::test]
async fn another_provinces_case_is_not_found_and_the_head_office_sees_all() {
    let (portal, _, _, path) = with_case().await;
    let (other, head) = (Officer::of_banteay_meanchey(), Officer::of_head_office());
    portal.database.add_officer(&other).await;
    portal.database.add_officer(&head).await;
    let mut stranger = signed_in(&portal, &other).await;
    let refused = stranger.get(&path).await;
    assert_eq!(refused.status, StatusCode::NOT_FOUND);
    for secret in ["K-204577", "សុខា", "Sokha", "012345678"] {
        assert!(!refused.body.contains(secret), "{secret}");
    }
    let mut of_head = signed_in(&portal, &head).await;
    let hidden = form(&of_head.get(&path).await, "take");
    let csrf = of_head.get(&path).await.hidden("csrf");
    let theirs: Vec<_> = hidden.iter().filter(|(name, _)| name != "csrf").cloned().collect();
    let page = stranger.get("/staff/sign-in").await;
    let own = [theirs, vec![("csrf".to_owned(), page.hidden("csrf"))]].concat();
    let refused = send(&mut stranger, &path, &own, &[]).await;
    assert_eq!(refused.status, StatusCode::NOT_FOUND, "{}", refused.body);
    let forged = [("csrf", csrf.as_str()), ("act", "take"), ("key", &hidden[2].1)];
    assert_eq!(stranger.post(&path, &forged).await.status, StatusCode::FORBIDDEN);
    assert!(of_head.get(QUEUE).await.body.contains(&path));
    assert_eq!(stranger.get("/staff/case/0000-0000").await.status, StatusCode::NOT_FOUND);
    assert_eq!(stranger.get("/staff/case/rubbish").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_reading_is_recorded_once_in_ten_minutes_and_the_queue_is_none() {
    let (portal, officer, sokha, path) = with_case().await;
    let mut browser = signed_in(&portal, &officer).await;
    browser.get(QUEUE).await;
    assert!(portal.database.acts("file.read").await.is_empty());
    browser.get(&path).await;
    browser.get(&path).await;
    let readings = portal.database.acts("file.read").await;
    assert_eq!(readings.len(), 1);
    assert_eq!(readings[0].subject, format!("person:{sokha}"));
    portal.database.clock.advance(Duration::minutes(11));
    browser.get(&path).await;
    assert_eq!(portal.database.acts("file.read").await.len(), 2);
}

#[tokio::test]
async fn rubbish_in_a_form_gets_a_page_and_never_a_server_error() {
    let (portal, officer, _, path) = with_case().await;
    let mut browser = signed_in(&portal, &officer).await;
    let csrf = browser.get(&path).await.hidden("csrf");
    let key = Uuid::from_u128(5).to_string();
    for fields in [
        vec![],
        vec![("act", "burn"), ("key", key.as_str())],
        vec![("act", "take"), ("key", "no-uuid")],
        vec![("act", "approve"), ("key", &key)],
        vec![("act", "correct"), ("key", &key), ("place", "'; DROP TABLE person; --\0")],
        vec![("act", "return"), ("key", &key), ("reason", "no-such-reason")],
    ] {
        let mut all = vec![("csrf", csrf.as_str())];
        all.extend(&fields);
        let answer = browser.post(&path, &all).await;
        assert!(!answer.status.is_server_error(), "{fields:?} {}", answer.status);
        assert!(answer.body.contains("<html"), "{fields:?} answers with a page");
    }
}

/// The case of somebody of Phnom Penh. The clock stands still, so only the reference parts such cases.
pub(crate) async fn case_of(portal: &TestPortal, number: usize) -> String {
    let person = Pensioner {
        member_number: format!("K-7{number:05}"),
        phone: None,
        national_id: None,
        ..Pensioner::sokha()
    };
    let person = portal.database.add(&person).await;
    submit(portal, person).await
}

/// The addresses of the cases that a page lists, in its order.
fn listed(page: &str) -> Vec<&str> {
    let links = page.split("href=\"").filter(|rest| rest.starts_with("/en/staff/case/"));
    links.filter_map(|rest| rest.split('"').next()).collect()
}

#[tokio::test]
async fn fifty_one_cases_are_two_pages_that_lead_to_each_other() {
    let (portal, officer, _, _) = with_case().await;
    let queue = format!("/en{QUEUE}");
    for number in 1..50 {
        case_of(&portal, number).await;
    }
    let mut browser = signed_in(&portal, &officer).await;
    let one = browser.get(&queue).await.body;
    assert_eq!(listed(&one).len(), 50);
    assert!(one.contains(">50<") && !one.contains("<nav"), "a single page has no way on: {one}");

    let last = format!("/en{}", case_of(&portal, 50).await);
    let first = browser.get(&queue).await.body;
    let way = first.split(&format!("href=\"{queue}?after=")).nth(1).expect("a way on");
    let after = way.split('"').next().unwrap_or_default();
    let second = browser.get(&format!("{queue}?after={after}")).await.body;
    let (older, newer) = (listed(&first), listed(&second));
    assert_eq!((older.len(), newer.len()), (50, 1));
    assert!(!older.contains(&newer[0]), "nothing is doubled");
    assert_eq!(older.contains(&last.as_str()), newer[0] != last, "nothing is lost");
    assert!(first.contains(">51<") && second.contains(">51<"), "{first}");
    assert!(first.contains("Next page") && !first.contains("First page"), "{first}");
    assert!(second.contains("First page") && !second.contains("Next page"), "{second}");
    assert!(
        second.contains(&format!("href=\"{QUEUE}?after={after}\"")),
        "the switch keeps the page"
    );
    for rubbish in ["0", "2026-11-30", "2026-11-30.1", "2026-13-40.0000-0000", ".", "", "2;--", "២"]
    {
        let page = browser.get(&format!("{queue}?after={}", encoded(rubbish))).await;
        assert_eq!(page.status, StatusCode::OK, "{rubbish}");
        assert_eq!(listed(&page.body), older, "{rubbish} is the first page");
    }
}

#[tokio::test]
async fn the_queue_is_filtered_by_its_address_in_both_languages() {
    let (portal, officer, _, path) = with_case().await;
    let mut browser = signed_in(&portal, &officer).await;
    act(&mut browser, &path, "take", &[]).await;
    for language in ["", "/en"] {
        for (query, shown) in [
            ("", true),
            ("?kind=address-changed", true),
            ("?kind=correction-name", false),
            ("?stage=in-review", true),
            ("?stage=received", false),
            ("?stage=outside", false),
            ("?stage=approved", true),
            ("?only=mine", true),
            ("?only=overdue", false),
            ("?kind=address-changed&stage=in-review&only=mine", true),
            ("?kind=rubbish&stage=%00&only=all", true),
        ] {
            let page = browser.get(&format!("{language}{QUEUE}{query}")).await;
            assert_eq!(page.status, StatusCode::OK, "{query}");
            let listed = page.body.contains(&format!("href=\"{language}{path}\""));
            assert_eq!(listed, shown, "{query}: {}", page.body);
        }
    }
}

/// As a browser writes it into an address.
fn encoded(text: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"&=.-".contains(&byte);
    let code = |byte: u8| match plain(byte) {
        true => char::from(byte).to_string(),
        false => format!("%{byte:02X}"),
    };
    text.bytes().map(code).collect()
}

#[tokio::test]
async fn phone_and_birth_date_are_masked_until_asked_for_and_asking_is_written_down() {
    let (portal, officer, sokha, path) = with_case().await;
    let mut browser = signed_in(&portal, &officer).await;
    let page = browser.get(&format!("/en{path}")).await;
    assert!(page.body.contains("•••678") && page.body.contains("1957"), "{}", page.body);
    for masked in ["+85512345678", "012345678", "15 June 1957"] {
        assert!(!page.body.contains(masked), "{masked}");
    }
    assert!(portal.database.acts("file.revealed").await.is_empty());
    let csrf = page.hidden("csrf");
    let whole = browser.post(&format!("/en{path}/details"), &[("csrf", csrf.as_str())]).await;
    assert_eq!(whole.status, StatusCode::OK);
    for shown in ["+85512345678", "15 June 1957"] {
        assert!(whole.body.contains(shown), "{shown}: {}", whole.body);
    }
    let acts = portal.database.acts("file.revealed").await;
    assert_eq!(acts.len(), 1);
    assert_eq!(acts[0].subject, format!("person:{sokha}"));
    assert!(acts[0].actor.starts_with("staff:"), "{}", acts[0].actor);
    let elsewhere = Officer::of_banteay_meanchey();
    portal.database.add_officer(&elsewhere).await;
    let mut other = signed_in(&portal, &elsewhere).await;
    let csrf = other.get(QUEUE).await.hidden("csrf");
    let refused = other.post(&format!("{path}/details"), &[("csrf", csrf.as_str())]).await;
    assert_eq!(refused.status, StatusCode::NOT_FOUND);
    assert_eq!(portal.database.acts("file.revealed").await.len(), 1);
}
