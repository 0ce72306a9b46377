//! A proof of life at the counter of a branch, with papers and a second officer, as the two see it.

use std::sync::Arc;

use axum::http::StatusCode;
use sothon_adapters::finger::EngineProcess;
use sothon_adapters::sbi::Scanners;
use sothon_domain::access::{Office, StaffRole, Who};
use sothon_http::Fingers;
use sothon_testkit::{Officer, Pensioner};

use crate::browser::{Answer, Browser, TestPortal};

const COUNTER: &str = "/en/staff/counter";
const LIVES: &str = "/en/staff/lives";
const ATTEST: &str = "/en/staff/attest";
const FINGERS: &str = "/en/staff/fingers";

/// Sokha is registered; an agent of her province has signed in.
async fn setting() -> (TestPortal, Officer) {
    let portal = TestPortal::new().await;
    portal.database.add(&Pensioner::sokha()).await;
    let agent = Officer { role: StaffRole::Agent, ..Officer::of_phnom_penh().colleague() };
    portal.database.add_officer(&agent).await;
    (portal, agent)
}

async fn signed_in<'a>(portal: &'a TestPortal, who: &Officer) -> Browser<'a> {
    let mut browser = portal.browser();
    browser.sign_in_staff(who).await;
    browser
}

/// Sends the counter's form for a member.
async fn arrive(at: &mut Browser<'_>, number: &str) -> Answer {
    let page = at.get(COUNTER).await;
    let (csrf, key) = (page.hidden("csrf"), key_of(&page, "member_number"));
    let fields = [("csrf", csrf.as_str()), ("key", key.as_str()), ("member_number", number)];
    at.post(COUNTER, &fields).await
}

/// The key of the form that has this text in it.
fn key_of(page: &Answer, within: &str) -> String {
    let form = page.body.split("<form").find(|form| form.contains(within));
    let (_, rest) = form
        .and_then(|form| form.split_once("name=\"key\" value=\""))
        .unwrap_or_else(|| panic!("no form with {within}: {}", page.body));
    rest.split('"').next().expect("a value ends").to_owned()
}

/// The address of the only line of a list.
async fn line(at: &mut Browser<'_>, list: &str) -> String {
    let page = at.get(list).await;
    let (_, rest) = page.body.split_once(&format!("href=\"{list}/")).expect("somebody came");
    let id = rest.split('"').next().expect("an address ends");
    format!("{list}/{id}")
}

async fn act(at: &mut Browser<'_>, path: &str, act: &str, more: &[(&str, &str)]) -> Answer {
    let page = at.get(path).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.body);
    let (csrf, key) = (page.hidden("csrf"), key_of(&page, &format!("value=\"{act}\"")));
    let own = [("csrf", csrf.as_str()), ("act", act), ("key", key.as_str())];
    at.post(path, &[&own[..], more].concat()).await
}

#[tokio::test]
async fn papers_at_the_counter_and_a_second_officer_give_a_certificate() {
    let (portal, agent) = setting().await;
    let mut agent = signed_in(&portal, &agent).await;
    assert!(agent.get("/en/staff").await.body.contains(COUNTER), "the way there");
    assert!(arrive(&mut agent, "?").await.body.contains("This is no member number."));
    arrive(&mut agent, "K-204577").await;
    let visit = line(&mut agent, COUNTER).await;
    let page = agent.get(COUNTER).await.body;
    assert!(page.contains("Still here: 1") && page.contains("Call the next person"), "{page}");
    assert!(!agent.get(&visit).await.body.contains("15 June 1957"), "nobody serves her yet");
    act(&mut agent, &visit, "call", &[]).await;
    let page = agent.get(&visit).await.body;
    for known in ["SIM Sokha", "15 June 1957", "Female", "K-204577"] {
        assert!(page.contains(known), "to compare with her paper: {known} {page}");
    }
    assert!(!agent.get(COUNTER).await.body.contains("SIM Sokha"), "the list stays masked");
    let nothing = act(&mut agent, &visit, "papers", &[]).await;
    assert!(nothing.body.contains("Please choose the paper"), "{}", nothing.body);
    let wrong = act(&mut agent, &visit, "papers", &[("paper", "national-id")]).await;
    assert!(wrong.body.contains("Where the answers are not right"), "{}", wrong.body);
    let right = [("paper", "national-id"), ("right", "yes")];
    act(&mut agent, &visit, "papers", &right).await;
    let page = agent.get(&visit).await.body;
    assert!(page.contains("◔ Provisional") && page.contains("Provisional certificate"), "{page}");
    assert!(agent.get(COUNTER).await.body.contains("Everybody who came today has a result."));
    let officer = Officer::of_phnom_penh();
    portal.database.add_officer(&officer).await;
    let mut officer = signed_in(&portal, &officer).await;
    assert!(officer.get("/en/staff/queue").await.body.contains(LIVES), "the way there");
    let life = line(&mut officer, LIVES).await;
    act(&mut officer, &life, "confirm", &[]).await;
    assert!(officer.get(LIVES).await.body.contains("Nobody waits for a second officer now."));
    let page = agent.get(&visit).await.body;
    assert!(page.contains("✓ Confirmed") && page.contains("two officers"), "{page}");
    assert_eq!(portal.database.count("life_certificate", "NOT provisional").await, 1);
}

