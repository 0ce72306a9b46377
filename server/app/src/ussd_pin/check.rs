//! A PIN is typed on a phone.

use std::fmt;

use serde::{Deserialize, Serialize};
use sothon_domain::access::{Actor, Scope};
use sothon_domain::person::{PersonId, Phone};
use sothon_domain::pin::{Pin, Standing};
use sothon_store::ussd_number::{self, Number};
use sothon_store::ussd_pin::{self, Holder};
use sothon_store::{Act, Subject, Tx};
use subtle::ConstantTimeEq;
use time::OffsetDateTime;

use super::hash::hash;
use crate::authorisation::{UseCase, authorise};
use crate::watch::{Cause, Way};
use crate::{App, AppError};

/// What became of a typed PIN. Everything but [`PinChecked::Right`] comes from the number's own
/// counters alone and takes the same time, so that nobody learns whether anybody is registered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PinChecked {
    /// It is this person's PIN.
    Right(PersonId),
    /// It is nobody's on this number.
    Wrong {
        /// How many more wrong ones lead to a wait.
        left: u8,
    },
    /// Too many wrong ones; nothing was looked at.
    Locked {
        /// Until this instant.
        until: OffsetDateTime,
    },
    /// So many wrong ones that only a new PIN helps, which is set on the web or at a branch.
    Renew,
}

/// A PIN that was right, in a call that goes on: whose, which and since when. It is kept as sealed as the call.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct PinProof {
    /// Whose it is.
    pub person: PersonId,
    /// The keyed hash of what was typed.
    pub hash: [u8; 32],
    /// When it was typed.
    pub at: OffsetDateTime,
}

/// Says nothing of the PIN.
impl fmt::Debug for PinProof {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PinProof(..)")
    }
}

/// One try: who tries what, when.
struct Try<'a> {
    scope: Scope,
    phone: &'a Phone,
    at: OffsetDateTime,
}

/// Checks a PIN typed on this phone. A wrong one counts before it is answered, against the number and
/// against each member who may have been meant. What is no PIN at all is wrong and not counted.
pub async fn check(app: &App, phone: &Phone, pin: &str) -> Result<PinChecked, AppError> {
    Ok(prove(app, phone, pin).await?.0)
}

/// Checks a PIN as [`check`] does; of a right one also what shows later that it was typed.
pub async fn prove(
    app: &App,
    phone: &Phone,
    pin: &str,
) -> Result<(PinChecked, Option<PinProof>), AppError> {
    let (checked, proof) = compare(app, phone, pin).await?;
    match checked {
        PinChecked::Right(_) => {}
        PinChecked::Wrong { .. } => app.watch.not_let_in(Way::Pin, Cause::Wrong),
        PinChecked::Locked { .. } => app.watch.not_let_in(Way::Pin, Cause::TooSoon),
        PinChecked::Renew => app.watch.not_let_in(Way::Pin, Cause::Stopped),
    }
    Ok((checked, proof))
}

/// Whether the PIN that was typed is still hers on her registered phone: none was set since.
pub async fn still_holds(app: &App, proof: &PinProof) -> Result<bool, AppError> {
    let scope = authorise(&Actor::nobody(), UseCase::DialUssd)?;
    let state = ussd_pin::state(&app.db, &scope, proof.person).await?;
    Ok(state.is_some_and(|state| state.set_at <= proof.at))
}

async fn compare(
    app: &App,
    phone: &Phone,
    pin: &str,
) -> Result<(PinChecked, Option<PinProof>), AppError> {
    let scope = authorise(&Actor::nobody(), UseCase::DialUssd)?;
    let attempt = Try { scope, phone, at: app.clock.now() };
    // Made before any row is locked. It runs on this thread, so that a flood of tries takes no more
    // memory than there are threads.
    let typed = match pin.parse::<Pin>() {
        Ok(pin) => Some(hash(app.db.vault().codes_key(), phone, &pin)?),
        Err(_) => None,
    };
    let mut tx = app.db.begin().await?;
    let number = ussd_number::lock(&mut tx, phone, attempt.at).await?;
    let holders = ussd_pin::of_number(&mut tx, &attempt.scope, phone).await?;
    let open = matches!(number.tries.standing(attempt.at), Standing::Open { .. });
    let Some(typed) = typed.filter(|_| open) else {
        tx.abandon().await?;
        return Ok((refusal(&number, attempt.at), None));
    };
    Ok(match owner(&holders, &typed, attempt.at) {
        Some(person) => {
            let proof = PinProof { person, hash: typed, at: attempt.at };
            (right(tx, &attempt, number, person).await?, Some(proof))
        }
        None => (wrong(tx, &attempt, number, holders).await?, None),
    })
}

