//! The keys that sign what letters state, and the public ones that prove it.
//!
//! Key 0 is made from the audit key under a label of its own, so that a folder of keys made before there
//! were letters needs no new file. Neither key can be worked out from what the other has signed. Later
//! ones are files: `letter-1.key`, `letter-2.key` ... The newest signs. Beside each key stands its public
//! one, `letter-0.pub` ..., which alone is enough to prove the letters of a key that signs no more.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use ed25519_dalek::{Signer, SigningKey};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use sothon_domain::effects::Entropy;
use sothon_domain::letter::{LetterKey, LetterKeys, SignedStatement, to_sign};
use zeroize::Zeroizing;

use super::key_ring::{Key, at, put, read, write};
use super::{KeyRing, KeyRingError, Vault};

/// The keys of letters: those that can sign, and those that prove.
pub(super) struct LetterRing {
    private: BTreeMap<u16, Key>,
    public: BTreeMap<u16, LetterKey>,
}

impl LetterRing {
    /// Reads every key of letters in the folder; numbers may be missing.
    pub(super) fn read(folder: &Path, audit: &Key) -> Result<Self, KeyRingError> {
        let mut ring = Self { private: BTreeMap::new(), public: BTreeMap::new() };
        for entry in std::fs::read_dir(folder).map_err(at(folder))? {
            let path = entry.map_err(at(folder))?.path();
            let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
            let Some((number, ending)) = name.strip_prefix("letter-").and_then(numbered) else {
                continue;
            };
            match ending {
                "key" => ring.private.insert(number, read(&path)?).map(drop),
                "pub" => ring.public.insert(number, read_public(&path)?).map(drop),
                _ => None,
            };
        }
        ring.add_first(first_key(audit));
        for (number, key) in &ring.private {
            ring.public.insert(*number, public_of(&signing(key)));
        }
        Ok(ring)
    }

    /// Adds the key that is no file. Its public file is written before all others: where others stand
    /// without it, it was removed, and where it is of another key, the audit key was renewed.
    fn add_first(&mut self, first: Key) {
        let stands = match self.public.get(&0) {
            Some(public) => *public == public_of(&signing(&first)),
            None => self.public.is_empty(),
        };
        if stands {
            self.private.insert(0, first);
        }
    }

    /// Whoever lost the newest key must not go back to an older one without seeing it.
    pub(super) fn can_sign(&self, folder: &Path) -> Result<(), KeyRingError> {
        match self.public.keys().next_back() {
            // The first key never was a file: what is missing is one that follows it.
            Some(newest) if !self.private.contains_key(newest) => {
                Err(KeyRingError::Missing(private_file(folder, (*newest).max(1))))
            }
            _ => Ok(()),
        }
    }
}

impl KeyRing {
    fn letter_signing_key(&self) -> SigningKey {
        let newest = self.letters.private.last_key_value();
        signing(newest.expect("invariant: a ring that was loaded can sign").1)
    }

    /// The public keys with which anybody can check a letter.
    pub fn letter_keys(&self) -> LetterKeys {
        LetterKeys::new(self.letters.public.clone().into_iter().collect())
    }

    /// Makes the next key that signs letters in a folder of keys; its number. Whoever reads the folder
    /// from then on signs with it; the earlier keys go on proving their letters. Cut short, it leaves a
    /// folder that can be used, and it can be done again.
    ///
    /// # Errors
    /// [`KeyRingError`] when the folder holds no keys, or can't be written.
    pub fn add_letter_key(folder: &Path, entropy: &dyn Entropy) -> Result<u16, KeyRingError> {
        let earlier = Self::read_all(folder)?.letters.public;
        // The first one first (see `add_first`), and all before a key that would hide what is lacking.
        for (number, key) in &earlier {
            let file = public_file(folder, *number);
            if !file.exists() {
                write_public(&file, key)?;
            }
        }
        let newest = earlier.keys().next_back().expect("invariant: there is always a key");
        let number = newest + 1;
        write(&private_file(folder, number), entropy)?;
        let key = read(&private_file(folder, number))?;
        write_public(&public_file(folder, number), &public_of(&signing(&key)))?;
        Ok(number)
    }
}

impl Vault {
    /// The public keys with which anybody can check a letter.
    pub fn letter_keys(&self) -> LetterKeys {
        self.ring.letter_keys()
    }

    /// Signs the bytes of a letter's statement with the newest key.
    pub fn sign_letter(&self, statement: Vec<u8>) -> SignedStatement {
        let signature = self.ring.letter_signing_key().sign(&to_sign(&statement));
        SignedStatement::new(statement, signature.to_bytes())
    }
}

/// The key that signs letters until there is a file.
fn first_key(audit: &Key) -> Key {
    let mut mac = Hmac::<Sha256>::new_from_slice(&**audit).expect("HMAC takes any key");
    mac.update(b"letter statements");
    Zeroizing::new(mac.finalize().into_bytes().into())
}

fn signing(key: &Key) -> SigningKey {
    SigningKey::from_bytes(key)
}

fn public_of(key: &SigningKey) -> LetterKey {
    LetterKey::new(key.verifying_key().to_bytes())
}

/// The number and the ending of `3.key`.
fn numbered(rest: &str) -> Option<(u16, &str)> {
    let (number, ending) = rest.split_once('.')?;
    Some((number.parse().ok()?, ending))
}

fn private_file(folder: &Path, number: u16) -> PathBuf {
    folder.join(format!("letter-{number}.key"))
}

fn public_file(folder: &Path, number: u16) -> PathBuf {
    folder.join(format!("letter-{number}.pub"))
}

fn read_public(path: &Path) -> Result<LetterKey, KeyRingError> {
    let text = std::fs::read_to_string(path).map_err(at(path))?;
    text.trim().parse().map_err(|_| KeyRingError::NotAKey(path.to_owned()))
}

fn write_public(path: &Path, key: &LetterKey) -> Result<(), KeyRingError> {
    put(path, format!("{key}\n").as_bytes(), 0o644)
}
