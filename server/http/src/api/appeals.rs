//! Partners' machines enter appeals for people.

use std::collections::BTreeMap;

use axum::extract::{Path, State};
use axum::response::Response;
use serde::Deserialize;
use sothon_app::case::machine::{self as entry, MachineEntry};
use sothon_domain::casework::CaseKind;
use sothon_domain::flow::StepKey;
use utoipa::ToSchema;

use super::case_schema::{PersonBody, ReceivedBody};
use super::cases::received;
use super::entry::{NothingDone, Told, created};
use super::key::PartnerMachine;
use super::problem::Problem;
use crate::Portal;

/// An appeal of a person.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct AppealBody {
    /// For whom.
    person: PersonBody,
    /// By which paper the person is known: `national-id`, `family-book` or `other`.
    paper: String,
    /// What another paper is.
    #[serde(default)]
    paper_described: String,
    /// Whether this was read to the person and she agreed that it is sent; nothing is sent without.
    agreed: bool,
    /// Why she does not agree with the decision, at most 1,000 letters.
    why: String,
}

/// Enters an appeal against the rejection of a case, however that was sent, for a machine that enters appeals. She is told,
/// and can take it back. There is one appeal against a decision, within 60 days. One that was returned is answered again in
/// the same way, with another key.
#[utoipa::path(
    post,
    path = "/cases/{reference}/appeal",
    operation_id = "appeal",
    params(
        ("reference" = String, Path, description = "the number of the rejected case, such as 4821-0357"),
        (
            "Idempotency-Key" = String, Header,
            description = "a UUID of the machine's own for this appeal",
            pattern = "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        ),
    ),
    request_body = AppealBody,
    security(("key" = [])),
    responses(
        (status = 201, description = "received", body = ReceivedBody, headers(
            ("location" = String, description = "where the appeal stands"),
        )),
        NothingDone,
    ),
)]
pub(super) async fn enter(
    machine: PartnerMachine,
    State(portal): State<Portal>,
    Path(first): Path<String>,
    told: Told<AppealBody>,
) -> Result<Response, Problem> {
    let Told { key, body: told } = told;
    let first = first.parse().map_err(|_| Problem::NotFound)?;
    let answers = BTreeMap::from([(StepKey::Disagree.code().to_owned(), Some(told.why))]);
    let sent = MachineEntry {
        kind: CaseKind::Appeal.code(),
        number: &told.person.number,
        born: told.person.born.parse().map_err(|_| Problem::BadBody)?,
        paper: &told.paper,
        other: &told.paper_described,
        agreed: told.agreed,
        answers: &answers,
        key,
    };
    let reference = received(entry::appeal(&portal.app, &machine.0, &sent, first).await?)?;
    let reference = reference.to_string();
    Ok(created(&format!("/cases/{reference}"), ReceivedBody { reference }))
}