/// Whose PIN it is. All are compared; a member who is locked herself has none for the moment, and a
/// right one of hers is answered like any wrong one.
fn owner(holders: &[Holder], typed: &[u8; 32], at: OffsetDateTime) -> Option<PersonId> {
    holders.iter().fold(None, |found, holder| {
        let same = bool::from(holder.pin_hash.ct_eq(typed));
        (same && is_open(holder, at)).then_some(holder.person).or(found)
    })
}

fn is_open(holder: &Holder, at: OffsetDateTime) -> bool {
    matches!(holder.tries.standing(at), Standing::Open { .. })
}

fn refusal(number: &Number, at: OffsetDateTime) -> PinChecked {
    match number.tries.standing(at) {
        Standing::Open { left } => PinChecked::Wrong { left },
        Standing::Locked { until } => PinChecked::Locked { until },
        Standing::Renew => PinChecked::Renew,
    }
}

async fn right(
    mut tx: Tx,
    attempt: &Try<'_>,
    number: Number,
    person: PersonId,
) -> Result<PinChecked, AppError> {
    let (scope, at) = (&attempt.scope, attempt.at);
    let number = Number { tries: number.tries.after_right(at), last_right_at: Some(at), ..number };
    ussd_number::save(&mut tx, attempt.phone, &number).await?;
    ussd_pin::save_right(&mut tx, scope, person, at).await?;
    let (actor, subject) = (Actor::dialler(person), Subject::Person(person));
    let (act, detail) = ("ussd-pin.right", serde_json::json!({}));
    tx.commit(Act { actor: &actor, act, subject, at, detail, event: false }).await?;
    Ok(PinChecked::Right(person))
}

/// Counts a wrong try against the number and against every member whose PIN may still be typed.
///
/// The right PIN of a member who is locked counts against the others like any wrong one. Were they
/// spared, the one who shares her phone could lock her, go on guessing, and learn from when his own PIN
/// locks whether a guess of hers was right: just where the spared tries make a difference to him, he
/// sees it; everywhere else the number's counter, which counts them in any case, locks him as soon.
/// Were the others spared every try for as long as somebody is locked, that would tell nothing, but
/// whoever locks herself could guess theirs beyond the limit of each member.
async fn wrong(
    mut tx: Tx,
    attempt: &Try<'_>,
    number: Number,
    mut holders: Vec<Holder>,
) -> Result<PinChecked, AppError> {
    let at = attempt.at;
    let subject = match holders.as_slice() {
        [] => Subject::Other("nobody".to_owned()),
        [only] => Subject::Person(only.person),
        _ => Subject::Other("shared-number".to_owned()),
    };
    holders.retain(|holder| is_open(holder, at));
    holders.iter_mut().for_each(|holder| holder.tries = holder.tries.after_wrong(at));
    let number = Number { tries: number.tries.after_wrong(at), ..number };
    ussd_number::save(&mut tx, attempt.phone, &number).await?;
    ussd_pin::save_wrong(&mut tx, &attempt.scope, &holders, at).await?;
    let detail = serde_json::json!({
        "in-a-row": number.tries.in_a_row,
        "in-30-days": number.tries.wrong_at.len(),
    });
    let actor = Actor::nobody();
    let act = Act { actor: &actor, act: "ussd-pin.wrong", subject, at, detail, event: false };
    tx.commit(act).await?;
    Ok(refusal(&number, at))
}
