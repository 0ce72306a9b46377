//! Reports of deaths: what was said, whether the person was asked, what two people found out.

mod alike;
mod assign;
mod counted;
mod find;
mod insert;
mod lock;
mod reached;
mod registered;
mod registry_position;
mod reseal;
mod row;
mod sealed;
mod set_state;
mod standing;
mod waiting;

use sothon_domain::death_report::{DeathState, Doubt, ReachWord, RegistryEntry, Said};
use sothon_domain::part_date::PartDate;
use sothon_domain::person::{DeathReportId, MemberNumber, PersonId, PersonName, Reference};
use time::OffsetDateTime;

pub use alike::{Alike, Likely, alike};
pub use assign::{assign, looked};
pub use counted::{Counted, Reporter, counted};
pub use find::{find, of_member, said_by_caller, with_reference};
pub use insert::{NewReport, insert};
pub use lock::{Locked, lock};
pub use reached::{asked_messages, asked_messages_now, set_asked_messages, set_reached};
pub use registered::{KnownEntry, NewEntry, known_entry, move_entries, put_entry};
pub use registry_position::{ReadSoFar, Taken, advance, position, read_so_far};
pub use reseal::reseal;
pub use set_state::set_state;
pub use standing::{is_alive_since, standing, standing_locked};
pub use waiting::{new, waiting};

/// The column of what was said, which binds what is sealed in it.
const SAID: &str = "death_report.said";
/// The column of what an officer wrote of a paper.
const PROOF_NOTE: &str = "death_report.proof_note";
/// The column of whom one of the staff met in the household.
const REACHED_NOTE: &str = "death_report.reached_note";
/// The column of the number of an entry of the civil registry; what is sealed in it is bound to the person, for an
/// entry may go from one of her reports to another.
const ACT_NUMBER: &str = "registered_death.number";
/// The column of the day of the death in such an entry, bound like its number.
const DIED: &str = "registered_death.died";

/// A report and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeathReport {
    /// Id.
    pub id: DeathReportId,
    /// The number the reporter has.
    pub reference: Reference,
    /// Who of the register is meant, once that is known.
    pub member: Option<Member>,
    /// The entry of the civil registry that is about her; of several, the surest.
    pub registry: Option<RegistryEntry>,
    /// What was said.
    pub said: Said,
    /// Why it is put to nobody before a member of staff has looked at it.
    pub doubt: Option<Doubt>,
    /// When it was said.
    pub reported_at: OffsetDateTime,
    /// Whether the register was looked through for it.
    pub is_looked_for: bool,
    /// Where it stands.
    pub state: DeathState,
    /// Since when payments are or were held.
    pub held_at: Option<OffsetDateTime>,
    /// What was written of a paper, or of what was found out.
    pub note: Option<String>,
    /// That the question reached her household, where one of the staff has written it down.
    pub reached: Option<ReachWord>,
    /// How many other reports there are of the same person.
    pub others: i64,
}

impl DeathReport {
    /// As much of the day of the death as counts for money.
    pub fn died(&self) -> Option<PartDate> {
        self.state.died(self.said.died, self.registry.as_ref())
    }
}

/// Who is meant, as staff name her.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Id.
    pub id: PersonId,
    /// Her name.
    pub name: PersonName,
    /// Her member number, if she has one.
    pub number: Option<MemberNumber>,
}
