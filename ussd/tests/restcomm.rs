//! The XML of RestComm's gateway: golden bytes, faults and rubbish.

use proptest::prelude::*;
use sothon_ussd::codec::Fault;
use sothon_ussd::codec::restcomm::{Call, Request, write};
use sothon_ussd::menu::Screen;

const DIALLED: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<dialog type="Begin" appCntx="networkUnstructuredSsContext_version2" networkId="0" localId="6" remoteId="1" mapMessagesSize="1" returnMessageOnError="false">
  <localAddress pc="2" ssn="8"><ai value="83"/></localAddress>
  <destinationReference number="222222" nai="international_number" npi="ISDN"/>
  <processUnstructuredSSRequest_Request invokeId="0" dataCodingScheme="15" string="*1288*1#">
    <msisdn number="85512345678" nai="international_number" npi="ISDN"/>
  </processUnstructuredSSRequest_Request>
</dialog>"#;

const ANSWERED: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<dialog type="Continue" appCntx="networkUnstructuredSsContext_version2" networkId="0" localId="6" remoteId="1" mapMessagesSize="1" userObject="2-85512345678-1">
  <unstructuredSSRequest_Response invokeId="1" dataCodingScheme="15" string="4821"/>
</dialog>"#;

fn call() -> Call {
    match Request::read(DIALLED.as_bytes()).expect("a dial as the gateway sends it") {
        Request::Dial { call, .. } => call,
        other => panic!("no dial: {other:?}"),
    }
}

fn screen(text: &str, end: bool) -> Screen {
    Screen { text: text.to_owned(), end }
}

#[test]
fn a_dial_and_an_answer_are_read() {
    let read = Request::read(DIALLED.as_bytes()).expect("a dial as the gateway sends it");
    let Request::Dial { call, dialled } = read else { panic!("no dial: {read:?}") };
    assert_eq!((call.session.as_str(), call.phone.as_str()), ("6-1", "+85512345678"));
    assert_eq!(dialled, "*1288*1#");
    let read = Request::read(ANSWERED.as_bytes()).expect("an answer as the gateway sends it");
    let Request::Answer { call: same, shown, text } = read else { panic!("no answer: {read:?}") };
    assert_eq!((same, shown, text.as_str()), (call, 2, "4821"));
}

#[test]
fn a_name_that_the_gateway_gives_again_is_of_another_call() {
    let session = |body: &str| match Request::read(body.as_bytes()) {
        Ok(Request::Dial { call, .. } | Request::Answer { call, .. }) => call.session,
        other => panic!("{other:?}"),
    };
    let again = DIALLED.replace("remoteId=\"1\"", "remoteId=\"2\"");
    assert_ne!(session(DIALLED), session(&again));
    // An answer need not name the other side again: what was kept says it.
    assert_eq!(session(&ANSWERED.replace(" remoteId=\"1\"", "")), session(DIALLED));
    assert_eq!(session(&DIALLED.replace(" remoteId=\"1\"", "")), "6");
}

#[test]
fn a_screen_becomes_the_gateways_answer() {
    assert_eq!(
        write(&call(), 1, &screen("1 A & B\n\"<0>\"", false)),
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<dialog type=\"Continue\" localId=\"6\" \
         appCntx=\"networkUnstructuredSsContext_version2\" networkId=\"0\" remoteId=\"1\" \
         mapMessagesSize=\"1\" prearrangedEnd=\"false\" returnMessageOnError=\"false\" \
         userObject=\"1-85512345678-1\"><unstructuredSSRequest_Request dataCodingScheme=\"15\" \
         string=\"1 A &amp; B&#10;&quot;&lt;0&gt;&quot;\"/></dialog>\n"
    );
    let last = write(&call(), 12, &screen("ចប់ 😀", true));
    assert!(
        last.contains("type=\"End\"") && last.contains("userObject=\"12-85512345678-1\""),
        "{last}"
    );
    let message =
        "<processUnstructuredSSRequest_Response dataCodingScheme=\"72\" string=\"ចប់ 😀\"/>";
    assert!(last.contains(message), "{last}");
}

