//! The end of a child's pension by age: who is told of it and when, what her page says, and whose end an office sees.
//!
//! Nothing is stopped here. What is paid follows the decision, and the back office pays it.

mod ending;
mod show;
mod tell;
mod walk;

use sothon_domain::pension::{AgeOut, age_out};
use sothon_store::age_out::Child;
use time::{Date, Duration};

use crate::App;

pub use ending::{EndingLine, EndingSoon, ending_soon};
pub use show::ChildEnd;
pub(crate) use show::child_end;
pub use sothon_store::age_out::School;
pub use walk::{Walked, tell_once_a_day, walk};

/// What was said about school counts for so long, a school year with its holidays.
const SCHOOL_COUNTS: Duration = Duration::days(365);

/// When the rules known on a day end this child's pension.
fn end_of(app: &App, child: &Child, today: Date) -> Option<AgeOut> {
    age_out(&child.pension, &child.facts, &app.rules, today)
}
