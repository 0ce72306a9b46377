//! The picture that was ordered is there: the order is used up, the engine is asked, and the visit goes on.

use sothon_domain::access::{Actor, Purpose, Scope};
use sothon_domain::finger::FingerPosition;
use sothon_domain::person::{CaptureOrderId, PersonId, VisitId};
use sothon_domain::place_change::EntryCode;
use sothon_domain::visit::{Compared, Refused, VisitEvent, VisitState};
use sothon_store::visit::{self, CaptureOrder, Spent};
use sothon_store::{Act, StoreError, Subject, finger};

use super::Done;
use super::compare::{Captured, compared};
use super::order::{Beside, Order};
use crate::authorisation::{UseCase, authorise_staff};
use crate::keyed_hash::keyed_hash;
use crate::port::FingerEngine;
use crate::{App, AppError};

/// What the counter is told: a word, never a score.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answered {
    /// She has her certificate.
    Certified,
    /// The finger is placed again, or another one.
    Again,
    /// No finger is asked for any more: she shows a paper.
    OtherWay,
    /// Nothing is known of the finger, and no try is used up.
    Technical,
    /// It is not taken.
    Refused(CaptureRefused),
}

/// Why a picture is not taken. None uses up a try.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CaptureRefused {
    /// The order is of another visit, agent or branch.
    OthersOrder,
    /// The two minutes are over.
    Expired,
    /// The order was used before.
    Used,
    /// This very picture was sent before.
    ImageReused,
    /// The scanner says that it is another finger than was ordered.
    OtherFinger,
    /// The visit does not allow it.
    Visit(Refused),
}

/// Takes the picture of an order. The order is used up before anything is decided; the engine is asked between two
/// transactions. A certificate is written with its message in the second one.
///
/// # Errors
/// [`AppError::NotFound`] for an order that is none of the actor's business.
pub async fn answer(
    app: &App,
    engine: &dyn FingerEngine,
    actor: &Actor,
    (id, order): (VisitId, CaptureOrderId),
    captured: &Captured<'_>,
) -> Result<Answered, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::ServeVisit)?;
    let at = app.clock.now();
    let acting = Order { app, actor, member, scope: &scope, id, key: order.uuid(), at };
    let her = visit::find(&app.db, &scope, &member.office, id).await?.person;
    let finger = match acting.use_up(order, her, captured).await? {
        Ok(finger) => finger,
        Err(refused) => return Ok(Answered::Refused(refused)),
    };
    let held = finger::templates(&app.db, &scope, her, finger).await?;
    match compared(engine, (finger, &held), captured).await {
        Some(compared) => {
            let enrolled = finger::held(&app.db, &scope, her).await?.len();
            let by = member.id;
            let event = VisitEvent::Place { by, finger, compared, enrolled };
            acting.place(engine, order, (finger, compared), event).await
        }
        None => acting.other_finger(order, her).await,
    }
}

impl Order<'_> {
    /// Uses an order up; says which finger it was for.
    async fn use_up(
        &self,
        order: CaptureOrderId,
        her: PersonId,
        captured: &Captured<'_>,
    ) -> Result<Result<FingerPosition, CaptureRefused>, AppError> {
        let (app, at) = (self.app, self.at);
        let hash = keyed_hash(app.db.vault().codes_key(), &[b"finger-image:", captured.image]);
        let everybody = Scope::All(Purpose::Casework);
        let is_seen = visit::image_seen(&app.db, &everybody, &hash).await?;
        let mut tx = app.db.begin_for(self.scope, her).await?;
        let found = visit::lock_order(&mut tx, self.scope, order).await?;
        if let Err(refused) = self.may_use(&found) {
            return Ok(Err(refused));
        }
        let image = (!is_seen).then_some(&hash);
        let spent = Spent { image, device: captured.device, at };
        match visit::spend(&mut tx, self.scope, order, &spent).await {
            Ok(()) => {}
            Err(StoreError::Duplicate { .. }) => return Ok(Err(CaptureRefused::ImageReused)),
            Err(error) => return Err(error.into()),
        }
        if is_seen {
            visit::end_order(&mut tx, self.scope, order, "image-reused").await?;
        }
        let detail = serde_json::json!({
            "visit": self.id.to_string(),
            "order": order.to_string(),
            "device": captured.device,
        });
        let act = if is_seen { "capture.image-reused" } else { "capture.used" };
        let (actor, subject) = (self.actor, Subject::Person(her));
        tx.commit(Act { actor, act, subject, at, detail, event: false }).await?;
        Ok(if is_seen { Err(CaptureRefused::ImageReused) } else { Ok(found.finger) })
    }

    fn may_use(&self, order: &CaptureOrder) -> Result<(), CaptureRefused> {
        let branch = self.member.office.branch().map(EntryCode::as_str);
        if order.visit != self.id
            || order.agent != self.member.id
            || branch != Some(order.branch.as_str())
        {
            Err(CaptureRefused::OthersOrder)
        } else if order.used_at.is_some() {
            Err(CaptureRefused::Used)
        } else if self.at > order.expires_at {
            Err(CaptureRefused::Expired)
        } else {
            Ok(())
        }
    }

    /// Writes what became of the finger.
    async fn place(
        &self,
        engine: &dyn FingerEngine,
        order: CaptureOrderId,
        (finger, compared): (FingerPosition, Compared),
        event: VisitEvent,
    ) -> Result<Answered, AppError> {
        let mut begun = match self.begin(b"place ", event).await? {
            Ok(begun) => begun,
            Err(Done::Refused(refused)) => {
                return Ok(Answered::Refused(CaptureRefused::Visit(refused)));
            }
            // Its order was used up before: nobody comes here twice.
            Err(Done::Done) => return Ok(Answered::Refused(CaptureRefused::Used)),
        };
        let (outcome, act) = match compared {
            Compared::Match(_) => ("match", "life-certificate.given"),
            Compared::NoMatch => ("no-match", "finger.tried"),
            Compared::NotRead => ("not-read", "finger.tried"),
            Compared::Technical => ("technical", "finger.not-compared"),
        };
        visit::end_order(&mut begun.tx, self.scope, order, outcome).await?;
        let answered = match begun.next {
            VisitState::Certified { .. } => Answered::Certified,
            VisitState::Papers { .. } => Answered::OtherWay,
            _ if compared == Compared::Technical => Answered::Technical,
            _ => Answered::Again,
        };
        let engine = engine.id();
        let detail = serde_json::json!({
            "order": order.to_string(),
            "finger": finger.code(),
            "outcome": outcome,
            "engine": engine.name(),
            "version": engine.version(),
        });
        self.finish(begun, Beside::default(), act, detail).await?;
        Ok(answered)
    }

    async fn other_finger(
        &self,
        order: CaptureOrderId,
        her: PersonId,
    ) -> Result<Answered, AppError> {
        let mut tx = self.app.db.begin_for(self.scope, her).await?;
        visit::end_order(&mut tx, self.scope, order, "other-finger").await?;
        let (actor, at, subject) = (self.actor, self.at, Subject::Person(her));
        let detail = serde_json::json!({ "order": order.to_string() });
        let act = "capture.other-finger";
        tx.commit(Act { actor, act, subject, at, detail, event: false }).await?;
        Ok(Answered::Refused(CaptureRefused::OtherFinger))
    }
}
