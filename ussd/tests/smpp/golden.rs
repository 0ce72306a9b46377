//! What others wrote to each other is read field by field, and written as they wrote it.

use sothon_ussd::codec::smpp::{
    Bind, Body, Message, Mode, Pdu, Profile, Said, Tlv, decode, hear, screen_message, tag,
};
use sothon_ussd::menu::Screen;

use super::bytes;

const GOLDEN: &str = include_str!("golden.txt");
const LATIN: &str = "KHR 510,000 {by 5 December} @ bank €";
const KHMER: &str = "ប្រាក់សោធនខែវិច្ឆិកា៖ ៥១០ ០០០ រៀល";

/// The units with who wrote them and what they are.
fn units() -> impl Iterator<Item = (String, Vec<u8>)> {
    GOLDEN.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).map(|line| {
        let (name, hex) = line.rsplit_once(' ').expect("a name and octets");
        (name.to_owned(), bytes(hex))
    })
}

fn octets(name: &str) -> Vec<u8> {
    units().find(|(known, _)| known == name).unwrap_or_else(|| panic!("no {name}")).1
}

fn unit(name: &str) -> Pdu {
    Pdu::read(&octets(name)).unwrap_or_else(|fault| panic!("{name}: {fault}"))
}

fn message(name: &str) -> Message {
    match unit(name).body {
        Body::SubmitSm(message) | Body::DeliverSm(message) => message,
        other => panic!("{name} is no message: {other:?}"),
    }
}

/// The words of a message, behind its header where it has one.
fn words(message: &Message) -> String {
    let header = match message.esm_class & 0x40 {
        0 => 0,
        _ => usize::from(message.text[0]) + 1,
    };
    decode(message.coding, &message.text[header..]).expect("a text")
}

#[test]
fn every_unit_of_others_is_read_and_comes_out_as_it_went_in() {
    assert_eq!(units().count(), 37);
    for (name, octets) in units() {
        let read = Pdu::read(&octets).unwrap_or_else(|fault| panic!("{name}: {fault}"));
        assert_eq!(read.write(), Ok(octets), "{name}");
    }
}

#[test]
fn clients_sign_in_and_are_answered() {
    for (name, system_id) in [("smpplib bind", "nsaf"), ("kannel bind", "kannel")] {
        let bind = Bind {
            mode: Mode::Transceiver,
            system_id: system_id.to_owned(),
            password: "secret".to_owned(),
            system_type: String::new(),
            version: 0x34,
        };
        assert_eq!(unit(name).body, Body::Bind(bind), "{name}");
    }
    let expected = Body::BindAnswer(Mode::Transceiver, "centre".to_owned());
    assert_eq!(unit("centre bound").body, expected);
    assert_eq!(unit("smpplib unbind").body, Body::Unbind);
    assert_eq!(unit("centre unbound").body, Body::UnbindAnswer);
    assert_eq!(unit("centre enquire").body, Body::EnquireLink);
    assert_eq!(unit("kannel enquired").body, Body::EnquireLinkAnswer);
}

#[test]
fn short_messages_are_read() {
    for (name, coding, text) in [("latin", 0, LATIN), ("khmer", 8, KHMER)] {
        let message = message(&format!("smpplib {name}"));
        assert_eq!(
            (message.coding, message.esm_class, message.registered_delivery),
            (coding, 0, 1)
        );
        assert_eq!(
            (message.from.digits.as_str(), message.to.digits.as_str()),
            ("1288", "85512345678")
        );
        assert_eq!((message.to.ton, message.to.npi, words(&message).as_str()), (1, 1, text));
    }
    let taken = unit("centre latin-taken");
    assert_eq!((taken.sequence, taken.body), (3, Body::SubmitSmAnswer("deadbe01".to_owned())));
}

#[test]
fn a_long_message_comes_in_the_same_parts_from_both() {
    let mut said = Vec::new();
    for who in ["smpplib", "kannel"] {
        let parts = [1_u8, 2].map(|part| message(&format!("{who} long-{part}")));
        for (message, part) in parts.iter().zip(1..) {
            assert_eq!((message.coding, message.esm_class & 0x40), (8, 0x40), "{who}");
            assert_eq!(message.text[..3], [5, 0, 3], "{who}");
            assert_eq!(message.text[4..6], [2, part], "{who}");
        }
        assert_eq!(parts[0].text.len(), 6 + 2 * 67, "{who}");
        assert_eq!(parts[0].text[3], parts[1].text[3], "{who}: one number for both");
        said.push(parts.each_ref().map(words).concat());
    }
    assert_eq!(said[0], said[1]);
    assert!(said[0].starts_with("ប្រាក់សោធនរបស់លោកស្រី") && said[0].ends_with('។'), "{}", said[0]);
}

#[test]
fn a_receipt_names_its_message_in_another_writing() {
    let receipt = message("centre latin-receipt");
    assert!(receipt.is_receipt());
    assert_eq!(receipt.tlv(tag::RECEIPTED_MESSAGE_ID), Some(&b"3735928321\0"[..]));
    assert!(words(&receipt).starts_with("id:3735928321 sub:001 dlvrd:001 "));
    assert!(words(&receipt).contains(" stat:DELIVRD err:000 "));
    let Body::SubmitSmAnswer(id) = unit("centre latin-taken").body else { panic!("it was taken") };
    assert_eq!(u32::from_str_radix(&id, 16), Ok(0xDEAD_BE01));
    let standard = Profile::released("standard").expect("it is released");
    assert_eq!(hear(&standard, &receipt), Ok(None), "it is of no call");
}

#[test]
fn calls_are_heard_and_screens_are_those_that_others_write() {
    let standard = Profile::released("standard").expect("it is released");
    let heard = |name| {
        let heard = hear(&standard, &message(name)).expect("it can be read");
        heard.expect("it is of a call")
    };
    let dialled = heard("centre dial");
    assert_eq!((dialled.phone.as_str(), dialled.key), ("+85512345678", Some(42)));
    assert_eq!(dialled.said, Said::Dialled("*1288#".to_owned()));
    assert_eq!(heard("centre press").said, Said::Typed("9".to_owned()));
    let screen = |text: &str| Screen { text: text.to_owned(), end: false };
    let ours = screen_message(&standard, &dialled, &screen("ក១"));
    // Kannel asks the centre to keep a message and hand it on, and calls every number international.
    let theirs = message("kannel screen");
    assert_eq!(ours, Message { esm_class: 0, from: ours.from.clone(), ..theirs });
    let ours = screen_message(&standard, &dialled, &screen(KHMER));
    let mut theirs = Message { from: ours.from.clone(), ..message("smpplib screen") };
    theirs.registered_delivery = 0;
    theirs.tlvs.reverse();
    assert_eq!(ours, theirs);
    let last = message("kannel last-screen");
    assert_eq!(last.tlv(tag::USSD_SERVICE_OP), Some(&[17][..]));
}

#[test]
fn a_parameter_that_we_do_not_know_is_kept() {
    let more = Tlv { tag: 0x0426, value: vec![1] };
    assert_eq!(message("kannel long-1").tlvs, [more]);
    assert_eq!(message("kannel long-2").tlvs, []);
}
