//! Complaints over the web, in both languages: with a name and without, and in the hands of staff.

use axum::http::StatusCode;
use sothon_app::complaint::{self, Sent, lift_late};
use sothon_domain::access::Actor;
use sothon_domain::complaint::TypedComplaint;
use sothon_testkit::{Officer, Pensioner};
use time::Duration;

use crate::browser::{Answer, Browser, TestPortal};

const FORM: &str = "/complain";
const ANSWER: &str = "/complain/answer";
const MINE: &str = "/my-pension/complaints";
const STAFF: &str = "/staff/complaints";

async fn setting() -> TestPortal {
    let portal = TestPortal::new().await;
    portal.database.add_branches().await;
    portal.database.add(&Pensioner::sokha()).await;
    portal.database.add_officer(&Officer::of_phnom_penh()).await;
    portal.database.add_officer(&Officer::of_head_office()).await;
    portal
}

/// Fills in the form of this page.
async fn send(browser: &mut Browser<'_>, path: &str, typed: &[(&str, &str)]) -> Answer {
    let page = browser.get(path).await;
    let csrf = page.hidden("csrf");
    let key = page.body.split("name=\"key\" value=\"").nth(1);
    let key = key.and_then(|text| text.split('"').next()).map(|key| ("key", key));
    let own: Vec<_> = [("csrf", csrf.as_str())].into_iter().chain(key).collect();
    browser.post(path, &[&own, typed].concat()).await
}

/// What stands in large letters on a page: the number of a complaint, then its code.
fn in_large(page: &Answer) -> Vec<String> {
    let parts = page.body.split("class=\"nowrap\">").skip(1);
    let parts = parts.filter_map(|rest| rest.split('<').next()).map(str::to_owned);
    parts.filter(|text| text.starts_with(|c: char| c.is_ascii_digit())).collect()
}

async fn at_work<'a>(portal: &'a TestPortal, officer: &Officer) -> Browser<'a> {
    let mut browser = portal.browser();
    browser.sign_in_staff(officer).await;
    browser
}

/// The addresses of the complaints in a list.
async fn listed(staff: &mut Browser<'_>) -> Vec<String> {
    let list = staff.get(STAFF).await;
    let begin = format!("href=\"{STAFF}/");
    let links = list.body.split(&begin).skip(1);
    links.filter_map(|rest| rest.split('"').next()).map(|id| format!("{STAFF}/{id}")).collect()
}

/// Sends the form of a complaint's page that does this.
async fn order(staff: &mut Browser<'_>, path: &str, act: &str, words: &str) -> Answer {
    let page = staff.get(path).await;
    let csrf = page.hidden("csrf");
    let form = page.body.split("<form").find(|form| form.contains(&format!("value=\"{act}\"")));
    let form = form.unwrap_or_else(|| panic!("no form does {act}: {}", page.body));
    let key = form.split("name=\"key\" value=\"").nth(1).and_then(|text| text.split('"').next());
    let key = key.expect("a form has a key");
    staff.post(path, &[("csrf", &csrf), ("act", act), ("key", key), ("words", words)]).await
}

#[tokio::test]
async fn it_is_found_from_the_first_page_help_and_her_own_page_in_both_languages() {
    let portal = setting().await;
    let mut anybody = portal.browser();
    for (language, title) in [("", "ពាក្យបណ្តឹង"), ("/en", "Complaint")] {
        for page in ["/", "/help"] {
            let path = format!("{language}{}", if page == "/" { "" } else { page });
            let path = if path.is_empty() { "/".to_owned() } else { path };
            let body = anybody.get(&path).await.body;
            assert!(body.contains(&format!("href=\"{language}{FORM}\"")), "{path}: {body}");
        }
        let form = anybody.get(&format!("{language}{FORM}")).await.body.replace('\u{200B}', "");
        assert!(!form.contains("<script") && form.contains(title), "{form}");
        let branch = if language.is_empty() {
            "សាខាចំការមន"
        } else {
            "Chamkar Mon branch"
        };
        assert!(form.contains(branch), "{form}");
    }
    let mut sokha = portal.browser();
    sokha.sign_in("K-204577").await;
    let own = sokha.get("/en/my-pension").await.body;
    assert!(own.contains("href=\"/en/my-pension/complaints\""), "{own}");
}

