//! Answers that are pages.

use axum::http::header::SET_COOKIE;
use axum::http::{HeaderName, HeaderValue};
use axum::response::{AppendHeaders, Html, IntoResponse, Response};
use cookie::time::Duration;
use sothon_domain::effects::new_token;
use sothon_domain::person::PersonName;
use sothon_locales::Language;
use sothon_web::frame::{Frame, Institution, SignedIn};

use crate::cookies;
use crate::visitor::Visitor;

/// The frame around a public page.
pub(crate) fn frame(visitor: &Visitor) -> Frame {
    framed(visitor, String::new())
}

/// The frame around a page of the person with this name.
pub(crate) fn frame_of(visitor: &Visitor, name: &PersonName) -> Frame {
    let name = match visitor.language {
        Language::Khmer => name.khmer.full(),
        Language::English => name.latin.full(),
    };
    framed(visitor, name)
}

fn framed(visitor: &Visitor, name: String) -> Frame {
    let settings = &visitor.portal.app.settings;
    Frame {
        words: visitor.words(),
        path: visitor.path.clone(),
        signed_in: visitor.active().map(|session| SignedIn {
            name,
            expires_at: visitor.words().time(session.expires_at()),
        }),
        csrf: visitor.form_token(),
        request_id: visitor.request_id.clone(),
        demo: visitor.portal.demo.is_some(),
        institution: Institution {
            short_code: settings.short_code.clone(),
            hotline: settings.hotline.clone(),
        },
    }
}

/// A finished page.
pub(crate) fn html(text: String) -> Response {
    Html(text).into_response()
}

/// Gives a visitor without a cookie one, so that the form on her page can be told from a forged one.
/// Returns the header to send along.
pub(crate) fn ensure_visit(visitor: &mut Visitor) -> AppendHeaders<Vec<(HeaderName, HeaderValue)>> {
    if visitor.token.is_some() {
        return AppendHeaders(Vec::new());
    }
    let token = new_token(visitor.portal.app.entropy.as_ref());
    let secure = visitor.portal.is_secure();
    let cookie = cookies::set(cookies::Name::Visit, &token, Duration::hours(12), secure);
    visitor.token = Some(token);
    AppendHeaders(vec![(SET_COOKIE, header(&cookie))])
}

/// A header value of our own making.
pub(crate) fn header(text: &str) -> HeaderValue {
    HeaderValue::from_str(text).expect("cookies and addresses of ours are visible ASCII")
}
