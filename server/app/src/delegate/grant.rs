//! A person lets another act for her.

use sothon_domain::access::{Actor, Purpose, Scope};
use sothon_domain::account_change::is_fresh;
use sothon_domain::claimant::ClaimantNumber;
use sothon_domain::delegate::{DelegateChannel, DelegateScope, Lasts, MOST_DELEGATES};
use sothon_domain::effects::{legal_date, new_id};
use sothon_domain::khmer::search_key;
use sothon_domain::person::{DelegationId, MemberNumber, Name, PersonId, PersonName};
use sothon_store::delegation::{self, NewDelegation, Origin};
use sothon_store::{Act, Claim, StoreError, Subject, Tx, person};
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use super::tell::{NAMED, tell};
use crate::authorisation::{UseCase, authorise_own};
use crate::{App, AppError, trusted_contact};

/// How often a day somebody may be looked for: the form must not tell who is registered.
const MOST_TRIES: u32 = 10;
const TRIES_WINDOW: Duration = Duration::hours(24);

/// The page that asks for the code.
pub const CODE_PAGE: &str = "/my-pension/delegates/code";

/// Where a leave that holds is seen.
pub(super) const GRANTED: &str = "/my-pension/delegates?granted";

/// What a person sends.
#[derive(Clone)]
pub struct Grant<'a> {
    /// The other's member number as typed.
    pub member_number: &'a str,
    /// The other's name as typed, in either script.
    pub name: &'a str,
    /// The code of the scope.
    pub scope: &'a str,
    /// How many months.
    pub months: &'a str,
    /// When she signed in.
    pub signed_in_at: OffsetDateTime,
    /// The form's idempotency key.
    pub key: Uuid,
}

/// What became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Granted {
    /// It is done; see the page at this path, which is [`CODE_PAGE`] where a code is needed first.
    Done {
        /// The path, without language prefix.
        redirect: String,
    },
    /// It won't do; nothing was changed.
    Wrong(Vec<DelegateFault>),
}

/// What is wrong with what was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DelegateFault {
    /// It is no member number.
    Number,
    /// No name.
    NameMissing,
    /// Nobody has this number and this name; which of them is wrong is not said.
    Unknown,
    /// It is the person's own number.
    Myself,
    /// Nothing was chosen that the other may do.
    ScopeMissing,
    /// No end was chosen.
    EndMissing,
    /// The other is her guardian by a decision.
    Guardian,
    /// As many as there may be may act for her already.
    TooMany,
    /// She has looked for somebody too often today.
    TooManyTries,
}

/// What was asked for, understood.
struct Wish {
    number: MemberNumber,
    scope: DelegateScope,
    lasts: Lasts,
}

/// Lets the registered person with this number and name act for the actor, in place of an earlier leave between
/// the two. After a fresh sign-in it holds at once, and both are told, and the trusted contact; else it awaits a
/// code. The other may decline. A repeat of the same form answers the same.
pub async fn grant(app: &App, actor: &Actor, sent: &Grant<'_>) -> Result<Granted, AppError> {
    let (scope, me) = authorise_own(actor, UseCase::NameDelegates)?;
    let wish = match read(sent) {
        Ok(wish) => wish,
        Err(faults) => return Ok(Granted::Wrong(faults)),
    };
    let at = app.clock.now();
    let delegate = match find(app, me, &wish.number, Some(sent.name), at).await? {
        Ok((delegate, _)) => delegate,
        Err(fault) => return Ok(Granted::Wrong(vec![fault])),
    };
    let fresh = is_fresh(sent.signed_in_at, at);
    let redirect = if fresh { GRANTED } else { CODE_PAGE };
    let mut tx = app.db.begin_for(&scope, me).await?;
    let body = format!("delegate:{delegate}:{}:{}", wish.scope.code(), wish.lasts.months());
    match tx.claim_key(actor, sent.key, body.as_bytes(), redirect, at).await? {
        Claim::Done { redirect } => return Ok(Granted::Done { redirect }),
        Claim::OtherBody => return Err(AppError::KeyReused),
        Claim::New => {}
    }
    let new = new(app, (me, delegate), wish.scope, wish.lasts);
    if fresh {
        return match hold(app, actor, tx, &scope, &new, DelegateChannel::Web).await? {
            Ok(()) => Ok(Granted::Done { redirect: redirect.to_owned() }),
            Err(fault) => Ok(Granted::Wrong(vec![fault])),
        };
    }
    delegation::wish(&mut tx, &scope, &new).await?;
    let (act, subject) = ("delegation.typed", Subject::Person(me));
    let detail = detail(&new, DelegateChannel::Web);
    tx.commit(Act { actor, act, subject, at, detail, event: false }).await?;
    Ok(Granted::Done { redirect: redirect.to_owned() })
}

/// A leave from now on.
pub(super) fn new(
    app: &App,
    (principal, delegate): (PersonId, PersonId),
    scope: DelegateScope,
    lasts: Lasts,
) -> NewDelegation {
    let at = app.clock.now();
    NewDelegation {
        id: DelegationId::new(new_id(app.clock.as_ref(), app.entropy.as_ref())),
        principal,
        delegate,
        scope,
        last_day: lasts.until(legal_date(at)),
        at,
        origin: Origin::Named,
    }
}

