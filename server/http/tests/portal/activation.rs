//! The first sign-in from home: three answers and a code, and what a guess learns.

use axum::http::StatusCode;
use sothon_adapters::demo_sms::DemoSms;
use sothon_app::message;
use sothon_app::port::DemoOutbox;
use sothon_testkit::{Pensioner, StatementTrap};
use time::Duration;

use crate::browser::{Answer, Browser, TestPortal};

/// What Sokha types.
pub(crate) const RIGHT: [&str; 3] = ["K-204577", "010234567", "15/6/1957"];

/// Somebody who is registered and has never signed in.
fn newcomer() -> Pensioner {
    Pensioner { activated: false, ..Pensioner::sokha() }
}

async fn with_newcomer() -> TestPortal {
    let portal = TestPortal::new().await;
    portal.database.add(&newcomer()).await;
    portal
}

/// Sends the three answers.
pub(crate) async fn answer(browser: &mut Browser<'_>, typed: [&str; 3]) -> Answer {
    let csrf = browser.get("/activate").await.hidden("csrf");
    let [number, national_id, born] = typed;
    let fields = [
        ("csrf", csrf.as_str()),
        ("member_number", number),
        ("national_id", national_id),
        ("born", born),
    ];
    browser.post("/activate", &fields).await
}

/// The texts of all messages, handed over.
async fn texts(portal: &TestPortal) -> Vec<String> {
    let phone = DemoSms::new(portal.database.clock.clone(), Box::new(std::io::sink()));
    let sent = message::send_pending(&portal.portal.app, &phone).await;
    sent.expect("the outbox can be read");
    phone.latest().into_iter().map(|sent| sent.text).collect()
}

async fn activated(portal: &TestPortal) -> i64 {
    portal.database.count("activation", "true").await
}

#[tokio::test]
async fn three_answers_and_the_code_open_her_pension_for_the_first_time() {
    let portal = with_newcomer().await;
    let mut sokha = portal.browser();
    for page in ["/", "/sign-in"] {
        assert!(sokha.get(page).await.body.contains("href=\"/activate\""), "{page}");
    }
    let asked = answer(&mut sokha, ["k-២០៤៥៧៧", "០១០ ២៣៤ ៥៦៧", "១៥ មិថុនា ១៩៥៧"]).await;
    assert_eq!(asked.location(), "/sign-in/code", "{}", asked.body);
    assert_eq!(activated(&portal).await, 0, "the code is still to be typed");
    let code = portal.latest_code().await;
    assert_eq!(sokha.type_code(&code).await.location(), "/my-pension");
    assert!(sokha.get("/my-pension").await.body.contains("៥១០.០០០"));
    assert_eq!(activated(&portal).await, 1);
    portal.database.clock.advance(Duration::minutes(1));
    portal.browser().sign_in("K-204577").await;
    assert_eq!(activated(&portal).await, 1, "the number alone is enough from now on");
}

#[tokio::test]
async fn the_number_alone_sends_no_code_to_one_who_never_signed_in() {
    let portal = with_newcomer().await;
    let mut thief = portal.browser();
    let asked = thief.ask_for_code("K-204577").await;
    assert_eq!(asked.location(), "/sign-in/code", "the answer is that of any number");
    let sent = texts(&portal).await;
    let [text] = sent.as_slice() else { panic!("{sent:?}") };
    assert!(text.contains("localhost:8080/activate") && !text.contains('#'), "{text}");
    assert!(text.encode_utf16().count() <= 70, "{text}");
    for code in ["000000", "123456"] {
        assert_eq!(thief.type_code(code).await.status, StatusCode::OK);
        portal.database.clock.advance(Duration::seconds(30));
    }
    assert_eq!(portal.database.count("sign_in_code", "person IS NOT NULL").await, 0);
    portal.database.clock.advance(Duration::minutes(1));
    let csrf = thief.get("/sign-in/code").await.hidden("csrf");
    for way in ["phone", "mailbox"] {
        thief.post("/sign-in/code", &[("csrf", csrf.as_str()), ("again", way)]).await;
        portal.database.clock.advance(Duration::minutes(15));
    }
    assert!(texts(&portal).await.iter().all(|text| !text.contains('#')));
    assert_eq!(portal.database.count("sign_in_code", "person IS NOT NULL").await, 0);
}

#[tokio::test]
async fn who_has_proved_who_she_is_may_ask_for_another_code() {
    let portal = with_newcomer().await;
    let mut sokha = portal.browser();
    answer(&mut sokha, RIGHT).await;
    let lost = portal.latest_code().await;
    portal.database.clock.advance(Duration::minutes(6));
    assert_eq!(sokha.type_code(&lost).await.status, StatusCode::OK, "too late");
    let csrf = sokha.get("/sign-in/code").await.hidden("csrf");
    sokha.post("/sign-in/code", &[("csrf", csrf.as_str()), ("again", "phone")]).await;
    let code = portal.latest_code().await;
    portal.database.clock.advance(Duration::seconds(10));
    assert_eq!(sokha.type_code(&code).await.location(), "/my-pension");
    assert_eq!(activated(&portal).await, 1);
}