#[test]
fn what_the_network_ends_is_told_apart_and_nothing_else_is_needed_for_it() {
    for (attribute, value) in [
        ("dialogTimedOut", "true"),
        ("invokeTimedOut", "1"),
        ("mapUserAbortChoice", "isUserSpecificReason"),
        ("mapAbortProviderReason", "ProviderMalfunction"),
        ("mapRefuseReason", "NoReasonGiven"),
    ] {
        let body = format!("<dialog localId=\"6\" {attribute}=\"{value}\"/>");
        assert_eq!(Request::read(body.as_bytes()), Ok(Request::Over(attribute)));
    }
    let open = ANSWERED.replace("mapMessagesSize", "dialogTimedOut=\"false\" mapMessagesSize");
    assert!(matches!(Request::read(open.as_bytes()), Ok(Request::Answer { .. })));
}

#[test]
fn a_wrong_attribute_is_named() {
    let dial =
        |from: &str, to: &str| Request::read(DIALLED.replace(from, to).as_bytes()).unwrap_err();
    assert_eq!(dial("localId=\"6\"", ""), Fault::Missing("localId"));
    assert_eq!(dial("localId=\"6\"", "localId=\"\""), Fault::Wrong("localId"));
    assert_eq!(dial("localId=\"6\"", "localId=\"a b\""), Fault::Wrong("localId"));
    assert_eq!(dial("\"85512345678\"", "\"66812345678\""), Fault::Wrong("msisdn"));
    assert_eq!(dial("<msisdn", "<other"), Fault::Missing("msisdn"));
    assert_eq!(dial("dialog", "dialogue"), Fault::Missing("dialog"));
    let long = format!("string=\"{}\"", "1".repeat(1_001));
    assert_eq!(dial("string=\"*1288*1#\"", &long), Fault::Wrong("string"));
    assert_eq!(dial("string=\"*1288*1#\"", "string=\"1&#10;2\""), Fault::Wrong("string"));
    assert_eq!(dial("*1288*1#", &"1".repeat(10_000)), Fault::TooLong);
    let answer =
        |from: &str, to: &str| Request::read(ANSWERED.replace(from, to).as_bytes()).unwrap_err();
    assert_eq!(answer("userObject", "userobject"), Fault::Missing("userObject"));
    for kept in
        ["", "2", "-85512345678", "x-85512345678", "+2-85512345678", "2-1", "99999-85512345678"]
    {
        assert_eq!(answer("2-85512345678-1", kept), Fault::Wrong("userObject"), "{kept}");
    }
    let other = "string=\"4821\"><msisdn number=\"85598765432\"/></unstructuredSSRequest_Response>";
    assert_eq!(answer("string=\"4821\"/>", other), Fault::Wrong("msisdn"));
    let unknown = Fault::Missing("unstructuredSSRequest_Response");
    assert_eq!(answer("unstructuredSSRequest_Response", "sendRoutingInfo_Request"), unknown);
}

#[test]
fn what_is_no_xml_or_brings_entities_is_refused() {
    for body in [
        &b""[..],
        b"text",
        b"<dialog",
        b"<dialog>",
        b"<dialog></dialogue>",
        b"<dialog/><dialog/>",
        b"<dialog a=\"1\" a=\"2\"/>",
        b"<dialog a=\"&unknown;\"/>",
        b"<dialog a=\"\xff\"/>",
        b"<!DOCTYPE dialog [<!ENTITY a \"aaaa\">]><dialog localId=\"&a;\"/>",
    ] {
        let shown = String::from_utf8_lossy(body);
        assert_eq!(Request::read(body), Err(Fault::NotXml), "{shown}");
    }
}

#[test]
fn what_was_typed_is_never_printed() {
    for body in [ANSWERED, &DIALLED.replace("*1288*1#", "4821")] {
        let printed = format!("{:?}", Request::read(body.as_bytes()).expect("a request"));
        assert!(!printed.contains("4821") && !printed.contains("12345678"), "{printed}");
    }
}

proptest! {
    #[test]
    fn rubbish_is_a_fault_and_never_a_panic(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        prop_assert!(Request::read(&bytes).is_err());
    }

    #[test]
    fn a_damaged_document_is_read_or_refused_but_never_panics(at in 0usize..900, byte in any::<u8>()) {
        let mut bytes = DIALLED.as_bytes().to_vec();
        let at = at % bytes.len();
        bytes[at] = byte;
        let _ = Request::read(&bytes);
    }

    #[test]
    fn what_was_typed_comes_out_as_it_went_in(typed in "[0-9a-z*#<&\"'ក-អ😀 ]{0,40}") {
        let escaped = typed.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;");
        let body = ANSWERED.replace("4821", &escaped);
        let read = Request::read(body.as_bytes());
        prop_assert!(matches!(&read, Ok(Request::Answer { text, .. }) if *text == typed), "{read:?}");
    }
}
