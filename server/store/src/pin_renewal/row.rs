//! A stored request, read.

use sothon_domain::person::{PersonId, RenewalId, StaffId};
use sothon_domain::person_lock::CheckedPaper;
use sothon_domain::pin_renewal::{Ending, Fact, RenewalChannel};
use time::OffsetDateTime;
use uuid::Uuid;

use super::{OpenCall, PAPER_NOTE, PinRenewal, Visit, WithPerson};
use crate::StoreError;
use crate::person::open_name;
use crate::vault::{DataKey, Vault, WrappedKey};

/// The columns of a request, of its open call and of its person, still sealed.
pub(super) struct RenewalRow {
    pub(super) id: Uuid,
    pub(super) person: Uuid,
    pub(super) channel: String,
    pub(super) asked_at: OffsetDateTime,
    pub(super) ready_at: OffsetDateTime,
    pub(super) expires_at: OffsetDateTime,
    pub(super) wrong_calls: i32,
    pub(super) visited_by: Option<Uuid>,
    pub(super) visited_at: Option<OffsetDateTime>,
    pub(super) paper: Option<String>,
    pub(super) paper_note: Option<Vec<u8>>,
    pub(super) proved_at: Option<OffsetDateTime>,
    pub(super) ending: Option<String>,
    pub(super) up_to_date: bool,
    pub(super) call: Option<Uuid>,
    pub(super) caller: Option<Uuid>,
    pub(super) begun_at: Option<OffsetDateTime>,
    pub(super) first_fact: Option<String>,
    pub(super) second_fact: Option<String>,
    pub(super) data_key: Vec<u8>,
    pub(super) ring_key: i16,
    pub(super) name_khmer: Vec<u8>,
    pub(super) name_latin: Vec<u8>,
}

impl RenewalRow {
    /// The key of its person.
    pub(super) fn key(&self, vault: &Vault) -> Result<DataKey, StoreError> {
        let wrapped = WrappedKey { ring_key: self.ring_key, bytes: self.data_key.clone() };
        Ok(vault.unwrap(self.person, &wrapped)?)
    }

    /// The request and the name of its person.
    pub(super) fn open_with_name(self, vault: &Vault) -> Result<WithPerson, StoreError> {
        let key = self.key(vault)?;
        let name = open_name(vault, &key, self.person, &self.name_khmer, &self.name_latin)?;
        Ok(WithPerson { renewal: self.open(vault, &key)?, name })
    }

    /// The request alone.
    pub(super) fn open(self, vault: &Vault, key: &DataKey) -> Result<PinRenewal, StoreError> {
        let id = self.id;
        let wrong = move |problem| StoreError::inconsistent("pin_renewal", id, problem);
        let channel = RenewalChannel::from_code(&self.channel);
        let ending = self
            .ending
            .as_deref()
            .map(|code| Ending::from_code(code).ok_or_else(|| wrong("ending is unknown")))
            .transpose()?;
        let lapsed = (!self.up_to_date).then_some(Ending::OutOfDate);
        let (call, visit) = (self.open_call()?, self.open_visit(vault, key)?);
        Ok(PinRenewal {
            id: RenewalId::new(id),
            person: PersonId::new(self.person),
            channel: channel.ok_or_else(|| wrong("channel is unknown"))?,
            asked_at: self.asked_at,
            ready_at: self.ready_at,
            expires_at: self.expires_at,
            wrong_calls: u32::try_from(self.wrong_calls).unwrap_or(u32::MAX),
            call,
            visit,
            proved_at: self.proved_at,
            ending: ending.or(lapsed),
        })
    }

    fn open_call(&self) -> Result<Option<OpenCall>, StoreError> {
        let facts = self.first_fact.as_deref().zip(self.second_fact.as_deref());
        let columns = self.call.zip(self.caller).zip(self.begun_at).zip(facts);
        let Some((((id, by), begun_at), facts)) = columns else { return Ok(None) };
        let facts = pair(facts.0, facts.1, id)?;
        Ok(Some(OpenCall { id, by: StaffId::new(by), begun_at, facts }))
    }

    fn open_visit(&self, vault: &Vault, key: &DataKey) -> Result<Option<Visit>, StoreError> {
        let note = self.paper_note.as_deref();
        let note = note.map(|note| vault.open(key, PAPER_NOTE, self.id, note)).transpose()?;
        let paper = self.paper.as_deref();
        let paper = paper.map(|kind| CheckedPaper::read(kind, note.as_deref().unwrap_or_default()));
        let unknown = |_| StoreError::inconsistent("pin_renewal", self.id, "paper is unknown");
        let paper = paper.transpose().map_err(unknown)?;
        let visit = self.visited_by.zip(self.visited_at).zip(paper);
        Ok(visit.map(|((by, at), paper)| Visit { by: StaffId::new(by), at, paper }))
    }
}

/// The two facts of a call.
pub(super) fn pair(first: &str, second: &str, call: Uuid) -> Result<[Fact; 2], StoreError> {
    let pair = Fact::from_code(first).zip(Fact::from_code(second));
    let (first, second) = pair
        .ok_or_else(|| StoreError::inconsistent("pin_renewal_call", call, "a fact is unknown"))?;
    Ok([first, second])
}
