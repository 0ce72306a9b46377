//! Requests of gateways that speak HTTP.

use sothon_ussd::codec::{africas_talking, africas_talking_receipt, africas_talking_sms};
use sothon_ussd::codec::{restcomm, voice};
use sothon_ussd::menu::Screen;

pub(crate) fn africas_talking(data: &[u8]) {
    if let Ok(step) = africas_talking::Step::read(data) {
        assert_eq!(step.inputs().collect::<Vec<_>>().join("*"), step.text);
    }
    let _ = africas_talking::Ended::read(data);
}

pub(crate) fn africas_talking_receipt(data: &[u8]) {
    let _ = africas_talking_receipt::Report::read(data);
}

pub(crate) fn africas_talking_sms(data: &[u8]) {
    let _ = africas_talking_sms::Received::read(data);
}

/// What we answer is well-formed, whatever the names in the request were.
pub(crate) fn restcomm(data: &[u8]) {
    use restcomm::Request;
    let (call, inputs) = match Request::read(data) {
        Ok(Request::Dial { call, .. }) => (call, 0),
        Ok(Request::Answer { call, shown, .. }) => (call, shown),
        Ok(Request::Over(_)) | Err(_) => return,
    };
    let screen = Screen { text: "1 <&\"> '\n0".to_owned(), end: false };
    let answer = restcomm::write(&call, inputs, &screen);
    // It holds no answer of a phone, so it is read up to there and no further.
    assert!(Request::read(answer.as_bytes()).is_err());
}

pub(crate) fn voice(data: &[u8]) {
    if let Ok(step) = voice::Step::read(data) {
        assert!(step.inputs().all(|input| input.bytes().all(|key| key.is_ascii_digit())));
    }
}
