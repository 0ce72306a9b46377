//! An agent orders one picture of one finger.

use sothon_domain::access::Actor;
use sothon_domain::finger::FingerPosition;
use sothon_domain::person::{CaptureOrderId, VisitId};
use sothon_domain::visit::{Refused, VisitState};
use sothon_store::visit::{self, NewOrder};
use sothon_store::{Act, Subject, Tx, finger, person};
use time::{Duration, OffsetDateTime};
use uuid::Builder;

use crate::authorisation::{UseCase, authorise_staff};
use crate::{App, AppError};

/// So long an order may be used.
pub(super) const LIVES: Duration = Duration::minutes(2);

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ordered {
    /// The scanner may take one picture.
    Order {
        /// The number that the scanner signs.
        id: CaptureOrderId,
        /// Until when.
        expires_at: OffsetDateTime,
    },
    /// Nothing of this finger is in the register.
    NotEnrolled,
    /// The visit does not allow it.
    Refused(Refused),
}

/// Orders one picture of a finger of the person whom the agent serves. Each order is another, however often it is asked
/// for: one that is not used ends by itself.
///
/// # Errors
/// [`AppError::RecordLocked`] while her emergency lock stands.
pub async fn order_capture(
    app: &App,
    actor: &Actor,
    id: VisitId,
    finger: FingerPosition,
) -> Result<Ordered, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::ServeVisit)?;
    let branch = member.office.branch().ok_or(AppError::NotFound)?;
    let her = visit::find(&app.db, &scope, &member.office, id).await?.person;
    let held = finger::held(&app.db, &scope, her).await?;
    if !held.iter().any(|one| one.finger == finger) {
        return Ok(Ordered::NotEnrolled);
    }
    let at = app.clock.now();
    let mut tx = app.db.begin_for(&scope, her).await?;
    let found = visit::find_locked(&mut tx, &scope, id).await?;
    let may = match found.state {
        VisitState::Fingers { agent, .. } if agent != member.id => Err(Refused::OthersWork),
        VisitState::Fingers { tries, .. } => tries.may_try(finger),
        _ => Err(Refused::NotNow),
    };
    if let Err(refused) = may {
        return Ok(Ordered::Refused(refused));
    }
    if person::is_related(&mut tx, &scope, &[her], member.id).await? {
        return Ok(Ordered::Refused(Refused::Related));
    }
    let (order, agent, expires_at) = (drawn(app), member.id, at + LIVES);
    let (person, visit, enrols) = (her, id, false);
    let new = NewOrder { id: order, visit, person, finger, enrols, agent, branch, at, expires_at };
    write(tx, actor, &new).await?;
    Ok(Ordered::Order { id: order, expires_at })
}

/// Nobody guesses the number of an order: all of it is drawn.
pub(super) fn drawn(app: &App) -> CaptureOrderId {
    let mut drawn = [0; 16];
    app.entropy.fill(&mut drawn);
    CaptureOrderId::new(Builder::from_random_bytes(drawn).into_uuid())
}

/// Stores an order and commits.
pub(super) async fn write(mut tx: Tx, actor: &Actor, new: &NewOrder<'_>) -> Result<(), AppError> {
    visit::order(&mut tx, new).await?;
    let (act, subject, at) = ("capture.ordered", Subject::Person(new.person), new.at);
    let detail = serde_json::json!({
        "visit": new.visit.to_string(),
        "order": new.id.to_string(),
        "finger": new.finger.code(),
        "enrols": new.enrols,
    });
    tx.commit(Act { actor, act, subject, at, detail, event: false }).await?;
    Ok(())
}
