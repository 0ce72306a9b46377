//! The wire form of Africa's Talking: golden bytes, faults and rubbish.

use proptest::prelude::*;
use sothon_ussd::codec::Fault;
use sothon_ussd::codec::africas_talking::{EndStatus, Ended, Step, write};
use sothon_ussd::menu::Screen;

const DIALLED: &str =
    "sessionId=ATUid_1&phoneNumber=%2B85512345678&networkCode=45601&serviceCode=*1288%23&text=";

/// The body of a step with these inputs.
fn body(text: &str) -> Vec<u8> {
    format!("{DIALLED}{text}").into_bytes()
}

fn inputs(text: &str) -> Vec<String> {
    let step = Step::read(&body(text)).expect("a form as the gateway sends it");
    step.inputs().map(str::to_owned).collect()
}

#[test]
fn a_dial_and_the_keys_after_it_are_read() {
    let step = Step::read(DIALLED.as_bytes()).expect("a form as the gateway sends it");
    assert_eq!(step.session, "ATUid_1");
    assert_eq!(step.phone.as_str(), "+85512345678");
    assert_eq!((step.network.as_str(), step.service_code.as_str()), ("45601", "*1288#"));
    assert_eq!((step.hop(), step.inputs().count()), (0, 0));

    assert_eq!(inputs("1"), ["1"]);
    assert_eq!(inputs("1*4821*98"), ["1", "4821", "98"]);
    assert_eq!(inputs("1%2A%E1%9F%A2"), ["1", "២"]);
    assert_eq!(inputs("1**2"), ["1", "", "2"]);
    assert_eq!(Step::read(&body("1*4821*98")).map(|step| step.hop()), Ok(3));
}

#[test]
fn every_spelling_of_a_number_is_one_phone() {
    for phone in ["%2B85512345678", "85512345678", "012345678"] {
        let body = DIALLED.replace("%2B85512345678", phone);
        let step = Step::read(body.as_bytes()).expect("a form as the gateway sends it");
        assert_eq!(step.phone.as_str(), "+85512345678", "{phone}");
    }
}

#[test]
fn a_wrong_field_is_named() {
    let read = |from: &str, to: &str| Step::read(DIALLED.replace(from, to).as_bytes()).unwrap_err();
    assert_eq!(read("sessionId=ATUid_1&", ""), Fault::Missing("sessionId"));
    assert_eq!(read("ATUid_1", ""), Fault::Wrong("sessionId"));
    assert_eq!(read("ATUid_1", "a%20b"), Fault::Wrong("sessionId"));
    assert_eq!(read("ATUid_1", &"x".repeat(101)), Fault::Wrong("sessionId"));
    assert_eq!(read("%2B85512345678", "%2B66812345678"), Fault::Wrong("phoneNumber"));
    assert_eq!(read("&text=", ""), Fault::Missing("text"));
    assert_eq!(read("&text=", "&text=&text="), Fault::Twice("text"));
    assert_eq!(read("&text=", "&text=1%0A2"), Fault::Wrong("text"));
    assert_eq!(read("&text=", &format!("&text={}", "1".repeat(1_001))), Fault::Wrong("text"));
}

#[test]
fn a_screen_becomes_the_gateways_answer() {
    let screen = |end| Screen { text: "1 ខ្មែរ\n3 English".to_owned(), end };
    assert_eq!(write(&screen(false)), "CON 1 ខ្មែរ\n3 English");
    assert_eq!(write(&screen(true)), "END 1 ខ្មែរ\n3 English");
}

#[test]
fn the_end_of_a_call_is_read_without_what_was_typed() {
    let notice = "date=2026-11-21&sessionId=ATUid_1&serviceCode=*1288%23&networkCode=45601&\
                  phoneNumber=%2B85512345678&status=Incomplete&cost=0&durationInMillis=20012&\
                  hopsCount=3&input=1*4821&lastAppResponse=CON%20x&errorMessage=Application+timeout";
    let ended = Ended::read(notice.as_bytes()).expect("a notice as the gateway sends it");
    assert_eq!((ended.status, ended.duration_ms, ended.hops), (EndStatus::Incomplete, 20_012, 3));
    assert!(ended.error);
    assert!(!format!("{ended:?}").contains("4821"));
    for (from, to, fault) in [
        ("Incomplete", "Perhaps", Fault::Wrong("status")),
        ("20012", "-1", Fault::Wrong("durationInMillis")),
        ("hopsCount=3", "hopsCount=", Fault::Wrong("hopsCount")),
        ("hopsCount=3", "hopsCount=99999999999", Fault::Wrong("hopsCount")),
        ("status=Incomplete&", "", Fault::Missing("status")),
    ] {
        assert_eq!(Ended::read(notice.replace(from, to).as_bytes()), Err(fault), "{to}");
    }
}

#[test]
fn what_was_typed_is_never_printed() {
    let step = Step::read(&body("1*4821")).expect("a form as the gateway sends it");
    let printed = format!("{step:?}");
    assert!(!printed.contains("4821") && !printed.contains("12345678"), "{printed}");
}

proptest! {
    #[test]
    fn rubbish_is_a_fault_and_never_a_panic(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        prop_assert!(Step::read(&bytes).is_err());
        prop_assert!(Ended::read(&bytes).is_err());
    }

    #[test]
    fn a_damaged_form_is_read_or_refused_but_never_panics(
        at in 0usize..120,
        byte in any::<u8>(),
        text in "[0-9*]{0,40}",
    ) {
        let mut bytes = body(&text);
        let at = at % bytes.len();
        bytes[at] = byte;
        if let Ok(step) = Step::read(&bytes) {
            prop_assert_eq!(step.hop() as usize, step.inputs().count());
            prop_assert!(!step.session.is_empty());
        }
    }

    #[test]
    fn every_input_comes_out_as_it_went_in(keys in prop::collection::vec("[0-9]{1,8}", 0..20)) {
        prop_assert_eq!(inputs(&keys.join("*")), keys);
    }
}
