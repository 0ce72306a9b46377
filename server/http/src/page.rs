//! Answers that are pages.

use axum::http::header::SET_COOKIE;
use axum::http::{HeaderName, HeaderValue};
use axum::response::{AppendHeaders, Html, IntoResponse, Response};
use cookie::time::Duration;
use sothon_app::staff::session::SignedInBy;
use sothon_app::{case, delegate};
use sothon_domain::effects::{legal_date, new_token};
use sothon_domain::masked::MaskedNames;
use sothon_domain::person::PersonName;
use sothon_domain::place_change::Names;
use sothon_locales::{Language, Words};
use sothon_web::frame::{Acting, AtWork, Frame, Institution, SignedIn};

use crate::Portal;
use crate::cookies::{self, Name};
use crate::staff_visitor::StaffVisitor;
use crate::visitor::Visitor;

/// The frame around a public page. Nobody's record is loaded for it, so it names nobody.
pub(crate) fn frame(visitor: &Visitor) -> Frame {
    framed(visitor, None)
}

/// The frame around a page of the person with this name.
pub(crate) fn frame_of(visitor: &Visitor, name: &PersonName) -> Frame {
    framed(visitor, Some(full(name, visitor.language)))
}

/// A name in the script of the page's language.
pub(crate) fn full(name: &PersonName, language: Language) -> String {
    match language {
        Language::Khmer => name.khmer.full(),
        Language::English => name.latin.full(),
    }
}

/// The same of a masked one.
pub(crate) fn masked(name: &MaskedNames, language: Language) -> String {
    match language {
        Language::Khmer => name.khmer.to_string(),
        Language::English => name.latin.to_string(),
    }
}

fn framed(visitor: &Visitor, name: Option<String>) -> Frame {
    let acting = match &visitor.acting {
        delegate::Acting::Own => None,
        delegate::Acting::For(other) => Some(Acting::For {
            name: full(&other.name, visitor.language),
            scope: other.delegation.scope,
        }),
        delegate::Acting::Ended => Some(Acting::Ended),
    };
    let signed_in = visitor.active().map(|session| SignedIn {
        // The page of another names the other, who is not signed in.
        name: name.filter(|_| acting.is_none()),
        acting,
        expires_at: visitor.words().time(session.expires_at()),
        locked_on: visitor.locked_since.map(legal_date),
    });
    let csrf = visitor.form_token();
    Frame {
        signed_in,
        csrf,
        ..bare(&visitor.portal, visitor.words(), &visitor.path, &visitor.request_id)
    }
}

/// Who did something for whom.
pub(crate) fn acted_for(delegate: &PersonName, person: &PersonName, words: &Words) -> String {
    let name = |name| full(name, words.language());
    let values = [("delegate", name(delegate).into()), ("name", name(person).into())];
    words.with("delegates-acted-for", &values)
}

/// At which counter a case was entered.
pub(crate) fn counter(at: &case::Counter, words: &Words) -> String {
    let Some(branch) = &at.branch else { return words.office(&at.office) };
    let name = match words.language() {
        Language::Khmer => branch.khmer.as_str(),
        Language::English => branch.latin.as_str(),
    };
    words.with("case-counter-branch", &[("branch", name.into())])
}

/// The name of something of the register in the script of the page's language.
pub(crate) fn name_of<'a>(names: &'a Names, words: &Words) -> &'a str {
    match words.language() {
        Language::Khmer => &names.khmer,
        Language::English => &names.latin,
    }
}

/// The frame around a page for staff, signed in or not.
pub(crate) fn staff_frame(visitor: &StaffVisitor) -> Frame {
    let words = visitor.words();
    let at_work = visitor.at_work().map(|who| AtWork {
        address: who.email.clone(),
        role: who.member.role,
        office: who.member.office.clone(),
        expires_at: words.time(who.expires_at),
        proves_by_passkey: who.proves_by_passkey,
        proves_elsewhere: who.by == SignedInBy::Provider,
    });
    let csrf = visitor.form_token();
    Frame { at_work, csrf, ..bare(&visitor.portal, words, &visitor.path, &visitor.request_id) }
}

/// A frame around nobody's page.
fn bare(portal: &Portal, words: &'static Words, path: &str, request_id: &str) -> Frame {
    let settings = &portal.app.settings;
    Frame {
        words,
        path: path.to_owned(),
        signed_in: None,
        at_work: None,
        csrf: String::new(),
        request_id: request_id.to_owned(),
        demo: portal.demo.is_some(),
        institution: Institution {
            name: settings.institution.name(words.language()).to_owned(),
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
    ensure_token(&visitor.portal, Name::Visit, &mut visitor.token)
}

/// The same for the cookie of staff.
pub(crate) fn ensure_staff_visit(
    visitor: &mut StaffVisitor,
) -> AppendHeaders<Vec<(HeaderName, HeaderValue)>> {
    ensure_token(&visitor.portal, Name::Staff, &mut visitor.token)
}

fn ensure_token(
    portal: &Portal,
    name: Name,
    token: &mut Option<String>,
) -> AppendHeaders<Vec<(HeaderName, HeaderValue)>> {
    if token.is_some() {
        return AppendHeaders(Vec::new());
    }
    let new = new_token(portal.app.entropy.as_ref());
    let cookie = cookies::set(name, &new, Duration::hours(12), portal.is_secure());
    *token = Some(new);
    AppendHeaders(vec![(SET_COOKIE, header(&cookie))])
}

/// A header value of our own making.
pub(crate) fn header(text: &str) -> HeaderValue {
    HeaderValue::from_str(text).expect("cookies and addresses of ours are visible ASCII")
}
