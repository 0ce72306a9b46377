//! A form that was really filled in on our own page.

use axum::body::{Body, Bytes};
use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::HeaderMap;
use serde::de::DeserializeOwned;
use sothon_app::App;
use sothon_domain::effects::new_id;
use uuid::Uuid;

use crate::error_page::Failure;
use crate::staff_visitor::StaffVisitor;
use crate::visitor::Visitor;
use crate::{Portal, csrf};

/// The longest form we read, in bytes.
const LONGEST: usize = 16 * 1024;

/// A form's fields, checked for forgery, with the visitor who sent it and the raw text for keeping.
pub(crate) struct CheckedForm<T> {
    pub(crate) visitor: Visitor,
    pub(crate) fields: T,
    pub(crate) raw: String,
}

/// The fields of a form that says all by being sent.
#[derive(serde::Deserialize)]
pub(crate) struct NoFields {}

#[derive(serde::Deserialize)]
struct Token {
    #[serde(default)]
    csrf: String,
}

impl<T: DeserializeOwned> FromRequest<Portal> for CheckedForm<T> {
    type Rejection = Failure;

    async fn from_request(request: Request, portal: &Portal) -> Result<Self, Failure> {
        let (mut parts, body) = request.into_parts();
        let visitor = Visitor::from_request_parts(&mut parts, portal)
            .await
            .unwrap_or_else(|never| match never {});
        let body = read(body, LONGEST).await?;
        let raw = checked(portal, &parts.headers, body, visitor.token.as_deref())?;
        let fields = parse(&raw)?;
        Ok(Self { visitor, fields, raw })
    }
}

/// A form of a page for staff, bound to the cookie of staff, of so many bytes at most.
pub(crate) struct CheckedStaffForm<T, const MOST: usize = LONGEST> {
    pub(crate) visitor: StaffVisitor,
    pub(crate) fields: T,
}

impl<T: DeserializeOwned, const MOST: usize> FromRequest<Portal> for CheckedStaffForm<T, MOST> {
    type Rejection = Failure;

    async fn from_request(request: Request, portal: &Portal) -> Result<Self, Failure> {
        let (mut parts, body) = request.into_parts();
        let visitor = StaffVisitor::from_request_parts(&mut parts, portal).await?;
        let body = read(body, MOST).await?;
        let raw = checked(portal, &parts.headers, body, visitor.token.as_deref())?;
        Ok(Self { visitor, fields: parse(&raw)? })
    }
}

async fn read(body: Body, most: usize) -> Result<Bytes, Failure> {
    axum::body::to_bytes(body, most).await.map_err(|_| Failure::TooLarge)
}

/// The form's text, if it was filled in on our own page by the visitor with this cookie.
fn checked(
    portal: &Portal,
    headers: &HeaderMap,
    body: Bytes,
    visit: Option<&str>,
) -> Result<String, Failure> {
    let from_us = csrf::comes_from_us(headers, &portal.app.settings.origin);
    let raw = String::from_utf8(body.to_vec()).map_err(|_| Failure::BadForm)?;
    let token: Token = parse(&raw)?;
    let visit = visit.unwrap_or_default();
    if !from_us || !csrf::is_right(&portal.csrf_key, visit, &token.csrf) {
        return Err(Failure::ForgedForm);
    }
    Ok(raw)
}

/// A key for a form that is shown: however often it is sent, it acts once.
pub(crate) fn new_key(app: &App) -> Uuid {
    new_id(app.clock.as_ref(), app.entropy.as_ref())
}

/// Reads a form's text; an unreadable one is the sender's fault.
pub(crate) fn parse<T: DeserializeOwned>(raw: &str) -> Result<T, Failure> {
    serde_urlencoded::from_str(raw).map_err(|_| Failure::BadForm)
}
