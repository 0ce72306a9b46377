//! What the entries of partners' machines have in common: a key of their own, a body that is described, and an answer that
//! says where the entry stands.

use std::collections::BTreeMap;

use axum::Json;
use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::http::header::LOCATION;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use serde::de::DeserializeOwned;
use utoipa::openapi::{Content, Ref, RefOr, ResponseBuilder};
use utoipa::{IntoResponses, ToSchema};
use uuid::Uuid;

use super::PATH;
use super::problem::{Problem, ProblemBody};
use crate::Portal;
use crate::page::header;

/// What a machine tells with an idempotency key of its own.
pub(super) struct Told<T> {
    /// The key.
    pub(super) key: Uuid,
    /// What it tells.
    pub(super) body: T,
}

impl<T: DeserializeOwned> FromRequest<Portal> for Told<T> {
    type Rejection = Response;

    async fn from_request(request: Request, portal: &Portal) -> Result<Self, Response> {
        let key = idempotency_key(request.headers());
        let body = Bytes::from_request(request, portal).await;
        let body = body.map_err(IntoResponse::into_response)?;
        let key = key.ok_or_else(|| Problem::NoIdempotencyKey.into_response())?;
        let body = serde_json::from_slice(&body).map_err(|_| Problem::BadBody.into_response())?;
        Ok(Self { key, body })
    }
}

/// The idempotency key, in the one form that is described.
pub(super) fn idempotency_key(headers: &HeaderMap) -> Option<Uuid> {
    let shown = headers.get("idempotency-key")?.to_str().ok()?;
    shown.parse().ok().filter(|key: &Uuid| key.to_string() == shown)
}

/// The answer to what was entered; it stands at this path of the interface.
pub(super) fn created(path: &str, body: impl Serialize) -> Response {
    let location = header(&format!("{PATH}{path}"));
    (StatusCode::CREATED, [(LOCATION, location)], Json(body)).into_response()
}

/// In the description: every other answer, after which nothing was done.
pub(super) enum NothingDone {}

impl IntoResponses for NothingDone {
    fn responses() -> BTreeMap<String, RefOr<utoipa::openapi::Response>> {
        let body = Content::new(Some(Ref::from_schema_name(ProblemBody::name())));
        let response = ResponseBuilder::new()
            .description("nothing was done")
            .content("application/problem+json", body)
            .build();
        BTreeMap::from([("default".to_owned(), RefOr::T(response))])
    }
}
