//! A stored lock, read.

use sothon_domain::person::{LockId, PersonId, PersonName, StaffId};
use sothon_domain::person_lock::{CheckedPaper, LockChannel};
use time::OffsetDateTime;
use uuid::Uuid;

use super::{PAPER_NOTE, PersonLock, UnlockProposal, WithPerson};
use crate::StoreError;
use crate::person::open_name;
use crate::vault::{DataKey, Vault, WrappedKey};

/// The columns of a lock and of its person, still sealed.
pub(super) struct LockRow {
    pub(super) id: Uuid,
    pub(super) person: Uuid,
    pub(super) locked_at: OffsetDateTime,
    pub(super) channel: String,
    pub(super) unlock_proposed_by: Option<Uuid>,
    pub(super) unlock_proposed_at: Option<OffsetDateTime>,
    pub(super) paper: Option<String>,
    pub(super) paper_note: Option<Vec<u8>>,
    pub(super) unlocked_at: Option<OffsetDateTime>,
    pub(super) data_key: Vec<u8>,
    pub(super) ring_key: i16,
    pub(super) name_khmer: Vec<u8>,
    pub(super) name_latin: Vec<u8>,
}

impl LockRow {
    /// The key of its person.
    pub(super) fn key(&self, vault: &Vault) -> Result<DataKey, StoreError> {
        let wrapped = WrappedKey { ring_key: self.ring_key, bytes: self.data_key.clone() };
        Ok(vault.unwrap(self.person, &wrapped)?)
    }

    /// The lock and the name of its person.
    pub(super) fn open_with_name(self, vault: &Vault) -> Result<WithPerson, StoreError> {
        let key = self.key(vault)?;
        let name: PersonName =
            open_name(vault, &key, self.person, &self.name_khmer, &self.name_latin)?;
        Ok(WithPerson { lock: self.open(vault, &key)?, name })
    }

    /// The lock alone.
    pub(super) fn open(self, vault: &Vault, key: &DataKey) -> Result<PersonLock, StoreError> {
        let id = self.id;
        let wrong = move |problem| StoreError::inconsistent("person_lock", id, problem);
        let note =
            self.paper_note.map(|note| vault.open(key, PAPER_NOTE, id, &note)).transpose()?;
        let paper = self
            .paper
            .map(|kind| CheckedPaper::read(&kind, note.as_deref().unwrap_or_default()))
            .transpose()
            .map_err(|_| wrong("paper is unknown"))?;
        let proposed = self.unlock_proposed_by.zip(self.unlock_proposed_at).zip(paper);
        let channel = LockChannel::from_code(&self.channel);
        Ok(PersonLock {
            id: LockId::new(id),
            person: PersonId::new(self.person),
            locked_at: self.locked_at,
            channel: channel.ok_or_else(|| wrong("channel is unknown"))?,
            proposal: proposed.map(|((by, at), paper)| UnlockProposal {
                by: StaffId::new(by),
                at,
                paper,
            }),
            unlocked_at: self.unlocked_at,
        })
    }
}
