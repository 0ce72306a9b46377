//! Fingers at the counter: she agrees, the script of the page has each impression ordered and sends what the scanner
//! answered to it, and what was taken is checked and kept.

use axum::extract::Path;
use axum::response::Response;
use serde::Deserialize;
use sothon_app::authorisation::{UseCase, authorise};
use sothon_app::finger::{self, Begin, Enrolled, OpenedEnrolment};
use sothon_app::visit::{self, Impressed, Ordered};
use sothon_domain::finger::{EnrolRefused, FingerPosition, FingerSet};
use sothon_domain::person::{CaptureOrderId, VisitId};
use sothon_web::pages::staff_fingers::{self, FingersError, FingersUnderWay, StaffFingersView};

use super::counter_finger::{LONGEST, Said, code, of_agent, ordered_as, told};
use crate::error_page::Failure;
use crate::form::CheckedStaffForm;
use crate::path::named;
use crate::staff_visitor::StaffVisitor;
use crate::{headers, page};

/// The fields of the page's forms.
#[derive(Deserialize)]
pub(crate) struct Fields {
    act: String,
    #[serde(default)]
    set: String,
    #[serde(default)]
    agreed: String,
    #[serde(default)]
    words: String,
    #[serde(default)]
    finger: String,
    #[serde(default)]
    impression: String,
    #[serde(default)]
    enrolment: String,
}

/// The script asks for the next impression, whichever finger its button names.
#[derive(Deserialize)]
pub(crate) struct Next {}

/// `GET /staff/counter/{id}/fingers`; the reading is recorded before the page is sent.
pub(crate) async fn show(
    Path(id): Path<String>,
    visitor: StaffVisitor,
) -> Result<Response, Failure> {
    answer(&visitor, named(&id)?, Vec::new()).await
}

/// `POST /staff/counter/{id}/fingers`
pub(crate) async fn send(
    Path(id): Path<String>,
    sent: CheckedStaffForm<Fields>,
) -> Result<Response, Failure> {
    let (visitor, fields) = (sent.visitor, sent.fields);
    authorise(&visitor.actor(), UseCase::EnrolFingers)?;
    let id: VisitId = named(&id)?;
    let errors = carry_out(&visitor, id, &fields).await?;
    if errors.is_empty() {
        return Ok(visitor.to(&staff_fingers::path(&id.to_string())));
    }
    answer(&visitor, id, errors).await
}

async fn carry_out(
    visitor: &StaffVisitor,
    id: VisitId,
    fields: &Fields,
) -> Result<Vec<FingersError>, Failure> {
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    match fields.act.as_str() {
        "begin" => {
            let Some(set) = FingerSet::from_code(&fields.set) else {
                return Ok(vec![FingersError::NoSet]);
            };
            let agreed = !fields.agreed.is_empty();
            let consent_words = fields.words.parse().map_err(|_| Failure::BadForm)?;
            let begin = Begin { visit: id, fingers: set, agreed, consent_words };
            let begun = finger::begin(app, &actor, &begin).await?;
            Ok(begun.err().map(FingersError::Refused).into_iter().collect())
        }
        "retake" => {
            let finger = fields.finger.parse().ok().and_then(|at| FingerPosition::new(at).ok());
            let impression = fields.impression.parse().ok();
            let (Some(finger), Some(impression)) = (finger, impression) else {
                return Err(Failure::BadForm);
            };
            let gone = finger::retake(app, &actor, id, (finger, impression)).await?;
            let ended = FingersError::Refused(EnrolRefused::Ended);
            Ok(if gone { Vec::new() } else { vec![ended] })
        }
        "finish" => finish(visitor, id, fields).await,
        "stop" => finger::stop(app, &actor, id).await.map(|_| Vec::new()).map_err(Into::into),
        "withdraw" => {
            let her = finger::open(app, &actor, id).await?.person;
            finger::withdraw_for(app, &actor, her).await?;
            Ok(Vec::new())
        }
        _ => Err(Failure::BadForm),
    }
}

async fn finish(
    visitor: &StaffVisitor,
    id: VisitId,
    fields: &Fields,
) -> Result<Vec<FingersError>, Failure> {
    let fingers = of_agent(visitor, UseCase::EnrolFingers)?;
    let enrolment = named(&fields.enrolment)?;
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    Ok(match finger::enrol(app, &*fingers.engine, &actor, (id, enrolment)).await? {
        Enrolled::Kept(..) => Vec::new(),
        Enrolled::Again(again) => again.into_iter().map(FingersError::Again).collect(),
        Enrolled::Refused(refused) => vec![FingersError::Refused(refused)],
        Enrolled::Technical => vec![FingersError::Technical],
    })
}

/// `POST /staff/counter/{id}/fingers/order`
pub(crate) async fn order(
    Path(id): Path<String>,
    sent: CheckedStaffForm<Next>,
) -> Result<Response, Failure> {
    let visitor = sent.visitor;
    let fingers = of_agent(&visitor, UseCase::EnrolFingers)?;
    let id: VisitId = named(&id)?;
    let ordered = visit::order_impression(&visitor.portal.app, &visitor.actor(), id).await?;
    Ok(match ordered {
        (Ordered::Order { id, .. }, Some(finger)) => ordered_as(fingers, id, finger),
        _ => told(Some("moved-on")),
    })
}

/// `POST /staff/counter/{id}/fingers/answer`
pub(crate) async fn take(
    Path(id): Path<String>,
    sent: CheckedStaffForm<Said, LONGEST>,
) -> Result<Response, Failure> {
    let (visitor, said) = (sent.visitor, sent.fields);
    let fingers = of_agent(&visitor, UseCase::EnrolFingers)?;
    let (id, order): (VisitId, CaptureOrderId) = (named(&id)?, named(&said.order)?);
    let (app, actor, bytes) = (&visitor.portal.app, visitor.actor(), said.answer.as_bytes());
    let reading = fingers.reading();
    let impressed = visit::answer_impression(app, &reading, &actor, (id, order), bytes).await?;
    Ok(told(match impressed {
        Impressed::Taken => None,
        Impressed::Again => Some("not-read"),
        Impressed::Technical => Some("technical"),
        Impressed::Refused(refused) => Some(code(refused)),
    }))
}

async fn answer(
    visitor: &StaffVisitor,
    id: VisitId,
    errors: Vec<FingersError>,
) -> Result<Response, Failure> {
    let opened = finger::open(&visitor.portal.app, &visitor.actor(), id).await?;
    let has_scanner = visitor.portal.fingers.is_some();
    let view = StaffFingersView { errors, has_scanner, ..view(id, opened) };
    let mut page = page::html(staff_fingers::render(&view, &page::staff_frame(visitor)));
    if view.has_scanner {
        headers::let_scanners_answer(&mut page);
    }
    Ok(page)
}

fn view(id: VisitId, opened: OpenedEnrolment) -> StaffFingersView {
    let under_way = opened.under_way.map(|one| FingersUnderWay {
        id: one.id.to_string(),
        fingers: one.fingers,
        taken: one.taken,
    });
    StaffFingersView {
        visit: id.to_string(),
        name: opened.name,
        birth_date: opened.birth_date,
        kept: opened.kept,
        may: opened.may,
        under_way,
        has_scanner: false,
        errors: Vec::new(),
    }
}
