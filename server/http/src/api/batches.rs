//! Batches are pulled and acknowledged.

use axum::Json;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use sothon_app::back_office;
use sothon_domain::back_office::Batch;

use super::entry::NothingDone;
use super::key::Machine;
use super::problem::Problem;
use super::schema::{Acknowledged, Acknowledgement, BatchDocument};
use crate::Portal;

pub(super) const HASH: HeaderName = HeaderName::from_static("sothon-batch-hash");
const NUMBER: HeaderName = HeaderName::from_static("sothon-batch-number");

/// The first batch that is not acknowledged. It is the same at every call until it is.
///
/// The hash in the header is SHA-256 over the bytes of the body, before any compression.
#[utoipa::path(
    get,
    path = "/back-office/batches/next",
    operation_id = "next",
    security(("key" = [])),
    responses(
        (status = 200, description = "the batch", body = BatchDocument, headers(
            ("sothon-batch-number" = i64, description = "its number"),
            ("sothon-batch-hash" = String, description = "its hash in hexadecimal"),
        )),
        (status = 204, description = "nothing waits"),
        NothingDone,
    ),
)]
pub(super) async fn next(
    machine: Machine,
    State(portal): State<Portal>,
) -> Result<Response, Problem> {
    let batch = back_office::next(&portal.app, &machine.0).await?;
    Ok(batch.map_or_else(|| StatusCode::NO_CONTENT.into_response(), |batch| sent(&batch)))
}

/// The batch with this number, acknowledged or not.
#[utoipa::path(
    get,
    path = "/back-office/batches/{number}",
    operation_id = "batch",
    params(("number" = i64, Path, minimum = 1, description = "the number of the batch")),
    security(("key" = [])),
    responses(
        (status = 200, description = "the batch", body = BatchDocument),
        NothingDone,
    ),
)]
pub(super) async fn one(
    machine: Machine,
    State(portal): State<Portal>,
    Path(number): Path<String>,
) -> Result<Response, Problem> {
    let number = number.parse().map_err(|_| Problem::NotFound)?;
    Ok(sent(&back_office::one(&portal.app, &machine.0, number).await?))
}

/// Says that the back office holds the batch. Only the first that is not acknowledged can be, and only with its own
/// hash. A repeat is answered the same.
#[utoipa::path(
    post,
    path = "/back-office/batches/{number}/acknowledgement",
    operation_id = "acknowledge",
    params(("number" = i64, Path, minimum = 1, description = "the number of the batch")),
    request_body = Acknowledgement,
    security(("key" = [])),
    responses(
        (status = 200, description = "acknowledged", body = Acknowledged),
        NothingDone,
    ),
)]
pub(super) async fn acknowledge(
    machine: Machine,
    State(portal): State<Portal>,
    Path(number): Path<String>,
    body: Bytes,
) -> Result<Json<Acknowledged>, Problem> {
    let number = number.parse().map_err(|_| Problem::NotFound)?;
    let told: Acknowledgement = serde_json::from_slice(&body).map_err(|_| Problem::BadBody)?;
    let hash = told.hash.parse().map_err(|_| Problem::BadBody)?;
    back_office::acknowledge(&portal.app, &machine.0, number, hash).await??;
    Ok(Json(Acknowledged { number: number.get() }))
}

/// The document itself, which is not written anew: its bytes are what the hash proves.
fn sent(batch: &Batch) -> Response {
    let header = batch.header();
    let number = HeaderValue::from(header.number.get());
    let hash = crate::page::header(&header.hash.to_string());
    let kind = HeaderValue::from_static("application/json");
    let headers = [(CONTENT_TYPE, kind), (NUMBER, number), (HASH, hash)];
    (headers, batch.document().to_owned()).into_response()
}
