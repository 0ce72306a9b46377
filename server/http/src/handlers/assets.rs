//! Style sheet, fonts and scripts, from memory, cached for a year under names that hold their hash.

use axum::extract::Path;
use axum::http::HeaderValue;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};

use crate::error_page::Failure;

/// One asset by its name.
pub(crate) async fn show(Path(file): Path<String>) -> Result<Response, Failure> {
    let asset = sothon_web::assets::find(&file).ok_or(Failure::NotFound)?;
    let cache = if asset.immutable { "public, max-age=31536000, immutable" } else { "no-cache" };
    let headers = [
        (CONTENT_TYPE, HeaderValue::from_static(asset.content_type)),
        (CACHE_CONTROL, HeaderValue::from_static(cache)),
    ];
    Ok((headers, asset.bytes).into_response())
}
