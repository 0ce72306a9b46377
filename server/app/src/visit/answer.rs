//! A scanner has answered an order: the order is used up, the answer is opened, the engine is asked, and the visit goes on.

use sothon_domain::access::{Actor, Purpose, Scope};
use sothon_domain::finger::FingerPosition;
use sothon_domain::person::{CaptureOrderId, PersonId, VisitId};
use sothon_domain::place_change::EntryCode;
use sothon_domain::visit::{Compared, Refused, VisitEvent, VisitState};
use sothon_store::visit::{self, CaptureOrder, Picture};
use sothon_store::{Act, StoreError, Subject, finger};

use super::Done;
use super::compare::compared;
use super::order::{Beside, Order};
use crate::authorisation::{UseCase, authorise_staff};
use crate::keyed_hash::keyed_hash;
use crate::port::{Captured, FingerEngine, ScannerAnswer, ScannerOrder, ScannerRefusal};
use crate::{App, AppError};

/// By what an answer becomes a word.
#[derive(Clone, Copy)]
pub struct Reading<'a> {
    /// Who opens it.
    pub scanner: &'a dyn ScannerAnswer,
    /// Who compares the picture.
    pub engine: &'a dyn FingerEngine,
}

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

/// Why an answer is not taken. None uses up a try.
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
    /// The picture says that it is of another finger than was ordered.
    OtherFinger,
    /// The scanner has taken nothing, or is not believed.
    Scanner(ScannerRefusal),
    /// The visit does not allow it.
    Visit(Refused),
}

/// Takes a scanner's answer to an order, as it was sent. The order is used up before anything else is looked at, so that
/// nobody tries many answers to one; the scanner and the engine are asked between transactions. A certificate is written
/// with its message in the last one.
///
/// # Errors
/// [`AppError::NotFound`] for an order that is none of the actor's business.
pub async fn answer(
    app: &App,
    reading: &Reading<'_>,
    actor: &Actor,
    (id, order): (VisitId, CaptureOrderId),
    answer: &[u8],
) -> Result<Answered, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::ServeVisit)?;
    let at = app.clock.now();
    let acting = Order { app, actor, member, scope: &scope, id, key: order.uuid(), at };
    let her = visit::find(&app.db, &scope, &member.office, id).await?.person;
    let finger = match acting.use_up(order, her, false).await? {
        Ok(finger) => finger,
        Err(refused) => return Ok(Answered::Refused(refused)),
    };
    let number = order.to_string();
    let captured =
        match reading.scanner.opened(answer, &ScannerOrder { number: &number, finger }, at) {
            Ok(captured) => captured,
            Err(refusal) => {
                let refused = acting.no_picture(order, her, refusal).await?;
                return Ok(Answered::Refused(refused));
            }
        };
    if !acting.is_new(order, her, &captured).await? {
        return Ok(Answered::Refused(CaptureRefused::ImageReused));
    }
    let held = finger::templates(&app.db, &scope, her, finger).await?;
    match compared(reading.engine, (finger, &held), &captured).await {
        Some(compared) => {
            let enrolled = finger::held(&app.db, &scope, her).await?.len();
            let by = member.id;
            let event = VisitEvent::Place { by, finger, compared, enrolled };
            acting.place(reading.engine, order, (finger, compared), event).await
        }
        None => {
            acting.ended(order, her, ("other-finger", "capture.other-finger")).await?;
            Ok(Answered::Refused(CaptureRefused::OtherFinger))
        }
    }
}

impl Order<'_> {
    /// Uses an order up, which is one to enrol or one to compare; says which finger it was for.
    pub(super) async fn use_up(
        &self,
        order: CaptureOrderId,
        her: PersonId,
        enrols: bool,
    ) -> Result<Result<FingerPosition, CaptureRefused>, AppError> {
        let mut tx = self.app.db.begin_for(self.scope, her).await?;
        let found = visit::lock_order(&mut tx, self.scope, order).await?;
        if let Err(refused) = self.may_use(&found, enrols) {
            return Ok(Err(refused));
        }
        visit::spend(&mut tx, self.scope, order, self.at).await?;
        tx.commit(self.of_order("capture.used", (order, her), None)).await?;
        Ok(Ok(found.finger))
    }

    /// Keeps the hash of a picture, unless it was sent before.
    pub(super) async fn is_new(
        &self,
        order: CaptureOrderId,
        her: PersonId,
        captured: &Captured,
    ) -> Result<bool, AppError> {
        let app = self.app;
        let hash =
            keyed_hash(app.db.vault().codes_key(), &[b"finger-image:", captured.image.as_slice()]);
        let everybody = Scope::All(Purpose::Casework);
        let is_seen = visit::image_seen(&app.db, &everybody, &hash).await?;
        let mut tx = app.db.begin_for(self.scope, her).await?;
        let hash = (!is_seen).then_some(&hash);
        let device = captured.device.as_str();
        match visit::keep_picture(&mut tx, self.scope, order, &Picture { hash, device }).await {
            Ok(()) => {}
            // Sent in this very moment with another order.
            Err(StoreError::Duplicate { .. }) => return Ok(false),
            Err(error) => return Err(error.into()),
        }
        if is_seen {
            visit::end_order(&mut tx, self.scope, order, "image-reused").await?;
        }
        let act = if is_seen { "capture.image-reused" } else { "capture.opened" };
        tx.commit(self.of_order(act, (order, her), Some(("device", device)))).await?;
        Ok(!is_seen)
    }

    /// The scanner gave no picture that is believed: the order is used, and no try.
    pub(super) async fn no_picture(
        &self,
        order: CaptureOrderId,
        her: PersonId,
        refusal: ScannerRefusal,
    ) -> Result<CaptureRefused, AppError> {
        let mut tx = self.app.db.begin_for(self.scope, her).await?;
        visit::end_order(&mut tx, self.scope, order, "technical").await?;
        let why = Some(("why", refusal.code()));
        tx.commit(self.of_order("capture.refused", (order, her), why)).await?;
        Ok(CaptureRefused::Scanner(refusal))
    }

    /// The audit row of what became of an order; `more` holds a code.
    pub(super) fn of_order(
        &self,
        act: &'static str,
        (order, her): (CaptureOrderId, PersonId),
        more: Option<(&'static str, &str)>,
    ) -> Act<'_> {
        let mut detail = serde_json::json!({
            "visit": self.id.to_string(),
            "order": order.to_string(),
        });
        if let Some((name, code)) = more {
            detail[name] = code.into();
        }
        let (actor, at, subject) = (self.actor, self.at, Subject::Person(her));
        Act { actor, act, subject, at, detail, event: false }
    }

    fn may_use(&self, order: &CaptureOrder, enrols: bool) -> Result<(), CaptureRefused> {
        let branch = self.member.office.branch().map(EntryCode::as_str);
        if order.visit != self.id
            || order.enrols != enrols
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

    /// Writes what became of an order of which nothing else is kept.
    pub(super) async fn ended(
        &self,
        order: CaptureOrderId,
        her: PersonId,
        (outcome, act): (&'static str, &'static str),
    ) -> Result<(), AppError> {
        let mut tx = self.app.db.begin_for(self.scope, her).await?;
        visit::end_order(&mut tx, self.scope, order, outcome).await?;
        tx.commit(self.of_order(act, (order, her), None)).await?;
        Ok(())
    }
}
