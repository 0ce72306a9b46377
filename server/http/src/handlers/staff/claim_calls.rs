//! Survivors in no register who have told by phone that they claim, in the hands of the office that calls them.

use axum::extract::{Path, RawQuery};
use axum::response::Response;
use serde::Deserialize;
use sothon_app::authorisation::{UseCase, authorise};
use sothon_app::claim_call::{self, Listed};
use sothon_domain::claimant::{CallOutcome, SurvivorRelation, TypedClaimant};
use sothon_domain::part_date::PartDate;
use sothon_domain::person::ClaimCallId;
use sothon_web::Frame;
use sothon_web::pages::office_list::Turned;
use sothon_web::pages::staff_claim_call::{self, StaffClaimCallView};
use sothon_web::pages::staff_claim_call_close::{self, StaffClaimCallCloseView};
use sothon_web::pages::staff_claim_calls::{self, ClaimCallLine, PATH, StaffClaimCallsView};
use sothon_web::pages::staff_claimant_new::StaffClaimantNewView;
use uuid::Uuid;

use super::claimants;
use super::queue::page_of;
use crate::error_page::Failure;
use crate::form::{CheckedStaffForm, new_key};
use crate::page;
use crate::path::named;
use crate::staff_visitor::StaffVisitor;

/// The fields of the forms by which one is closed.
#[derive(Deserialize)]
pub(crate) struct Fields {
    act: String,
    key: Uuid,
}

/// `GET /staff/claimants/calls`; `?page=` opens one of its pages, and what is no page opens the first.
pub(crate) async fn list(
    RawQuery(query): RawQuery,
    visitor: StaffVisitor,
) -> Result<Response, Failure> {
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    let found = claim_call::list(app, &actor, page_of(query.as_deref())).await?;
    let line = |listed: Listed| ClaimCallLine {
        id: listed.id.to_string(),
        reference: listed.reference.to_string(),
        claim: listed.claim,
        told_at: listed.told_at,
        waited: listed.waited,
    };
    let view = StaffClaimCallsView {
        waiting: found.lines.into_iter().map(line).collect(),
        turned: Turned { page: found.page, pages: found.pages, total: found.total },
    };
    // The other language shows the same page of the list.
    let path = staff_claim_calls::path(found.page.get());
    let frame = Frame { path, ..page::staff_frame(&visitor) };
    Ok(page::html(staff_claim_calls::render(&view, &frame)))
}

/// `GET /staff/claimants/calls/{id}`; the reading is recorded before the page is sent.
pub(crate) async fn show(
    Path(id): Path<String>,
    visitor: StaffVisitor,
) -> Result<Response, Failure> {
    let id: ClaimCallId = named(&id)?;
    let app = &visitor.portal.app;
    let call = claim_call::open(app, &visitor.actor(), id).await?;
    let view = StaffClaimCallView {
        id: id.to_string(),
        reference: call.reference.to_string(),
        told_at: call.told_at,
        phone: format!("0{}", call.told.phone.as_str().trim_start_matches("+855")),
        number: call.told.number.map(|number| number.to_string()),
        claim: call.told.claim,
        died: call.told.died,
    };
    Ok(page::html(staff_claim_call::render(&view, &page::staff_frame(&visitor))))
}

/// `GET /staff/claimants/calls/{id}/close/{outcome}`: asks before it is closed.
pub(crate) async fn ask_close(
    Path((id, outcome)): Path<(String, String)>,
    visitor: StaffVisitor,
) -> Result<Response, Failure> {
    let id: ClaimCallId = named(&id)?;
    let app = &visitor.portal.app;
    let call = claim_call::open(app, &visitor.actor(), id).await?;
    let view = StaffClaimCallCloseView {
        id: id.to_string(),
        reference: call.reference.to_string(),
        outcome: CallOutcome::from_code(&outcome).ok_or(Failure::NotFound)?,
        key: new_key(app).to_string(),
    };
    Ok(page::html(staff_claim_call_close::render(&view, &page::staff_frame(&visitor))))
}

/// `GET /staff/claimants/calls/{id}/record`: the form of a claimant's record, with what she told by phone.
pub(crate) async fn record(
    Path(id): Path<String>,
    visitor: StaffVisitor,
) -> Result<Response, Failure> {
    let app = &visitor.portal.app;
    let told = claim_call::open(app, &visitor.actor(), named(&id)?).await?.told;
    let relation = told.claim.relation().map(SurvivorRelation::code);
    let typed = TypedClaimant {
        province: told.province.to_string(),
        relation: relation.unwrap_or_default().to_owned(),
        deceased_number: told.number.map(|number| number.to_string()).unwrap_or_default(),
        died: told.died.map(PartDate::slashed).unwrap_or_default(),
        phone: told.phone.as_str().to_owned(),
        ..TypedClaimant::default()
    };
    let key = new_key(app).to_string();
    let view = StaffClaimantNewView { typed, key, ..StaffClaimantNewView::default() };
    Ok(claimants::form(&visitor, &view))
}

/// `POST /staff/claimants/calls/{id}`
pub(crate) async fn send(
    Path(id): Path<String>,
    sent: CheckedStaffForm<Fields>,
) -> Result<Response, Failure> {
    let (visitor, fields) = (sent.visitor, sent.fields);
    let actor = visitor.actor();
    authorise(&actor, UseCase::EnterClaimant)?;
    let id: ClaimCallId = named(&id)?;
    let outcome = CallOutcome::from_code(&fields.act).ok_or(Failure::BadForm)?;
    // Whether she or a colleague has closed it, the list says what still waits.
    claim_call::close(&visitor.portal.app, &actor, (id, outcome), fields.key).await?;
    Ok(visitor.to(PATH))
}
