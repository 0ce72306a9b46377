//! Rounds of sending text messages, of which several are under way at once.

use std::collections::BTreeSet;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration as Patience;

use async_trait::async_trait;
use sothon_app::App;
use sothon_app::message::{send_all_pending, send_pending};
use sothon_app::port::{Sms, SmsError, SmsSender, Taken};
use sothon_testkit::{Pensioner, TestDb};
use time::Duration;
use tokio::sync::Notify;
use tokio::time::timeout;
use uuid::Uuid;

/// How many messages the gateways of these tests carry at once.
const AT_ONCE: usize = 8;

/// What the gateway does with a message, by how many it was given before.
type Mood = fn(usize) -> Result<Taken, SmsError>;

fn well(_: usize) -> Result<Taken, SmsError> {
    Ok(Taken::default())
}

fn dead(_: usize) -> Result<Taken, SmsError> {
    Err(SmsError::Unreachable { code: None })
}

fn silent(_: usize) -> Result<Taken, SmsError> {
    Err(SmsError::Doubtful)
}

fn refusing(_: usize) -> Result<Taken, SmsError> {
    Err(SmsError::Refused { code: 400 })
}

/// It takes twenty messages and can't be reached then.
fn dies(before: usize) -> Result<Taken, SmsError> {
    if before < 20 { well(before) } else { dead(before) }
}

/// It takes twenty messages and does not answer then.
fn falls_silent(before: usize) -> Result<Taken, SmsError> {
    if before < 20 { well(before) } else { silent(before) }
}

/// A gateway that writes down every message that it is given.
struct Gateway {
    mood: Mood,
    given: Mutex<Vec<Uuid>>,
    under_way: AtomicUsize,
    most: AtomicUsize,
}

impl Gateway {
    fn new(mood: Mood) -> Self {
        let (under_way, most) = (AtomicUsize::new(0), AtomicUsize::new(0));
        Self { mood, given: Mutex::default(), under_way, most }
    }

    fn given(&self) -> Vec<Uuid> {
        self.given.lock().expect("no test panics while it holds them").clone()
    }

    async fn round(&self, app: &App) -> usize {
        send_pending(app, self).await.expect("the database answers")
    }
}

#[async_trait]
impl SmsSender for Gateway {
    async fn send(&self, sms: &Sms) -> Result<Taken, SmsError> {
        let now = self.under_way.fetch_add(1, Ordering::Relaxed) + 1;
        self.most.fetch_max(now, Ordering::Relaxed);
        let before = {
            let mut given = self.given.lock().expect("no test panics while it holds them");
            given.push(sms.message);
            given.len() - 1
        };
        tokio::task::yield_now().await;
        self.under_way.fetch_sub(1, Ordering::Relaxed);
        (self.mood)(before)
    }

    fn at_once(&self) -> usize {
        AT_ONCE
    }
}

async fn with_texts(count: usize) -> (TestDb, App) {
    let test = TestDb::new().await;
    for number in 0..count {
        test.queue_sms("+85512345678", &number.to_string()).await;
    }
    let app = test.use_cases();
    (test, app)
}

/// How many messages are in this state.
async fn count(test: &TestDb, condition: &str) -> usize {
    usize::try_from(test.count("message_outbox", condition).await).expect("it is a number")
}

fn is_each_once(given: &[Uuid]) -> bool {
    given.iter().collect::<BTreeSet<_>>().len() == given.len()
}

#[tokio::test]
async fn messages_of_a_person_keep_their_order_among_those_of_others() {
    let (test, app) = with_texts(12).await;
    let [sokha, dara] = [Pensioner::sokha(), Pensioner::dara()];
    let people = [test.add(&sokha).await, test.add(&dara).await];
    let mut hers = [Vec::new(), Vec::new()];
    for _ in 0..3 {
        for (person, queued) in people.iter().zip(&mut hers) {
            queued.push(test.queue_notice(*person).await);
        }
    }
    let gateway = Gateway::new(well);
    assert_eq!(gateway.round(&app).await, 12 + 2, "one of each person");
    assert_eq!((gateway.round(&app).await, gateway.round(&app).await), (2, 2));
    let given = gateway.given();
    assert!(given.len() == 18 && is_each_once(&given), "{given:?}");
    for queued in hers {
        let sent: Vec<Uuid> = given.iter().copied().filter(|id| queued.contains(id)).collect();
        assert_eq!(sent, queued);
    }
    assert!(gateway.most.into_inner() <= AT_ONCE, "no more than it carries");
}

