//! What the two read on their own pages, and how she says that she acts for herself.

use sothon_domain::access::{Actor, Scope};
use sothon_domain::effects::legal_date;
use sothon_domain::payee::{Ended, PayTo, is_of_age};
use sothon_domain::person::{PersonId, PersonName};
use sothon_store::payee::{self, Receives, WithNames};
use sothon_store::{Claim, person};
use time::Date;
use uuid::Uuid;

use super::decide::Decided;
use super::over::over;
use crate::authorisation::{UseCase, authorise_own};
use crate::{App, AppError};

/// Who is paid in whose stead, for one who may be either.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Payees {
    /// Her own name.
    pub name: PersonName,
    /// Who is paid in her stead, and who is to be: one of each at most.
    pub mine: Vec<MyPayee>,
    /// Whether she may end all of it herself: she is of age.
    pub may_end: bool,
    /// For whom she is paid.
    pub receives: Vec<Receives>,
}

/// Who is paid in her stead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MyPayee {
    /// The payee's name.
    pub name: PersonName,
    /// The last day on which it holds.
    pub last_day: Date,
    /// Whether it is only proposed.
    pub waits: bool,
    /// Whether the money goes to an account; else it is paid at the counter.
    pub to_account: bool,
}

/// What became of her word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Herself {
    /// Nobody is paid in her stead any more; a repeat is answered the same.
    Ended,
    /// Nobody was.
    Nobody,
    /// She is not of age: only officers end it.
    NotOfAge,
}

/// What she reads of it.
pub async fn mine(app: &App, actor: &Actor) -> Result<Payees, AppError> {
    let (scope, me) = authorise_own(actor, UseCase::SeeMyPayee)?;
    let her = person::load(&app.db, &scope, me).await?;
    let may_end = is_of_age(her.birth_date, legal_date(app.clock.now()));
    let mine = payee::own(&app.db, &scope, me).await?.into_iter().map(shown).collect();
    let receives = payee::for_whom(&app.db, &scope, me).await?;
    Ok(Payees { name: her.name, mine, may_end, receives })
}

/// Who is paid in her stead and who is to be, for her first page.
pub(crate) async fn paid_instead(
    app: &App,
    scope: &Scope,
    me: PersonId,
) -> Result<Vec<MyPayee>, AppError> {
    Ok(payee::own(&app.db, scope, me).await?.into_iter().map(shown).collect())
}

/// The same for the first page of a claimant, but none for a delegate.
pub async fn of_claimant(app: &App, actor: &Actor) -> Result<Vec<MyPayee>, AppError> {
    let (scope, me) = authorise_own(actor, UseCase::SeeMyPension)?;
    match actor.acting_for {
        None => paid_instead(app, &scope, me).await,
        Some(_) => Ok(Vec::new()),
    }
}

fn shown(found: WithNames) -> MyPayee {
    let WithNames { record, payee, .. } = found;
    MyPayee {
        name: payee,
        last_day: record.appointment.last_day,
        waits: record.state.waits(),
        to_account: matches!(record.appointment.pay_to, PayTo::Bank(_)),
    }
}

/// She acts for herself: all that waits or holds is over at once, locked record or not. It takes from nobody but the payee.
pub async fn act_for_myself(app: &App, actor: &Actor, key: Uuid) -> Result<Herself, AppError> {
    let (scope, me) = authorise_own(actor, UseCase::ActForMyself)?;
    let at = app.clock.now();
    let born = payee::born(&app.db, &scope, me).await?;
    if !is_of_age(born.first_day(), legal_date(at)) {
        return Ok(Herself::NotOfAge);
    }
    let mut tx = app.db.begin_despite_lock(&scope, me).await?;
    match tx.claim_key(actor, key, b"payee: I act for myself", "/my-pension/payee", at).await? {
        Claim::Done { .. } => return Ok(Herself::Ended),
        Claim::OtherBody => return Err(AppError::KeyReused),
        Claim::New => {}
    }
    let own = payee::own_locked(&mut tx, &scope, me).await?.into_iter().map(|own| own.record);
    let all: Vec<_> = own.collect();
    match over(app, tx, (actor, &scope), (&all, Ended::Herself, born.last_day())).await? {
        Decided::Done => Ok(Herself::Ended),
        Decided::Refused(_) => Ok(Herself::Nobody),
    }
}
