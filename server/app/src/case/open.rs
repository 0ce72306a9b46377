//! An officer opens a case; the person can see that her file was read.

use sothon_domain::access::{Actor, Scope, StaffMember, Who};
use sothon_domain::casework::{CaseAct, CaseEvent, Effect, Held, Refused};
use sothon_domain::pension::DisputeEffect;
use sothon_domain::person::{PersonId, Reference};
use sothon_store::person::Person;
use sothon_store::{Act, Subject, case_file, file_reading};
use time::Duration;

use super::register::Register;
use super::{CaseSeen, Entry, Holder};
use crate::authorisation::{UseCase, authorise};
use crate::{App, AppError};

/// Opening the same file again within this time is the same reading.
const ONE_READING: Duration = Duration::minutes(10);

/// A case as an officer sees it.
#[derive(Debug, Clone)]
pub struct OpenedCase {
    /// What the person sent.
    pub case: CaseSeen,
    /// What the register holds.
    pub person: Person,
    /// What the register holds of the fact a case disputes, and what her value would change.
    pub disputed: Option<(Held, DisputeEffect)>,
    /// What was done, oldest first.
    pub timeline: Vec<Entry>,
    /// Who works on it.
    pub holder: Option<Holder>,
    /// Whether this officer may approve it now, and why not.
    pub approve: Result<(), Refused>,
}

/// Opens a case of the officer's office. The reading is written down before anything is shown.
pub async fn open(app: &App, actor: &Actor, reference: Reference) -> Result<OpenedCase, AppError> {
    let scope = authorise(actor, UseCase::SeeQueue)?;
    let Who::Staff(member) = &actor.who else { return Err(AppError::NotFound) };
    let found = case_file::with_person(&app.db, &scope, reference).await?;
    let (case, person) = (found.case, found.person);
    record(app, actor, member, case.person, Some(reference)).await?;
    let entries = case_file::entries(&app.db, &scope, &case).await?;
    let corrected = entries.iter().filter(|entry| entry.act == CaseAct::Corrected);
    let makers: Vec<_> =
        corrected.filter_map(|entry| entry.by.as_ref().map(|(staff, _)| *staff)).collect();
    let approve = CaseEvent::Approve { officer: member.id };
    let seen = CaseSeen::of(&case)?;
    let disputed = disputed(app, &seen, case.person).await?;
    Ok(OpenedCase {
        holder: Holder::of(&case.state, actor),
        approve: case.state.clone().after(approve, &makers).map(drop),
        timeline: entries.into_iter().map(Entry::from).collect(),
        case: seen,
        person,
        disputed,
    })
}

/// The fact that a case disputes, worked out again from the register as it is now.
async fn disputed(
    app: &App,
    case: &CaseSeen,
    person: PersonId,
) -> Result<Option<(Held, DisputeEffect)>, AppError> {
    let Effect::Correct(correction) = &case.effect else { return Ok(None) };
    // The case gives leave to her file, wherever she lives by now.
    let register = Register::load(app, &Scope::Own(person), person).await?;
    let effect = register.effect(app, correction.datum, correction.value.as_ref());
    Ok(Some((register.held(correction.datum), effect)))
}

/// Writes down that this member of staff reads the person's file now, for a case or for something else.
pub(crate) async fn record(
    app: &App,
    actor: &Actor,
    member: &StaffMember,
    person: PersonId,
    reference: Option<Reference>,
) -> Result<(), AppError> {
    let at = app.clock.now();
    if file_reading::is_known(&app.db, actor, person, at - ONE_READING).await? {
        return Ok(());
    }
    let detail = file_reading::detail(member.role, &member.office, reference);
    let act = file_reading::ACT;
    let tx = app.db.begin().await?;
    tx.commit(Act { actor, act, subject: Subject::Person(person), at, detail, event: false })
        .await?;
    Ok(())
}
