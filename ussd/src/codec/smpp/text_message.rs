//! Text messages to phones.

use serde::Deserialize;
use sothon_domain::person::Phone;

use super::link_profile::LinkProfile;
use super::profile::{ProfileFault, checked_service};
use super::text::ucs2_octets;
use super::{Address, Message};
use crate::text::{parts, to_codes, without_invisible};

/// The released profile, by its name.
const RELEASED: (&str, &str) = ("text", include_str!("../../../profiles/text.toml"));

/// Says in `esm_class` that a header stands before the text.
const HEADER: u8 = 0x40;

/// Asks for a receipt of the last state, whatever it is.
const RECEIPT: u8 = 1;

/// How one operator wants text messages.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TextProfile {
    /// The service that messages name; mostly none.
    service_type: String,
    /// The number of GSM-7, one septet in an octet: 0 is the SMSC's own alphabet, which mostly is that one.
    gsm7: u8,
    /// The number of UCS-2.
    ucs2: u8,
    /// Type and plan of the sender: 5 and 0 for a name.
    sender_ton: u8,
    sender_npi: u8,
    /// How the link behaves.
    #[serde(default)]
    pub link: LinkProfile,
}

impl TextProfile {
    /// The released profile of this name.
    ///
    /// # Errors
    /// No such name.
    pub fn released(name: &str) -> Result<Self, ProfileFault> {
        if name == RELEASED.0 {
            return Self::read(RELEASED.1);
        }
        Err(ProfileFault::Unknown(name.to_owned()))
    }

    /// Reads a profile in TOML.
    ///
    /// # Errors
    /// The first [`ProfileFault`].
    pub fn read(text: &str) -> Result<Self, ProfileFault> {
        let profile: Self = toml::from_str(text)
            .map_err(|fault| ProfileFault::Unreadable(fault.message().to_owned()))?;
        checked_service(&profile.service_type)?;
        profile.link.checked()?;
        Ok(profile)
    }
}

/// The messages that carry a text to a phone, in their order: one, or parts of at most 67 units or 153 septets, cut between
/// clusters only and joined again by the phone under `reference`. All parts have one coding. None of a text that takes
/// more than 255.
pub fn text_messages(
    profile: &TextProfile,
    (sender, to): (&str, &Phone),
    text: &str,
    reference: u8,
) -> Option<Vec<Message>> {
    let text = without_invisible(text);
    let parts = parts(&text);
    let total = u8::try_from(parts.len()).ok()?;
    let latin = to_codes(&text).is_some();
    let message = |(number, part): (u8, &str)| {
        let (coding, octets) = match to_codes(part).filter(|_| latin) {
            Some(codes) => (profile.gsm7, codes),
            None => (profile.ucs2, ucs2_octets(part)),
        };
        let header = if total > 1 { vec![5, 0, 3, reference, total, number] } else { Vec::new() };
        Message {
            service: profile.service_type.clone(),
            from: Address {
                ton: profile.sender_ton,
                npi: profile.sender_npi,
                digits: sender.to_owned(),
            },
            to: Address { ton: 1, npi: 1, digits: to.as_str().trim_start_matches('+').to_owned() },
            esm_class: if total > 1 { HEADER } else { 0 },
            registered_delivery: RECEIPT,
            coding,
            text: [header, octets].concat(),
            tlvs: Vec::new(),
        }
    };
    Some((1..=total).zip(parts.iter().copied()).map(message).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codec::smpp::decode;

    fn carried(text: &str) -> Vec<Message> {
        let profile = TextProfile::released("text").expect("it is released");
        let phone: Phone = "+85512345678".parse().expect("a number");
        text_messages(&profile, ("NSAF", &phone), text, 7).expect("it is no book")
    }

    #[test]
    fn a_short_text_is_one_message_in_the_coding_it_needs() {
        let [latin] = &carried("KHR 510,000 €")[..] else { panic!("one message") };
        assert_eq!((latin.coding, latin.esm_class, latin.registered_delivery), (0, 0, 1));
        assert_eq!((latin.from.ton, latin.from.npi, latin.from.digits.as_str()), (5, 0, "NSAF"));
        assert_eq!((latin.to.ton, latin.to.digits.as_str()), (1, "85512345678"));
        assert_eq!(decode(0, &latin.text).as_deref(), Ok("KHR 510,000 €"));
        let [khmer] = &carried("សួ\u{200B}ស្តី")[..] else { panic!("one message") };
        assert_eq!((khmer.coding, khmer.esm_class), (8, 0));
        assert_eq!(decode(8, &khmer.text).as_deref(), Ok("សួស្តី"));
    }

    #[test]
    fn a_long_text_has_a_header_in_each_part_and_one_coding() {
        let text = format!("{}{}", "ស្ត្រី".repeat(11), "1".repeat(70));
        let sent = carried(&text);
        assert_eq!(sent.len(), 3, "67 units, 67 digits, and two");
        let mut joined = String::new();
        for (number, part) in (1..).zip(&sent) {
            assert_eq!((part.coding, part.esm_class), (8, 0x40), "also the digits alone");
            assert_eq!(part.text[..6], [5, 0, 3, 7, 3, number]);
            assert!(part.text.len() <= 140);
            joined += &decode(8, &part.text[6..]).unwrap();
        }
        assert_eq!(joined, text);
        let latin = carried(&"a".repeat(161));
        assert_eq!(latin.iter().map(|part| part.text.len()).collect::<Vec<_>>(), [159, 14]);
        assert!(latin.iter().all(|part| part.coding == 0));
    }

    #[test]
    fn a_wrong_profile_is_refused() {
        let read = |from: &str, to: &str| TextProfile::read(&RELEASED.1.replace(from, to));
        assert_eq!(
            read("service_type = \"\"", "service_type = \"MESSAGE\""),
            Err(ProfileFault::Service)
        );
        for (from, to) in [
            ("window = 10", "window = 0"),
            ("answer_within = 10", "answer_within = 60"),
            ("system_type = \"\"", "system_type = \"thirteen-long\""),
        ] {
            assert_eq!(read(from, to), Err(ProfileFault::Link), "{to}");
        }
        for (from, to) in [("\"3.4\"", "\"3.3\""), ("gsm7 = 0", ""), ("ucs2 = 8", "ucs2 = 800")] {
            assert!(matches!(read(from, to), Err(ProfileFault::Unreadable(_))), "{to}");
        }
        assert!(read("\"3.4\"", "\"5.0\"").is_ok());
        assert!(TextProfile::released("standard").is_err());
    }
}
