//! Takes a report in, exactly once, with a reference.

use sothon_domain::access::{Actor, Scope};
use sothon_domain::pension::Datum;
use sothon_domain::person::{PersonId, Reference};
use sothon_store::correction_report::{self, Correction};
use sothon_store::{Act, Claim, Subject};
use uuid::Uuid;

use crate::authorisation::{UseCase, authorise};
use crate::{App, AppError, reference};

/// What a person sends.
#[derive(Debug, Clone)]
pub struct Report<'a> {
    /// Which datum is not right.
    pub datum: Datum,
    /// What she says about it, 1 to 1,000 letters.
    pub text: &'a str,
    /// The form's idempotency key.
    pub key: Uuid,
    /// The form's path, under which a kept copy may lie.
    pub path: &'a str,
}

/// Stores the report and returns the path that shows its reference. A repeat of the same report
/// answers with the same path.
pub async fn report(app: &App, actor: &Actor, report: &Report<'_>) -> Result<String, AppError> {
    let scope = authorise(actor, UseCase::ReportCorrection)?;
    let Scope::Own(person) = scope else { return Err(AppError::NotFound) };
    for drawn in reference::draws(app) {
        let reported = try_once(app, actor, &scope, person, report, drawn).await;
        if !reference::is_taken(&reported) {
            return reported;
        }
    }
    Err(reference::none_free())
}

async fn try_once(
    app: &App,
    actor: &Actor,
    scope: &Scope,
    person: PersonId,
    report: &Report<'_>,
    reference: Reference,
) -> Result<String, AppError> {
    let at = app.clock.now();
    let redirect = format!("/my-pension/not-right/received/{reference}");
    let body = format!("{}\n{}", report.datum.code(), report.text);
    let mut tx = app.db.begin_for(scope, person).await?;
    match tx.claim_key(actor, report.key, body.as_bytes(), &redirect, at).await? {
        Claim::Done { redirect } => return Ok(redirect),
        Claim::OtherBody => return Err(AppError::KeyReused),
        Claim::New => {}
    }
    let datum = report.datum.code();
    let correction = Correction { reference, person, datum, text: report.text, at };
    correction_report::insert(&mut tx, scope, correction).await?;
    sothon_store::kept_form::forget(&mut tx, scope, person, report.path).await?;
    let detail = serde_json::json!({ "reference": reference.to_string(), "datum": datum });
    let subject = Subject::Person(person);
    tx.commit(Act { actor, act: "correction.reported", subject, at, detail, event: true }).await?;
    Ok(redirect)
}
