//! What the register says of the thing a case is about: now, or when the case was decided.

use sothon_domain::access::{Actor, Scope, StaffMember};
use sothon_domain::casework::{ActsNext, CaseKind, Effect, Recorded, RegisterSays};
use sothon_domain::person::PlaceCode;
use sothon_store::case_file::{self, CaseFile, WithPerson};

use super::deceased::deceased;
use super::register::Register;
use super::{CaseSeen, open};
use crate::{App, AppError};

/// What the register holds now, to be kept with the case when it is decided; none where it
/// holds nothing of the thing that the case is about.
pub(super) async fn now(
    app: &App,
    scope: &Scope,
    found: &WithPerson,
) -> Result<Option<Recorded>, AppError> {
    Ok(match found.case.matter().0 {
        CaseKind::AddressChanged => Some(Recorded::Place(found.person.place.clone())),
        CaseKind::Correction(datum) => {
            Some(Recorded::Fact(register(app, &found.case).await?.held(datum)))
        }
        _ => deceased(app, scope, &found.case).await?.map(|(held, _)| Recorded::Deceased(held)),
    })
}

/// What stands beside what the case says. Of somebody who died the reading of that file is written down first.
pub(super) async fn says(
    app: &App,
    (actor, member, scope): (&Actor, &StaffMember, &Scope),
    case: &CaseFile,
    seen: &CaseSeen,
    place: &PlaceCode,
) -> Result<RegisterSays, AppError> {
    if seen.stage.acts_next() == ActsNext::Nobody {
        let then = case_file::held_then(&app.db, scope, case).await?;
        let none = match seen.effect {
            Effect::BackOffice(_) => RegisterSays::Nothing,
            Effect::Move { .. } | Effect::Correct(_) => RegisterSays::NotKept,
        };
        return Ok(then.map_or(none, RegisterSays::Then));
    }
    Ok(match &seen.effect {
        Effect::Move { .. } => RegisterSays::Now(Recorded::Place(place.clone()), None),
        Effect::Correct(correction) => {
            let (register, datum) = (register(app, case).await?, correction.datum);
            let effect = register.effect(app, datum, correction.value.as_ref());
            RegisterSays::Now(Recorded::Fact(register.held(datum)), Some(effect))
        }
        Effect::BackOffice(_) => match deceased(app, scope, case).await? {
            None => RegisterSays::Nothing,
            Some((held, file)) => {
                if let Some(person) = file {
                    open::record(app, actor, member, person, Some(case.reference)).await?;
                }
                RegisterSays::Now(Recorded::Deceased(held), None)
            }
        },
    })
}

/// Her facts. The case gives leave to her file, wherever she lives by now.
async fn register(app: &App, case: &CaseFile) -> Result<Register, AppError> {
    Register::load(app, &Scope::Own(case.person), case.person).await
}
