//! Calls through a real USSD centre.

use serde_json::{Value, json};
use sothon_adapters::smpp::{SmppSettings, run};
use tokio::sync::watch;

use super::centre::Centre;
use super::wire::{Kind, Wire};
use super::{Listener, PIN};

/// The operations of a call.
const DIAL: u8 = 1;
const ANSWER: u8 = 18;
const ABORTED: u8 = 129;

/// Our link to a centre of its own.
struct Called {
    centre: Centre,
    stop: watch::Sender<bool>,
    sequence: u32,
    _listener: Listener,
}

impl Called {
    async fn begin() -> Self {
        let listener = Listener::with_sokha().await;
        let mut centre = Centre::start().await;
        let url = format!("smpp://nsaf:secret@127.0.0.1:{}", centre.port);
        let settings = SmppSettings::new(&url, "standard").expect("an address");
        let (stop, told) = watch::channel(false);
        let app = listener.test.use_cases();
        tokio::spawn(async move { run(&app, &settings, told).await });
        let bound = centre.said("bound").await;
        assert_eq!(
            bound,
            json!({ "as": "bind_transceiver", "name": "nsaf", "password": "secret", "version": 52 })
        );
        Self { centre, stop, sequence: 100, _listener: listener }
    }

    /// Hands a message of the phone over under the newest number.
    async fn hand(&mut self, operation: u8, text: &str) {
        let message = json!({
            "sequence": self.sequence, "operation": operation, "call": "2a00", "text": text, "coding": 0,
            "source_addr": "85512345678", "source_addr_ton": 1, "source_addr_npi": 1,
            "destination_addr": "1288",
        });
        self.centre.order(&json!({ "deliver": message })).await;
    }

    /// The screen that follows, as the centre understands it.
    async fn shown(&mut self, operation: u8, text: &str) -> Value {
        self.sequence += 1;
        self.hand(operation, text).await;
        self.centre.said("submitted").await
    }
}

fn text(shown: &Value) -> &str {
    shown["text"].as_str().expect("a text")
}

#[tokio::test]
async fn a_real_centre_shows_the_same_screens_as_every_gateway() {
    for keys in [["1", "1", PIN], ["3", "1", PIN]] {
        let mut called = Called::begin().await;
        let mut form = Wire::new(Kind::AfricasTalking).await;
        let mut shown = vec![called.shown(DIAL, "*1288#").await];
        let mut expected = vec![form.dial().await];
        for key in keys {
            shown.push(called.shown(ANSWER, key).await);
            expected.push(form.press(key).await);
        }
        for (shown, expected) in shown.iter().zip(&expected) {
            assert_eq!(text(shown), expected.text);
            let (operation, call) = if expected.end { (17, "2a01") } else { (2, "2a00") };
            assert_eq!((&shown["operation"], &shown["call"]), (&json!(operation), &json!(call)));
            let coding = if expected.text.is_ascii() { 0 } else { 8 };
            assert_eq!(shown["coding"], json!(coding), "{}", expected.text);
            assert_eq!(
                (&shown["service"], &shown["to"], &shown["ton"], &shown["from"]),
                (&json!("USSD"), &json!("85512345678"), &json!(1), &json!("1288"))
            );
        }
    }
}

#[tokio::test]
async fn a_message_that_a_real_centre_sends_again_gets_the_same_octets() {
    let mut called = Called::begin().await;
    called.shown(DIAL, "*1288#").await;
    called.shown(ANSWER, "3").await;
    called.shown(ANSWER, "1").await;
    let amount = called.shown(ANSWER, PIN).await;
    let octets = called.centre.newest().to_owned();
    called.hand(ANSWER, PIN).await;
    let again = called.centre.said("submitted").await;
    assert_eq!(text(&again), text(&amount));
    assert_eq!(called.centre.newest(), octets);
}

#[tokio::test]
async fn a_real_centre_that_cuts_the_connection_is_connected_to_again() {
    let mut called = Called::begin().await;
    called.shown(DIAL, "*1288#").await;
    called.shown(ANSWER, "3").await;
    called.centre.order(&json!({ "cut": true })).await;
    assert_eq!(called.centre.said("bound").await["name"], json!("nsaf"));
    let lost = called.shown(ANSWER, "1").await;
    assert!(text(&lost).contains("Please dial again"), "{lost}");
    assert_eq!(lost["operation"], json!(17));
    assert_eq!(called.shown(DIAL, "*1288#").await["operation"], json!(2));
}

#[tokio::test]
async fn a_call_that_a_real_centre_ended_is_followed_by_another() {
    let mut called = Called::begin().await;
    let first = called.shown(DIAL, "*1288#").await;
    called.sequence += 1;
    called.hand(ABORTED, "").await;
    let again = called.shown(DIAL, "*1288#").await;
    assert_eq!(text(&again), text(&first));
}

#[tokio::test]
async fn a_real_centre_is_told_that_we_are_there_and_that_we_leave() {
    let mut called = Called::begin().await;
    called.centre.order(&json!({ "enquire": true })).await;
    let there = called.centre.said("answered").await;
    assert_eq!(there, json!({ "command": "enquire_link_resp", "status": 0, "sequence": 1 }));
    called.stop.send_replace(true);
    assert_eq!(called.centre.said("asked").await, json!("unbind"));
}

#[tokio::test]
async fn a_screen_that_a_real_centre_turns_away_for_now_is_sent_again() {
    let mut called = Called::begin().await;
    called.centre.told(json!({ "throttled": 1 })).await;
    called.sequence += 1;
    called.hand(DIAL, "*1288#").await;
    let away = called.centre.said("throttled").await;
    let taken = called.centre.said("submitted").await;
    assert_eq!(text(&taken), text(&away));
    assert_ne!(taken["sequence"], away["sequence"]);
}
