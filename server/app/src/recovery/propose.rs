//! An officer proposes what is to become of money that was paid after a death.

use sothon_domain::access::{Actor, Scope, StaffMember};
use sothon_domain::effects::{legal_date, new_id};
use sothon_domain::person::{DeathReportId, PersonId, RecoveryId};
use sothon_domain::recovery::{
    AskedPayer, Proposal, RecoveryAsked, RecoveryFault, Refused, TypedRecovery,
};
use sothon_store::recovery::{self, NewRecovery};
use sothon_store::{Act, Claim, Subject};
use time::OffsetDateTime;
use uuid::Uuid;

use super::{Begun, HerLock, begin, overpaid, path, payer, tie};
use crate::authorisation::{UseCase, authorise_staff};
use crate::keyed_hash::keyed_hash;
use crate::{App, AppError};

/// What became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Proposed {
    /// It waits for another officer; a repeat is answered the same.
    Waits,
    /// Fields of the form won't do.
    Wrong(Vec<RecoveryFault>),
    /// The report does not allow it.
    Refused(Refused),
}

/// Proposes it for the death of a report in the reach of the officer.
///
/// # Errors
/// [`AppError::RecordLocked`] while the emergency lock of the one who is said to have died stands.
pub async fn propose(
    app: &App,
    actor: &Actor,
    id: DeathReportId,
    key: Uuid,
    typed: &TypedRecovery,
) -> Result<Proposed, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::ProposeRecovery)?;
    let at = app.clock.now();
    let payer = payer::typed(app, &scope, typed).await?;
    let mut begun = begin(app, (&scope, &member.office), id, HerLock::Stops).await?;
    match begun.tx.claim_key(actor, key, &keyed(app, id, typed), &path(id), at).await? {
        Claim::Done { .. } => return Ok(Proposed::Waits),
        Claim::OtherBody => return Err(AppError::KeyReused),
        Claim::New => {}
    }
    let latest = recovery::latest_locked(&mut begun.tx, &scope, id).await?;
    if latest.is_some_and(|latest| latest.state.stands()) {
        return Ok(Proposed::Refused(Refused::ProposedAlready));
    }
    if let Some(tie) = tie(&mut begun, payer.as_ref().ok().copied(), member).await? {
        return Ok(Proposed::Refused(tie.into()));
    }
    let proposal = match read(app, &mut begun, &scope, typed, payer).await? {
        Ok(proposal) => proposal,
        Err(answer) => return Ok(answer),
    };
    keep(app, (actor, &scope, member), begun, &proposal, at).await?;
    Ok(Proposed::Waits)
}

/// What is proposed, or the answer to what can't be.
async fn read(
    app: &App,
    begun: &mut Begun,
    scope: &Scope,
    typed: &TypedRecovery,
    payer: Result<PersonId, AskedPayer>,
) -> Result<Result<Proposal, Proposed>, AppError> {
    let over = match overpaid(begun, scope).await? {
        Ok(over) => over,
        Err(refused) => return Ok(Err(Proposed::Refused(refused))),
    };
    let payer = match payer {
        Ok(payer) => payer::asked(app, begun, payer).await?,
        Err(asked) => asked,
    };
    let (sum, died_in, today) = (over.sum, over.died_in, legal_date(app.clock.now()));
    let read = typed.read(RecoveryAsked { sum, today, died_in, payer });
    Ok(read.map_err(Proposed::Wrong))
}

async fn keep(
    app: &App,
    (actor, scope, member): (&Actor, &Scope, &StaffMember),
    begun: Begun,
    proposal: &Proposal,
    at: OffsetDateTime,
) -> Result<(), AppError> {
    let Begun { mut tx, person, report } = begun;
    let id = RecoveryId::new(new_id(app.clock.as_ref(), app.entropy.as_ref()));
    let row = NewRecovery { id, report: report.id, person, proposal, maker: member.id, at };
    recovery::insert(&mut tx, scope, &row).await?;
    let (act, subject) = ("death-recovery.proposed", Subject::Person(person));
    let way = proposal.terms.code();
    let detail = serde_json::json!({
        "report": report.id.to_string(), "recovery": id.to_string(), "way": way,
    });
    tx.commit(Act { actor, act, subject, at, detail, event: true }).await?;
    Ok(())
}

/// What the idempotency row compares: other terms are another proposal. A plain hash of a name would be found by
/// guessing.
fn keyed(app: &App, id: DeathReportId, typed: &TypedRecovery) -> [u8; 32] {
    let TypedRecovery { way, name, number, count, first, agreed, reason } = typed;
    // The length tells where a field ends, whatever was typed.
    let field = |field: &String| format!("\n{}\n{field}", field.len());
    let fields = [way, name, number, count, first, agreed, reason].map(field).concat();
    let text = format!("{id}{fields}");
    keyed_hash(app.db.vault().codes_key(), &[b"recovery:\n", text.as_bytes()])
}
