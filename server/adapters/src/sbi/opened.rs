//! Opening what a scanner has sealed for us: the session key is wrapped for our certificate (RSA-OAEP with SHA-256), the
//! record sealed under it (AES-256-GCM) with what the time and the number of the order make.
//!
//! Deliberately absent: reading the record. That is done where there is nothing to take (`crate::finger`).

use std::io::ErrorKind;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use aes_gcm::aead::{Aead, Payload};
use aes_gcm::{Aes256Gcm, KeyInit};
use rsa::pkcs8::{DecodePrivateKey, EncodePublicKey};
use rsa::sha2::{Digest, Sha256};
use rsa::traits::PublicKeyParts;
use rsa::{Oaep, RsaPrivateKey};
use rustls::pki_types::CertificateDer;
use sothon_domain::effects::Entropy;
use webpki::anchor_from_trusted_cert;

use crate::entropy::Chance;

/// The hash before the first capture of an order: SHA-256 of nothing, in hexadecimal digits.
pub const FIRST_PREVIOUS: &str = "E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855";

/// The fewest bytes of a key: 2048 bits.
const FEWEST: usize = 256;

/// A key of ours that scanners seal for. It is named by the thumbprint of its certificate.
pub struct OpeningKey {
    key: RsaPrivateKey,
    thumbprint: String,
}

/// The thumbprint only.
impl std::fmt::Debug for OpeningKey {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "OpeningKey({})", self.thumbprint)
    }
}

/// Why a key of ours is not taken.
#[derive(Debug, thiserror::Error)]
pub enum KeyFault {
    /// The file can't be read.
    #[error("reading {}", .0.display())]
    File(PathBuf, #[source] std::io::Error),
    /// Others may read the file of a key.
    #[error("others may read {}: chmod 600", .0.display())]
    Open(PathBuf),
    /// No private key (PKCS#8, DER) of RSA, or a short one.
    #[error("no RSA key of 2048 bits or more (PKCS#8, DER)")]
    Key,
    /// No certificate, or one of another key.
    #[error("no certificate (X.509, DER) of this key")]
    Certificate,
}

impl OpeningKey {
    /// A private key (PKCS#8, DER) with its certificate (X.509, DER).
    ///
    /// # Errors
    /// [`KeyFault`] where it is no key of RSA or a short one, or the certificate is not of it.
    pub fn new(key: &[u8], certificate: &[u8]) -> Result<Self, KeyFault> {
        let key = RsaPrivateKey::from_pkcs8_der(key).map_err(|_| KeyFault::Key)?;
        if key.size() < FEWEST {
            return Err(KeyFault::Key);
        }
        let public = key.to_public_key().to_public_key_der().map_err(|_| KeyFault::Key)?;
        let certified = CertificateDer::from(certificate);
        let certified = anchor_from_trusted_cert(&certified).map_err(|_| KeyFault::Certificate)?;
        // What is certified is given without its first tag and length.
        if !public.as_bytes().ends_with(certified.subject_public_key_info.as_ref()) {
            return Err(KeyFault::Certificate);
        }
        Ok(Self { key, thumbprint: hexadecimal(&Sha256::digest(certificate)) })
    }

    /// Those in the folder of keys, the newest last: `scanner-1.key` with `scanner-1.pub` (its certificate),
    /// `scanner-2.key` ... Scanners seal for the newest; what was sealed for an older one is still opened. None is no fault,
    /// nor is a number that is not there any more.
    ///
    /// # Errors
    /// [`KeyFault`] where a file can't be read or is no such key, or others may read a key.
    pub fn load(folder: &Path) -> Result<Vec<Self>, KeyFault> {
        let certified = |number: u32| {
            let file = |kind| folder.join(format!("scanner-{number}.{kind}"));
            Self::new(&closed(file("key"))?, &read(file("pub"))?)
        };
        key_numbers(folder)?.into_iter().map(certified).collect()
    }

    /// SHA-256 of its certificate, in hexadecimal digits.
    pub fn thumbprint(&self) -> &str {
        &self.thumbprint
    }

    /// The session key that was wrapped for this key; none where it was not. Blinded, so that the time tells little.
    pub(super) fn session(&self, wrapped: &[u8], entropy: &dyn Entropy) -> Option<[u8; 32]> {
        let padding = Oaep::<Sha256>::new();
        let key = self.key.decrypt_blinded(&mut Chance(entropy), padding, wrapped).ok()?;
        key.try_into().ok()
    }
}

/// The numbers of the keys that scanners seal for, in the folder of keys, the newest last. None where there is no folder.
///
/// # Errors
/// [`KeyFault::File`] where the folder can't be read.
pub fn key_numbers(folder: &Path) -> Result<Vec<u32>, KeyFault> {
    let fault = |error| KeyFault::File(folder.to_owned(), error);
    let entries = match std::fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(fault(error)),
    };
    let mut numbers = Vec::new();
    for entry in entries {
        let name = entry.map_err(fault)?.file_name();
        numbers.extend(name.to_str().and_then(number));
    }
    numbers.sort_unstable();
    Ok(numbers)
}

/// The number in the name of a key's file.
fn number(name: &str) -> Option<u32> {
    let number = name.strip_prefix("scanner-")?.strip_suffix(".key")?.parse().ok()?;
    (name == format!("scanner-{number}.key")).then_some(number)
}

