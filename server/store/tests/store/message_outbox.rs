//! Messages are sent in order, once, and forgotten.

use sothon_domain::effects::Clock;
use sothon_domain::person::PersonId;
use sothon_domain::undelivered::GivenUp;
use sothon_store::message_outbox::{
    self, Channel, Message, Named, NewMessage, begin, enqueue, give_back, mark_dead, mark_failed,
    mark_sent,
};
use sothon_testkit::{Pensioner, TestDb};
use sqlx::Row;
use time::Duration;
use uuid::Uuid;

use crate::commit;

const LEASE: Duration = Duration::seconds(30);

async fn queued(test: &TestDb, person: PersonId, body: &str) -> Uuid {
    queued_by(test, Channel::Sms, person, body).await
}

async fn queued_by(test: &TestDb, channel: Channel, person: PersonId, body: &str) -> Uuid {
    let (message, at) = (test.id(), test.clock.now());
    let mut tx = test.db.begin().await.expect("the test itself is sound");
    let new = NewMessage {
        message,
        person: Some(person),
        channel,
        recipient: "+85512345678",
        body,
        at,
        expires_at: at + Duration::minutes(5),
    };
    enqueue(&mut tx, new).await.expect("the test itself is sound");
    commit(test, tx).await;
    message
}

/// Takes so many messages, which can be opened.
async fn take(test: &TestDb, channel: Channel, most: i64) -> Vec<Message> {
    let batch = message_outbox::take(&test.db, channel, test.clock.now(), LEASE, most).await;
    let taken = batch.expect("the test itself is sound").taken.into_iter();
    taken.map(|message| message.expect("it can be opened")).collect()
}

async fn bodies(test: &TestDb) -> Vec<String> {
    take(test, Channel::Sms, 10).await.into_iter().map(|message| message.body).collect()
}

#[tokio::test]
async fn one_persons_messages_keep_their_order_and_hold_nobody_else_up() {
    let test = TestDb::new().await;
    let she = test.add(&Pensioner::sokha()).await;
    let he = test.add(&Pensioner::dara()).await;
    let first = queued(&test, she, "one").await;
    queued(&test, she, "two").await;
    let his = queued(&test, he, "his").await;

    assert_eq!(bodies(&test).await, ["one", "his"]);
    assert!(bodies(&test).await.is_empty(), "both are leased");
    mark_failed(&test.db, first, test.clock.now()).await.expect("the test itself is sound");
    mark_sent(&test.db, his, test.clock.now(), None).await.expect("the test itself is sound");
    assert_eq!(bodies(&test).await, ["one"]);
    mark_dead(&test.db, first, GivenUp::Refused, test.clock.now())
        .await
        .expect("the test itself is sound");
    assert_eq!(bodies(&test).await, ["two"], "a dead letter blocks nothing");
}

#[tokio::test]
async fn a_taker_that_died_gives_its_messages_back() {
    let test = TestDb::new().await;
    let she = test.add(&Pensioner::sokha()).await;
    queued(&test, she, "one").await;
    assert_eq!(bodies(&test).await, ["one"]);
    test.clock.advance(LEASE);
    let again = take(&test, Channel::Sms, 10).await;
    assert_eq!((again[0].body.as_str(), again[0].tries), ("one", 0), "nobody tried it");
}

#[tokio::test]
async fn what_was_sent_or_has_expired_is_erased() {
    let test = TestDb::new().await;
    let she = test.add(&Pensioner::sokha()).await;
    let sent = queued(&test, she, "one").await;
    mark_sent(&test.db, sent, test.clock.now(), None).await.expect("the test itself is sound");
    let again = mark_sent(&test.db, sent, test.clock.now(), None).await;
    assert!(again.is_err(), "it can't be sent twice");
    queued(&test, she, "two").await;
    test.clock.advance(Duration::minutes(5));
    assert!(bodies(&test).await.is_empty());
    let sql = "SELECT string_agg(state, ' ' ORDER BY id), count(body), count(recipient) \
               FROM message_outbox";
    let row = sqlx::query(sql)
        .fetch_one(&mut test.superuser().await)
        .await
        .expect("the test itself is sound");
    assert_eq!(row.get::<String, _>(0), "sent dead");
    assert_eq!((row.get::<i64, _>(1), row.get::<i64, _>(2)), (0, 0));
}

#[tokio::test]
async fn a_mail_that_waits_holds_up_no_code_to_the_same_person() {
    let test = TestDb::new().await;
    let she = test.add(&Pensioner::sokha()).await;
    queued_by(&test, Channel::Mail, she, "mail").await;
    queued(&test, she, "code").await;
    assert_eq!(bodies(&test).await, ["code"], "and no mail comes by this channel");
}

#[tokio::test]
async fn a_try_is_counted_when_the_carrier_is_given_the_message() {
    let test = TestDb::new().await;
    let she = test.add(&Pensioner::sokha()).await;
    let message = queued(&test, she, "one").await;
    for tried in 0..3 {
        assert_eq!(take(&test, Channel::Sms, 10).await[0].tries, tried);
        assert!(begin(&test.db, message, test.clock.now(), LEASE).await.expect("it is sound"));
        mark_failed(&test.db, message, test.clock.now()).await.expect("the test itself is sound");
    }
}

