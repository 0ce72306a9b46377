//! An officer proposes who is paid in somebody's stead.

use sothon_domain::access::{Actor, Scope, StaffMember};
use sothon_domain::account_change::TypedAccount;
use sothon_domain::delegate::TypedDecision;
use sothon_domain::effects::{legal_date, new_id};
use sothon_domain::payee::{Appointment, AskedPayee, PayeeAsked, PayeeFault, Refused, TypedPayee};
use sothon_domain::person::{PayeeId, PersonId};
use sothon_store::payee::{self, NewPayee};
use sothon_store::{Act, Claim, StoreError, Subject, Tx};
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use super::notice::{PROPOSED, tell};
use super::{WHEREVER, path, receiver};
use crate::authorisation::{UseCase, authorise_staff};
use crate::keyed_hash::keyed_hash;
use crate::{App, AppError, tied};

/// How often a day one of the staff may send the form: it must not serve to find out who has which number.
const MOST_TRIES: u32 = 40;
const TRIES_WINDOW: Duration = Duration::hours(24);

/// What became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Proposed {
    /// It waits for another officer; a repeat is answered the same.
    Waits(PayeeId),
    /// Fields of the form won't do.
    Wrong(Vec<PayeeFault>),
    /// The two do not allow it.
    Refused(Refused),
    /// Too many forms today, or too many that named somebody of another office.
    TooManyTries,
}

/// Proposes it for a person in the reach of the officer. Both are told now, and whom she trusts: she may object before
/// it is decided.
///
/// # Errors
/// [`AppError::RecordLocked`] while her emergency lock stands, and [`AppError::RecordRetired`] where her number is used
/// no more.
pub async fn propose(
    app: &App,
    actor: &Actor,
    key: Uuid,
    typed: &TypedPayee,
) -> Result<Proposed, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::ProposePayee)?;
    let at = app.clock.now();
    let (tries, until) = (format!("payee:tries:{}", member.id), at + TRIES_WINDOW);
    if app.ephemeral.count(&tries, until).await? > MOST_TRIES {
        return Ok(Proposed::TooManyTries);
    }
    let Some(her) = receiver::typed(app, &scope, &typed.member_number).await? else {
        return Ok(Proposed::Wrong(vec![PayeeFault::MemberUnknown]));
    };
    let named = (typed.other_number.as_str(), typed.other_name.as_str());
    let Some(payee) = receiver::look(app, (actor, &scope, member), her, named).await? else {
        return Ok(Proposed::TooManyTries);
    };
    let born = payee::born(&app.db, &scope, her).await?.last_day();
    let mut tx = match payee {
        AskedPayee::Known(payee) => app.db.begin_for_with(&scope, her, (&WHEREVER, payee)).await?,
        _ => app.db.begin_for(&scope, her).await?,
    };
    let id = PayeeId::new(new_id(app.clock.as_ref(), app.entropy.as_ref()));
    match tx.claim_key(actor, key, &keyed(app, typed), &path(id), at).await? {
        Claim::Done { redirect } => return waits(&redirect),
        Claim::OtherBody => return Err(AppError::KeyReused),
        Claim::New => {}
    }
    // What holds goes on until this one is approved in its place.
    if payee::own_locked(&mut tx, &scope, her).await?.iter().any(|own| own.record.state.waits()) {
        return Ok(Proposed::Refused(Refused::AnotherStands));
    }
    let other = if let AskedPayee::Known(payee) = payee { payee } else { her };
    if let Some(tie) = tied::stops(&mut tx, &[her, other], member.id).await? {
        return Ok(Proposed::Refused(tie.into()));
    }
    if let Err(refused) = payee::owner(&mut tx, &scope, her).await?.may_have_payee() {
        return Ok(Proposed::Refused(refused));
    }
    let payee = receiver::locked(&mut tx, payee).await?;
    let appointment = match typed.read(PayeeAsked { today: legal_date(at), born, payee }) {
        Ok(appointment) => appointment,
        Err(faults) => return Ok(Proposed::Wrong(faults)),
    };
    keep(app, (actor, &scope, member), tx, (id, her, &appointment, at)).await
}

async fn keep(
    app: &App,
    (actor, scope, member): (&Actor, &Scope, &StaffMember),
    mut tx: Tx,
    (id, her, appointment, at): (PayeeId, PersonId, &Appointment, OffsetDateTime),
) -> Result<Proposed, AppError> {
    let row = NewPayee { id, person: her, appointment, maker: member.id, at };
    match payee::insert(&mut tx, scope, &row).await {
        Ok(()) => {}
        Err(StoreError::Duplicate { .. }) => return Ok(Proposed::Refused(Refused::AnotherStands)),
        Err(error) => return Err(error.into()),
    }
    tell(app, &mut tx, (her, appointment.payee), &PROPOSED, appointment.last_day).await?;
    let detail = serde_json::json!({
        "appointment": id.to_string(),
        "payee": appointment.payee.to_string(),
        "basis": appointment.basis.kind.code(),
        "way": appointment.pay_to.code(),
    });
    let (act, subject) = ("payee.proposed", Subject::Person(her));
    tx.commit(Act { actor, act, subject, at, detail, event: true }).await?;
    Ok(Proposed::Waits(id))
}

/// What the idempotency row compares. A plain hash of an account's number would be found by guessing.
fn keyed(app: &App, typed: &TypedPayee) -> [u8; 32] {
    let TypedPayee { member_number, other_number, other_name, basis, paper, way, account } = typed;
    let TypedDecision { number, body, decided_on, ends_on } = paper;
    let TypedAccount { bank, number: account, holder } = account;
    let who = [member_number, other_number, other_name];
    let paper = [basis, number, body, decided_on, ends_on];
    // The length tells where a field ends, whatever was typed.
    let field = |field: &String| format!("\n{}\n{field}", field.len());
    let fields = who.into_iter().chain(paper).chain([way, bank, account, holder]);
    let fields: String = fields.map(field).collect();
    keyed_hash(app.db.vault().codes_key(), &[b"payee:", fields.as_bytes()])
}

/// The answer that an earlier request with the same key was given.
fn waits(redirect: &str) -> Result<Proposed, AppError> {
    let id = redirect.rsplit('/').next().and_then(|last| last.parse().ok());
    let wrong = AppError::Inconsistent("an appointment's key leads to none");
    id.map(Proposed::Waits).ok_or(wrong)
}
