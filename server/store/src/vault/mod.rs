//! Sealing of personal data, field by field (XChaCha20-Poly1305), and keyed hashes to search by.
//!
//! A key of the ring wraps one data key per person; the data key seals her fields. The table, the
//! column and the person's id are bound to each sealed field, so that a field copied to another
//! place can't be opened there.

mod key_ring;
mod letter_key;
mod seal;

use std::sync::Arc;

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use sothon_domain::effects::Entropy;
use uuid::Uuid;
use zeroize::Zeroizing;

pub use key_ring::{KeyRing, KeyRingError};

/// A sealed field can't be opened.
#[derive(Debug, thiserror::Error)]
pub enum VaultError {
    /// The ring lacks the key that wrapped it.
    #[error("key {0} is not in the ring")]
    NoSuchKey(i16),
    /// It was changed, moved, or sealed under another key.
    #[error("{column} of {row} can't be opened")]
    NotGenuine {
        /// `table.column`.
        column: &'static str,
        /// Key of the row.
        row: Uuid,
    },
}

/// The keys at work.
pub struct Vault {
    ring: KeyRing,
    entropy: Arc<dyn Entropy>,
}

/// A person's data key, open.
pub(crate) struct DataKey(Zeroizing<[u8; 32]>);

/// A data key as it is stored.
pub(crate) struct WrappedKey {
    pub(crate) ring_key: i16,
    pub(crate) bytes: Vec<u8>,
}

const DATA_KEY: &str = "person.data_key";

impl Vault {
    /// Keys and a source of nonces.
    pub(crate) fn new(ring: KeyRing, entropy: Arc<dyn Entropy>) -> Self {
        Self { ring, entropy }
    }

    /// The key that protects one-time codes: six digits alone would be guessed from their hash.
    pub fn codes_key(&self) -> &[u8; 32] {
        &self.ring.codes
    }

    /// A new data key for a person, open and wrapped.
    pub(crate) fn new_data_key(&self, person: Uuid) -> (DataKey, WrappedKey) {
        let mut key = Zeroizing::new([0; 32]);
        self.entropy.fill(&mut *key);
        let (ring_key, ring) = self.ring.newest();
        let bytes = seal::seal(ring, self.entropy.as_ref(), DATA_KEY, person, &*key);
        (DataKey(key), WrappedKey { ring_key, bytes })
    }

    /// Opens a person's data key.
    pub(crate) fn unwrap(&self, person: Uuid, key: &WrappedKey) -> Result<DataKey, VaultError> {
        let ring = self.ring.get(key.ring_key).ok_or(VaultError::NoSuchKey(key.ring_key))?;
        let broken = VaultError::NotGenuine { column: DATA_KEY, row: person };
        let opened = Zeroizing::new(seal::open(ring, DATA_KEY, person, &key.bytes).ok_or(broken)?);
        let bytes = opened.as_slice().try_into();
        let bytes = bytes.map_err(|_| VaultError::NotGenuine { column: DATA_KEY, row: person })?;
        Ok(DataKey(Zeroizing::new(bytes)))
    }

    /// The number of the key that wraps new data keys.
    pub(crate) fn newest_ring_key(&self) -> i16 {
        self.ring.newest().0
    }

    /// A person's data key, wrapped by the newest key; what it seals stays as it is.
    pub(crate) fn rewrap(&self, person: Uuid, key: &WrappedKey) -> Result<WrappedKey, VaultError> {
        let open = self.unwrap(person, key)?;
        let (ring_key, ring) = self.ring.newest();
        let bytes = seal::seal(ring, self.entropy.as_ref(), DATA_KEY, person, &*open.0);
        Ok(WrappedKey { ring_key, bytes })
    }

    /// Seals a field of a person. `column` is `table.column`.
    pub(crate) fn seal(&self, key: &DataKey, column: &str, row: Uuid, plain: &str) -> Vec<u8> {
        self.seal_bytes(key, column, row, plain.as_bytes())
    }

    /// Seals what is no text, such as a file.
    pub(crate) fn seal_bytes(
        &self,
        key: &DataKey,
        column: &str,
        row: Uuid,
        plain: &[u8],
    ) -> Vec<u8> {
        seal::seal(&key.0, self.entropy.as_ref(), column, row, plain)
    }

    /// Opens what [`Vault::seal_bytes`] sealed.
    pub(crate) fn open_bytes(
        &self,
        key: &DataKey,
        column: &'static str,
        row: Uuid,
        sealed: &[u8],
    ) -> Result<Vec<u8>, VaultError> {
        seal::open(&key.0, column, row, sealed).ok_or(VaultError::NotGenuine { column, row })
    }

    /// A new key of one row's own, open and wrapped under the person's key: with it goes what it seals.
    pub(crate) fn new_row_key(&self, key: &DataKey, column: &str, row: Uuid) -> (DataKey, Vec<u8>) {
        let mut own = Zeroizing::new([0; 32]);
        self.entropy.fill(&mut *own);
        let wrapped = self.seal_bytes(key, column, row, &*own);
        (DataKey(own), wrapped)
    }

