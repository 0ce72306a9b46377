//! The keys that sign what letters state, and the public ones that prove it.
//!
//! Key 0 is made from the audit key under a label of its own, so that a folder of keys made before there
//! were letters needs no new file. Neither key can be worked out from what the other has signed. Later
//! ones are files: `letter-1.key`, `letter-2.key` ... The newest signs. Beside each key stands its public
//! one, `letter-0.pub` ..., which alone is enough to prove the letters of a key that signs no more.

use std::collections::BTreeMap;
use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use ed25519_dalek::{Signer, SigningKey};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use sothon_domain::effects::Entropy;
use sothon_domain::letter::{LetterKey, LetterKeys, SignedStatement, to_sign};

use super::key_ring::{Key, at, read, write};
use super::{KeyRing, KeyRingError, Vault};

/// The keys of letters that are files.
#[derive(Default)]
pub(super) struct LetterRing {
    private: BTreeMap<u16, Key>,
    public: BTreeMap<u16, LetterKey>,
}

impl LetterRing {
    /// Reads every key of letters in the folder; numbers may be missing, but never the newest key.
    pub(super) fn load(folder: &Path) -> Result<Self, KeyRingError> {
        let mut ring = Self::default();
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
        for (number, key) in &ring.private {
            ring.public.insert(*number, public_of(&signing(key)));
        }
        // Whoever lost the newest key must not go back to an older one without seeing it.
        match ring.public.keys().next_back() {
            Some(newest) if !ring.private.contains_key(newest) => {
                Err(KeyRingError::Missing(private_file(folder, *newest)))
            }
            _ => Ok(ring),
        }
    }
}

impl KeyRing {
    fn first_letter_key(&self) -> SigningKey {
        let mut mac = Hmac::<Sha256>::new_from_slice(&*self.audit).expect("HMAC takes any key");
        mac.update(b"letter statements");
        SigningKey::from_bytes(&mac.finalize().into_bytes().into())
    }

    fn letter_signing_key(&self) -> SigningKey {
        let newest = self.letters.private.last_key_value();
        newest.map_or_else(|| self.first_letter_key(), |(_, key)| signing(key))
    }

    /// The public keys with which anybody can check a letter.
    pub fn letter_keys(&self) -> LetterKeys {
        let mut keys = self.letters.public.clone();
        // Once there are files, the first key is one of them too: it outlives the audit key it was made
        // from, and it can be removed.
        if keys.is_empty() {
            keys.insert(0, public_of(&self.first_letter_key()));
        }
        LetterKeys::new(keys.into_iter().collect())
    }

    /// Makes the next key that signs letters in a folder of keys; its number. Whoever reads the folder
    /// from then on signs with it; the earlier keys go on proving their letters.
    ///
    /// # Errors
    /// [`KeyRingError`] when the folder holds no keys, or can't be written.
    pub fn add_letter_key(folder: &Path, entropy: &dyn Entropy) -> Result<u16, KeyRingError> {
        let ring = Self::load(folder)?;
        let newest = ring.letter_keys();
        let (last, _) = newest.iter().next().expect("invariant: there is always a key");
        let number = last + 1;
        write(&private_file(folder, number), entropy)?;
        for (earlier, key) in newest.iter() {
            let file = public_file(folder, earlier);
            if !file.exists() {
                write_public(&file, key)?;
            }
        }
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
    let opened = std::fs::File::options().write(true).create_new(true).mode(0o644).open(path);
    let mut file = opened.map_err(at(path))?;
    writeln!(file, "{key}").and_then(|()| file.sync_all()).map_err(at(path))
}
