//! Members of the institution's staff.

pub mod sign_on;

mod card;
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
use sothon_domain::place_change::EntryCode;
use uuid::Uuid;

use crate::StoreError;

pub use card::{CardDiffers, lacks_card, may_lack_card, set_card};
pub use change::{NewLink, close, give_position, reset};
pub use find::{Candidate, Colleague, candidate, load};
pub use forget::forget_expired;
pub use invite::{NewStaff, administrator, count, invite, other_administrators};
pub use list::list;
pub use members::{
    Listed, administrator_addresses, administrators, is_taken, listed, members, members_count,
};
pub use register::{Registration, register};
pub use try_sign_in::{SignInOutcome, SignInTry, TryOf, try_sign_in, wait_of};

/// Binds a sealed secret to its column.
pub(crate) const SECOND_FACTOR: &str = "staff.second_factor";

/// A member of staff as the row says; an empty office is the head office.
pub(crate) fn member(
    id: Uuid,
    role: &str,
    office: Option<&str>,
    branch: Option<&str>,
) -> Result<StaffMember, StoreError> {
    let broken = |problem| StoreError::inconsistent("staff", id, problem);
    let role = StaffRole::from_code(role).ok_or_else(|| broken("unknown role"))?;
    let place = office.map(str::parse::<PlaceCode>).transpose().map_err(|_| broken("office"))?;
    let branch = branch.map(str::parse::<EntryCode>).transpose().map_err(|_| broken("branch"))?;
    let office = match (place, branch) {
        (None, None) => Office::Head,
        (Some(place), None) => Office::at(place),
        (Some(province), Some(code)) => Office::Branch { code, province },
        (None, Some(_)) => return Err(broken("a branch without a province")),
    };
    Ok(StaffMember { id: StaffId::new(id), role, office })
}

/// The code of an office's place; none for the head office.
pub(crate) fn office_code(office: &Office) -> Option<&str> {
    office.place().map(PlaceCode::as_str)
}

/// The code of the branch at whose counter she works, if she does.
pub(crate) fn branch_code(office: &Office) -> Option<&str> {
    office.branch().map(EntryCode::as_str)
}
