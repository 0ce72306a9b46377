//! One page of a paper is sent: one file a form, and no connection to the database while it comes in. The same for a
//! person's own case, for her form before it is sent, and at a counter.

use std::time::Duration;

use axum::body::Body;
use axum::extract::multipart::{Field, Multipart};
use axum::extract::{DefaultBodyLimit, FromRequest, Request};
use axum::http::header::CONTENT_LENGTH;
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode};
use sothon_app::paper::{self, Begun, Coming, Form, Room, counter};
use sothon_domain::access::Actor;
use sothon_domain::paper::{FailReason, LARGEST_FILE, PaperKind, PapersOf};
use sothon_domain::person::PersonId;
use uuid::Uuid;

use crate::error_page::Failure;
use crate::parts::{self, is_too_long, unreadable};
use crate::{Portal, csrf};

/// The longest request we read to its end, in bytes.
const LONGEST_REQUEST: usize = 24 * 1024 * 1024;
/// How many bytes a field without the file may have.
const LONGEST_FIELD: usize = 1_024;
/// How long a file may take to come in: less than the time in which it is received or failed.
const COMES_WITHIN: Duration = Duration::from_secs(8 * 60);

/// What a page is given with.
#[derive(Debug, Clone, Copy)]
pub(crate) enum To {
    /// One's own case or form, for this paper that it asks for.
    Own(PapersOf, PaperKind),
    /// No case: at a counter, for this person.
    Counter(PersonId),
}

impl To {
    /// What is given where the form does not say.
    fn unsaid(self) -> Option<PaperKind> {
        match self {
            Self::Own(_, wanted) => Some(wanted),
            Self::Counter(_) => None,
        }
    }
}

/// What became of a form.
pub(crate) enum Sent {
    /// The page is received.
    Received,
    /// Nothing more is added here.
    Closed,
    /// It was not said which paper it is.
    NoKind,
    /// The file did not become a page.
    Failed(Option<PaperKind>, FailReason),
}

/// A form that is being sent.
pub(crate) struct Sending<'a> {
    /// The portal.
    pub(crate) portal: &'a Portal,
    /// Who sends it.
    pub(crate) actor: &'a Actor,
    /// The token of the visit, to which the form is bound.
    pub(crate) visit: &'a str,
    /// What the page is given with.
    pub(crate) to: To,
}

impl Sending<'_> {
    /// Reads the form. Whoever comes when too many are here comes again; before that nothing is read.
    pub(crate) async fn read(&self, parts: Parts, body: Body) -> Result<Sent, Failure> {
        let app = &self.portal.app;
        if !csrf::comes_from_us(&parts.headers, &app.settings.origin) {
            return Err(Failure::ForgedForm);
        }
        let bytes = length(&parts.headers);
        let room = app.papers.room()?;
        let mut request = Request::from_parts(parts, body);
        DefaultBodyLimit::max(LONGEST_REQUEST).apply(&mut request);
        let multipart = Multipart::from_request(request, self.portal).await;
        self.fields(multipart.map_err(|_| Failure::BadForm)?, bytes, room).await
    }

    /// Reads the parts in their order: token, key and kind, and last the file. Nothing that comes before a right
    /// token is looked at.
    async fn fields(
        &self,
        mut parts: Multipart,
        bytes: Option<usize>,
        room: Room,
    ) -> Result<Sent, Failure> {
        let (mut is_ours, mut key, mut given) = (false, None, self.to.unsaid());
        while let Some(field) = parts.next_field().await.map_err(unreadable)? {
            let name = field.name().unwrap_or_default().to_owned();
            match name.as_str() {
                "csrf" => is_ours = self.is_ours(&parts::text(field, LONGEST_FIELD).await?),
                _ if !is_ours => return Err(Failure::ForgedForm),
                "key" => key = parts::text(field, LONGEST_FIELD).await?.parse::<Uuid>().ok(),
                "kind" => {
                    let code = parts::text(field, LONGEST_FIELD).await?;
                    if !code.is_empty() {
                        given = Some(PaperKind::from_code(&code).ok_or(Failure::BadForm)?);
                    }
                }
                "file" => {
                    let key = key.ok_or(Failure::BadForm)?;
                    return self.file(field, (given, key, bytes), room).await;
                }
                _ => return Err(Failure::BadForm),
            }
        }
        // A form without its file: a browser sends one even where nothing was chosen.
        if is_ours { Ok(Sent::Failed(given, FailReason::Empty)) } else { Err(Failure::ForgedForm) }
    }

    fn is_ours(&self, token: &str) -> bool {
        csrf::is_right(&self.portal.csrf_key, self.visit, token)
    }

    async fn file(
        &self,
        field: Field<'_>,
        (given, key, bytes): (Option<PaperKind>, Uuid, Option<usize>),
        room: Room,
    ) -> Result<Sent, Failure> {
        let Some(kind) = given else {
            // Read and dropped, so that the answer is seen.
            let _ = parts::file(field, 0).await;
            return Ok(Sent::NoKind);
        };
        let received = match self.begin((kind, key, bytes), room).await? {
            Begun::New(coming) => self.receive(field, *coming).await?,
            Begun::Known => Ok(()),
            Begun::Closed => return Ok(Sent::Closed),
            Begun::Refused(reason) => {
                let _ = parts::file(field, 0).await;
                Err(reason)
            }
        };
        Ok(match received {
            Ok(()) => Sent::Received,
            Err(reason) => Sent::Failed(Some(kind), reason),
        })
    }

    async fn begin(
        &self,
        (kind, key, bytes): (PaperKind, Uuid, Option<usize>),
        room: Room,
    ) -> Result<Begun, Failure> {
        let (app, actor) = (&self.portal.app, self.actor);
        Ok(match self.to {
            To::Own(of, wanted) => {
                let form = Form { of, wanted, kind, key, bytes };
                paper::begin(app, actor, &form, room).await?
            }
            To::Counter(person) => {
                let form = counter::CounterForm { person, kind, key, bytes };
                counter::begin(app, actor, &form, room).await?
            }
        })
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
        Ok(paper::receive(&self.portal.app, self.actor, coming, sent).await?)
    }
}

/// How long the whole request is, where the browser says so.
fn length(headers: &HeaderMap) -> Option<usize> {
    headers.get(CONTENT_LENGTH)?.to_str().ok()?.parse().ok()
}

/// The status of an answer which says why the file did not become a page.
pub(crate) fn status(reason: FailReason) -> StatusCode {
    match reason {
        FailReason::Empty | FailReason::Damaged | FailReason::Infected => {
            StatusCode::UNPROCESSABLE_ENTITY
        }
        FailReason::TooLarge
        | FailReason::CaseFull
        | FailReason::DayFull
        | FailReason::TooManyPixels => StatusCode::PAYLOAD_TOO_LARGE,
        FailReason::OtherKind => StatusCode::UNSUPPORTED_MEDIA_TYPE,
        FailReason::Interrupted => StatusCode::BAD_REQUEST,
        FailReason::Replaced => StatusCode::CONFLICT,
        FailReason::FormOver => StatusCode::GONE,
        FailReason::NotStored => StatusCode::SERVICE_UNAVAILABLE,
    }
}
