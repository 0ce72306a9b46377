//! What machines of the institution may ask for, for people who set them up.

use axum::response::Response;
use sothon_web::pages::machines;

use crate::visitor::Visitor;
use crate::{api, page};

/// `GET /api`
pub(crate) async fn show(visitor: Visitor) -> Response {
    page::html(machines::render(&api::described(), &page::frame(&visitor)))
}
