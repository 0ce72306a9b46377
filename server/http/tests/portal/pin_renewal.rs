//! A forgotten PIN on the web: asked by anybody, stopped by her, and in the hands of staff.

use axum::http::StatusCode;
use sothon_domain::access::StaffRole;
use sothon_testkit::{Officer, Pensioner};

use crate::browser::{Answer, Browser, TestPortal};

const FORGOTTEN: &str = "/phone-pin/forgotten";
const MINE: &str = "/my-pension/phone-pin";
const STAFF: &str = "/staff/pin-renewals";

async fn with_sokha() -> TestPortal {
    let portal = TestPortal::new().await;
    portal.database.add(&Pensioner::sokha()).await;
    portal
}

/// Fills in the form that anybody may.
async fn ask(browser: &mut Browser<'_>, number: &str) -> Answer {
    let page = browser.get(&format!("/en{FORGOTTEN}")).await;
    let (csrf, key) = (page.hidden("csrf"), page.hidden("key"));
    let fields = [("csrf", csrf.as_str()), ("key", &key), ("member_number", number)];
    browser.post(&format!("/en{FORGOTTEN}"), &fields).await
}

/// Sends a form of a page of staff, with the key of the form that does this.
async fn order(staff: &mut Browser<'_>, path: &str, act: &str, more: &[(&str, &str)]) -> Answer {
    let csrf = staff.get(path).await.hidden("csrf");
    let key = staff_key(staff, path, act).await;
    let own = [("csrf", csrf.as_str()), ("act", act), ("key", &key)];
    staff.post(path, &[&own, more].concat()).await
}

/// The key that stands beside an act on its page, or that of the first form.
async fn staff_key(staff: &mut Browser<'_>, path: &str, act: &str) -> String {
    let page = staff.get(path).await;
    let form = page.body.split("<form").find(|form| form.contains(&format!("value=\"{act}\"")));
    let after = form.and_then(|form| form.split("name=\"key\" value=\"").nth(1));
    after.and_then(|text| text.split('"').next()).map_or_else(|| page.hidden("key"), str::to_owned)
}

#[tokio::test]
async fn a_known_and_an_unknown_number_are_answered_with_the_same_bytes() {
    let portal = with_sokha().await;
    let mut answers = Vec::new();
    for number in ["K-204577", "K-999999"] {
        let mut visitor = portal.browser();
        let sent = ask(&mut visitor, number).await;
        assert_eq!(sent.location(), format!("/en{FORGOTTEN}?asked"));
        assert!(sent.body.is_empty(), "{}", sent.body);
        let page = visitor.get(sent.location()).await;
        assert!(page.body.contains("If it is a member’s number"), "{}", page.body);
        let body = page.body.split("<main").nth(1).and_then(|rest| rest.split("</main>").next());
        answers.push((sent.status, body.expect("the page has a content").to_owned()));
    }
    assert_eq!(answers[0], answers[1]);
    assert_eq!(portal.messages_sent().await, 1, "the message itself is all that differs");
    assert_eq!(portal.database.count("pin_renewal", "true").await, 1);
    let mut visitor = portal.browser();
    let wrong = ask(&mut visitor, "?").await;
    assert!(wrong.body.contains("member_number-error"), "{}", wrong.body);
    assert!(visitor.get("/en/help").await.body.contains(&format!("href=\"/en{FORGOTTEN}\"")));
}

#[tokio::test]
async fn a_form_from_elsewhere_asks_nothing() {
    let portal = with_sokha().await;
    let mut visitor = portal.browser();
    let fields = [
        ("csrf", "forged"),
        ("key", "0193b4a2-0000-7000-8000-000000000001"),
        ("member_number", "K-204577"),
    ];
    let refused = visitor.post(FORGOTTEN, &fields).await;
    assert!(refused.status.is_client_error(), "{}", refused.status);
    assert_eq!(portal.database.count("pin_renewal", "true").await, 0);
}

