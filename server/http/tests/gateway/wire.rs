//! One phone through any gateway: the same keys in, the same screens out.

use axum::http::StatusCode;
use sothon_domain::person::Phone;
use sothon_ussd::codec::smpp::{Address, Message, Tlv, decode, encode, tag};

use super::smsc::Smsc;
use super::{Listener, STEP, form};

/// The ways to us.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    AfricasTalking,
    RestComm,
    Smpp(Way),
}

/// What an operator of SMPP does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    Standard,
    SixD,
    PhoneOnly,
    Version5,
}

pub(crate) const KINDS: [Kind; 6] = [
    Kind::AfricasTalking,
    Kind::RestComm,
    Kind::Smpp(Way::Standard),
    Kind::Smpp(Way::SixD),
    Kind::Smpp(Way::PhoneOnly),
    Kind::Smpp(Way::Version5),
];

impl Way {
    pub(crate) const ALL: [Self; 4] = [Self::Standard, Self::SixD, Self::PhoneOnly, Self::Version5];

    /// Its profile and its version of the protocol.
    fn profile(self) -> (&'static str, u8) {
        match self {
            Self::Standard => ("standard", 0x34),
            Self::SixD => ("six-d", 0x34),
            Self::PhoneOnly => ("phone-only", 0x34),
            Self::Version5 => {
                (concat!(env!("CARGO_MANIFEST_DIR"), "/tests/gateway/version-5.toml"), 0x50)
            }
        }
    }

    /// The operation of a last screen.
    fn end(self) -> u8 {
        if self == Self::SixD { 23 } else { 17 }
    }

    /// How the `call`th call is told from others; `end` where this message is its last.
    fn session(self, call: u8, end: bool) -> Option<Tlv> {
        let (tag, value) = match self {
            Self::Standard | Self::SixD => (tag::ITS_SESSION_INFO, vec![call, u8::from(end)]),
            Self::PhoneOnly => return None,
            Self::Version5 => (tag::USER_MESSAGE_REFERENCE, vec![0, call]),
        };
        Some(Tlv { tag, value })
    }
}

/// A screen, and the bytes that it came in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Seen {
    pub(crate) text: String,
    pub(crate) end: bool,
    pub(crate) bytes: Vec<u8>,
}

/// What the gateway hands over.
#[derive(Clone)]
enum Sent {
    Http(String),
    Smpp(u32, Message),
}

/// A phone behind a gateway.
pub(crate) struct Wire {
    pub(crate) kind: Kind,
    listener: Listener,
    smsc: Option<Smsc>,
    calls: u8,
    phone: String,
    typed: Vec<String>,
    kept: String,
    last: Option<Sent>,
    sequence: u32,
}

impl Wire {
    pub(crate) async fn new(kind: Kind) -> Self {
        let listener = Listener::with_sokha().await;
        let smsc = match kind {
            Kind::Smpp(way) => {
                let (profile, version) = way.profile();
                Some(Smsc::of(listener.test.use_cases(), profile, version).await)
            }
            Kind::AfricasTalking | Kind::RestComm => None,
        };
        let (phone, kept) = ("+85512345678".to_owned(), String::new());
        let (typed, last) = (Vec::new(), None);
        Self { kind, listener, smsc, calls: 0, phone, typed, kept, last, sequence: 0 }
    }

    /// Begins a call of this number.
    pub(crate) async fn dial_from(&mut self, phone: &str) -> Option<Seen> {
        self.calls += 1;
        (self.phone, self.typed) = (phone.to_owned(), Vec::new());
        let sent = match self.kind {
            Kind::AfricasTalking => Sent::Http(form(&self.session(), phone, "")),
            Kind::RestComm => Sent::Http(format!(
                "<dialog type=\"Begin\" localId=\"{}\"><processUnstructuredSSRequest_Request \
                 string=\"*1288#\"><msisdn number=\"{phone}\"/>\
                 </processUnstructuredSSRequest_Request></dialog>",
                self.session()
            )),
            Kind::Smpp(way) => self.message(way, 1, "*1288#"),
        };
        self.send(sent).await
    }

    pub(crate) async fn dial(&mut self) -> Seen {
        self.dial_from("+85512345678").await.expect("a screen")
    }

    /// Types on the last screen.
    pub(crate) async fn try_type(&mut self, text: &str) -> Option<Seen> {
        self.typed.push(text.to_owned());
        let sent = match self.kind {
            Kind::AfricasTalking => {
                Sent::Http(form(&self.session(), &self.phone, &self.typed.join("*")))
            }
            Kind::RestComm => Sent::Http(format!(
                "<dialog type=\"Continue\" localId=\"{}\" userObject=\"{}\">\
                 <unstructuredSSRequest_Response string=\"{text}\"/></dialog>",
                self.session(),
                self.kept
            )),
            Kind::Smpp(way) => self.message(way, 18, text),
        };
        let seen = self.send(sent).await;
        if seen.is_none() {
            self.typed.pop();
        }
        seen
    }

    /// Types octets that an SMSC hands over in this coding.
    pub(crate) async fn try_octets(
        &mut self,
        way: Way,
        (coding, octets): (u8, &[u8]),
    ) -> Option<Seen> {
        let Sent::Smpp(sequence, message) = self.message(way, 18, "") else { return None };
        let message = Message { coding, text: octets.to_vec(), ..message };
        self.send(Sent::Smpp(sequence, message)).await
    }

