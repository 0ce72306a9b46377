//! What a machine is told when nothing was done (RFC 9457), with words for whoever reads its log.

use axum::extract::{Request, State};
use axum::http::header::{ACCEPT_LANGUAGE, ALLOW, CONTENT_TYPE, RETRY_AFTER, WWW_AUTHENTICATE};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use sothon_app::AppError;
use sothon_app::case::machine::EntryFault;
use sothon_app::claimant::RecordFault;
use sothon_domain::back_office::{
    BatchNumber, DecisionsRefused, InstructionNumber, NotAcknowledged, NotTaken,
};
use sothon_domain::complaint::ComplaintFault;
use sothon_domain::death_report::ReportFault;
use sothon_domain::paper::FailReason;
use sothon_locales::{Language, Words};
use utoipa::ToSchema;

use super::words::{FaultBody, PageFault};
use crate::Portal;
use crate::request_log::RequestId;

/// Why nothing was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Problem {
    /// No key, or none of ours.
    NoKey,
    /// There is no such thing.
    NotFound,
    /// The address takes another method.
    WrongMethod,
    /// The body can't be read.
    BadBody,
    /// The body is too long.
    TooLarge,
    /// The hash is not that of the batch.
    WrongHash,
    /// Another number comes first.
    NotNext(BatchNumber),
    /// The number was used before with other results.
    OtherResults,
    /// No results, or too many.
    Size,
    /// An instruction stands in it twice.
    Twice(InstructionNumber),
    /// There is no such instruction, or it was not handed out.
    UnknownInstruction(InstructionNumber),
    /// Another report has closed it.
    ClosedBefore(InstructionNumber),
    /// The day has not come.
    Early(InstructionNumber),
    /// The idempotency key is missing, or is none.
    NoIdempotencyKey,
    /// The idempotency key was used before with something else.
    KeyReused,
    /// The machine does not enter cases of this kind.
    KindNotAllowed,
    /// Nobody whom the machine reaches is meant.
    UnknownPerson,
    /// The person can't send a case of this kind.
    NotForPerson,
    /// A case of this kind is under way.
    AlreadyOpen,
    /// The person's record takes nothing at the moment.
    RecordClosed,
    /// These answers won't do.
    Faulty(Vec<EntryFault>),
    /// These fields of a record won't do.
    FaultyRecord(Vec<RecordFault>),
    /// These fields of a complaint won't do.
    FaultyComplaint(Vec<ComplaintFault>),
    /// These fields of the report of a death won't do.
    FaultyReport(Vec<ReportFault>),
    /// The case asks for no such paper, or takes no such thing in its place.
    PaperNotAsked,
    /// The case takes no papers of this machine any more.
    CaseClosed,
    /// The file did not become a page.
    Page(FailReason),
    /// The machine has called too often.
    TooMany {
        /// After so many seconds it may call again.
        seconds: u32,
    },
    /// What was sent does not have its hash, or follows another list than the last.
    Damaged,
    /// The count or the sum is wrong.
    WrongSum,
    /// Our fault.
    Broken,
    /// Too much to do at the moment; the same request may be sent again.
    Busy,
}

/// What a machine is told when nothing was done.
#[derive(Serialize, ToSchema)]
pub(crate) struct ProblemBody {
    /// The address of its description.
    r#type: String,
    /// What is wrong, in Khmer, or in English where the request asks for it.
    title: String,
    /// The status of the answer.
    status: u16,
    /// What is wrong, as a key that does not change.
    code: String,
    /// The number of the request in our log.
    request: String,
    /// The number that comes next.
    #[serde(skip_serializing_if = "Option::is_none")]
    next: Option<i64>,
    /// The instruction that can't be taken.
    #[serde(skip_serializing_if = "Option::is_none")]
    instruction: Option<i64>,
    /// What won't do of the answers of a case, or of the fields of a record, a complaint or the report of a death.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    faults: Vec<FaultBody>,
    /// Why a file did not become a page.
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<PageFault>,
}

