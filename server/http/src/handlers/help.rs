//! Where to get help from people.

use axum::response::Response;
use sothon_web::pages::help::{self, HelpView};

use crate::page;
use crate::visitor::Visitor;

/// `GET /help`
pub(crate) async fn show(visitor: Visitor) -> Response {
    page::html(help::render(&HelpView {}, &page::frame(&visitor)))
}
