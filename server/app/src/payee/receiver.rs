//! Who is to be paid.

use sothon_domain::access::{Actor, Scope, StaffMember};
use sothon_domain::effects::legal_date;
use sothon_domain::khmer::search_key;
use sothon_domain::payee::{AskedPayee, is_of_age};
use sothon_domain::person::{MemberNumber, PersonId};
use sothon_store::{Tx, payee, person};

use super::WHEREVER;
use super::elsewhere::{self, Elsewhere};
use crate::{App, AppError, delegate};

/// The record with a typed number in the reach of the office.
pub(super) async fn typed(
    app: &App,
    scope: &Scope,
    number: &str,
) -> Result<Option<PersonId>, AppError> {
    match number.parse::<MemberNumber>() {
        Ok(number) => {
            let found = person::find_by_member_number(&app.db, scope, &number).await?;
            Ok(found.map(|found| found.person))
        }
        Err(_) => Ok(None),
    }
}

/// What is known of a typed payee before anybody's row is locked, wherever she is registered; none where too many of
/// other offices were named today. Of whom only the year of birth is known is of age on the
/// last day that it can be.
pub(super) async fn look(
    app: &App,
    (actor, scope, member): (&Actor, &Scope, &StaffMember),
    her: PersonId,
    named: (&str, &str),
) -> Result<Option<AskedPayee>, AppError> {
    if search_key(named.1).is_empty() {
        return Ok(Some(AskedPayee::Unnamed));
    }
    let payee = match typed(app, scope, named.0).await? {
        Some(payee) => {
            let found = person::load(&app.db, scope, payee).await?;
            delegate::fits(&found.name, named.1).then_some(payee)
        }
        None => match elsewhere::look(app, (actor, member), named).await? {
            Elsewhere::Found(payee) => Some(payee),
            Elsewhere::Nobody => None,
            Elsewhere::TooManyTries => return Ok(None),
        },
    };
    let Some(payee) = payee else { return Ok(Some(AskedPayee::Unknown)) };
    if payee == her {
        return Ok(Some(AskedPayee::Herself));
    }
    let born = payee::born(&app.db, &WHEREVER, payee).await?.last_day();
    let of_age = is_of_age(born, legal_date(app.clock.now()));
    Ok(Some(if of_age { AskedPayee::Known(payee) } else { AskedPayee::NotOfAge }))
}

/// The same in a transaction that has locked the payee's row: whether money can go there now.
pub(super) async fn locked(tx: &mut Tx, asked: AskedPayee) -> Result<AskedPayee, AppError> {
    match asked {
        AskedPayee::Known(payee) if payee::is_gone(tx, &WHEREVER, payee).await? => {
            Ok(AskedPayee::Gone)
        }
        other => Ok(other),
    }
}
