//! Any page of staff in full: the form that asks for it has no fields, and its answer is the page itself, which
//! no address leads to.

use sothon_app::reveal::{Revealing, Sight, reveal};
use sothon_web::Frame;
use sothon_web::pages::staff_reveal::IN_FULL;

use crate::error_page::Failure;
use crate::form::{CheckedStaffForm, NoFields};
use crate::page;
use crate::staff_visitor::StaffVisitor;

/// A page that was asked for in full; that it was is written down.
pub(super) struct InFull {
    /// Who asked.
    pub(super) visitor: StaffVisitor,
    /// With what the page is opened.
    pub(super) sight: Sight,
    /// Its frame. The other language shows the page masked: seeing all of it again is an act of its own.
    pub(super) frame: Frame,
}

/// Writes it down, before anything is shown.
pub(super) async fn in_full(
    sent: CheckedStaffForm<NoFields>,
    page: Revealing,
) -> Result<InFull, Failure> {
    let visitor = sent.visitor;
    let sight = reveal(&visitor.portal.app, &visitor.actor(), page).await?;
    let own = visitor.path.strip_suffix(IN_FULL).unwrap_or(&visitor.path).to_owned();
    let frame = Frame { path: own, ..page::staff_frame(&visitor) };
    Ok(InFull { visitor, sight, frame })
}
