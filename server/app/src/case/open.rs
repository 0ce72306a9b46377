//! An officer opens a case; the person can see that her file was read.

use sothon_domain::access::{Actor, StaffMember, Who};
use sothon_domain::casework::{CaseAct, CaseEvent, Refused, RegisterSays};
use sothon_domain::person::{PersonId, Reference};
use sothon_store::person::Person;
use sothon_store::{Act, Subject, case_file, file_reading, person_lock};
use time::{Duration, OffsetDateTime};

use super::new_amount::{NewAmount, new_amount};
use super::{CaseSeen, Entry, Holder, recorded};
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
    /// What the register says of the thing the case is about.
    pub register: RegisterSays,
    /// Where an approved case about a decided amount leads.
    pub new_amount: Option<NewAmount>,
    /// What was done, oldest first.
    pub timeline: Vec<Entry>,
    /// Who works on it.
    pub holder: Option<Holder>,
    /// Since when the person has locked her record, if she has: nothing is approved then.
    pub locked_since: Option<OffsetDateTime>,
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
    let approved_at =
        entries.iter().rfind(|entry| entry.act == CaseAct::Approved).map(|entry| entry.at);
    let approve = CaseEvent::Approve { officer: member.id };
    let seen = CaseSeen::of(&case)?;
    let locked_since = person_lock::since(&app.db, &scope, case.person, Some(&case.office)).await?;
    let may = case.state.clone().after(approve, &makers).map(drop);
    Ok(OpenedCase {
        register: recorded::says(app, &scope, &case, &seen, &person.place).await?,
        new_amount: new_amount(app, actor, &case, approved_at).await?,
        holder: Holder::of(&case.state, actor),
        approve: may.and(locked_since.map_or(Ok(()), |_| Err(Refused::RecordLocked))),
        locked_since,
        timeline: entries.into_iter().map(Entry::from).collect(),
        case: seen,
        person,
    })
}

/// Opens it with what is masked by default, and writes down that this was asked for.
pub async fn reveal(
    app: &App,
    actor: &Actor,
    reference: Reference,
) -> Result<OpenedCase, AppError> {
    let opened = open(app, actor, reference).await?;
    let (act, subject, at) = ("file.revealed", Subject::Person(opened.person.id), app.clock.now());
    let detail = serde_json::json!({
        "reference": reference.to_string(),
        "fields": ["birth_date", "phone"],
    });
    let tx = app.db.begin().await?;
    tx.commit(Act { actor, act, subject, at, detail, event: false }).await?;
    Ok(opened)
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
