//! The invited sets a password and proves the second factor; the link is used up.

use sothon_domain::access::{Actor, Assurance, Office, StaffMember, Who};
use sothon_domain::person::NationalId;
use sothon_store::staff_invite::{self, Acceptance};
use sothon_store::{Act, StoreError, Subject, staff};

use super::{password, second_factor};
use crate::{App, AppError};

/// The fewest letters of a password (OWASP ASVS 5.0.0, 6.2.1 advises 15).
pub const SHORTEST_PASSWORD: usize = 15;

/// What became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Accepted {
    /// Password and second factor are set.
    Done,
    /// The link is used, too old or none of ours.
    NotValid,
    /// Something typed won't do; the link still works.
    Refused(Vec<Refusal>),
}

/// Why something typed won't do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// The password is shorter than 15 letters.
    PasswordShort,
    /// The second factor's code is wrong.
    CodeWrong,
    /// It is no number of an identity card.
    NotACard,
    /// Another card is known of her: no link changes that.
    AnotherCard,
}

/// Accepts an invitation.
pub async fn accept_invite(
    app: &App,
    token: &str,
    password: &str,
    code: &str,
    card: &str,
) -> Result<Accepted, AppError> {
    let at = app.clock.now();
    let Some(invite) = staff_invite::find(&app.db, token, at).await? else {
        return Ok(Accepted::NotValid);
    };
    let secret = second_factor::secret(app.db.vault().codes_key(), token);
    let totp = second_factor::totp(secret, &invite.email, &app.settings.short_code);
    let step = second_factor::step(&totp, code, at);
    let mut refusals = Vec::new();
    if password.chars().count() < SHORTEST_PASSWORD {
        refusals.push(Refusal::PasswordShort);
    }
    if step.is_none() {
        refusals.push(Refusal::CodeWrong);
    }
    let card = card.trim().parse::<NationalId>().ok();
    if card.is_none() {
        refusals.push(Refusal::NotACard);
    }
    let (Some(totp_step), Some(card), []) = (step, card, refusals.as_slice()) else {
        return Ok(Accepted::Refused(refusals));
    };
    let accepted = Acceptance {
        password_hash: &password::hash(app.entropy.as_ref(), password).await?,
        second_factor: &second_factor::base32(secret),
        totp_step,
    };
    let mut tx = app.db.begin().await?;
    let id = match staff_invite::accept(&mut tx, token, accepted, at).await {
        Ok(id) => id,
        Err(StoreError::NotFound) => return Ok(Accepted::NotValid),
        Err(error) => return Err(error.into()),
    };
    if staff::set_card(&mut tx, id, &card).await?.is_err() {
        return Ok(Accepted::Refused(vec![Refusal::AnotherCard]));
    }
    let member = StaffMember { id, role: invite.role, office: Office::Head };
    let actor = Actor::new(Who::Staff(member), Assurance::Anonymous);
    let subject = Subject::Other(format!("staff:{id}"));
    let detail = serde_json::json!({});
    let act = Act { actor: &actor, act: "staff.accepted", subject, at, detail, event: false };
    tx.commit(act).await?;
    Ok(Accepted::Done)
}