/// Without what one visitor's page has of her own: her token, the request's number and what she typed.
fn common(answer: &Answer, typed: [&str; 3]) -> String {
    let mut page = answer.body.clone();
    for own in [answer.hidden("csrf").as_str(), typed[0], typed[1], typed[2]] {
        page = page.replace(&format!("value=\"{own}\""), "value");
    }
    let (status, request) = (answer.status, answer.headers.get("x-request-id"));
    let request = request.and_then(|id| id.to_str().ok()).unwrap_or_default();
    let page = if request.is_empty() { page } else { page.replace(request, "") };
    format!("{status} {} {page}", answer.location())
}

/// Three times the same wrong answers, each with what was asked of the database and what was left behind.
async fn guess(registered: &Pensioner, typed: [&str; 3]) -> Vec<(String, Vec<String>)> {
    let portal = TestPortal::new().await;
    portal.database.add(registered).await;
    let mut browser = portal.browser();
    browser.get("/activate").await;
    let trap = StatementTrap::set();
    let mut seen = Vec::new();
    for _ in 0..3 {
        let csrf = browser.get("/activate").await.hidden("csrf");
        trap.take();
        let fields = [
            ("csrf", csrf.as_str()),
            ("member_number", typed[0]),
            ("national_id", typed[1]),
            ("born", typed[2]),
        ];
        let answer = browser.post("/activate", &fields).await;
        seen.push((common(&answer, typed), trap.take()));
    }
    for (table, rows) in [
        ("activation_try", 2),
        ("sign_in_code", 0),
        ("code_sending", 0),
        ("message_outbox", 0),
        ("activation", 0),
    ] {
        assert_eq!(portal.database.count(table, "true").await, rows, "{table}");
    }
    assert_eq!(portal.database.acts("activation.refused").await.len(), 3);
    seen
}

#[tokio::test]
async fn a_guess_learns_nothing_from_bytes_or_from_what_is_asked_of_the_database() {
    let sokha = newcomer();
    let unknown = guess(&sokha, ["K-999999", "010234567", "15/6/1957"]).await;
    assert!(unknown[0].1.len() > 4, "statements are heard: {:?}", unknown[0].1);
    assert!(unknown[0].0.starts_with("200"), "{}", unknown[0].0);
    assert!(unknown[2].0.starts_with("303 See Other /activate/branch?refused"), "{}", unknown[2].0);
    let without = |phone: Option<String>, national_id: Option<String>| Pensioner {
        phone,
        national_id,
        ..sokha.clone()
    };
    let no_phone = without(None, sokha.national_id.clone());
    let no_card = without(sokha.phone.clone(), None);
    for (what, registered, typed) in [
        ("another card", &sokha, ["K-204577", "010234568", "15/6/1957"]),
        ("another day", &sokha, ["K-204577", "010234567", "16/6/1957"]),
        ("nothing right", &sokha, ["K-204577", "999999999", "1/1/1900"]),
        ("no phone", &no_phone, RIGHT),
        ("no card", &no_card, RIGHT),
    ] {
        assert_eq!(guess(registered, typed).await, unknown, "{what}");
    }
}

#[tokio::test]
async fn a_phone_that_took_the_place_of_another_today_gets_no_first_code() {
    let portal = with_newcomer().await;
    let changed = "UPDATE person SET phone_changed_at = '2026-11-21 11:00+00'";
    portal.database.tamper(changed).await;
    let mut thief = portal.browser();
    let page = answer(&mut thief, RIGHT).await;
    assert_eq!(page.status, StatusCode::OK);
    assert_eq!(portal.messages_sent().await, 0);
}

#[tokio::test]
async fn three_failures_of_a_number_lead_to_a_branch_whoever_asks_and_whatever_is_typed() {
    let portal = with_newcomer().await;
    let mut thief = portal.browser();
    let wrong = ["K-204577", "010234568", "15/6/1957"];
    let first = answer(&mut thief, wrong).await;
    assert!(first.body.contains("នៅសល់ ២ ដង"), "{}", first.body);
    // The hyphen left out is no other number, and another browser has no other tries.
    let mut another = portal.browser();
    answer(&mut another, ["K204577", "010234569", "15/6/1957"]).await;
    let third = answer(&mut portal.browser(), wrong).await;
    assert_eq!(third.location(), "/activate/branch?refused");
    let right = answer(&mut portal.browser(), RIGHT).await;
    assert_eq!(right.location(), "/activate/branch?refused", "also for who is right");
    assert_eq!(portal.messages_sent().await, 0);
    portal.database.clock.advance(Duration::hours(24));
    assert_eq!(answer(&mut portal.browser(), RIGHT).await.location(), "/sign-in/code");
}

