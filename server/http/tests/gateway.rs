//! The gateways' listener on the wire: forms in, `CON` and `END` out, on a real database.

#[path = "gateway/peers/calls.rs"]
mod calls;
#[path = "gateway/peers/centre.rs"]
mod centre;
#[path = "gateway/peers/client.rs"]
mod client;
#[path = "gateway/conformance.rs"]
mod conformance;
#[path = "gateway/peers/kannel.rs"]
mod kannel;
#[path = "gateway/networks.rs"]
mod networks;
#[path = "gateway/proof.rs"]
mod proof;
#[path = "gateway/receipt.rs"]
mod receipt;
#[path = "gateway/restcomm.rs"]
mod restcomm;
#[path = "gateway/smsc.rs"]
mod smsc;
#[path = "gateway/text.rs"]
mod text;
#[path = "gateway/peers/texts.rs"]
mod texts;
#[path = "gateway/voice.rs"]
mod voice;
#[path = "gateway/wire.rs"]
mod wire;

use std::sync::Arc;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode};
use sothon_app::App;
use sothon_app::ussd_pin::{SetPin, set};
use sothon_domain::access::Actor;
use sothon_http::{Gateway, Networks, gateway_router};
use sothon_testkit::{LogTrap, Pensioner, TestDb};
use tower::ServiceExt;

const SECRET: &str = "a-secret-of-the-test";
const VOICE_SECRET: &str = "a-voice-of-the-test";
const STEP: &str = "/ussd/africas-talking/a-secret-of-the-test";
const PIN: &str = "7294";

struct Listener {
    test: TestDb,
    service: Router,
}

struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    body: String,
}

impl Listener {
    async fn new() -> Self {
        let test = TestDb::new().await;
        let service = gateway_router(gateway(test.use_cases()));
        Self { test, service }
    }

    /// With a pensioner who has set her PIN.
    async fn with_sokha() -> Self {
        let this = Self::new().await;
        let sokha = this.test.add(&Pensioner::sokha()).await;
        let sent = SetPin { pin: PIN, again: PIN, key: this.test.id() };
        let app = this.test.use_cases();
        set(&app, &Actor::person(sokha), &sent).await.expect("the PIN is taken");
        this
    }

    async fn send(&self, request: Request<Body>) -> Answer {
        let response = self.service.clone().oneshot(request).await.expect("it never fails");
        let (parts, body) = response.into_parts();
        let body = to_bytes(body, usize::MAX).await.expect("the body can be read");
        let body = String::from_utf8(body.to_vec()).expect("screens are UTF-8");
        Answer { status: parts.status, headers: parts.headers, body }
    }

    async fn post(&self, path: &str, body: impl Into<Body>) -> Answer {
        let request = Request::post(path)
            .header("content-type", "application/x-www-form-urlencoded")
            .body(body.into());
        self.send(request.expect("the request is well-formed")).await
    }

    /// One step of a call of Sokha's phone.
    async fn step(&self, session: &str, text: &str) -> Answer {
        self.post(STEP, form(session, "+85512345678", text)).await
    }
}

/// Gateways that call from anywhere and prove themselves by the secrets alone.
fn gateway(app: App) -> Gateway {
    Gateway {
        app,
        secret: Arc::from(SECRET),
        voice_secret: Some(Arc::from(VOICE_SECRET)),
        signatures: Arc::default(),
        certificates: Arc::from([]),
        networks: Arc::new(Networks::default()),
        from: Arc::from([]),
    }
}

fn form(session: &str, phone: &str, text: &str) -> String {
    let fields = [
        ("sessionId", session),
        ("phoneNumber", phone),
        ("networkCode", "45601"),
        ("serviceCode", "*1288#"),
        ("text", text),
    ];
    serde_urlencoded::to_string(fields).expect("fields are text")
}

