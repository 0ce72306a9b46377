//! Makes a one-time link for somebody who is to join the staff.

use sothon_domain::access::{Actor, Office, StaffRole};
use sothon_domain::effects::{new_id, new_token};
use sothon_domain::person::StaffId;
use sothon_store::staff::{self, NewLink, NewStaff};
use sothon_store::{Act, StoreError, Subject};
use time::Duration;

use crate::authorisation::{UseCase, authorise};
use crate::{App, AppError};

/// How long a link works.
pub(crate) const LIVES: Duration = Duration::hours(24);
/// Where so many other administrators are, they decide about staff in the product (`staff_change`).
const ENOUGH_ADMINISTRATORS: i64 = 2;

/// As what somebody is invited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Post {
    /// One of the first two administrators, or one of the last two who can't sign in any more.
    Administrator,
    /// An officer of this office.
    Officer(Office),
}

/// Why nobody was invited.
#[derive(Debug, thiserror::Error)]
pub enum InviteRefused {
    /// The text is no mail address.
    #[error("not a mail address")]
    NotAnAddress,
    /// Somebody with this address is registered.
    #[error("the address is registered")]
    Registered,
    /// Two other administrators are there: they decide.
    #[error("two other administrators exist")]
    TwoExist,
    /// The use case failed.
    #[error(transparent)]
    Failed(#[from] AppError),
}

/// Invites somebody and returns the link's path. An administrator who is registered gets a new link, and
/// her password and second factor hold no more: so one who lost her phone comes back when nobody is left
/// to decide it with the other.
pub async fn invite(
    app: &App,
    actor: &Actor,
    email: &str,
    post: &Post,
) -> Result<String, InviteRefused> {
    authorise(actor, UseCase::InviteStaff)?;
    let email = email.trim().to_lowercase();
    if !is_address(&email) {
        return Err(InviteRefused::NotAnAddress);
    }
    let at = app.clock.now();
    let (role, office, registered) = match post {
        Post::Officer(office) => (StaffRole::Officer, office, None),
        Post::Administrator => {
            let others = staff::other_administrators(&app.db, &email, at).await;
            if others.map_err(AppError::from)? >= ENOUGH_ADMINISTRATORS {
                return Err(InviteRefused::TwoExist);
            }
            let registered = staff::administrator(&app.db, &email).await.map_err(AppError::from)?;
            (StaffRole::Administrator, &Office::Head, registered)
        }
    };
    let token = new_token(app.entropy.as_ref());
    let new = StaffId::new(new_id(app.clock.as_ref(), app.entropy.as_ref()));
    let mut tx = app.db.begin().await.map_err(AppError::from)?;
    let link = NewLink { token: &token, expires_at: at + LIVES };
    let id = match registered {
        Some(id) => staff::reset(&mut tx, id, link, at).await.map(|()| id),
        None => {
            let staff = NewStaff { id: new, email: &email, role, office };
            staff::invite(&mut tx, staff, link).await
        }
    };
    let id = match id {
        Err(StoreError::Duplicate { .. }) => return Err(InviteRefused::Registered),
        id => id.map_err(AppError::from)?,
    };
    let subject = Subject::Other(format!("staff:{id}"));
    let detail = serde_json::json!({ "role": role.code() });
    let act = Act { actor, act: "staff.invited", subject, at, detail, event: false };
    tx.commit(act).await.map_err(AppError::from)?;
    Ok(path(&token))
}

/// The path of a link on the portal.
pub(crate) fn path(token: &str) -> String {
    format!("/staff/invite/{token}")
}

/// One `@` with something on both sides and a dot after it: enough to catch a slip of the finger.
pub(super) fn is_address(text: &str) -> bool {
    let plain = !text.contains(char::is_whitespace) && text.len() <= 254;
    match text.split_once('@') {
        Some((name, host)) => {
            plain && !name.is_empty() && host.contains('.') && !host.contains('@')
        }
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_finger_is_no_address() {
        assert!(is_address("sok.dara@nsaf.gov.kh"));
        for wrong in ["", "sok", "@nsaf.gov.kh", "a@b", "a@b@c.kh", "a b@c.kh"] {
            assert!(!is_address(wrong), "{wrong}");
        }
    }
}