    /// Opens a row's own key.
    pub(crate) fn open_row_key(
        &self,
        key: &DataKey,
        column: &'static str,
        row: Uuid,
        wrapped: &[u8],
    ) -> Result<DataKey, VaultError> {
        let broken = || VaultError::NotGenuine { column, row };
        let opened = Zeroizing::new(self.open_bytes(key, column, row, wrapped)?);
        let own = opened.as_slice().try_into().map_err(|_| broken())?;
        Ok(DataKey(Zeroizing::new(own)))
    }

    /// Seals what opens only beside everything in `bound`.
    pub(crate) fn seal_bound(&self, key: &DataKey, bound: &[u8], plain: &[u8]) -> Vec<u8> {
        seal::seal_as(&key.0, self.entropy.as_ref(), bound, plain)
    }

    /// Opens what [`Vault::seal_bound`] sealed; `at` names the column and the row where it fails.
    pub(crate) fn open_bound(
        &self,
        key: &DataKey,
        bound: &[u8],
        sealed: &[u8],
        at: (&'static str, Uuid),
    ) -> Result<Vec<u8>, VaultError> {
        let (column, row) = at;
        seal::open_as(&key.0, bound, sealed).ok_or(VaultError::NotGenuine { column, row })
    }

    /// Opens a field of a person.
    pub(crate) fn open(
        &self,
        key: &DataKey,
        column: &'static str,
        row: Uuid,
        sealed: &[u8],
    ) -> Result<String, VaultError> {
        text(seal::open(&key.0, column, row, sealed), column, row)
    }

    /// Seals what lives for minutes and belongs to no person's key, such as a message.
    pub(crate) fn seal_brief(&self, column: &str, row: Uuid, plain: &str) -> (i16, Vec<u8>) {
        let (number, ring) = self.ring.newest();
        (number, seal::seal(ring, self.entropy.as_ref(), column, row, plain.as_bytes()))
    }

    /// Opens what [`Vault::seal_brief`] sealed.
    pub(crate) fn open_brief(
        &self,
        ring_key: i16,
        column: &'static str,
        row: Uuid,
        sealed: &[u8],
    ) -> Result<String, VaultError> {
        let ring = self.ring.get(ring_key).ok_or(VaultError::NoSuchKey(ring_key))?;
        text(seal::open(ring, column, row, sealed), column, row)
    }

    /// Seals what is kept outside the database, and for minutes only. It opens under the `name` it is
    /// kept by, in every process that has the same keys.
    pub fn seal_passing(&self, name: &str, plain: &[u8]) -> Vec<u8> {
        seal::seal_as(&self.passing_key(), self.entropy.as_ref(), name.as_bytes(), plain)
    }

    /// Opens what [`Vault::seal_passing`] sealed; none when it was changed, moved to another name, or
    /// sealed under another key.
    pub fn open_passing(&self, name: &str, sealed: &[u8]) -> Option<Vec<u8>> {
        seal::open_as(&self.passing_key(), name.as_bytes(), sealed)
    }

    /// A key for nothing else, made from one that a new data key leaves as it is.
    fn passing_key(&self) -> Zeroizing<[u8; 32]> {
        let mut mac =
            Hmac::<Sha256>::new_from_slice(&*self.ring.codes).expect("HMAC takes any key");
        mac.update(b"what passes");
        Zeroizing::new(mac.finalize().into_bytes().into())
    }

    /// The keyed hash of a value in its one written form. `domain` keeps equal values of different
    /// columns apart.
    pub(crate) fn search_hash(&self, domain: &str, value: &str) -> Vec<u8> {
        let mut mac =
            Hmac::<Sha256>::new_from_slice(&*self.ring.index).expect("HMAC takes any key");
        mac.update(domain.as_bytes());
        mac.update(&[0]);
        mac.update(value.as_bytes());
        mac.finalize().into_bytes().to_vec()
    }

    /// A maker of keyed hashes of several texts together, each bound to `domain` and `subject`.
    pub(crate) fn hasher(&self, domain: &str, subject: &str) -> impl Fn(&[&str]) -> [u8; 32] {
        let mut begun =
            Hmac::<Sha256>::new_from_slice(&*self.ring.index).expect("HMAC takes any key");
        for text in [domain, subject] {
            begun.update(text.as_bytes());
            begun.update(&[0]);
        }
        move |texts| {
            let mut mac = begun.clone();
            for text in texts {
                mac.update(&(text.len() as u64).to_be_bytes());
                mac.update(text.as_bytes());
            }
            mac.finalize().into_bytes().into()
        }
    }

    /// The key that signs audit checkpoints.
    pub(crate) fn signing_key(&self) -> ed25519_dalek::SigningKey {
        ed25519_dalek::SigningKey::from_bytes(&self.ring.audit)
    }
}

fn text(opened: Option<Vec<u8>>, column: &'static str, row: Uuid) -> Result<String, VaultError> {
    opened
        .and_then(|bytes| String::from_utf8(bytes).ok())
        .ok_or(VaultError::NotGenuine { column, row })
}

#[cfg(test)]
mod tests;
