//! Survivors who are in no register and claim with numbers of their own.

pub mod asking;
mod decide;
pub mod draft;
mod find;
mod insert;
mod row;
mod same_card;
mod same_person;
pub mod told;
mod unconfirmed;

pub use decide::{Locked, decide, lock, lock_and_read};
pub use find::{find, is_claimant, own, waiting};
pub use insert::{NewRecord, insert};
pub use same_card::{SameCard, shares_card, with_same_card};
pub use same_person::same_person;
pub use unconfirmed::{is_unconfirmed, is_unconfirmed_now};

use sothon_domain::claimant::{ClaimantNumber, ClaimantState, Deceased, Maker, SurvivorRelation};
use sothon_domain::part_date::{Known, PartDate};
use sothon_domain::person::{PersonId, PersonName};
use sothon_domain::person_lock::CheckedPaper;
use time::OffsetDateTime;

/// A claimant and where her record stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claimant {
    /// Who.
    pub person: PersonId,
    /// Her number.
    pub number: ClaimantNumber,
    /// Her name.
    pub name: PersonName,
    /// How much of her day of birth is known.
    pub born_known: Known,
    /// How she belonged to the one who died.
    pub relation: SurvivorRelation,
    /// Who died, as she says.
    pub deceased: Deceased,
    /// As much of the day of the death as she has told.
    pub died: Option<PartDate>,
    /// Who entered her.
    pub maker: Maker,
    /// When.
    pub entered_at: OffsetDateTime,
    /// Which paper a member of staff or a partner has seen, if one has.
    pub paper: Option<CheckedPaper>,
    /// Where her record stands.
    pub state: ClaimantState,
}
