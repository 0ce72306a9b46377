//! Where the SMSC is, who we are there, and how its operator does things.

use std::path::Path;
use std::time::Duration;

use reqwest::Url;
use sothon_ussd::codec::smpp::{LinkSettings, Profile, ProfileFault};

/// The port of SMPP where none is named.
const PORT: u16 = 2775;

/// The settings of a link.
#[derive(Clone)]
pub struct SmppSettings {
    /// `host:port`.
    pub(super) address: String,
    pub(super) link: LinkSettings,
    pub(super) profile: Profile,
}

/// Why no link can be made with these settings. No variant shows an address: it holds a password.
#[derive(Debug, thiserror::Error)]
pub enum SmppSetupError {
    /// No `smpp://...`.
    #[error(
        "SMPP_URL is no address: smpp://ACCOUNT:PASSWORD@host:2775, with an account of 15 letters and a password of 8 at most"
    )]
    NotAnAddress,
    /// The profile is none.
    #[error("the profile of the SMSC")]
    Profile(#[source] ProfileFault),
    /// The profile's file can't be read.
    #[error("reading the profile of the SMSC")]
    File(#[source] std::io::Error),
}

impl SmppSettings {
    /// The settings of `url` and of a profile: the name of a released one, or a file in TOML. Connects to nothing.
    ///
    /// # Errors
    /// The first [`SmppSetupError`].
    pub fn new(url: &str, profile: &str) -> Result<Self, SmppSetupError> {
        let wrong = || SmppSetupError::NotAnAddress;
        let given: Url = url.parse().map_err(|_| wrong())?;
        let host = given.host_str().filter(|host| !host.is_empty()).ok_or_else(wrong)?;
        let account = plain(given.username(), 15).ok_or_else(wrong)?;
        let password = plain(given.password().unwrap_or_default(), 8).ok_or_else(wrong)?;
        if given.scheme() != "smpp" || account.is_empty() {
            return Err(wrong());
        }
        let link = LinkSettings {
            system_id: account,
            password,
            system_type: String::new(),
            version: 0x34,
            window: 10,
            enquire_after: Duration::from_secs(30),
            answer_within: Duration::from_secs(10),
            keep: Duration::from_secs(15),
        };
        let address = format!("{host}:{}", given.port().unwrap_or(PORT));
        Ok(Self { address, link, profile: read_profile(profile)? })
    }
}

fn read_profile(given: &str) -> Result<Profile, SmppSetupError> {
    let profile = match Path::new(given).extension() {
        Some(_) => Profile::read(&std::fs::read_to_string(given).map_err(SmppSetupError::File)?),
        None => Profile::released(given),
    };
    profile.map_err(SmppSetupError::Profile)
}

/// A part of an address as it was meant, in ASCII and not longer than this.
fn plain(part: &str, most: usize) -> Option<String> {
    let text = percent_encoding::percent_decode_str(part).decode_utf8().ok()?.into_owned();
    (text.is_ascii() && text.len() <= most && !text.contains('\0')).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_taken_apart() {
        let settings = SmppSettings::new("smpp://nsaf:p%40ss@10.1.2.3", "standard").unwrap();
        assert_eq!(settings.address, "10.1.2.3:2775");
        assert_eq!(
            (settings.link.system_id.as_str(), settings.link.password.as_str()),
            ("nsaf", "p@ss")
        );
        let other = SmppSettings::new("smpp://nsaf@smsc.example:2776", "six-d").unwrap();
        assert_eq!(
            (other.address.as_str(), other.link.password.as_str()),
            ("smsc.example:2776", "")
        );
    }

    #[test]
    fn what_is_no_address_or_profile_is_refused_without_a_password() {
        for url in [
            "",
            "smpp://",
            "smpp://host",
            "http://nsaf:secret@host",
            "smpp://nsaf:much-too-long@host",
            "smpp://sixteen-letters-@host",
        ] {
            let refused = SmppSettings::new(url, "standard").err().unwrap();
            assert!(matches!(refused, SmppSetupError::NotAnAddress), "{url}");
            assert!(!refused.to_string().contains("secret"));
        }
        let unknown = SmppSettings::new("smpp://nsaf@host", "other").err().unwrap();
        assert!(matches!(unknown, SmppSetupError::Profile(_)));
        let file = SmppSettings::new("smpp://nsaf@host", "no/such.toml").err().unwrap();
        assert!(matches!(file, SmppSetupError::File(_)));
    }
}
