//! Makes a one-time link for somebody who is to join the staff.

use sothon_domain::access::{Actor, Office, StaffRole};
use sothon_domain::effects::{new_id, new_token};
use sothon_domain::person::StaffId;
use sothon_store::staff::{self, NewStaff};
use sothon_store::{Act, StoreError, Subject};
use time::Duration;

use crate::authorisation::{UseCase, authorise};
use crate::{App, AppError};

/// How long a link works.
const LIVES: Duration = Duration::hours(24);
/// From the third on, two administrators decide; that comes with the registration of staff.
const FIRST_ADMINISTRATORS: i64 = 2;

/// As what somebody is invited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Post {
    /// One of the first two administrators.
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
    /// The first two administrators are there.
    #[error("two administrators exist")]
    TwoExist,
    /// The use case failed.
    #[error(transparent)]
    Failed(#[from] AppError),
}

/// Invites somebody and returns the link's path.
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
    let (role, office) = match post {
        Post::Officer(office) => (StaffRole::Officer, office),
        Post::Administrator => {
            let known = staff::count(&app.db, StaffRole::Administrator).await;
            if known.map_err(AppError::from)? >= FIRST_ADMINISTRATORS {
                return Err(InviteRefused::TwoExist);
            }
            (StaffRole::Administrator, &Office::Head)
        }
    };
    let token = new_token(app.entropy.as_ref());
    let id = StaffId::new(new_id(app.clock.as_ref(), app.entropy.as_ref()));
    let at = app.clock.now();
    let mut tx = app.db.begin().await.map_err(AppError::from)?;
    let staff = NewStaff { id, email: &email, role, office };
    match staff::invite(&mut tx, staff, &token, at + LIVES).await {
        Err(StoreError::Duplicate { .. }) => return Err(InviteRefused::Registered),
        invited => invited.map_err(AppError::from)?,
    }
    let subject = Subject::Other(format!("staff:{id}"));
    let detail = serde_json::json!({ "role": role.code() });
    let act = Act { actor, act: "staff.invited", subject, at, detail, event: false };
    tx.commit(act).await.map_err(AppError::from)?;
    Ok(format!("/staff/invite/{token}"))
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
