//! Money that was paid after a death: officers see which payments those are, one proposes that it comes back or is
//! waived, and another decides. Nothing is taken from anybody before that, and not without her agreement.

mod decide;
mod notice;
mod open;
mod payer;
mod propose;
mod void;

use sothon_domain::access::{Office, Purpose, Scope, StaffMember};
use sothon_domain::death_report::DeathState;
use sothon_domain::person::{DeathReportId, PersonId};
use sothon_domain::recovery::{Overpaid, Refused, died_in};
use sothon_domain::tie::Tie;
use sothon_store::death_report::{self, DeathReport};
use sothon_store::{Tx, payment};

use crate::{App, AppError, tied};

pub use decide::{Decided, Seen, confirm, refuse, withdraw};
pub use open::{KnownPayer, MoneySeen, RecoverySeen, confirmed, open, seen};
pub use propose::{Proposed, propose};
pub(crate) use void::void;

/// A payer is looked up wherever she lives: it was agreed with her.
const WHEREVER: Scope = Scope::All(Purpose::Casework);

/// Where it is seen by officers.
fn path(id: DeathReportId) -> String {
    format!("/staff/deaths/{id}/recovery")
}

/// Whether the person's own lock stops an act.
#[derive(Clone, Copy, PartialEq, Eq)]
enum HerLock {
    /// It does.
    Stops,
    /// It does not: the act ends what waits.
    Passes,
}

/// A report taken for an act, its person's row locked before it.
struct Begun {
    tx: Tx,
    report: DeathReport,
    person: PersonId,
}

/// The report in the reach of the office, locked until the transaction ends. [`AppError::NotFound`] where nobody is
/// known to have died.
async fn begin(
    app: &App,
    (scope, office): (&Scope, &Office),
    id: DeathReportId,
    lock: HerLock,
) -> Result<Begun, AppError> {
    let found = death_report::find(&app.db, scope, office, id).await?;
    let person = found.member.ok_or(AppError::NotFound)?.id;
    let mut tx = match lock {
        HerLock::Stops => app.db.begin_for(scope, person).await?,
        HerLock::Passes => app.db.begin_despite_lock(scope, person).await?,
    };
    let report = death_report::lock(&mut tx, scope, office, id).await?.report;
    Ok(Begun { tx, report, person })
}

/// What was paid after the death, by now.
async fn overpaid(begun: &mut Begun, scope: &Scope) -> Result<Result<Overpaid, Refused>, AppError> {
    let DeathState::Held(_) = begun.report.state else { return Ok(Err(Refused::NoDeath)) };
    let Some(month) = begun.report.died().and_then(died_in) else {
        return Ok(Err(Refused::NoDeath));
    };
    let paid = payment::paid_since_in(&mut begun.tx, scope, begun.person, month.next()).await?;
    let overpaid = Overpaid::of(month, &paid).map_err(|_| SUM)?;
    Ok(if overpaid.lines.is_empty() { Err(Refused::NothingPaid) } else { Ok(overpaid) })
}

/// What ties her who acts to the one who died or to whom pays.
async fn tie(
    begun: &mut Begun,
    payer: Option<PersonId>,
    member: &StaffMember,
) -> Result<Option<Tie>, AppError> {
    let named: Vec<_> = [begun.person].into_iter().chain(payer).collect();
    tied::stops(&mut begun.tx, &named, member.id).await
}

const SUM: AppError = AppError::Inconsistent("payments whose sum can't be counted");
