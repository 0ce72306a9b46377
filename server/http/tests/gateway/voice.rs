//! A voice gateway on the wire: keys in, clips out, by the same menu as the screens.

use axum::http::StatusCode;
use serde_json::Value;
use sothon_http::{Gateway, gateway_router};
use sothon_testkit::{LogTrap, Pensioner};

use crate::{Answer, Listener, SECRET, VOICE_SECRET, form, gateway};

const VOICE: &str = "/voice/a-voice-of-the-test";

impl Listener {
    /// One step of a call from Sokha's phone to the voice.
    async fn heard(&self, call: &str, keys: &str) -> Answer {
        self.post(VOICE, format!("call={call}&phone=%2B85512345678&keys={keys}")).await
    }

    /// The same, as what is heard of it: whether the call ends, and the clips.
    async fn hears(&self, call: &str, keys: &str) -> (bool, String) {
        let answer = self.heard(call, keys).await;
        assert_eq!(answer.status, StatusCode::OK, "{keys}");
        assert_eq!(answer.headers["content-type"], "application/json");
        assert_eq!(answer.headers["cache-control"], "no-store");
        let said: Value = serde_json::from_str(&answer.body).expect("the answer is JSON");
        let prompts = said["prompts"].as_array().expect("a list of prompts");
        assert!(prompts.iter().all(|prompt| prompt["recorded"] == false), "{}", answer.body);
        assert!(prompts.iter().all(|prompt| prompt["text"].is_string()), "{}", answer.body);
        let clips: Vec<&str> =
            prompts.iter().filter_map(|prompt| prompt["clip"].as_str()).collect();
        (said["end"] == true, clips.join(" "))
    }
}

#[tokio::test]
async fn a_call_goes_from_the_language_over_the_pin_to_the_status() {
    let listener = Listener::with_sokha().await;
    let (end, first) = listener.hears("v", "").await;
    assert!(!end && first.starts_with("ussd-tongue-khmer voice-press number-1"), "{first}");
    let (_, menu) = listener.hears("v", "3").await;
    assert!(menu.starts_with("ussd-main-pension voice-press number-1"), "{menu}");
    let (_, pin) = listener.hears("v", "3*1").await;
    assert!(pin.starts_with("ussd-pin ussd-pin-forgotten voice-press number-1"), "{pin}");
    let (end, status) = listener.hears("v", "3*1*7294").await;
    let amount =
        "ussd-status-amount.1 number-5 number-hundreds number-and number-10 number-thousands";
    assert!(!end && status.starts_with(amount), "{status}");
    let again = listener.hears("v", "3*1*7294").await;
    assert_eq!(again, (end, status), "a repeat gets the same");
}

#[tokio::test]
async fn khmer_is_heard_in_khmer() {
    let listener = Listener::with_sokha().await;
    listener.heard("v", "").await;
    let menu = listener.heard("v", "1").await.body;
    assert!(menu.contains(r#""language":"km""#) && !menu.contains(r#""language":"en""#), "{menu}");
}

#[tokio::test]
async fn a_wrong_key_is_told_and_three_end_the_call() {
    let listener = Listener::with_sokha().await;
    listener.hears("v", "").await;
    listener.hears("v", "3").await;
    let (end, once) = listener.hears("v", "3*7777").await;
    assert!(!end && once.starts_with("ussd-wrong-key ussd-main-pension"), "{once}");
    listener.hears("v", "3*7777*").await;
    let thrice = listener.hears("v", "3*7777**55").await;
    assert_eq!(thrice, (true, "ussd-three-wrong".to_owned()));
}

#[tokio::test]
async fn a_call_and_a_dialled_code_are_two_calls_of_one_menu() {
    let listener = Listener::with_sokha().await;
    listener.step("same", "").await;
    let (_, first) = listener.hears("same", "").await;
    assert!(first.starts_with("ussd-tongue-khmer"), "no repeat of the other's: {first}");
    listener.hears("same", "3").await;
    assert!(listener.step("next", "").await.body.starts_with("CON 1 My pension\n"));
}

#[tokio::test]
async fn no_key_is_logged_or_echoed() {
    let sokha = Pensioner::sokha();
    let mut trap = LogTrap::set(&[&sokha]);
    for written in [SECRET, VOICE_SECRET, "*7294", "=7294 ", "\"7294\"", "510,000"] {
        trap.also(written);
    }
    let listener = Listener::with_sokha().await;
    for keys in ["", "3", "3*1", "3*1*7294"] {
        let answer = listener.heard("v", keys).await;
        assert!(!answer.body.contains("7294"), "{}", answer.body);
    }
    assert!(trap.heard() > 0, "the trap heard the listener");
    assert_eq!(trap.caught(), Vec::<String>::new());
}

#[tokio::test]
async fn rubbish_and_a_wrong_secret_are_refused_without_a_word() {
    let listener = Listener::new().await;
    let good = "call=v&phone=012345678&keys=";
    for body in [
        "",
        "call",
        "call=v&phone=012345678",
        "call=v&phone=12&keys=",
        "call=v&phone=012345678&keys=a",
    ] {
        let answer = listener.post(VOICE, body).await;
        assert_eq!((answer.status, answer.body.as_str()), (StatusCode::BAD_REQUEST, ""), "{body}");
    }
    let other = listener.post("/voice/another", good).await;
    assert_eq!((other.status, other.body.as_str()), (StatusCode::NOT_FOUND, ""));
}

#[tokio::test]
async fn a_voice_gateway_has_a_secret_of_its_own() {
    let listener = Listener::new().await;
    let (keys, step) = ("call=v&phone=012345678&keys=", form("call", "+85512345678", ""));
    let of_the_code = listener.post(&format!("/voice/{SECRET}"), keys).await;
    assert_eq!(of_the_code.status, StatusCode::NOT_FOUND);
    let of_the_voice = format!("/ussd/africas-talking/{VOICE_SECRET}");
    assert_eq!(listener.post(&of_the_voice, step).await.status, StatusCode::NOT_FOUND);
    let silent = Gateway { voice_secret: None, ..gateway(listener.test.use_cases()) };
    let listener = Listener { service: gateway_router(silent), ..listener };
    assert_eq!(listener.post(VOICE, keys).await.status, StatusCode::NOT_FOUND, "no voice is set");
}

#[tokio::test]
async fn a_store_that_is_gone_is_heard_politely() {
    let listener = Listener::with_sokha().await;
    listener.test.db.close().await;
    let (end, said) = listener.hears("v", "").await;
    assert!(end && said.starts_with("ussd-trouble"), "{said}");
}
