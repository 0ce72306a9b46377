//! What an SMSC says became of a message that it took.

use sothon_domain::delivery::Receipt;

use super::{Message, SmppFault, decode, tag};
use crate::codec::africas_talking_receipt::Report;

/// The most letters of a name of a message.
const MOST_NAME: usize = 64;

/// Reads a receipt; none when the message is none. The parameters count, where they are there; else the text, as in
/// SMPP 3.4, appendix B: `id:... stat:DELIVRD err:000 text:...`.
///
/// # Errors
/// A [`SmppFault`] that names the field: a receipt that does not say of which message, or what became of it.
pub fn report(message: &Message) -> Result<Option<Report>, SmppFault> {
    if !message.is_receipt() {
        return Ok(None);
    }
    let said = said(message);
    let id = match message.tlv(tag::RECEIPTED_MESSAGE_ID) {
        Some(octets) => printed(octets),
        None => field(&said, "id:").and_then(|id| printed(id.as_bytes())),
    };
    let id = id.filter(|id| !id.is_empty() && id.len() <= MOST_NAME);
    let id = id.ok_or(SmppFault::Wrong("receipted_message_id"))?;
    let receipt = match message.tlv(tag::MESSAGE_STATE) {
        Some([state]) => of_number(*state),
        Some(_) => None,
        None => of_word(field(&said, "stat:").unwrap_or_default()),
    };
    let receipt = receipt.ok_or(SmppFault::Wrong("message_state"))?;
    Ok(Some(Report { id, receipt: receipt.known() }))
}

/// A state of a message, as far as it matters to us.
enum State {
    Known(Receipt),
    /// It is under way, or the SMSC does not know.
    Open,
}

impl State {
    fn known(self) -> Option<Receipt> {
        match self {
            Self::Known(receipt) => Some(receipt),
            Self::Open => None,
        }
    }
}

/// SMPP 3.4, 5.2.28; SMPP 5.0 adds 0 and 9.
fn of_number(state: u8) -> Option<State> {
    match state {
        2 => Some(State::Known(Receipt::Delivered)),
        3 | 4 | 5 | 8 | 9 => Some(State::Known(Receipt::Failed)),
        0 | 1 | 6 | 7 => Some(State::Open),
        _ => None,
    }
}

fn of_word(state: &str) -> Option<State> {
    match state.to_ascii_uppercase().as_str() {
        "DELIVRD" => Some(State::Known(Receipt::Delivered)),
        "EXPIRED" | "DELETED" | "UNDELIV" | "REJECTD" | "SKIPPED" => {
            Some(State::Known(Receipt::Failed))
        }
        "ENROUTE" | "SCHEDLD" | "ACCEPTD" | "UNKNOWN" => Some(State::Open),
        _ => None,
    }
}

/// The text before the beginning of the message itself, which may hold anything.
fn said(message: &Message) -> String {
    let plain = || message.text.iter().copied().map(char::from).collect();
    let text = decode(message.coding, &message.text).unwrap_or_else(|_| plain());
    let end = text.to_ascii_lowercase().find("text:").unwrap_or(text.len());
    text[..end].to_owned()
}

/// What stands behind a name such as `stat:`, up to the next space.
fn field<'a>(said: &'a str, name: &str) -> Option<&'a str> {
    said.split_whitespace().find_map(|word| {
        let (head, value) = word.split_at_checked(name.len())?;
        head.eq_ignore_ascii_case(name).then_some(value)
    })
}

/// A name of a message without the zero at its end; none of what can't be printed.
fn printed(octets: &[u8]) -> Option<String> {
    let octets = octets.strip_suffix(&[0]).unwrap_or(octets);
    let text: String = octets.iter().copied().map(char::from).collect();
    text.bytes().all(|octet| octet.is_ascii_graphic()).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codec::smpp::Tlv;

    fn receipt(text: &str) -> Message {
        Message { esm_class: 4, text: text.as_bytes().to_vec(), ..Message::default() }
    }

    fn read(text: &str) -> Result<(String, Option<Receipt>), SmppFault> {
        let read = report(&receipt(text))?.map(|report| (report.id, report.receipt));
        Ok(read.expect("it is a receipt"))
    }

    #[test]
    fn a_text_says_what_became_of_which_message() {
        let text = |state: &str| {
            format!(
                "id:0123456789 sub:001 dlvrd:001 submit date:2611231322 done date:2611231323 \
                 stat:{state} err:000 text:stat:EXPIRED id:7"
            )
        };
        for (state, receipt) in [
            ("DELIVRD", Some(Receipt::Delivered)),
            ("delivrd", Some(Receipt::Delivered)),
            ("UNDELIV", Some(Receipt::Failed)),
            ("EXPIRED", Some(Receipt::Failed)),
            ("DELETED", Some(Receipt::Failed)),
            ("REJECTD", Some(Receipt::Failed)),
            ("ENROUTE", None),
            ("ACCEPTD", None),
            ("UNKNOWN", None),
        ] {
            assert_eq!(read(&text(state)), Ok(("0123456789".to_owned(), receipt)), "{state}");
        }
        assert_eq!(read(&text("LOST")), Err(SmppFault::Wrong("message_state")));
    }

    #[test]
    fn parameters_count_before_the_text() {
        let mut both = receipt("id:1 stat:UNDELIV");
        both.tlvs = vec![
            Tlv { tag: tag::RECEIPTED_MESSAGE_ID, value: b"75BCD15\0".to_vec() },
            Tlv { tag: tag::MESSAGE_STATE, value: vec![2] },
        ];
        let read = report(&both).unwrap().unwrap();
        assert_eq!((read.id.as_str(), read.receipt), ("75BCD15", Some(Receipt::Delivered)));
        both.esm_class = 0;
        assert!(report(&both).unwrap().is_some(), "some leave the class out");
    }

    #[test]
    fn what_is_no_receipt_or_says_too_little_is_told() {
        assert_eq!(report(&Message::default()), Ok(None));
        for text in ["", "stat:DELIVRD", "id: stat:DELIVRD", "text:id:1 stat:DELIVRD"] {
            assert_eq!(read(text), Err(SmppFault::Wrong("receipted_message_id")), "{text}");
        }
        assert_eq!(read("id:1 err:000"), Err(SmppFault::Wrong("message_state")));
        let mut wrong = receipt("id:1 stat:DELIVRD");
        wrong.tlvs = vec![Tlv { tag: tag::MESSAGE_STATE, value: vec![2, 0] }];
        assert_eq!(report(&wrong), Err(SmppFault::Wrong("message_state")));
        wrong.tlvs = vec![Tlv { tag: tag::RECEIPTED_MESSAGE_ID, value: b"a b\0".to_vec() }];
        assert_eq!(report(&wrong), Err(SmppFault::Wrong("receipted_message_id")));
        assert_eq!(read("id:1\x0ca stat:DELIVRD"), Err(SmppFault::Wrong("receipted_message_id")));
        let mut odd = receipt("id:1 stat:DELIVRD \u{17d2}");
        odd.coding = 8;
        let read = report(&odd).unwrap().unwrap();
        assert_eq!(read.receipt, Some(Receipt::Delivered), "a coding that is not its own");
    }
}
