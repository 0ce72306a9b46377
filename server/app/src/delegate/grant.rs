//! A person lets another act for her.

use sothon_domain::access::{Actor, Purpose, Scope};
use sothon_domain::delegate::{DelegateChannel, DelegateScope, Lasts, MOST_DELEGATES};
use sothon_domain::effects::{legal_date, new_id};
use sothon_domain::khmer::search_key;
use sothon_domain::person::{DelegationId, MemberNumber, Name, PersonId};
use sothon_store::delegation::{self, NewDelegation};
use sothon_store::{Act, Claim, Subject, person};
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use super::tell::{NAMED, tell};
use crate::authorisation::{UseCase, authorise};
use crate::{App, AppError, trusted_contact};

/// How often a day somebody may be looked for: the form must not tell who is registered.
const MOST_TRIES: u32 = 10;
const TRIES_WINDOW: Duration = Duration::hours(24);

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
    /// The form's idempotency key.
    pub key: Uuid,
}

/// What became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Granted {
    /// It is done; see the page at this path.
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
/// the two. Both are told, and the trusted contact. It holds at once; the other may decline. A repeat of the
/// same form answers the same.
pub async fn grant(app: &App, actor: &Actor, sent: &Grant<'_>) -> Result<Granted, AppError> {
    let scope = authorise(actor, UseCase::NameDelegates)?;
    let Scope::Own(me) = scope else { return Err(AppError::NotFound) };
    let wish = match read(sent) {
        Ok(wish) => wish,
        Err(faults) => return Ok(Granted::Wrong(faults)),
    };
    let at = app.clock.now();
    let delegate = match find(app, me, &wish.number, sent.name, at).await? {
        Ok(delegate) => delegate,
        Err(fault) => return Ok(Granted::Wrong(vec![fault])),
    };
    let today = legal_date(at);
    let redirect = "/my-pension/delegates?granted";
    let mut tx = app.db.begin_for(&scope, me).await?;
    let body = format!("delegate:{delegate}:{}:{}", wish.scope.code(), wish.lasts.months());
    match tx.claim_key(actor, sent.key, body.as_bytes(), redirect, at).await? {
        Claim::Done { redirect } => return Ok(Granted::Done { redirect }),
        Claim::OtherBody => return Err(AppError::KeyReused),
        Claim::New => {}
    }
    if delegation::others(&mut tx, &scope, me, delegate, today).await? >= MOST_DELEGATES {
        return Ok(Granted::Wrong(vec![DelegateFault::TooMany]));
    }
    let new = NewDelegation {
        id: DelegationId::new(new_id(app.clock.as_ref(), app.entropy.as_ref())),
        principal: me,
        delegate,
        scope: wish.scope,
        last_day: wish.lasts.until(today),
        at,
    };
    delegation::grant(&mut tx, &scope, &new).await?;
    tell(app, &mut tx, (me, delegate), &NAMED, Some(new.last_day)).await?;
    trusted_contact::tell_change(app, &mut tx, &scope, me).await?;
    let (act, subject) = ("delegation.granted", Subject::Person(me));
    tx.commit(Act { actor, act, subject, at, detail: detail(&new), event: true }).await?;
    Ok(Granted::Done { redirect: redirect.to_owned() })
}

fn detail(new: &NewDelegation) -> serde_json::Value {
    serde_json::json!({
        "delegation": new.id.to_string(),
        "delegate": new.delegate.to_string(),
        "scope": new.scope.code(),
        "last_day": new.last_day.to_string(),
        "channel": DelegateChannel::Web.code(),
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

/// The registered person with this number and this name, in either script and either order of its parts.
async fn find(
    app: &App,
    me: PersonId,
    number: &MemberNumber,
    name: &str,
    at: OffsetDateTime,
) -> Result<Result<PersonId, DelegateFault>, AppError> {
    let tries = app.ephemeral.count(&format!("delegate:tries:{me}"), at + TRIES_WINDOW).await?;
    if tries > MOST_TRIES {
        return Ok(Err(DelegateFault::TooManyTries));
    }
    let scope = Scope::All(Purpose::Delegate);
    let Some(found) = person::find_by_member_number(&app.db, &scope, number).await? else {
        return Ok(Err(DelegateFault::Unknown));
    };
    if found.person == me {
        return Ok(Err(DelegateFault::Myself));
    }
    let registered = person::load(&app.db, &scope, found.person).await?.name;
    let typed = search_key(name);
    let is = |name: &Name| {
        let (family, given) = (name.family(), name.given());
        [[family, given], [given, family]].iter().any(|parts| search_key(&parts.concat()) == typed)
    };
    let right = is(&registered.khmer) || is(&registered.latin);
    Ok(if right { Ok(found.person) } else { Err(DelegateFault::Unknown) })
}
