//! A person lets another see her record by the phone service: the least, for three months, after her PIN.

use sothon_domain::access::Actor;
use sothon_domain::delegate::{DelegateChannel, DelegateScope, Lasts};
use sothon_domain::effects::legal_date;
use sothon_domain::masked::MaskedNames;
use sothon_domain::person::MemberNumber;
use sothon_store::delegation::{self, NewDelegation};
use sothon_store::{Act, Subject};

use super::code::WISH_LIVES;
use super::grant::{DelegateFault, find, hold, new};
use crate::authorisation::{UseCase, authorise_own};
use crate::{App, AppError};

/// What may be allowed by the phone service.
const SCOPE: DelegateScope = DelegateScope::See;
const LASTS: Lasts = Lasts::ThreeMonths;

/// Whom a typed member number leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sought {
    /// Her masked name, for the actor to look at before she agrees.
    Found(MaskedNames),
    /// It won't do.
    Fault(DelegateFault),
}

/// Looks for the registered person with this number, and keeps her as whom the actor wants to name.
pub async fn seek(app: &App, actor: &Actor, typed: &str) -> Result<Sought, AppError> {
    let (scope, me) = authorise_own(actor, UseCase::NameDelegateByPhone)?;
    let Ok(number) = typed.parse::<MemberNumber>() else {
        return Ok(Sought::Fault(DelegateFault::Number));
    };
    let at = app.clock.now();
    let (delegate, name) = match find(app, me, &number, None, at).await? {
        Ok(found) => found,
        Err(fault) => return Ok(Sought::Fault(fault)),
    };
    let new = new(app, (me, delegate), SCOPE, LASTS);
    let mut tx = app.db.begin_for(&scope, me).await?;
    delegation::wish(&mut tx, &scope, &new).await?;
    let (act, subject) = ("delegation.typed", Subject::Person(me));
    let detail = super::grant::detail(&new, DelegateChannel::Ussd);
    tx.commit(Act { actor, act, subject, at, detail, event: false }).await?;
    Ok(Sought::Found(MaskedNames::of(&name)))
}

/// Whom the actor has found last, if she has within the hour.
pub async fn sought(app: &App, actor: &Actor) -> Result<Option<MaskedNames>, AppError> {
    let (scope, me) = authorise_own(actor, UseCase::NameDelegateByPhone)?;
    let since = app.clock.now() - WISH_LIVES;
    let wish = delegation::wished(&app.db, &scope, me, since).await?;
    Ok(wish.map(|wish| MaskedNames::of(&wish.name)))
}

/// Lets the person who was sought last see the actor's record. Both are told, and the trusted contact. What was
/// wanted on the web and is more than the phone service allows stays unproved.
///
/// # Errors
/// Those of the use case; the inner one says why it can't be.
pub async fn name_sought(app: &App, actor: &Actor) -> Result<Result<(), DelegateFault>, AppError> {
    let (scope, me) = authorise_own(actor, UseCase::NameDelegateByPhone)?;
    let at = app.clock.now();
    let wish = delegation::wished(&app.db, &scope, me, at - WISH_LIVES).await?;
    let wish = wish.map(|wish| wish.wanted).filter(|wanted| wanted.scope == SCOPE);
    let Some(wanted) = wish else { return Ok(Err(DelegateFault::Unknown)) };
    let id = wanted.id;
    let last_day = LASTS.until(legal_date(at));
    let new = NewDelegation { last_day, at, ..wanted };
    let mut tx = app.db.begin_for(&scope, me).await?;
    if !delegation::take_wish(&mut tx, &scope, (me, id)).await? {
        return Ok(Err(DelegateFault::Unknown));
    }
    hold(app, actor, tx, &scope, &new, DelegateChannel::Ussd).await
}
