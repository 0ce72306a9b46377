//! Registers a member of staff who can sign in at once: the demo's and the tests' way in.

use sothon_domain::access::{Actor, Office, StaffMember, StaffRole};
use sothon_domain::effects::new_id;
use sothon_domain::person::{NationalId, StaffId};
use sothon_store::staff::{self, Registration};
use sothon_store::{Act, StoreError, Subject};

use super::invite::{InviteRefused, is_address};
use super::{password, second_factor};
use crate::authorisation::{UseCase, authorise};
use crate::{App, AppError};

/// Somebody to register.
#[derive(Clone)]
pub struct NewMember<'a> {
    /// Address of the mailbox; capitals don't matter.
    pub address: &'a str,
    /// What she may do.
    pub role: StaffRole,
    /// Where she works.
    pub office: Office,
    /// Her password, of any length.
    pub password: &'a str,
    /// The secret of her second factor, in base 32.
    pub secret: &'a str,
    /// Her own identity card; none where it is not known.
    pub card: Option<&'a NationalId>,
}

/// Registers her.
pub async fn register(
    app: &App,
    actor: &Actor,
    new: NewMember<'_>,
) -> Result<StaffId, InviteRefused> {
    authorise(actor, UseCase::InviteStaff)?;
    let address = new.address.trim().to_lowercase();
    if !is_address(&address) {
        return Err(InviteRefused::NotAnAddress);
    }
    second_factor::stored(new.secret)?;
    let password_hash = password::hash(app.entropy.as_ref(), new.password).await?;
    let id = StaffId::new(new_id(app.clock.as_ref(), app.entropy.as_ref()));
    let member = StaffMember { id, role: new.role, office: new.office };
    let registration = Registration {
        member: &member,
        email: &address,
        password_hash: &password_hash,
        second_factor: new.secret,
    };
    let mut tx = app.db.begin().await.map_err(AppError::from)?;
    match staff::register(&mut tx, registration).await {
        Err(StoreError::Duplicate { .. }) => return Err(InviteRefused::Registered),
        registered => registered.map_err(AppError::from)?,
    }
    if let Some(card) = new.card {
        let set = staff::set_card(&mut tx, id, card).await.map_err(AppError::from)?;
        set.map_err(|_| AppError::Inconsistent("a new member with a card already"))?;
    }
    let subject = Subject::Other(format!("staff:{id}"));
    let detail = serde_json::json!({ "role": member.role.code() });
    let at = app.clock.now();
    let act = Act { actor, act: "staff.registered", subject, at, detail, event: false };
    tx.commit(act).await.map_err(AppError::from)?;
    Ok(id)
}

/// The code that an authenticator with this secret, in base 32, shows now.
///
/// # Errors
/// [`AppError::Inconsistent`] when the text is no secret.
pub fn code_now(app: &App, secret: &str) -> Result<String, AppError> {
    Ok(second_factor::code(&second_factor::stored(secret)?, app.clock.now()))
}
