//! The changes that an office looks at.

use sothon_domain::access::Actor;
use sothon_domain::account_change::{ChangeState, Maker};
use sothon_domain::masked::MaskedNames;
use sothon_domain::person::AccountChangeId;
use sothon_store::account_change::{self, WithPerson};
use time::OffsetDateTime;

use crate::authorisation::{UseCase, authorise_staff};
use crate::{App, AppError};

/// How many changes of each sort are listed.
const LISTED: i64 = 50;

/// A change in an office's list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Id.
    pub id: AccountChangeId,
    /// Her name in both scripts, masked.
    pub name: MaskedNames,
    /// When it was entered.
    pub entered_at: OffsetDateTime,
    /// From when on it may be approved; none for one that its person has stopped.
    pub ready_at: Option<OffsetDateTime>,
    /// Whether the actor may do nothing with it: she entered it or has approved it.
    pub mine: bool,
}

/// The changes that wait in the reach of the actor's office, the first that may be approved first, and then
/// those that their person has stopped.
pub async fn list(app: &App, actor: &Actor) -> Result<Vec<Listed>, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::DecideAccountChange)?;
    let found = account_change::waiting(&app.db, &scope, LISTED).await?;
    let line = |WithPerson { change, name }: WithPerson| {
        let (ready_at, first) = match change.state {
            ChangeState::Waiting { ready_at, first, .. } => (Some(ready_at), first),
            _ => (None, None),
        };
        let mine = change.maker == Maker::Staff(member.id) || first == Some(member.id);
        let (id, entered_at) = (change.id, change.entered_at);
        Listed { id, name: MaskedNames::of(&name), entered_at, ready_at, mine }
    };
    Ok(found.into_iter().map(line).collect())
}
