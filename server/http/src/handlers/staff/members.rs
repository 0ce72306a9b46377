//! The list of the staff, with the changes that wait.

use axum::extract::RawQuery;
use axum::response::Response;
use sothon_app::staff_change::{self, Listed, StaffChange};
use sothon_domain::effects::legal_date;
use sothon_domain::person::StaffId;
use sothon_web::Frame;
use sothon_web::pages::office_list::Turned;
use sothon_web::pages::staff_members::{self, ChangeLine, MemberLine, StaffMembersView};

use super::queue::page_of;
use crate::error_page::Failure;
use crate::page;
use crate::staff_visitor::StaffVisitor;

/// `GET /staff/members`; `?page=` opens one of its pages, and what is no page opens the first.
pub(crate) async fn show(
    RawQuery(query): RawQuery,
    visitor: StaffVisitor,
) -> Result<Response, Failure> {
    let (app, page) = (&visitor.portal.app, page_of(query.as_deref()));
    let staff = staff_change::list(app, &visitor.actor(), page).await?;
    let waiting: Vec<_> = staff.waiting.iter().filter_map(|waits| waits.change.member()).collect();
    let view = StaffMembersView {
        members: staff.members.into_iter().map(|listed| member(listed, &waiting)).collect(),
        waiting: staff.waiting.into_iter().map(|waits| change(waits, staff.me)).collect(),
        administrators: staff.administrators,
        turned: Turned { page: staff.page, pages: staff.pages, total: staff.total },
    };
    // The other language shows the same page of the list.
    let path = staff_members::path(staff.page.get());
    let frame = Frame { path, ..page::staff_frame(&visitor) };
    Ok(page::html(staff_members::render(&view, &frame)))
}

fn member(listed: Listed, waiting: &[StaffId]) -> MemberLine {
    MemberLine {
        id: listed.member.id.to_string(),
        address: listed.email,
        role: listed.member.role,
        waits: waiting.contains(&listed.member.id),
        office: listed.member.office,
        standing: listed.standing,
    }
}

fn change(waits: StaffChange, me: StaffId) -> ChangeLine {
    ChangeLine {
        id: waits.id.to_string(),
        address: waits.address,
        change: waits.change,
        proposed_on: legal_date(waits.proposed_at),
        maker: (waits.state.maker() != me).then_some(waits.maker),
    }
}
