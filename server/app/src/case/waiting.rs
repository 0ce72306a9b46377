//! The cases that a person waits for, as a small screen shows them.

use sothon_domain::access::{Actor, Scope};
use sothon_domain::casework::{ActsNext, CaseAct};
use sothon_domain::effects::{legal_date, today};
use sothon_domain::paper::PaperKind;
use sothon_store::case_file::{self, CaseFile};
use time::Date;

use super::{CaseSeen, reaches_case};
use crate::authorisation::{UseCase, authorise_own};
use crate::{App, AppError, paper};

/// A case, what was done and follows, and what it lacks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// The case.
    pub case: CaseSeen,
    /// What was done last, and on which legal day.
    pub done: (CaseAct, Date),
    /// By when others have to act; none where it waits for her, and once it is decided.
    pub due: Option<WaitsUntil>,
    /// The papers it asks for of which we have none, in order; none once it is decided.
    pub papers: Vec<PaperKind>,
}

/// By when the office should decide, or an answer from outside should be here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WaitsUntil {
    /// The last legal day for it.
    pub on: Date,
    /// Whether that day has passed.
    pub late: bool,
}

/// The actor's cases that are not decided, newest first; her newest where all are, and none where she has none.
pub async fn waiting(app: &App, actor: &Actor) -> Result<Vec<Waiting>, AppError> {
    let (scope, me) = authorise_own(actor, UseCase::SeeMyCases)?;
    let cases = case_file::of_person(&app.db, &scope, me).await?;
    let hers = cases.into_iter().filter(|case| reaches_case(actor, case).is_ok());
    let (open, decided): (Vec<_>, Vec<_>) =
        hers.partition(|case| case.state.stage().acts_next() != ActsNext::Nobody);
    let mut seen = Vec::new();
    for case in &open {
        let papers = paper::missing(app, &scope, case).await?;
        seen.push(waits(app, &scope, case, papers).await?);
    }
    if let Some(newest) = decided.first().filter(|_| seen.is_empty()) {
        seen.push(waits(app, &scope, newest, Vec::new()).await?);
    }
    Ok(seen)
}

async fn waits(
    app: &App,
    scope: &Scope,
    file: &CaseFile,
    papers: Vec<PaperKind>,
) -> Result<Waiting, AppError> {
    let last = case_file::entries(&app.db, scope, file).await?.pop();
    let sent = (CaseAct::Submitted, file.submitted_at);
    let (act, at) = last.map_or(sent, |entry| (entry.act, entry.at));
    let case = CaseSeen::of(file)?;
    let on = match case.stage.acts_next() {
        ActsNext::Office => Some(case.due_on),
        ActsNext::Outside => case.awaited.map(|awaited| awaited.due_on),
        ActsNext::Person | ActsNext::Nobody => None,
    };
    let now = today(app.clock.as_ref());
    let due = on.map(|on| WaitsUntil { on, late: now > on });
    Ok(Waiting { case, done: (act, legal_date(at)), due, papers })
}
