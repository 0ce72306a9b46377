//! Who is paid a pension in the stead of whom it belongs to.

mod born;
mod find;
mod insert;
mod over;
mod own;
mod receiver;
mod row;
mod set_state;

use sothon_domain::payee::{Appointment, PayeeState};
use sothon_domain::person::{PayeeId, PersonId, PersonName};
use time::OffsetDateTime;

pub use born::born;
pub use find::{find, find_locked, standing, vacant, waiting};
pub use insert::{NewPayee, insert};
pub use over::{OverNow, due, over_locked};
pub use own::{Receives, for_whom, of_person, own, own_locked};
pub use receiver::{is_gone, owner};
pub use set_state::set_state;

/// The column of the paper and the account, which binds what is sealed in it.
const TERMS: &str = "payee_appointment.terms";

/// An appointment and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PayeeRecord {
    /// Id.
    pub id: PayeeId,
    /// Whose pension it is.
    pub person: PersonId,
    /// What is proposed.
    pub appointment: Appointment,
    /// When.
    pub proposed_at: OffsetDateTime,
    /// Where it stands.
    pub state: PayeeState,
}

/// An appointment with the names of the two.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WithNames {
    /// The appointment.
    pub record: PayeeRecord,
    /// Whose pension it is.
    pub person: PersonName,
    /// Who is paid.
    pub payee: PersonName,
}
