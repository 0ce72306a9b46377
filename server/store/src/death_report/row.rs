//! A stored report, read.

use sothon_domain::death_report::{
    Agreement, Alive, DeathState, DismissReason, Doubt, Fact, Hold, Likeness, ProofPaper,
    ReachWord, ReachedBy, RegistryEntry, Said,
};
use sothon_domain::effects::legal_date;
use sothon_domain::person::{DeathReportId, PersonId, StaffId};
use sothon_domain::second_person::Checker;
use time::OffsetDateTime;
use uuid::Uuid;

use super::{ACT_NUMBER, DIED, DeathReport, Member, PROOF_NOTE, REACHED_NOTE, SAID, sealed};
use crate::person::open_name;
use crate::vault::{DataKey, Vault, WrappedKey};
use crate::{StoreError, reference};

/// Reports `r` of which something holds, with what is read beside them.
macro_rules! reports {
    ($which:tt, $($args:tt)+) => {
        sqlx::query_as!(
            ReportRow,
            r#"SELECT r.id AS "id!", r.reference AS "reference!", r.person AS "person?", r.said AS "said!",
            r.ring_key AS "ring_key?", r.doubt AS "doubt?", r.reported_at AS "reported_at!",
            r.looked_at AS "looked_at?", r.state AS "state!", r.asked_until AS "asked_until?",
            r.proposed_by AS "proposed_by?", r.held_by AS "held_by?", r.proof AS "proof?",
            r.proof_note AS "proof_note?", r.held_at AS "held_at?", r.ended_by AS "ended_by?",
            r.reason AS "reason?", r.reached_way AS "reached_way?", r.reached_by AS "reached_by?",
            r.reached_at AS "reached_at?", r.reached_note AS "reached_note?", p.data_key AS "data_key?",
            p.ring_key AS "person_ring_key?",
            p.name_khmer AS "name_khmer?", p.name_latin AS "name_latin?",
            (SELECT min(n.member_number) FROM known_number n WHERE n.person = r.person)
                AS "member_number?",
            (SELECT count(*) FROM death_report o WHERE o.person = r.person AND o.id <> r.id)
                AS "others!", e.number AS "act_number?", e.died AS "act_died?", e.sure AS "is_sure?",
            e.card AS "act_card?", e.name AS "act_name?", e.born AS "act_born?", e.sex AS "act_sex?"
        FROM death_report r LEFT JOIN person p ON p.id = r.person
            LEFT JOIN LATERAL (SELECT e.number, e.died, e.sure, e.card, e.name, e.born, e.sex
                FROM registered_death e WHERE e.report = r.id
                ORDER BY e.sure DESC, e.entered_at DESC LIMIT 1) e ON true
        WHERE "# + $which,
            $($args)+
        )
    };
}
pub(super) use reports;

/// The columns of a report and of its person, still sealed.
pub(super) struct ReportRow {
    pub(super) id: Uuid,
    pub(super) reference: i32,
    pub(super) person: Option<Uuid>,
    pub(super) said: Vec<u8>,
    pub(super) ring_key: Option<i16>,
    pub(super) doubt: Option<String>,
    pub(super) reported_at: OffsetDateTime,
    pub(super) looked_at: Option<OffsetDateTime>,
    pub(super) state: String,
    pub(super) asked_until: Option<OffsetDateTime>,
    pub(super) proposed_by: Option<Uuid>,
    pub(super) held_by: Option<Uuid>,
    pub(super) proof: Option<String>,
    pub(super) proof_note: Option<Vec<u8>>,
    pub(super) held_at: Option<OffsetDateTime>,
    pub(super) ended_by: Option<Uuid>,
    pub(super) reason: Option<String>,
    pub(super) reached_way: Option<String>,
    pub(super) reached_by: Option<Uuid>,
    pub(super) reached_at: Option<OffsetDateTime>,
    pub(super) reached_note: Option<Vec<u8>>,
    pub(super) data_key: Option<Vec<u8>>,
    pub(super) person_ring_key: Option<i16>,
    pub(super) name_khmer: Option<Vec<u8>>,
    pub(super) name_latin: Option<Vec<u8>>,
    pub(super) member_number: Option<String>,
    pub(super) others: i64,
    pub(super) act_number: Option<Vec<u8>>,
    pub(super) act_died: Option<Vec<u8>>,
    pub(super) is_sure: Option<bool>,
    pub(super) act_card: Option<String>,
    pub(super) act_name: Option<String>,
    pub(super) act_born: Option<String>,
    pub(super) act_sex: Option<String>,
}

impl ReportRow {
    /// The key of its person; none where nobody is known.
    pub(super) fn key(&self, vault: &Vault) -> Result<Option<DataKey>, StoreError> {
        let columns = self.person.zip(self.data_key.clone()).zip(self.person_ring_key);
        let Some(((person, bytes), ring_key)) = columns else { return Ok(None) };
        Ok(Some(vault.unwrap(person, &WrappedKey { ring_key, bytes })?))
    }