#[tokio::test]
async fn a_message_given_back_has_lost_no_try() {
    let test = TestDb::new().await;
    let she = test.add(&Pensioner::sokha()).await;
    let message = queued(&test, she, "one").await;
    for _ in 0..3 {
        let taken = take(&test, Channel::Sms, 10).await;
        assert_eq!(taken[0].tries, 0);
        assert!(begin(&test.db, message, test.clock.now(), LEASE).await.expect("it is sound"));
        let later = test.clock.now() + Duration::seconds(30);
        give_back(&test.db, message, later).await.expect("the test itself is sound");
        assert!(bodies(&test).await.is_empty(), "not before its time");
        test.clock.advance(Duration::seconds(30));
    }
}

#[tokio::test]
async fn what_a_taker_that_died_had_given_to_the_carrier_is_in_doubt_and_not_sent_again() {
    let test = TestDb::new().await;
    let she = test.add(&Pensioner::sokha()).await;
    let given = queued(&test, she, "one").await;
    queued(&test, she, "two").await;
    assert!(!begin(&test.db, given, test.clock.now() + LEASE, LEASE).await.expect("it is sound"));
    assert_eq!(bodies(&test).await, ["one"]);
    assert!(begin(&test.db, given, test.clock.now(), LEASE).await.expect("it is sound"));
    assert!(!begin(&test.db, given, test.clock.now(), LEASE).await.expect("it is sound"), "once");
    test.clock.advance(LEASE);
    assert!(
        !begin(&test.db, given, test.clock.now(), LEASE).await.expect("it is sound"),
        "too late"
    );
    assert!(bodies(&test).await.contains(&"two".to_owned()), "it holds up no other");
    assert_eq!(test.count("message_outbox", "doubtful AND body IS NULL").await, 1);
}

#[tokio::test]
async fn what_fell_in_doubt_and_was_taken_after_all_is_in_doubt_no_more() {
    let test = TestDb::new().await;
    let she = test.add(&Pensioner::sokha()).await;
    let given = queued(&test, she, "one").await;
    assert_eq!(bodies(&test).await, ["one"]);
    assert!(begin(&test.db, given, test.clock.now(), LEASE).await.expect("it is sound"));
    test.clock.advance(LEASE);
    assert!(bodies(&test).await.is_empty());
    assert_eq!(test.count("message_outbox", "doubtful").await, 1);
    let named = Named { gateway: "smpp", ids: &["late".to_owned()] };
    let late = mark_sent(&test.db, given, test.clock.now(), Some(named)).await;
    late.expect("the carrier took it");
    let taken = "state = 'sent' AND NOT doubtful AND body IS NULL AND 'late' = ANY(gateway_ids)";
    assert_eq!(test.count("message_outbox", taken).await, 1);
    let again = mark_sent(&test.db, given, test.clock.now(), None).await;
    assert!(again.is_err(), "it can't be sent twice");
}

#[tokio::test]
async fn what_the_carrier_has_neither_expires_nor_falls_in_doubt_while_it_is_asked() {
    let test = TestDb::new().await;
    let she = test.add(&Pensioner::sokha()).await;
    let given = queued(&test, she, "one").await;
    test.clock.advance(Duration::minutes(5) - LEASE);
    assert_eq!(bodies(&test).await, ["one"]);
    test.clock.advance(LEASE - Duration::seconds(1));
    assert!(begin(&test.db, given, test.clock.now(), LEASE).await.expect("it is sound"));
    test.clock.advance(LEASE - Duration::seconds(1));
    assert!(bodies(&test).await.is_empty(), "the carrier has it");
    mark_sent(&test.db, given, test.clock.now(), None).await.expect("it was its taker's");
    assert_eq!(test.count("message_outbox", "doubtful OR state = 'dead'").await, 0);
}

#[tokio::test]
async fn what_expires_first_goes_first_and_waits_behind_no_notice() {
    let test = TestDb::new().await;
    let she = test.add(&Pensioner::sokha()).await;
    let he = test.add(&Pensioner::dara()).await;
    queued(&test, she, "notice").await;
    test.tamper("UPDATE message_outbox SET expires_at = expires_at + interval '7 days'").await;
    queued(&test, he, "code").await;
    let first = take(&test, Channel::Sms, 1).await;
    assert_eq!(first.iter().map(|message| message.body.as_str()).collect::<Vec<_>>(), ["code"]);
    assert_eq!(bodies(&test).await, ["notice"]);
}

#[tokio::test]
async fn a_mail_that_a_taker_that_died_had_given_to_the_server_goes_again_while_it_is_wanted() {
    let test = TestDb::new().await;
    let she = test.add(&Pensioner::sokha()).await;
    let mail = queued_by(&test, Channel::Mail, she, "mail").await;
    for _ in 0..2 {
        assert_eq!(take(&test, Channel::Mail, 10).await.len(), 1);
        assert!(begin(&test.db, mail, test.clock.now(), LEASE).await.expect("it is sound"));
        assert!(take(&test, Channel::Mail, 10).await.is_empty(), "the server has it");
        test.clock.advance(LEASE);
    }
    test.clock.advance(Duration::minutes(5));
    assert!(take(&test, Channel::Mail, 10).await.is_empty());
    assert_eq!(test.count("message_outbox", "dead_because = 'expired' AND NOT doubtful").await, 1);
}
