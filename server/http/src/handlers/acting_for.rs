//! For whom a person may act: beginning, returning to her own record, declining.

use axum::extract::{Path, RawQuery};
use axum::http::header::SET_COOKIE;
use axum::response::{AppendHeaders, IntoResponse, Response};
use serde::Deserialize;
use sothon_app::delegate;
use sothon_domain::person::DelegationId;
use sothon_web::pages::acting_for::{self as page_of, ActingForView};
use uuid::Uuid;

use super::my_pension::delegates::shown;
use crate::cookies::{self, Name};
use crate::error_page::Failure;
use crate::form::{CheckedForm, NoFields};
use crate::page;
use crate::path::named;
use crate::visitor::Visitor;

/// The fields of the form.
#[derive(Deserialize)]
pub(crate) struct Fields {
    /// By which leave she acts from now on; none to return to her own record.
    id: Option<Uuid>,
}

/// `GET /acting-for`; with `?declined` it says first what was done.
pub(crate) async fn show(RawQuery(query): RawQuery, visitor: Visitor) -> Result<Response, Failure> {
    let mine = delegate::for_whom(&visitor.portal.app, &visitor.herself()).await?;
    let view = ActingForView {
        people: mine.people.into_iter().map(|one| shown(one, &visitor)).collect(),
        declined: query.as_deref() == Some("declined"),
    };
    Ok(page::html(page_of::render(&view, &page::frame_of(&visitor, &mine.name))))
}

/// `POST /acting-for`. The session goes on under a new token, so that a form which was open for one record is
/// never sent for another.
pub(crate) async fn send(sent: CheckedForm<Fields>) -> Result<Response, Failure> {
    let visitor = sent.visitor;
    let (app, herself) = (&visitor.portal.app, visitor.herself());
    let session = visitor.active().zip(visitor.token.as_deref()).ok_or(Failure::SignInNeeded)?;
    let session = (session.1, session.0);
    let token = match sent.fields.id {
        Some(id) => delegate::begin(app, &herself, session, DelegationId::new(id)).await?,
        None => delegate::back(app, &herself, session).await?,
    };
    let lives = cookie::time::Duration::hours(12);
    let cookie = cookies::set(Name::Visit, &token, lives, visitor.portal.is_secure());
    let headers = AppendHeaders([(SET_COOKIE, page::header(&cookie))]);
    Ok((headers, visitor.to("/my-pension")).into_response())
}

/// `POST /acting-for/{id}/decline`; a leave that has ended stays as it is.
pub(crate) async fn decline(
    Path(id): Path<String>,
    sent: CheckedForm<NoFields>,
) -> Result<Response, Failure> {
    let visitor = sent.visitor;
    let id: DelegationId = named(&id)?;
    delegate::decline(&visitor.portal.app, &visitor.herself(), id).await?;
    let list = format!("{}?declined", page_of::PATH);
    Ok(visitor.to(&list))
}