    /// Opens every field.
    pub(super) fn open(self, vault: &Vault) -> Result<DeathReport, StoreError> {
        let id = self.id;
        let wrong = move |problem| StoreError::inconsistent("death_report", id, problem);
        let key = self.key(vault)?;
        let said = self.open_said(vault, key.as_ref())?;
        let doubt = self.doubt.as_deref();
        let doubt =
            doubt.map(|code| Doubt::from_code(code).ok_or_else(|| wrong("doubt is unknown")));
        let note = match (&key, &self.proof_note) {
            (Some(key), Some(note)) => Some(vault.open(key, PROOF_NOTE, id, note)?),
            _ => None,
        };
        Ok(DeathReport {
            id: DeathReportId::new(id),
            reference: reference::stored("death_report", id, self.reference)?,
            member: self.open_member(vault, key.as_ref())?,
            registry: self.open_registry(vault, key.as_ref())?,
            reached: self.open_reached(vault, key.as_ref())?,
            said,
            doubt: doubt.transpose()?,
            reported_at: self.reported_at,
            is_looked_for: self.looked_at.is_some(),
            state: self.state().ok_or_else(|| wrong("impossible state"))?,
            held_at: self.held_at,
            note,
            others: self.others,
        })
    }

    fn open_said(&self, vault: &Vault, key: Option<&DataKey>) -> Result<Said, StoreError> {
        let wrong = |problem| StoreError::inconsistent("death_report", self.id, problem);
        let text = match (key, self.ring_key) {
            (Some(key), None) => vault.open(key, SAID, self.id, &self.said)?,
            (None, Some(ring_key)) => vault.open_brief(ring_key, SAID, self.id, &self.said)?,
            _ => return Err(wrong("sealed under no key or under two")),
        };
        sealed::read(&text).ok_or_else(|| wrong("said is unreadable"))
    }

    fn open_registry(
        &self,
        vault: &Vault,
        key: Option<&DataKey>,
    ) -> Result<Option<RegistryEntry>, StoreError> {
        let entry = key.zip(self.person).zip(self.act_number.as_ref()).zip(self.act_died.as_ref());
        let Some((((key, person), number), died)) = entry else { return Ok(None) };
        let wrong = |what| StoreError::inconsistent("registered_death", self.id, what);
        let number = vault.open(key, ACT_NUMBER, person, number)?;
        let died = vault.open(key, DIED, person, died)?;
        let is_sure = self.is_sure.unwrap_or_default();
        Ok(Some(RegistryEntry {
            number: number.parse().map_err(|_| wrong("no number of an act"))?,
            likeness: if is_sure { Likeness::Sure } else { Likeness::Perhaps },
            agreement: self.agreement().ok_or_else(|| wrong("a fact is unknown"))?,
            died: died.parse().map_err(|_| wrong("no day"))?,
        }))
    }

    fn open_reached(
        &self,
        vault: &Vault,
        key: Option<&DataKey>,
    ) -> Result<Option<ReachWord>, StoreError> {
        let columns = key.zip(self.reached_way.as_deref()).zip(self.reached_by);
        let columns = columns.zip(self.reached_at).zip(self.reached_note.as_ref());
        let Some(((((key, way), by), at), note)) = columns else { return Ok(None) };
        let wrong = || StoreError::inconsistent("death_report", self.id, "reached_way is unknown");
        Ok(Some(ReachWord {
            by: StaffId::new(by),
            way: ReachedBy::from_code(way).ok_or_else(wrong)?,
            day: legal_date(at),
            note: Some(vault.open(key, REACHED_NOTE, self.id, note)?),
        }))
    }

    fn agreement(&self) -> Option<Agreement> {
        let fact = |code: &Option<String>| Fact::from_code(code.as_deref()?);
        let (card, name) = (fact(&self.act_card)?, fact(&self.act_name)?);
        Some(Agreement { card, name, born: fact(&self.act_born)?, sex: fact(&self.act_sex)? })
    }

    fn open_member(
        &self,
        vault: &Vault,
        key: Option<&DataKey>,
    ) -> Result<Option<Member>, StoreError> {
        let names = self.name_khmer.as_ref().zip(self.name_latin.as_ref());
        let Some(((person, key), (khmer, latin))) = self.person.zip(key).zip(names) else {
            return Ok(None);
        };
        let number = self.member_number.as_deref().map(str::parse).transpose();
        let wrong = |_| StoreError::inconsistent("known_number", person, "member_number is none");
        Ok(Some(Member {
            id: PersonId::new(person),
            name: open_name(vault, key, person, khmer, latin)?,
            number: number.map_err(wrong)?,
        }))
    }

    fn state(&self) -> Option<DeathState> {
        let staff = |id: Option<Uuid>| id.map(StaffId::new);
        let alive = staff(self.ended_by).map_or(Alive::Herself, Alive::Staff);
        let (proposed_by, held_by) = (staff(self.proposed_by), staff(self.held_by));
        Some(match self.state.as_str() {
            "received" => DeathState::Received,
            "asked" => DeathState::Asked { until: self.asked_until? },
            "proposed" => DeathState::Proposed { by: proposed_by?, until: self.asked_until? },
            "held" => DeathState::Held(match self.proof.as_deref()? {
                "two" => Hold::Two(Checker::new(held_by?, proposed_by?)?),
                code => Hold::Paper { by: held_by?, paper: ProofPaper::from_code(code)? },
            }),
            "contradicted" => DeathState::Contradicted { by: alive },
            "restored" => DeathState::Restored { by: alive },
            "dismissed" => {
                let reason = DismissReason::from_code(self.reason.as_deref()?)?;
                DeathState::Dismissed { by: staff(self.ended_by), reason }
            }
            _ => return None,
        })
    }
}
