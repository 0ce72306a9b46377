//! What was sent has arrived: the reference to keep.

use axum::extract::Path;
use axum::response::Response;
use sothon_app::{correction, my_pension};
use sothon_domain::person::Reference;
use sothon_web::pages::not_right_received::{self, ReceivedView};

use crate::error_page::Failure;
use crate::page;
use crate::path::named;
use crate::visitor::Visitor;

/// `GET /my-pension/not-right/received/{reference}`
pub(crate) async fn show(
    Path(reference): Path<String>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let reference: Reference = named(&reference)?;
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    let datum = correction::received(app, &actor, reference).await?;
    let name = my_pension::name(app, &actor).await?;
    let view = ReceivedView { reference: reference.to_string(), datum: Some(datum) };
    Ok(page::html(not_right_received::render(&view, &page::frame_of(&visitor, &name))))
}