#[tokio::test]
async fn a_call_goes_from_the_dial_to_the_amount() {
    let listener = Listener::with_sokha().await;
    let first = listener.step("call", "").await;
    assert_eq!(first.status, StatusCode::OK);
    assert_eq!(first.headers["content-type"], "text/plain; charset=utf-8");
    assert_eq!(first.headers["cache-control"], "no-store");
    assert!(first.headers.get("set-cookie").is_none());
    assert!(first.body.starts_with("CON 1 ខ្មែរ\n"), "{}", first.body);
    assert!(listener.step("call", "3").await.body.starts_with("CON 1 My pension\n"));
    listener.step("call", "3*1").await;
    let status = listener.step("call", "3*1*7294").await;
    assert!(status.body.starts_with("CON ") && status.body.contains("510,000"), "{}", status.body);
    let repeated = listener.step("call", "3*1*7294").await;
    assert_eq!(repeated.body, status.body);
    let other = listener.step("call", "3*1*7294*1*1").await;
    assert!(other.body.starts_with("END "), "{}", other.body);
}

#[tokio::test]
async fn steps_and_wrong_pins_are_counted() {
    let test = TestDb::new().await;
    let app = test.use_cases();
    let listener = Listener { test, service: gateway_router(gateway(app.clone())) };
    for text in ["", "3", "3*1", "3*1*7294"] {
        listener.step("call", text).await;
    }
    let page = sothon_app::watch::page(&app).await;
    for line in [
        "sothon_ussd_steps_total 4\n",
        "sothon_sign_in_failures_total{way=\"pin\",cause=\"wrong\"} 1\n",
        "{route=\"/ussd/africas-talking/{secret}\",status=\"2xx\"} 4\n",
    ] {
        assert!(page.contains(line), "{page} lacks {line}");
    }
    assert!(!page.contains(SECRET) && !page.contains("12345678"), "{page}");
}

/// Without a PIN, from a phone of which nobody knows anything.
#[tokio::test]
async fn a_death_is_told_in_khmer_from_the_dial_to_what_happens_next() {
    let listener = Listener::new().await;
    let step =
        async |text: &str| listener.post(STEP, form("call", "+85598765432", text)).await.body;
    for (text, shown) in [
        ("", "CON 1 ខ្មែរ\n"),
        ("1", "CON 1 ប្រាក់សោធន\n2 ទាមទារ ឬប្រាប់\n"),
        ("1*2", "CON 1 ប្តូរអាសយដ្ឋាន\n"),
        ("1*2*5", "CON វាយលេខសមាជិករបស់អ្នកស្លាប់៖"),
        ("1*2*5*K-204577", "CON ស្លាប់ថ្ងៃណា?"),
        ("1*2*5*K-204577*99", "CON អ្នកជា៖\n1 ប្តី/ប្រពន្ធ\n"),
        ("1*2*5*K-204577*99*2", "CON លេខ K-204577\n1 ផ្ញើ\n"),
        ("1*2*5*K-204577*99*2*1", "CON បានទទួល។ លេខយោង "),
    ] {
        let body = step(text).await;
        assert!(body.starts_with(shown), "{text}: {body}");
    }
    let (sent, next) = ("1*2*5*K-204577*99*2*1", "1*2*5*K-204577*99*2*1*98");
    let received = step(sent).await;
    assert_eq!(step(sent).await, received, "the gateway sends it again");
    assert!(step(next).await.starts_with("END យើងសួរសាមីខ្លួន"));
    assert_eq!(listener.test.count("death_report", "true").await, 1);
}

#[tokio::test]
async fn one_phone_written_in_three_ways_is_one_phone() {
    let listener = Listener::with_sokha().await;
    listener.step("first", "").await;
    listener.step("first", "3").await;
    for (number, phone) in ["+85512345678", "85512345678", "012345678"].into_iter().enumerate() {
        let call = form(&format!("call-{number}"), phone, "1");
        let asked = listener.post(STEP, call).await;
        assert!(asked.body.contains("Type your PIN"), "{phone}: {}", asked.body);
    }
}

