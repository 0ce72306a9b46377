//! A statement with the institution's signature (Ed25519, RFC 8032), as text for an address.

use std::fmt;
use std::str::FromStr;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ed25519_dalek::{Signature, VerifyingKey};

use super::{Statement, to_sign};

/// Bytes of a signature.
const SIGNATURE: usize = 64;
/// Longer texts are no statements and are not looked at.
const LONGEST_TEXT: usize = 400;

/// It was not signed with the institution's key, or changed afterwards.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not signed with this key, or changed afterwards")]
pub struct NotGenuine;

/// The institution's public key, with which anybody can check a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LetterKey([u8; 32]);

/// The text is no public key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a public key has 43 letters, digits, - and _")]
pub struct NotAKey;

impl LetterKey {
    /// The key with these bytes; whether they are a point of the curve is seen when it is used.
    pub fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }
}

impl fmt::Display for LetterKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&URL_SAFE_NO_PAD.encode(self.0))
    }
}

impl FromStr for LetterKey {
    type Err = NotAKey;

    fn from_str(text: &str) -> Result<Self, NotAKey> {
        let bytes = URL_SAFE_NO_PAD.decode(text.trim()).map_err(|_| NotAKey)?;
        bytes.try_into().map(Self).map_err(|_| NotAKey)
    }
}

/// A statement with a signature nobody has checked yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedStatement {
    statement: Vec<u8>,
    signature: [u8; SIGNATURE],
}

impl SignedStatement {
    /// Puts the bytes of a statement and their signature together.
    pub fn new(statement: Vec<u8>, signature: [u8; SIGNATURE]) -> Self {
        Self { statement, signature }
    }

    /// The signature, not checked.
    pub(super) fn signature(&self) -> &[u8; SIGNATURE] {
        &self.signature
    }

    /// What it states, if one of these keys signed it. There is no other way to read it.
    ///
    /// # Errors
    /// [`NotGenuine`] when any byte of it is not what was signed.
    pub fn verify_by(&self, keys: &LetterKeys) -> Result<Statement, NotGenuine> {
        keys.iter().find_map(|(_, key)| self.verify(key).ok()).ok_or(NotGenuine)
    }

    /// What it states, if this key signed it.
    ///
    /// # Errors
    /// [`NotGenuine`] when any byte of it is not what was signed.
    pub fn verify(&self, key: &LetterKey) -> Result<Statement, NotGenuine> {
        let key = VerifyingKey::from_bytes(&key.0).map_err(|_| NotGenuine)?;
        let signature = Signature::from_bytes(&self.signature);
        key.verify_strict(&to_sign(&self.statement), &signature).map_err(|_| NotGenuine)?;
        Statement::from_bytes(&self.statement).ok_or(NotGenuine)
    }
}

/// The institution's public keys by number, the newest first. A new key signs new letters, and the earlier
/// ones go on proving theirs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterKeys(Vec<(u16, LetterKey)>);

impl LetterKeys {
    /// The keys with these numbers, in any order.
    pub fn new(mut keys: Vec<(u16, LetterKey)>) -> Self {
        keys.sort_by_key(|(number, _)| std::cmp::Reverse(*number));
        Self(keys)
    }

    /// The keys with their numbers, the newest first.
    pub fn iter(&self) -> impl Iterator<Item = (u16, &LetterKey)> {
        self.0.iter().map(|(number, key)| (*number, key))
    }
}

/// One key that was given from outside.
impl From<LetterKey> for LetterKeys {
    fn from(key: LetterKey) -> Self {
        Self(vec![(0, key)])
    }
}

/// The text that stands in an address: letters, digits, `-` and `_`.
impl fmt::Display for SignedStatement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bytes = [&self.statement[..], &self.signature].concat();
        f.write_str(&URL_SAFE_NO_PAD.encode(bytes))
    }
}

impl FromStr for SignedStatement {
    type Err = NotGenuine;

    fn from_str(text: &str) -> Result<Self, NotGenuine> {
        let text = Some(text).filter(|text| text.len() <= LONGEST_TEXT).ok_or(NotGenuine)?;
        let bytes = URL_SAFE_NO_PAD.decode(text).map_err(|_| NotGenuine)?;
        let (statement, signature) = bytes.split_last_chunk().ok_or(NotGenuine)?;
        Ok(Self { statement: statement.to_vec(), signature: *signature })
    }
}
