//! Text messages through an SMSC: in parts, once, and what became of them.

use sothon_adapters::smpp::{SmppTextSettings, texts};
use sothon_app::message::send_pending;
use sothon_testkit::{LogTrap, TestDb};
use sothon_ussd::codec::smpp::{decode, status};
use time::Duration;

use crate::sms::PHONE;
use crate::sms::smsc::Smsc;

const FINE: u32 = status::FINE;

/// How many messages have a receipt of this kind.
async fn with_receipt(test: &TestDb, receipt: &str) -> i64 {
    let joined = format!(
        "EXISTS (SELECT FROM message_receipt r WHERE r.gateway = o.gateway AND r.receipt = '{receipt}' \
         AND r.gateway_id = ANY(o.gateway_ids))"
    );
    test.count("message_outbox o", &joined).await
}

#[tokio::test]
async fn khmer_goes_in_two_parts_and_arrives_when_both_did() {
    let test = TestDb::new().await;
    let text = "ស្ត្រី".repeat(20);
    test.queue_sms(PHONE, &text).await;
    let mut smsc = Smsc::start(&test).await;
    let answers = [(FINE, "75BCD15"), (FINE, "75BCD16")];
    let (sent, parts) = smsc.sends(&test, &answers).await;
    assert_eq!((sent, parts.len()), (1, 2));
    let mut joined = String::new();
    for (number, part) in (1..).zip(&parts) {
        assert_eq!((part.coding, part.esm_class, part.registered_delivery), (8, 0x40, 1));
        assert_eq!((part.to.digits.as_str(), part.from.digits.as_str()), ("85512345678", "NSAF"));
        assert_eq!((&part.text[..3], &part.text[4..6]), (&[5, 0, 3][..], &[2, number][..]));
        assert_eq!(part.text[3], parts[0].text[3], "one reference");
        joined += &decode(8, &part.text[6..]).unwrap();
    }
    assert_eq!(joined, text);
    assert_eq!(test.outbox_states().await, ["sent"]);
    smsc.receipt("id:0123456789 sub:001 dlvrd:001 stat:DELIVRD err:000 text:").await;
    smsc.receipt("id:75bcd16 sub:001 dlvrd:001 stat:ACCEPTD err:000 text:").await;
    smsc.stop().await;
    assert_eq!(with_receipt(&test, "delivered").await, 0, "half of it proves nothing");
    test.queue_sms(PHONE, &text).await;
    let mut again = Smsc::start(&test).await;
    again.sends(&test, &answers).await;
    again.receipt("id:0123456789 stat:DELIVRD").await;
    again.receipt("id:0123456790 stat:DELIVRD").await;
    again.stop().await;
    assert_eq!(test.count("message_receipt", "gateway_id = '75bcd15+75bcd16'").await, 1);
}

#[tokio::test]
async fn a_receipt_is_matched_in_either_writing_and_before_the_answer() {
    let test = TestDb::new().await;
    let mut smsc = Smsc::start(&test).await;
    for (answered, told, early) in [
        ("1A2B3C4D", "id:439041101 stat:DELIVRD err:000", false),
        ("987654321", "id:3ADE68B1 stat:DELIVRD err:000", false),
        ("name-of-its-own", "id:name-of-its-own stat:DELIVRD", true),
    ] {
        test.queue_sms(PHONE, "code").await;
        let early_text = Some(told).filter(|_| early);
        let (sent, _) = smsc.sends_with(&test, &[(FINE, answered)], early_text).await;
        assert_eq!(sent, 1, "{answered}");
        if !early {
            smsc.receipt(told).await;
        }
    }
    test.queue_sms(PHONE, "code").await;
    smsc.sends(&test, &[(FINE, "fails")]).await;
    smsc.receipt("id:fails stat:UNDELIV err:001").await;
    smsc.stop().await;
    assert_eq!(with_receipt(&test, "delivered").await, 3);
    assert_eq!(with_receipt(&test, "failed").await, 1);
}

#[tokio::test]
async fn what_was_given_away_and_not_answered_is_in_doubt_and_never_sent_twice() {
    let test = TestDb::new().await;
    test.queue_sms(PHONE, "code").await;
    let (sent, sender) = Smsc::start(&test).await.cuts(&test).await;
    assert_eq!(sent, 0);
    for _ in 0..3 {
        test.clock.advance(Duration::minutes(5));
        assert_eq!(send_pending(&test.use_cases(), &sender).await.unwrap(), 0);
    }
    assert_eq!(test.outbox_states().await, ["sent"]);
    assert_eq!(test.count("message_outbox", "doubtful AND body IS NULL").await, 1);
}