#[tokio::test]
async fn without_a_name_it_is_sent_read_and_answered_with_number_and_code() {
    let portal = setting().await;
    let mut anybody = portal.browser();
    let typed = [("topic", "money"), ("about", "PP-1"), ("words", "គាត់សុំប្រាក់ពីខ្ញុំ")];
    let sent = send(&mut anybody, "/en/complain", &typed).await;
    assert_eq!(sent.status, StatusCode::OK);
    let shown = in_large(&sent);
    let [number, code] = shown.as_slice() else { panic!("{shown:?} {}", sent.body) };
    for told in ["only this once", "Within 2 working days", "Within 30 days", "If we are late"] {
        assert!(sent.body.contains(told), "{told}: {}", sent.body);
    }
    let mut officer = at_work(&portal, &Officer::of_phnom_penh()).await;
    assert_eq!(listed(&mut officer).await, Vec::<String>::new(), "conduct is heard elsewhere");
    let mut head = at_work(&portal, &Officer::of_head_office()).await;
    let all = listed(&mut head).await;
    let [path] = all.as_slice() else { panic!("{all:?}") };
    let hidden = officer.get(path).await;
    assert_eq!(hidden.status, StatusCode::NOT_FOUND);
    let page = head.get(&format!("/en{path}")).await.body;
    assert!(page.contains("Gave no name") && page.contains("គាត់"), "{page}");
    assert_eq!(order(&mut head, path, "acknowledge", "").await.location(), path);
    let nothing = order(&mut head, path, "answer", " ").await;
    assert!(nothing.body.contains("words-error"), "{}", nothing.body);
    assert_eq!(order(&mut head, path, "answer", "យើងសុំទោស។").await.location(), path);
    let asked = [("reference", number.as_str()), ("secret", code.as_str())];
    let read = send(&mut anybody, "/en/complain/answer", &asked).await;
    assert!(read.body.contains("យើងសុំទោស") && read.body.contains("Chamkar Mon"), "{}", read.body);
    let khmer = send(&mut portal.browser(), ANSWER, &asked).await.body.replace('\u{200B}', "");
    assert!(khmer.contains("ចម្លើយ") && khmer.contains("យើងសុំទោស"), "{khmer}");
    assert_eq!(portal.messages_sent().await, 0);
}

#[tokio::test]
async fn a_wrong_number_and_a_wrong_code_are_answered_the_same() {
    let portal = setting().await;
    let mut anybody = portal.browser();
    let sent = send(&mut anybody, FORM, &[("topic", "rude"), ("words", "x")]).await;
    let shown = in_large(&sent);
    let mut heard = Vec::new();
    for (number, code) in [(shown[0].as_str(), "1234567890"), ("0000-0000", shown[1].as_str())] {
        let asked = [("reference", number), ("secret", code)];
        let read = send(&mut anybody, "/en/complain/answer", &asked).await;
        assert!(read.body.contains("do not belong together"), "{}", read.body);
        let main = read.body.split("<main").nth(1).expect("a content").split("</main>").next();
        heard.push((read.status, main.expect("a content").replace(number, "")));
    }
    assert_eq!(heard[0], heard[1]);
}

#[tokio::test]
async fn in_her_own_name_she_is_told_and_reads_the_answer_on_her_page() {
    let portal = setting().await;
    let mut sokha = portal.browser();
    sokha.sign_in("K-204577").await;
    let missing = send(&mut sokha, "/en/my-pension/complaints", &[("words", "ខ្ញុំរង់ចាំ")]).await;
    assert!(missing.body.contains("topic-error") && missing.body.contains("ខ្ញុំរង់ចាំ"));
    let typed = [("topic", "waiting"), ("words", "ខ្ញុំរង់ចាំយូរ")];
    let sent = send(&mut sokha, "/en/my-pension/complaints", &typed).await;
    let one = sent.location().to_owned();
    assert!(one.starts_with("/en/my-pension/complaints/"), "{one}");
    let page = sokha.get(&one).await.body;
    assert!(page.contains("No officer has read it yet"), "{page}");
    let mut officer = at_work(&portal, &Officer::of_phnom_penh()).await;
    let all = listed(&mut officer).await;
    let [path] = all.as_slice() else { panic!("{all:?}") };
    let work = officer.get(&format!("/en{path}")).await.body;
    assert!(!work.contains("Sokha") && !work.contains("K-204577"), "masked: {work}");
    portal.database.clock.advance(Duration::days(7));
    lift_late(&portal.portal.app).await.expect("the clock may");
    let mut head = at_work(&portal, &Officer::of_head_office()).await;
    let above = listed(&mut head).await;
    assert_eq!(above, std::slice::from_ref(path), "it is heard above her province");
    assert_eq!(order(&mut head, path, "answer", "សូមអភ័យទោស").await.location(), path);
    // One message of a person is handed over at a time.
    let mut told = Vec::new();
    for _ in 0..3 {
        told = portal.texts().await;
    }
    let of_it = |(_, text): &&(String, String)| text.contains("បណ្តឹង");
    assert_eq!(told.iter().filter(of_it).count(), 2, "that it was late, and the answer: {told:?}");
    let mut sokha = portal.browser();
    sokha.sign_in("K-204577").await;
    let list = sokha.get("/en/my-pension/complaints").await.body;
    assert!(list.contains("Answered"), "{list}");
    let khmer = sokha.get(one.trim_start_matches("/en")).await.body.replace('\u{200B}', "");
    assert!(khmer.contains("សូមអភ័យទោស"), "{khmer}");
    let over = officer.get(path).await;
    assert_eq!(over.status, StatusCode::SEE_OTHER, "her session has ended");
}