fn read(path: PathBuf) -> Result<Vec<u8>, KeyFault> {
    std::fs::read(&path).map_err(|error| KeyFault::File(path, error))
}

/// What stands in a file that nobody else may read.
fn closed(path: PathBuf) -> Result<Vec<u8>, KeyFault> {
    match std::fs::metadata(&path) {
        Ok(meta) if meta.mode() & 0o077 != 0 => Err(KeyFault::Open(path)),
        Ok(_) => read(path),
        Err(error) => Err(KeyFault::File(path, error)),
    }
}

/// What a scanner has sealed under a session key; none where it was changed, or belongs to another order or time.
pub(super) fn opened(
    session: [u8; 32],
    sealed: &[u8],
    (timestamp, transaction): (&str, &str),
) -> Option<Vec<u8>> {
    let (aad, nonce) = bound(timestamp, transaction);
    let payload = Payload { msg: sealed, aad: &aad };
    Aes256Gcm::new(&session.into()).decrypt(&nonce.into(), payload).ok()
}

/// What ties a sealed record to its order and time: the last 16 and the last 12 bytes of both, one over the other (XOR),
/// the shorter filled up with zero bytes in front.
pub fn bound(timestamp: &str, transaction: &str) -> ([u8; 16], [u8; 12]) {
    let tail = |text: &str| {
        let mut last = [0_u8; 16];
        for (to, from) in last.iter_mut().rev().zip(text.bytes().rev()) {
            *to = from;
        }
        last
    };
    let (time, order) = (tail(timestamp), tail(transaction));
    let both: [u8; 16] = std::array::from_fn(|at| time[at] ^ order[at]);
    (both, std::array::from_fn(|at| both[at + 4]))
}

/// The link of a chain: SHA-256 over the link before it and SHA-256 of the record, in capital hexadecimal digits.
/// `None` where the link before is none.
pub fn chained(previous: &str, record: &[u8]) -> Option<String> {
    let digit =
        |letter: u8| char::from(letter).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    let (pairs, odd) = previous.as_bytes().as_chunks::<2>();
    let byte = |[high, low]: &[u8; 2]| Some(digit(*high)? << 4 | digit(*low)?);
    let mut both = pairs.iter().map(byte).collect::<Option<Vec<u8>>>()?;
    if both.len() != 32 || !odd.is_empty() {
        return None;
    }
    both.extend(Sha256::digest(record));
    Some(hexadecimal(&Sha256::digest(&both)))
}

/// Capital hexadecimal digits, as the protocol writes hashes.
fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02X}")).collect()
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    #[test]
    fn the_last_bytes_of_time_and_order_are_bound() {
        // The order's number is shorter: zero bytes before it leave the time as it is.
        let (aad, nonce) = bound("2026-11-23T10:00:00Z", "ABCD");
        assert_eq!(&aad[..12], b"-11-23T10:00");
        assert_eq!(aad[12..], [b':' ^ b'A', b'0' ^ b'B', b'0' ^ b'C', b'Z' ^ b'D']);
        assert_eq!(nonce[..], aad[4..]);
        assert_eq!(bound("A", "A"), ([0; 16], [0; 12]));
    }

    #[test]
    fn a_link_is_made_of_the_link_before_and_of_the_record() {
        assert_eq!(hexadecimal(&Sha256::digest(b"")), FIRST_PREVIOUS);
        let first = chained(FIRST_PREVIOUS, b"record").expect("a link");
        assert_eq!(first.len(), 64);
        assert_ne!(chained(&first, b"record"), Some(first.clone()));
        assert_eq!(chained(&FIRST_PREVIOUS.to_lowercase(), b"record"), Some(first));
        let (letters, long) = ("G".repeat(64), "A".repeat(65));
        for none in ["", "AB", "Z", letters.as_str(), long.as_str()] {
            assert_eq!(chained(none, b"record"), None, "{none}");
        }
    }

    #[test]
    fn a_key_that_was_removed_hides_no_newer_one() {
        let folder = std::env::temp_dir().join(format!("sothon-openers-{}", std::process::id()));
        std::fs::create_dir_all(&folder).expect("a folder");
        for name in
            ["scanner-10.key", "scanner-2.key", "scanner-02.key", "scanner-x.key", "data-1.key"]
        {
            std::fs::write(folder.join(name), "no key").expect("a file");
        }
        let numbers = key_numbers(&folder);
        let mode = std::fs::Permissions::from_mode(0o640);
        std::fs::set_permissions(folder.join("scanner-2.key"), mode).expect("another mode");
        let refused = OpeningKey::load(&folder);
        std::fs::remove_dir_all(&folder).expect("the folder goes");
        assert_eq!(numbers.expect("a folder"), [2, 10]);
        assert!(matches!(refused, Err(KeyFault::Open(_))), "{refused:?}");
    }

    #[test]
    fn a_folder_without_keys_has_none_and_rubbish_is_no_key() {
        assert!(OpeningKey::load(Path::new("/no such folder")).expect("none").is_empty());
        assert!(matches!(OpeningKey::new(b"rubbish", b"rubbish"), Err(KeyFault::Key)));
    }
}
