//! The children whose pension ends soon.

use axum::extract::RawQuery;
use axum::response::Response;
use serde::Deserialize;
use sothon_app::age_out::{self, EndingLine};
use sothon_domain::pension::AgeOutWithin;
use sothon_web::Frame;
use sothon_web::pages::office_list::Turned;
use sothon_web::pages::staff_age_out::{self, AgeOutLine, SchoolCase, StaffAgeOutView};

use super::queue::page_of;
use crate::error_page::Failure;
use crate::form::parse;
use crate::page;
use crate::staff_visitor::StaffVisitor;

/// What the address says beside its path, but for the page.
#[derive(Deserialize, Default)]
#[serde(default)]
struct Asked {
    months: String,
}

/// `GET /staff/age-out`; `?months=` says how far ahead, `?page=` opens a page. What says nothing is not asked for.
pub(crate) async fn show(
    RawQuery(query): RawQuery,
    visitor: StaffVisitor,
) -> Result<Response, Failure> {
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    let asked: Asked = parse(query.as_deref().unwrap_or_default()).unwrap_or_default();
    let within = AgeOutWithin::from_code(&asked.months).unwrap_or_default();
    let found = age_out::ending_soon(app, &actor, within, page_of(query.as_deref())).await?;
    let line = |line: EndingLine| AgeOutLine {
        id: line.person.to_string(),
        name: page::masked(&line.name, visitor.language),
        member_number: line.member_number.to_string(),
        month: line.month,
        school: line
            .school
            .map(|case| SchoolCase { number: case.reference.to_string(), opens: case.opens }),
    };
    let lines = found.lines.into_iter().map(line).collect();
    let turned = Turned { page: found.page, pages: found.pages, total: found.total };
    let view = StaffAgeOutView { within, lines, turned };
    // The other language shows the same page of the list.
    let path = staff_age_out::path(within, found.page.get());
    let frame = Frame { path, ..page::staff_frame(&visitor) };
    Ok(page::html(staff_age_out::render(&view, &frame)))
}