#[tokio::test]
async fn what_was_typed_survives_the_end_of_a_session() {
    let portal = setting().await;
    let mut sokha = portal.browser();
    sokha.sign_in("K-204577").await;
    let page = sokha.get(MINE).await;
    let (csrf, key) = (page.hidden("csrf"), page.hidden("key"));
    portal.database.clock.advance(Duration::minutes(40));
    let typed = [("csrf", csrf.as_str()), ("key", &key), ("topic", "waiting"), ("words", "យូរណាស់")];
    let asked = sokha.post(MINE, &typed).await;
    assert_eq!(asked.location(), "/sign-in?expired");
    sokha.sign_in("K-204577").await;
    let page = sokha.get(MINE).await.body.replace('\u{200B}', "");
    assert!(page.contains("យូរណាស់"), "{page}");
    assert_eq!(portal.database.count("complaint", "true").await, 0);
}

/// The addresses of the complaints that a page in English lists, in its order.
fn on_page(page: &str) -> Vec<&str> {
    let links = page.split("href=\"").filter(|rest| rest.starts_with("/en/staff/complaints/"));
    links.filter_map(|rest| rest.split('"').next()).collect()
}

#[tokio::test]
async fn fifty_one_complaints_are_two_pages_that_lead_to_each_other() {
    let portal = TestPortal::new().await;
    let sokha = Actor::person(portal.database.add(&Pensioner::sokha()).await);
    let [topic, words] = ["information", "ខ្ញុំសួរ"].map(str::to_owned);
    let typed = TypedComplaint { topic, words, ..TypedComplaint::default() };
    let send = async || {
        let sent = complaint::send(&portal.portal.app, &sokha, &typed, portal.database.id()).await;
        assert!(matches!(sent, Ok(Sent::Received { .. })), "{sent:?}");
    };
    for _ in 0..50 {
        send().await;
    }
    let officer = Officer::of_phnom_penh();
    portal.database.add_officer(&officer).await;
    let mut staff = at_work(&portal, &officer).await;
    let list = format!("/en{STAFF}");
    let one = staff.get(&list).await.body;
    assert_eq!(on_page(&one).len(), 50);
    assert!(one.contains(">50<") && !one.contains("<nav"), "a single page has no way on: {one}");

    send().await;
    let first = staff.get(&list).await.body;
    let way = first.split(&format!("href=\"{list}?after=")).nth(1).expect("a way on");
    let after = way.split('"').next().unwrap_or_default();
    let second = staff.get(&format!("{list}?after={after}")).await.body;
    let (older, newer) = (on_page(&first), on_page(&second));
    assert_eq!((older.len(), newer.len()), (50, 1), "{second}");
    assert!(!older.contains(&newer[0]), "nothing is doubled");
    assert!(first.contains(">51<") && second.contains(">51<"), "{first}");
    assert!(first.contains("Next page") && !first.contains("First page"), "{first}");
    assert!(second.contains("First page") && !second.contains("Next page"), "{second}");
    let other = format!("href=\"{STAFF}?after={after}\"");
    assert!(second.contains(&other), "the switch keeps the page");
    let id = "0193b4a2-0000-7000-8000-000000000001";
    for rubbish in [
        "0".to_owned(),
        "2026-11-30".to_owned(),
        format!("2026-13-40.1.{id}"),
        format!("2026-11-30.-1.{id}"),
        format!("2026-11-30.99999999999999999999.{id}"),
        format!("-4800-11-30.1.{id}"),
        "2026-11-30.1.x".to_owned(),
        String::new(),
    ] {
        let page = staff.get(&format!("{list}?after={rubbish}")).await;
        assert_eq!(page.status, StatusCode::OK, "{rubbish}");
        assert_eq!(on_page(&page.body), older, "{rubbish} is the first page");
    }
}
