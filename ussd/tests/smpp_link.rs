//! A link against a clock and an SMSC of the test.

use std::time::Duration;

use sothon_ussd::codec::smpp::{
    BackOff, Body, Frames, Link, LinkSettings, Message, Mode, Pdu, SmppFault, Told, Why, status,
};

fn at(seconds: u64) -> Duration {
    Duration::from_secs(seconds)
}

fn settings() -> LinkSettings {
    LinkSettings {
        system_id: "nsaf".to_owned(),
        password: "secret".to_owned(),
        system_type: String::new(),
        version: 0x34,
        window: 2,
        enquire_after: at(30),
        answer_within: at(10),
        keep: at(15),
    }
}

/// What the link has written since the last look.
fn written(link: &mut Link) -> Vec<Pdu> {
    let mut frames = Frames::default();
    frames.push(&link.take_output());
    let mut units = Vec::new();
    while let Some(frame) = frames.next_frame().expect("whole units") {
        units.push(Pdu::read(&frame).expect("a unit that we write"));
    }
    units
}

fn hear(link: &mut Link, pdu: &Pdu, now: Duration) -> Vec<Told> {
    link.receive(&pdu.write().expect("a unit"), now)
}

fn bound() -> Link {
    let mut link = Link::begin(settings(), at(0));
    let asked = written(&mut link);
    assert!(matches!(asked[0].body, Body::Bind(_)) && asked.len() == 1, "{asked:?}");
    let answer = Body::BindAnswer(Mode::Transceiver, "smsc".to_owned());
    assert_eq!(hear(&mut link, &Pdu::new(asked[0].sequence, answer), at(0)), [Told::Bound]);
    link
}

fn message(text: &str) -> Message {
    Message { text: text.as_bytes().to_vec(), ..Message::default() }
}

fn taken(sequence: u32, said: u32) -> Pdu {
    Pdu { status: said, sequence, body: Body::SubmitSmAnswer("name".to_owned()) }
}

/// The texts and the sequence numbers of messages.
fn texts(units: &[Pdu]) -> Vec<(String, u32)> {
    let text = |pdu: &Pdu| match &pdu.body {
        Body::SubmitSm(message) => {
            (String::from_utf8_lossy(&message.text).into_owned(), pdu.sequence)
        }
        other => panic!("no message: {other:?}"),
    };
    units.iter().map(text).collect()
}

#[test]
fn a_link_that_is_not_let_in_ends() {
    let mut link = Link::begin(settings(), at(0));
    let sequence = written(&mut link)[0].sequence;
    assert_eq!(link.submit(1, message("early"), at(0)), []);
    assert_eq!(written(&mut link), []);
    let body = Body::BindAnswer(Mode::Transceiver, String::new());
    let refused = Pdu { status: status::BIND_FAILED, sequence, body };
    let over = Told::Over(Why::NotBound(status::BIND_FAILED));
    assert_eq!(hear(&mut link, &refused, at(1)), [over]);
    assert!(link.is_over());
    let mut silent = Link::begin(settings(), at(0));
    assert_eq!(silent.tick(at(10)), []);
    assert_eq!(silent.tick(at(11)), [Told::Over(Why::Silent)]);
    assert_eq!(silent.tick(at(12)), []);
}

#[test]
fn the_window_holds_messages_back_until_others_are_taken() {
    let mut link = bound();
    for (mark, text) in [(1, "a"), (2, "b"), (3, "c")] {
        assert_eq!(link.submit(mark, message(text), at(1)), []);
    }
    let sent = texts(&written(&mut link));
    assert_eq!(sent.iter().map(|(text, _)| text.as_str()).collect::<Vec<_>>(), ["a", "b"]);
    assert_eq!(hear(&mut link, &taken(999, status::FINE), at(1)), []);
    assert_eq!(written(&mut link), [], "an answer to nothing of ours moves no window");
    let told = hear(&mut link, &taken(sent[1].1, status::FINE), at(1));
    assert_eq!(told, [Told::Taken(2, "name".to_owned())]);
    assert_eq!(texts(&written(&mut link))[0].0, "c");
    let refused = hear(&mut link, &taken(sent[0].1, 0x0B), at(1));
    assert_eq!(refused, [Told::Refused(1, 0x0B)]);
}

