//! The back office says what became of instructions.

use std::collections::BTreeMap;

use sothon_domain::access::{Actor, Scope};
use sothon_domain::back_office::{Cause, NotTaken, Outcome, Report, WhyRefused};
use sothon_domain::effects::legal_date;
use sothon_store::back_office::{self as stored, Source};
use sothon_store::{Act, Subject, Tx};
use time::OffsetDateTime;

use crate::authorisation::{UseCase, authorise};
use crate::{App, AppError, case};

/// What became of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reported {
    /// It is taken.
    Now,
    /// It was taken before.
    Before,
}

/// Takes all of a report or nothing: each instruction is closed, and what was a case is written into its history.
/// A repeat is answered the same. The inner result says why it is not taken.
pub async fn report(
    app: &App,
    actor: &Actor,
    report: &Report,
) -> Result<Result<Reported, NotTaken>, AppError> {
    let scope = authorise(actor, UseCase::ReportCarriedOut)?;
    let at = app.clock.now();
    let mut tx = app.db.begin().await?;
    let last = stored::last_report(&mut tx).await?;
    if let Some(taken) = stored::hash_of_report(&mut tx, report.number).await? {
        let same = taken == report.hash();
        return Ok(if same { Ok(Reported::Before) } else { Err(NotTaken::OtherResults) });
    }
    let numbers: Vec<_> = report.results.iter().map(|(number, _)| *number).collect();
    let given = stored::lock_given(&mut tx, &scope, &numbers).await?;
    let known = given.iter().map(|one| (one.source.number, one.closing)).collect();
    if let Err(refused) = report.check(last, &known, legal_date(at)) {
        return Ok(Err(refused));
    }
    stored::insert_report(&mut tx, report, at).await?;
    let outcomes: BTreeMap<_, _> = report.results.iter().copied().collect();
    for one in &given {
        let outcome = outcomes[&one.source.number];
        stored::close(&mut tx, &scope, report.number, one.source.number, outcome).await?;
        tell(app, &mut tx, (actor, &scope), &one.source, outcome, at).await?;
    }
    let subject = Subject::Other(format!("report:{}", report.number));
    let detail = serde_json::json!({ "count": report.results.len() });
    tx.commit(Act { actor, act: "back-office.reported", subject, at, detail, event: false })
        .await?;
    Ok(Ok(Reported::Now))
}

/// Writes down what became of one instruction, where people look for it.
async fn tell(
    app: &App,
    tx: &mut Tx,
    (actor, scope): (&Actor, &Scope),
    source: &Source,
    outcome: Outcome,
    at: OffsetDateTime,
) -> Result<(), AppError> {
    if source.cause == Cause::Case {
        let reference = source.detail["reference"].as_str().and_then(|text| text.parse().ok());
        let reference = reference.ok_or(AppError::Inconsistent("an approval without its case"))?;
        return case::carried(app, tx, (actor, scope), reference, outcome, at).await;
    }
    let act = match outcome {
        Outcome::Executed { .. } => "instruction.executed",
        Outcome::Refused { .. } => "instruction.refused",
    };
    let detail = serde_json::json!({
        "instruction": source.number.get(),
        "of": source.cause.act(),
        "on": outcome.on().to_string(),
        "reason": outcome.why().map(WhyRefused::code),
    });
    let subject = Subject::Person(source.person);
    Ok(tx.also(Act { actor, act, subject, at, detail, event: true }).await?)
}