#[tokio::test]
async fn she_sees_on_the_web_that_somebody_asked_and_stops_it() {
    let portal = with_sokha().await;
    let mut sokha = portal.browser();
    sokha.sign_in("K-204577").await;
    assert!(!sokha.get(&format!("/en{MINE}")).await.body.contains("Stop the request"));
    ask(&mut portal.browser(), "K-204577").await;
    let page = sokha.get(&format!("/en{MINE}")).await;
    for told in ["Somebody asked for a new PIN", "21 November 2026", "Stop the request"] {
        assert!(page.body.contains(told), "{told}: {}", page.body);
    }
    let (csrf, key) = (page.hidden("csrf"), page.hidden("key"));
    let fields = [("csrf", csrf.as_str()), ("key", key.as_str())];
    for _ in 0..2 {
        let stopped = sokha.post(&format!("{MINE}/stop"), &fields).await;
        assert_eq!(stopped.location(), format!("{MINE}?stopped"));
    }
    let page = sokha.get(&format!("/en{MINE}?stopped")).await;
    assert!(page.body.contains("The request is stopped"), "{}", page.body);
    assert_eq!(portal.database.count("pin_renewal", "ending = 'stopped'").await, 1);
}

#[tokio::test]
async fn an_officer_calls_and_the_page_shows_the_number_to_her_alone() {
    let portal = with_sokha().await;
    let here = Officer::of_phnom_penh();
    let agent = Officer { role: StaffRole::Agent, ..here.colleague() };
    let far = Officer::of_banteay_meanchey();
    for officer in [&here, &agent, &far] {
        portal.database.add_officer(officer).await;
    }
    ask(&mut portal.browser(), "K-204577").await;
    let mut officer = portal.browser();
    officer.sign_in_staff(&here).await;
    assert!(officer.get("/staff/queue").await.body.contains(&format!("href=\"{STAFF}\"")));
    let list = officer.get(STAFF).await;
    let id = list.body.split(&format!("href=\"{STAFF}/")).nth(1).expect("one request");
    let path = format!("{STAFF}/{}", id.split('"').next().expect("an address"));
    let before = officer.get(&path).await;
    assert!(!before.body.contains("12345678") && !before.body.contains("name=\"first\""));
    assert_eq!(order(&mut officer, &path, "call", &[]).await.location(), path);
    let calling = officer.get(&path).await;
    assert!(calling.body.contains("•••678"), "{}", calling.body);
    assert!(!calling.body.contains("12345678"), "{}", calling.body);
    let csrf = calling.hidden("csrf");
    let whole = officer.post(&format!("{path}/details"), &[("csrf", csrf.as_str())]).await;
    assert!(whole.body.contains("+85512345678"), "to be dialled: {}", whole.body);
    // What one reads; keys and tokens in the tags are random.
    let texts = calling.body.split('<').filter_map(|tag| tag.split_once('>'));
    let shown = texts.map(|(_, text)| text).collect::<String>();
    for answer in ["1957", "4567", "789", "7/2023", "បាសាក់"] {
        assert!(!shown.contains(answer), "{answer} is shown: {shown}");
    }
    let mut other = portal.browser();
    other.sign_in_staff(&agent).await;
    let page = other.get(&format!("/en{path}")).await;
    assert!(page.body.contains("Another member of staff is calling"), "{}", page.body);
    assert!(!page.body.contains("12345678"), "{}", page.body);
    let wrong = [("first", "?"), ("second", "?")];
    let wrong = order(&mut officer, &format!("/en{path}"), "answer", &wrong).await;
    assert!(wrong.body.contains("The answers are not right"), "{}", wrong.body);
    assert!(!wrong.body.contains("•••678"), "the call has ended");
    let mut elsewhere = portal.browser();
    elsewhere.sign_in_staff(&far).await;
    assert_eq!(elsewhere.get(&path).await.status, StatusCode::NOT_FOUND);
    assert!(!elsewhere.get(STAFF).await.body.contains(&path));
}

