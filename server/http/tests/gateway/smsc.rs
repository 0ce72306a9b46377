//! An SMSC of the test: a real socket that our link connects to.

use sothon_adapters::smpp::{SmppSettings, run};
use sothon_app::App;
use sothon_ussd::codec::smpp::{Address, Body, Frames, Message, Pdu, Tlv, status, tag};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;

/// A connection of ours, as the SMSC sees it; it ends with the test.
pub(crate) struct Smsc {
    listener: TcpListener,
    stream: TcpStream,
    frames: Frames,
    version: u8,
    stop: watch::Sender<bool>,
}

impl Smsc {
    /// Starts a link as most operators want it and lets it in.
    pub(crate) async fn start(app: App) -> Self {
        Self::of(app, "standard", 0x34).await
    }

    /// Starts a link of this profile, which is of this version, and lets it in.
    pub(crate) async fn of(app: App, profile: &str, version: u8) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = listener.local_addr().expect("its number");
        let settings = SmppSettings::new(&format!("smpp://nsaf:secret@{address}"), profile);
        let settings = settings.expect("an address");
        let (stop, told) = watch::channel(false);
        tokio::spawn(async move { run(&app, &settings, told).await });
        let (stream, _) = listener.accept().await.expect("the link connects");
        let mut smsc = Self { listener, stream, frames: Frames::default(), version, stop };
        smsc.let_in().await;
        smsc
    }

    /// Cuts the connection and waits for the next.
    pub(crate) async fn cut(&mut self) {
        let (stream, _) = {
            self.stream.shutdown().await.expect("it is open");
            self.listener.accept().await.expect("the link connects again")
        };
        (self.stream, self.frames) = (stream, Frames::default());
        self.let_in().await;
    }

    async fn let_in(&mut self) {
        let asked = self.next().await;
        let Body::Bind(bind) = asked.body else { panic!("no bind: {asked:?}") };
        assert_eq!((bind.system_id.as_str(), bind.password.as_str()), ("nsaf", "secret"));
        assert_eq!(bind.version, self.version);
        self.send(asked.sequence, Body::BindAnswer(bind.mode, "smsc".to_owned())).await;
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

    pub(crate) async fn send(&mut self, sequence: u32, body: Body) {
        let bytes = Pdu::new(sequence, body).write().expect("a unit");
        self.stream.write_all(&bytes).await.expect("it is open");
    }

    /// Hands a message over, which is acknowledged before anything else.
    pub(crate) async fn deliver(&mut self, sequence: u32, message: Message) {
        self.send(sequence, Body::DeliverSm(message)).await;
        let taken = self.next().await;
        assert_eq!(taken.body, Body::DeliverSmAnswer, "{taken:?}");
        assert_eq!((taken.sequence, taken.status), (sequence, status::FINE));
    }

    /// The next message of ours, which is taken.
    pub(crate) async fn shown(&mut self) -> Message {
        let pdu = self.next().await;
        let Body::SubmitSm(message) = pdu.body else { panic!("no screen: {pdu:?}") };
        self.send(pdu.sequence, Body::SubmitSmAnswer("1".to_owned())).await;
        message
    }

    /// Tells the link to stop; its last unit.
    pub(crate) async fn stop(mut self) -> Pdu {
        self.stop.send_replace(true);
        self.next().await
    }
}

#[tokio::test]
async fn a_link_answers_for_itself_and_takes_its_leave() {
    let listener = super::Listener::new().await;
    let mut smsc = Smsc::start(listener.test.use_cases()).await;
    smsc.send(41, Body::EnquireLink).await;
    assert_eq!(smsc.next().await, Pdu::new(41, Body::EnquireLinkAnswer));
    smsc.send(42, Body::Other(0x77)).await;
    let nack = Pdu { status: status::UNKNOWN_COMMAND, sequence: 42, body: Body::GenericNack };
    assert_eq!(smsc.next().await, nack);
    smsc.deliver(43, Message::default()).await;
    assert_eq!(smsc.stop().await.body, Body::Unbind);
}

#[tokio::test]
async fn who_dials_just_before_the_link_stops_gets_her_screen() {
    let listener = super::Listener::new().await;
    let mut smsc = Smsc::start(listener.test.use_cases()).await;
    let dialled = Message {
        from: Address { ton: 1, npi: 1, digits: "85512345678".to_owned() },
        text: b"*1288#".to_vec(),
        tlvs: vec![
            Tlv { tag: tag::USSD_SERVICE_OP, value: vec![1] },
            Tlv { tag: tag::ITS_SESSION_INFO, value: vec![7, 0] },
        ],
        ..Message::default()
    };
    smsc.deliver(1, dialled).await;
    let next = smsc.stop().await;
    assert!(matches!(next.body, Body::SubmitSm(_)), "{next:?}");
}
