//! A member of staff has heard the person or has seen her: the answer to her form is the number that she tells
//! her, shown once. No address leads to it.

use axum::response::Response;
use sothon_app::authorisation::{UseCase, authorise};
use sothon_app::pin_renewal::{self, Heard, Seen};
use sothon_domain::person::RenewalId;
use sothon_domain::person_lock::CheckedPaper;
use sothon_domain::pin_renewal::RenewalNumber;
use sothon_web::pages::staff_pin_renewal::{RenewalError, TypedVisit};
use sothon_web::pages::staff_pin_renewal_number::{self, StaffPinRenewalNumberView, Told};

use super::{Fields, answer, to};
use crate::error_page::Failure;
use crate::form::CheckedStaffForm;
use crate::page;
use crate::staff_visitor::StaffVisitor;

/// What became of a form that may bring a number.
type Came = Result<Option<RenewalNumber>, RenewalError>;

/// Compares what was heard, and shows the number to be read.
pub(super) async fn by_call(
    id: RenewalId,
    sent: CheckedStaffForm<Fields>,
) -> Result<Response, Failure> {
    let (visitor, fields) = (sent.visitor, sent.fields);
    let heard = [fields.first.as_str(), fields.second.as_str()];
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    let came = match pin_renewal::answer(app, &actor, id, fields.key, heard).await? {
        Heard::Done { number } => Ok(number),
        Heard::Wrong => Err(RenewalError::Wrong),
        Heard::Refused(refused) => Err(RenewalError::Refused(refused)),
    };
    show(&visitor, id, fields, (came, Told::ByCall)).await
}

/// Writes down a visit, and shows the slip to be handed over.
pub(super) async fn on_a_slip(
    id: RenewalId,
    sent: CheckedStaffForm<Fields>,
) -> Result<Response, Failure> {
    let (visitor, fields) = (sent.visitor, sent.fields);
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    authorise(&actor, UseCase::AttestPinRenewal)?;
    let came = match CheckedPaper::read(&fields.paper, &fields.other) {
        Ok(paper) => match pin_renewal::visit(app, &actor, id, fields.key, &paper).await? {
            Seen::Written { number } => Ok(number),
            Seen::Refused(refused) => Err(RenewalError::Refused(refused)),
        },
        Err(error) => Err(RenewalError::Paper(error)),
    };
    show(&visitor, id, fields, (came, Told::OnASlip)).await
}

async fn show(
    visitor: &StaffVisitor,
    id: RenewalId,
    fields: Fields,
    (came, told): (Came, Told),
) -> Result<Response, Failure> {
    let number = match came {
        Ok(Some(number)) => number,
        Ok(None) => return Ok(to(visitor, id)),
        Err(error) => {
            let typed = TypedVisit { paper: fields.paper, other: fields.other };
            return answer(visitor, id, typed, Some(error), visitor.proof()).await;
        }
    };
    let app = &visitor.portal.app;
    let opened = pin_renewal::open(app, &visitor.actor(), id).await?;
    let view = StaffPinRenewalNumberView {
        id: id.to_string(),
        number: number.to_string(),
        told,
        ready_at: opened.ready_at,
        dial: app.settings.short_dial.clone(),
    };
    let frame = page::staff_frame(visitor);
    Ok(page::html(staff_pin_renewal_number::render(&view, &frame)))
}
