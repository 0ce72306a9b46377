//! The report of a death: anybody may say that a pensioner has died, and by itself that stops nothing. The person,
//! whom she trusts and her commune are asked first; a payment is held only after a paper or two people, and *I am
//! alive* lifts the hold the same day.
//!
//! Deliberately absent: money. That a payment is held or goes on is an instruction to the back office.

mod act;
mod agreement;
mod doubt;
mod reached;
mod reason;
mod registered;
mod said;
mod shown;
mod state;
mod telling;
mod told;

use time::Duration;

pub use act::DeathAct;
pub use agreement::{Agreement, Fact};
pub use doubt::Doubt;
pub use reached::{ReachWord, Reached, ReachedBy};
pub use reason::DismissReason;
pub use registered::{
    ActNumber, Compared, Likeness, NotAnActNumber, RegisteredDeath, RegisteredName, RegistryEntry,
};
pub use said::{NotANote, ProofNote, ReportFault, ReportField, Said, SaidBy, TypedReport, Whose};
pub use shown::ShownSaid;
pub use state::{Alive, DeathEvent, DeathState, Hold, ProofPaper, Refused};
pub use telling::{TellFault, Telling, TypedTelling};
pub use told::{About, Told, carry_over};

/// For how long those who are asked may answer before somebody's word that she has died is taken.
pub const ASK_LASTS: Duration = Duration::days(7);

/// So many reports of one phone or one address that turned out wrong within [`FALSE_COUNTS`]: the next one is put
/// to nobody before a member of staff has looked at it.
pub const FALSE_REPORTS: i64 = 2;

/// For how long a report that turned out wrong counts against the phone and the address it came from.
pub const FALSE_COUNTS: Duration = Duration::days(365);

/// Who has said that she lives is not asked again by itself for so long.
pub const ALIVE_RESTS: Duration = Duration::days(90);
