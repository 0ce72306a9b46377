//! Text messages that people send, in the HTTP form of Africa's Talking: one POST for each.

use std::fmt;

use sothon_domain::person::Phone;

use super::Fault;
use super::africas_talking::name;
use super::form::Form;

/// A text message that somebody sent to our number. Its debug text hides what it says.
#[derive(Clone, PartialEq, Eq)]
pub struct Received {
    /// The gateway's name of the message: the same whenever it is handed over again.
    pub id: String,
    /// Who sent it, as far as a network says so: anybody can forge that.
    pub from: Sender,
    /// What it says; may be empty.
    pub text: String,
}

/// Who sent a message.
#[derive(Clone, PartialEq, Eq)]
pub enum Sender {
    /// A phone of the country.
    Phone(Phone),
    /// A short code, a name or a foreign number. It is never answered: two machines would talk for ever.
    Other,
}

impl Received {
    /// Reads the body of a request.
    ///
    /// # Errors
    /// A [`Fault`] that names the field.
    pub fn read(body: &[u8]) -> Result<Self, Fault> {
        let form = Form::read(body)?;
        let id = name(form.once("id")?, "id")?;
        let from = form.once("from")?;
        if id.is_empty() {
            return Err(Fault::Wrong("id"));
        }
        if from.trim().is_empty() {
            return Err(Fault::Wrong("from"));
        }
        // To which of our numbers it came makes no difference, but every message came to one.
        form.once("to")?;
        let from = from.parse().map_or(Sender::Other, Sender::Phone);
        Ok(Self { id, from, text: form.once("text")?.to_owned() })
    }
}

impl fmt::Debug for Received {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Received").field("id", &self.id).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn body(fields: &[(&str, &str)]) -> Vec<u8> {
        let escaped =
            |text: &str| -> String { text.bytes().map(|byte| format!("%{byte:02X}")).collect() };
        let pairs: Vec<String> =
            fields.iter().map(|(name, value)| format!("{name}={}", escaped(value))).collect();
        pairs.join("&").into_bytes()
    }

    const WHOLE: [(&str, &str); 7] = [
        ("linkId", "SampleLinkId123"),
        ("text", "មិនមែនខ្ញុំ"),
        ("to", "1288"),
        ("id", "28a92cdf-2d63-4ee3-93df-4233d3de0356"),
        ("date", "2026-11-22 10:00:00"),
        ("from", "+85512345678"),
        ("networkCode", "45601"),
    ];

    #[test]
    fn a_message_is_read_and_its_debug_text_says_nothing_of_it() {
        let read = Received::read(&body(&WHOLE)).unwrap();
        assert_eq!(read.text, "មិនមែនខ្ញុំ");
        assert!(matches!(&read.from, Sender::Phone(phone) if phone.as_str() == "+85512345678"));
        let shown = format!("{read:?}");
        assert!(!shown.contains("មិន") && !shown.contains("345"), "{shown}");
    }

    #[test]
    fn who_is_no_phone_of_the_country_is_another_sender() {
        for from in ["1288", "NSAF", "+66812345678", "+1", "🙂", "85512"] {
            let fields =
                WHOLE.map(|(name, value)| (name, if name == "from" { from } else { value }));
            let read = Received::read(&body(&fields)).unwrap();
            assert!(read.from == Sender::Other, "{from}");
        }
    }

    #[test]
    fn a_missing_field_is_named_and_an_empty_text_is_a_text() {
        for gone in ["id", "from", "to", "text"] {
            let rest: Vec<_> = WHOLE.into_iter().filter(|(name, _)| *name != gone).collect();
            assert_eq!(Received::read(&body(&rest)), Err(Fault::Missing(gone)));
        }
        let with = |field, text| {
            Received::read(&body(
                &WHOLE.map(|(name, value)| (name, if name == field { text } else { value })),
            ))
        };
        assert_eq!(with("id", ""), Err(Fault::Wrong("id")));
        assert_eq!(with("id", "a b"), Err(Fault::Wrong("id")));
        assert_eq!(with("from", " "), Err(Fault::Wrong("from")));
        assert_eq!(with("text", "").unwrap().text, "");
        assert_eq!(with("text", &"x".repeat(10_000)), Err(Fault::TooLong));
        assert_eq!(Received::read(b"\xff=%%%"), Err(Fault::NotAForm));
    }
}
