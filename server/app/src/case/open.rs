//! An officer opens a case; the person can see that her file was read.

use std::collections::HashMap;

use sothon_domain::access::{Actor, StaffMember, Who};
use sothon_domain::casework::{
    CaseAct, CaseEvent, CaseState, Circumstances, Climb, Likely, Refused, RegisterSays,
};
use sothon_domain::masked::{self, PrivateFact};
use sothon_domain::person::{NumberEnding, PersonId, PersonName, PlaceCode, Reference};
use sothon_store::case_file::{self, CaseFile, OutsideQuestion};
use sothon_store::person::Person;
use sothon_store::{Act, Subject, claimant, file_reading, person_lock, record_merge, staff};
use time::{Duration, OffsetDateTime};

use super::alike::{Alike, alike};
use super::beside::{Beside, beside};
use super::decide::reviewer;
use super::likely::likely;
use super::link::is_unlinked;
use super::money::rested;
use super::new_amount::{NewAmount, new_amount};
use super::same_death::{SameDeath, same_death};
use super::{CaseSeen, Entry, FirstDecision, Holder, recorded};
use crate::authorisation::{UseCase, authorise};
use crate::lock::stopped_by_record;
use crate::paper::reused;
use crate::reveal::{Revealing, Sight};
use crate::{App, AppError};

/// Opening the same file again within this time is the same reading.
pub(crate) const ONE_READING: Duration = Duration::minutes(10);

/// A case as an officer sees it.
#[derive(Debug, Clone)]
pub struct OpenedCase {
    /// What the person sent.
    pub case: CaseSeen,
    /// What the register holds.
    pub person: InRegister,
    /// What the register says of the thing the case is about.
    pub register: RegisterSays,
    /// The record of the member it is about, and what the rules make of it; none once it is decided, and where that
    /// one is not known here.
    pub beside: Option<Beside>,
    /// Whether it is held because it names no member of the register: nothing is approved then.
    pub unlinked: bool,
    /// What the rules would likely pay whoever claims after a death; none beside anything else, once it is decided, or
    /// where nobody of the register is named.
    pub likely: Option<Likely>,
    /// The members with one of the names that a claim after a death tells, where it names nobody by number; none where
    /// nobody is looked for.
    pub alike: Option<Vec<Alike>>,
    /// Where an approved case about a decided amount leads.
    pub new_amount: Option<NewAmount>,
    /// What was done, oldest first.
    pub timeline: Vec<Entry>,
    /// Who works on it.
    pub holder: Option<Holder>,
    /// Since when the person has locked her record, if she has: nothing is approved then.
    pub locked_since: Option<OffsetDateTime>,
    /// How the number ends that goes on in place of the person's, where it is retired: nothing is approved then.
    pub joined: Option<NumberEnding>,
    /// Whether nobody has confirmed yet who the person is, who is in no register: nothing is approved then.
    pub unconfirmed: bool,
    /// At which level it lies and which must approve it; none while it does not lie with an office.
    pub climb: Option<Climb>,
    /// Whether this officer may take it now, or write down what came back from outside, and why not.
    pub take: Result<(), Refused>,
    /// Whether this officer may approve it now, and why not.
    pub approve: Result<(), Refused>,
    /// What was asked outside, the oldest first.
    pub questions: Vec<OutsideQuestion>,
    /// Her other cases that are open or about the same thing, the newest first.
    pub similar: Vec<CaseSeen>,
    /// What other people have claimed after the same death, the newest first.
    pub same_death: Vec<SameDeath>,
    /// Which of this case and those an approved appeal has decided otherwise, each with that appeal.
    pub overruled: HashMap<Reference, Reference>,
    /// The decision that an appeal is about.
    pub first: Option<FirstDecision>,
}

/// What the register holds of a case's person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InRegister {
    /// The person.
    pub id: PersonId,
    /// Name in both scripts.
    pub name: PersonName,
    /// Date of birth.
    pub birth_date: masked::Shown,
    /// Registered phone, when known.
    pub phone: Option<masked::Shown>,
    /// Where she lives.
    pub place: PlaceCode,
}

impl OpenedCase {
    /// What of it is private.
    pub(crate) fn private(&self) -> impl Iterator<Item = &masked::Shown> {
        [&self.person.birth_date].into_iter().chain(&self.person.phone)
    }
}

/// Opens a case of the officer's office, masked. The reading is written down before anything is shown.
pub async fn open(app: &App, actor: &Actor, reference: Reference) -> Result<OpenedCase, AppError> {
    open_with(app, actor, reference, &Sight::MASKED).await
}

