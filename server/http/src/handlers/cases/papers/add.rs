//! One page is sent: one file a form, and no connection to the database while it comes in.

use std::time::Duration;

use axum::extract::multipart::{Field, Multipart};
use axum::extract::{DefaultBodyLimit, FromRequest, FromRequestParts, Path, Request, State};
use axum::http::header::CONTENT_LENGTH;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use sothon_app::authorisation::{UseCase, authorise};
use sothon_app::my_pension;
use sothon_app::paper::{self, Begun, Coming, Form, Room};
use sothon_domain::paper::{FailReason, LARGEST_FILE, PaperKind, takes_pages};
use sothon_domain::person::Reference;
use sothon_web::pages::paper_add::{self, PaperAddView};
use sothon_web::pages::papers::PapersDone;
use uuid::Uuid;

use super::back;
use crate::error_page::Failure;
use crate::form::new_key;
use crate::parts::{self, is_too_long, unreadable};
use crate::path::named;
use crate::visitor::Visitor;
use crate::{Portal, csrf, page};

/// The longest request we read to its end, in bytes.
const LONGEST_REQUEST: usize = 24 * 1024 * 1024;
/// How many bytes a field without the file may have.
const LONGEST_FIELD: usize = 1_024;
/// How long a file may take to come in: less than the time in which it is received or failed.
const COMES_WITHIN: Duration = Duration::from_secs(8 * 60);

/// `GET /my-pension/cases/{reference}/papers/add/{kind}`
pub(crate) async fn show(
    Path((reference, kind)): Path<(String, String)>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let wanted = wanted(&visitor, &kind)?;
    form(&visitor, named(&reference)?, (wanted, wanted), None).await
}

/// `POST /my-pension/cases/{reference}/papers/add/{kind}`
pub(crate) async fn send(
    Path((reference, kind)): Path<(String, String)>,
    State(portal): State<Portal>,
    request: Request,
) -> Result<Response, Failure> {
    let (mut parts, body) = request.into_parts();
    let visitor = Visitor::from_request_parts(&mut parts, &portal).await;
    let visitor = visitor.unwrap_or_else(|never| match never {});
    let wanted = wanted(&visitor, &kind)?;
    let reference = named(&reference)?;
    if !csrf::comes_from_us(&parts.headers, &portal.app.settings.origin) {
        return Err(Failure::ForgedForm);
    }
    let bytes = length(&parts.headers);
    // Before anything is read: whoever comes when too many are here comes again.
    let room = portal.app.papers.room()?;
    let mut request = Request::from_parts(parts, body);
    DefaultBodyLimit::max(LONGEST_REQUEST).apply(&mut request);
    let multipart = Multipart::from_request(request, &portal).await;
    let multipart = multipart.map_err(|_| Failure::BadForm)?;
    Sending { visitor: &visitor, reference, wanted, bytes }.read(multipart, room).await
}

/// What the address asks for, of somebody who may add pages.
fn wanted(visitor: &Visitor, kind: &str) -> Result<PaperKind, Failure> {
    authorise(&visitor.actor(), UseCase::AddPapers)?;
    PaperKind::from_code(kind).ok_or(Failure::NotFound)
}

/// How long the whole request is, where the browser says so.
fn length(headers: &HeaderMap) -> Option<usize> {
    headers.get(CONTENT_LENGTH)?.to_str().ok()?.parse().ok()
}

/// A form that is being read.
struct Sending<'a> {
    visitor: &'a Visitor,
    reference: Reference,
    wanted: PaperKind,
    bytes: Option<usize>,
}

