//! An officer opens a change.

use sothon_domain::access::Actor;
use sothon_domain::account_change::{ChangeEvent, NameMatch, RefusalReason, Refused, name_match};
use sothon_domain::person::{AccountChangeId, PersonName};
use sothon_store::account_change::{self, AccountChange, PaidTo, WithPerson};
use sothon_store::person_lock;

use super::staff;
use crate::authorisation::UseCase;
use crate::case::record_reading;
use crate::{App, AppError};

/// A change as an officer sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenedChange {
    /// The change.
    pub change: AccountChange,
    /// Her name in the register.
    pub name: PersonName,
    /// How the name on the account stands to it.
    pub matches: NameMatch,
    /// The account that she is paid to now.
    pub account: Option<PaidTo>,
    /// Whether the actor may approve it now, and why not.
    pub approve: Result<(), Refused>,
    /// Whether she may refuse it.
    pub refuse: Result<(), Refused>,
}

/// Opens a change in the reach of the actor's office. The reading is written down before anything is shown.
pub async fn open(app: &App, actor: &Actor, id: AccountChangeId) -> Result<OpenedChange, AppError> {
    let (scope, member) = staff(actor, UseCase::DecideAccountChange)?;
    let WithPerson { change, name } = account_change::with_person(&app.db, &scope, id).await?;
    record_reading(app, actor, member, change.person, None).await?;
    let account = account_change::account(&app.db, &scope, change.person).await?;
    let by = member.id;
    let locked = person_lock::since(&app.db, &scope, change.person, None).await?.is_some();
    let approve = change.state.after(ChangeEvent::Approve { by, at: app.clock.now() }).map(drop);
    let approve = match approve {
        Ok(()) if locked => Err(Refused::RecordLocked),
        other => other,
    };
    let reason = RefusalReason::NotConfirmed;
    let refuse = change.state.after(ChangeEvent::Refuse { by, reason }).map(drop);
    let matches = name_match(&change.holder, &name);
    Ok(OpenedChange { change, name, matches, account, approve, refuse })
}
