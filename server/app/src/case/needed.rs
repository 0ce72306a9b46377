//! Which levels must approve a case when it is sent: by its kind and the monthly amount it concerns.

use sothon_domain::access::Scope;
use sothon_domain::casework::{CaseKind, Correction, Levels};
use sothon_domain::effects::legal_date;
use sothon_domain::flow::Answers;
use sothon_domain::money::Riel;
use sothon_domain::pension::{Datum, FactValue};
use sothon_domain::person::PersonId;
use time::OffsetDateTime;

use super::register::Register;
use crate::{App, AppError};

/// What a case of this kind concerns a month, as the register has it: the amount decided, or paid where that is
/// more; nothing where neither is known or the kind moves no money.
pub(super) async fn monthly(
    app: &App,
    scope: &Scope,
    person: PersonId,
    kind: CaseKind,
) -> Result<Riel, AppError> {
    let CaseKind::Correction(_) = kind else { return Ok(Riel::new(0)) };
    let register = Register::load(app, scope, person).await?;
    let amounts = [Datum::DecidedAmount, Datum::PaidAmount].map(|datum| register.held(datum).value);
    Ok(largest(amounts.into_iter().flatten()))
}

/// The levels for these answers: an amount that she says counts where it is more than the register's.
pub(super) fn needed(
    app: &App,
    monthly: Riel,
    kind: CaseKind,
    answers: &Answers,
    at: OffsetDateTime,
) -> Levels {
    let said = match kind {
        CaseKind::Correction(datum @ (Datum::DecidedAmount | Datum::PaidAmount)) => {
            Correction::read(datum, answers).ok().and_then(|said| said.value)
        }
        _ => None,
    };
    app.levels.levels(kind, monthly.max(largest(said.into_iter())), legal_date(at))
}

fn largest(values: impl Iterator<Item = FactValue>) -> Riel {
    let amounts = values.filter_map(|value| match value {
        FactValue::Money(amount) => Some(amount),
        _ => None,
    });
    amounts.max().unwrap_or(Riel::new(0))
}
