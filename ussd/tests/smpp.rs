//! SMPP on the wire: golden bytes, calls in messages, faults and rubbish.

mod golden;
mod texts;

use proptest::prelude::*;
use sothon_ussd::codec::smpp::{
    Address, Bind, Body, Frames, MOST_BYTES, Message, Mode, Pdu, Profile, Said, SmppFault, Tlv,
    decode, encode, hear, reply_unread, screen_message, tag,
};
use sothon_ussd::menu::Screen;

/// A dial of `*1288#`: operation 1, call 42.
const DIALLED: &str = "000000450000000500000000000000075553534400010138353531323334353637380000003132383800\
                       000000000000000000062a31323838230501000101138300022a00";

fn bytes(hex: &str) -> Vec<u8> {
    let digits: Vec<u8> = hex
        .chars()
        .filter_map(|digit| digit.to_digit(16))
        .map(|digit| u8::try_from(digit).expect("sixteen digits"))
        .collect();
    digits.chunks(2).map(|pair| pair[0] * 16 + pair[1]).collect()
}

fn standard() -> Profile {
    Profile::released("standard").expect("it is released")
}

fn dialled() -> Message {
    match Pdu::read(&bytes(DIALLED)).expect("a dial").body {
        Body::DeliverSm(message) => message,
        other => panic!("no message of a phone: {other:?}"),
    }
}

fn with_operation(operation: u8) -> Message {
    let mut message = dialled();
    message.tlvs[0].value = vec![operation];
    message
}

fn screen(text: &str, end: bool) -> Screen {
    Screen { text: text.to_owned(), end }
}

#[test]
fn a_dial_is_read_and_its_screen_written() {
    let pdu = Pdu::read(&bytes(DIALLED)).expect("a dial");
    assert_eq!((pdu.sequence, pdu.status), (7, 0));
    assert_eq!(pdu.write().as_deref(), Ok(bytes(DIALLED).as_slice()));
    let heard = hear(&standard(), &dialled()).expect("it can be read").expect("it is of a call");
    assert_eq!((heard.phone.as_str(), heard.key), ("+85512345678", Some(42)));
    assert_eq!(heard.said, Said::Dialled("*1288#".to_owned()));
    let message = screen_message(&standard(), &heard, &screen("ក", false));
    let written = Pdu::new(9, Body::SubmitSm(message)).write();
    let golden = "000000410000000400000000000000095553534400000031323838000101383535313233343536373800\
                  0000000000000008000217800501000102138300022a00";
    assert_eq!(written, Ok(bytes(golden)));
}

#[test]
fn a_bind_and_its_answer_have_their_bytes() {
    let bind = Bind {
        mode: Mode::Transceiver,
        system_id: "nsaf".to_owned(),
        password: "secret".to_owned(),
        system_type: String::new(),
        version: 0x34,
    };
    assert!(!format!("{bind:?}").contains("secret"));
    let golden = "000000210000000900000000000000016e73616600736563726574000034000000";
    assert_eq!(Pdu::new(1, Body::Bind(bind)).write(), Ok(bytes(golden)));
    let answer = "0000001a800000090000000000000001736d7363000210000134";
    let expected = Pdu::new(1, Body::BindAnswer(Mode::Transceiver, "smsc".to_owned()));
    assert_eq!(Pdu::read(&bytes(answer)), Ok(expected));
    let refused = Pdu::read(&bytes("00000010800000090000000d00000001")).expect("without a body");
    assert_eq!(
        (refused.status, refused.body),
        (13, Body::BindAnswer(Mode::Transceiver, String::new()))
    );
}

#[test]
fn the_last_screen_says_so_in_operation_and_session() {
    let heard = hear(&standard(), &with_operation(18)).expect("read").expect("of a call");
    assert_eq!(heard.said, Said::Typed("*1288#".to_owned()));
    let last = screen_message(&standard(), &heard, &screen("{End}", true));
    assert_eq!(last.tlv(tag::USSD_SERVICE_OP), Some(&[17][..]));
    assert_eq!(last.tlv(tag::ITS_SESSION_INFO), Some(&[42, 1][..]));
    assert_eq!((last.coding, last.text.len()), (0, 7));
    assert_eq!((last.to.digits.as_str(), last.to.ton), ("85512345678", 1));
}

