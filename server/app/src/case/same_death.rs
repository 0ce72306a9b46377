//! What other people have claimed after the death that a claim is about: two may ask for the same money, and who decides
//! one has to know of the other.

use sothon_domain::access::{Purpose, Scope};
use sothon_domain::casework::{CaseKind, Stage};
use sothon_domain::flow::StepKey;
use sothon_domain::person::{MemberNumber, PlaceCode, Reference};
use sothon_store::case_file::{self, CaseFile};
use sothon_store::{membership, person};

use crate::{App, AppError};

/// A claim of somebody else after the same death.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SameDeath {
    /// The number its sender has.
    pub reference: Reference,
    /// What it is about.
    pub kind: CaseKind,
    /// Where it stands.
    pub stage: Stage,
    /// Whether an approved appeal holds in place of its rejection.
    pub overruled: bool,
    /// The province whose office decides it.
    pub office: PlaceCode,
    /// Whether the officer who looks may open it.
    pub in_reach: bool,
}

/// The claims of others that name the same member by any number of that one, the newest first, 20 at most; none beside a
/// case about nobody who died, or that names nobody by number. It says no more than that they are there, so it looks
/// beyond the officer's reach: the family of one member may live in several provinces.
pub(super) async fn same_death(
    app: &App,
    reach: &Scope,
    case: &CaseFile,
) -> Result<Vec<SameDeath>, AppError> {
    let told = case.matter().1.get(StepKey::DeceasedNumber);
    let Some(number) = told.and_then(|told| told.parse::<MemberNumber>().ok()) else {
        return Ok(Vec::new());
    };
    let all = Scope::All(Purpose::Casework);
    let numbers = numbers(app, &all, number).await?;
    let found = case_file::others_after_death(&app.db, &all, &numbers, case.person).await?;
    let ids: Vec<_> = found.iter().map(|other| other.id).collect();
    let overruled = case_file::overruled(&app.db, &all, &ids).await?;
    let seen = |other: case_file::OtherClaim| SameDeath {
        reference: other.reference,
        kind: other.kind,
        stage: other.stage,
        overruled: overruled.contains_key(&other.reference),
        in_reach: match reach {
            Scope::All(_) => true,
            Scope::Province(place) => place.province() == other.office,
            Scope::Own(_) => false,
        },
        office: other.office,
    };
    Ok(found.into_iter().map(seen).collect())
}

/// The number that was told and every other one of that member. A damaged row of the member hides no claim.
async fn numbers(
    app: &App,
    all: &Scope,
    told: MemberNumber,
) -> Result<Vec<MemberNumber>, AppError> {
    let found = match person::find_by_member_number(&app.db, all, &told).await {
        Err(error) if error.is_of_one_row() => None,
        found => found?,
    };
    let records = match found {
        None => Vec::new(),
        Some(found) => match membership::record(&app.db, all, found.person).await {
            Err(error) if error.is_of_one_row() => Vec::new(),
            records => records?,
        },
    };
    let others = records.into_iter().map(|record| record.membership.member_number);
    Ok([told].into_iter().chain(others).collect())
}
