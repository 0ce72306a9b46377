//! Who is to be paid.

use sothon_domain::access::Scope;
use sothon_domain::effects::legal_date;
use sothon_domain::khmer::search_key;
use sothon_domain::payee::{AskedPayee, is_of_age};
use sothon_domain::person::{MemberNumber, PersonId};
use sothon_store::{Tx, payee, person};

use super::WHEREVER;
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

/// What is known of a typed payee before anybody's row is locked. Of whom only the year of birth is known is of age on the
/// last day that it can be.
pub(super) async fn look(
    app: &App,
    scope: &Scope,
    her: PersonId,
    (number, name): (&str, &str),
) -> Result<AskedPayee, AppError> {
    if search_key(name).is_empty() {
        return Ok(AskedPayee::Unnamed);
    }
    let Some(payee) = typed(app, scope, number).await? else { return Ok(AskedPayee::Unknown) };
    let found = person::load(&app.db, scope, payee).await?;
    if !delegate::fits(&found.name, name) {
        return Ok(AskedPayee::Unknown);
    }
    if payee == her {
        return Ok(AskedPayee::Herself);
    }
    let born = payee::born(&app.db, scope, payee).await?.last_day();
    let of_age = is_of_age(born, legal_date(app.clock.now()));
    Ok(if of_age { AskedPayee::Known(payee) } else { AskedPayee::NotOfAge })
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
