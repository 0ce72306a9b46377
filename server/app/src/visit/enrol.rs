//! An agent takes an impression of a finger to be enrolled: by an order and an answer like those of a finger that is
//! compared, so that whatever is refused there is refused here.

use sothon_domain::access::Actor;
use sothon_domain::effects::new_id;
use sothon_domain::finger::{BadPicture, EngineId, FingerPosition, FingerTemplate, IMPRESSIONS};
use sothon_domain::person::{CaptureOrderId, PersonId, VisitId};
use sothon_domain::visit::Refused;
use sothon_store::StoreError;
use sothon_store::finger::{self, NewImpression, Session};
use sothon_store::visit::{self, NewOrder};

use super::answer::{CaptureRefused, Reading};
use super::capture::{self, LIVES, Ordered};
use super::compare::LEAST_QUALITY;
use super::order::Order;
use crate::authorisation::{UseCase, authorise_staff};
use crate::finger::under_way;
use crate::port::{Captured, ExtractError, FingerEngine, ScannerOrder};
use crate::{App, AppError};

/// What became of an impression. None says anything of a score.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Impressed {
    /// It is kept until the enrolment is done or over.
    Taken,
    /// The picture is no good: the finger is placed again.
    Again,
    /// Nothing is known of the picture. The finger is placed again.
    Technical,
    /// It is not taken.
    Refused(CaptureRefused),
}

/// Orders the next impression of the enrolment that the agent has begun at this visit. Each order is another; one that is
/// not used ends by itself.
///
/// # Errors
/// [`AppError::RecordLocked`] while her emergency lock stands.
pub async fn order_impression(
    app: &App,
    actor: &Actor,
    id: VisitId,
) -> Result<(Ordered, Option<FingerPosition>), AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::EnrolFingers)?;
    let branch = member.office.branch().ok_or(AppError::NotFound)?;
    let her = visit::find(&app.db, &scope, &member.office, id).await?.person;
    let at = app.clock.now();
    let moved_on = (Ordered::Refused(Refused::NotNow), None);
    let Some(session) = under_way(app, &scope, (member.id, id, her), at).await? else {
        return Ok(moved_on);
    };
    let taken = finger::taken_so_far(&app.db, &scope, &session).await?;
    let Some((finger, _)) = session.fingers.next(&taken) else { return Ok(moved_on) };
    let tx = app.db.begin_for(&scope, her).await?;
    let (order, agent, expires_at) = (capture::drawn(app), member.id, at + LIVES);
    let (person, visit, enrols) = (her, id, true);
    let new = NewOrder { id: order, visit, person, finger, enrols, agent, branch, at, expires_at };
    capture::write(tx, actor, &new).await?;
    Ok((Ordered::Order { id: order, expires_at }, Some(finger)))
}

/// Takes a scanner's answer to an order of [`order_impression`], as it was sent. The order is used up before anything else
/// is looked at; of the picture a template is kept, sealed, and a hash by which it is known again.
///
/// # Errors
/// [`AppError::NotFound`] for an order that is none of the actor's business.
pub async fn answer_impression(
    app: &App,
    reading: &Reading<'_>,
    actor: &Actor,
    (id, order): (VisitId, CaptureOrderId),
    answer: &[u8],
) -> Result<Impressed, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::EnrolFingers)?;
    let at = app.clock.now();
    let acting = Order { app, actor, member, scope: &scope, id, key: order.uuid(), at };
    let her = visit::find(&app.db, &scope, &member.office, id).await?.person;
    let finger = match acting.use_up(order, her, true).await? {
        Ok(finger) => finger,
        Err(refused) => return Ok(Impressed::Refused(refused)),
    };
    let number = order.to_string();
    let wanted = ScannerOrder { number: &number, finger };
    let captured = match reading.scanner.opened(answer, &wanted, at) {
        Ok(captured) => captured,
        Err(refusal) => {
            return Ok(Impressed::Refused(acting.no_picture(order, her, refusal).await?));
        }
    };
    if !acting.is_new(order, her, &captured).await? {
        return Ok(Impressed::Refused(CaptureRefused::ImageReused));
    }
    match template(reading.engine, finger, &captured).await {
        Ok(template) => acting.keep((order, her), finger, (template, &reading.engine.id())).await,
        Err(impressed) => {
            acting.ended(order, her, outcome(impressed)).await?;
            Ok(impressed)
        }
    }
}

