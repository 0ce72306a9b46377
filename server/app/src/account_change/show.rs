//! To which account the actor's pension goes, and what became of her last change.

use sothon_domain::access::Actor;
use sothon_domain::account_change::{
    ChangeState, Maker, NameMatch, Refused, may_begin, name_match,
};
use sothon_domain::person::PersonName;
use sothon_store::account_change::{self, AccountChange, PaidTo};
use sothon_store::person;
use time::OffsetDateTime;

use crate::authorisation::{UseCase, authorise_own};
use crate::case::{self, MoneyCase};
use crate::{App, AppError, claimant};

/// What the page of the account shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountPage {
    /// Her name.
    pub name: PersonName,
    /// The account that she is paid to, if the register holds one.
    pub account: Option<PaidTo>,
    /// Her last change.
    pub change: Option<SeenChange>,
    /// Where her last cases about another way to be paid or reached stand.
    pub case: MoneyCase,
    /// Whether she may enter another, and why not.
    pub may_enter: Result<(), Refused>,
}

/// A change as its person sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeenChange {
    /// The bank.
    pub bank: String,
    /// The last digits of the number.
    pub ending: String,
    /// When it was entered.
    pub entered_at: OffsetDateTime,
    /// Whether a member of staff entered it.
    pub at_counter: bool,
    /// Whether the name on the account is hers.
    pub name: NameMatch,
    /// Where it stands.
    pub state: ChangeState,
    /// Whether a code was sent for it.
    pub code_sent: bool,
    /// When it came to its end.
    pub ended_at: Option<OffsetDateTime>,
}

/// Shows the actor her account.
pub async fn show(app: &App, actor: &Actor) -> Result<AccountPage, AppError> {
    let (scope, me) = authorise_own(actor, UseCase::ChangeAccount)?;
    claimant::members_only(app, &scope, me).await?;
    let name = person::load(&app.db, &scope, me).await?.name;
    let account = account_change::account(&app.db, &scope, me).await?;
    let change = account_change::latest(&app.db, &scope, me).await?;
    let case = case::money_case(app, &scope, me).await?;
    let may_enter = may_begin(change.as_ref().map(|change| change.state), Maker::Person);
    let may_enter = may_enter.and(if case.stopped { Err(Refused::Frozen) } else { Ok(()) });
    let change = change.map(|change| seen(change, &name));
    Ok(AccountPage { name, account, change, case, may_enter })
}

/// The ending of the account in the actor's change that is under way, if one is.
pub(crate) async fn under_way(app: &App, actor: &Actor) -> Result<Option<String>, AppError> {
    let (scope, me) = authorise_own(actor, UseCase::StopAccountChange)?;
    let last = account_change::latest(&app.db, &scope, me).await?;
    let under_way = |change: &AccountChange| {
        matches!(change.state, ChangeState::AwaitsCode | ChangeState::Waiting { .. })
    };
    Ok(last.filter(under_way).map(|change| change.ending))
}

/// Whether a case of the actor's about another way to be paid or reached is not decided.
pub(crate) async fn way_under_way(app: &App, actor: &Actor) -> Result<bool, AppError> {
    let (scope, me) = authorise_own(actor, UseCase::StopAccountChange)?;
    Ok(!case::money_case(app, &scope, me).await?.open.is_empty())
}

fn seen(change: AccountChange, name: &PersonName) -> SeenChange {
    SeenChange {
        name: name_match(&change.holder, name),
        at_counter: matches!(change.maker, Maker::Staff(_)),
        code_sent: change.challenge.is_some(),
        bank: change.bank,
        ending: change.ending,
        entered_at: change.entered_at,
        state: change.state,
        ended_at: change.ended_at,
    }
}
