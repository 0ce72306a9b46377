//! The back office decides cases that wait for it.

use axum::Json;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use sothon_app::back_office;
use sothon_domain::back_office::{BatchHash, BatchNumber, Decisions};
use sothon_domain::money::Riel;

use super::batches::HASH;
use super::decision_schema::{DecidedBody, DecisionBody, DecisionsBody, NotAppliedBody};
use super::key::Machine;
use super::problem::{Problem, ProblemBody};
use crate::Portal;

/// Decides cases that wait for the back office. Lists are numbered from 1 without gaps; one whose hash, number, count or
/// sum is wrong is refused whole. Of a list that is taken each decision is applied once, or named in the answer and
/// changes nothing. A repeat is answered the same.
#[utoipa::path(
    post,
    path = "/back-office/decisions/{number}",
    operation_id = "decide",
    params(
        ("number" = i64, Path, minimum = 1, description = "the number of the list"),
        ("sothon-batch-hash" = String, Header,
            description = "SHA-256 over the bytes of the body, in hexadecimal",
            pattern = "^[0-9a-f]{64}$"),
    ),
    request_body = DecisionsBody,
    security(("key" = [])),
    responses(
        (status = 200, description = "taken", body = DecidedBody),
        (status = "default", description = "nothing was done", body = ProblemBody,
            content_type = "application/problem+json"),
    ),
)]
pub(super) async fn send(
    machine: Machine,
    State(portal): State<Portal>,
    Path(number): Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Json<DecidedBody>, Problem> {
    let number: BatchNumber = number.parse().map_err(|_| Problem::NotFound)?;
    let sent = read(number, &headers, &body).ok_or(Problem::BadBody)?;
    let refused = back_office::decide(&portal.app, &machine.0, &sent).await??;
    Ok(Json(DecidedBody {
        number: number.get(),
        applied: sent.decisions.len() - refused.len(),
        refused: refused.into_iter().map(|(case, why)| NotAppliedBody::of(case, why)).collect(),
    }))
}

/// What was sent; none where the hash is missing or the body can't be read.
fn read(number: BatchNumber, headers: &HeaderMap, body: &[u8]) -> Option<Decisions> {
    let shown = headers.get(HASH)?.to_str().ok()?.parse().ok()?;
    let told: DecisionsBody = serde_json::from_slice(body).ok()?;
    let decisions: Option<Vec<_>> = told.decisions.iter().map(DecisionBody::read).collect();
    Some(Decisions {
        number,
        hash: BatchHash::of(body),
        shown,
        before: told.before.parse().ok()?,
        count: told.count,
        sum: Riel::new(told.sum),
        decisions: decisions?,
    })
}
