//! A member of staff signs in, or proves anew who she is, by the institution's own sign-on.

use axum::extract::RawQuery;
use axum::http::StatusCode;
use axum::http::header::{REFRESH, SET_COOKIE};
use axum::response::{AppendHeaders, IntoResponse, Redirect, Response};
use serde::Deserialize;
use sothon_app::staff::sign_on::{self, Begun, Finished, Provider, Returned, Wanted};
use sothon_domain::staff_sign_on::SignOnRefusal;
use sothon_locales::Language;
use sothon_web::pages::staff_sign_on::{StaffSignOnView, render};

use crate::Portal;
use crate::cookies::{self, Name};
use crate::error_page::Failure;
use crate::form::{CheckedStaffForm, parse};
use crate::language::localised;
use crate::page;
use crate::staff_visitor::StaffVisitor;

/// The fields of the form.
#[derive(Deserialize)]
pub(crate) struct Fields {
    #[serde(default)]
    back: String,
}

/// What the provider sends back; errors are told by their absence of a code.
#[derive(Deserialize)]
struct Query {
    #[serde(default)]
    state: String,
    code: Option<String>,
    iss: Option<String>,
}

/// What the provider is called, where there is one.
pub(crate) fn name(portal: &Portal, language: Language) -> Option<String> {
    let provider: &Provider = portal.app.sign_on.as_deref()?;
    Some(provider.name(language).to_owned())
}

/// The refusal that an address of the sign-in page names.
pub(crate) fn refusal(query: Option<&str>) -> Option<SignOnRefusal> {
    SignOnRefusal::from_code(query?.strip_prefix("sign-on=")?)
}

/// The status of a page that says why nobody was let in.
pub(crate) fn status(refusal: SignOnRefusal) -> StatusCode {
    match refusal {
        SignOnRefusal::Expired => StatusCode::GONE,
        SignOnRefusal::Silent => StatusCode::SERVICE_UNAVAILABLE,
        SignOnRefusal::NotThere
        | SignOnRefusal::NotGood
        | SignOnRefusal::NotFresh
        | SignOnRefusal::OneFactor
        | SignOnRefusal::NoRole
        | SignOnRefusal::NoAddress
        | SignOnRefusal::AddressTaken
        | SignOnRefusal::Closed
        | SignOnRefusal::SomebodyElse => StatusCode::FORBIDDEN,
    }
}

/// `POST /staff/sign-in/provider`
pub(crate) async fn begin(sent: CheckedStaffForm<Fields>) -> Result<Response, Failure> {
    let (visitor, fields) = (sent.visitor, sent.fields);
    let wanted = Wanted {
        browser: visitor.token.as_deref().unwrap_or_default(),
        at_work: visitor.at_work(),
        back: &fields.back,
        language: visitor.language,
    };
    match sign_on::begin(&visitor.portal.app, wanted).await? {
        Begun::Silent => Ok(refused(SignOnRefusal::Silent, visitor.language)),
        Begun::Leave(address) => {
            let name = name(&visitor.portal, visitor.language).ok_or(Failure::NotFound)?;
            let refresh = page::header(&format!("0; url={address}"));
            let view = StaffSignOnView { name, address };
            let page = page::html(render(&view, &page::staff_frame(&visitor)));
            Ok((AppendHeaders([(REFRESH, refresh)]), page).into_response())
        }
    }
}

/// `GET /staff/sign-in/provider/return`, in the standard's own way the one GET that begins a session: what it
/// brings is good once, and in the browser that went there only.
pub(crate) async fn finish(
    RawQuery(query): RawQuery,
    visitor: StaffVisitor,
) -> Result<Response, Failure> {
    let portal = &visitor.portal;
    name(portal, visitor.language).ok_or(Failure::NotFound)?;
    let query: Query = parse(query.as_deref().unwrap_or_default())?;
    let returned = Returned {
        state: &query.state,
        code: query.code.as_deref(),
        issuer: query.iss.as_deref(),
        browser: visitor.token.as_deref(),
    };
    Ok(match sign_on::finish(&portal.app, returned).await? {
        Finished::SignedIn { token, language, back } => {
            let lives = cookie::time::Duration::hours(12);
            let cookie = cookies::set(Name::Staff, &token, lives, portal.is_secure());
            let headers = AppendHeaders([(SET_COOKIE, page::header(&cookie))]);
            (headers, to(language, back)).into_response()
        }
        Finished::Proved { language, back } => to(language, back).into_response(),
        Finished::Refused { refusal, language } => {
            refused(refusal, language.unwrap_or(visitor.language))
        }
    })
}

fn to(language: Language, back: Option<String>) -> Redirect {
    Redirect::to(&localised(language, back.as_deref().unwrap_or("/staff")))
}

/// Leads to the page that says why, under an address without the code.
fn refused(refusal: SignOnRefusal, language: Language) -> Response {
    let path = format!("/staff/sign-in?sign-on={}", refusal.code());
    Redirect::to(&localised(language, &path)).into_response()
}