#[tokio::test]
async fn three_failures_in_a_browser_lead_to_a_branch_whatever_the_number() {
    let portal = with_newcomer().await;
    let mut thief = portal.browser();
    for number in ["K-100001", "K-100002"] {
        assert_eq!(answer(&mut thief, [number, RIGHT[1], RIGHT[2]]).await.status, StatusCode::OK);
    }
    let third = answer(&mut thief, ["K-100003", RIGHT[1], RIGHT[2]]).await;
    assert_eq!(third.location(), "/activate/branch?refused");
    assert_eq!(answer(&mut thief, RIGHT).await.location(), "/activate/branch?refused");
    portal.database.clock.advance(Duration::hours(24));
    let done = sothon_app::forget::run_once(&portal.portal.app).await;
    assert!(done.expect("the database answers") >= 5, "tries that count no more are forgotten");
    assert_eq!(portal.database.count("activation_try", "true").await, 0);
}

#[tokio::test]
async fn many_guesses_at_once_are_not_more_than_three() {
    let portal = with_newcomer().await;
    let guess = async || {
        let mut browser = portal.browser();
        answer(&mut browser, ["K-204577", "010234568", "15/6/1957"]).await.status
    };
    let (a, b, c, d, e) = tokio::join!(guess(), guess(), guess(), guess(), guess());
    let told = [a, b, c, d, e].into_iter().filter(|status| *status == StatusCode::OK).count();
    assert_eq!(told, 2, "the third of them leads to a branch");
}

#[tokio::test]
async fn a_code_activates_once_and_two_at_once_activate_once() {
    let portal = with_newcomer().await;
    let mut sokha = portal.browser();
    answer(&mut sokha, RIGHT).await;
    let first = portal.latest_code().await;
    let mut copy = sokha.copy();
    let (one, other) = tokio::join!(sokha.type_code(&first), copy.type_code(&first));
    let opened = [&one, &other].into_iter().filter(|answer| answer.location() == "/my-pension");
    assert_eq!(opened.count(), 1, "one code opens once");
    assert_eq!(activated(&portal).await, 1);
    let mut thief = sokha.copy();
    portal.database.clock.advance(Duration::seconds(30));
    assert_ne!(thief.type_code(&first).await.location(), "/my-pension", "a replay");
}

#[tokio::test]
async fn rubbish_in_every_field_keeps_what_was_typed_and_counts_as_no_try() {
    let portal = with_newcomer().await;
    let mut sokha = portal.browser();
    for typed in [
        ["<b>&", "12\u{0}3", "31/2/1957"],
        ["K_1", "ក ខ", "tomorrow"],
        ["K-204577", "010234567", "1/1/2999"],
        ["' OR 1=1", "-1", "0/0/0"],
    ] {
        let page = answer(&mut sokha, typed).await;
        assert_eq!(page.status, StatusCode::OK, "{typed:?}");
        assert!(page.body.contains("error"), "{}", page.body);
        for text in typed {
            let escaped = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
            assert!(page.body.contains(&escaped), "{text:?} is lost: {}", page.body);
        }
    }
    let long = "9".repeat(5_000);
    assert_eq!(answer(&mut sokha, [&long, &long, &long]).await.status, StatusCode::OK);
    assert_eq!(portal.database.count("activation_try", "true").await, 0);
    assert_eq!(answer(&mut sokha, RIGHT).await.location(), "/sign-in/code");
    let csrf = portal.browser().get("/activate").await.hidden("csrf");
    let forged = sokha.post("/activate", &[("csrf", csrf.as_str())]).await;
    assert_eq!(forged.status, StatusCode::FORBIDDEN, "another browser's token");
}

#[tokio::test]
async fn who_signed_in_before_this_release_is_activated_by_the_migration() {
    let portal = with_newcomer().await;
    portal.database.add(&Pensioner { activated: false, ..Pensioner::dara() }).await;
    let mut sokha = portal.browser();
    answer(&mut sokha, RIGHT).await;
    let code = portal.latest_code().await;
    sokha.type_code(&code).await;
    portal.database.tamper("DELETE FROM activation").await;
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../migrations");
    let files = std::fs::read_dir(folder).expect("the migrations are there");
    let mut files = files.map(|file| file.expect("the folder can be read").path());
    let file = files.find(|path| path.to_string_lossy().ends_with("_activation.sql"));
    let text = std::fs::read_to_string(file.expect("it is one of them")).expect("it is text");
    let begin = text.find("INSERT INTO activation").expect("it carries people over");
    let statement = text[begin..].split(';').next().expect("it ends");
    portal.database.tamper(statement).await;
    assert_eq!(activated(&portal).await, 1, "only who had signed in");
}