#[tokio::test]
async fn a_visit_in_her_stead_is_confirmed_by_another() {
    let portal = with_sokha().await;
    let here = Officer::of_phnom_penh();
    let second = here.colleague();
    portal.database.add_officer(&here).await;
    portal.database.add_officer(&second).await;
    let mut officer = portal.browser();
    officer.sign_in_staff(&here).await;
    let nobody = order(&mut officer, STAFF, "", &[("member_number", "K-999999")]).await;
    assert!(nobody.body.contains("member_number-error"), "{}", nobody.body);
    let asked = order(&mut officer, STAFF, "", &[("member_number", "K-204577")]).await;
    let path = asked.location().to_owned();
    let nothing = order(&mut officer, &path, "visit", &[]).await;
    assert!(nothing.body.contains("paper-error"), "{}", nothing.body);
    let paper = [("paper", "family-book")];
    let slip = order(&mut officer, &format!("/en{path}"), "visit", &paper).await;
    assert_eq!(slip.status, StatusCode::OK);
    for told in ["A slip for the person", "*1288#", "Tell this number to nobody", "no-print"] {
        assert!(slip.body.contains(told), "{told}: {}", slip.body);
    }
    let number = told_number(&slip.body);
    assert!(!slip.body.contains("សុភា") && !slip.body.contains("K-204577"), "it names nobody");
    assert!(!officer.get(&path).await.body.contains(&number), "it is shown once");
    let own = order(&mut officer, &format!("/en{path}"), "confirm", &[]).await;
    assert!(own.body.contains("Another member of staff has to confirm"), "{}", own.body);
    let mut other = portal.browser();
    other.sign_in_staff(&second).await;
    portal.database.clock.advance(time::Duration::minutes(11));
    let late = order(&mut other, &path, "confirm", &[]).await;
    assert!(late.body.contains("code-error"), "{}", late.body);
    let code = second.code(&portal.portal.app);
    let done = order(&mut other, &path, "confirm", &[("code", &code)]).await;
    assert_eq!(done.location(), path, "{}", done.body);
    let page = other.get(&format!("/en{path}")).await;
    assert!(page.body.contains("It is the person"), "{}", page.body);
    assert!(!page.body.contains(&number), "who confirms does not see it");
    assert_eq!(order(&mut other, &path, "lost", &[]).await.location(), path);
    let page = other.get(&format!("/en{path}")).await;
    assert!(page.body.contains("The number was lost"), "{}", page.body);
}

/// The number in a page, in two groups of three.
fn told_number(body: &str) -> String {
    let shown = body.split("<strong class=\"nowrap\">").nth(1).expect("a number is shown");
    let number = shown.split('<').next().expect("an end").to_owned();
    let (first, second) = number.split_once(' ').expect("two groups");
    assert!([first, second].iter().all(|group| group.len() == 3), "{number}");
    number
}

#[tokio::test]
async fn right_answers_show_a_number_to_be_read_and_it_is_typed_on_the_phone() {
    let portal = with_sokha().await;
    let here = Officer::of_phnom_penh();
    portal.database.add_officer(&here).await;
    ask(&mut portal.browser(), "K-204577").await;
    let mut officer = portal.browser();
    officer.sign_in_staff(&here).await;
    let list = officer.get(STAFF).await;
    let id = list.body.split(&format!("href=\"{STAFF}/")).nth(1).expect("one request");
    let path = format!("/en{STAFF}/{}", id.split('"').next().expect("an address"));
    order(&mut officer, &path, "call", &[]).await;
    let calling = officer.get(&path).await;
    let commune = "120101".parse().expect("a commune");
    let commune = sothon_domain::gazetteer::name(&commune).expect("a commune of today").khmer;
    let asked = [
        ("Date of birth", "15/6/1957"),
        ("Last 4 digits of the identity card", "4567"),
        ("Commune where the person lives", commune),
        ("Last digits of the bank account", "6789"),
        ("Month of retirement", "7/2023"),
    ];
    let mut answers: Vec<(usize, &str)> = asked
        .iter()
        .filter_map(|(label, answer)| Some((calling.body.find(label)?, *answer)))
        .collect();
    answers.sort_unstable();
    let [(_, first), (_, second)] = answers[..] else { panic!("{}", calling.body) };
    let right = [("first", first), ("second", second)];
    let read = order(&mut officer, &path, "answer", &right).await;
    assert!(read.body.contains("Please read this number"), "{}", read.body);
    let number = told_number(&read.body);
    assert!(!officer.get(&path).await.body.contains(&number), "it is shown once");
}
