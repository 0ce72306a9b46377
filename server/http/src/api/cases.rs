//! Partners' machines enter cases for people.

use axum::Json;
use axum::extract::{Path, State};
use axum::response::Response;
use sothon_app::case::machine::{self as entry, MachineEntered, MachineEntry};
use sothon_domain::casework::CaseKind;
use sothon_domain::flow::StepKey;
use sothon_domain::person::Reference;

use super::case_schema::{
    CaseBody, CaseDocument, KindDocument, KindsDocument, Named, ReceivedBody,
};
use super::entry::{NothingDone, Told, created};
use super::key::PartnerMachine;
use super::problem::Problem;
use crate::Portal;

/// The kinds of cases that this machine enters.
#[utoipa::path(
    get,
    path = "/case-kinds",
    operation_id = "kinds",
    security(("key" = [])),
    responses(
        (status = 200, description = "the kinds", body = KindsDocument),
        NothingDone,
    ),
)]
pub(super) async fn kinds(machine: PartnerMachine) -> Result<Json<KindsDocument>, Problem> {
    let kinds = entry::kinds(&machine.0)?.into_iter().map(Named::kind).collect();
    Ok(Json(KindsDocument { kinds }))
}

/// What is asked for a case of this kind, when, and which papers help.
#[utoipa::path(
    get,
    path = "/case-kinds/{kind}",
    operation_id = "kind",
    params(("kind" = String, Path, description = "the code of the kind")),
    security(("key" = [])),
    responses(
        (status = 200, description = "the kind", body = KindDocument),
        NothingDone,
    ),
)]
pub(super) async fn kind(
    machine: PartnerMachine,
    Path(code): Path<String>,
) -> Result<Json<KindDocument>, Problem> {
    let kinds = entry::kinds(&machine.0)?;
    let kind = CaseKind::from_code(&code).filter(|kind| kinds.contains(kind));
    Ok(Json(KindDocument::of(kind.ok_or(Problem::NotFound)?)))
}

/// Enters a case for a person, with all answers at once. She is told, and can take it back. A repeat with the same key
/// is answered the same. A case that this machine sent and that was returned is answered again in the same way, with
/// another key.
#[utoipa::path(
    post,
    path = "/cases",
    operation_id = "enter",
    params((
        "Idempotency-Key" = String, Header,
        description = "a UUID of the machine's own for this case",
        pattern = "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
    )),
    request_body = CaseBody,
    security(("key" = [])),
    responses(
        (status = 201, description = "received", body = ReceivedBody, headers(
            ("location" = String, description = "where the case stands"),
        )),
        NothingDone,
    ),
)]
pub(super) async fn enter(
    machine: PartnerMachine,
    State(portal): State<Portal>,
    told: Told<CaseBody>,
) -> Result<Response, Problem> {
    let Told { key, body: told } = told;
    // Every answer may have a fault to be told: what is more than all steps is no case.
    if told.answers.len() > StepKey::ALL.len() {
        return Err(Problem::BadBody);
    }
    let sent = MachineEntry {
        kind: &told.kind,
        number: &told.person.number,
        born: told.person.born.parse().map_err(|_| Problem::BadBody)?,
        paper: &told.paper,
        other: &told.paper_described,
        agreed: told.agreed,
        answers: &told.answers,
        key,
    };
    let reference = received(entry::enter(&portal.app, &machine.0, &sent).await?)?;
    let reference = reference.to_string();
    Ok(created(&format!("/cases/{reference}"), ReceivedBody { reference }))
}

/// Where a case stands that this machine has entered, who acts next, and what is missing.
#[utoipa::path(
    get,
    path = "/cases/{reference}",
    operation_id = "case",
    params(("reference" = String, Path, description = "the number of the case, such as 4821-0357")),
    security(("key" = [])),
    responses(
        (status = 200, description = "the case", body = CaseDocument),
        NothingDone,
    ),
)]
pub(super) async fn one(
    machine: PartnerMachine,
    State(portal): State<Portal>,
    Path(reference): Path<String>,
) -> Result<Json<CaseDocument>, Problem> {
    let reference = reference.parse().map_err(|_| Problem::NotFound)?;
    let case = entry::entered(&portal.app, &machine.0, reference).await?;
    Ok(Json(CaseDocument::from(case)))
}

/// The number of the case, or why there is none.
pub(super) fn received(entered: MachineEntered) -> Result<Reference, Problem> {
    Err(match entered {
        MachineEntered::Received(reference) => return Ok(reference),
        MachineEntered::Faulty(faults) => Problem::Faulty(faults),
        MachineEntered::KindNotAllowed => Problem::KindNotAllowed,
        MachineEntered::UnknownPerson => Problem::UnknownPerson,
        MachineEntered::NotForPerson => Problem::NotForPerson,
        MachineEntered::AlreadyOpen => Problem::AlreadyOpen,
        MachineEntered::RecordClosed => Problem::RecordClosed,
    })
}