/// The same with a sight of its own.
pub async fn open_with(
    app: &App,
    actor: &Actor,
    reference: Reference,
    sight: &Sight,
) -> Result<OpenedCase, AppError> {
    let scope = authorise(actor, UseCase::SeeQueue)?;
    let Who::Staff(member) = &actor.who else { return Err(AppError::NotFound) };
    let found = case_file::with_person(&app.db, &scope, reference).await?;
    let (case, person) = (found.case, found.person);
    record(app, actor, member, case.person, Some(reference)).await?;
    let entries = case_file::entries(&app.db, &scope, &case).await?;
    let approved_at =
        entries.iter().rfind(|entry| entry.act == CaseAct::Approved).map(|entry| entry.at);
    let seen = CaseSeen::of(&case)?;
    let locked_since = person_lock::since(&app.db, &scope, case.person, Some(&case.office)).await?;
    let joined = record_merge::kept_ending_at(&app.db, &scope, case.person, &case.office).await?;
    let (take, approve) = may(app, actor, &case).await?;
    let approve = approve.and_then(|()| rested(&case, &entries, app.clock.now()));
    let retired = (joined.is_some(), Refused::RecordRetired);
    let locked = (locked_since.is_some(), Refused::RecordLocked);
    let approve = stopped_by_record(approve, retired, locked);
    let unlinked = is_unlinked(app, &case).await?;
    let approve = if unlinked { approve.and(Err(Refused::MemberUnknown)) } else { approve };
    let unconfirmed = case.matter().0.senders().wait_for_record()
        && claimant::is_unconfirmed(&app.db, &scope, case.person, &case.office).await?;
    let approve = if unconfirmed { approve.and(Err(Refused::RecordUnconfirmed)) } else { approve };
    let similar = case_file::similar(&app.db, &scope, &case).await?;
    let listed: Vec<_> = similar.iter().chain([&case]).map(|case| case.id).collect();
    let overruled = case_file::overruled(&app.db, &scope, &listed).await?;
    let first = match &case.first {
        Some(first) => Some(FirstDecision::load(app, &scope, first.reference).await?),
        None => None,
    };
    Ok(OpenedCase {
        register: recorded::says(app, (actor, member, &scope), &case, &seen, &person.place).await?,
        beside: beside(app, &scope, &case).await?,
        unlinked,
        likely: likely(app, &scope, &case).await?,
        alike: alike(app, (actor, member, &scope), &case).await?,
        new_amount: new_amount(app, actor, &case, approved_at).await?,
        holder: Holder::of(&case.state, actor, app.clock.now()),
        climb: case.state.climb().cloned(),
        take,
        questions: case_file::questions(&app.db, &scope, &case).await?,
        first,
        similar: similar.iter().map(CaseSeen::of).collect::<Result<_, _>>()?,
        same_death: same_death(app, &scope, &case).await?,
        overruled,
        approve,
        locked_since,
        joined,
        unconfirmed,
        timeline: entries.into_iter().map(Entry::from).collect(),
        case: seen,
        person: in_register(person, sight, reference),
    })
}

fn in_register(person: Person, sight: &Sight, reference: Reference) -> InRegister {
    let show = |fact| sight.show(Revealing::Case(reference), fact);
    InRegister {
        id: person.id,
        name: person.name,
        birth_date: show(PrivateFact::BirthDate(person.birth_date)),
        phone: person.phone.map(|phone| show(PrivateFact::Phone(phone))),
        place: person.place,
    }
}

/// Whether this officer may take the case now, or go on where it waits for somebody outside, and whether she
/// may approve it.
async fn may(
    app: &App,
    actor: &Actor,
    case: &CaseFile,
) -> Result<(Result<(), Refused>, Result<(), Refused>), AppError> {
    let (scope, by) = reviewer(actor)?;
    let makers = case_file::makers_seen(&app.db, &scope, case, &reused(case)).await?;
    let related = case_file::may_be_related(&app.db, &scope, case, by.id).await?;
    let took_part = case_file::may_have_taken_part(&app.db, &scope, case, by.id).await?;
    let card_unknown = staff::may_lack_card(&app.db, by.id).await?;
    let at = app.clock.now();
    let known = Circumstances { makers: &makers, related, card_unknown, took_part, at };
    let after = |event| case.state.clone().after(&event, known).map(drop);
    let first = match case.state {
        CaseState::Outside { .. } => CaseEvent::Hear(by),
        _ => CaseEvent::Take(by),
    };
    Ok((after(first), after(CaseEvent::Approve(by))))
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
