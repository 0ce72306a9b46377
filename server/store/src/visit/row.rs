//! A stored visit, read.

use std::num::TryFromIntError;

use sothon_domain::finger::FingerPosition;
use sothon_domain::person::{PersonId, StaffId, VisitId};
use sothon_domain::visit::{FingerTries, Method, Onward, Stored, Tried, VisitState, WithoutFinger};
use time::{Date, OffsetDateTime};
use uuid::Uuid;

use super::Visit;
use crate::StoreError;
use crate::person::open_name;
use crate::vault::{Vault, WrappedKey};

/// The columns of a visit and of its person, still sealed; `$more` narrows them.
macro_rules! visits {
    ($more:tt, $($value:expr),* $(,)?) => {
        sqlx::query_as!(
            VisitRow,
            "SELECT v.id, v.person, v.branch, v.day, v.ticket, v.frail, v.arrived_at, v.due_before, \
                v.state, v.agent, v.finger_first, v.tries_first, v.finger_second, v.tries_second, \
                v.without, v.since, v.method, v.onward, p.life_certificate_due, p.data_key, \
                p.ring_key, p.name_khmer, p.name_latin \
            FROM visit v JOIN person p ON p.id = v.person \
            WHERE " + $more,
            $($value),*
        )
    };
}
pub(super) use visits;

/// What [`visits`] reads.
pub(super) struct VisitRow {
    pub(super) id: Uuid,
    pub(super) person: Uuid,
    pub(super) branch: String,
    pub(super) day: Date,
    pub(super) ticket: i32,
    pub(super) frail: bool,
    pub(super) arrived_at: OffsetDateTime,
    pub(super) due_before: Option<Date>,
    pub(super) state: String,
    pub(super) agent: Option<Uuid>,
    pub(super) finger_first: Option<i16>,
    pub(super) tries_first: Option<i16>,
    pub(super) finger_second: Option<i16>,
    pub(super) tries_second: Option<i16>,
    pub(super) without: Option<String>,
    pub(super) since: Option<OffsetDateTime>,
    pub(super) method: Option<String>,
    pub(super) onward: Option<String>,
    pub(super) life_certificate_due: Option<Date>,
    pub(super) data_key: Vec<u8>,
    pub(super) ring_key: i16,
    pub(super) name_khmer: Vec<u8>,
    pub(super) name_latin: Vec<u8>,
}

impl VisitRow {
    /// The visit and what staff see of its person.
    pub(super) fn open(self, vault: &Vault) -> Result<Visit, StoreError> {
        let (id, person) = (self.id, self.person);
        let wrong = |problem| StoreError::inconsistent("visit", id, problem);
        let state = self.state().ok_or_else(|| wrong("impossible state"))?;
        let branch = self.branch.parse().map_err(|_| wrong("its branch has no code"))?;
        let wrapped = WrappedKey { ring_key: self.ring_key, bytes: self.data_key };
        let key = vault.unwrap(person, &wrapped)?;
        Ok(Visit {
            id: VisitId::new(id),
            person: PersonId::new(person),
            name: open_name(vault, &key, person, &self.name_khmer, &self.name_latin)?,
            branch,
            day: self.day,
            ticket: self.ticket,
            frail: self.frail,
            arrived_at: self.arrived_at,
            due_before: self.due_before,
            due: self.life_certificate_due,
            state,
        })
    }

    fn state(&self) -> Option<VisitState> {
        let tried = [
            tried(self.finger_first, self.tries_first).ok()?,
            tried(self.finger_second, self.tries_second).ok()?,
        ];
        VisitState::read(&Stored {
            code: &self.state,
            agent: self.agent.map(StaffId::new),
            tries: FingerTries::stored(tried)?,
            without: self.without.as_deref().and_then(WithoutFinger::from_code),
            since: self.since,
            method: self.method.as_deref().and_then(Method::from_code),
            onward: self.onward.as_deref().and_then(Onward::from_code),
        })
    }
}

/// A finger that was tried; an error where the columns are impossible.
fn tried(finger: Option<i16>, times: Option<i16>) -> Result<Option<Tried>, TryFromIntError> {
    let (Some(finger), Some(times)) = (finger, times) else { return Ok(None) };
    let (finger, times) = (u8::try_from(finger)?, u8::try_from(times)?);
    Ok(FingerPosition::new(finger).ok().map(|finger| Tried { finger, times }))
}