#[tokio::test]
async fn who_is_said_to_be_frail_stays_so_when_the_number_was_wrong_or_others_may_be_meant() {
    let (portal, agent) = setting().await;
    let mut agent = signed_in(&portal, &agent).await;
    let frail = |page: &str| {
        let (_, rest) = page.split_once("name=\"frail\" value=\"yes\"").expect("the box");
        rest.split_once('>').expect("a tag ends").0.contains("checked")
    };
    assert!(!frail(&agent.get(COUNTER).await.body), "nobody said so");
    for typed in ["?", "012345678"] {
        let page = agent.get(COUNTER).await;
        let (csrf, key) = (page.hidden("csrf"), key_of(&page, "member_number"));
        let (csrf, key) = (("csrf", csrf.as_str()), ("key", key.as_str()));
        let fields = [csrf, key, ("frail", "yes"), ("member_number", typed)];
        let page = agent.post(COUNTER, &fields).await;
        assert_eq!(page.status, StatusCode::OK, "{typed}: {}", page.body);
        assert!(frail(&page.body), "{typed}: {}", page.body);
    }
}

#[tokio::test]
async fn a_visit_of_another_branch_and_an_agent_among_the_officers_find_nothing() {
    let (portal, agent) = setting().await;
    let mut agent = signed_in(&portal, &agent).await;
    arrive(&mut agent, "K-204577").await;
    let visit = line(&mut agent, COUNTER).await;
    let there = Officer { role: StaffRole::Agent, ..Officer::of_banteay_meanchey() };
    portal.database.add_officer(&there).await;
    let mut there = signed_in(&portal, &there).await;
    assert_eq!(there.get(&visit).await.status, StatusCode::NOT_FOUND);
    assert!(!there.get(COUNTER).await.body.contains("Still here"), "another line");
    assert_eq!(agent.get(LIVES).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn who_is_sent_to_her_commune_is_attested_there() {
    let (portal, agent) = setting().await;
    let mut agent = signed_in(&portal, &agent).await;
    arrive(&mut agent, "K-204577").await;
    let visit = line(&mut agent, COUNTER).await;
    act(&mut agent, &visit, "call", &[]).await;
    act(&mut agent, &visit, "send", &[("onward", "commune")]).await;
    assert_eq!(agent.get(ATTEST).await.status, StatusCode::NOT_FOUND);
    let office = Office::at("120101".parse().expect("a commune"));
    let (role, address) = (StaffRole::Attestor, "attestor@example.org".into());
    let attestor = Officer { role, office, address, ..Officer::of_phnom_penh() };
    portal.database.add_officer(&attestor).await;
    let mut attestor = signed_in(&portal, &attestor).await;
    assert!(attestor.get("/en/staff/binding").await.body.contains(ATTEST), "the way there");
    let one = line(&mut attestor, ATTEST).await;
    let page = attestor.get(&one).await.body;
    assert!(page.contains("The commune confirms") && page.contains("I have seen her"), "{page}");
    act(&mut attestor, &one, "seen", &[]).await;
    assert!(attestor.get(&one).await.body.contains("✓ Confirmed"));
    assert!(attestor.get(ATTEST).await.body.contains("Nobody waits to be seen now."));
    assert_eq!(portal.database.count("life_certificate", "method = 'commune'").await, 1);
}

#[tokio::test]
async fn a_colleague_takes_over_on_the_page() {
    let (portal, agent) = setting().await;
    let colleague =
        Officer { address: "third@example.org".into(), ..agent.colleague().colleague() };
    portal.database.add_officer(&colleague).await;
    let mut agent = signed_in(&portal, &agent).await;
    arrive(&mut agent, "K-204577").await;
    let visit = line(&mut agent, COUNTER).await;
    act(&mut agent, &visit, "call", &[]).await;
    let mut colleague = signed_in(&portal, &colleague).await;
    act(&mut colleague, &visit, "take-over", &[]).await;
    assert!(colleague.get(&visit).await.body.contains("Paper and questions"));
    assert!(agent.get(&visit).await.body.contains("Another agent serves her."));
}

#[tokio::test]
async fn what_is_unusual_is_shown_to_who_checks_with_the_words_that_nothing_follows_from_it() {
    const ANOMALIES: &str = "/en/staff/anomalies";
    let (portal, agent) = setting().await;
    let (role, address) = (StaffRole::Checker, "checker@example.org".to_owned());
    let checker = Officer { role, address, ..Officer::of_phnom_penh() };
    portal.database.add_officer(&checker).await;
    let mut agent = signed_in(&portal, &agent).await;
    assert_eq!(agent.get(ANOMALIES).await.status, StatusCode::NOT_FOUND);
    let mut checker = signed_in(&portal, &checker).await;
    assert!(checker.get("/en/staff/queue").await.body.contains(ANOMALIES), "the way there");
    let page = checker.get(ANOMALIES).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.body);
    for told in ["nobody is punished because of this list alone", "Nothing is unusual."] {
        assert!(page.body.contains(told), "{told}: {}", page.body);
    }
}

/// A scanner that nobody has let in yet, and an engine that does not start.
fn fingers() -> Fingers {
    let nowhere = || "/no such folder".into();
    let domain = "https://sothon.example".to_owned();
    let scanners = Scanners { folder: nowhere(), keys: nowhere(), demo: true, domain };
    let engine = EngineProcess::new(nowhere(), &[]);
    Fingers { scanner: Arc::new(scanners), engine: Arc::new(engine) }
}

/// The page of a called visit: its address, its policy, its token.
async fn called(at: &mut Browser<'_>) -> (String, String, String) {
    arrive(at, "K-204577").await;
    let visit = line(at, COUNTER).await;
    act(at, &visit, "call", &[]).await;
    let page = at.get(&visit).await;
    let policy = page.headers["content-security-policy"].to_str().expect("ASCII").to_owned();
    let csrf = page.hidden("csrf");
    (visit, policy, csrf)
}

#[tokio::test]
async fn without_a_scanner_the_page_reaches_no_other_address_and_nothing_is_ordered() {
    let (portal, agent) = setting().await;
    let mut agent = signed_in(&portal, &agent).await;
    let (visit, policy, csrf) = called(&mut agent).await;
    assert!(policy.contains("; connect-src 'self';"), "{policy}");
    let fields = [("csrf", csrf.as_str()), ("finger", "2")];
    let ordered = agent.post(&format!("{visit}/order"), &fields).await;
    assert_eq!(ordered.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn with_a_scanner_only_a_finger_of_hers_is_ordered_and_only_an_order_is_answered() {
    let (portal, agent) = setting().await;
    let portal = portal.with_fingers(fingers());
    let mut agent = signed_in(&portal, &agent).await;
    let (visit, policy, csrf) = called(&mut agent).await;
    assert!(policy.contains("; connect-src 'self' http://127.0.0.1:*;"), "{policy}");
    for (finger, expected) in [("2", StatusCode::OK), ("11", StatusCode::BAD_REQUEST)] {
        let fields = [("csrf", csrf.as_str()), ("finger", finger)];
        let ordered = agent.post(&format!("{visit}/order"), &fields).await;
        assert_eq!(ordered.status, expected, "{}", ordered.body);
        if expected == StatusCode::OK {
            assert_eq!(ordered.body, r#"{"refused":"moved-on"}"#, "she has no finger here");
        }
    }
    // Longer than any other form.
    let (order, answer) = ("0193b4a2-0000-7000-8000-000000000002", "x".repeat(100_000));
    let fields = [("csrf", csrf.as_str()), ("order", order), ("answer", answer.as_str())];
    let answered = agent.post(&format!("{visit}/answer"), &fields).await;
    assert_eq!(answered.status, StatusCode::NOT_FOUND, "no such order");
    let fields = [("csrf", "forged"), ("order", order), ("answer", answer.as_str())];
    let forged = agent.post(&format!("{visit}/answer"), &fields).await;
    assert_eq!(forged.status, StatusCode::FORBIDDEN);
}

/// The answer of the page of fingers to a form of it.
async fn fingers_act(at: &mut Browser<'_>, path: &str, fields: &[(&str, &str)]) -> Answer {
    let csrf = at.get(path).await.hidden("csrf");
    at.post(path, &[&[("csrf", csrf.as_str())], fields].concat()).await
}

#[tokio::test]
async fn fingers_are_ordered_one_by_one_once_she_has_shown_her_paper_and_agrees() {
    let (portal, agent) = setting().await;
    let portal = portal.with_fingers(fingers());
    let mut agent = signed_in(&portal, &agent).await;
    let (visit, ..) = called(&mut agent).await;
    let path = format!("{visit}/fingers");
    let page = agent.get(&path).await.body;
    assert!(page.contains("Please look at her paper"), "{page}");
    act(&mut agent, &visit, "papers", &[("paper", "national-id"), ("right", "yes")]).await;
    assert!(agent.get(&visit).await.body.contains(&path), "the way there");
    let begin = [("act", "begin"), ("set", "index-and-thumb"), ("words", "1")];
    let silent = fingers_act(&mut agent, &path, &begin).await;
    assert!(silent.body.contains("Go on only when she agrees."), "{}", silent.body);
    let agreed = [&begin[..], &[("agreed", "yes")]].concat();
    fingers_act(&mut agent, &path, &agreed).await;
    let page = agent.get(&path).await;
    assert!(page.body.contains("0 of 12") && page.body.contains("Right index finger"));
    let csrf = page.hidden("csrf");
    let order = agent.post(&format!("{path}/order"), &[("csrf", csrf.as_str())]).await;
    assert_eq!(order.status, StatusCode::OK);
    let order: serde_json::Value = serde_json::from_str(&order.body).expect("an order");
    let number = order["order"].as_str().expect("its number").to_owned();
    let said = [("csrf", csrf.as_str()), ("order", number.as_str()), ("answer", "{}")];
    let address = format!("{path}/answer");
    let refused = agent.post(&address, &said).await;
    assert_eq!(refused.body, r#"{"refused":"unknown"}"#, "no list of scanners is here");
    let again = agent.post(&address, &said).await;
    assert_eq!(again.body, r#"{"refused":"expired"}"#, "an order is used once");
    fingers_act(&mut agent, &path, &[("act", "stop")]).await;
    assert_eq!(portal.database.count("finger_session", "true").await, 0);
}

#[tokio::test]
async fn an_officer_decides_about_fingers_that_wait_and_the_agents_do_not_see_them() {
    let portal = TestPortal::new().await;
    let sokha = portal.database.add(&Pensioner::sokha()).await;
    let agent = Officer { role: StaffRole::Agent, ..Officer::of_phnom_penh().colleague() };
    let Who::Staff(member) = portal.database.add_officer(&agent).await.who else {
        panic!("an agent is one of the staff")
    };
    let (by, branch) = (member.id, member.office.branch().expect("she works at one"));
    let waits = format!(
        "INSERT INTO finger_enrolment \
             (id, person, agent, branch, consent_words, enrolled_at, state) \
         VALUES (gen_random_uuid(), '{sokha}', '{by}', '{}', 1, now(), 'waiting')",
        branch.as_str()
    );
    portal.database.tamper(&waits).await;
    let mut agent = signed_in(&portal, &agent).await;
    assert_eq!(agent.get(FINGERS).await.status, StatusCode::NOT_FOUND);
    let officer = Officer::of_phnom_penh();
    portal.database.add_officer(&officer).await;
    let mut officer = signed_in(&portal, &officer).await;
    assert!(officer.get("/en/staff/queue").await.body.contains(FINGERS), "the way there");
    assert!(!officer.get(FINGERS).await.body.contains("SIM Sokha"), "the list stays masked");
    let one = line(&mut officer, FINGERS).await;
    assert_eq!(agent.get(&one).await.status, StatusCode::NOT_FOUND);
    let nothing = act(&mut officer, &one, "settle", &[]).await;
    assert!(nothing.body.contains("Please choose whether to approve"), "{}", nothing.body);
    act(&mut officer, &one, "settle", &[("decision", "approve")]).await;
    assert!(officer.get(FINGERS).await.body.contains("No new fingers wait now."));
    let decided = "state = 'current' AND checker IS NOT NULL";
    assert_eq!(portal.database.count("finger_enrolment", decided).await, 1);
}
