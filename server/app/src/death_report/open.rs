//! A member of staff opens a report.

use sothon_domain::access::{Actor, StaffMember};
use sothon_domain::death_report::{
    Alive, DeathAct, DeathEvent, DeathState, DismissReason, Doubt, ProofPaper, Reached, Refused,
    RegistryEntry, ShownSaid,
};
use sothon_domain::masked::{PrivateFact, Shown};
use sothon_domain::person::{DeathReportId, MemberNumber, PersonId, Reference};
use sothon_domain::tie::Tie;
use sothon_store::death_report::{self, DeathReport};
use sothon_store::{Act, Subject, file_reading};
use time::OffsetDateTime;

use super::look::may_ask;
use super::reached::how_reached;
use super::{subject, subject_of};
use crate::authorisation::{UseCase, authorise, authorise_staff};
use crate::case::record_reading;
use crate::reveal::{Revealing, Sight};
use crate::{App, AppError, tied};

/// A report as a member of staff sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenedDeath {
    /// The report.
    pub id: DeathReportId,
    /// The number the reporter has.
    pub reference: Reference,
    /// When it was said.
    pub reported_at: OffsetDateTime,
    /// Who of the register is meant, once that is known.
    pub member: Option<MemberSeen>,
    /// The entry of the civil registry about her, if there is one.
    pub registry: Option<RegistryEntry>,
    /// What was said.
    pub said: ShownSaid,
    /// Why it was put to nobody by itself.
    pub doubt: Option<Doubt>,
    /// How many other reports there are of the same person.
    pub others: i64,
    /// Where it stands.
    pub state: DeathState,
    /// Since when payments are or were held.
    pub held_at: Option<OffsetDateTime>,
    /// What was written of a paper, or of what was found out.
    pub note: Option<String>,
    /// Whether the question reached her or her household.
    pub reached: Reached,
    /// What the actor may do with it now, in the order of the page.
    pub acts: Vec<DeathAct>,
    /// Why she can't hold, confirm or end it now, where only that is in the way.
    pub waits: Option<Refused>,
}

/// Who of the register is meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemberSeen {
    /// Id.
    pub id: PersonId,
    /// Her name in both scripts.
    pub name: Shown,
    /// Her member number, if she has one.
    pub number: Option<MemberNumber>,
}

impl OpenedDeath {
    /// Whose record it is about; the report itself where nobody is known.
    pub(crate) fn subject(&self) -> Subject {
        subject_of(self.id, self.member.as_ref().map(|member| member.id))
    }

    /// What of it is private.
    pub(crate) fn private(&self) -> impl Iterator<Item = &Shown> {
        self.member.iter().map(|member| &member.name).chain(&self.said.phone)
    }
}

/// Opens a report in the reach of the actor's office, masked. The reading is written down before anything is shown.
pub async fn open(app: &App, actor: &Actor, id: DeathReportId) -> Result<OpenedDeath, AppError> {
    open_with(app, actor, id, &Sight::MASKED).await
}

/// The same with a sight of its own.
pub async fn open_with(
    app: &App,
    actor: &Actor,
    id: DeathReportId,
    sight: &Sight,
) -> Result<OpenedDeath, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::AnswerDeath)?;
    let report = death_report::find(&app.db, &scope, &member.office, id).await?;
    read(app, (actor, member), &report).await?;
    let reached = how_reached(app, &scope, &report).await?;
    let (mut acts, mut waits) = acts(actor, member, (&report, &reached), app.clock.now());
    if let Some(tie) = tie(app, member, &report).await? {
        let before = acts.len();
        acts.retain(|act| !act.is_for_others());
        waits = if acts.len() < before { Some(tie.into()) } else { waits };
    }
    let show = |fact| sight.show(Revealing::Death(id), fact);
    let seen = report.member.map(|known| MemberSeen {
        id: known.id,
        name: show(PrivateFact::Name(known.name)),
        number: known.number,
    });
    let masked = seen.as_ref().is_some_and(|seen| seen.name.is_masked());
    let said = &report.said;
    Ok(OpenedDeath {
        id,
        reference: report.reference,
        reported_at: report.reported_at,
        said: ShownSaid {
            number: said.number().cloned(),
            name: said.name().filter(|_| !masked).map(ToOwned::to_owned),
            province: said.province().cloned(),
            place: said.place.clone(),
            died: said.died,
            by: said.by,
            phone: said.phone.clone().map(|phone| show(PrivateFact::ContactPhone(phone))),
        },
        member: seen,
        registry: report.registry,
        doubt: report.doubt,
        others: report.others,
        state: report.state,
        held_at: report.held_at,
        note: report.note,
        reached,
        acts,
        waits,
    })
}

