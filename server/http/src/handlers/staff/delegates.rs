//! Members of staff end what others may do for a person: the number, her masked name, one press.

use axum::extract::RawQuery;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;
use sothon_app::authorisation::{UseCase, authorise};
use sothon_app::delegate::{self, ToStop};
use sothon_locales::Language;
use sothon_web::pages::staff_delegates::{self, DelegateNumberError, StaffDelegatesView};

use crate::error_page::Failure;
use crate::form::CheckedStaffForm;
use crate::page;
use crate::staff_visitor::StaffVisitor;

/// The fields of both forms.
#[derive(Deserialize)]
pub(crate) struct Fields {
    #[serde(default)]
    member_number: String,
    /// Whether she has seen the name.
    confirmed: Option<String>,
}

/// `GET /staff/delegates`; with `?stopped` it says first what was done.
pub(crate) async fn ask(
    RawQuery(query): RawQuery,
    visitor: StaffVisitor,
) -> Result<Response, Failure> {
    authorise(&visitor.actor(), UseCase::StopDelegatesForPerson)?;
    let stopped = query.as_deref() == Some("stopped");
    Ok(answer(&visitor, &StaffDelegatesView { stopped, ..StaffDelegatesView::default() }))
}

fn answer(visitor: &StaffVisitor, view: &StaffDelegatesView) -> Response {
    page::html(staff_delegates::render(view, &page::staff_frame(visitor)))
}

/// `POST /staff/delegates`: shows whose record it is, and stops all her delegates when that is confirmed.
pub(crate) async fn send(sent: CheckedStaffForm<Fields>) -> Result<Response, Failure> {
    let (visitor, typed) = (sent.visitor, sent.fields.member_number);
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    let found = match sent.fields.confirmed {
        Some(_) => delegate::stop_for(app, &actor, &typed).await?,
        None => delegate::find_to_stop(app, &actor, &typed).await?,
    };
    let view = StaffDelegatesView { typed, ..StaffDelegatesView::default() };
    let error = match found {
        ToStop::Stopped => {
            let path = format!("{}?stopped", staff_delegates::PATH);
            return Ok(Redirect::to(&visitor.address(&path)).into_response());
        }
        ToStop::Found { name, count } => {
            let name = match visitor.language {
                Language::Khmer => name.khmer.to_string(),
                Language::English => name.latin.to_string(),
            };
            let found = Some((name, u32::try_from(count).unwrap_or(u32::MAX)));
            return Ok(answer(&visitor, &StaffDelegatesView { found, ..view }));
        }
        ToStop::Malformed => DelegateNumberError::Malformed,
        ToStop::Unknown => DelegateNumberError::Unknown,
        ToStop::NoDelegate => DelegateNumberError::NoDelegate,
    };
    Ok(answer(&visitor, &StaffDelegatesView { error: Some(error), ..view }))
}
