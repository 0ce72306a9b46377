//! A page of a paper on its way to a browser. A picture of our own making is shown; a PDF is saved and never
//! opened within a page of ours, and neither can run or load anything.

use axum::http::header::{
    CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_SECURITY_POLICY, CONTENT_TYPE,
};
use axum::response::{IntoResponse, Response};
use sothon_app::paper::OpenedPage;
use sothon_domain::paper::FileKind;

use crate::page::header;

/// The answer with the file; its name is ours and not that of whoever sent it.
pub(crate) fn answer(opened: OpenedPage) -> Response {
    let OpenedPage { paper, kind, bytes } = opened;
    let how = match kind {
        FileKind::Pdf => "attachment",
        FileKind::Jpeg | FileKind::Png => "inline",
    };
    let named = format!("{how}; filename=\"{}.{}\"", paper.code(), kind.code());
    let headers = [
        (CONTENT_TYPE, header(kind.media_type())),
        (CONTENT_DISPOSITION, header(&named)),
        (CONTENT_SECURITY_POLICY, header("default-src 'none'; sandbox")),
        (CACHE_CONTROL, header("no-store")),
    ];
    (headers, bytes).into_response()
}
