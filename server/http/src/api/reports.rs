//! What became of instructions comes back.

use axum::Json;
use axum::body::Bytes;
use axum::extract::{Path, State};
use sothon_app::back_office;
use sothon_domain::back_office::{BatchNumber, InstructionNumber, Outcome, Report};
use time::Date;
use time::format_description::well_known::Iso8601;

use super::entry::NothingDone;
use super::key::Machine;
use super::problem::Problem;
use super::schema::{ReportBody, ResultBody, Taken};
use crate::Portal;

/// Says what became of instructions of acknowledged batches. Reports are numbered from 1 without gaps; one is taken
/// whole or not at all, and a repeat is answered the same.
#[utoipa::path(
    post,
    path = "/back-office/reports/{number}",
    operation_id = "report",
    params(("number" = i64, Path, minimum = 1, description = "the number of the report")),
    request_body = ReportBody,
    security(("key" = [])),
    responses(
        (status = 200, description = "taken", body = Taken),
        NothingDone,
    ),
)]
pub(super) async fn send(
    machine: Machine,
    State(portal): State<Portal>,
    Path(number): Path<String>,
    body: Bytes,
) -> Result<Json<Taken>, Problem> {
    let number: BatchNumber = number.parse().map_err(|_| Problem::NotFound)?;
    let told: ReportBody = serde_json::from_slice(&body).map_err(|_| Problem::BadBody)?;
    let results: Option<Vec<_>> = told.results.iter().map(result).collect();
    let report = Report { number, results: results.ok_or(Problem::BadBody)? };
    back_office::report(&portal.app, &machine.0, &report).await??;
    Ok(Json(Taken { number: number.get(), taken: report.results.len() }))
}

/// What became of one instruction; none where the day is no such thing or the number none of an instruction.
fn result(told: &ResultBody) -> Option<(InstructionNumber, Outcome)> {
    let (instruction, on) = match told {
        ResultBody::Executed { instruction, on } | ResultBody::Refused { instruction, on, .. } => {
            ((*instruction).try_into().ok()?, Date::parse(on, &Iso8601::DATE).ok()?)
        }
    };
    let outcome = match told {
        ResultBody::Executed { .. } => Outcome::Executed { on },
        ResultBody::Refused { reason, .. } => Outcome::Refused { on, why: reason.into() },
    };
    Some((instruction, outcome))
}
