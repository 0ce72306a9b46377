//! A stored claimant, sealed and opened.

use sothon_domain::claimant::{
    Checker, ClaimantState, Deceased, DeceasedMember, DeceasedNamed, Maker, RefusalReason,
    SurvivorRelation,
};
use sothon_domain::flow::KnownAs;
use sothon_domain::machine::MachineNumber;
use sothon_domain::part_date::Known;
use sothon_domain::person::{PersonId, StaffId};
use sothon_domain::person_lock::CheckedPaper;
use time::OffsetDateTime;
use uuid::Uuid;

use super::Claimant;
use crate::StoreError;
use crate::person::open_name;
use crate::vault::{DataKey, Vault, WrappedKey};

pub(super) const RELATION: &str = "claimant.relation";
pub(super) const DECEASED_NUMBER: &str = "claimant.deceased_number";
pub(super) const DECEASED_NAME: &str = "claimant.deceased_name";
pub(super) const DECEASED_PLACE: &str = "claimant.deceased_place";
pub(super) const DECEASED_BORN: &str = "claimant.deceased_born";
pub(super) const DECEASED_SERVICE: &str = "claimant.deceased_service";
pub(super) const DECEASED_DIED: &str = "claimant.deceased_died";
pub(super) const PAPER_NOTE: &str = "claimant.paper_note";

/// The columns of a claimant and of her person, still sealed.
pub(super) struct Row {
    pub(super) person: Uuid,
    pub(super) number: String,
    pub(super) relation: Vec<u8>,
    pub(super) deceased_number: Option<Vec<u8>>,
    pub(super) deceased_name: Option<Vec<u8>>,
    pub(super) deceased_place: Option<Vec<u8>>,
    pub(super) deceased_born: Option<Vec<u8>>,
    pub(super) deceased_service: Option<Vec<u8>>,
    pub(super) deceased_died: Option<Vec<u8>>,
    pub(super) born_known: String,
    pub(super) entered_by: Option<Uuid>,
    pub(super) machine: Option<i32>,
    pub(super) entered_at: OffsetDateTime,
    pub(super) paper: Option<String>,
    pub(super) paper_note: Option<Vec<u8>>,
    pub(super) state: String,
    pub(super) decided_by: Option<Uuid>,
    pub(super) refusal_reason: Option<String>,
    pub(super) decided_at: Option<OffsetDateTime>,
    pub(super) data_key: Vec<u8>,
    pub(super) ring_key: i16,
    pub(super) name_khmer: Vec<u8>,
    pub(super) name_latin: Vec<u8>,
}

impl Row {
    /// The key of her fields.
    pub(super) fn key(&self, vault: &Vault) -> Result<DataKey, StoreError> {
        let wrapped = WrappedKey { ring_key: self.ring_key, bytes: self.data_key.clone() };
        Ok(vault.unwrap(self.person, &wrapped)?)
    }

    /// Opens every field.
    pub(super) fn open(self, vault: &Vault) -> Result<Claimant, StoreError> {
        let (key, row) = (self.key(vault)?, self.person);
        let wrong = |problem| StoreError::inconsistent("claimant", row, problem);
        let text = |column: &'static str, sealed: &Vec<u8>| vault.open(&key, column, row, sealed);
        let open = |column, sealed: &Option<Vec<u8>>| {
            sealed.as_ref().map(|sealed| text(column, sealed)).transpose()
        };
        let relation = SurvivorRelation::from_code(&text(RELATION, &self.relation)?);
        let name = open(DECEASED_NAME, &self.deceased_name)?.map(|text| KnownAs::stored(&text));
        let place = open(DECEASED_PLACE, &self.deceased_place)?;
        let number = open(DECEASED_NUMBER, &self.deceased_number)?;
        let deceased = match (number, name, place) {
            (Some(number), name, place) => {
                let number =
                    number.parse().map_err(|_| wrong("deceased_number is no member number"))?;
                Deceased::Member(DeceasedMember { number, name, place })
            }
            (None, Some(name), Some(place)) => {
                let born = open(DECEASED_BORN, &self.deceased_born)?;
                let born = born.map(|born| born.parse()).transpose();
                let born = born.map_err(|_| wrong("deceased_born is no date"))?;
                let service = open(DECEASED_SERVICE, &self.deceased_service)?;
                Deceased::Named(DeceasedNamed { name, place, born, service })
            }
            (None, _, _) => return Err(wrong("it is not said who died")),
        };
        let died = open(DECEASED_DIED, &self.deceased_died)?;
        let died = died.map(|died| died.parse()).transpose();
        let maker = self.maker().ok_or_else(|| wrong("machine is none"))?;
        let note = open(PAPER_NOTE, &self.paper_note)?.unwrap_or_default();
        let paper = self.paper.as_deref().map(|paper| CheckedPaper::read(paper, &note));
        Ok(Claimant {
            person: PersonId::new(row),
            number: self.number.parse().map_err(|_| wrong("number is none"))?,
            name: open_name(vault, &key, row, &self.name_khmer, &self.name_latin)?,
            born_known: Known::from_code(&self.born_known)
                .ok_or_else(|| wrong("born_known is unknown"))?,
            relation: relation.ok_or_else(|| wrong("relation is unknown"))?,
            deceased,
            died: died.map_err(|_| wrong("deceased_died is no date"))?,
            maker,
            entered_at: self.entered_at,
            paper: paper.transpose().map_err(|_| wrong("paper is unknown"))?,
            state: self.state(maker).ok_or_else(|| wrong("impossible state"))?,
        })
    }

    fn maker(&self) -> Option<Maker> {
        Some(match (self.entered_by, self.machine) {
            (None, None) => Maker::Herself,
            (Some(by), _) => Maker::Staff(StaffId::new(by)),
            (None, Some(number)) => Maker::Machine(MachineNumber::try_from(number).ok()?),
        })
    }

    fn state(&self, maker: Maker) -> Option<ClaimantState> {
        let by = || Checker::new(StaffId::new(self.decided_by?), maker).ok();
        Some(match self.state.as_str() {
            "waits" => ClaimantState::Waits,
            "approved" => ClaimantState::Approved { by: by()?, at: self.decided_at? },
            "refused" => {
                let reason = RefusalReason::from_code(self.refusal_reason.as_deref()?)?;
                ClaimantState::Refused { by: by()?, reason, at: self.decided_at? }
            }
            _ => return None,
        })
    }
}