#[tokio::test]
async fn a_gateway_that_dies_in_the_middle_gets_each_message_once_and_loses_none() {
    let (test, app) = with_texts(60).await;
    let gateway = Gateway::new(dies);
    assert_eq!(gateway.round(&app).await, 20);
    let given = gateway.given();
    assert!(given.len() < 20 + AT_ONCE + 1 && is_each_once(&given), "{}", given.len());
    assert_eq!(count(&test, "state = 'waiting' AND tries = 0 AND handing_at IS NULL").await, 40);
    assert_eq!(gateway.round(&app).await, 0);
    assert_eq!(gateway.given().len(), given.len(), "nothing is tried at once");
    test.clock.advance(Duration::seconds(31));
    let again = Gateway::new(well);
    assert_eq!(again.round(&app).await, 40);
    let all = [&given[..20], &again.given()[..]].concat();
    assert!(all.len() == 60 && is_each_once(&all));
}

#[tokio::test]
async fn those_that_a_gateway_was_given_and_did_not_answer_are_in_doubt_and_no_others() {
    let (test, app) = with_texts(60).await;
    let gateway = Gateway::new(falls_silent);
    assert_eq!(gateway.round(&app).await, 20);
    let given = gateway.given();
    assert_eq!(count(&test, "doubtful").await, given.len() - 20);
    assert_eq!(count(&test, "state = 'waiting' AND tries = 0").await, 60 - given.len());
    test.clock.advance(Duration::minutes(5));
    let again = Gateway::new(well);
    assert_eq!(again.round(&app).await, 60 - given.len());
    assert!(is_each_once(&[given, again.given()].concat()));
}

#[tokio::test]
async fn a_gateway_that_is_down_from_the_start_is_given_one_message_a_round() {
    for mood in [dead as Mood, silent] {
        let (test, app) = with_texts(20).await;
        let gateway = Gateway::new(mood);
        for round in 1..4 {
            assert_eq!(gateway.round(&app).await, 0);
            assert_eq!(gateway.given().len(), round);
            test.clock.advance(Duration::seconds(10));
        }
    }
}

#[tokio::test]
async fn refused_messages_end_no_round() {
    let (test, app) = with_texts(20).await;
    let gateway = Gateway::new(refusing);
    assert_eq!(gateway.round(&app).await, 0);
    assert!(gateway.given().len() == 20 && is_each_once(&gateway.given()));
    assert_eq!(count(&test, "state = 'waiting' AND tries = 1").await, 20);
}

/// A gateway that answers for one message only when all others were handed over.
struct Slow {
    text: &'static str,
    others: usize,
    taken: AtomicUsize,
    all: Notify,
}

#[async_trait]
impl SmsSender for Slow {
    async fn send(&self, sms: &Sms) -> Result<Taken, SmsError> {
        if sms.text == self.text {
            self.all.notified().await;
        } else if self.taken.fetch_add(1, Ordering::Relaxed) + 1 == self.others {
            self.all.notify_one();
        }
        Ok(Taken::default())
    }

    fn at_once(&self) -> usize {
        AT_ONCE
    }
}

#[tokio::test]
async fn a_slow_message_holds_up_no_other() {
    let (_test, app) = with_texts(30).await;
    let slow = Slow { text: "3", others: 29, taken: AtomicUsize::new(0), all: Notify::new() };
    let sent = timeout(Patience::from_secs(60), send_pending(&app, &slow)).await;
    assert_eq!(sent.expect("the others go beside it").expect("the database answers"), 30);
}

/// A gateway so slow with its first message that the others are nobody's any more.
struct Late<'a> {
    test: &'a TestDb,
    gateway: &'a Gateway,
}

