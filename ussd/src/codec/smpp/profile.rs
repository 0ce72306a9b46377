//! What operators do differently, as a table that may be written for one of them.

use serde::Deserialize;

use super::link_profile::LinkProfile;

/// The released profiles.
const RELEASED: [(&str, &str); 3] = [
    ("standard", include_str!("../../../profiles/standard.toml")),
    ("phone-only", include_str!("../../../profiles/phone-only.toml")),
    ("six-d", include_str!("../../../profiles/six-d.toml")),
];

/// The most letters of a service.
const MOST_SERVICE: usize = 5;

/// One operator's way.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Profile {
    /// The service that messages of calls name.
    pub service_type: String,
    /// What tells one call of a phone from another.
    pub(super) session: SessionKey,
    /// Where the dialled code stands.
    pub(super) dialled_in: DialledIn,
    /// The number of UCS-2.
    pub(super) ucs2: u8,
    /// What messages are within a call.
    pub(super) operation: Operations,
    /// How the link behaves.
    #[serde(default)]
    pub link: LinkProfile,
}

/// What tells one call of a phone from another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum SessionKey {
    /// The first octet of `its_session_info`.
    ItsSession,
    /// The upper 15 bits of it.
    #[serde(rename = "its-15-bit")]
    Its15Bit,
    /// `user_message_reference`.
    UserMessageReference,
    /// Nothing but the phone.
    Phone,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum DialledIn {
    /// The text.
    ShortMessage,
    /// The address it is sent to.
    Destination,
}

/// Values of `ussd_service_op`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Operations {
    pub(super) dial: u8,
    pub(super) answer: u8,
    pub(super) ask: u8,
    pub(super) end: u8,
    pub(super) aborted: Vec<u8>,
}

/// Why a profile is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProfileFault {
    /// No profile of this name is released.
    Unknown(String),
    /// The table can't be read.
    Unreadable(String),
    /// Two operations that we hear have the same value.
    Ambiguous,
    /// A screen that asks and the last one have the same value: no call would ever go on, or none end.
    AskIsEnd,
    /// No message can name the service: five letters in ASCII at most.
    Service,
    /// No link can behave so.
    Link,
}

impl Profile {
    /// The released profile of this name.
    ///
    /// # Errors
    /// No such name.
    pub fn released(name: &str) -> Result<Self, ProfileFault> {
        let found = RELEASED.iter().find(|(known, _)| *known == name);
        found.map_or_else(
            || Err(ProfileFault::Unknown(name.to_owned())),
            |(_, text)| Self::read(text),
        )
    }

    /// Reads a profile in TOML.
    ///
    /// # Errors
    /// The first [`ProfileFault`].
    pub fn read(text: &str) -> Result<Self, ProfileFault> {
        let profile: Self = toml::from_str(text)
            .map_err(|fault| ProfileFault::Unreadable(fault.message().to_owned()))?;
        let heard = [profile.operation.dial, profile.operation.answer];
        let aborted = &profile.operation.aborted;
        if heard[0] == heard[1] || heard.iter().any(|value| aborted.contains(value)) {
            return Err(ProfileFault::Ambiguous);
        }
        if profile.operation.ask == profile.operation.end {
            return Err(ProfileFault::AskIsEnd);
        }
        checked_service(&profile.service_type)?;
        profile.link.checked()?;
        Ok(profile)
    }
}

/// Whether messages can name this service.
pub(super) fn checked_service(service: &str) -> Result<(), ProfileFault> {
    let fits = service.len() <= MOST_SERVICE && service.is_ascii();
    if fits { Ok(()) } else { Err(ProfileFault::Service) }
}

impl std::fmt::Display for ProfileFault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Unknown(name) => {
                write!(
                    f,
                    "no profile {name}: standard, phone-only, six-d for calls, text for text messages, or a file in TOML"
                )
            }
            Self::Unreadable(why) => write!(f, "the profile can't be read: {why}"),
            Self::Ambiguous => f.write_str("two operations that we hear have the same value"),
            Self::AskIsEnd => f.write_str("operation.ask and operation.end have the same value"),
            Self::Service => f.write_str("service_type has more than five letters"),
            Self::Link => f.write_str(
                "no link can behave as its table [link] says: a window of 1 to 1000, enquire_after of 1 to 600 seconds, answer_within of 1 to 10",
            ),
        }
    }
}

impl std::error::Error for ProfileFault {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_released_profiles_are_read() {
        for (name, _) in RELEASED {
            assert_eq!(Profile::released(name).unwrap().service_type, "USSD", "{name}");
        }
        let unknown = ProfileFault::Unknown("other".to_owned());
        assert_eq!(Profile::released("other"), Err(unknown));
    }

    #[test]
    fn a_wrong_profile_is_refused() {
        let standard = RELEASED[0].1;
        let read = |from: &str, to: &str| Profile::read(&standard.replace(from, to));
        assert_eq!(read("answer = 18", "answer = 1"), Err(ProfileFault::Ambiguous));
        assert_eq!(read("[129]", "[18]"), Err(ProfileFault::Ambiguous));
        assert_eq!(read("end = 17", "end = 2"), Err(ProfileFault::AskIsEnd));
        assert_eq!(read("\"USSD\"", "\"USSD12\""), Err(ProfileFault::Service));
        assert_eq!(read("\"USSD\"", "\"é\""), Err(ProfileFault::Service));
        for (from, to) in [
            ("its-session\"", "imsi\""),
            ("ucs2 = 8", "ucs2 = 800"),
            ("ucs2 = 8", "ucs2 = 8\nother = 1"),
            ("end = 17", ""),
        ] {
            assert!(matches!(read(from, to), Err(ProfileFault::Unreadable(_))), "{to}");
        }
    }
}