/// Writes the reading down: under the person, or under the report where nobody is known.
async fn read(
    app: &App,
    (actor, member): (&Actor, &StaffMember),
    report: &DeathReport,
) -> Result<(), AppError> {
    if let Some(known) = &report.member {
        return record_reading(app, actor, member, known.id, None).await;
    }
    let (subject, at) = (subject(report), app.clock.now());
    let detail = file_reading::detail(member.role, &member.office, None);
    let tx = app.db.begin().await?;
    let act = file_reading::ACT;
    Ok(tx.commit(Act { actor, act, subject, at, detail, event: false }).await?)
}

/// What ties her to who is meant.
async fn tie(
    app: &App,
    member: &StaffMember,
    report: &DeathReport,
) -> Result<Option<Tie>, AppError> {
    match &report.member {
        Some(known) => tied::may_stop(&app.db, &[known.id], member.id).await,
        None => Ok(None),
    }
}

/// What she may do now; and why not confirm or propose, where her role would let her.
fn acts(
    actor: &Actor,
    member: &StaffMember,
    (report, reached): (&DeathReport, &Reached),
    at: OffsetDateTime,
) -> (Vec<DeathAct>, Option<Refused>) {
    let (by, state) = (member.id, report.state);
    let decides = authorise(actor, UseCase::DecideDeath).is_ok();
    let ask = if report.member.is_some() { DeathAct::Ask } else { DeathAct::Identify };
    let (reason, paper) = (DismissReason::NotTrue, ProofPaper::Certificate);
    let is_registered = report.registry.as_ref().is_some_and(RegistryEntry::is_sure);
    let propose = state.after(DeathEvent::Propose { by, at });
    let reach = reached.beside(by);
    let confirm = state.after(DeathEvent::Confirm { by, at, reach });
    // Where the registry holds, or a message arrived, nobody is sent to her door.
    let is_asked_for = !is_registered && !reach.is_proved();
    let all = [
        (ask, decides, may_ask(state, at)),
        (DeathAct::Alive, true, state.after(DeathEvent::Live { by: Alive::Staff(by) })),
        (DeathAct::Reached, is_asked_for, state.after(DeathEvent::Reached)),
        (DeathAct::Confirm, decides, confirm),
        (
            DeathAct::Registry,
            decides && is_registered,
            state.after(DeathEvent::Show { by, paper: ProofPaper::Registry }),
        ),
        (DeathAct::Paper, decides, state.after(DeathEvent::Show { by, paper })),
        (DeathAct::Propose, true, propose),
        (DeathAct::TakeBack, true, state.after(DeathEvent::TakeBack)),
        (DeathAct::Dismiss, decides, state.after(DeathEvent::Dismiss { by: Some(by), reason })),
    ];
    // Her own word is no proof to her; who can't confirm anyway has done her part by it.
    let has_told = !decides && !reached.words.is_empty();
    let waits = match (propose, confirm) {
        (Err(Refused::StillAsking), _) | (_, Err(Refused::StillAsking)) => {
            Some(Refused::StillAsking)
        }
        (_, Err(Refused::NotReached)) if is_registered || has_told => None,
        (_, Err(why @ (Refused::OwnWork | Refused::NotReached))) => Some(why),
        _ => None,
    };
    let may = all.into_iter().filter(|(_, role, next)| *role && next.is_ok());
    (may.map(|(act, _, _)| act).collect(), waits)
}