#[async_trait]
impl SmsSender for Late<'_> {
    async fn send(&self, sms: &Sms) -> Result<Taken, SmsError> {
        self.test.clock.advance(Duration::seconds(31));
        self.gateway.send(sms).await
    }
}

#[tokio::test]
async fn a_message_that_is_not_ours_any_more_is_not_sent() {
    let (test, app) = with_texts(10).await;
    let gateway = Gateway::new(well);
    let late = Late { test: &test, gateway: &gateway };
    assert_eq!(send_pending(&app, &late).await.expect("the database answers"), 1);
    assert_eq!(gateway.given().len(), 1, "another may have taken the rest");
    assert_eq!(gateway.round(&app).await, 9);
    assert!(is_each_once(&gateway.given()));
}

#[tokio::test]
async fn all_that_wait_are_sent_round_after_round() {
    let (test, app) = with_texts(230).await;
    let gateway = Gateway::new(well);
    let sent = send_all_pending(&app, &gateway, || false).await.expect("the database answers");
    assert_eq!((sent, count(&test, "state = 'sent'").await), (230, 230));
    assert!(is_each_once(&gateway.given()));
}

#[tokio::test]
async fn who_stops_begins_no_text_message_and_the_next_start_sends_the_rest_at_once() {
    let (test, app) = with_texts(30).await;
    let gateway = Gateway::new(well);
    let stopping = || gateway.given().len() >= 10;
    let sent = send_all_pending(&app, &gateway, stopping).await.expect("the database answers");
    assert_eq!(sent, gateway.given().len(), "those under way are waited for");
    assert!((10..10 + AT_ONCE).contains(&sent), "{sent}");
    assert_eq!(count(&test, "state = 'waiting' AND tries = 0").await, 30 - sent);
    assert_eq!(gateway.round(&app).await, 30 - sent);
    assert!(is_each_once(&gateway.given()));
}

#[tokio::test]
async fn a_damaged_text_is_put_aside_and_the_rest_goes_on() {
    let (test, app) = with_texts(5).await;
    let one = "id = (SELECT min(id) + 2 FROM message_outbox)";
    test.tamper(&format!("UPDATE message_outbox SET body = body || '\\x00' WHERE {one}")).await;
    let gateway = Gateway::new(well);
    assert_eq!(gateway.round(&app).await, 4);
    let erased = "state = 'dead' AND dead_because = 'damaged' AND body IS NULL";
    assert_eq!(count(&test, &format!("{erased} AND {one}")).await, 1);
    let page = sothon_app::watch::page(&app).await;
    assert!(page.contains("sothon_messages_given_up_total{cause=\"damaged\"} 1\n"), "{page}");
    assert!(page.contains("sothon_messages_given_up_total{cause=\"expired\"} 0\n"), "{page}");
}

#[tokio::test]
async fn texts_of_which_none_opens_wait_for_the_key_that_sealed_them() {
    let (test, app) = with_texts(5).await;
    let swap = "UPDATE message_outbox SET body = recipient, recipient = body";
    test.tamper(swap).await;
    test.queue_sms("+85512345678", "sealed with the key that is there").await;
    let gateway = Gateway::new(well);
    assert_eq!(gateway.round(&app).await, 1);
    test.tamper(swap).await;
    test.clock.advance(Duration::seconds(30));
    assert_eq!(gateway.round(&app).await, 5);
}

#[tokio::test]
async fn a_text_whose_key_is_missing_waits_for_it_and_the_rest_goes_on() {
    let (test, app) = with_texts(5).await;
    let first = "id = (SELECT min(id) FROM message_outbox)";
    let of = |key: &str| format!("UPDATE message_outbox SET ring_key = {key} WHERE {first}");
    test.tamper(&of("ring_key + 1000")).await;
    let gateway = Gateway::new(well);
    assert_eq!(gateway.round(&app).await, 4);
    test.tamper(&of("ring_key - 1000")).await;
    test.clock.advance(Duration::seconds(30));
    assert_eq!(gateway.round(&app).await, 1);
}

