//! The facts of an instruction, read where the act that ordered it has left them. None of them changes any more.

use serde_json::Value;
use sothon_domain::access::Scope;
use sothon_domain::back_office::{Cause, Instruction, Numbers, Order, Paid, Whom};
use sothon_domain::casework::CaseState;
use sothon_store::back_office::Source;
use sothon_store::{
    account_change, award_decision, case_file, membership, payee, person, record_merge, recovery,
};
use time::Date;
use time::format_description::well_known::Iso8601;

use crate::{App, AppError};

const FACTS: AppError = AppError::Inconsistent("an event without the facts of its instruction");

/// The instruction of an act.
///
/// # Errors
/// [`AppError::Inconsistent`] and those of the store.
pub(super) async fn compose(
    app: &App,
    scope: &Scope,
    source: &Source,
) -> Result<Instruction, AppError> {
    let order = order(app, scope, source).await?;
    let id = source.person;
    let name = person::load(&app.db, scope, id).await?.name;
    let records = membership::record(&app.db, scope, id).await?;
    let member_numbers =
        records.into_iter().map(|record| record.membership.member_number).collect();
    let whom = Whom { id, member_numbers, name };
    Ok(Instruction { number: source.number, decided_at: source.at, whom, order })
}

async fn order(app: &App, scope: &Scope, source: &Source) -> Result<Order, AppError> {
    let (db, detail) = (&app.db, &source.detail);
    match source.cause {
        Cause::Case => {
            let case = case_file::find(db, scope, named(detail, "reference")?).await?;
            if case.state != CaseState::Approved {
                return Err(AppError::Inconsistent("an order of a case that is not approved"));
            }
            let (about, answers) = case.matter();
            let incomplete = |_| AppError::Inconsistent("a case that was sent incomplete");
            Order::of_case(case.reference, about, answers).map_err(incomplete)
        }
        Cause::Account => {
            let id = named(detail, "change")?;
            let change = account_change::with_person(db, scope, id).await?.change;
            let number = account_change::numbers(db, scope, id).await?.entered;
            Ok(Order::Account { change: id, bank: change.bank, number, holder: change.holder })
        }
        Cause::Amount => {
            let id = named(detail, "proposal")?;
            let decided = award_decision::with_person(db, scope, id).await?.decision.proposal;
            Ok(Order::Amount {
                decision: id,
                award: decided.kind,
                amount: decided.amount,
                number: decided.number,
                decided_on: decided.decided_on,
            })
        }
        Cause::Hold => {
            Ok(Order::Hold { report: named(detail, "report")?, from: day(detail, "from")? })
        }
        Cause::Release => {
            let arrears_from = day(detail, "arrears-from")?;
            Ok(Order::Release { report: named(detail, "report")?, arrears_from })
        }
        Cause::Merge => Ok(Order::Merge(numbers(app, scope, detail).await?)),
        Cause::Part => Ok(Order::Part(numbers(app, scope, detail).await?)),
        Cause::Recovery => {
            let found = recovery::with_id(db, scope, named(detail, "recovery")?).await?;
            let payer = match found.proposal.terms.known_payer() {
                Some(payer) => Some(record_merge::number_of(db, scope, payer).await?),
                None => None,
            };
            Ok(Order::of_recovery((found.id, found.report), found.proposal, payer))
        }
        Cause::Payee => Ok(Order::Payee(Box::new(paid(app, scope, detail).await?))),
        Cause::PayeeEnded => {
            let appointment = named(detail, "appointment")?;
            Ok(Order::PayeeEnded { appointment, from: day(detail, "from")? })
        }
    }
}

/// Who is paid in the person's stead.
async fn paid(app: &App, scope: &Scope, detail: &Value) -> Result<Paid, AppError> {
    let found = payee::find(&app.db, scope, named(detail, "appointment")?).await?;
    let appointment = found.record.appointment;
    Ok(Paid {
        appointment: found.record.id,
        number: record_merge::number_of(&app.db, scope, appointment.payee).await?,
        name: found.payee,
        to: appointment.pay_to,
        until: appointment.last_day,
    })
}

/// The two numbers of a merge.
async fn numbers(app: &App, scope: &Scope, detail: &Value) -> Result<Numbers, AppError> {
    let found = record_merge::find(&app.db, scope, named(detail, "merge")?).await?;
    Ok(Numbers { merge: found.id, kept: found.kept_number, retired: found.retired_number })
}

/// What the event names by this key.
pub(super) fn named<T: std::str::FromStr>(detail: &Value, key: &str) -> Result<T, AppError> {
    detail[key].as_str().and_then(|text| text.parse().ok()).ok_or(FACTS)
}

fn day(detail: &Value, key: &str) -> Result<Date, AppError> {
    let day = detail[key].as_str().and_then(|text| Date::parse(text, &Iso8601::DATE).ok());
    day.ok_or(FACTS)
}
