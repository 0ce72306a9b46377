//! An officer opens a change.

use sothon_domain::access::Actor;
use sothon_domain::account_change::{ChangeEvent, NameMatch, RefusalReason, Refused, name_match};
use sothon_domain::masked::{PrivateFact, Shown};
use sothon_domain::person::AccountChangeId;
use sothon_store::account_change::{self, AccountChange, WithPerson};
use sothon_store::{person_lock, record_merge};

use crate::authorisation::{UseCase, authorise_staff};
use crate::case::record_reading;
use crate::lock::stopped_by_record;
use crate::reveal::{Revealing, Sight};
use crate::{App, AppError};

/// A change as an officer sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenedChange {
    /// The change.
    pub change: AccountChange,
    /// Her name in the register.
    pub name: Shown,
    /// The number that was entered.
    pub number: Shown,
    /// The name on the account that was entered.
    pub holder: Shown,
    /// How the name on the account stands to it.
    pub matches: NameMatch,
    /// The account that she is paid to now.
    pub account: Option<PaidNow>,
    /// Whether the actor may approve it now, and why not.
    pub approve: Result<(), Refused>,
    /// Whether she may refuse it.
    pub refuse: Result<(), Refused>,
}

/// The account that a person is paid to now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaidNow {
    /// The bank.
    pub bank: String,
    /// The number.
    pub number: Shown,
}

impl OpenedChange {
    /// What of it is private.
    pub(crate) fn private(&self) -> impl Iterator<Item = &Shown> {
        let now = self.account.iter().map(|account| &account.number);
        [&self.name, &self.number, &self.holder].into_iter().chain(now)
    }
}

/// Opens a change in the reach of the actor's office, masked. The reading is written down before anything is
/// shown.
pub async fn open(app: &App, actor: &Actor, id: AccountChangeId) -> Result<OpenedChange, AppError> {
    open_with(app, actor, id, &Sight::MASKED).await
}

/// The same with a sight of its own.
pub async fn open_with(
    app: &App,
    actor: &Actor,
    id: AccountChangeId,
    sight: &Sight,
) -> Result<OpenedChange, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::DecideAccountChange)?;
    let WithPerson { change, name } = account_change::with_person(&app.db, &scope, id).await?;
    record_reading(app, actor, member, change.person, None).await?;
    let account = account_change::account(&app.db, &scope, change.person).await?;
    let numbers = account_change::numbers(&app.db, &scope, id).await?;
    let show = |fact| sight.show(Revealing::Account(id), fact);
    let account = account.zip(numbers.now).map(|(account, number)| PaidNow {
        bank: account.bank,
        number: show(PrivateFact::Account(number)),
    });
    let by = member.id;
    let locked = person_lock::since(&app.db, &scope, change.person, None).await?.is_some();
    let approve = change.state.after(ChangeEvent::Approve { by, at: app.clock.now() }).map(drop);
    let retired = record_merge::kept_ending(&app.db, &scope, change.person).await?.is_some();
    let (retired, locked) = ((retired, Refused::RecordRetired), (locked, Refused::RecordLocked));
    let approve = stopped_by_record(approve, retired, locked);
    let reason = RefusalReason::NotConfirmed;
    let refuse = change.state.after(ChangeEvent::Refuse { by, reason }).map(drop);
    let matches = name_match(&change.holder, &name);
    Ok(OpenedChange {
        name: show(PrivateFact::Name(name)),
        number: show(PrivateFact::Account(numbers.entered)),
        holder: show(PrivateFact::Holder(change.holder.clone())),
        change,
        matches,
        account,
        approve,
        refuse,
    })
}
