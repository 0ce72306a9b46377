//! Text messages from the outbox to a gateway.

#![allow(clippy::unwrap_used, reason = "a test may stop here")]

mod over_tls;
use crate::sms_gateway;
mod smsc;
mod texts;

use sms_gateway::Gateway;
use sothon_adapters::sms::{SmsGateway, SmsSetupError};
use sothon_app::message::send_pending;
use sothon_testkit::{LogTrap, TestDb};
use time::Duration;

const TEXT: &str = "លេខកូដ 123456 សម្រាប់សោធន។";
const PHONE: &str = "+85512345678";

async fn send(test: &TestDb, url: &str) -> usize {
    let gateway = SmsGateway::new(url).unwrap();
    send_pending(&test.use_cases(), &gateway).await.unwrap()
}

#[tokio::test]
async fn each_gateway_is_asked_as_it_wants() {
    let test = TestDb::new().await;
    let gateway = Gateway::start(&[(200, "{\"id\": 1, \"error_code\": null}")]);
    test.queue_sms(PHONE, TEXT).await;
    assert_eq!(send(&test, &format!("nomsa+http://k%2Fey@{}", gateway.host())).await, 1);
    test.queue_sms(PHONE, TEXT).await;
    let plasgate = format!("plasgate+http://private:s3cret@{}?sender=NSAF", gateway.host());
    assert_eq!(send(&test, &plasgate).await, 1);
    let [nomsa, plasgate] = &gateway.taken()[..] else { panic!("two requests") };
    assert!(nomsa.head[0].starts_with("post /v1/transactional/sms/send http"), "{nomsa:?}");
    assert!(nomsa.head.contains(&"authorization: bearer k/ey".to_owned()), "{nomsa:?}");
    let body: serde_json::Value = serde_json::from_str(&nomsa.body).unwrap();
    assert_eq!((&body["recipient"], &body["body"]), (&PHONE.into(), &TEXT.into()));
    assert!(body["label"].as_str().unwrap().parse::<uuid::Uuid>().is_ok());
    assert!(plasgate.head[0].starts_with("post /rest/send?private_key=private http"));
    assert!(plasgate.head.contains(&"x-secret: s3cret".to_owned()), "{plasgate:?}");
    let body: serde_json::Value = serde_json::from_str(&plasgate.body).unwrap();
    let sent = (&body["sender"], &body["to"], &body["content"]);
    let hidden = format!("#ma#{TEXT}#ma#");
    assert_eq!(sent, (&"NSAF".into(), &"85512345678".into(), &hidden.into()));
    assert_eq!(test.outbox_states().await, ["sent", "sent"]);
}

#[tokio::test]
async fn a_gateway_that_is_down_costs_no_message_a_try() {
    let test = TestDb::new().await;
    for answer in [(503, ""), (401, ""), (429, ""), (302, "")] {
        let gateway = Gateway::start(&[answer]);
        let url = format!("nomsa+http://key@{}", gateway.host());
        test.queue_sms(PHONE, TEXT).await;
        for _ in 0..20 {
            assert_eq!(send(&test, &url).await, 0);
            test.clock.advance(Duration::minutes(1));
        }
        assert!(gateway.taken().len() >= 8, "{answer:?}");
    }
    assert_eq!(send(&test, "nomsa+http://key@localhost:9").await, 0, "nobody listens there");
    assert_eq!(test.outbox_states().await, ["waiting"; 4]);
    test.clock.advance(Duration::minutes(5));
    let gateway = Gateway::start(&[(200, "{}")]);
    assert_eq!(send(&test, &format!("nomsa+http://key@{}", gateway.host())).await, 4);
}

#[tokio::test]
async fn what_a_gateway_refuses_again_and_again_is_given_up() {
    let test = TestDb::new().await;
    for answer in [(400, ""), (200, "{\"error_code\": \"INVALID\"}")] {
        let gateway = Gateway::start(&[answer]);
        let url = format!("nomsa+http://key@{}", gateway.host());
        test.queue_sms(PHONE, TEXT).await;
        for _ in 0..8 {
            send(&test, &url).await;
            test.clock.advance(Duration::hours(1));
        }
        assert_eq!(gateway.taken().len(), 8, "{answer:?}");
    }
    assert_eq!(test.outbox_states().await, ["dead", "dead"]);
    assert_eq!(test.count("message_outbox", "dead_because = 'refused'").await, 2);
}

