//! The form behind "not right?"; what is typed survives the end of the session.

use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;
use sothon_app::correction::{self, Report};
use sothon_app::{my_pension, session};
use sothon_domain::effects::new_id;
use sothon_domain::khmer;
use sothon_domain::pension::Datum;
use sothon_web::pages::not_right::{self, LONGEST, NotRightError, NotRightView};
use uuid::Uuid;

use super::recorded::recorded;
use crate::error_page::Failure;
use crate::form::{CheckedForm, parse};
use crate::page;
use crate::visitor::Visitor;

/// The fields of the form.
#[derive(Deserialize)]
pub(crate) struct Fields {
    #[serde(default)]
    text: String,
    key: Uuid,
}

/// `GET /my-pension/not-right/{datum}`; brings back what was typed before the session ended.
pub(crate) async fn show(Path(datum): Path<String>, visitor: Visitor) -> Result<Response, Failure> {
    let datum: Datum = datum.parse().map_err(|_| Failure::NotFound)?;
    let app = &visitor.portal.app;
    let kept = session::read_kept_form(app, &visitor.actor(), &visitor.path).await?;
    let kept: Option<Fields> = kept.as_deref().map(parse).transpose()?;
    let fresh =
        || Fields { text: String::new(), key: new_id(app.clock.as_ref(), app.entropy.as_ref()) };
    form(&visitor, datum, kept.unwrap_or_else(fresh), None).await
}

async fn form(
    visitor: &Visitor,
    datum: Datum,
    fields: Fields,
    error: Option<NotRightError>,
) -> Result<Response, Failure> {
    let app = &visitor.portal.app;
    let name = my_pension::name(app, &visitor.actor()).await?;
    let Fields { text, key } = fields;
    let recorded = recorded(visitor, datum).await?;
    let view = NotRightView { datum, recorded, text, key: key.to_string(), error };
    Ok(page::html(not_right::render(&view, &page::frame_of(visitor, &name))))
}

/// `POST /my-pension/not-right/{datum}`
pub(crate) async fn send(
    Path(datum): Path<String>,
    sent: CheckedForm<Fields>,
) -> Result<Response, Failure> {
    let datum: Datum = datum.parse().map_err(|_| Failure::NotFound)?;
    let (visitor, fields) = (sent.visitor, sent.fields);
    let app = &visitor.portal.app;
    if let Some(person) = visitor.expired() {
        session::keep_form(app, person, &visitor.path, &sent.raw).await?;
        return Err(Failure::SignInNeeded);
    }
    let length = khmer::graphemes(fields.text.trim());
    if length == 0 {
        return form(&visitor, datum, fields, Some(NotRightError::Empty)).await;
    }
    if length > LONGEST {
        return form(&visitor, datum, fields, Some(NotRightError::TooLong)).await;
    }
    let report = Report { datum, text: fields.text.trim(), key: fields.key, path: &visitor.path };
    let redirect = correction::report(app, &visitor.actor(), &report).await?;
    Ok(Redirect::to(&visitor.address(&redirect)).into_response())
}
