//! Whom a claim is about: the member who died, as the register has that one.

use sothon_domain::access::Scope;
use sothon_domain::casework::DeceasedHeld;
use sothon_domain::effects::today;
use sothon_domain::flow::StepKey;
use sothon_domain::person::{MemberNumber, PersonId};
use sothon_store::case_file::CaseFile;
use sothon_store::{my_pension, person};

use crate::my_pension::main_pension;
use crate::{App, AppError};

/// What the register holds in the reach of the office, and whose file that is; none for a case about nobody who
/// died.
pub(super) async fn deceased(
    app: &App,
    scope: &Scope,
    case: &CaseFile,
) -> Result<Option<(DeceasedHeld, Option<PersonId>)>, AppError> {
    let Some(number) = case.matter().1.get(StepKey::DeceasedNumber) else { return Ok(None) };
    let Ok(number) = number.parse::<MemberNumber>() else {
        return Ok(Some((DeceasedHeld::NoNumber, None)));
    };
    let Some(found) = person::find_by_member_number(&app.db, scope, &number).await? else {
        return Ok(Some((DeceasedHeld::Unknown, None)));
    };
    let today = today(app.clock.as_ref());
    let seen = my_pension::load(&app.db, scope, found.person, today).await?;
    let pension = main_pension(&seen).and_then(|pension| pension.award.as_ref());
    let held = DeceasedHeld::Member {
        name: seen.person.name.khmer.full(),
        pension: pension.map(|award| award.amount),
    };
    Ok(Some((held, Some(found.person))))
}
