//! Money that was paid after a death: what officers proposed about it, and what became of that.

mod find;
mod insert;
mod payer;
mod row;
mod set_state;

use sothon_domain::person::{DeathReportId, PersonId, RecoveryId};
use sothon_domain::recovery::{Proposal, RecoveryState};
use time::OffsetDateTime;

pub use find::{latest, latest_locked, with_id};
pub use insert::{NewRecovery, insert};
pub use payer::{lock_payer, plans_of_payer};
pub use set_state::{set_state, void};

/// The column of who pays and why, which binds what is sealed in it.
const TERMS: &str = "death_recovery.terms";

/// A proposal and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recovery {
    /// Id.
    pub id: RecoveryId,
    /// The report of the death.
    pub report: DeathReportId,
    /// Who died.
    pub person: PersonId,
    /// What is proposed.
    pub proposal: Proposal,
    /// When.
    pub proposed_at: OffsetDateTime,
    /// Where it stands.
    pub state: RecoveryState,
    /// When it was decided, taken back or came to nothing.
    pub ended_at: Option<OffsetDateTime>,
}
