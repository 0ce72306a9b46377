//! Anybody says that a pensioner has died, and is answered the same whether the register knows that one or not.

use axum::Extension;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use sothon_app::death_report::{self, Browser, ClaimBegun, Reported, Sent};
use sothon_domain::casework::CaseKind;
use sothon_domain::claimant::SurvivorRelation;
use sothon_domain::death_report::TypedReport;
use sothon_domain::flow::{Answer, Answers, StepKey};
use sothon_domain::paper::PaperKind;
use sothon_domain::person::Reference;
use sothon_web::pages::report_death::{
    self as page_of, ClaimOffer, DeathReceivedView, ReportDeathView,
};
use sothon_web::pages::report_way::ReportWay;
use uuid::Uuid;

use crate::address_limit::Counted;
use crate::error_page::Failure;
use crate::form::{CheckedForm, new_key};
use crate::handlers::{claim_record, report};
use crate::page;
use crate::path::named;
use crate::visitor::Visitor;

/// The fields of the form.
#[derive(Deserialize)]
pub(crate) struct Fields {
    key: Uuid,
    #[serde(flatten)]
    typed: TypedReport,
}

/// `GET /report-death`
pub(crate) async fn show(mut visitor: Visitor) -> Response {
    let cookie = page::ensure_visit(&mut visitor);
    let key = new_key(&visitor.portal.app).to_string();
    (cookie, form(&visitor, ReportDeathView { key, ..ReportDeathView::default() })).into_response()
}

fn form(visitor: &Visitor, view: ReportDeathView) -> Response {
    page::html(page_of::render(&view, &page::frame(visitor)))
}

/// `POST /report-death`
pub(crate) async fn send(
    address: Option<Extension<Counted>>,
    sent: CheckedForm<Fields>,
) -> Result<Response, Failure> {
    let (visitor, Fields { key, typed }) = (sent.visitor, sent.fields);
    let address = address.map(|Extension(Counted(address))| address);
    let token = visitor.token.as_deref();
    let browser = token.map(|token| Browser { token, language: visitor.language });
    let sending = Sent { typed: &typed, address: address.as_deref(), browser, key };
    let (faults, too_many) = match death_report::report(&visitor.portal.app, &sending).await? {
        Reported::Received { redirect } => return Ok(visitor.to(&redirect)),
        Reported::Wrong(faults) => (faults, false),
        Reported::Wait(_) => (Vec::new(), true),
    };
    let key = key.to_string();
    Ok(form(&visitor, ReportDeathView { typed, faults, too_many, key }))
}

/// `GET /report-death/received/{reference}`: nothing is looked up for the number. What the family may go on with is what
/// this browser has told.
pub(crate) async fn received(
    Path(reference): Path<String>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let reference = named::<Reference>(&reference)?.to_string();
    let (offer, signed_in) = (offer(&visitor).await?, claims_as_member(&visitor));
    let view = DeathReceivedView { reference, offer, signed_in };
    Ok(page::html(page_of::render_received(&view, &page::frame(&visitor))))
}

/// Whether she has a session, or had one that ended by waiting: then she signs in and goes on with what she told.
fn claims_as_member(visitor: &Visitor) -> bool {
    visitor.active().is_some() || visitor.expired().is_some()
}

/// What this browser may go on to claim.
pub(crate) async fn offer(visitor: &Visitor) -> Result<Option<ClaimOffer>, Failure> {
    let app = &visitor.portal.app;
    let told = death_report::told(app, &visitor.actor(), visitor.token.as_deref()).await?;
    let told = told.filter(|told| !told.claims_as.is_empty());
    Ok(told.map(|told| ClaimOffer {
        ways: told.claims_as.iter().map(|relation| (*relation, papers(*relation))).collect(),
        until: visitor.words().time(told.kept_until),
        signed_in: claims_as_member(visitor),
    }))
}

/// The papers that help whoever claims as this.
fn papers(relation: SurvivorRelation) -> Vec<PaperKind> {
    let mut answers = Answers::default();
    answers.set(StepKey::Relation, &Answer::Kin(relation));
    CaseKind::SurvivorsClaim.papers(&answers)
}

/// As what somebody goes on to a claim.
#[derive(Deserialize)]
pub(crate) struct ClaimFields {
    #[serde(default)]
    relation: String,
}

/// `POST /report-death/claim`: leads to what is asked next.
pub(crate) async fn claim(sent: CheckedForm<ClaimFields>) -> Result<Response, Failure> {
    let visitor = sent.visitor;
    // A member whose session has ended claims as a member: she signs in first, and what she told comes along.
    if visitor.expired().is_some() {
        return Err(Failure::SignInNeeded);
    }
    let relation = SurvivorRelation::from_code(&sent.fields.relation).ok_or(Failure::BadForm)?;
    let (app, browser) = (&visitor.portal.app, visitor.token.as_deref().unwrap_or_default());
    let kind = CaseKind::SurvivorsClaim;
    Ok(match death_report::claim(app, &visitor.actor(), browser, relation).await? {
        ClaimBegun::Record(next) => visitor.to(&claim_record::next_path(next)),
        ClaimBegun::Claim(next) => visitor.to(&report::next_path(&ReportWay::Own, kind, next)),
        ClaimBegun::AlreadyOpen(_) => visitor.to(&ReportWay::Own.overview(kind)),
        ClaimBegun::Another => visitor.to(&format!("{}?another", ReportWay::Own.overview(kind))),
        ClaimBegun::NotYet => visitor.to("/my-pension"),
        ClaimBegun::Gone if visitor.active().is_some() => visitor.to("/my-pension/report?gone"),
        ClaimBegun::Gone => claim_record::gone(&visitor),
    })
}
