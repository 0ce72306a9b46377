//! The end of a child's pension by age: who is told of it and when, what her page says, whose end an office sees, and
//! which ends wait for two officers.
//!
//! Nothing is stopped here. Two officers decide by the rule, what is paid follows their decision, and the back office
//! pays it.

mod ended;
mod ending;
mod show;
mod tell;
mod walk;

use sothon_domain::access::Scope;
use sothon_domain::pension::{AgeOut, AgeOutStage, age_out};
use sothon_domain::person::PersonId;
use sothon_store::age_out::Child;
use sothon_store::{Tx, death_report, record_merge};
use time::{Date, Duration};

use crate::{App, AppError};

pub use ended::{EndToDecide, EndsToDecide, ends_to_decide};
pub(crate) use ended::{decided, ended_locked, ended_now};
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

/// The same where it has come, and the decision in force is from before it.
fn ended_of(app: &App, child: &Child, today: Date) -> Option<AgeOut> {
    end_of(app, child, today).filter(|end| end.stage(today) == AgeOutStage::Over)
}

/// Whether her record goes on under another number, or a report of her death stands: then nothing is begun about the
/// end. Her row is locked.
async fn kept_back(tx: &mut Tx, scope: &Scope, person: PersonId) -> Result<bool, AppError> {
    Ok(record_merge::kept_ending_locked(tx, scope, person, None).await?.is_some()
        || death_report::standing_locked(tx, scope, person).await?.is_some())
}
