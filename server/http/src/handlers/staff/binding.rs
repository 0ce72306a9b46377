//! A member of staff types what a person's papers say; the proposals that wait stand below.

use axum::response::Response;
use serde::Deserialize;
use sothon_app::phone_binding::{self, Looked, WaitingBinding};
use sothon_domain::effects::legal_date;
use sothon_domain::phone_binding::TypedFacts;
use sothon_web::pages::staff_binding::{self, BindingLine, LookError, StaffBindingView};

use crate::error_page::Failure;
use crate::form::CheckedStaffForm;
use crate::page;
use crate::staff_visitor::{StaffVisitor, whole_seconds};

/// The fields of the form.
#[derive(Deserialize)]
pub(crate) struct Fields {
    #[serde(default)]
    member_number: String,
    #[serde(default)]
    national_id: String,
    #[serde(default)]
    birth_date: String,
}

/// `GET /staff/binding`
pub(crate) async fn show(visitor: StaffVisitor) -> Result<Response, Failure> {
    answer(&visitor, TypedFacts::default(), Vec::new()).await
}

/// `POST /staff/binding`: leads to the form for the member whose facts these are.
pub(crate) async fn look(sent: CheckedStaffForm<Fields>) -> Result<Response, Failure> {
    let (visitor, Fields { member_number, national_id, birth_date }) = (sent.visitor, sent.fields);
    let typed = TypedFacts { member_number, national_id, birth_date };
    let looked = phone_binding::look(&visitor.portal.app, &visitor.actor(), &typed).await?;
    let errors = match looked {
        Looked::Begun(id) => {
            return Ok(visitor.to(&format!("/staff/binding/{id}")));
        }
        Looked::Malformed(fields) => fields.into_iter().map(LookError::Malformed).collect(),
        Looked::Unknown => vec![LookError::Unknown],
        Looked::Wait(wait) => vec![LookError::Wait { seconds: whole_seconds(wait) }],
    };
    answer(&visitor, typed, errors).await
}

async fn answer(
    visitor: &StaffVisitor,
    typed: TypedFacts,
    errors: Vec<LookError>,
) -> Result<Response, Failure> {
    let waiting = phone_binding::waiting(&visitor.portal.app, &visitor.actor()).await?;
    let line = |waiting: WaitingBinding| BindingLine {
        id: waiting.id.to_string(),
        name: page::masked(&waiting.name, visitor.language),
        proposed_on: legal_date(waiting.proposed_at),
        mine: waiting.mine,
    };
    let waiting = waiting.into_iter().map(line).collect();
    let view = StaffBindingView { typed, errors, waiting };
    Ok(page::html(staff_binding::render(&view, &page::staff_frame(visitor))))
}
