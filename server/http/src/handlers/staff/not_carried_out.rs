//! What the back office did not carry out.

use axum::extract::RawQuery;
use axum::response::Response;
use sothon_app::back_office::{self, Decision, NotCarriedOutLine as Line};
use sothon_web::Frame;
use sothon_web::pages::office_list::Turned;
use sothon_web::pages::staff_not_carried_out::{self, NotCarriedOutLine, StaffNotCarriedOutView};
use sothon_web::pages::{staff_deaths, staff_merges, staff_payees};

use super::queue::page_of;
use crate::error_page::Failure;
use crate::page;
use crate::staff_visitor::StaffVisitor;

/// `GET /staff/not-carried-out`; `?page=` opens one of its pages, and what is no page opens the first.
pub(crate) async fn show(
    RawQuery(query): RawQuery,
    visitor: StaffVisitor,
) -> Result<Response, Failure> {
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    let found = back_office::not_carried_out(app, &actor, page_of(query.as_deref())).await?;
    let lines = found.lines.into_iter().map(|line| shown(line, &visitor)).collect();
    let turned = Turned { page: found.page, pages: found.pages, total: found.total };
    let view = StaffNotCarriedOutView { lines, turned };
    // The other language shows the same page of the list.
    let path = staff_not_carried_out::path(found.page.get());
    let frame = Frame { path, ..page::staff_frame(&visitor) };
    Ok(page::html(staff_not_carried_out::render(&view, &frame)))
}

fn shown(line: Line, visitor: &StaffVisitor) -> NotCarriedOutLine {
    let reference = match line.decision {
        Decision::Case(reference) => Some(reference.to_string()),
        _ => None,
    };
    NotCarriedOutLine {
        cause: line.cause,
        path: path(line.decision),
        reference,
        name: page::masked(&line.name, visitor.language),
        decided_on: line.decided_on,
        why: line.why,
        refused_on: line.refused_on,
    }
}

/// Where officers open what was decided.
fn path(decision: Decision) -> String {
    match decision {
        Decision::Case(reference) => format!("/staff/case/{reference}"),
        Decision::Account(id) => format!("/staff/accounts/{id}"),
        Decision::Amount(id) => format!("/staff/awards/{id}"),
        Decision::Death(id) => format!("{}/{id}", staff_deaths::PATH),
        Decision::Recovery(id) => format!("{}/{id}/recovery", staff_deaths::PATH),
        Decision::Merge(id) => format!("{}/{id}", staff_merges::PATH),
        Decision::Payee(id) => format!("{}/{id}", staff_payees::PATH),
    }
}