#[tokio::test]
async fn no_log_holds_a_number_a_code_or_a_key() {
    let mut trap = LogTrap::set(&[]);
    for secret in [PHONE, "123456", "k3y-of-the-gateway"] {
        trap.also(secret);
    }
    let test = TestDb::new().await;
    for answer in [(400, "+85512345678 is wrong"), (500, "key k3y-of-the-gateway is wrong")] {
        let gateway = Gateway::start(&[answer]);
        test.queue_sms(PHONE, TEXT).await;
        send(&test, &format!("nomsa+http://k3y-of-the-gateway@{}", gateway.host())).await;
        test.clock.advance(Duration::minutes(1));
    }
    assert!(trap.heard() > 0, "the failures are logged");
    assert_eq!(trap.caught(), Vec::<String>::new());
}

#[test]
fn settings_that_can_not_work_say_which_and_show_no_key() {
    for url in ["", "https://key@host", "nomsa+ftp://key@host", "other+https://key@host", "nomsa+"]
    {
        let refused = SmsGateway::new(url).err();
        assert!(matches!(refused, Some(SmsSetupError::NotAGateway)), "{url}");
    }
    for (url, lacks) in [
        ("nomsa+https://host", "key"),
        ("plasgate+https://key@host?sender=NSAF", "secret"),
        ("plasgate+https://key:s3cret@host", "sender"),
    ] {
        let refused = SmsGateway::new(url).err().unwrap();
        assert!(matches!(refused, SmsSetupError::Lacks(what) if what == lacks), "{url}");
        assert!(!refused.to_string().contains("s3cret"));
    }
    assert!(SmsGateway::new("nomsa+https://key@sms.gov.kh").is_ok());
}

#[tokio::test]
async fn a_gateway_that_takes_a_message_and_does_not_answer_is_not_given_it_twice() {
    for silence in [(0, ""), (504, "")] {
        let test = TestDb::new().await;
        let gateway = Gateway::start(&[silence]);
        let url = format!("nomsa+http://key@{}", gateway.host());
        test.queue_sms(PHONE, TEXT).await;
        for _ in 0..3 {
            assert_eq!(send(&test, &url).await, 0);
            test.clock.advance(Duration::minutes(5));
        }
        assert_eq!(gateway.taken().len(), 1, "{silence:?}");
        assert_eq!(test.outbox_states().await, ["sent"]);
        assert_eq!(test.count("message_outbox", "doubtful AND body IS NULL").await, 1);
    }
}

#[tokio::test]
async fn africas_talking_names_a_message_and_refuses_it_in_a_good_answer() {
    let test = TestDb::new().await;
    let answers = [
        r#"{"SMSMessageData": {"Message": "InvalidSenderId", "Recipients": []}}"#,
        r#"{"SMSMessageData": {"Recipients": [{"statusCode": 402}]}}"#,
        r#"{"SMSMessageData": {"Recipients": [{"statusCode": 405}]}}"#,
        r#"{"SMSMessageData": {"Recipients": [{"statusCode": 101, "messageId": "ATXid_1"}]}}"#,
        r#"{"SMSMessageData": {"Recipients": [{"statusCode": 403}]}}"#,
    ];
    let gateway = Gateway::start(&answers.map(|answer| (201, answer)));
    let url = format!("africas-talking+http://user:k3y@{}?sender=NSAF", gateway.host());
    test.queue_sms(PHONE, "code").await;
    for why in ["an unknown sender", "the same of a receiver", "no money"] {
        assert_eq!(send(&test, &url).await, 0, "{why}: it waits");
        test.clock.advance(Duration::minutes(1));
    }
    assert_eq!(send(&test, &url).await, 1);
    let taken = gateway.taken().remove(3);
    assert!(taken.head[0].starts_with("post /version1/messaging http"), "{taken:?}");
    assert!(taken.head.contains(&"apikey: k3y".to_owned()), "{taken:?}");
    assert_eq!(taken.body, "username=user&to=%2B85512345678&message=code&from=NSAF");
    let named = "gateway = 'africas-talking' AND gateway_ids = ARRAY['atxid_1']";
    assert_eq!(test.count("message_outbox", named).await, 1);
    test.queue_sms(PHONE, "code").await;
    for _ in 0..8 {
        send(&test, &url).await;
        test.clock.advance(Duration::hours(1));
    }
    assert_eq!(test.outbox_states().await, ["sent", "dead"]);
    assert!(SmsGateway::new("africas-talking+https://user@host?sender=NSAF").is_err());
}
