//! The bytes of a page, sealed by the data key of its person: what lies in the store of files.

use sha2::{Digest, Sha256};

use super::{Arrival, Kept};
use crate::vault::VaultError;
use crate::{Db, StoreError};

const FILE: &str = "paper_page.file";

/// Seals what has arrived; the second is the digest of the sealed bytes. It works for some milliseconds.
pub fn seal(db: &Db, arrival: &Arrival, plain: &[u8]) -> (Vec<u8>, [u8; 32]) {
    let sealed = db.vault().seal_bytes(&arrival.key, FILE, arrival.page.uuid(), plain);
    let digest = Sha256::digest(&sealed).into();
    (sealed, digest)
}

/// Opens what lies in the store of files. [`StoreError::Vault`] when that is not what was put there.
pub fn open(db: &Db, kept: &Kept, sealed: &[u8]) -> Result<Vec<u8>, StoreError> {
    let row = kept.page.uuid();
    if Sha256::digest(sealed).as_slice() != kept.digest {
        return Err(VaultError::NotGenuine { column: FILE, row }.into());
    }
    let wrapped =
        crate::vault::WrappedKey { ring_key: kept.ring_key, bytes: kept.data_key.clone() };
    let key = db.vault().unwrap(kept.person, &wrapped)?;
    Ok(db.vault().open_bytes(&key, FILE, row, sealed)?)
}