    pub(crate) async fn press(&mut self, key: &str) -> Seen {
        self.try_type(key).await.expect("a screen")
    }

    /// The gateway hands the newest request over again.
    pub(crate) async fn again(&mut self) -> Seen {
        let last = self.last.clone().expect("something was sent");
        self.send(last).await.expect("a screen")
    }

    /// The network ends the call; nothing is shown.
    pub(crate) async fn abort(&mut self) {
        let session = self.session();
        match self.kind {
            Kind::AfricasTalking => {
                let notice = format!(
                    "sessionId={session}&phoneNumber=%2B85512345678&status=Incomplete&\
                     durationInMillis=9000&hopsCount=2"
                );
                let answer = self.listener.post(&format!("{STEP}/ended"), notice).await;
                assert_eq!((answer.status, answer.body.as_str()), (StatusCode::OK, ""));
            }
            Kind::RestComm => {
                let notice = format!("<dialog localId=\"{session}\" dialogTimedOut=\"true\"/>");
                let answer = self.listener.post(&self.path(), notice).await;
                assert_eq!((answer.status, answer.body.as_str()), (StatusCode::OK, ""));
            }
            Kind::Smpp(way) => {
                let Sent::Smpp(sequence, message) = self.message(way, 129, "") else { return };
                let smsc = self.smsc.as_mut().expect("the way is SMPP");
                smsc.deliver(sequence, message).await;
            }
        }
    }

    /// The connection is cut and made again; where there is none, nothing happens.
    pub(crate) async fn cut(&mut self) {
        if let Some(smsc) = &mut self.smsc {
            smsc.cut().await;
        }
    }

    fn session(&self) -> String {
        format!("call-{}", self.calls)
    }

    fn path(&self) -> String {
        match self.kind {
            Kind::RestComm => STEP.replace("africas-talking", "restcomm"),
            Kind::AfricasTalking | Kind::Smpp(_) => STEP.to_owned(),
        }
    }

    fn message(&mut self, way: Way, operation: u8, text: &str) -> Sent {
        self.sequence += 1;
        let in_address = way == Way::SixD && operation == 1;
        let (to, text) = if in_address { (text, "") } else { ("1288", text) };
        let (coding, text) = encode(text, 8);
        let address = |digits: &str| Address { ton: 1, npi: 1, digits: digits.to_owned() };
        let mut tlvs = vec![Tlv { tag: tag::USSD_SERVICE_OP, value: vec![operation] }];
        tlvs.extend(way.session(self.calls, false));
        let message = Message {
            service: "USSD".to_owned(),
            from: address(&self.phone),
            to: address(to),
            coding,
            text,
            tlvs,
            ..Message::default()
        };
        Sent::Smpp(self.sequence, message)
    }

    /// Hands a message over. What can't be read is answered with a last screen and is none to the test.
    async fn send_smpp(&mut self, way: Way, sequence: u32, message: Message) -> Option<Seen> {
        let read = decode(message.coding, &message.text).is_ok_and(|text| text.len() <= 1_000);
        let refused = !read || self.phone.parse::<Phone>().is_err();
        let smsc = self.smsc.as_mut().expect("the way is SMPP");
        smsc.deliver(sequence, message).await;
        let shown = smsc.shown().await;
        let text = decode(shown.coding, &shown.text).expect("a text that we write");
        let end = shown.tlv(tag::USSD_SERVICE_OP) == Some(&[way.end()][..]);
        let session = way.session(self.calls, end);
        let known = [tag::ITS_SESSION_INFO, tag::USER_MESSAGE_REFERENCE];
        let found = shown.tlvs.iter().find(|tlv| known.contains(&tlv.tag));
        assert_eq!(found, session.as_ref());
        if refused {
            assert!(end && text.contains("Please dial again"), "{text}");
            return None;
        }
        Some(Seen { text, end, bytes: shown.text })
    }

    async fn send(&mut self, sent: Sent) -> Option<Seen> {
        self.last = Some(sent.clone());
        match (self.kind, sent) {
            (Kind::Smpp(way), Sent::Smpp(sequence, message)) => {
                self.send_smpp(way, sequence, message).await
            }
            (_, Sent::Smpp(..)) => panic!("the way is HTTP"),
            (_, Sent::Http(body)) => {
                let answer = self.listener.post(&self.path(), body).await;
                if answer.status == StatusCode::BAD_REQUEST {
                    return None;
                }
                assert_eq!(answer.status, StatusCode::OK);
                Some(self.seen(&answer.body))
            }
        }
    }

    fn seen(&mut self, body: &str) -> Seen {
        let bytes = body.as_bytes().to_vec();
        if self.kind == Kind::AfricasTalking {
            let (mark, text) = body.split_once(' ').expect("a mark");
            assert!(["CON", "END"].contains(&mark), "{body}");
            return Seen { text: text.to_owned(), end: mark == "END", bytes };
        }
        self.kept = between(body, "userObject=\"");
        let text = between(body, " string=\"").replace("&#10;", "\n").replace("&quot;", "\"");
        let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
        Seen { text, end: body.contains("type=\"End\""), bytes }
    }
}

/// What stands behind this and before the next quotation mark.
fn between(body: &str, before: &str) -> String {
    let behind = body.split_once(before).expect("it stands there").1;
    behind.split_once('"').expect("it ends").0.to_owned()
}
