//! The visits that slips announce.

use axum::extract::RawQuery;
use axum::response::Response;
use sothon_app::activation::{SlipLine, visits};
use sothon_locales::Language;
use sothon_web::Frame;
use sothon_web::pages::office_list::Turned;
use sothon_web::pages::staff_visits::{self, StaffVisitsView, VisitLine};

use super::queue::page_of;
use crate::error_page::Failure;
use crate::page;
use crate::staff_visitor::StaffVisitor;

/// `GET /staff/visits`; `?page=` opens one of its pages, and what is no page opens the first.
pub(crate) async fn show(
    RawQuery(query): RawQuery,
    visitor: StaffVisitor,
) -> Result<Response, Failure> {
    let found = visits(&visitor.portal.app, &visitor.actor(), page_of(query.as_deref())).await?;
    let line = |line: SlipLine| VisitLine {
        reference: line.reference,
        day: line.day,
        branch: match visitor.language {
            Language::Khmer => line.khmer,
            Language::English => line.latin,
        },
    };
    let view = StaffVisitsView {
        lines: found.lines.into_iter().map(line).collect(),
        turned: Turned { page: found.page, pages: found.pages, total: found.total },
    };
    // The other language shows the same page of the list.
    let path = staff_visits::path(found.page.get());
    let frame = Frame { path, ..page::staff_frame(&visitor) };
    Ok(page::html(staff_visits::render(&view, &frame)))
}
