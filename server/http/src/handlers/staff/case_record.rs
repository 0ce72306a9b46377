//! The whole record beside a case and its working, on a page of its own.

use axum::extract::Path;
use axum::response::Response;
use sothon_app::case;
use sothon_domain::person::Reference;
use sothon_web::pages::staff_case_record::{self, StaffCaseRecordView};

use super::case_beside::record_beside;
use crate::error_page::Failure;
use crate::page;
use crate::path::named;
use crate::staff_visitor::StaffVisitor;

/// `GET /staff/case/{reference}/record`; the reading is recorded before the page is sent. Where nothing stands beside the
/// case, it leads to the case.
pub(crate) async fn show(
    Path(reference): Path<String>,
    visitor: StaffVisitor,
) -> Result<Response, Failure> {
    let reference: Reference = named(&reference)?;
    let opened = case::open(&visitor.portal.app, &visitor.actor(), reference).await?;
    let Some(beside) = opened.beside else {
        return Ok(visitor.to(&format!("/staff/case/{reference}")));
    };
    let beside = record_beside(beside, visitor.words());
    let view = StaffCaseRecordView { kind: opened.case.kind, reference, beside };
    Ok(page::html(staff_case_record::render(&view, &page::staff_frame(&visitor))))
}
