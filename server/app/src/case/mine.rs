//! A person's own cases.

use sothon_domain::access::{Actor, Office};
use sothon_domain::casework::Recorded;
use sothon_domain::person::Reference;
use sothon_store::case_file;

use super::{CaseSeen, Entry, own, reaches};
use crate::authorisation::UseCase;
use crate::{App, AppError};

/// One's own case with its timeline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseDetail {
    /// The case.
    pub case: CaseSeen,
    /// The office that decides.
    pub office: Office,
    /// What the register held when it was decided; none while it is not, or where that was not kept.
    pub held_then: Option<Recorded>,
    /// What was done, oldest first.
    pub timeline: Vec<Entry>,
    /// The name of the one outside for whom it waits.
    pub awaited_name: Option<String>,
}

/// The actor's own cases, newest first.
pub async fn mine(app: &App, actor: &Actor) -> Result<Vec<CaseSeen>, AppError> {
    let (scope, me) = own(actor, UseCase::SeeMyCases)?;
    let cases = case_file::of_person(&app.db, &scope, me).await?;
    let hers = cases.iter().filter(|case| reaches(actor, case.kind).is_ok());
    hers.map(CaseSeen::of).collect()
}

/// One of them; somebody else's is not found.
pub async fn mine_one(
    app: &App,
    actor: &Actor,
    reference: Reference,
) -> Result<CaseDetail, AppError> {
    let (scope, _) = own(actor, UseCase::SeeMyCases)?;
    let case = case_file::find(&app.db, &scope, reference).await?;
    reaches(actor, case.kind)?;
    let timeline = case_file::entries(&app.db, &scope, &case).await?;
    let questions = case_file::questions(&app.db, &scope, &case).await?;
    let waits = questions.into_iter().find(|question| question.answer.is_none());
    Ok(CaseDetail {
        awaited_name: waits.map(|question| question.name),
        held_then: case_file::held_then(&app.db, &scope, &case).await?,
        case: CaseSeen::of(&case)?,
        office: Office::Province(case.office),
        timeline: timeline.into_iter().map(Entry::from).collect(),
    })
}
