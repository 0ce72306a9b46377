//! What would be paid if. Nothing is stored, and nothing that is shown is a decision.

mod changes;
mod mine;
mod public;

use sothon_domain::effects::today;
use sothon_domain::estimate::{
    About, Answer, Asked, Proposals, Rejection, Typed, fitting, work_out,
};
use sothon_domain::pension::{RuleSet, Status};

pub use changes::{Changes, Lifted};
pub use mine::{Mine, Register, mine};
pub use public::public;

use crate::App;

/// What was typed, by which rules it may be worked out, and what came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Estimated {
    /// The texts of the fields.
    pub typed: Typed,
    /// The rule sets that may answer, laws before proposals.
    pub sets: Vec<RuleSet>,
    /// What came of it; none while nothing was asked.
    pub result: Option<Result<Answer, Rejection>>,
}

fn estimate(
    app: &App,
    about: About,
    typed: &Typed,
    proposals: Proposals,
) -> Result<Answer, Rejection> {
    let today = today(app.clock.as_ref());
    let asked = Asked { today, book: &app.rules.published_by(today), proposals };
    work_out(about, typed, asked)
}

/// The sets that may answer; none of them a proposal where those are refused.
fn sets(app: &App, about: About, proposals: Proposals) -> Vec<RuleSet> {
    let sets = fitting(&app.rules, about.subject()).into_iter();
    let may = |set: &&RuleSet| proposals == Proposals::Chosen || set.status == Status::InForce;
    sets.filter(may).cloned().collect()
}
