//! Mail from the outbox to a real mail server, read back by an independent reader.

#![allow(clippy::unwrap_used, reason = "a test may stop here")]

use crate::smtp_server;

use std::sync::Arc;

use smtp_server::{SmtpServer, Tls};
use sothon_adapters::smtp::Smtp;
use sothon_app::App;
use sothon_app::message::send_pending_mail;
use sothon_app::port::{Mail, MailError, MailSender};
use sothon_testkit::{LogTrap, TestDb};
use time::Duration;

const SUBJECT: &str = "មានដំណឹងថ្មីអំពីសំណើរបស់អ្នក លេខយោង 4821-0357 សូមចូលមើលតាមគេហទំព័រសោធន";
const TEXT: &str = "ជម្រាបសួរ\n\nមានដំណឹងថ្មី៖ ស្ត្រី ខ្មែរ ញ្ចូ ៥១០.០០០៛។\n.\nFrom us\n.. two dots";

struct Post {
    test: TestDb,
    app: App,
    smtp: Smtp,
}

impl Post {
    async fn to(server: &SmtpServer) -> Self {
        Self::at(&server.url()).await
    }

    async fn at(url: &str) -> Self {
        let test = TestDb::new().await;
        let from = "មូលនិធិជាតិជំនួយសង្គម <sothon@nsaf.example.org>";
        let smtp = Smtp::new(url, from, test.clock.clone()).unwrap();
        Self { app: test.use_cases(), smtp, test }
    }

    async fn send(&self) -> usize {
        send_pending_mail(&self.app, &self.smtp, || false).await.unwrap()
    }

    /// Sends, again and again as time passes, until so much has passed.
    async fn send_for(&self, time: Duration) -> usize {
        let step = Duration::seconds(30);
        let mut sent = self.send().await;
        for _ in 0..time.whole_seconds() / step.whole_seconds() {
            self.test.clock.advance(step);
            sent += self.send().await;
        }
        sent
    }
}

#[tokio::test]
async fn khmer_arrives_as_it_was_written() {
    let server = SmtpServer::start();
    let post = Post::to(&server).await;
    post.test.queue_mail("sok.dara@example.org", SUBJECT, TEXT).await;
    assert_eq!(post.send().await, 1);
    let taken = server.taken();
    let [to, from, id, subject, text] = &taken[0];
    assert_eq!(taken.len(), 1);
    assert_eq!(to, "sok.dara@example.org");
    assert_eq!(from, "មូលនិធិជាតិជំនួយសង្គម <sothon@nsaf.example.org>");
    assert!(id.ends_with("@nsaf.example.org>"), "{id}");
    assert_eq!(subject, SUBJECT);
    assert_eq!(text.trim_end_matches('\n'), TEXT);
    assert_eq!(post.test.outbox_states().await, ["sent"]);
    assert_eq!(post.send().await, 0, "once");
}

#[tokio::test]
async fn every_length_of_subject_and_text_arrives() {
    let server = SmtpServer::start();
    let post = Post::to(&server).await;
    let word = "សោធន ";
    for length in [1, 9, 40, 200] {
        let (subject, text) = (word.repeat(length / 3 + 1), word.repeat(length * 20));
        let mail = Mail {
            message: post.test.id(),
            to: "sok@example.org".parse().unwrap(),
            subject: subject.trim().to_owned(),
            text: text.trim().to_owned(),
        };
        post.smtp.send_mail(&mail).await.unwrap();
        let id = format!("<{}@nsaf.example.org>", mail.message);
        let [.., subject, text] =
            server.taken().into_iter().find(|[_, _, it, ..]| *it == id).unwrap();
        assert_eq!((subject, text.trim_end()), (mail.subject, mail.text.as_str()), "{length}");
    }
}

#[tokio::test]
async fn a_server_that_is_down_for_an_hour_loses_nothing() {
    let mut server = SmtpServer::stopped();
    let post = Post::to(&server).await;
    assert!(matches!(post.smtp.greet().await, Err(MailError::Unreachable { code: None })));
    post.test.queue_mail("sok@example.org", "one", "text").await;
    assert_eq!(post.send_for(Duration::hours(1)).await, 0);
    assert_eq!(post.test.outbox_states().await, ["waiting"]);
    server.run("aiosmtpd.handlers.Mailbox");
    post.smtp.greet().await.unwrap();
    assert_eq!(post.send_for(Duration::minutes(5)).await, 1);
    assert_eq!(server.taken().len(), 1);
    assert_eq!(post.test.outbox_states().await, ["sent"]);
}