#[test]
fn an_smsc_with_too_much_to_do_is_left_alone_for_a_second() {
    for said in [status::THROTTLED, status::QUEUE_FULL] {
        let mut link = bound();
        link.submit(1, message("a"), at(1));
        let sequence = texts(&written(&mut link))[0].1;
        assert_eq!(hear(&mut link, &taken(sequence, said), at(1)), []);
        link.submit(1, message("b"), at(1));
        assert_eq!(written(&mut link), []);
        assert_eq!(link.tick(at(2)), []);
        let again = texts(&written(&mut link));
        assert_eq!((again[0].0.as_str(), again[1].0.as_str()), ("a", "b"));
        assert_ne!(again[0].1, sequence);
    }
}

#[test]
fn one_that_says_so_again_is_left_alone_for_longer_and_messages_keep_their_order() {
    let mut link = bound();
    for (mark, text) in [(1, "a"), (2, "b")] {
        link.submit(mark, message(text), at(1));
    }
    for (now, pause) in [(1, 1), (2, 2), (4, 4), (8, 8)] {
        let sent = texts(&written(&mut link));
        assert_eq!((sent[0].0.as_str(), sent[1].0.as_str()), ("a", "b"), "after {now} s");
        for (_, sequence) in &sent {
            hear(&mut link, &taken(*sequence, status::THROTTLED), at(now));
        }
        assert_eq!(link.tick(at(now + pause) - Duration::from_millis(1)), []);
        assert_eq!(written(&mut link), [], "{pause} s");
        link.tick(at(now + pause));
    }
    let sent = texts(&written(&mut link));
    hear(&mut link, &taken(sent[0].1, status::FINE), at(16));
    hear(&mut link, &taken(sent[1].1, status::THROTTLED), at(16));
    assert_eq!(link.tick(at(17)), [Told::Dropped(2)], "16 seconds are too late");
}

#[test]
fn a_connection_that_ends_tells_what_was_written_from_what_was_not() {
    let mut link = bound();
    for mark in 1..=3 {
        link.submit(mark, message("a"), at(1));
    }
    let sent = texts(&written(&mut link));
    assert_eq!(sent.len(), 2, "the window");
    let over = Told::Over(Why::Silent);
    assert_eq!(link.tick(at(12)), [over]);
    let left = link.leave();
    assert_eq!(left, [Told::Unanswered(1), Told::Unanswered(2), Told::Dropped(3)]);
    assert_eq!(link.leave(), []);
}

#[test]
fn an_answer_that_can_t_be_read_leaves_its_message_in_doubt() {
    let mut link = bound();
    link.submit(1, message("a"), at(1));
    let sequence = texts(&written(&mut link))[0].1;
    let mut garbled = taken(sequence, status::FINE).write().expect("a unit");
    garbled[16] = 0xFF;
    let told = link.receive(&garbled, at(1));
    let unreadable = Told::Unreadable(SmppFault::Wrong("message_id"));
    assert_eq!(told, [unreadable, Told::Unanswered(1)]);
    link.submit(2, message("b"), at(1));
    let sequence = texts(&written(&mut link))[0].1;
    let other = Pdu::new(sequence, Body::EnquireLinkAnswer);
    assert_eq!(hear(&mut link, &other, at(1)), [Told::Unanswered(2)]);
}

#[test]
fn a_message_that_can_not_be_written_is_refused() {
    let mut link = bound();
    let service = "MESSAGE".to_owned();
    let told = link.submit(1, Message { service, ..Message::default() }, at(1));
    let fault = SmppFault::Wrong("service_type");
    assert_eq!(told, [Told::Unreadable(fault), Told::Refused(1, fault.status())]);
}

#[test]
fn a_message_that_nobody_would_see_is_dropped_and_too_many_are_not_kept() {
    let mut link = Link::begin(settings(), at(0));
    let sequence = written(&mut link)[0].sequence;
    link.submit(1, message("old"), at(0));
    link.receive(&[], at(16));
    let answer = Body::BindAnswer(Mode::Transceiver, String::new());
    let told = hear(&mut link, &Pdu::new(sequence, answer), at(16));
    assert_eq!(told, [Told::Bound, Told::Dropped(1)]);
    assert_eq!(written(&mut link), []);
    let mut full = Link::begin(settings(), at(0));
    for _ in 0..1_000 {
        assert_eq!(full.submit(1, message("a"), at(0)), []);
    }
    assert_eq!(full.submit(1, message("a"), at(0)), [Told::Dropped(1)]);
}

