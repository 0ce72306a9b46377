//! An officer proposes what is to become of money that was paid after a death.

use sothon_domain::access::{Actor, Scope};
use sothon_domain::effects::{legal_date, new_id};
use sothon_domain::money::Riel;
use sothon_domain::person::{DeathReportId, MemberNumber, PersonId, RecoveryId};
use sothon_domain::recovery::{RecoveryAsked, RecoveryFault, Refused, TypedRecovery, paid_a_month};
use sothon_domain::year_month::YearMonth;
use sothon_store::recovery::{self, NewRecovery};
use sothon_store::{Act, Claim, Subject, payment, person};
use time::Date;
use uuid::Uuid;

use super::{Begun, HerLock, SUM, begin, overpaid, path};
use crate::authorisation::{UseCase, authorise_staff};
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
    let (payer, paid) = payer(app, &scope, typed, legal_date(at)).await?;
    let mut begun = begin(app, (&scope, &member.office), id, HerLock::Stops).await?;
    let body = format!("recovery propose {id}");
    match begun.tx.claim_key(actor, key, body.as_bytes(), &path(id), at).await? {
        Claim::Done { .. } => return Ok(Proposed::Waits),
        Claim::OtherBody => return Err(AppError::KeyReused),
        Claim::New => {}
    }
    let latest = recovery::latest_locked(&mut begun.tx, &scope, id).await?;
    if latest.is_some_and(|latest| latest.state.stands()) {
        return Ok(Proposed::Refused(Refused::ProposedAlready));
    }
    let over = match overpaid(&mut begun, &scope).await? {
        Ok(over) => over,
        Err(refused) => return Ok(Proposed::Refused(refused)),
    };
    let (sum, died_in) = (over.sum, over.died_in);
    let proposal =
        match typed.read(RecoveryAsked { sum, today: legal_date(at), died_in, payer, paid }) {
            Ok(proposal) => proposal,
            Err(faults) => return Ok(Proposed::Wrong(faults)),
        };
    let Begun { mut tx, person, .. } = begun;
    let new = RecoveryId::new(new_id(app.clock.as_ref(), app.entropy.as_ref()));
    let row =
        NewRecovery { id: new, report: id, person, proposal: &proposal, maker: member.id, at };
    recovery::insert(&mut tx, &scope, &row).await?;
    let (act, subject) = ("death-recovery.proposed", Subject::Person(person));
    let way = proposal.terms.code();
    let detail = serde_json::json!({
        "report": id.to_string(), "recovery": new.to_string(), "way": way,
    });
    tx.commit(Act { actor, act, subject, at, detail, event: true }).await?;
    Ok(Proposed::Waits)
}

/// Who the payer is and what she is paid a month. None where a number was typed that nobody in the reach has; the
/// inner none where no number was typed.
async fn payer(
    app: &App,
    scope: &Scope,
    typed: &TypedRecovery,
    today: Date,
) -> Result<(Option<Option<PersonId>>, Option<Riel>), AppError> {
    if !typed.is_of_survivor() || typed.number.trim().is_empty() {
        return Ok((Some(None), None));
    }
    let Ok(number) = typed.number.parse::<MemberNumber>() else { return Ok((None, None)) };
    let found = person::find_by_member_number(&app.db, scope, &number).await?;
    let Some(found) = found else { return Ok((None, None)) };
    let paid = paid(app, scope, found.person, today).await?;
    Ok((Some(Some(found.person)), paid))
}

/// What somebody is paid a month, where anything reached her in the last year.
pub(super) async fn paid(
    app: &App,
    scope: &Scope,
    person: PersonId,
    today: Date,
) -> Result<Option<Riel>, AppError> {
    let since = YearMonth::of(today - time::Duration::days(365));
    let lines = payment::paid_since(&app.db, scope, person, since).await?;
    paid_a_month(&lines).map_err(|_| SUM)
}
