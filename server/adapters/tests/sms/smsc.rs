//! An SMSC of the test that text messages go to: a real socket that our link connects to.

use std::sync::Arc;

use sothon_adapters::smpp::{SmppTextSettings, SmppTexts, TextLink, texts};
use sothon_app::message::send_pending;
use sothon_testkit::TestDb;
use sothon_ussd::codec::smpp::{Body, Frames, Message, Pdu, status};
use time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::task::JoinHandle;

/// A connection of ours, as the SMSC sees it, and the link behind it.
pub(crate) struct Smsc {
    listener: TcpListener,
    stream: TcpStream,
    frames: Frames,
    sender: SmppTexts,
    link: Arc<TextLink>,
    stop: watch::Sender<bool>,
    running: JoinHandle<()>,
}

/// Begins a run of a link, and the end that it is stopped by.
fn run(test: &TestDb, link: &Arc<TextLink>) -> (watch::Sender<bool>, JoinHandle<()>) {
    let (stop, told) = watch::channel(false);
    let (app, link) = (test.use_cases(), Arc::clone(link));
    (stop, tokio::spawn(async move { link.run(&app, told).await }))
}

impl Smsc {
    /// Starts a link and lets it in.
    pub(crate) async fn start(test: &TestDb) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = listener.local_addr().expect("its number");
        let settings = SmppTextSettings::new(&format!("smpp://nsaf:secret@{address}?sender=NSAF"));
        let (sender, link) = texts(settings.expect("an address"));
        let link = Arc::new(link);
        let (stop, running) = run(test, &link);
        let (stream, _) = listener.accept().await.expect("the link connects");
        let frames = Frames::default();
        let mut smsc = Self { listener, stream, frames, sender, link, stop, running };
        smsc.lets_in().await;
        smsc
    }

    /// Lets the link in.
    async fn lets_in(&mut self) {
        let asked = self.next().await;
        let Body::Bind(bind) = asked.body else { panic!("no bind: {asked:?}") };
        assert_eq!((bind.system_id.as_str(), bind.password.as_str()), ("nsaf", "secret"));
        self.send(Pdu::new(asked.sequence, Body::BindAnswer(bind.mode, "smsc".to_owned()))).await;
        // Once it has answered, it has read what came before.
        self.send(Pdu::new(1, Body::EnquireLink)).await;
        assert_eq!(self.next().await.body, Body::EnquireLinkAnswer);
    }

    /// Takes the next message; then the run of the link breaks off, and another one is begun, which is not let in before
    /// what waits has been tried. How many were handed over by both.
    pub(crate) async fn breaks_off(&mut self, test: &TestDb) -> [usize; 2] {
        let (app, sender) = (test.use_cases(), self.sender.clone());
        let sending = tokio::spawn(async move { send_pending(&app, &sender).await });
        self.submitted().await;
        self.running.abort();
        let broken = sending.await.expect("it does not panic").expect("the database answers");
        (self.stop, self.running) = run(test, &self.link);
        let (stream, _) = self.listener.accept().await.expect("the link connects");
        (self.stream, self.frames) = (stream, Frames::default());
        test.clock.advance(Duration::minutes(5));
        let waiting = send_pending(&test.use_cases(), &self.sender).await;
        self.lets_in().await;
        [broken, waiting.expect("the database answers")]
    }

    /// The next unit of the link.
    pub(crate) async fn next(&mut self) -> Pdu {
        let mut buffer = [0; 1024];
        loop {
            if let Some(frame) = self.frames.next_frame().expect("units") {
                return Pdu::read(&frame).expect("a unit that we write");
            }
            let count = self.stream.read(&mut buffer).await.expect("it is open");
            assert!(count > 0, "the link has closed the connection");
            self.frames.push(&buffer[..count]);
        }
    }

    async fn send(&mut self, pdu: Pdu) {
        let bytes = pdu.write().expect("a unit");
        self.stream.write_all(&bytes).await.expect("it is open");
    }

    /// The next message of ours, which has no answer yet, and its number.
    async fn submitted(&mut self) -> (u32, Message) {
        let pdu = self.next().await;
        let Body::SubmitSm(message) = pdu.body else { panic!("no message: {pdu:?}") };
        (pdu.sequence, message)
    }

    async fn answer(&mut self, sequence: u32, (said, name): (u32, &str)) {
        let body = Body::SubmitSmAnswer(name.to_owned());
        self.send(Pdu { status: said, sequence, body }).await;
    }

    /// Sends what waits and answers each unit as told; says how many messages were handed over, and the units.
    pub(crate) async fn sends(
        &mut self,
        test: &TestDb,
        answers: &[(u32, &str)],
    ) -> (usize, Vec<Message>) {
        self.sends_with(test, answers, None).await
    }

    /// The same with a receipt that comes before the first answer.
    pub(crate) async fn sends_with(
        &mut self,
        test: &TestDb,
        answers: &[(u32, &str)],
        early: Option<&str>,
    ) -> (usize, Vec<Message>) {
        let app = test.use_cases();
        let sender = self.sender.clone();
        let sending = tokio::spawn(async move { send_pending(&app, &sender).await });
        let mut messages = Vec::new();
        for answer in answers {
            let (sequence, message) = self.submitted().await;
            if let Some(text) = early.filter(|_| messages.is_empty()) {
                self.receipt(text).await;
            }
            self.answer(sequence, *answer).await;
            messages.push(message);
        }
        let sent = sending.await.expect("it does not panic").expect("the database answers");
        (sent, messages)
    }

    /// Answers the first message, and no other before `window` more have come; says how many are begun then. Answers all
    /// of `count`.
    pub(crate) async fn begun_at_once(
        &mut self,
        test: &TestDb,
        (count, window): (usize, usize),
    ) -> i64 {
        let (app, sender) = (test.use_cases(), self.sender.clone());
        let sending = tokio::spawn(async move { send_pending(&app, &sender).await });
        let (first, _) = self.submitted().await;
        self.answer(first, (status::FINE, "first")).await;
        let mut open = Vec::new();
        while open.len() < window {
            open.push(self.submitted().await.0);
        }
        let begun = "state = 'waiting' AND handing_at IS NOT NULL";
        let begun = test.count("message_outbox", begun).await;
        for sequence in open {
            self.answer(sequence, (status::FINE, format!("name-{sequence}").as_str())).await;
        }
        for _ in 1 + window..count {
            let (sequence, _) = self.submitted().await;
            self.answer(sequence, (status::FINE, format!("name-{sequence}").as_str())).await;
        }
        let sent = sending.await.expect("it does not panic").expect("the database answers");
        assert_eq!(sent, count);
        begun
    }

    /// Takes the next message and cuts the connection.
    pub(crate) async fn cuts(mut self, test: &TestDb) -> (usize, SmppTexts) {
        let (app, sender) = (test.use_cases(), self.sender.clone());
        let sending = tokio::spawn(async move { send_pending(&app, &sender).await });
        self.submitted().await;
        drop(self.stream);
        let sent = sending.await.expect("it does not panic").expect("the database answers");
        (sent, self.sender)
    }

    /// Takes the next message, tells the link to stop, and answers then; says how many were handed over.
    pub(crate) async fn stops_before_it_answers(mut self, test: &TestDb) -> usize {
        let (app, sender) = (test.use_cases(), self.sender.clone());
        let sending = tokio::spawn(async move { send_pending(&app, &sender).await });
        let (sequence, _) = self.submitted().await;
        self.stop.send_replace(true);
        self.answer(sequence, (status::FINE, "late")).await;
        let sent = sending.await.expect("it does not panic").expect("the database answers");
        assert_eq!(self.next().await.body, Body::Unbind);
        self.running.await.expect("it does not panic");
        sent
    }

    /// Says what became of a message.
    pub(crate) async fn receipt(&mut self, text: &str) {
        let message = Message { esm_class: 4, text: text.into(), ..Message::default() };
        self.send(Pdu::new(77, Body::DeliverSm(message))).await;
        assert_eq!(self.next().await.body, Body::DeliverSmAnswer);
    }

    /// Tells the link to stop and waits until all that it was told is kept.
    pub(crate) async fn stop(mut self) {
        self.stop.send_replace(true);
        assert_eq!(self.next().await.body, Body::Unbind);
        self.running.await.expect("it does not panic");
    }
}
