//! Where an SMSC is, who we are there, and how its operator does things.

use std::path::Path;
use std::time::Duration;

use reqwest::Url;
use sothon_ussd::codec::smpp::{LinkProfile, LinkSettings, Profile, ProfileFault, TextProfile};

use super::tls::Tls;

/// The port of SMPP where none is named, plain and over TLS.
const PORT: u16 = 2775;
const TLS_PORT: u16 = 3550;

/// How old a screen may be that is still sent: nobody looks at a later one.
const KEEP_SCREEN: Duration = Duration::from_secs(15);

/// How old a part of a text message may be that is still sent: with the time for an answer a message of one part stays
/// below the 30 seconds for which it belongs to us. One of several parts may be called doubtful before the last is taken,
/// and no more when it is.
const KEEP_TEXT: Duration = Duration::from_secs(15);

/// The letters of a sender.
const MOST_SENDER: usize = 20;

/// The profile of text messages where none is named.
const TEXT: &str = "text";

/// One end of a link: an address and an account. It has no debug text: it holds a password.
#[derive(Clone)]
pub(super) struct Peer {
    /// `host:port`.
    pub(super) address: String,
    /// None in the clear.
    pub(super) tls: Option<Tls>,
    pub(super) link: LinkSettings,
}

/// The settings of a link that calls come through.
#[derive(Clone)]
pub struct SmppSettings {
    pub(super) peer: Peer,
    pub(super) profile: Profile,
}

/// The settings of a link that carries text messages.
#[derive(Clone)]
pub struct SmppTextSettings {
    pub(super) peer: Peer,
    pub(super) profile: TextProfile,
    /// The sender that phones show.
    pub(super) sender: String,
}

