//! Two records side by side, so that an officer can see whether they are one person's.

use sothon_domain::access::{Actor, Scope, StaffMember};
use sothon_domain::effects::today;
use sothon_domain::masked::{PrivateFact, Shown};
use sothon_domain::person::merge::Records;
use sothon_domain::person::{MemberNumber, PersonId, PersonName, PlaceCode, Scheme, Sex};
use sothon_domain::year_month::YearMonth;
use sothon_store::{my_pension, person, record_merge};

use crate::authorisation::{UseCase, authorise_staff};
use crate::case::record_reading;
use crate::reveal::{Revealing, Sight};
use crate::{App, AppError};

/// What two typed numbers lead to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sought {
    /// These records.
    Found(Records),
    /// What is wrong with the number that goes on, and with the other.
    Wrong(Option<NoMember>, Option<NoMember>),
    /// Both are the same record.
    Same,
}

/// Why a typed number leads to no record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoMember {
    /// It is no member number.
    Malformed,
    /// Nobody in the reach of the office has it.
    Unknown,
}

/// Two records.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// The one that goes on.
    pub kept: Side,
    /// The one that is to be retired.
    pub retired: Side,
}

/// A record as an officer compares it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Side {
    /// Whose.
    pub person: PersonId,
    /// Its number.
    pub number: MemberNumber,
    /// The name in both scripts.
    pub name: PersonName,
    /// The date of birth.
    pub birth_date: Shown,
    /// The national identity number, where one is known.
    pub national_id: Option<Shown>,
    /// The sex.
    pub sex: Sex,
    /// The place.
    pub place: PlaceCode,
    /// The schemes.
    pub schemes: Vec<Scheme>,
    /// The month that was paid last, if any was.
    pub last_paid: Option<YearMonth>,
}

impl Pair {
    /// What of it is private.
    pub(crate) fn private(&self) -> impl Iterator<Item = &Shown> {
        self.kept.private().into_iter().chain(self.retired.private())
    }
}

impl Side {
    fn private(&self) -> Vec<&Shown> {
        std::iter::once(&self.birth_date).chain(&self.national_id).collect()
    }
}

/// Finds the two records by their numbers; nothing of the people is shown.
pub async fn seek(app: &App, actor: &Actor, kept: &str, retired: &str) -> Result<Sought, AppError> {
    let (scope, _) = authorise_staff(actor, UseCase::ProposeMerge)?;
    let kept = member(app, &scope, kept).await?;
    let retired = member(app, &scope, retired).await?;
    Ok(match (kept, retired) {
        (Ok(kept), Ok(retired)) => match Records::new(kept, retired) {
            Ok(records) => Sought::Found(records),
            Err(_) => Sought::Same,
        },
        (kept, retired) => Sought::Wrong(kept.err(), retired.err()),
    })
}

async fn member(
    app: &App,
    scope: &Scope,
    typed: &str,
) -> Result<Result<PersonId, NoMember>, AppError> {
    let Ok(number) = typed.parse::<MemberNumber>() else { return Ok(Err(NoMember::Malformed)) };
    let found = person::find_by_member_number(&app.db, scope, &number).await?;
    Ok(found.map(|found| found.person).ok_or(NoMember::Unknown))
}

/// Shows two records in the reach of the office side by side, masked. Both readings are written down before anything
/// is shown.
pub async fn compare(app: &App, actor: &Actor, records: Records) -> Result<Pair, AppError> {
    compare_with(app, actor, records, &Sight::MASKED).await
}

/// The same with a sight of its own.
pub async fn compare_with(
    app: &App,
    actor: &Actor,
    records: Records,
    sight: &Sight,
) -> Result<Pair, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::ProposeMerge)?;
    read(app, (actor, member, &scope), records, (sight, Revealing::Pair(records))).await
}

/// Writes both readings down and reads both records.
pub(super) async fn read(
    app: &App,
    (actor, member, scope): (&Actor, &StaffMember, &Scope),
    records: Records,
    sight: (&Sight, Revealing),
) -> Result<Pair, AppError> {
    let kept = side(app, scope, records.kept(), sight).await?;
    let retired = side(app, scope, records.retired(), sight).await?;
    for person in [records.kept(), records.retired()] {
        record_reading(app, actor, member, person, None).await?;
    }
    Ok(Pair { kept, retired })
}

async fn side(
    app: &App,
    scope: &Scope,
    person: PersonId,
    (sight, page): (&Sight, Revealing),
) -> Result<Side, AppError> {
    let seen = my_pension::load(&app.db, scope, person, today(app.clock.as_ref())).await?;
    let number = record_merge::number_of(&app.db, scope, person).await?;
    let paid = seen.pensions.iter().filter_map(|pension| pension.last_payment.as_ref());
    let known = seen.person;
    Ok(Side {
        person,
        number,
        last_paid: paid.map(|payment| payment.month).max(),
        schemes: seen.pensions.iter().map(|pension| pension.membership.scheme).collect(),
        name: known.name,
        birth_date: sight.show(page, PrivateFact::BirthDate(known.birth_date)),
        national_id: known.national_id.map(|id| sight.show(page, PrivateFact::NationalId(id))),
        sex: known.sex,
        place: known.place,
    })
}
