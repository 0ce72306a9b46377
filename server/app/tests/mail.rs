//! Rounds of sending mail, with a mail server that is dead, hangs or has to be left; and text messages.

mod texts;

use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};

use async_trait::async_trait;
use sothon_app::App;
use sothon_app::message::{send_pending, send_pending_mail};
use sothon_app::port::{Mail, MailError, MailSender, Sms, SmsError, SmsSender, Taken};
use sothon_testkit::TestDb;
use time::Duration;

/// What the mail server does with a mail.
type Mood = fn(&str) -> Result<(), MailError>;

fn dead(_: &str) -> Result<(), MailError> {
    Err(MailError::Unreachable { code: None })
}

fn refusing(_: &str) -> Result<(), MailError> {
    Err(MailError::Refused { code: 550 })
}

fn well(_: &str) -> Result<(), MailError> {
    Ok(())
}

/// Hangs over the first mail and takes the others.
fn hanging(to: &str) -> Result<(), MailError> {
    if to == "0@example.org" { dead(to) } else { Ok(()) }
}

/// A mail server that writes down every try.
struct Server {
    mood: Mood,
    tries: Mutex<Vec<String>>,
    /// Whether the process is told to stop during its first try.
    stopped: AtomicBool,
    stops: bool,
}

impl Server {
    fn new(mood: Mood) -> Self {
        let (tries, stopped) = (Mutex::default(), AtomicBool::new(false));
        Self { mood, tries, stopped, stops: false }
    }

    fn tries(&self) -> Vec<String> {
        std::mem::take(&mut *self.tries.lock().expect("no test panics while it holds them"))
    }

    async fn round(&self, app: &App) -> usize {
        let stopping = || self.stopped.load(Ordering::Relaxed);
        send_pending_mail(app, self, stopping).await.expect("the database answers")
    }
}

#[async_trait]
impl MailSender for Server {
    async fn send_mail(&self, mail: &Mail) -> Result<(), MailError> {
        let to = mail.to.as_str().to_owned();
        self.stopped.store(self.stops, Ordering::Relaxed);
        self.tries.lock().expect("no test panics while it holds them").push(to);
        (self.mood)(mail.to.as_str())
    }
}

async fn with_mails(count: usize) -> (TestDb, App) {
    let test = TestDb::new().await;
    for number in 0..count {
        test.queue_mail(&format!("{number}@example.org"), "one", "text").await;
    }
    let app = test.use_cases();
    (test, app)
}

async fn states(test: &TestDb, state: &str) -> usize {
    test.outbox_states().await.iter().filter(|is| *is == state).count()
}

#[tokio::test]
async fn a_dead_server_is_tried_twice_a_round_and_loses_nothing() {
    let (test, app) = with_mails(8).await;
    let server = Server::new(dead);
    assert_eq!(server.round(&app).await, 0);
    assert_eq!(server.tries().len(), 2, "the rest is not tried");
    assert_eq!(server.round(&app).await, 0);
    assert_eq!(server.tries().len(), 0, "nor at once");
    for _ in 0..360 {
        test.clock.advance(Duration::seconds(10));
        server.round(&app).await;
        assert!(server.tries().len() <= 2);
    }
    assert_eq!(states(&test, "waiting").await, 8, "an hour gives up none");
    test.clock.advance(Duration::minutes(5));
    assert_eq!(Server::new(well).round(&app).await, 8);
}

#[tokio::test]
async fn a_mail_that_makes_the_server_hang_holds_up_no_other() {
    let (test, app) = with_mails(8).await;
    let server = Server::new(hanging);
    assert_eq!(server.round(&app).await, 7);
    assert_eq!((states(&test, "sent").await, states(&test, "waiting").await), (7, 1));
}

#[tokio::test]
async fn a_refused_mail_ends_no_round() {
    let (test, app) = with_mails(8).await;
    let server = Server::new(refusing);
    assert_eq!(server.round(&app).await, 0);
    assert_eq!(server.tries().len(), 8);
    assert_eq!(states(&test, "waiting").await, 8);
}

#[tokio::test]
async fn who_stops_waits_for_one_mail_and_the_next_start_sends_the_rest_at_once() {
    let (test, app) = with_mails(8).await;
    let server = Server { stops: true, ..Server::new(well) };
    assert_eq!(server.round(&app).await, 1);
    assert_eq!(server.tries(), ["0@example.org"]);
    assert_eq!(server.round(&app).await, 0, "told to stop, it begins none");
    assert_eq!(states(&test, "waiting").await, 7);
    assert_eq!(Server::new(well).round(&app).await, 7);
}

/// A mail server so slow that mails expire meanwhile: the text messages' round says so.
struct Slow<'a> {
    test: &'a TestDb,
    app: &'a App,
    takes: Duration,
}

struct NoText;

#[async_trait]
impl SmsSender for NoText {
    async fn send(&self, _: &Sms) -> Result<Taken, SmsError> {
        Ok(Taken::default())
    }
}

#[async_trait]
impl MailSender for Slow<'_> {
    async fn send_mail(&self, _: &Mail) -> Result<(), MailError> {
        self.test.clock.advance(self.takes);
        send_pending(self.app, &NoText).await.expect("the database answers");
        Ok(())
    }
}

#[tokio::test]
async fn mails_that_expire_while_one_is_sent_end_no_round() {
    let (test, app) = with_mails(3).await;
    let slow = Slow { test: &test, app: &app, takes: Duration::days(400) };
    let sent = send_pending_mail(&app, &slow, || false).await.expect("the round goes on");
    assert_eq!(sent, 0, "nothing is left to write on");
    assert_eq!(states(&test, "waiting").await, 0);
}

#[tokio::test]
async fn a_mail_that_eight_senders_died_of_is_given_up() {
    let (test, app) = with_mails(3).await;
    for (which, senders) in [(0, 8), (1, 7)] {
        let mail = format!("id = (SELECT min(id) + {which} FROM message_outbox)");
        test.tamper(&format!("UPDATE message_outbox SET tries = {senders} WHERE {mail}")).await;
    }
    let server = Server::new(well);
    assert_eq!(server.round(&app).await, 2);
    assert_eq!(server.tries(), ["1@example.org", "2@example.org"]);
    assert_eq!((states(&test, "dead").await, states(&test, "sent").await), (1, 2));
}

#[tokio::test]
async fn a_mail_that_expires_while_the_server_has_it_is_not_given_up() {
    let (test, app) = with_mails(1).await;
    test.clock.advance(Duration::days(1) - Duration::seconds(10));
    let slow = Slow { test: &test, app: &app, takes: Duration::seconds(20) };
    let sent = send_pending_mail(&app, &slow, || false).await.expect("the round goes on");
    assert_eq!((sent, states(&test, "sent").await), (1, 1));
}
