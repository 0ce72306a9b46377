//! Forms in parts (RFC 7578), which carry files.

use axum::extract::multipart::{Field, MultipartError};
use axum::http::StatusCode;

use crate::error_page::Failure;

/// A field's text of at most `room` bytes.
pub(crate) async fn text(mut field: Field<'_>, room: usize) -> Result<String, Failure> {
    let mut bytes = Vec::new();
    while let Some(chunk) = field.chunk().await.map_err(unreadable)? {
        if bytes.len() + chunk.len() > room {
            return Err(Failure::TooLarge);
        }
        bytes.extend_from_slice(&chunk);
    }
    String::from_utf8(bytes).map_err(|_| Failure::BadForm)
}

/// A file's bytes. Of one that is larger than `most`, so many that it is seen to be: the rest is read and dropped,
/// so that its sender sees what is wrong and not a broken connection.
pub(crate) async fn file(mut field: Field<'_>, most: usize) -> Result<Vec<u8>, MultipartError> {
    let mut bytes = Vec::new();
    while let Some(chunk) = field.chunk().await? {
        let room = (most + 1).saturating_sub(bytes.len());
        bytes.extend_from_slice(chunk.get(..room).unwrap_or(&chunk));
    }
    Ok(bytes)
}

/// Why a form in parts can't be read.
pub(crate) fn unreadable(error: MultipartError) -> Failure {
    if is_too_long(&error) { Failure::TooLarge } else { Failure::BadForm }
}

/// Whether it is longer than any of ours, and not cut off or no form at all.
pub(crate) fn is_too_long(error: &MultipartError) -> bool {
    error.status() == StatusCode::PAYLOAD_TOO_LARGE
}
