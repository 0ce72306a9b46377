//! Partners' machines enter cases for people.

use axum::Json;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::header::LOCATION;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use sothon_app::case::machine::{self as entry, MachineEntered, MachineEntry};
use sothon_domain::casework::CaseKind;
use sothon_domain::flow::StepKey;
use sothon_domain::person::Reference;
use uuid::Uuid;

use super::PATH;
use super::case_schema::{
    CaseBody, CaseDocument, KindDocument, KindsDocument, Named, ReceivedBody,
};
use super::key::PartnerMachine;
use super::problem::{Problem, ProblemBody};
use crate::Portal;
use crate::page::header;

/// The kinds of cases that this machine enters.
#[utoipa::path(
    get,
    path = "/case-kinds",
    operation_id = "kinds",
    security(("key" = [])),
    responses(
        (status = 200, description = "the kinds", body = KindsDocument),
        (status = "default", description = "nothing was done", body = ProblemBody,
            content_type = "application/problem+json"),
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
        (status = "default", description = "nothing was done", body = ProblemBody,
            content_type = "application/problem+json"),
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
        (status = "default", description = "nothing was done", body = ProblemBody,
            content_type = "application/problem+json"),
    ),
)]
pub(super) async fn enter(
    machine: PartnerMachine,
    State(portal): State<Portal>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, Problem> {
    let key = idempotency_key(&headers).ok_or(Problem::NoIdempotencyKey)?;
    let told: CaseBody = serde_json::from_slice(&body).map_err(|_| Problem::BadBody)?;
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
    let location = header(&format!("{PATH}/cases/{reference}"));
    let body = ReceivedBody { reference: reference.to_string() };
    Ok((StatusCode::CREATED, [(LOCATION, location)], Json(body)).into_response())
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
        (status = "default", description = "nothing was done", body = ProblemBody,
            content_type = "application/problem+json"),
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

/// The idempotency key, in the one form that is described.
pub(super) fn idempotency_key(headers: &HeaderMap) -> Option<Uuid> {
    let shown = headers.get("idempotency-key")?.to_str().ok()?;
    shown.parse().ok().filter(|key: &Uuid| key.to_string() == shown)
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
