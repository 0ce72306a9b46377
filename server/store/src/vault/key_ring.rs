//! The keys on disk: a folder of files of 32 bytes, readable by their owner alone.
//!
//! `data-1.key`, `data-2.key` ... wrap data keys, the highest number is used for new ones;
//! `index.key` makes search hashes; `codes.key` protects one-time codes, PINs and what a call leaves
//! outside the database; `audit.key` signs checkpoints, and the first key that signs letters is made from
//! it; `letter-1.key`, `letter-2.key` ... sign letters later (see [`super::letter_key`]). None of them is ever in the same backup as the data.

use std::collections::BTreeMap;
use std::io::Write;
use std::os::unix::fs::{DirBuilderExt, MetadataExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use sothon_domain::effects::Entropy;
use zeroize::Zeroizing;

use super::letter_key::LetterRing;

pub(super) type Key = Zeroizing<[u8; 32]>;

/// Every key, in memory; wiped when dropped.
pub struct KeyRing {
    data: BTreeMap<i16, Key>,
    pub(super) index: Key,
    pub(super) codes: Key,
    pub(super) audit: Key,
    pub(super) letters: LetterRing,
}

/// Why the keys can't be used.
#[derive(Debug, thiserror::Error)]
pub enum KeyRingError {
    /// A key is not there. Without it, records can't be read: nothing may start.
    #[error("{} is missing", .0.display())]
    Missing(PathBuf),
    /// Somebody else may read or change it.
    #[error("chmod 600 {}", .0.display())]
    Open(PathBuf),
    /// It does not hold 32 bytes, or as a public key 43 letters.
    #[error("{} is not a key", .0.display())]
    NotAKey(PathBuf),
    /// Keys exist already; new ones would make the records unreadable.
    #[error("{} holds keys already", .0.display())]
    Exists(PathBuf),
    /// A file or folder failed.
    #[error("{}: {source}", path.display())]
    File {
        /// Which one.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
}

impl KeyRing {
    /// Reads every key of the folder.
    ///
    /// # Errors
    /// [`KeyRingError`] when a key is missing, open to others or spoiled.
    pub fn load(folder: &Path) -> Result<Self, KeyRingError> {
        let ring = Self::read_all(folder)?;
        ring.letters.can_sign(folder)?;
        Ok(ring)
    }

    /// Reads every key of the folder, even if the newest that signs letters is lost: another can be made.
    pub(super) fn read_all(folder: &Path) -> Result<Self, KeyRingError> {
        let mut data = BTreeMap::new();
        for number in 1..=i16::MAX {
            let path = folder.join(format!("data-{number}.key"));
            if number > 1 && !path.exists() {
                break;
            }
            data.insert(number, read(&path)?);
        }
        let audit = read(&folder.join("audit.key"))?;
        Ok(Self {
            data,
            index: read(&folder.join("index.key"))?,
            codes: read(&folder.join("codes.key"))?,
            letters: LetterRing::read(folder, &audit)?,
            audit,
        })
    }

    /// Makes the first keys in a folder that has none.
    pub fn create(folder: &Path, entropy: &dyn Entropy) -> Result<Self, KeyRingError> {
        std::fs::DirBuilder::new()
            .recursive(true)
            .mode(0o700)
            .create(folder)
            .map_err(at(folder))?;
        for name in ["data-1.key", "index.key", "codes.key", "audit.key"] {
            write(&folder.join(name), entropy)?;
        }
        Self::load(folder)
    }

    /// Makes the next key that wraps data keys in a folder of keys; its number. Whoever reads the folder from
    /// then on wraps with it; what the earlier ones wrapped opens as before.
    ///
    /// # Errors
    /// [`KeyRingError`] when the folder holds no keys, or can't be written.
    pub fn add_data_key(folder: &Path, entropy: &dyn Entropy) -> Result<i16, KeyRingError> {
        let number = Self::read_all(folder)?.newest().0 + 1;
        write(&folder.join(format!("data-{number}.key")), entropy)?;
        Ok(number)
    }

    /// Whether the folder holds the first data key.
    pub fn exists(folder: &Path) -> bool {
        folder.join("data-1.key").exists()
    }

    pub(super) fn newest(&self) -> (i16, &[u8; 32]) {
        let (number, key) = self.data.last_key_value().expect("invariant: data-1.key was read");
        (*number, key)
    }

    pub(super) fn get(&self, number: i16) -> Option<&[u8; 32]> {
        self.data.get(&number).map(|key| &**key)
    }
}

pub(super) fn read(path: &Path) -> Result<Key, KeyRingError> {
    let meta = std::fs::metadata(path).map_err(at(path))?;
    if meta.mode() & 0o077 != 0 {
        return Err(KeyRingError::Open(path.to_owned()));
    }
    let bytes = Zeroizing::new(std::fs::read(path).map_err(at(path))?);
    let key = bytes.as_slice().try_into().map_err(|_| KeyRingError::NotAKey(path.to_owned()))?;
    Ok(Zeroizing::new(key))
}

pub(super) fn write(path: &Path, entropy: &dyn Entropy) -> Result<(), KeyRingError> {
    let mut key = Zeroizing::new([0; 32]);
    entropy.fill(&mut *key);
    put(path, &*key, 0o600)
}

/// Puts a whole new file in its folder, for good, or none. What is cut short keeps a name nobody reads.
pub(super) fn put(path: &Path, bytes: &[u8], mode: u32) -> Result<(), KeyRingError> {
    let folder = path.parent().expect("invariant: a key lies in a folder");
    let name = path.file_name().unwrap_or_default().display();
    let draft = folder.join(format!("draft-{}-{name}", std::process::id()));
    let _ = std::fs::remove_file(&draft); // of a process that died and had the same number
    let opened = std::fs::File::options().write(true).create_new(true).mode(mode).open(&draft);
    let written = opened.and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_all()?;
        std::fs::hard_link(&draft, path) // unlike a new name, never over another file
    });
    let _ = std::fs::remove_file(&draft);
    written.map_err(at(path))?;
    std::fs::File::open(folder).and_then(|folder| folder.sync_all()).map_err(at(folder))
}

pub(super) fn at(path: &Path) -> impl FnOnce(std::io::Error) -> KeyRingError + use<> {
    let path = path.to_owned();
    move |source| match source.kind() {
        std::io::ErrorKind::NotFound => KeyRingError::Missing(path),
        std::io::ErrorKind::AlreadyExists => KeyRingError::Exists(path),
        _ => KeyRingError::File { path, source },
    }
}
