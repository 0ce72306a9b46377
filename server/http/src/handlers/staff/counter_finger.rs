//! A finger at the counter: the script of the page asks for an order, and sends what the scanner answered to it.

use axum::Json;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use sothon_app::AppError;
use sothon_app::authorisation::{UseCase, authorise};
use sothon_app::visit::{self, Answered, CaptureRefused, Ordered};
use sothon_domain::finger::FingerPosition;
use sothon_domain::person::{CaptureOrderId, VisitId};

use crate::Fingers;
use crate::error_page::Failure;
use crate::form::CheckedStaffForm;
use crate::path::named;
use crate::staff_visitor::StaffVisitor;

/// The longest form with an answer of a scanner, bytes.
pub(super) const LONGEST: usize = 4 << 20;

/// Which finger.
#[derive(Deserialize)]
pub(crate) struct Wanted {
    #[serde(default)]
    finger: String,
}

/// What the scanner said, and to which order.
#[derive(Deserialize)]
pub(crate) struct Said {
    #[serde(default)]
    pub(super) order: String,
    #[serde(default)]
    pub(super) answer: String,
}

/// What the scanner is asked for.
#[derive(Serialize)]
struct Order {
    order: String,
    environment: &'static str,
    domain: String,
    finger: &'static str,
}

/// Why nothing came of it; none where the page says what did.
#[derive(Serialize)]
struct Told {
    refused: Option<&'static str>,
}

/// `POST /staff/counter/{id}/order`
pub(crate) async fn order(
    Path(id): Path<String>,
    sent: CheckedStaffForm<Wanted>,
) -> Result<Response, Failure> {
    let visitor = sent.visitor;
    let fingers = of_agent(&visitor, UseCase::ServeVisit)?;
    let id: VisitId = named(&id)?;
    let finger = sent.fields.finger.parse().ok().and_then(|at| FingerPosition::new(at).ok());
    let finger = finger.ok_or(Failure::BadForm)?;
    let ordered = visit::order_capture(&visitor.portal.app, &visitor.actor(), id, finger).await?;
    Ok(match ordered {
        Ordered::Order { id, .. } => ordered_as(fingers, id, finger),
        Ordered::NotEnrolled | Ordered::Refused(_) => told(Some("moved-on")),
    })
}

/// `POST /staff/counter/{id}/answer`
pub(crate) async fn answer(
    Path(id): Path<String>,
    sent: CheckedStaffForm<Said, LONGEST>,
) -> Result<Response, Failure> {
    let (visitor, said) = (sent.visitor, sent.fields);
    let fingers = of_agent(&visitor, UseCase::ServeVisit)?;
    let (id, order): (VisitId, CaptureOrderId) = (named(&id)?, named(&said.order)?);
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    let bytes = said.answer.as_bytes();
    let answered = visit::answer(app, &fingers.reading(), &actor, (id, order), bytes).await?;
    Ok(told(match answered {
        Answered::Certified | Answered::Again | Answered::OtherWay => None,
        Answered::Technical => Some("technical"),
        Answered::Refused(refused) => Some(code(refused)),
    }))
}

/// What the scanner is asked for.
pub(super) fn ordered_as(
    fingers: &Fingers,
    id: CaptureOrderId,
    finger: FingerPosition,
) -> Response {
    Json(Order {
        order: id.to_string(),
        environment: fingers.scanner.environment(),
        domain: fingers.scanner.domain().to_owned(),
        finger: fingers.scanner.finger(finger),
    })
    .into_response()
}

/// What takes fingers, for who may do that.
pub(super) fn of_agent(visitor: &StaffVisitor, use_case: UseCase) -> Result<&Fingers, Failure> {
    authorise(&visitor.actor(), use_case)?;
    Ok(visitor.portal.fingers.as_ref().ok_or(AppError::NotFound)?)
}

/// The answer to the script.
pub(super) fn told(refused: Option<&'static str>) -> Response {
    Json(Told { refused }).into_response()
}

/// The end of the attribute of the page that has the words.
pub(super) fn code(refused: CaptureRefused) -> &'static str {
    match refused {
        CaptureRefused::Scanner(refusal) => refusal.code(),
        CaptureRefused::Expired | CaptureRefused::Used => "expired",
        CaptureRefused::ImageReused => "reused",
        CaptureRefused::OtherFinger => "not-as-ordered",
        CaptureRefused::OthersOrder | CaptureRefused::Visit(_) => "moved-on",
    }
}
