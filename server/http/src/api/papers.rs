//! A partner's machine sends a paper for a case that it entered: one file a request, the file itself as the body.

use std::time::Duration;

use axum::Json;
use axum::body::Bytes;
use axum::extract::rejection::QueryRejection;
use axum::extract::{DefaultBodyLimit, FromRequest, Path, Query, Request, State};
use axum::http::header::CONTENT_LENGTH;
use axum::http::{HeaderMap, StatusCode};
use serde::{Deserialize, Serialize};
use sothon_app::paper::machine::{MachineForm, MachineSent, add, may};
use sothon_domain::paper::{FailReason, LARGEST_FILE, PaperKind};
use sothon_domain::person::Reference;
use utoipa::ToSchema;
use uuid::Uuid;

use super::entry::idempotency_key;
use super::key::PartnerMachine;
use super::problem::{Problem, ProblemBody};
use crate::Portal;

/// How long a file may take to come in: a machine has a better line than a phone.
const COMES_WITHIN: Duration = Duration::from_secs(2 * 60);

/// What is said in the address.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Said {
    paper: String,
    given: Option<String>,
}

impl Said {
    /// What is sent for which case; none where there is no such paper.
    fn form(&self, reference: Reference, key: Uuid) -> Option<MachineForm> {
        let wanted = PaperKind::from_code(&self.paper)?;
        let kind = match &self.given {
            Some(code) => PaperKind::from_code(code)?,
            None => wanted,
        };
        Some(MachineForm { reference, wanted, kind, key })
    }
}

/// A page that was received.
#[derive(Serialize, ToSchema)]
pub(super) struct PageReceived {
    /// The code of what was sent.
    paper: String,
    /// Where it stands: `received`.
    state: String,
}

/// Sends a page of a paper for a case that this machine entered and was the last to send, until it is decided: one file,
/// of 10 MB at most, and 40 MB for one case. What it is is seen by its bytes, whatever its content type says. Several pages
/// are several requests, each with a key of its own. A repeat with the same key and file is answered the same. The person
/// is told that a partner sent a paper.
#[utoipa::path(
    post,
    path = "/cases/{reference}/papers",
    operation_id = "paper",
    params(
        ("reference" = String, Path, description = "the number of the case, such as 4821-0357"),
        ("paper" = String, Query, description = "the code of the paper that the case asks for, or `other`"),
        ("given" = Option<String>, Query,
            description = "the code of what is sent in place of it, one of its substitutes"),
        ("Idempotency-Key" = String, Header,
            description = "a UUID of the machine's own for this page",
            pattern = "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"),
    ),
    request_body(
        description = "the bytes of the file",
        content((String = "image/jpeg"), (String = "image/png"), (String = "application/pdf")),
    ),
    security(("key" = [])),
    responses(
        (status = 201, description = "received", body = PageReceived),
        (status = "default", description = "nothing was kept", body = ProblemBody,
            content_type = "application/problem+json"),
    ),
)]
pub(super) async fn send(
    machine: PartnerMachine,
    State(portal): State<Portal>,
    Path(reference): Path<String>,
    said: Result<Query<Said>, QueryRejection>,
    request: Request,
) -> Result<(StatusCode, Json<PageReceived>), Problem> {
    let reference = reference.parse().map_err(|_| Problem::NotFound)?;
    let key = idempotency_key(request.headers()).ok_or(Problem::NoIdempotencyKey)?;
    let Query(said) = said.map_err(|_| Problem::BadBody)?;
    let form = said.form(reference, key).ok_or(Problem::PaperNotAsked)?;
    may(&portal.app, &machine.0, reference).await?;
    let room = portal.app.papers.room_for_machine()?;
    let file = file(request, &portal).await?;
    match add(&portal.app, &machine.0, &form, file, room).await? {
        MachineSent::Received => {
            let (paper, state) = (form.kind.code().to_owned(), "received".to_owned());
            Ok((StatusCode::CREATED, Json(PageReceived { paper, state })))
        }
        MachineSent::Failed(reason) => Err(Problem::Page(reason)),
        MachineSent::NotAsked => Err(Problem::PaperNotAsked),
        MachineSent::Closed => Err(Problem::CaseClosed),
        MachineSent::RecordClosed => Err(Problem::RecordClosed),
    }
}

/// The file, while no connection to the database is held. One that says that it is too large is not read.
async fn file(mut request: Request, portal: &Portal) -> Result<Vec<u8>, Problem> {
    if length(request.headers()).is_some_and(|bytes| bytes > LARGEST_FILE) {
        return Err(Problem::Page(FailReason::TooLarge));
    }
    DefaultBodyLimit::max(LARGEST_FILE).apply(&mut request);
    let read = tokio::time::timeout(COMES_WITHIN, Bytes::from_request(request, portal)).await;
    match read {
        Ok(Ok(bytes)) => Ok(bytes.into()),
        Ok(Err(error)) if error.status() == StatusCode::PAYLOAD_TOO_LARGE => {
            Err(Problem::Page(FailReason::TooLarge))
        }
        Ok(Err(_)) | Err(_) => Err(Problem::Page(FailReason::Interrupted)),
    }
}

/// How long the file is, where the machine says so.
fn length(headers: &HeaderMap) -> Option<usize> {
    headers.get(CONTENT_LENGTH)?.to_str().ok()?.parse().ok()
}