#[test]
fn silence_is_asked_about_once_and_then_ends_the_link() {
    let mut link = bound();
    link.tick(at(29));
    assert_eq!(written(&mut link), []);
    link.tick(at(30));
    let asked = written(&mut link);
    assert_eq!(asked[0].body, Body::EnquireLink);
    link.tick(at(31));
    assert_eq!(written(&mut link), []);
    hear(&mut link, &Pdu::new(asked[0].sequence, Body::EnquireLinkAnswer), at(32));
    assert_eq!(link.tick(at(61)), []);
    link.tick(at(62));
    assert_eq!(written(&mut link).len(), 1);
    assert_eq!(link.tick(at(73)), [Told::Over(Why::Silent)]);
    let mut waiting = bound();
    waiting.submit(1, message("a"), at(1));
    assert_eq!(waiting.tick(at(12)), [Told::Over(Why::Silent)]);
}

#[test]
fn what_comes_is_acknowledged_and_what_is_unknown_is_refused() {
    let mut link = bound();
    let came = message("*1288#");
    let told = hear(&mut link, &Pdu::new(5, Body::DeliverSm(came.clone())), at(1));
    assert_eq!(told, [Told::Message(5, came.clone())]);
    assert_eq!(written(&mut link), [Pdu::new(5, Body::DeliverSmAnswer)]);
    let told = hear(&mut link, &Pdu::new(6, Body::DataSm(came.clone())), at(1));
    assert_eq!(told, [Told::Message(6, came)]);
    assert_eq!(written(&mut link), [Pdu::new(6, Body::DataSmAnswer(String::new()))]);
    hear(&mut link, &Pdu::new(7, Body::EnquireLink), at(1));
    assert_eq!(written(&mut link), [Pdu::new(7, Body::EnquireLinkAnswer)]);
    let nack = |sequence, status| Pdu { status, sequence, body: Body::GenericNack };
    hear(&mut link, &Pdu::new(8, Body::Other(0x77)), at(1));
    assert_eq!(written(&mut link), [nack(8, status::UNKNOWN_COMMAND)]);
    let mut broken = Pdu::new(9, Body::EnquireLink).write().expect("a unit");
    broken[7] = 5;
    let told = link.receive(&broken, at(1));
    assert_eq!(told, [Told::Unreadable(SmppFault::Short("service_type"))]);
    assert_eq!(written(&mut link), [nack(9, status::WRONG_MESSAGE_LENGTH)]);
    assert!(!link.is_over());
}

#[test]
fn either_side_may_leave_and_a_garbled_stream_is_left() {
    let mut link = bound();
    assert_eq!(hear(&mut link, &Pdu::new(3, Body::Unbind), at(1)), [Told::Over(Why::Unbound)]);
    assert_eq!(written(&mut link), [Pdu::new(3, Body::UnbindAnswer)]);
    let mut ours = bound();
    ours.unbind(at(1));
    assert!(ours.is_over() && written(&mut ours)[0].body == Body::Unbind);
    let mut garbled = bound();
    let told = garbled.receive(&[0xFF; 4], at(1));
    assert_eq!(told, [Told::Over(Why::Garbled)]);
    assert_eq!(written(&mut garbled)[0].status, status::WRONG_COMMAND_LENGTH);
}

#[test]
fn a_message_before_the_bind_is_refused() {
    let mut link = Link::begin(settings(), at(0));
    written(&mut link);
    assert_eq!(hear(&mut link, &Pdu::new(5, Body::DeliverSm(message("1"))), at(0)), []);
    assert_eq!(written(&mut link)[0].status, status::WRONG_STATE);
}

#[test]
fn waits_double_up_to_a_minute_until_a_link_was_good() {
    let mut back_off = BackOff::default();
    let waits: Vec<u64> = (0..8).map(|_| back_off.wait().as_secs()).collect();
    assert_eq!(waits, [1, 2, 4, 8, 16, 32, 60, 60]);
    back_off.carried(at(59));
    assert_eq!(back_off.wait(), at(60), "let in only to be closed at once");
    back_off.carried(at(60));
    assert_eq!(back_off.wait(), at(1));
}

#[test]
fn a_word_on_the_bind_that_can_t_be_read_ends_the_link() {
    let mut link = Link::begin(settings(), at(0));
    let sequence = written(&mut link)[0].sequence;
    let body = Body::BindAnswer(Mode::Transceiver, "smsc".to_owned());
    let mut garbled = Pdu::new(sequence, body).write().expect("a unit");
    garbled[16] = 0xFF;
    let fault = SmppFault::Wrong("system_id");
    let over = Told::Over(Why::NotBound(fault.status()));
    assert_eq!(link.receive(&garbled, at(1)), [Told::Unreadable(fault), over]);
    assert!(link.is_over());
}
