//! What the register says of the thing a case is about: now, or when the case was decided.

use sothon_domain::access::Scope;
use sothon_domain::casework::{ActsNext, CaseKind, Effect, Recorded, RegisterSays};
use sothon_domain::person::PlaceCode;
use sothon_store::case_file::{self, CaseFile, WithPerson};

use super::CaseSeen;
use super::register::Register;
use crate::{App, AppError};

/// What the register holds now, to be kept with the case when it is decided.
pub(super) async fn now(app: &App, found: &WithPerson) -> Result<Recorded, AppError> {
    match found.case.kind {
        CaseKind::AddressChanged => Ok(Recorded::Place(found.person.place.clone())),
        CaseKind::Correction(datum) => {
            Ok(Recorded::Fact(register(app, &found.case).await?.held(datum)))
        }
    }
}

/// What stands beside what the case says.
pub(super) async fn says(
    app: &App,
    scope: &Scope,
    case: &CaseFile,
    seen: &CaseSeen,
    place: &PlaceCode,
) -> Result<RegisterSays, AppError> {
    if seen.stage.acts_next() == ActsNext::Nobody {
        let then = case_file::held_then(&app.db, scope, case).await?;
        return Ok(then.map_or(RegisterSays::NotKept, RegisterSays::Then));
    }
    Ok(match &seen.effect {
        Effect::Move { .. } => RegisterSays::Now(Recorded::Place(place.clone()), None),
        Effect::Correct(correction) => {
            let (register, datum) = (register(app, case).await?, correction.datum);
            let effect = register.effect(app, datum, correction.value.as_ref());
            RegisterSays::Now(Recorded::Fact(register.held(datum)), Some(effect))
        }
    })
}

/// Her facts. The case gives leave to her file, wherever she lives by now.
async fn register(app: &App, case: &CaseFile) -> Result<Register, AppError> {
    Register::load(app, &Scope::Own(case.person), case.person).await
}
