//! Members of the institution's staff.

mod change;
mod find;
mod forget;
mod invite;
mod list;
mod members;
mod register;
mod try_sign_in;

use sothon_domain::access::{Office, StaffMember, StaffRole};
use sothon_domain::person::{PlaceCode, StaffId};
use uuid::Uuid;

use crate::StoreError;

pub use change::{NewLink, close, give_position, reset};
pub use find::{Candidate, Colleague, candidate, load};
pub use forget::forget_expired;
pub use invite::{NewStaff, administrator, count, invite, other_administrators};
pub use list::list;
pub use members::{Listed, administrators, is_taken, listed, members, members_count};
pub use register::{Registration, register};
pub use try_sign_in::{SignInOutcome, SignInTry, TryOf, try_sign_in, wait_of};

/// Binds a sealed secret to its column.
pub(crate) const SECOND_FACTOR: &str = "staff.second_factor";

/// A member of staff as the row says; an empty office is the head office.
pub(crate) fn member(
    id: Uuid,
    role: &str,
    office: Option<&str>,
) -> Result<StaffMember, StoreError> {
    let broken = |problem| StoreError::inconsistent("staff", id, problem);
    let role = StaffRole::from_code(role).ok_or_else(|| broken("unknown role"))?;
    let office = match office {
        None => Office::Head,
        Some(code) => Office::at(code.parse().map_err(|_| broken("office"))?),
    };
    Ok(StaffMember { id: StaffId::new(id), role, office })
}

/// The code of an office's place; none for the head office.
pub(crate) fn office_code(office: &Office) -> Option<&str> {
    office.place().map(PlaceCode::as_str)
}
