//! Which machine asks.

use axum::extract::{FromRequestParts, MatchedPath};
use axum::http::header::AUTHORIZATION;
use axum::http::request::Parts;
use sha2::{Digest, Sha256};
use sothon_app::machine::{Admitted, admit};
use sothon_domain::access::Actor;
use subtle::{Choice, ConstantTimeEq};

use super::problem::Problem;
use crate::Portal;

/// The hashes of the keys of the back office's machine. More than one, so that a new key is in use before the old one
/// is taken away.
pub struct BackOfficeKeys(Vec<[u8; 32]>);

/// There is no key, or one that might be guessed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WeakKey;

impl BackOfficeKeys {
    /// The fewest letters of a key; `openssl rand -hex 32` makes 64.
    pub const FEWEST: usize = 32;

    /// Reads keys, one a line.
    ///
    /// # Errors
    /// [`WeakKey`] when there is none, or one is shorter than [`Self::FEWEST`] visible ASCII letters.
    pub fn read(text: &str) -> Result<Self, WeakKey> {
        let keys: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        let strong = |key: &&str| {
            key.len() >= Self::FEWEST && key.bytes().all(|byte| byte.is_ascii_graphic())
        };
        if keys.is_empty() || !keys.iter().all(strong) {
            return Err(WeakKey);
        }
        Ok(Self(keys.into_iter().map(|key| Sha256::digest(key).into()).collect()))
    }

    /// Whether it is one of ours; takes equally long whatever was shown.
    fn knows(&self, shown: &str) -> bool {
        let shown: [u8; 32] = Sha256::digest(shown).into();
        let none = Choice::from(0);
        self.0.iter().fold(none, |found, key| found | key.ct_eq(&shown)).into()
    }
}

/// The back office's machine, which has shown its key.
pub(crate) struct Machine(pub(crate) Actor);

impl FromRequestParts<Portal> for Machine {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, portal: &Portal) -> Result<Self, Problem> {
        let keys = portal.back_office.as_ref().ok_or(Problem::NotFound)?;
        match bearer(parts) {
            Some(key) if keys.knows(key) => Ok(Self(Actor::back_office())),
            _ => Err(Problem::NoKey),
        }
    }
}

/// A partner's machine, which has shown its key and does not call too often.
pub(crate) struct PartnerMachine(pub(crate) Actor);

impl FromRequestParts<Portal> for PartnerMachine {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, portal: &Portal) -> Result<Self, Problem> {
        let key = bearer(parts).ok_or(Problem::NoKey)?;
        let route = parts.extensions.get::<MatchedPath>().map_or("", MatchedPath::as_str);
        match admit(&portal.app, key, &format!("{} {route}", parts.method)).await? {
            Admitted::Machine(actor) => Ok(Self(actor)),
            Admitted::Unknown => Err(Problem::NoKey),
            Admitted::Wait { seconds } => Err(Problem::TooMany { seconds }),
        }
    }
}

/// The key that was shown.
fn bearer(parts: &Parts) -> Option<&str> {
    let shown = parts.headers.get(AUTHORIZATION)?.to_str().ok()?;
    let (scheme, key) = shown.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then_some(key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_that_might_be_guessed_is_none() {
        let (key, next) = ("k".repeat(32), "n".repeat(64));
        let keys = BackOfficeKeys::read(&format!("\n{key}\n  {next}  \n")).ok();
        let keys = keys.unwrap();
        assert!(keys.knows(&key) && keys.knows(&next));
        for other in ["", "k", &"k".repeat(33), &key.to_uppercase()] {
            assert!(!keys.knows(other), "{other:?}");
        }
        for weak in ["", "\n\n", &"k".repeat(31), &format!("{key}\nshort"), &"ក".repeat(32)] {
            assert!(BackOfficeKeys::read(weak).is_err(), "{weak:?}");
        }
    }
}
