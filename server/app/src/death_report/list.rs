//! The reports of an office that wait, and finding any of them.

use sothon_domain::access::Actor;
use sothon_domain::death_report::DeathState;
use sothon_domain::masked::MaskedNames;
use sothon_domain::person::{DeathReportId, MemberNumber, Reference};
use sothon_store::death_report::{self, DeathReport};
use sothon_store::{person, record_merge};
use time::OffsetDateTime;

use crate::authorisation::{UseCase, authorise_staff};
use crate::{App, AppError};

/// How many are listed.
const LISTED: i64 = 50;

/// A report that waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// The report.
    pub id: DeathReportId,
    /// The number the reporter has.
    pub reference: Reference,
    /// The name of the person in both scripts, masked; none where nobody in the register was found.
    pub name: Option<MaskedNames>,
    /// When it was said.
    pub reported_at: OffsetDateTime,
    /// Where it stands.
    pub state: DeathState,
}

/// What was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sought {
    /// This report.
    Found(DeathReportId),
    /// It is neither a member number nor a reference.
    Malformed,
    /// The actor's office reaches none with it.
    Unknown,
}

/// The reports in the reach of the actor that wait for somebody, the oldest first; those that only may be about somebody
/// come last.
pub async fn list(app: &App, actor: &Actor) -> Result<Vec<Listed>, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::AnswerDeath)?;
    let waiting = death_report::waiting(&app.db, &scope, &member.office, LISTED).await?;
    let line = |report: DeathReport| Listed {
        id: report.id,
        reference: report.reference,
        name: report.member.map(|member| MaskedNames::of(&member.name)),
        reported_at: report.reported_at,
        state: report.state,
    };
    Ok(waiting.into_iter().map(line).collect())
}

/// Finds a report by its reference, or the newest one about the member with a number: also one that has ended or
/// holds a payment.
pub async fn find(app: &App, actor: &Actor, typed: &str) -> Result<Sought, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::AnswerDeath)?;
    let (db, office) = (&app.db, &member.office);
    if let Ok(reference) = typed.parse::<Reference>()
        && let Some(id) = death_report::with_reference(db, &scope, office, reference).await?
    {
        return Ok(Sought::Found(id));
    }
    let Ok(number) = typed.parse::<MemberNumber>() else { return Ok(Sought::Malformed) };
    let Some(found) = person::find_by_member_number(db, &scope, &number).await? else {
        return Ok(Sought::Unknown);
    };
    // What was said of a retired number stands at the record that goes on in its place.
    let kept = record_merge::kept(db, &scope, found.person).await?;
    for person in kept.into_iter().chain([found.person]) {
        if let Some(id) = death_report::of_member(db, &scope, office, person).await? {
            return Ok(Sought::Found(id));
        }
    }
    Ok(Sought::Unknown)
}