/// The template of a picture, or why there is none.
async fn template(
    engine: &dyn FingerEngine,
    finger: FingerPosition,
    captured: &Captured,
) -> Result<FingerTemplate, Impressed> {
    if captured.quality.is_some_and(|quality| quality < LEAST_QUALITY) {
        return Err(Impressed::Again);
    }
    match engine.extract(&captured.image).await {
        Ok(made) if made.position.is_some_and(|position| position != finger) => {
            Err(Impressed::Refused(CaptureRefused::OtherFinger))
        }
        Ok(made) => Ok(made.template),
        Err(ExtractError::Picture(
            BadPicture::NoFinger | BadPicture::NoRidges | BadPicture::TooLittle,
        )) => Err(Impressed::Again),
        // The scanner sent something that no finger makes.
        Err(ExtractError::Picture(BadPicture::Damaged | BadPicture::Unsupported)) => {
            Err(Impressed::Technical)
        }
        Err(ExtractError::Technical(why)) => {
            tracing::error!(%why, "an impression was not taken");
            Err(Impressed::Technical)
        }
    }
}

/// What is written of an order that gave no template, and of which act.
fn outcome(impressed: Impressed) -> (&'static str, &'static str) {
    match impressed {
        Impressed::Refused(CaptureRefused::OtherFinger) => ("other-finger", "capture.other-finger"),
        Impressed::Again => ("not-read", "capture.not-read"),
        Impressed::Taken | Impressed::Technical | Impressed::Refused(_) => {
            ("technical", "capture.technical")
        }
    }
}

impl Order<'_> {
    /// Keeps a template as the first impression that is lacking of its finger.
    async fn keep(
        &self,
        (order, her): (CaptureOrderId, PersonId),
        finger: FingerPosition,
        (template, engine): (FingerTemplate, &EngineId),
    ) -> Result<Impressed, AppError> {
        let moved_on = Impressed::Refused(CaptureRefused::Visit(Refused::NotNow));
        let (app, at) = (self.app, self.at);
        let whose = (self.member.id, self.id, her);
        let Some(session) = under_way(app, self.scope, whose, at).await? else {
            return Ok(moved_on);
        };
        let Some(impression) = self.lacking(&session, finger).await? else {
            return Ok(moved_on);
        };
        let mut tx = app.db.begin_for(self.scope, her).await?;
        let id = new_id(app.clock.as_ref(), app.entropy.as_ref());
        let new = NewImpression { id, finger, impression, template };
        match finger::take(&mut tx, self.scope, &session, (&new, engine), at).await {
            Ok(()) => {}
            // Another answer was quicker, or the enrolment has ended meanwhile.
            Err(StoreError::Duplicate { .. } | StoreError::NotFound) => return Ok(moved_on),
            Err(error) => return Err(error.into()),
        }
        let more = Some(("finger", finger.code()));
        tx.commit(self.of_order("finger.taken", (order, her), more)).await?;
        Ok(Impressed::Taken)
    }

    async fn lacking(
        &self,
        session: &Session,
        finger: FingerPosition,
    ) -> Result<Option<u8>, AppError> {
        // It may have been begun anew with other fingers.
        if !session.fingers.fingers().contains(&finger) {
            return Ok(None);
        }
        let taken = finger::taken_so_far(&self.app.db, self.scope, session).await?;
        let mut impressions = (1..).take(IMPRESSIONS);
        Ok(impressions.find(|impression| !taken.contains(&(finger, *impression))))
    }
}
