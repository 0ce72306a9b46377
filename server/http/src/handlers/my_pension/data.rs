//! What is kept of her, and all of it to save.

use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use sothon_app::my_data;
use sothon_web::pages::my_data as page_of;

use crate::error_page::Failure;
use crate::page;
use crate::visitor::Visitor;

/// `GET /my-pension/data`
pub(crate) async fn show(visitor: Visitor) -> Result<Response, Failure> {
    let name = my_data::show(&visitor.portal.app, &visitor.actor()).await?;
    Ok(page::html(page_of::render(&page::frame_of(&visitor, &name))))
}

/// `GET /my-pension/data.json`
pub(crate) async fn file(visitor: Visitor) -> Result<Response, Failure> {
    let json = my_data::file(&visitor.portal.app, &visitor.actor()).await?;
    Ok(saved("application/json", "json", json.into_bytes()))
}

/// `GET /my-pension/data.pdf`
pub(crate) async fn paper(visitor: Visitor) -> Result<Response, Failure> {
    let pdf = my_data::paper(&visitor.portal.app, &visitor.actor(), visitor.language).await?;
    Ok(saved("application/pdf", "pdf", pdf))
}

fn saved(kind: &str, ending: &str, bytes: Vec<u8>) -> Response {
    let name = page::header(&format!("attachment; filename=\"my-data.{ending}\""));
    ([(CONTENT_TYPE, page::header(kind)), (CONTENT_DISPOSITION, name)], bytes).into_response()
}