/// Why no link can be made with these settings. No variant shows an address: it holds a password.
#[derive(Debug, thiserror::Error)]
pub enum SmppSetupError {
    /// No `smpp://...` or `smpps://...`.
    #[error(
        "no address of an SMSC: smpp://ACCOUNT:PASSWORD@host:2775, or smpps:// over TLS, with an account of 15 letters and \
         a password of 8 at most"
    )]
    NotAnAddress,
    /// The address has a parameter that it does not know.
    #[error(
        "the address of the SMSC has another parameter than ca, certificate and key over TLS, sender and profile of text \
         messages"
    )]
    Parameter,
    /// Text messages need a sender of 1 to 20 letters.
    #[error("the address of the SMSC lacks its sender: ?sender=NAME")]
    Sender,
    /// The profile is none.
    #[error("the profile of the SMSC")]
    Profile(#[source] ProfileFault),
    /// The profile's file can't be read.
    #[error("reading the profile of the SMSC")]
    File(#[source] std::io::Error),
    /// A file of the encryption can't be read.
    #[error("reading the {what} of the link to the SMSC")]
    Paper {
        /// Which file.
        what: &'static str,
        /// Why.
        #[source]
        source: std::io::Error,
    },
    /// Encryption can't be set up with these files.
    #[error("encryption to the SMSC can't be set up")]
    Encryption(#[source] Box<dyn std::error::Error + Send + Sync>),
}

impl SmppSettings {
    /// The settings of `url` and of a profile: the name of a released one, or a file in TOML. `smpps://` is over TLS, see
    /// [`SmppTextSettings::new`] for its parameters. Connects to nothing.
    ///
    /// # Errors
    /// The first [`SmppSetupError`].
    pub fn new(url: &str, profile: &str) -> Result<Self, SmppSetupError> {
        let url = parse(url)?;
        let profile = read_profile(profile, Profile::released, Profile::read)?;
        let peer = peer(&url, &[], (&profile.link, KEEP_SCREEN))?;
        Ok(Self { peer, profile })
    }
}

impl SmppTextSettings {
    /// The settings of `url`: `smpp://ACCOUNT:PASSWORD@host:2775?sender=NAME`, with `profile=` the name of a released
    /// profile (`text` unless it is named) or a file in TOML. `smpps://` is over TLS, believing the certificates of
    /// browsers or, with `ca=FILE`, of that file alone; `certificate=FILE&key=FILE` is ours. All files in PEM. Connects to
    /// nothing.
    ///
    /// # Errors
    /// The first [`SmppSetupError`].
    pub fn new(url: &str) -> Result<Self, SmppSetupError> {
        let url = parse(url)?;
        let profile = parameter(&url, "profile").unwrap_or_else(|| TEXT.to_owned());
        let profile = read_profile(&profile, TextProfile::released, TextProfile::read)?;
        let sender = parameter(&url, "sender")
            .filter(|sender| (1..=MOST_SENDER).contains(&sender.len()) && is_printed(sender))
            .ok_or(SmppSetupError::Sender)?;
        let peer = peer(&url, &["sender", "profile"], (&profile.link, KEEP_TEXT))?;
        Ok(Self { peer, profile, sender })
    }
}

fn parse(url: &str) -> Result<Url, SmppSetupError> {
    url.parse().map_err(|_| SmppSetupError::NotAnAddress)
}

/// The peer of an address that may have these parameters besides those of TLS.
fn peer(
    url: &Url,
    known: &[&str],
    (link, keep): (&LinkProfile, Duration),
) -> Result<Peer, SmppSetupError> {
    let wrong = || SmppSetupError::NotAnAddress;
    let host = url.host_str().filter(|host| !host.is_empty()).ok_or_else(wrong)?;
    let account = plain(url.username(), 15).ok_or_else(wrong)?;
    let password = plain(url.password().unwrap_or_default(), 8).ok_or_else(wrong)?;
    let (over_tls, port) = match url.scheme() {
        "smpp" => (false, PORT),
        "smpps" => (true, TLS_PORT),
        _ => return Err(wrong()),
    };
    if account.is_empty() {
        return Err(wrong());
    }
    let papers: &[&str] = if over_tls { &["ca", "certificate", "key"] } else { &[] };
    let mut names = url.query_pairs().map(|(name, _)| name);
    if names.any(|name| !known.contains(&&*name) && !papers.contains(&&*name)) {
        return Err(SmppSetupError::Parameter);
    }
    let tls = over_tls.then(|| tls(url, host)).transpose()?;
    let address = format!("{host}:{}", url.port().unwrap_or(port));
    Ok(Peer { address, tls, link: link.settings(&account, &password, keep) })
}

fn tls(url: &Url, host: &str) -> Result<Tls, SmppSetupError> {
    let read = |what: &'static str| {
        let file = parameter(url, what).map(std::fs::read).transpose();
        file.map_err(|source| SmppSetupError::Paper { what, source })
    };
    let ours = match (read("certificate")?, read("key")?) {
        (Some(certificate), Some(key)) => Some((certificate, key)),
        (None, None) => None,
        _ => return Err(SmppSetupError::Parameter),
    };
    let ours = ours.as_ref().map(|(certificate, key)| (certificate.as_slice(), key.as_slice()));
    Tls::new(host, read("ca")?.as_deref(), ours).map_err(SmppSetupError::Encryption)
}

fn parameter(url: &Url, name: &str) -> Option<String> {
    url.query_pairs().find(|(known, _)| known == name).map(|(_, value)| value.into_owned())
}

fn read_profile<P>(
    given: &str,
    released: impl Fn(&str) -> Result<P, ProfileFault>,
    read: impl Fn(&str) -> Result<P, ProfileFault>,
) -> Result<P, SmppSetupError> {
    let profile = match Path::new(given).extension() {
        Some(_) => read(&std::fs::read_to_string(given).map_err(SmppSetupError::File)?),
        None => released(given),
    };
    profile.map_err(SmppSetupError::Profile)
}

/// A part of an address as it was meant, in ASCII and not longer than this.
fn plain(part: &str, most: usize) -> Option<String> {
    let text = percent_encoding::percent_decode_str(part).decode_utf8().ok()?.into_owned();
    (text.is_ascii() && text.len() <= most && !text.contains('\0')).then_some(text)
}

fn is_printed(text: &str) -> bool {
    text.bytes().all(|octet| octet.is_ascii_graphic() || octet == b' ')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_taken_apart() {
        let settings = SmppSettings::new("smpp://nsaf:p%40ss@10.1.2.3", "standard").unwrap().peer;
        assert_eq!(settings.address, "10.1.2.3:2775");
        assert_eq!(
            (settings.link.system_id.as_str(), settings.link.password.as_str()),
            ("nsaf", "p@ss")
        );
        let other = SmppSettings::new("smpp://nsaf@smsc.example:2776", "six-d").unwrap().peer;
        assert_eq!(
            (other.address.as_str(), other.link.password.as_str()),
            ("smsc.example:2776", "")
        );
        assert!(other.tls.is_none());
        let over_tls = SmppSettings::new("smpps://nsaf@smsc.example", "standard").unwrap().peer;
        assert!(over_tls.address == "smsc.example:3550" && over_tls.tls.is_some());
    }

    #[test]
    fn text_messages_need_a_sender() {
        let url = "smpp://nsaf:secret@10.1.2.3";
        let texts = SmppTextSettings::new(&format!("{url}?sender=NSAF%201&profile=text")).unwrap();
        assert_eq!((texts.sender.as_str(), texts.peer.link.version), ("NSAF 1", 0x34));
        let long = "x".repeat(21);
        for query in ["", "?sender=", "?sender=%E1%9E%80", &format!("?sender={long}")] {
            let refused = SmppTextSettings::new(&format!("{url}{query}")).err().unwrap();
            assert!(matches!(refused, SmppSetupError::Sender), "{query}");
        }
        let calls = SmppTextSettings::new(&format!("{url}?sender=NSAF&profile=standard"));
        assert!(matches!(calls.err().unwrap(), SmppSetupError::Profile(_)));
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
        for url in [
            "smpp://nsaf@host?sender=NSAF",
            "smpp://nsaf@host?ca=authority.pem",
            "smpps://nsaf@host?other=1",
        ] {
            let refused = SmppSettings::new(url, "standard").err().unwrap();
            assert!(matches!(refused, SmppSetupError::Parameter), "{url}");
        }
        let unread = SmppSettings::new("smpps://nsaf@host?ca=no/such.pem", "standard");
        assert!(matches!(unread.err().unwrap(), SmppSetupError::Paper { what: "ca", .. }));
        let unknown = SmppSettings::new("smpp://nsaf@host", "other").err().unwrap();
        assert!(matches!(unknown, SmppSetupError::Profile(_)));
        let file = SmppSettings::new("smpp://nsaf@host", "no/such.toml").err().unwrap();
        assert!(matches!(file, SmppSetupError::File(_)));
    }
}
