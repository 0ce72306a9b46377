//! SMPP: units, texts, and a link that a centre talks to.

use std::time::Duration;

use sothon_ussd::codec::smpp::{
    Body, Frames, Link, LinkSettings, Message, Mode, Pdu, Profile, decode, encode, hear,
    reply_unread, report, screen_message,
};
use sothon_ussd::menu::Screen;

/// A stream of units: what is read is written so that it reads the same.
pub(crate) fn units(data: &[u8]) {
    let mut frames = Frames::default();
    frames.push(data);
    while let Ok(Some(frame)) = frames.next_frame() {
        let _ = Pdu::head(&frame);
        let Ok(pdu) = Pdu::read(&frame) else { continue };
        if let Ok(written) = pdu.write() {
            assert_eq!(Pdu::read(&written).as_ref(), Ok(&pdu), "written otherwise than read");
        }
        if let Body::SubmitSm(message) | Body::DeliverSm(message) | Body::DataSm(message) =
            &pdu.body
        {
            call(message);
            let _ = report(message);
        }
    }
}

/// A message of a call, in every operator's way.
fn call(message: &Message) {
    for name in ["standard", "phone-only", "six-d"] {
        let profile = Profile::released(name).expect("invariant: it is released");
        let screen = Screen { text: "1".to_owned(), end: true };
        let answer = match hear(&profile, message) {
            Ok(Some(heard)) => Some(screen_message(&profile, &heard, &screen)),
            Ok(None) => None,
            Err(_) => reply_unread(&profile, message, &screen),
        };
        if let Some(answer) = answer {
            // An address that only a longer kind of unit holds can't be answered to.
            let _ = Pdu::new(1, Body::SubmitSm(answer)).write();
        }
    }
}

/// The first octet is the coding.
pub(crate) fn texts(data: &[u8]) {
    let Some((coding, octets)) = data.split_first() else { return };
    let Ok(text) = decode(*coding, octets) else { return };
    let (coding, written) = encode(&text, 8);
    assert_eq!(decode(coding, &written).as_ref(), Ok(&text), "written otherwise than read");
}

/// Octets of a centre that has let us in.
pub(crate) fn link(data: &[u8]) {
    let settings = LinkSettings {
        system_id: "nsaf".to_owned(),
        password: "secret".to_owned(),
        system_type: String::new(),
        version: 0x34,
        window: 2,
        enquire_after: Duration::from_secs(30),
        answer_within: Duration::from_secs(10),
        keep: Duration::from_secs(15),
    };
    let mut link = Link::begin(settings, Duration::ZERO);
    let bound = Pdu::new(1, Body::BindAnswer(Mode::Transceiver, String::new()));
    link.receive(&bound.write().expect("invariant: a short unit"), Duration::ZERO);
    link.submit(1, Message::default(), Duration::ZERO);
    // It comes in two pieces, at two times.
    let (first, rest) = data.split_at(data.len() / 2);
    link.receive(first, Duration::from_secs(1));
    link.receive(rest, Duration::from_secs(2));
    link.tick(Duration::from_secs(60));
    link.leave();
    let mut frames = Frames::default();
    frames.push(&link.take_output());
    while let Some(frame) = frames.next_frame().expect("a link writes whole units") {
        assert!(Pdu::read(&frame).is_ok(), "a link writes units that can be read");
    }
}
