//! A stored complaint, read.

use sothon_domain::complaint::{
    About, ComplaintState, Desk, Missed, Progress, Said, Topic, acknowledge_by,
};
use sothon_domain::effects::legal_date;
use sothon_domain::person::{ComplaintId, PersonId, PersonName, StaffId};
use time::{Date, OffsetDateTime};
use uuid::Uuid;

use super::{ANSWER, Complaint, SAID};
use crate::person::open_name;
use crate::vault::{DataKey, Vault, WrappedKey};
use crate::{StoreError, reference};

/// Complaints `c` with the keys and names of their senders `p`, of which something holds.
macro_rules! complaints {
    ($which:tt, $($args:tt)+) => {
        sqlx::query_as!(
            ComplaintRow,
            r#"SELECT c.id AS "id!", c.reference AS "reference!", c.person AS "person?", c.branch AS "branch?",
            c.head_office AS "head_office!", c.topic AS "topic!", c.said AS "said!", c.ring_key AS "ring_key?",
            c.sent_at AS "sent_at!", c.desk AS "desk!", c.state AS "state!", c.missed AS "missed!",
            c.due_on AS "due_on?",
            c.acknowledged_by AS "acknowledged_by?", c.acknowledged_at AS "acknowledged_at?",
            c.answer AS "answer?", c.answered_by AS "answered_by?", c.answered_at AS "answered_at?",
            p.data_key AS "data_key?", p.ring_key AS "person_ring_key?", p.name_khmer AS "name_khmer?",
            p.name_latin AS "name_latin?"
        FROM complaint c LEFT JOIN person p ON p.id = c.person
        WHERE "# + $which,
            $($args)+
        )
    };
}
pub(super) use complaints;

/// The columns of a complaint and of its sender, still sealed.
pub(super) struct ComplaintRow {
    pub(super) id: Uuid,
    pub(super) reference: i32,
    pub(super) person: Option<Uuid>,
    pub(super) branch: Option<String>,
    pub(super) head_office: bool,
    pub(super) topic: String,
    pub(super) said: Vec<u8>,
    pub(super) ring_key: Option<i16>,
    pub(super) sent_at: OffsetDateTime,
    pub(super) desk: String,
    pub(super) state: String,
    pub(super) missed: String,
    pub(super) due_on: Option<Date>,
    pub(super) acknowledged_by: Option<Uuid>,
    pub(super) acknowledged_at: Option<OffsetDateTime>,
    pub(super) answer: Option<Vec<u8>>,
    pub(super) answered_by: Option<Uuid>,
    pub(super) answered_at: Option<OffsetDateTime>,
    pub(super) data_key: Option<Vec<u8>>,
    pub(super) person_ring_key: Option<i16>,
    pub(super) name_khmer: Option<Vec<u8>>,
    pub(super) name_latin: Option<Vec<u8>>,
}

impl ComplaintRow {
    /// The key of its sender; none where she gave no name.
    pub(super) fn key(&self, vault: &Vault) -> Result<Option<DataKey>, StoreError> {
        let columns = self.person.zip(self.data_key.clone()).zip(self.person_ring_key);
        let Some(((person, bytes), ring_key)) = columns else { return Ok(None) };
        Ok(Some(vault.unwrap(person, &WrappedKey { ring_key, bytes })?))
    }

    /// Opens every field.
    pub(super) fn open(self, vault: &Vault) -> Result<Complaint, StoreError> {
        let id = self.id;
        let wrong = move |problem| StoreError::inconsistent("complaint", id, problem);
        let key = self.key(vault)?;
        let words = self.words(vault, key.as_ref(), SAID, &self.said)?;
        let answer = self.answer.as_ref();
        let answer = answer.map(|sealed| self.words(vault, key.as_ref(), ANSWER, sealed));
        let topic = Topic::from_code(&self.topic).ok_or_else(|| wrong("topic is unknown"))?;
        Ok(Complaint {
            id: ComplaintId::new(id),
            reference: reference::stored("complaint", id, self.reference)?,
            sender: self.sender(vault, key.as_ref())?,
            said: Said { topic, about: self.about()?, words },
            sent_at: self.sent_at,
            progress: self.progress().ok_or_else(|| wrong("impossible state"))?,
            due_on: self.due_on,
            acknowledged_at: self.acknowledged_at,
            answer: answer.transpose()?.zip(self.answered_at),
        })
    }

    fn words(
        &self,
        vault: &Vault,
        key: Option<&DataKey>,
        column: &'static str,
        sealed: &[u8],
    ) -> Result<String, StoreError> {
        match (key, self.ring_key) {
            (Some(key), None) => Ok(vault.open(key, column, self.id, sealed)?),
            (None, Some(ring_key)) => Ok(vault.open_brief(ring_key, column, self.id, sealed)?),
            _ => {
                let problem = "sealed under no key or under two";
                Err(StoreError::inconsistent("complaint", self.id, problem))
            }
        }
    }

    fn sender(
        &self,
        vault: &Vault,
        key: Option<&DataKey>,
    ) -> Result<Option<(PersonId, PersonName)>, StoreError> {
        let names = self.name_khmer.as_ref().zip(self.name_latin.as_ref());
        let Some(((person, key), (khmer, latin))) = self.person.zip(key).zip(names) else {
            return Ok(None);
        };
        Ok(Some((PersonId::new(person), open_name(vault, key, person, khmer, latin)?)))
    }

    fn about(&self) -> Result<About, StoreError> {
        match (&self.branch, self.head_office) {
            (None, false) => Ok(About::NoOffice),
            (None, true) => Ok(About::HeadOffice),
            (Some(code), _) => {
                let wrong = |_| StoreError::inconsistent("complaint", self.id, "branch is no code");
                code.parse().map(About::Branch).map_err(wrong)
            }
        }
    }

    fn progress(&self) -> Option<Progress> {
        let staff = |id: Option<Uuid>| id.map(StaffId::new);
        let state = match self.state.as_str() {
            "received" => ComplaintState::Received,
            "acknowledged" => ComplaintState::Acknowledged { by: staff(self.acknowledged_by)? },
            "answered" => ComplaintState::Answered { by: staff(self.answered_by)? },
            _ => return None,
        };
        let missed = Missed::from_code(&self.missed)?;
        let (sent_on, desk) = (legal_date(self.sent_at), Desk::from_code(&self.desk)?);
        // What is promised next is what was promised; the day of the acknowledgement asks nobody any more after that.
        let acknowledge_by = match (state, missed, self.due_on) {
            (ComplaintState::Received, Missed::Nothing, Some(promised)) => promised,
            _ => acknowledge_by(sent_on),
        };
        Some(Progress { sent_on, acknowledge_by, desk, state, missed })
    }
}