impl Sending<'_> {
    /// Reads the parts in their order: token, key and kind, and last the file. Nothing that comes before a right
    /// token is looked at.
    async fn read(&self, mut parts: Multipart, room: Room) -> Result<Response, Failure> {
        let (mut is_ours, mut key, mut given) = (false, None, self.wanted);
        while let Some(field) = parts.next_field().await.map_err(unreadable)? {
            let name = field.name().unwrap_or_default().to_owned();
            match name.as_str() {
                "csrf" => is_ours = self.is_ours(&parts::text(field, LONGEST_FIELD).await?),
                _ if !is_ours => return Err(Failure::ForgedForm),
                "key" => key = parts::text(field, LONGEST_FIELD).await?.parse::<Uuid>().ok(),
                "kind" => {
                    let code = parts::text(field, LONGEST_FIELD).await?;
                    let kind = PaperKind::from_code(&code);
                    given = kind.or(code.is_empty().then_some(given)).ok_or(Failure::BadForm)?;
                }
                "file" => {
                    let key = key.ok_or(Failure::BadForm)?;
                    return self.file(field, (given, key), room).await;
                }
                _ => return Err(Failure::BadForm),
            }
        }
        // A form without its file: a browser sends one even where nothing was chosen.
        if is_ours { self.again(given, FailReason::Empty).await } else { Err(Failure::ForgedForm) }
    }

    fn is_ours(&self, token: &str) -> bool {
        let visit = self.visitor.token.as_deref().unwrap_or_default();
        csrf::is_right(&self.visitor.portal.csrf_key, visit, token)
    }

    async fn file(
        &self,
        field: Field<'_>,
        (given, key): (PaperKind, Uuid),
        room: Room,
    ) -> Result<Response, Failure> {
        let (app, actor) = (&self.visitor.portal.app, self.visitor.actor());
        let (reference, wanted) = (self.reference, self.wanted);
        let form = Form { reference, wanted, kind: given, key, bytes: self.bytes };
        let received = match paper::begin(app, &actor, &form, room).await? {
            Begun::New(coming) => self.receive(field, *coming).await?,
            Begun::Known => Ok(()),
            Begun::Closed => return Ok(back(self.visitor, reference, None)),
            Begun::Refused(reason) => {
                // Read and dropped, so that the answer is seen.
                let _ = parts::file(field, 0).await;
                Err(reason)
            }
        };
        match received {
            Ok(()) => Ok(back(self.visitor, reference, Some(PapersDone::Received))),
            Err(reason) => self.again(given, reason).await,
        }
    }

    async fn receive(
        &self,
        field: Field<'_>,
        coming: Coming,
    ) -> Result<Result<(), FailReason>, Failure> {
        let come = tokio::time::timeout(COMES_WITHIN, parts::file(field, LARGEST_FILE)).await;
        let sent = match come {
            Ok(Ok(bytes)) => Ok(bytes),
            Ok(Err(error)) if is_too_long(&error) => Err(FailReason::TooLarge),
            Ok(Err(_)) | Err(_) => Err(FailReason::Interrupted),
        };
        let (app, actor) = (&self.visitor.portal.app, self.visitor.actor());
        Ok(paper::receive(app, &actor, coming, sent).await?)
    }

    /// The form once more, with what is wrong beside the file.
    async fn again(&self, given: PaperKind, reason: FailReason) -> Result<Response, Failure> {
        let page = form(self.visitor, self.reference, (self.wanted, given), Some(reason)).await?;
        Ok((status(reason), page).into_response())
    }
}

fn status(reason: FailReason) -> StatusCode {
    match reason {
        FailReason::Empty | FailReason::Damaged | FailReason::Infected => {
            StatusCode::UNPROCESSABLE_ENTITY
        }
        FailReason::TooLarge | FailReason::CaseFull | FailReason::TooManyPixels => {
            StatusCode::PAYLOAD_TOO_LARGE
        }
        FailReason::OtherKind => StatusCode::UNSUPPORTED_MEDIA_TYPE,
        FailReason::Interrupted => StatusCode::BAD_REQUEST,
        FailReason::Replaced => StatusCode::CONFLICT,
        FailReason::NotStored => StatusCode::SERVICE_UNAVAILABLE,
    }
}

async fn form(
    visitor: &Visitor,
    reference: Reference,
    (wanted, chosen): (PaperKind, PaperKind),
    error: Option<FailReason>,
) -> Result<Response, Failure> {
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    let papers = paper::mine(app, &actor, reference).await?;
    if !papers.items.iter().any(|item| item.wanted == wanted) {
        return Err(Failure::NotFound);
    }
    if !takes_pages(papers.stage) {
        return Ok(back(visitor, reference, None));
    }
    let name = my_pension::name(app, &actor).await?;
    let key = new_key(app).to_string();
    let view = PaperAddView { reference, wanted, chosen, key, error };
    Ok(page::html(paper_add::render(&view, &page::frame_of(visitor, &name))))
}
