//! A template as it lies in its row.

use sothon_domain::finger::{EngineId, FingerPosition, FingerTemplate};
use sothon_domain::person::{FingerEnrolmentId, PersonId};
use uuid::Uuid;

use crate::vault::{DataKey, Vault, VaultError};

const RECORD_KEY: &str = "finger_template.record_key";
const SEALED: &str = "finger_template.sealed";

/// What a template is bound to: it opens in this row of this enrolment, for this finger of this person and this engine,
/// and nowhere else. There is one format and no older one to be read: nothing was ever sealed without the enrolment
/// outside of tests.
pub(super) struct Bound<'a> {
    pub(super) row: Uuid,
    pub(super) enrolment: FingerEnrolmentId,
    pub(super) person: PersonId,
    pub(super) finger: FingerPosition,
    pub(super) impression: u8,
    pub(super) engine: &'a EngineId,
}

impl Bound<'_> {
    /// All of it as bytes. Only the name of the engine has no fixed length, and it stands last.
    fn bytes(&self) -> Vec<u8> {
        let mut bytes = SEALED.as_bytes().to_vec();
        bytes.push(0);
        bytes.extend(self.row.as_bytes());
        bytes.extend(self.enrolment.uuid().as_bytes());
        bytes.extend(self.person.uuid().as_bytes());
        bytes.extend([self.finger.number(), self.impression]);
        bytes.extend(self.engine.version().to_be_bytes());
        bytes.extend(self.engine.name().as_bytes());
        bytes
    }

    /// The key of the row, wrapped, and the template under it.
    pub(super) fn seal(
        &self,
        vault: &Vault,
        key: &DataKey,
        template: &FingerTemplate,
    ) -> (Vec<u8>, Vec<u8>) {
        let (own, wrapped) = vault.new_row_key(key, RECORD_KEY, self.row);
        (wrapped, vault.seal_bound(&own, &self.bytes(), template.bytes()))
    }

    /// Opens it.
    pub(super) fn open(
        &self,
        vault: &Vault,
        key: &DataKey,
        (wrapped, sealed): (&[u8], &[u8]),
    ) -> Result<FingerTemplate, VaultError> {
        let own = vault.open_row_key(key, RECORD_KEY, self.row, wrapped)?;
        let opened = vault.open_bound(&own, &self.bytes(), sealed, (SEALED, self.row))?;
        Ok(FingerTemplate::new(opened))
    }
}