#[test]
fn what_ends_a_call_or_belongs_to_none_is_told_apart() {
    let said = |message: &Message| hear(&standard(), message).map(|heard| heard.map(|h| h.said));
    assert_eq!(said(&with_operation(129)), Ok(Some(Said::Over)));
    let mut ends = with_operation(18);
    ends.tlvs[1].value = vec![42, 1];
    assert_eq!(said(&ends), Ok(Some(Said::Over)));
    let mut text = dialled();
    text.tlvs.clear();
    assert_eq!(said(&text), Ok(None));
    let receipt = Message { esm_class: 4, ..dialled() };
    assert_eq!(said(&receipt), Ok(None));
    let mut receipt = dialled();
    receipt.tlvs.push(Tlv { tag: tag::RECEIPTED_MESSAGE_ID, value: b"1\0".to_vec() });
    assert_eq!(said(&receipt), Ok(None));
}

#[test]
fn a_wrong_message_of_a_call_is_named() {
    let wrong = |message: Message| hear(&standard(), &message).err();
    assert_eq!(wrong(with_operation(3)), Some(SmppFault::Wrong("ussd_service_op")));
    let mut foreign = dialled();
    foreign.from.digits = "66812345678".to_owned();
    assert_eq!(wrong(foreign), Some(SmppFault::Wrong("source_addr")));
    let mut alone = dialled();
    alone.tlvs.truncate(1);
    assert_eq!(wrong(alone.clone()), Some(SmppFault::Missing("the number of the call")));
    let phone_only = Profile::released("phone-only").expect("it is released");
    assert_eq!(hear(&phone_only, &alone).expect("read").expect("of a call").key, None);
    let with_header = Message { esm_class: 0x40, ..dialled() };
    assert_eq!(wrong(with_header), Some(SmppFault::Wrong("esm_class")));
    let padded = |text: &[u8]| Message { text: text.to_vec(), ..dialled() };
    let said = hear(&standard(), &padded(b"*1288*\r")).expect("read").expect("of a call").said;
    assert_eq!(said, Said::Dialled("*1288*".to_owned()), "what fills septets up is nothing typed");
    assert_eq!(wrong(padded(b"1\r2")), Some(SmppFault::Wrong("short_message")));
    let long = Message { text: vec![b'1'; 10_000], ..dialled() };
    assert_eq!(wrong(long), Some(SmppFault::Wrong("short_message")));
}

#[test]
fn who_waits_for_a_screen_gets_a_last_one_also_for_what_can_t_be_read() {
    let last = |message: &Message| reply_unread(&standard(), message, &screen("End", true));
    let mut odd = Message { coding: 8, text: vec![0x17], ..with_operation(18) };
    let shown = last(&odd).expect("she waits");
    assert_eq!(shown.tlv(tag::USSD_SERVICE_OP), Some(&[17][..]));
    assert_eq!(shown.tlv(tag::ITS_SESSION_INFO), Some(&[42, 1][..]));
    assert_eq!((shown.to.digits.as_str(), shown.from.digits.as_str()), ("85512345678", "1288"));
    odd.from.digits = "66812345678".to_owned();
    assert_eq!(last(&odd).expect("she waits").to.digits, "66812345678");
    assert_eq!(last(&with_operation(129)), None, "nobody is there");
    assert_eq!(last(&with_operation(3)), None, "nobody is known to wait");
    odd.tlvs[1].value = vec![42, 1];
    assert_eq!(last(&odd), None, "the call ends");
    odd.tlvs.truncate(1);
    assert_eq!(last(&odd), None, "it is not known of which call it is");
}

#[test]
fn texts_are_read_strictly() {
    assert_eq!(encode("@€", 8), (0, vec![0, 0x1B, 0x65]));
    assert_eq!(encode("៛", 0x48), (0x48, vec![0x17, 0xDB]));
    assert_eq!(decode(8, &[0xD8, 0x3D, 0xDE, 0x00]).as_deref(), Ok("😀"));
    assert_eq!(decode(3, &[0xE9]).as_deref(), Ok("é"));
    for (coding, octets) in [
        (8, &[0x17][..]),
        (8, &[0xD8, 0x3D]),
        (8, &[0xDE, 0x00, 0xD8, 0x3D]),
        (0, &[0x1B]),
        (0, &[0x31, 0x1B]),
        (0, &[0x80]),
        (1, &[0xE9]),
    ] {
        assert_eq!(decode(coding, octets), Err(SmppFault::Wrong("short_message")), "{octets:?}");
    }
    assert_eq!(decode(4, b"1"), Err(SmppFault::Wrong("data_coding")));
}