#[tokio::test]
async fn a_refused_mail_is_tried_a_few_times_and_holds_up_no_other() {
    let mut trap = LogTrap::set(&[]);
    trap.also("nobody@example.org");
    trap.also("later@example.org");
    let server = SmtpServer::moody();
    let post = Post::to(&server).await;
    for to in ["nobody@example.org", "later@example.org", "sok@example.org"] {
        post.test.queue_mail(to, "one", "text").await;
    }
    assert_eq!(post.send().await, 1);
    assert_eq!(post.test.outbox_states().await, ["waiting", "waiting", "sent"]);
    assert_eq!(post.send_for(Duration::minutes(30)).await, 0);
    assert_eq!(post.test.outbox_states().await, ["dead", "dead", "sent"]);
    let receivers: Vec<_> = server.taken().into_iter().map(|[to, ..]| to).collect();
    assert_eq!(receivers, ["sok@example.org"]);
    assert!(trap.heard() > 0, "the trap hears nothing");
}

#[tokio::test]
async fn the_server_says_what_it_thinks_of_a_mailbox() {
    let server = SmtpServer::moody();
    let post = Post::to(&server).await;
    for (to, expected) in [("nobody@example.org", 550), ("later@example.org", 451)] {
        let mail = Mail {
            message: post.test.id(),
            to: to.parse().unwrap(),
            subject: "one".into(),
            text: "text".into(),
        };
        match post.smtp.send_mail(&mail).await {
            Err(MailError::Refused { code }) => assert_eq!(code, expected),
            other => panic!("{other:?}"),
        }
    }
}

#[tokio::test]
async fn a_mail_without_subject_or_mailbox_is_never_sent() {
    let server = SmtpServer::start();
    let post = Post::to(&server).await;
    post.test.queue_mail("no mailbox", "one", "text").await;
    post.test.queue_mail("+85512345678", "one", "text").await;
    assert_eq!(post.send().await, 0);
    assert_eq!(post.test.outbox_states().await, ["dead", "dead"]);
}

#[tokio::test]
async fn a_line_break_in_a_subject_adds_no_header() {
    let server = SmtpServer::start();
    let post = Post::to(&server).await;
    let mail = Mail {
        message: post.test.id(),
        to: "sok@example.org".parse().unwrap(),
        subject: "one\r\nBcc: thief@example.org".into(),
        text: "text".into(),
    };
    post.smtp.send_mail(&mail).await.unwrap();
    assert_eq!(server.taken()[0][3], "one  Bcc: thief@example.org");
}

#[tokio::test]
async fn two_senders_at_once_send_each_mail_once() {
    let server = SmtpServer::start();
    let post = Arc::new(Post::to(&server).await);
    for number in 0..10 {
        post.test.queue_mail("sok@example.org", &format!("{number}"), "text").await;
    }
    let other = Arc::clone(&post);
    let beside = tokio::spawn(async move { other.send().await });
    let sent = post.send().await + beside.await.unwrap();
    assert_eq!((sent, server.taken().len()), (10, 10));
}

async fn sends_nothing_to_a_server_that_nobody_vouches_for(tls: Tls) {
    let server = SmtpServer::secure(tls);
    let post = Post::at(&server.url_over(tls)).await;
    assert!(matches!(post.smtp.greet().await, Err(MailError::Unreachable { code: None })));
    post.test.queue_mail("sok@example.org", "one", "text").await;
    assert_eq!(post.send_for(Duration::minutes(30)).await, 0);
    assert_eq!(post.test.outbox_states().await, ["waiting"], "it waits for a right certificate");
    server.hand_over_trusting(tls);
    let receivers: Vec<_> = server.taken().into_iter().map(|[to, ..]| to).collect();
    assert_eq!(receivers, ["trusting@example.org"], "nothing but trust was missing");
}

#[tokio::test]
async fn over_tls_nothing_is_sent_to_a_server_that_nobody_vouches_for() {
    sends_nothing_to_a_server_that_nobody_vouches_for(Tls::Implicit).await;
}

#[tokio::test]
async fn after_starttls_nothing_is_sent_to_a_server_that_nobody_vouches_for() {
    sends_nothing_to_a_server_that_nobody_vouches_for(Tls::StartTls).await;
}

/// Also what somebody in between would make of it who takes the offer of TLS away.
#[tokio::test]
async fn a_server_without_the_tls_we_insist_on_gets_nothing_and_costs_no_mail() {
    let server = SmtpServer::start();
    for tls in [Tls::Implicit, Tls::StartTls] {
        let post = Post::at(&server.url_over(tls)).await;
        post.test.queue_mail("sok@example.org", "one", "text").await;
        assert_eq!(post.send_for(Duration::minutes(30)).await, 0, "{tls:?}");
        assert_eq!(post.test.outbox_states().await, ["waiting"], "{tls:?}");
        assert_eq!(server.taken().len(), 0, "{tls:?}");
    }
}

#[tokio::test]
async fn a_server_that_wants_tls_and_is_not_asked_for_it_costs_no_mail() {
    let server = SmtpServer::secure(Tls::StartTls);
    let post = Post::to(&server).await;
    post.test.queue_mail("sok@example.org", "one", "text").await;
    assert_eq!(post.send_for(Duration::minutes(30)).await, 0);
    assert_eq!(post.test.outbox_states().await, ["waiting"]);
    assert_eq!(server.taken().len(), 0);
}
