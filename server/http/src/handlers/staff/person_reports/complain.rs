//! Somebody complains at a counter: in her own name, or without any. The answer of the form is the page to be printed.

use axum::extract::Path;
use axum::response::Response;
use serde::Deserialize;
use sothon_app::case::counter::{CounterSaid, SaidWrong};
use sothon_app::complaint::{self, CounterComplained, CounterComplaint, Office, Received, offices};
use sothon_domain::complaint::{ComplaintFault, TypedComplaint};
use sothon_domain::person::PersonId;
use sothon_web::pages::complaint_parts::ComplaintForm;
use sothon_web::pages::report_check::CounterCheck;
use sothon_web::pages::staff_person_complaint::{
    self as page_of, CounterComplainedView, InHerName, StaffPersonComplaintView,
};
use uuid::Uuid;

use super::back;
use crate::error_page::Failure;
use crate::form::{CheckedStaffForm, new_key};
use crate::handlers::complain::named as office_name;
use crate::page;
use crate::path::named;
use crate::staff_visitor::StaffVisitor;

/// The fields of the form.
#[derive(Deserialize)]
pub(crate) struct Fields {
    key: Uuid,
    #[serde(flatten)]
    typed: TypedComplaint,
    #[serde(default)]
    paper: String,
    #[serde(default)]
    other: String,
    #[serde(default)]
    agreed: String,
}

impl Fields {
    fn said(&self) -> CounterSaid<'_> {
        CounterSaid { paper: &self.paper, other: &self.other, agreed: self.agreed == "yes" }
    }

    /// What the member of staff said beside, to be looked at again.
    fn beside(&self, wrong: SaidWrong) -> CounterCheck {
        let SaidWrong { paper: fault, not_agreed } = wrong;
        let paper = [self.paper.clone(), self.other.clone()];
        CounterCheck { paper, fault, agreed: false, not_agreed }
    }
}

/// `GET /staff/people/{id}/complaint`
pub(crate) async fn show(
    Path(id): Path<String>,
    visitor: StaffVisitor,
) -> Result<Response, Failure> {
    complaint::takes(&visitor.actor())?;
    let typed = (TypedComplaint::default(), Vec::new(), new_key(&visitor.portal.app));
    in_her_name(&visitor, named(&id)?, typed, CounterCheck::default()).await
}

async fn in_her_name(
    visitor: &StaffVisitor,
    of: PersonId,
    typed: (TypedComplaint, Vec<ComplaintFault>, Uuid),
    check: CounterCheck,
) -> Result<Response, Failure> {
    let app = &visitor.portal.app;
    let Ok(name) = complaint::at_counter(app, &visitor.actor(), of).await? else {
        return Ok(back(visitor, of));
    };
    let name = page::masked(&name, visitor.language);
    let her = InHerName { id: of.to_string(), name, check };
    answer(visitor, Some(her), typed).await
}

async fn answer(
    visitor: &StaffVisitor,
    her: Option<InHerName>,
    (typed, faults, key): (TypedComplaint, Vec<ComplaintFault>, Uuid),
) -> Result<Response, Failure> {
    let offices = offices(&visitor.portal.app).await?;
    let line = |office: Office| (office.code.clone(), office_name(&office, visitor.language));
    let offices = offices.into_iter().map(line).collect();
    let form = ComplaintForm { typed, faults, offices, key: key.to_string() };
    let view = StaffPersonComplaintView { her, form };
    Ok(page::html(page_of::render(&view, &page::staff_frame(visitor))))
}

/// `POST /staff/people/{id}/complaint`
pub(crate) async fn send(
    Path(id): Path<String>,
    sent: CheckedStaffForm<Fields>,
) -> Result<Response, Failure> {
    let (visitor, fields) = (sent.visitor, sent.fields);
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    complaint::takes(&actor)?;
    let of: PersonId = named(&id)?;
    let (key, said) = (fields.key, fields.said());
    let sending = CounterComplaint { of, typed: &fields.typed, said, key };
    let (faults, check) = match complaint::send_at_counter(app, &actor, &sending).await? {
        CounterComplained::Received(reference) => {
            let (reference, her) = (reference.to_string(), Some(of.to_string()));
            let view = CounterComplainedView { her, reference, secret: None };
            return Ok(page::html(page_of::render_sent(&view, &page::staff_frame(&visitor))));
        }
        CounterComplained::Closed(_) => return Ok(back(&visitor, of)),
        CounterComplained::Wrong(wrong) => (Vec::new(), fields.beside(wrong)),
        CounterComplained::Faulty(faults) => {
            let nothing = SaidWrong { paper: None, not_agreed: false };
            (faults, fields.beside(nothing))
        }
    };
    in_her_name(&visitor, of, (fields.typed, faults, key), check).await
}

/// `GET /staff/complain`
pub(crate) async fn show_unnamed(visitor: StaffVisitor) -> Result<Response, Failure> {
    complaint::takes(&visitor.actor())?;
    let key = new_key(&visitor.portal.app);
    answer(&visitor, None, (TypedComplaint::default(), Vec::new(), key)).await
}

/// `POST /staff/complain`: the answer is the page with the number and the code, this once; sent again it is the same.
pub(crate) async fn send_unnamed(sent: CheckedStaffForm<Fields>) -> Result<Response, Failure> {
    let (visitor, Fields { key, typed, .. }) = (sent.visitor, sent.fields);
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    match complaint::send_unnamed_at_counter(app, &actor, &typed, key).await? {
        Received::Opens(reference, secret) => {
            let (reference, secret) = (reference.to_string(), Some(secret.in_groups()));
            let view = CounterComplainedView { her: None, reference, secret };
            Ok(page::html(page_of::render_sent(&view, &page::staff_frame(&visitor))))
        }
        Received::Wrong(faults) => answer(&visitor, None, (typed, faults, key)).await,
        // Nothing is counted at a counter.
        Received::TooMany => answer(&visitor, None, (typed, Vec::new(), key)).await,
    }
}