#[tokio::test]
async fn a_wrong_secret_is_an_address_that_does_not_exist() {
    let listener = Listener::with_sokha().await;
    let body = || form("call", "+85512345678", "");
    for path in [
        "/ussd/africas-talking/a-secret-of-the-tes",
        "/ussd/africas-talking/a-secret-of-the-testt",
        "/ussd/africas-talking/x/ended",
        "/ussd/africas-talking/",
        "/ussd/africas-talking",
        "/ussd/another/a-secret-of-the-test",
        "/",
        "/my-pension",
    ] {
        let answer = listener.post(path, body()).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
        assert_eq!(answer.body, "", "{path}");
        let huge = listener.post(path, "x".repeat(100_000)).await;
        assert_eq!(huge.status, StatusCode::NOT_FOUND, "{path}: nothing of it is read");
    }
    let get = Request::get(STEP).body(Body::empty()).expect("the request is well-formed");
    assert_eq!(listener.send(get).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn rubbish_is_refused_without_a_word_of_it() {
    let listener = Listener::new().await;
    let twice = form("call", "+85512345678", "") + "&text=1";
    for body in [
        Vec::new(),
        b"text".to_vec(),
        b"\xff\xfe=%%%".to_vec(),
        form("", "+85512345678", "").into_bytes(),
        form("call", "+66812345678", "").into_bytes(),
        form("call", "' OR 1=1", "").into_bytes(),
        form("call", "+85512345678", &"1*".repeat(2_000)).into_bytes(),
        twice.into_bytes(),
    ] {
        let answer = listener.post(STEP, body.clone()).await;
        let shown = String::from_utf8_lossy(&body).into_owned();
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{shown:.80}");
        assert_eq!(answer.body, "", "{shown:.80}");
    }
    let huge = listener.post(STEP, "x".repeat(100_000)).await;
    assert_eq!(huge.status, StatusCode::PAYLOAD_TOO_LARGE);
}

#[tokio::test]
async fn the_end_of_a_call_is_taken_note_of_and_nothing_typed_is_logged() {
    let sokha = Pensioner::sokha();
    let mut trap = LogTrap::set(&[&sokha]);
    for written in [SECRET, "*7294", "=7294 ", "\"7294\"", "510,000"] {
        trap.also(written);
    }
    let listener = Listener::with_sokha().await;
    listener.step("call", "").await;
    listener.step("call", "3").await;
    listener.step("call", "3*1").await;
    listener.step("call", "3*1*7294").await;
    let fields = [
        ("sessionId", "call"),
        ("phoneNumber", "+85512345678"),
        ("status", "Success"),
        ("durationInMillis", "41000"),
        ("hopsCount", "4"),
        ("input", "3*1*7294"),
        ("lastAppResponse", "CON KHR 510,000 a month"),
    ];
    let notice = serde_urlencoded::to_string(fields).expect("fields are text");
    let ended = listener.post(&format!("{STEP}/ended"), notice).await;
    assert_eq!((ended.status, ended.body.as_str()), (StatusCode::OK, ""));
    assert_eq!(listener.post(&format!("{STEP}/ended"), "x").await.status, StatusCode::BAD_REQUEST);
    assert!(trap.heard() > 0, "the trap heard the listener");
    assert_eq!(trap.caught(), Vec::<String>::new());
}

#[tokio::test]
async fn a_store_that_is_gone_is_a_polite_end_and_no_error() {
    let listener = Listener::with_sokha().await;
    listener.test.db.close().await;
    let answer = listener.step("call", "").await;
    assert_eq!(answer.status, StatusCode::OK);
    assert!(answer.body.starts_with("END ") && answer.body.contains("Please dial again"));
}

/// A widow in no register claims in Khmer, from the dial to her reference.
#[tokio::test]
async fn a_claim_without_a_pin_is_taken_in_khmer() {
    let listener = Listener::new().await;
    let mut typed = String::new();
    listener.step("call", "").await;
    for (key, shown) in [
        ("1", "2 ទាមទារ"),
        ("2", "2 ទាមទារប្រាក់"),
        ("2", "2 គ្មាន៖ សោធន"),
        ("2", "លេខសមាជិកអ្នកស្លាប់"),
        ("204577", "1 ប្រពន្ធ"),
        ("1", "99 មិនដឹង"),
        ("99", "អ្នកនៅខេត្តណា?"),
        ("១២", "1 ផ្ញើ"),
    ] {
        let between = if typed.is_empty() { "" } else { "*" };
        typed = format!("{typed}{between}{key}");
        let answer = listener.step("call", &typed).await;
        assert!(answer.body.starts_with("CON "), "{key}: {}", answer.body);
        assert!(answer.body.contains(shown), "{key}: {}", answer.body);
    }
    let typed = format!("{typed}*1");
    let sent = listener.step("call", &typed).await;
    assert!(sent.body.starts_with("CON បានទទួល "), "{}", sent.body);
    assert_eq!(listener.step("call", &typed).await.body, sent.body, "a repeat gets the same");
    assert_eq!(listener.test.count("claim_call", "true").await, 1);
}
