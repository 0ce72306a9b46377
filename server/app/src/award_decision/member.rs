//! For whom an amount is to be proposed: found by her number, then shown.

use sothon_domain::access::Actor;
use sothon_domain::effects::today;
use sothon_domain::masked::{self, PrivateFact};
use sothon_domain::money::Riel;
use sothon_domain::pension::Line;
use sothon_domain::person::{MemberNumber, MembershipId, PersonId, PersonName};
use sothon_store::Award;
use sothon_store::membership::Membership;
use sothon_store::person::Person;
use sothon_store::{award_decision, my_pension};

use super::recomputed;
use super::rule::lines_of_nothing;
use crate::age_out::ended_now;
use crate::authorisation::{UseCase, authorise_staff};
use crate::case::record_reading;
use crate::reveal::{Revealing, Sight};
use crate::{App, AppError};

/// What a typed member number leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sought {
    /// This membership.
    Found(MembershipId),
    /// It is no member number.
    Malformed,
    /// Nobody in the reach of the office has it.
    Unknown,
}

/// A member as the officer sees her before she proposes.
#[derive(Debug, Clone)]
pub struct Member {
    /// The person.
    pub person: PersonId,
    /// Name in both scripts.
    pub name: PersonName,
    /// Date of birth.
    pub birth_date: masked::Shown,
    /// Her membership.
    pub membership: Membership,
    /// The award in force, if there is one.
    pub award: Option<Award>,
}

impl Member {
    /// What an officer sees of somebody who opens this page.
    pub(super) fn seen(
        person: Person,
        (membership, award): (Membership, Option<Award>),
        (sight, page): (&Sight, Revealing),
    ) -> Self {
        let birth_date = sight.show(page, PrivateFact::BirthDate(person.birth_date));
        Self { person: person.id, name: person.name, birth_date, membership, award }
    }
}

/// Finds the membership with a typed number; nothing of the person is shown.
pub async fn find_member(app: &App, actor: &Actor, typed: &str) -> Result<Sought, AppError> {
    let (scope, _) = authorise_staff(actor, UseCase::ProposeAward)?;
    let Ok(number) = typed.parse::<MemberNumber>() else { return Ok(Sought::Malformed) };
    let found = award_decision::find_member(&app.db, &scope, &number).await?;
    Ok(found.map_or(Sought::Unknown, Sought::Found))
}

/// Shows a member of the officer's office, masked. The reading is written down before anything is shown.
pub async fn member(app: &App, actor: &Actor, of: MembershipId) -> Result<Member, AppError> {
    member_with(app, actor, of, &Sight::MASKED).await
}

/// The same with a sight of its own.
pub async fn member_with(
    app: &App,
    actor: &Actor,
    of: MembershipId,
    sight: &Sight,
) -> Result<Member, AppError> {
    let (scope, officer) = authorise_staff(actor, UseCase::ProposeAward)?;
    let person = award_decision::person_of(&app.db, &scope, of).await?;
    record_reading(app, actor, officer, person, None).await?;
    let seen = my_pension::load(&app.db, &scope, person, today(app.clock.as_ref())).await?;
    let mut pensions = seen.pensions.into_iter();
    let pension = pensions.find(|pension| pension.membership.id == of);
    let pension = pension.ok_or(AppError::NotFound)?;
    let held = (pension.membership, pension.award);
    Ok(Member::seen(seen.person, held, (sight, Revealing::Member(of))))
}

/// The amount that a rule gives for this membership since a fact was corrected, where it is another than the one
/// decided. The reading was recorded when she was shown.
pub async fn new_by_rule(
    app: &App,
    actor: &Actor,
    of: MembershipId,
) -> Result<Option<Riel>, AppError> {
    let (scope, _) = authorise_staff(actor, UseCase::ProposeAward)?;
    let person = award_decision::person_of(&app.db, &scope, of).await?;
    Ok(recomputed(app, person, of).await?.map(|by| by.amount))
}

/// Why the rule pays this membership nothing any more, line by line; no lines where it is no child whose pension has
/// ended by age. The reading was recorded when she was shown.
pub async fn end_by_rule(
    app: &App,
    actor: &Actor,
    of: MembershipId,
) -> Result<Vec<Line>, AppError> {
    let (scope, _) = authorise_staff(actor, UseCase::ProposeAward)?;
    let person = award_decision::person_of(&app.db, &scope, of).await?;
    match ended_now(app, person, of).await? {
        Some(end) => lines_of_nothing(app, person, of, end.ends_on).await,
        None => Ok(Vec::new()),
    }
}