/// Makes the leave hold, tells everybody and commits; the inner error is why it can't.
pub(super) async fn hold(
    app: &App,
    actor: &Actor,
    mut tx: Tx,
    scope: &Scope,
    new: &NewDelegation,
    channel: DelegateChannel,
) -> Result<Result<(), DelegateFault>, AppError> {
    if let Err(fault) = store(app, &mut tx, scope, new).await? {
        return Ok(Err(fault));
    }
    let (act, subject) = ("delegation.granted", Subject::Person(new.principal));
    let detail = detail(new, channel);
    tx.commit(Act { actor, act, subject, at: new.at, detail, event: true }).await?;
    Ok(Ok(()))
}

/// Stores a leave that the person herself gives, and tells both and her trusted contact.
pub(super) async fn store(
    app: &App,
    tx: &mut Tx,
    scope: &Scope,
    new: &NewDelegation,
) -> Result<Result<(), DelegateFault>, AppError> {
    let (me, delegate) = (new.principal, new.delegate);
    let others = delegation::others(tx, scope, me, delegate, legal_date(new.at)).await?;
    if others >= MOST_DELEGATES {
        return Ok(Err(DelegateFault::TooMany));
    }
    match delegation::grant(tx, scope, new).await {
        Ok(()) => {}
        Err(StoreError::Duplicate { .. }) => return Ok(Err(DelegateFault::Guardian)),
        Err(error) => return Err(error.into()),
    }
    tell(app, tx, (me, delegate), &NAMED, Some(new.last_day)).await?;
    trusted_contact::tell_change(app, tx, scope, me).await?;
    Ok(Ok(()))
}

pub(super) fn detail(new: &NewDelegation, channel: DelegateChannel) -> serde_json::Value {
    serde_json::json!({
        "delegation": new.id.to_string(),
        "delegate": new.delegate.to_string(),
        "scope": new.scope.code(),
        "last_day": new.last_day.to_string(),
        "channel": channel.code(),
    })
}

fn read(sent: &Grant<'_>) -> Result<Wish, Vec<DelegateFault>> {
    let number = sent.member_number.parse().map_err(|_| DelegateFault::Number);
    let named = !search_key(sent.name).is_empty();
    let name = named.then_some(()).ok_or(DelegateFault::NameMissing);
    let scope = DelegateScope::from_code(sent.scope).ok_or(DelegateFault::ScopeMissing);
    let lasts = Lasts::from_code(sent.months).ok_or(DelegateFault::EndMissing);
    match (number, name, scope, lasts) {
        (Ok(number), Ok(()), Ok(scope), Ok(lasts)) => Ok(Wish { number, scope, lasts }),
        (number, name, scope, lasts) => {
            let faults = [number.err(), name.err(), scope.err(), lasts.err()];
            Err(faults.into_iter().flatten().collect())
        }
    }
}

/// The registered person with this number and, where one was typed, this name, in either script and either order
/// of its parts. Tries of one person are counted.
pub(super) async fn find(
    app: &App,
    me: PersonId,
    number: &MemberNumber,
    name: Option<&str>,
    at: OffsetDateTime,
) -> Result<Result<(PersonId, PersonName), DelegateFault>, AppError> {
    let tries = app.ephemeral.count(&format!("delegate:tries:{me}"), at + TRIES_WINDOW).await?;
    if tries > MOST_TRIES {
        return Ok(Err(DelegateFault::TooManyTries));
    }
    registered(app, me, number, name).await
}

/// The same, not counted.
pub(super) async fn registered(
    app: &App,
    me: PersonId,
    number: &MemberNumber,
    name: Option<&str>,
) -> Result<Result<(PersonId, PersonName), DelegateFault>, AppError> {
    // Nobody acts for another by a number that she took from home.
    if ClaimantNumber::takes_form_of(number) {
        return Ok(Err(DelegateFault::Unknown));
    }
    let scope = Scope::All(Purpose::Delegate);
    let Some(found) = person::find_by_member_number(&app.db, &scope, number).await? else {
        return Ok(Err(DelegateFault::Unknown));
    };
    if found.person == me {
        return Ok(Err(DelegateFault::Myself));
    }
    let registered = person::load(&app.db, &scope, found.person).await?.name;
    let right = name.is_none_or(|typed| fits(&registered, typed));
    Ok(if right { Ok((found.person, registered)) } else { Err(DelegateFault::Unknown) })
}

/// Whether a typed name is the registered one, in either script and either order of its parts.
pub(crate) fn fits(registered: &PersonName, typed: &str) -> bool {
    let typed = search_key(typed);
    let is = |name: &Name| {
        let (family, given) = (name.family(), name.given());
        [[family, given], [given, family]].iter().any(|parts| search_key(&parts.concat()) == typed)
    };
    is(&registered.khmer) || is(&registered.latin)
}
