//! The claimants who wait for a second person.

use sothon_domain::access::Actor;
use sothon_domain::claimant::{ClaimantNumber, Maker};
use sothon_domain::person::{PersonId, PersonName};
use sothon_store::claimant::{self, Claimant};
use time::OffsetDateTime;

use super::staff;
use crate::authorisation::UseCase;
use crate::{App, AppError};

/// How many are listed.
const LISTED: i64 = 50;

/// A claimant in an office's list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Who.
    pub person: PersonId,
    /// Her number.
    pub number: ClaimantNumber,
    /// Her name.
    pub name: PersonName,
    /// When she was entered.
    pub entered_at: OffsetDateTime,
    /// Who entered her.
    pub maker: Maker,
    /// Whether the actor did.
    pub mine: bool,
}

/// The claimants who wait in the reach of the actor, the oldest first.
pub async fn list(app: &App, actor: &Actor) -> Result<Vec<Listed>, AppError> {
    let (scope, member) = staff(actor, UseCase::EnterClaimant)?;
    let found = claimant::waiting(&app.db, &scope, &member.office, LISTED).await?;
    let line = |claimant: Claimant| Listed {
        person: claimant.person,
        number: claimant.number,
        name: claimant.name,
        entered_at: claimant.entered_at,
        maker: claimant.maker,
        mine: claimant.maker == Maker::Staff(member.id),
    };
    Ok(found.into_iter().map(line).collect())
}