/// A gateway behind which these numbers can't be reached, and others can.
struct Aggregator {
    down: fn(&str) -> bool,
    given: Mutex<Vec<String>>,
}

impl Aggregator {
    fn new(down: fn(&str) -> bool) -> Self {
        Self { down, given: Mutex::default() }
    }

    /// To whom it was given messages since this was asked last.
    fn given(&self) -> Vec<String> {
        std::mem::take(&mut *self.given.lock().expect("no test panics while it holds them"))
    }
}

#[async_trait]
impl SmsSender for Aggregator {
    async fn send(&self, sms: &Sms) -> Result<Taken, SmsError> {
        let to = sms.to.as_str().to_owned();
        let down = (self.down)(&to);
        self.given.lock().expect("no test panics while it holds them").push(to);
        if down { dead(0) } else { well(0) }
    }
}

/// So many texts to each number, those to the first one before the others.
async fn with_texts_to(numbers: &[&str], count: usize) -> (TestDb, App) {
    let test = TestDb::new().await;
    for number in numbers {
        for text in 0..count {
            test.queue_sms(number, &text.to_string()).await;
        }
    }
    let app = test.use_cases();
    (test, app)
}

const METFONE: &str = "+855971234567";
const SMART: &str = "+85510345678";
const CELLCARD: &str = "+85512345678";

#[tokio::test]
async fn a_network_that_is_down_holds_up_no_other() {
    let (test, app) = with_texts_to(&[METFONE, CELLCARD], 20).await;
    let gateway = Aggregator::new(|to| to == METFONE);
    assert_eq!(send_pending(&app, &gateway).await.expect("the database answers"), 20);
    let given = gateway.given();
    assert_eq!(given.iter().filter(|to| *to == METFONE).count(), 1, "the rest of them waits");
    assert_eq!(count(&test, "state = 'waiting' AND tries = 0").await, 20);
}

#[tokio::test]
async fn a_gateway_behind_which_two_networks_are_down_is_given_no_more() {
    let (_test, app) = with_texts_to(&[METFONE, SMART, CELLCARD], 5).await;
    let gateway = Aggregator::new(|_| true);
    assert_eq!(send_pending(&app, &gateway).await.expect("the database answers"), 0);
    assert_eq!(gateway.given(), [METFONE, SMART]);
}

#[tokio::test]
async fn a_message_rests_for_longer_the_longer_its_road_has_failed() {
    let (test, app) = with_texts_to(&[METFONE], 1).await;
    let gateway = Aggregator::new(|_| true);
    let mut tried = Vec::new();
    for half_minute in 0..20 {
        send_pending(&app, &gateway).await.expect("the database answers");
        tried.extend(gateway.given().iter().map(|_| half_minute));
        test.clock.advance(Duration::seconds(30));
    }
    assert_eq!(tried, [0, 1, 2, 3, 4, 5, 7, 9, 12, 15, 19]);
    test.clock.advance(Duration::hours(1));
    for minutes in [4, 1] {
        send_pending(&app, &gateway).await.expect("the database answers");
        assert_eq!(gateway.given().len(), usize::from(minutes == 4));
        test.clock.advance(Duration::minutes(minutes));
    }
    send_pending(&app, &gateway).await.expect("the database answers");
    assert_eq!(gateway.given().len(), 1, "five minutes at most");
}

#[tokio::test]
async fn a_round_that_fails_puts_back_what_it_did_not_try() {
    let (test, app) = with_texts(10).await;
    let refuses = "ADD CONSTRAINT broken CHECK (handed_at IS NULL) NOT VALID";
    test.tamper(&format!("ALTER TABLE message_outbox {refuses}")).await;
    let taken = send_pending(&app, &Gateway::new(well)).await;
    assert!(taken.is_err(), "that the first one was taken can't be kept");
    test.tamper("ALTER TABLE message_outbox DROP CONSTRAINT broken").await;
    assert_eq!(count(&test, "state = 'waiting' AND tries = 0").await, 9);
    test.clock.advance(Duration::seconds(10));
    assert_eq!(Gateway::new(well).round(&app).await, 9, "sooner than its taker's time is over");
}
