//! What a visitor reads when something went wrong: a plain page with a number to read out, never a
//! cause chain. The cause goes to the log once, here.

use axum::extract::{OriginalUri, Request};
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use sothon_app::AppError;
use sothon_domain::person::NumberEnding;
use sothon_web::pages::error::{self, ErrorKind, ErrorView};

use crate::staff_visitor::sign_in_path;
use crate::visitor::Visitor;
use crate::{cookies, page};

/// Why no ordinary page could be sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Failure {
    /// The page needs a signed-in person.
    SignInNeeded,
    /// There is no such page, or none for this visitor.
    NotFound,
    /// The form was not filled in on our page, or in another session.
    ForgedForm,
    /// The form can't be read.
    BadForm,
    /// The form is longer than any of ours.
    TooLarge,
    /// The person has locked her record: nothing on it changes.
    RecordLocked,
    /// The record is joined with another of the same person.
    RecordRetired {
        /// How the number of the other ends.
        kept: NumberEnding,
    },
    /// The form was sent before with other answers.
    KeyReused,
    /// Our fault.
    Broken,
    /// Too much to do at the moment; the same request may be sent again.
    Busy,
    /// Too many forms from one address of the network.
    TooMany {
        /// Seconds until the next one.
        seconds: u32,
    },
}

impl From<AppError> for Failure {
    fn from(error: AppError) -> Self {
        match error {
            AppError::SignInNeeded | AppError::ProofNeeded => Self::SignInNeeded,
            AppError::NotFound => Self::NotFound,
            AppError::RecordLocked => Self::RecordLocked,
            AppError::RecordRetired { kept } => Self::RecordRetired { kept },
            AppError::KeyReused => Self::KeyReused,
            AppError::Busy(_) | AppError::Overloaded => {
                tracing::warn!(?error, "busy");
                Self::Busy
            }
            AppError::Store(_)
            | AppError::Ephemeral(_)
            | AppError::Print(_)
            | AppError::Files(_)
            | AppError::Inconsistent(_) => {
                tracing::error!(?error, "use case failed");
                Self::Broken
            }
        }
    }
}

impl Failure {
    fn status(self) -> StatusCode {
        match self {
            Self::SignInNeeded => StatusCode::UNAUTHORIZED,
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::ForgedForm => StatusCode::FORBIDDEN,
            Self::BadForm => StatusCode::BAD_REQUEST,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::RecordLocked | Self::RecordRetired { .. } => StatusCode::LOCKED,
            Self::KeyReused => StatusCode::CONFLICT,
            Self::Broken => StatusCode::INTERNAL_SERVER_ERROR,
            Self::Busy => StatusCode::SERVICE_UNAVAILABLE,
            Self::TooMany { .. } => StatusCode::TOO_MANY_REQUESTS,
        }
    }

    fn kind(self) -> ErrorKind {
        match self {
            Self::SignInNeeded => ErrorKind::SessionExpired,
            Self::NotFound => ErrorKind::NotFound,
            Self::ForgedForm | Self::BadForm | Self::TooLarge => ErrorKind::Forbidden,
            Self::RecordLocked => ErrorKind::Locked,
            Self::RecordRetired { kept } => ErrorKind::Joined { kept },
            Self::KeyReused => ErrorKind::Conflict,
            Self::Broken => ErrorKind::Internal,
            Self::Busy => ErrorKind::Unavailable,
            Self::TooMany { seconds } => ErrorKind::TooMany { seconds },
        }
    }
}

/// The bare status with the failure attached; [`render`] makes the page of it.
impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}

/// Answers for a handler that panicked; the message went to the log, not to the visitor.
pub(crate) fn panicked(reason: Box<dyn std::any::Any + Send>) -> Response {
    let reason = reason.downcast_ref::<String>().map(String::as_str);
    tracing::error!(reason = reason.unwrap_or("not a text"), "a handler panicked");
    Failure::Broken.into_response()
}

/// Answers an address that no route has. Who typed a stroke at its end is led to the page without it.
pub(crate) async fn no_such_page(OriginalUri(uri): OriginalUri) -> Result<Redirect, Failure> {
    let without = without_stroke(uri.path()).ok_or(Failure::NotFound)?;
    let query = uri.query().map(|query| format!("?{query}")).unwrap_or_default();
    Ok(Redirect::permanent(&format!("{without}{query}")))
}

/// The path without the stroke at its end. One that begins with two is none of ours: a browser would read the name of
/// another machine in it.
fn without_stroke(path: &str) -> Option<&str> {
    let without = path.strip_suffix('/')?;
    let begins =
        without.strip_prefix('/')?.starts_with(|first: char| first.is_ascii_alphanumeric());
    begins.then_some(without)
}

/// Turns a failure on its way out into a page in the visitor's language.
pub(crate) async fn render(visitor: Visitor, request: Request, next: Next) -> Response {
    let portal = visitor.portal.clone();
    let staff = cookies::read(request.headers(), cookies::Name::Staff, portal.is_secure());
    let response = next.run(request).await;
    let status = response.status();
    let failure = match response.extensions().get::<Failure>() {
        Some(failure) => *failure,
        None if status == StatusCode::METHOD_NOT_ALLOWED => Failure::NotFound,
        None => return response,
    };
    let mut frame = page::frame(&visitor);
    if frame.is_for_staff() {
        // Whoever signed in as a pensioner in this browser is nobody here.
        frame.signed_in = None;
        if failure == Failure::SignInNeeded {
            let path = sign_in_path(&portal, staff.as_deref()).await;
            return visitor.to(path);
        }
    }
    if failure == Failure::SignInNeeded {
        let expired = if visitor.expired().is_some() { "?expired" } else { "" };
        return visitor.to(&format!("/sign-in{expired}"));
    }
    let view = ErrorView { kind: failure.kind() };
    let html = error::render(&view, &frame);
    let mut answer = (failure.status(), page::html(html)).into_response();
    let wait = match failure {
        Failure::Busy => Some(5),
        Failure::TooMany { seconds } => Some(seconds),
        _ => None,
    };
    if let Some(seconds) = wait {
        answer.headers_mut().insert("retry-after", HeaderValue::from(seconds));
    }
    answer
}
