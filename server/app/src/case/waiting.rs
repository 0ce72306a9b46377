//! The cases that a person waits for, as a small screen shows them.

use sothon_domain::access::Actor;
use sothon_domain::casework::ActsNext;
use sothon_store::case_file;

use super::{CaseSeen, reaches_case};
use crate::authorisation::{UseCase, authorise_own};
use crate::{App, AppError, paper};

/// A case, and what it lacks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// The case.
    pub case: CaseSeen,
    /// How many papers it asks for of which we have none; 0 once it is decided.
    pub papers: usize,
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
        let papers = paper::missing(app, &scope, case).await?.len();
        seen.push(Waiting { case: CaseSeen::of(case)?, papers });
    }
    if let Some(newest) = decided.first().filter(|_| seen.is_empty()) {
        seen.push(Waiting { case: CaseSeen::of(newest)?, papers: 0 });
    }
    Ok(seen)
}