#[tokio::test]
async fn no_message_is_begun_before_the_window_has_room_for_it() {
    let test = TestDb::new().await;
    for number in 0..25 {
        test.queue_sms(PHONE, &number.to_string()).await;
    }
    let mut smsc = Smsc::start(&test).await;
    assert_eq!(smsc.begun_at_once(&test, (25, 10)).await, 10);
}

#[tokio::test]
async fn a_link_that_broke_off_is_begun_again_and_its_message_is_in_doubt() {
    let test = TestDb::new().await;
    let mut smsc = Smsc::start(&test).await;
    test.queue_sms(PHONE, "first").await;
    test.queue_sms("+85512345679", "second").await; // on the same road
    assert_eq!(smsc.breaks_off(&test).await, [0, 0]);
    assert_eq!(test.count("message_outbox", "doubtful").await, 1);
    assert_eq!(test.count("message_outbox", "state = 'waiting' AND tries = 0").await, 1);
    test.clock.advance(Duration::minutes(2));
    assert_eq!(smsc.sends(&test, &[(FINE, "again")]).await.0, 1);
    assert_eq!(test.outbox_states().await, ["sent", "sent"]);
    smsc.stop().await;
}

#[tokio::test]
async fn a_part_that_is_refused_behind_one_that_was_taken_leaves_it_in_doubt() {
    let test = TestDb::new().await;
    test.queue_sms(PHONE, &"a".repeat(161)).await;
    let mut smsc = Smsc::start(&test).await;
    let (sent, _) = smsc.sends(&test, &[(FINE, "first"), (0x45, "")]).await;
    assert_eq!(sent, 0);
    assert_eq!(test.count("message_outbox", "doubtful").await, 1);
}

#[tokio::test]
async fn what_an_smsc_says_of_itself_costs_no_message_a_try() {
    let test = TestDb::new().await;
    let mut smsc = Smsc::start(&test).await;
    test.queue_sms(PHONE, "code").await;
    for said in [status::SYSTEM_ERROR, 0x0A, 0x64] {
        assert_eq!(smsc.sends(&test, &[(said, "")]).await.0, 0, "{said}");
        assert_eq!(test.count("message_outbox", "tries = 0").await, 1, "{said}");
        test.clock.advance(Duration::minutes(1));
    }
    assert_eq!(smsc.sends(&test, &[(0x0B, "")]).await.0, 0, "a number that it does not know");
    assert_eq!(test.count("message_outbox", "tries = 1 AND state = 'waiting'").await, 1);
    test.clock.advance(Duration::minutes(1));
    assert_eq!(smsc.sends(&test, &[(status::THROTTLED, ""), (FINE, "id")]).await.0, 1);
    assert_eq!(test.outbox_states().await, ["sent"]);
}

#[tokio::test]
async fn without_a_link_messages_wait() {
    let test = TestDb::new().await;
    test.queue_sms(PHONE, "code").await;
    let settings = SmppTextSettings::new("smpp://nsaf:secret@127.0.0.1:9?sender=NSAF").unwrap();
    let (sender, link) = texts(settings);
    drop(link);
    assert_eq!(send_pending(&test.use_cases(), &sender).await.unwrap(), 0);
    assert_eq!(test.outbox_states().await, ["waiting"]);
}

#[tokio::test]
async fn a_link_that_is_told_to_stop_finishes_what_it_was_given() {
    let test = TestDb::new().await;
    test.queue_sms(PHONE, "code").await;
    let smsc = Smsc::start(&test).await;
    assert_eq!(smsc.stops_before_it_answers(&test).await, 1);
    assert_eq!(test.outbox_states().await, ["sent"]);
}

#[tokio::test]
async fn no_log_of_a_link_holds_a_number_or_a_code() {
    let mut trap = LogTrap::set(&[]);
    for secret in [PHONE, "85512345678", "123456", "of-the-link"] {
        trap.also(secret);
    }
    let test = TestDb::new().await;
    test.queue_sms(PHONE, "123456").await;
    let mut smsc = Smsc::start(&test).await;
    smsc.sends(&test, &[(0x0B, "")]).await;
    smsc.receipt("id:name-of-the-link stat:LOST text:123456").await;
    smsc.stop().await;
    assert!(trap.heard() > 0, "the refusal is logged");
    assert_eq!(trap.caught(), Vec::<String>::new());
}
