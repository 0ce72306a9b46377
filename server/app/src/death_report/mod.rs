//! The report of a death: anybody may send one, without account or PIN, and by itself it stops nothing. The person,
//! whom she trusts and her commune are asked; a payment is held after a paper or two people; *I am alive* ends it.
//!
//! Deliberately absent: looking into the register while the reporter waits. That is done a moment later, so that
//! neither the answer nor its time tells whether anybody has the number.

mod alive;
mod claim;
mod decide;
mod list;
mod look;
mod notice;
mod open;
mod order;
mod reached;
mod registry;
mod report;
mod tell;

pub use alive::{Standing, say, standing};
pub use claim::{Browser, ClaimBegun, ToldSeen, carry, claim, told};
pub use decide::{
    Asked, Paper, alive, ask, confirm, dismiss, hold_registered, propose, show_paper, take_back,
};
pub use list::{Listed, Sought, find, list};
pub use look::look_for_new;
pub use open::{MemberSeen, OpenedDeath, open, open_with};
pub use order::Done;
pub use reached::write_reached;
pub use registry::{PullError, Pulled, pull};
pub use report::{Reported, Sent, report, report_by_caller, report_by_machine};
pub use tell::{Told, may_tell, tell};

use sothon_domain::person::{DeathReportId, PersonId};
use sothon_store::Subject;
use sothon_store::death_report::DeathReport;

/// Where a report is seen by staff.
const PATH: &str = "/staff/deaths";

/// The path of a report on the portal.
fn path(id: DeathReportId) -> String {
    format!("{PATH}/{id}")
}

/// Whose record an act on a report is about; the report itself where nobody is known.
fn subject(report: &DeathReport) -> Subject {
    subject_of(report.id, report.member.as_ref().map(|member| member.id))
}

fn subject_of(id: DeathReportId, person: Option<PersonId>) -> Subject {
    person.map_or_else(|| Subject::Other(format!("death-report:{id}")), Subject::Person)
}
