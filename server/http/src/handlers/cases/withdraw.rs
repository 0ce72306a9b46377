//! A case is taken back; the page asks first.

use axum::extract::Path;
use axum::response::Response;
use serde::Deserialize;
use sothon_app::{case, my_pension};
use sothon_domain::person::Reference;
use sothon_web::pages::case_withdraw::{self as page_of, WithdrawView};
use uuid::Uuid;

use crate::error_page::Failure;
use crate::form::{CheckedForm, new_key};
use crate::page;
use crate::path::named;
use crate::visitor::Visitor;

/// The fields of the form.
#[derive(Deserialize)]
pub(crate) struct Fields {
    key: Uuid,
}

/// `GET /my-pension/cases/{reference}/withdraw`; a case that can't be taken back is shown instead.
pub(crate) async fn show(
    Path(reference): Path<String>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let reference: Reference = named(&reference)?;
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    let seen = case::mine_one(app, &actor, reference).await?;
    if !seen.can_withdraw {
        return Ok(visitor.to(&format!("/my-pension/cases/{reference}")));
    }
    let name = my_pension::name(app, &actor).await?;
    let (kind, key) = (seen.case.kind, new_key(app).to_string());
    let view = WithdrawView { kind, reference, key };
    Ok(page::html(page_of::render(&view, &page::frame_of(&visitor, &name))))
}

/// `POST /my-pension/cases/{reference}/withdraw`; the case says what became of it.
pub(crate) async fn send(
    Path(reference): Path<String>,
    sent: CheckedForm<Fields>,
) -> Result<Response, Failure> {
    let reference: Reference = named(&reference)?;
    let (visitor, key) = (sent.visitor, sent.fields.key);
    case::withdraw(&visitor.portal.app, &visitor.actor(), reference, key).await?;
    Ok(visitor.to(&format!("/my-pension/cases/{reference}")))
}