/// The codes, in the order in which people read of them, with their statuses.
pub(super) const CODES: [(&str, StatusCode); 30] = [
    ("no-key", StatusCode::UNAUTHORIZED),
    ("not-found", StatusCode::NOT_FOUND),
    ("wrong-method", StatusCode::METHOD_NOT_ALLOWED),
    ("bad-body", StatusCode::BAD_REQUEST),
    ("too-large", StatusCode::PAYLOAD_TOO_LARGE),
    ("wrong-hash", StatusCode::CONFLICT),
    ("not-next", StatusCode::CONFLICT),
    ("other-results", StatusCode::CONFLICT),
    ("size", StatusCode::UNPROCESSABLE_ENTITY),
    ("twice", StatusCode::UNPROCESSABLE_ENTITY),
    ("unknown-instruction", StatusCode::UNPROCESSABLE_ENTITY),
    ("closed-before", StatusCode::UNPROCESSABLE_ENTITY),
    ("early", StatusCode::UNPROCESSABLE_ENTITY),
    ("no-idempotency-key", StatusCode::BAD_REQUEST),
    ("key-reused", StatusCode::CONFLICT),
    ("kind-not-allowed", StatusCode::FORBIDDEN),
    ("unknown-person", StatusCode::UNPROCESSABLE_ENTITY),
    ("not-for-person", StatusCode::UNPROCESSABLE_ENTITY),
    ("already-open", StatusCode::CONFLICT),
    ("record-closed", StatusCode::CONFLICT),
    ("faulty", StatusCode::UNPROCESSABLE_ENTITY),
    ("paper-not-asked", StatusCode::UNPROCESSABLE_ENTITY),
    ("case-closed", StatusCode::CONFLICT),
    ("wrong-type", StatusCode::UNSUPPORTED_MEDIA_TYPE),
    ("page-failed", StatusCode::UNPROCESSABLE_ENTITY),
    ("too-many", StatusCode::TOO_MANY_REQUESTS),
    ("broken", StatusCode::INTERNAL_SERVER_ERROR),
    ("busy", StatusCode::SERVICE_UNAVAILABLE),
    ("damaged", StatusCode::CONFLICT),
    ("wrong-sum", StatusCode::UNPROCESSABLE_ENTITY),
];

impl Problem {
    fn row(&self) -> (&'static str, StatusCode) {
        CODES[match self {
            Self::NoKey => 0,
            Self::NotFound => 1,
            Self::WrongMethod => 2,
            Self::BadBody => 3,
            Self::TooLarge => 4,
            Self::WrongHash => 5,
            Self::NotNext(_) => 6,
            Self::OtherResults => 7,
            Self::Size => 8,
            Self::Twice(_) => 9,
            Self::UnknownInstruction(_) => 10,
            Self::ClosedBefore(_) => 11,
            Self::Early(_) => 12,
            Self::NoIdempotencyKey => 13,
            Self::KeyReused => 14,
            Self::KindNotAllowed => 15,
            Self::UnknownPerson => 16,
            Self::NotForPerson => 17,
            Self::AlreadyOpen => 18,
            Self::RecordClosed => 19,
            Self::Faulty(_)
            | Self::FaultyRecord(_)
            | Self::FaultyComplaint(_)
            | Self::FaultyReport(_) => 20,
            Self::PaperNotAsked => 21,
            Self::CaseClosed => 22,
            Self::Page(reason) => of_page(*reason),
            Self::TooMany { .. } => 25,
            Self::Broken => 26,
            Self::Busy => 27,
            Self::Damaged => 28,
            Self::WrongSum => 29,
        }]
    }

    fn instruction(&self) -> Option<i64> {
        match self {
            Self::Twice(one)
            | Self::UnknownInstruction(one)
            | Self::ClosedBefore(one)
            | Self::Early(one) => Some(one.get()),
            _ => None,
        }
    }

    /// What won't do of the answers.
    fn faults(&self) -> Vec<FaultBody> {
        match self {
            Self::Faulty(faults) => faults.iter().map(FaultBody::of).collect(),
            Self::FaultyRecord(faults) => {
                faults.iter().copied().map(FaultBody::of_record).collect()
            }
            Self::FaultyComplaint(faults) => {
                faults.iter().copied().map(FaultBody::of_complaint).collect()
            }
            Self::FaultyReport(faults) => {
                faults.iter().copied().map(FaultBody::of_report).collect()
            }
            _ => Vec::new(),
        }
    }

    /// After how many seconds the same request may be sent again.
    fn seconds_to_wait(&self) -> Option<u32> {
        match self {
            Self::Busy | Self::Page(FailReason::NotStored | FailReason::Replaced) => Some(5),
            Self::TooMany { seconds } => Some(*seconds),
            _ => None,
        }
    }

    fn body(&self, language: Language, origin: &str, request: String) -> ProblemBody {
        let (code, status) = self.row();
        let key = format!("api-problem-{code}");
        ProblemBody {
            r#type: format!("{origin}/api#{code}"),
            // Where a line may break is of no use in a log.
            title: Words::of(language).get(&key).replace('\u{200B}', ""),
            status: status.as_u16(),
            code: key,
            request,
            next: match self {
                Self::NotNext(next) => Some(next.get()),
                _ => None,
            },
            instruction: self.instruction(),
            faults: self.faults(),
            reason: match self {
                Self::Page(reason) => Some(PageFault::of(*reason)),
                _ => None,
            },
        }
    }
}

