//! The back office decides cases that wait for it.

use sothon_domain::access::{Actor, Scope};
use sothon_domain::back_office::{CaseDecision, Decisions, DecisionsRefused, NotDecided};
use sothon_domain::person::Reference;
use sothon_store::back_office as stored;
use sothon_store::{Act, Subject};

use crate::authorisation::{UseCase, authorise};
use crate::case::{self, Beforehand};
use crate::{App, AppError};

/// The decisions of a list that were not applied, and why; the others were.
pub type NotApplied = Vec<(Reference, NotDecided)>;

/// Takes a list of decisions: each is applied once, or refused by its name and changes nothing. A repeat of the list is
/// answered the same. The inner result says why nothing of it is taken.
pub async fn decide(
    app: &App,
    actor: &Actor,
    sent: &Decisions,
) -> Result<Result<NotApplied, DecisionsRefused>, AppError> {
    let scope = authorise(actor, UseCase::TakeDecisions)?;
    if let Err(damaged) = sent.check_hash() {
        return Ok(Err(damaged));
    }
    let before = beforehand(app, &scope, sent).await?;
    let at = app.clock.now();
    let mut tx = app.db.begin().await?;
    let last = stored::last_decisions(&mut tx).await?;
    if let Some(taken) = stored::decisions_taken(&mut tx, sent.number).await? {
        let same = taken.hash == sent.hash;
        return Ok(if same {
            Ok(not_applied(&sent.decisions, &taken.results))
        } else {
            Err(DecisionsRefused::OtherDecisions)
        });
    }
    if let Err(refused) = sent.check(last) {
        return Ok(Err(refused));
    }
    let mut results = Vec::with_capacity(sent.decisions.len());
    for (decision, before) in sent.decisions.iter().zip(&before) {
        let told = (decision, before.as_ref());
        let done = case::told_by_back_office(app, &mut tx, (actor, &scope), told, at).await?;
        results.push(done.err());
    }
    stored::insert_decisions(&mut tx, sent, &results, at).await?;
    let refused = not_applied(&sent.decisions, &results);
    let subject = Subject::Other(format!("decisions:{}", sent.number));
    let detail = serde_json::json!({
        "count": sent.decisions.len(),
        "refused": refused.len(),
    });
    tx.commit(Act { actor, act: "back-office.decided", subject, at, detail, event: false }).await?;
    Ok(Ok(refused))
}

/// What is read of each case before anything is locked. A longer list than one that can be taken is not read.
async fn beforehand(
    app: &App,
    scope: &Scope,
    sent: &Decisions,
) -> Result<Vec<Option<Beforehand>>, AppError> {
    let mut before = Vec::new();
    for decision in sent.decisions.iter().take(Decisions::MOST) {
        before.push(case::beforehand(app, scope, decision).await?);
    }
    Ok(before)
}

fn not_applied(decisions: &[CaseDecision], results: &[Option<NotDecided>]) -> NotApplied {
    let both = decisions.iter().zip(results);
    both.filter_map(|(decision, why)| Some((decision.case, (*why)?))).collect()
}
