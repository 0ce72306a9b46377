//! An office sees those that wait, and opens one.

use std::num::NonZeroU32;

use sothon_domain::access::Actor;
use sothon_domain::claimant::CallClaim;
use sothon_domain::effects::legal_date;
use sothon_domain::person::{ClaimCallId, Reference};
use sothon_domain::working_days::working_days_since;
use sothon_store::claim_call::{self, ClaimCall};
use sothon_store::{Act, file_reading};
use time::OffsetDateTime;

use super::{staff, subject};
use crate::authorisation::{UseCase, authorise_staff};
use crate::office_list::{ON_A_PAGE, Turned};
use crate::{App, AppError};

/// A page of those that wait; the oldest come first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calls {
    /// Its lines.
    pub lines: Vec<Listed>,
    /// How many wait on all pages.
    pub total: i64,
    /// Which page it is; 1 is the oldest.
    pub page: NonZeroU32,
    /// How many pages there are; an empty list has one.
    pub pages: NonZeroU32,
}

/// One that waits. What she told stands where it is opened only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Id.
    pub id: ClaimCallId,
    /// The number that she has.
    pub reference: Reference,
    /// What she claims.
    pub claim: CallClaim,
    /// When she told it.
    pub told_at: OffsetDateTime,
    /// How many working days she has waited since.
    pub waited: u32,
}

/// Those in the reach of the actor's office that wait; none for an attestor, for nobody has said in which commune she
/// lives. A page that the list does not have is the first.
pub async fn list(app: &App, actor: &Actor, page: NonZeroU32) -> Result<Calls, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::EnterClaimant)?;
    let total = match member.office.commune() {
        Some(_) => 0,
        None => claim_call::count_waiting(&app.db, &scope).await?,
    };
    let turned = Turned::to(page, total);
    let found = match total {
        0 => Vec::new(),
        _ => claim_call::waiting(&app.db, &scope, (turned.skip(), ON_A_PAGE)).await?,
    };
    let today = legal_date(app.clock.now());
    let line = |call: ClaimCall| Listed {
        id: call.id,
        reference: call.reference,
        claim: call.told.claim,
        told_at: call.told_at,
        waited: working_days_since(legal_date(call.told_at), today),
    };
    let lines = found.into_iter().map(line).collect();
    Ok(Calls { lines, total, page: turned.page, pages: turned.pages })
}

/// Opens one in full, for she is to be called. The reading is written down before anything is shown.
///
/// # Errors
/// [`AppError::NotFound`] outside the reach of the actor's office, and once it is closed.
pub async fn open(app: &App, actor: &Actor, id: ClaimCallId) -> Result<ClaimCall, AppError> {
    let (scope, member) = staff(actor)?;
    let call = claim_call::find(&app.db, &scope, id).await?;
    let detail = file_reading::detail(member.role, &member.office, Some(call.reference));
    let (act, subject, at) = (file_reading::ACT, subject(id), app.clock.now());
    let tx = app.db.begin().await?;
    tx.commit(Act { actor, act, subject, at, detail, event: false }).await?;
    Ok(call)
}
