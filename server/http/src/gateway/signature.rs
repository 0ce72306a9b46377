//! What gateways sign: the time and the body of each request, under a key of theirs (HMAC-SHA256).
//!
//! A request that is shown again within the window is not told from the gateway's own repeat: it gets the same answer, and
//! nothing is done twice.

use std::collections::BTreeMap;
use std::fmt;

use axum::http::{HeaderMap, HeaderName};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, KeyInit, Mac};
use serde::Deserialize;
use sha2::Sha256;
use time::OffsetDateTime;

use super::Caller;
use super::certificate::octets_of_hex;

/// The fewest letters of a key.
const FEWEST: usize = 32;

/// The longest window, in seconds.
const LONGEST_WINDOW: i64 = 3_600;

/// How each gateway that signs does it. It has no debug text: it holds keys.
#[derive(Default)]
pub struct Signatures(BTreeMap<Caller, Profile>);

/// How one gateway signs: `HMAC-SHA256(key, timestamp "." body)`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Profile {
    /// The header with the time, in whole seconds since 1970.
    timestamp: String,
    /// The header with the signature.
    signature: String,
    /// How the signature is written.
    written: Writing,
    /// What stands before it, such as `sha256=`.
    #[serde(default)]
    prefix: String,
    /// How many seconds the time may differ from ours, either way.
    window: i64,
    /// Any of these will do, so that they can be changed one after the other.
    keys: Vec<String>,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Writing {
    Hex,
    Base64,
}

/// Why the file of signatures is none. It shows nothing of a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SignaturesFault {
    /// The table can't be read: in this line, if that is known.
    Unreadable(Option<usize>),
    /// There is no such gateway.
    Gateway(String),
    /// A gateway has no key, or one of fewer than 32 letters.
    Keys(String),
    /// A window is none of 1 to 3600 seconds, or a header has no name that a header can have.
    Profile(String),
}

/// Why a request does not prove itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unproved {
    /// A header is not there, or twice, or can't be read.
    Missing,
    /// It was signed too long ago, or in the future.
    Old,
    /// It was signed otherwise.
    Wrong,
}

impl Signatures {
    /// Reads them in TOML: a table for each gateway that signs.
    ///
    /// # Errors
    /// The first [`SignaturesFault`].
    pub fn read(text: &str) -> Result<Self, SignaturesFault> {
        let tables: BTreeMap<String, Profile> = toml::from_str(text).map_err(|fault| {
            let before = fault.span().and_then(|span| text.get(..span.start));
            SignaturesFault::Unreadable(before.map(|before| before.lines().count().max(1)))
        })?;
        let mut profiles = BTreeMap::new();
        for (name, profile) in tables {
            let Some(caller) = Caller::named(&name) else {
                return Err(SignaturesFault::Gateway(name));
            };
            if profile.keys.is_empty() || profile.keys.iter().any(|key| key.len() < FEWEST) {
                return Err(SignaturesFault::Keys(name));
            }
            let names = [&profile.timestamp, &profile.signature];
            let named = names.into_iter().all(|name| name.parse::<HeaderName>().is_ok());
            if !named || !(1..=LONGEST_WINDOW).contains(&profile.window) {
                return Err(SignaturesFault::Profile(name));
            }
            profiles.insert(caller, profile);
        }
        Ok(Self(profiles))
    }

    /// Whether the request proves itself, where its gateway signs.
    pub(super) fn check(
        &self,
        caller: Caller,
        (headers, body): (&HeaderMap, &[u8]),
        now: OffsetDateTime,
    ) -> Result<(), Unproved> {
        match self.0.get(&caller) {
            Some(profile) => profile.check(headers, body, now),
            None => Ok(()),
        }
    }
}

impl Profile {
    fn check(&self, headers: &HeaderMap, body: &[u8], now: OffsetDateTime) -> Result<(), Unproved> {
        let timestamp = once(headers, &self.timestamp)?;
        let signature = once(headers, &self.signature)?;
        let seconds: i64 = timestamp.parse().map_err(|_| Unproved::Missing)?;
        let given = signature.strip_prefix(&*self.prefix).and_then(|text| match self.written {
            Writing::Hex => octets_of_hex(text),
            Writing::Base64 => STANDARD.decode(text).ok(),
        });
        let given = given.ok_or(Unproved::Missing)?;
        let signed = self.keys.iter().any(|key| {
            let mac = Hmac::<Sha256>::new_from_slice(key.as_bytes());
            let mut mac = mac.expect("a key of any length will do");
            mac.update(timestamp.as_bytes());
            mac.update(b".");
            mac.update(body);
            // Takes equally long whatever was given.
            mac.verify_slice(&given).is_ok()
        });
        if !signed {
            return Err(Unproved::Wrong);
        }
        let apart = now.unix_timestamp().abs_diff(seconds);
        if apart > self.window.unsigned_abs() { Err(Unproved::Old) } else { Ok(()) }
    }
}

/// What stands in a header that is there once.
fn once<'a>(headers: &'a HeaderMap, name: &str) -> Result<&'a str, Unproved> {
    let mut said = headers.get_all(name).iter();
    match (said.next(), said.next()) {
        (Some(one), None) => one.to_str().map_err(|_| Unproved::Missing),
        _ => Err(Unproved::Missing),
    }
}

impl fmt::Display for SignaturesFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable(Some(line)) => write!(f, "line {line} can't be read"),
            Self::Unreadable(None) => f.write_str("it can't be read"),
            Self::Gateway(name) => {
                write!(f, "no gateway {name}: africas-talking, restcomm or voice")
            }
            Self::Keys(name) => write!(f, "{name} needs keys of at least {FEWEST} letters"),
            Self::Profile(name) => write!(
                f,
                "{name} needs the names of two headers and a window of 1 to {LONGEST_WINDOW} seconds"
            ),
        }
    }
}

impl std::error::Error for SignaturesFault {}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = r#"
        [voice]
        timestamp = "X-Time"
        signature = "X-Signature"
        written = "hex"
        prefix = "sha256="
        window = 300
        keys = ["0123456789abcdef0123456789abcdef"]
    "#;

    fn fault(from: &str, to: &str) -> SignaturesFault {
        Signatures::read(&FILE.replace(from, to)).err().expect("it is refused")
    }

    #[test]
    fn a_wrong_file_is_refused_and_shows_no_key() {
        assert!(Signatures::read(FILE).is_ok());
        assert!(Signatures::read("").is_ok(), "nobody signs");
        assert_eq!(fault("[voice]", "[hubtel]"), SignaturesFault::Gateway("hubtel".to_owned()));
        let name = || "voice".to_owned();
        assert_eq!(fault("89abcdef\"]", "\"]"), SignaturesFault::Keys(name()));
        assert_eq!(fault("X-Time", ""), SignaturesFault::Profile(name()));
        assert_eq!(fault("X-Time", "X Time"), SignaturesFault::Profile(name()));
        assert_eq!(fault("= 300", "= 0"), SignaturesFault::Profile(name()));
        assert_eq!(fault("= 300", "= 3601"), SignaturesFault::Profile(name()));
        for (from, to) in [("\"hex\"", "\"octal\""), ("window", "other"), ("\"]", "\"")] {
            let fault = fault(from, to);
            assert!(matches!(fault, SignaturesFault::Unreadable(_)), "{to}");
            assert!(!fault.to_string().contains("0123"));
        }
    }
}
