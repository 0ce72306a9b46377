//! Text messages that people send, on the wire.

use axum::body::Body;
use axum::http::{Request, StatusCode};
use sothon_app::account_change::{Enter, enter};
use sothon_domain::access::Actor;
use sothon_domain::account_change::TypedAccount;
use sothon_domain::effects::Clock;
use sothon_testkit::{LogTrap, Pensioner};

use crate::Listener;

const PATH: &str = "/sms/africas-talking/a-secret-of-the-test";

fn form(id: &str, from: &str, text: &str) -> String {
    let fields = [
        ("linkId", ""),
        ("text", text),
        ("to", "1288"),
        ("id", id),
        ("date", "2026-11-22 10:00:00"),
        ("from", from),
        ("networkCode", "45601"),
    ];
    serde_urlencoded::to_string(fields).expect("fields are text")
}

/// A listener, and a change of Sokha's account that waits.
async fn entered() -> Listener {
    let listener = Listener::new().await;
    let sokha = listener.test.add(&Pensioner::sokha()).await;
    let typed =
        TypedAccount { bank: "ABA".into(), number: "000987654".into(), holder: "Somebody".into() };
    let (signed_in_at, key) = (listener.test.clock.now(), listener.test.id());
    let sent = Enter { typed: &typed, signed_in_at, key };
    let app = listener.test.use_cases();
    enter(&app, &Actor::person(sokha), &sent).await.expect("it is entered");
    listener
}

async fn frozen(listener: &Listener) -> i64 {
    listener.test.count("account_change", "state = 'frozen'").await
}

#[tokio::test]
async fn a_message_stops_the_change_whichever_way_the_number_is_written() {
    for from in ["+85512345678", "85512345678", "012345678"] {
        let listener = entered().await;
        for _ in 0..2 {
            let answer = listener.post(PATH, form("m-1", from, "មិនមែនខ្ញុំ")).await;
            assert_eq!((answer.status, answer.body.as_str()), (StatusCode::OK, ""), "{from}");
            assert!(answer.headers.get("set-cookie").is_none());
        }
        assert_eq!(frozen(&listener).await, 1, "{from}");
        assert_eq!(listener.test.acts("account-change.stopped").await.len(), 1, "{from}");
    }
}

#[tokio::test]
async fn who_does_not_know_the_address_stops_nothing() {
    let listener = entered().await;
    for path in [
        "/sms/africas-talking/a-secret-of-the-tes",
        "/sms/africas-talking/x",
        "/sms/africas-talking/",
        "/sms/another/a-secret-of-the-test",
        "/sms",
    ] {
        let answer = listener.post(path, form("m-1", "+85512345678", "1")).await;
        assert_eq!((answer.status, answer.body.as_str()), (StatusCode::NOT_FOUND, ""), "{path}");
    }
    let get = Request::get(PATH).body(Body::empty()).expect("the request is well-formed");
    assert_eq!(listener.send(get).await.status, StatusCode::NOT_FOUND);
    assert_eq!(frozen(&listener).await, 0);
}

#[tokio::test]
async fn rubbish_is_refused_and_a_short_code_is_left_alone() {
    let listener = entered().await;
    let without = |name: &str| {
        let whole = form("m-1", "+85512345678", "1");
        let kept: Vec<_> =
            whole.split('&').filter(|pair| !pair.starts_with(&format!("{name}="))).collect();
        kept.join("&")
    };
    let twice = form("m-1", "+85512345678", "1") + "&from=%2B85588123456";
    for body in [
        String::new(),
        "text".to_owned(),
        "%ff=%%%".to_owned(),
        without("id"),
        without("from"),
        without("to"),
        without("text"),
        form("", "+85512345678", "1"),
        form("m 1", "+85512345678", "1"),
        form("m-1", "", "1"),
        form("m-1", "+85512345678", &"x".repeat(10_000)),
        twice,
    ] {
        let answer = listener.post(PATH, body.clone()).await;
        assert_eq!(
            (answer.status, answer.body.as_str()),
            (StatusCode::BAD_REQUEST, ""),
            "{body:.80}"
        );
    }
    let huge = listener.post(PATH, "x".repeat(100_000)).await;
    assert_eq!(huge.status, StatusCode::PAYLOAD_TOO_LARGE);
    let before = listener.test.count("message_outbox", "true").await;
    for from in ["1288", "NSAF", "+66812345678", "🙂", "' OR 1=1"] {
        let answer = listener.post(PATH, form("m-1", from, "1")).await;
        assert_eq!(answer.status, StatusCode::OK, "{from}: it is not handed over again");
    }
    assert_eq!(listener.test.count("message_outbox", "true").await, before, "and not answered");
    for text in ["", "🙂🙂🙂", "\u{0}", "\u{202E}1", "hello"] {
        let answer = listener.post(PATH, form("m-2", "+85512345678", text)).await;
        assert_eq!(answer.status, StatusCode::OK, "{text:?}");
    }
    assert_eq!(frozen(&listener).await, 1, "a mark that turns the line is no letter");
}

#[tokio::test]
async fn nothing_of_a_message_is_logged_and_a_store_that_is_gone_asks_for_it_again() {
    let mut trap = LogTrap::set(&[&Pensioner::sokha()]);
    trap.also("a secret word");
    trap.also("a-secret-of-the-test");
    let listener = entered().await;
    listener.post(PATH, form("m-1", "+85512345678", "a secret word")).await;
    listener.post(PATH, form("m-2", "NSAF", "a secret word")).await;
    listener.post(PATH, "text=a secret word").await;
    listener.post(PATH, form("m-3", "+85512345678", "1")).await;
    assert_eq!(frozen(&listener).await, 1);
    listener.test.db.close().await;
    let answer = listener.post(PATH, form("m-4", "+85512345678", "1")).await;
    assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(trap.heard() > 0, "the trap heard the listener");
    assert_eq!(trap.caught(), Vec::<String>::new());
}