/// The code of a file that did not become a page, as its place in [`CODES`].
fn of_page(reason: FailReason) -> usize {
    match reason {
        FailReason::Interrupted => 3,
        FailReason::TooLarge
        | FailReason::CaseFull
        | FailReason::DayFull
        | FailReason::TooManyPixels => 4,
        FailReason::FormOver => 22,
        FailReason::OtherKind => 23,
        FailReason::Empty | FailReason::Damaged | FailReason::Infected => 24,
        // Another request with the same key is under way, or the store does not answer.
        FailReason::Replaced | FailReason::NotStored => 27,
    }
}

impl From<AppError> for Problem {
    fn from(error: AppError) -> Self {
        match error {
            AppError::NotFound => Self::NotFound,
            AppError::KeyReused => Self::KeyReused,
            AppError::Busy(_) | AppError::Overloaded => {
                tracing::warn!(?error, "busy");
                Self::Busy
            }
            error => {
                tracing::error!(?error, "use case failed");
                Self::Broken
            }
        }
    }
}

impl From<NotAcknowledged> for Problem {
    fn from(refused: NotAcknowledged) -> Self {
        match refused {
            NotAcknowledged::WrongHash => Self::WrongHash,
            NotAcknowledged::NotNext(next) => Self::NotNext(next),
        }
    }
}

impl From<NotTaken> for Problem {
    fn from(refused: NotTaken) -> Self {
        match refused {
            NotTaken::NotNext(next) => Self::NotNext(next),
            NotTaken::OtherResults => Self::OtherResults,
            NotTaken::Size => Self::Size,
            NotTaken::Twice(one) => Self::Twice(one),
            NotTaken::Unknown(one) => Self::UnknownInstruction(one),
            NotTaken::Closed(one) => Self::ClosedBefore(one),
            NotTaken::Early(one) => Self::Early(one),
        }
    }
}

impl From<DecisionsRefused> for Problem {
    fn from(refused: DecisionsRefused) -> Self {
        match refused {
            DecisionsRefused::Damaged => Self::Damaged,
            DecisionsRefused::NotNext(next) => Self::NotNext(next),
            DecisionsRefused::OtherDecisions => Self::OtherResults,
            DecisionsRefused::Size => Self::Size,
            DecisionsRefused::WrongSum => Self::WrongSum,
        }
    }
}

/// The bare status with the problem attached; [`render`] gives it words.
impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let mut response = self.row().1.into_response();
        response.extensions_mut().insert(self);
        response
    }
}

/// Answers for a handler that panicked; the message went to the log.
pub(super) fn panicked(reason: Box<dyn std::any::Any + Send>) -> Response {
    let reason = reason.downcast_ref::<String>().map(String::as_str);
    tracing::error!(reason = reason.unwrap_or("not a text"), "a handler panicked");
    Problem::Broken.into_response()
}

/// Turns a problem on its way out into its JSON.
pub(super) async fn render(State(portal): State<Portal>, request: Request, next: Next) -> Response {
    let language = language(request.headers());
    let id = request.extensions().get::<RequestId>().map_or(String::new(), |id| id.0.clone());
    let response = next.run(request).await;
    let problem = match (response.extensions().get::<Problem>(), response.status()) {
        (Some(problem), _) => problem.clone(),
        (None, StatusCode::METHOD_NOT_ALLOWED) => Problem::WrongMethod,
        (None, StatusCode::PAYLOAD_TOO_LARGE) => Problem::TooLarge,
        (None, _) => return response,
    };
    let body = problem.body(language, &portal.app.settings.origin, id);
    let json = serde_json::to_string(&body).expect("invariant: texts and numbers are JSON");
    let allowed = response.headers().get(ALLOW).cloned();
    let mut answer = (problem.row().1, json).into_response();
    let headers = answer.headers_mut();
    headers.extend(allowed.map(|methods| (ALLOW, methods)));
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
    if problem == Problem::NoKey {
        headers.insert(WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
    }
    let wait = problem.seconds_to_wait().map(HeaderValue::from);
    headers.extend(wait.map(|seconds| (RETRY_AFTER, seconds)));
    answer
}

/// English where it is asked for first, else Khmer.
fn language(headers: &HeaderMap) -> Language {
    let asked = headers.get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    match asked {
        Some(asked) if asked.trim_start().to_ascii_lowercase().starts_with("en") => {
            Language::English
        }
        _ => Language::Khmer,
    }
}
