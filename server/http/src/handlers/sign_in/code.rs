//! The code is typed back; a right one begins a session under a new token.

use axum::http::header::SET_COOKIE;
use axum::response::{AppendHeaders, IntoResponse, Response};
use serde::Deserialize;
use sothon_app::sign_in::{ChallengeId, Checked, CodeBy, Requested, check_code, request_again};
use sothon_app::{death_report, session};
use sothon_domain::access::Actor;
use sothon_domain::khmer::digits;
use sothon_domain::person::{MemberNumber, PersonId};
use sothon_web::pages::sign_in_code::{self, CodeError, SignInCodeView};

use crate::cookies::{self, Challenge};
use crate::error_page::Failure;
use crate::form::CheckedForm;
use crate::page;
use crate::visitor::Visitor;

/// The fields of the form.
#[derive(Deserialize)]
pub(crate) struct Fields {
    #[serde(default)]
    code: String,
    /// Present in the other forms of the page, which ask for another code.
    again: Option<Again>,
}

/// Which way another code is to come.
#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Again {
    Phone,
    Mailbox,
}

impl From<Again> for CodeBy {
    fn from(again: Again) -> Self {
        match again {
            Again::Phone => Self::Sms,
            Again::Mailbox => Self::Mail,
        }
    }
}

/// `GET /sign-in/code`; without a challenge the way begins at the member number.
pub(crate) async fn show(mut visitor: Visitor) -> Response {
    if visitor.challenge.is_none() {
        return visitor.to("/sign-in");
    }
    let cookie = page::ensure_visit(&mut visitor);
    (cookie, form(&visitor, None, false)).into_response()
}

fn form(visitor: &Visitor, error: Option<CodeError>, sent_again: bool) -> Response {
    let view = SignInCodeView { error, sent_again };
    page::html(sign_in_code::render(&view, &page::frame(visitor)))
}

/// A code as typed: either digit set, spaces allowed.
pub(crate) fn typed_code(text: &str) -> Result<String, CodeError> {
    let code: String = digits::to_ascii(text).chars().filter(|c| !c.is_whitespace()).collect();
    if code.is_empty() {
        Err(CodeError::Empty)
    } else if code.len() == 6 && code.bytes().all(|b| b.is_ascii_digit()) {
        Ok(code)
    } else {
        Err(CodeError::Malformed)
    }
}

/// How long to wait, in whole seconds.
pub(crate) fn seconds(wait: time::Duration) -> u32 {
    u32::try_from(wait.whole_seconds().max(1)).unwrap_or(u32::MAX)
}

/// `POST /sign-in/code`
pub(crate) async fn send(sent: CheckedForm<Fields>) -> Result<Response, Failure> {
    let visitor = sent.visitor;
    let Some(challenge) = visitor.challenge.clone() else {
        return Ok(visitor.to("/sign-in"));
    };
    if let Some(again) = sent.fields.again {
        return send_again(&visitor, challenge, again.into()).await;
    }
    let code = match typed_code(&sent.fields.code) {
        Ok(code) => code,
        Err(error) => return Ok(form(&visitor, Some(error), false)),
    };
    let app = &visitor.portal.app;
    let error = match check_code(app, &visitor.actor(), ChallengeId(challenge.id), &code).await? {
        Checked::SignedIn(person) => return signed_in(&visitor, person).await,
        Checked::Wrong => CodeError::Wrong,
        Checked::Wait(wait) => CodeError::Wait { seconds: seconds(wait) },
        Checked::OnlyABranchHelps => CodeError::TooManyToday,
    };
    Ok(form(&visitor, Some(error), false))
}

/// Begins the session and leads to what was left open, to what she told in the report of a death before her last
/// session ended, or to the first page.
pub(crate) async fn signed_in(visitor: &Visitor, person: PersonId) -> Result<Response, Failure> {
    signed_in_at(visitor, person, "/my-pension").await
}

/// The same with a first page of its own.
pub(crate) async fn signed_in_at(
    visitor: &Visitor,
    person: PersonId,
    first: &str,
) -> Result<Response, Failure> {
    let app = &visitor.portal.app;
    let token = session::start(app, person).await?;
    let kept = session::kept_path(app, person).await?;
    let told = match visitor.token.as_deref().filter(|_| visitor.expired() == Some(person)) {
        Some(before) => death_report::carry(app, &Actor::person(person), before, &token).await?,
        None => false,
    };
    let secure = visitor.portal.is_secure();
    let lives = cookie::time::Duration::hours(12);
    let headers = AppendHeaders([
        (SET_COOKIE, page::header(&cookies::set(cookies::Name::Visit, &token, lives, secure))),
        (SET_COOKIE, page::header(&cookies::forget(cookies::Name::Challenge, secure))),
    ]);
    let first = if told { "/my-pension/report?told" } else { first };
    let path = kept.unwrap_or_else(|| first.to_owned());
    Ok((headers, visitor.to(&path)).into_response())
}

async fn send_again(
    visitor: &Visitor,
    challenge: Challenge,
    by: CodeBy,
) -> Result<Response, Failure> {
    let number: MemberNumber = challenge.member_number.parse().map_err(|_| Failure::BadForm)?;
    let app = &visitor.portal.app;
    let (actor, earlier) = (visitor.actor(), ChallengeId(challenge.id));
    match request_again(app, &actor, &number, by, visitor.language, earlier).await? {
        Requested::Sent(id) => {
            let challenge = Challenge { id: id.0, ..challenge };
            let cookie = challenge.cookie(visitor.portal.is_secure());
            let headers = AppendHeaders([(SET_COOKIE, page::header(&cookie))]);
            Ok((headers, form(visitor, None, true)).into_response())
        }
        Requested::Wait(wait) => {
            Ok(form(visitor, Some(CodeError::Wait { seconds: seconds(wait) }), false))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_may_be_typed_in_khmer_digits_and_with_spaces() {
        assert_eq!(typed_code(" ១២៣ ៤៥៦ ").unwrap(), "123456");
        assert_eq!(typed_code("  "), Err(CodeError::Empty));
        assert_eq!(typed_code("12345"), Err(CodeError::Malformed));
        assert_eq!(typed_code("12345a"), Err(CodeError::Malformed));
    }
}
