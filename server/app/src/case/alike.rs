//! Who of the register may be meant where a claim after a death names that one without a number that anybody has: the
//! members with one of the names that were told.

use sothon_domain::access::{Actor, Scope, StaffMember};
use sothon_domain::casework::{ActsNext, DeceasedHeld};
use sothon_domain::effects::today;
use sothon_domain::flow::{KnownAs, StepKey};
use sothon_domain::person::{MemberNumber, PersonId};
use sothon_store::case_file::CaseFile;
use sothon_store::person::{Told, find_told};
use sothon_store::{StoreError, my_pension};

use super::deceased::deceased;
use super::open;
use crate::{App, AppError};

/// So many are shown at most: more say that the name alone finds nobody.
const MOST: usize = 5;

/// A member with one of the names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alike {
    /// The name in Khmer letters.
    pub name: String,
    /// The member numbers.
    pub numbers: Vec<MemberNumber>,
}

/// The members in the reach of the office with one of the names, at most 5, for a claim that is not decided; none where
/// nobody is looked for. That their files were read is written down, as of a member who is named by number.
pub(super) async fn alike(
    app: &App,
    (actor, member, scope): (&Actor, &StaffMember, &Scope),
    case: &CaseFile,
) -> Result<Option<Vec<Alike>>, AppError> {
    if case.state.stage().acts_next() == ActsNext::Nobody {
        return Ok(None);
    }
    let told = case.matter().1.get(StepKey::DeceasedName);
    // By keys nobody tells a name.
    let Some(told) = told.filter(|told| !told.is_empty()) else { return Ok(None) };
    match deceased(app, scope, case).await? {
        Some((DeceasedHeld::NoNumber | DeceasedHeld::Unknown, _)) => {}
        Some((DeceasedHeld::Member { .. }, _)) | None => return Ok(None),
    }
    let mut found = Vec::new();
    for person in with_names(app, scope, &KnownAs::stored(told)).await? {
        if person == case.person || found.len() == MOST {
            continue;
        }
        if let Some(one) = one(app, scope, person).await? {
            open::record(app, actor, member, person, Some(case.reference)).await?;
            found.push(one);
        }
    }
    Ok(Some(found))
}

/// The people with the name, the one in service or another one, each once.
async fn with_names(app: &App, scope: &Scope, names: &KnownAs) -> Result<Vec<PersonId>, AppError> {
    let mut people = Vec::new();
    for name in names.all() {
        let told = Told { name: Some(name), ..Told::default() };
        for person in find_told(&app.db, scope, &told).await? {
            if !people.contains(&person) {
                people.push(person);
            }
        }
    }
    Ok(people)
}

/// One of them; none who is no member, and none whose row is damaged: it must not hide the case.
async fn one(app: &App, scope: &Scope, person: PersonId) -> Result<Option<Alike>, AppError> {
    let today = today(app.clock.as_ref());
    let seen = match my_pension::load(&app.db, scope, person, today).await {
        Err(StoreError::NotFound) => return Ok(None),
        Err(error) if error.is_of_one_row() => return Ok(None),
        seen => seen?,
    };
    let name = seen.person.name.khmer.full();
    let numbers: Vec<_> =
        seen.pensions.into_iter().map(|pension| pension.membership.member_number).collect();
    Ok((!numbers.is_empty()).then_some(Alike { name, numbers }))
}
