//! The public first page.

use axum::response::Response;
use sothon_web::pages::home::{self, HomeView};

use crate::page;
use crate::visitor::Visitor;

/// `GET /`
pub(crate) async fn show(visitor: Visitor) -> Response {
    page::html(home::render(&HomeView {}, &page::frame(&visitor)))
}