#[test]
fn lengths_that_are_none_end_the_stream() {
    for length in [0, 15, 65_537, u32::MAX] {
        let mut frames = Frames::default();
        frames.push(&length.to_be_bytes());
        assert_eq!(frames.next_frame(), Err(SmppFault::Length), "{length}");
    }
    let mut short = bytes(DIALLED);
    short[3] += 1;
    assert_eq!(Pdu::read(&short), Err(SmppFault::Length));
    let huge = Message { text: vec![0; MOST_BYTES], ..dialled() };
    assert_eq!(Pdu::new(1, Body::SubmitSm(huge)).write(), Err(SmppFault::Length));
    let twice = Message {
        text: vec![1],
        tlvs: vec![Tlv { tag: tag::MESSAGE_PAYLOAD, value: vec![1] }],
        ..dialled()
    };
    let twice = Pdu::new(1, Body::SubmitSm(twice)).write().expect("a unit");
    assert_eq!(Pdu::read(&twice), Err(SmppFault::Wrong("message_payload")));
}

fn any_message() -> impl Strategy<Value = Message> {
    let address =
        || ("[0-9]{0,20}", 0u8..7).prop_map(|(digits, ton)| Address { ton, npi: 1, digits });
    let text = prop::collection::vec(any::<u8>(), 0..600);
    let tlv = (0x0600u16..0x1400, prop::collection::vec(any::<u8>(), 0..20))
        .prop_map(|(tag, value)| Tlv { tag, value });
    let tlvs = prop::collection::vec(tlv, 0..4);
    ("[A-Z]{0,5}", address(), address(), any::<[u8; 3]>(), text, tlvs).prop_map(
        |(service, from, to, [esm_class, registered_delivery, coding], text, tlvs)| Message {
            service,
            from,
            to,
            esm_class,
            registered_delivery,
            coding,
            text,
            tlvs,
        },
    )
}

proptest! {
    #[test]
    fn a_unit_comes_out_as_it_went_in(message in any_message(), sequence in any::<u32>(), at in 0usize..700) {
        for body in [
            Body::SubmitSm(message.clone()),
            Body::DeliverSm(message.clone()),
            Body::DataSm(message.clone()),
        ] {
            let pdu = Pdu::new(sequence, body);
            let written = pdu.write().expect("it fits");
            prop_assert_eq!(Pdu::read(&written), Ok(pdu));
            let mut frames = Frames::default();
            let (first, rest) = written.split_at(at.min(written.len()));
            frames.push(first);
            let early = frames.next_frame().expect("a length");
            prop_assert_eq!(early.is_some(), rest.is_empty());
            frames.push(rest);
            let whole = early.or(frames.next_frame().expect("a length"));
            prop_assert_eq!(whole, Some(written));
            prop_assert_eq!(frames.next_frame(), Ok(None));
        }
    }

    #[test]
    fn rubbish_never_panics(octets in prop::collection::vec(any::<u8>(), 0..200), coding in any::<u8>()) {
        prop_assert!(Pdu::read(&octets).is_err());
        let _ = Pdu::head(&octets);
        let _ = decode(coding, &octets);
        let mut frames = Frames::default();
        frames.push(&octets);
        while let Ok(Some(_)) = frames.next_frame() {}
    }

    #[test]
    fn a_damaged_unit_is_read_or_refused_but_never_panics(at in 4usize..69, octet in any::<u8>()) {
        let mut unit = bytes(DIALLED);
        unit[at] = octet;
        if let Ok(Pdu { body: Body::DeliverSm(message), .. }) = Pdu::read(&unit) {
            let _ = hear(&standard(), &message);
        }
    }

    #[test]
    fn a_text_comes_out_as_it_went_in(text in "[ -~ក-៹😀€@{}]{0,80}") {
        let (coding, octets) = encode(&text, 8);
        let read = decode(coding, &octets);
        prop_assert_eq!(read.as_deref(), Ok(text.as_str()));
    }
}
