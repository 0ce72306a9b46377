//! One case in an officer's hands. Every act is a form of its page, sent to the page's own address.

use axum::extract::Path;
use axum::response::Response;
use serde::Deserialize;
use sothon_app::App;
use sothon_app::authorisation::UseCase;
use sothon_app::case::{self, By, Decided, Entry, InRegister, OpenedCase, OutsideQuestion};
use sothon_app::reveal::Revealing;
use sothon_domain::casework::{
    Body, Climb, LegalReference, NotANote, Refused, RejectReason, Rejection, ReturnNote,
    ReturnReason,
};
use sothon_domain::effects::{legal_date, today};
use sothon_domain::flow::StepKey;
use sothon_domain::person::{PersonName, Reference};
use sothon_locales::Words;
use sothon_web::pages::staff_case::{
    self, Alike, Climbed, Keys, NewAmount, Question, Registered, StaffCaseError, StaffCaseView,
    Typed,
};
use sothon_web::pages::staff_person_reports;
use sothon_web::pages::staff_proof::Proof;
use time::Date;
use uuid::Uuid;

use super::case_beside::record_beside;
use super::case_others as others;
use super::decision::{self, Again, Decision, Outcome};
use super::queue::holder;
use super::reveal::{InFull, in_full};
use crate::error_page::Failure;
use crate::form::{CheckedStaffForm, NoFields, new_key};
use crate::handlers::cases::appeal::appealed;
use crate::page;
use crate::path::named;
use crate::staff_visitor::StaffVisitor;

/// The fields of the page's forms.
#[derive(Deserialize)]
pub(crate) struct Fields {
    act: Act,
    key: Uuid,
    #[serde(default)]
    reason: String,
    #[serde(default)]
    note: String,
    #[serde(default)]
    verdict: String,
    #[serde(default)]
    answer: String,
    #[serde(default)]
    place: String,
    #[serde(default)]
    law: String,
    #[serde(default)]
    why: String,
    #[serde(default)]
    body: String,
    #[serde(default)]
    name: String,
    #[serde(default)]
    question: String,
    #[serde(default)]
    heard: String,
    #[serde(default)]
    member: String,
    #[serde(default)]
    code: String,
}

/// What a form does.
#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Act {
    Take,
    Approve,
    Return,
    Reject,
    Correct,
    Escalate,
    Ask,
    Hear,
    Link,
}

/// `GET /staff/case/{reference}`; the reading is recorded before the page is sent.
pub(crate) async fn show(
    Path(reference): Path<String>,
    visitor: StaffVisitor,
) -> Result<Response, Failure> {
    decision::show::<Fields>(named(&reference)?, visitor).await
}

/// `POST /staff/case/{reference}`
pub(crate) async fn send(
    Path(reference): Path<String>,
    sent: CheckedStaffForm<Fields>,
) -> Result<Response, Failure> {
    decision::send(named(&reference)?, sent).await
}

/// `POST /staff/case/{reference}/details`: the same page in full, once.
pub(crate) async fn details(
    Path(reference): Path<String>,
    sent: CheckedStaffForm<NoFields>,
) -> Result<Response, Failure> {
    let reference = named(&reference)?;
    let InFull { visitor, sight, frame } = in_full(sent, Revealing::Case(reference)).await?;
    let app = &visitor.portal.app;
    let opened = case::open_with(app, &visitor.actor(), reference, &sight).await?;
    let view = StaffCaseView { proof: visitor.proof(), ..view(app, opened, visitor.words()) };
    Ok(page::html(staff_case::render(&view, &frame)))
}

impl Decision for Fields {
    type Id = Reference;
    type Fault = StaffCaseError;

    const PATH: &'static str = "/staff/case";
    const USE_CASE: UseCase = UseCase::DecideCase;

    fn approval(&self) -> Option<(UseCase, &str)> {
        matches!(self.act, Act::Approve).then_some((UseCase::DecideCase, &self.code))
    }

    async fn carry_out(&self, visitor: &StaffVisitor, reference: Reference) -> Outcome<Self> {
        let (app, actor) = (&visitor.portal.app, &visitor.actor());
        let key = self.key;
        let decided = match self.act {
            Act::Take => case::take(app, actor, reference, key).await?,
            Act::Approve => case::approve(app, actor, reference, key).await?,
            Act::Correct => {
                case::correct(app, actor, reference, key, StepKey::Place, &self.place).await?
            }
            Act::Return => {
                let Some(reason) = ReturnReason::from_code(&self.reason) else {
                    return Ok(Err(StaffCaseError::ReasonMissing));
                };
                let Ok(note) = note(&self.note) else {
                    return Ok(Err(StaffCaseError::NoteTooLong));
                };
                case::send_back(app, actor, reference, key, reason, note.as_ref()).await?
            }
            Act::Reject => {
                let Some(reason) = RejectReason::from_code(&self.verdict) else {
                    return Ok(Err(StaffCaseError::VerdictMissing));
                };
                let Some(law) = LegalReference::from_code(&self.law) else {
                    return Ok(Err(StaffCaseError::LawMissing));
                };
                let Ok(note) = note(&self.answer) else {
                    return Ok(Err(StaffCaseError::AnswerTooLong));
                };
                let rejection = Rejection { reason, reference: law };
                case::reject(app, actor, reference, key, rejection, note.as_ref()).await?
            }
            Act::Escalate => match self.why.parse() {
                Ok(why) => case::escalate(app, actor, reference, key, &why).await?,
                Err(_) => return Ok(Err(StaffCaseError::WhyMissing)),
            },
            Act::Ask => match self.outside() {
                Ok(outside) => case::ask_outside(app, actor, reference, key, &outside).await?,
                Err(error) => return Ok(Err(error)),
            },
            Act::Hear => match self.heard.parse() {
                Ok(heard) => case::hear_outside(app, actor, reference, key, &heard).await?,
                Err(_) => return Ok(Err(StaffCaseError::HeardMissing)),
            },
            Act::Link => match case::link(app, actor, reference, key, &self.member).await? {
                Decided::Refused(Refused::MemberUnknown) => {
                    return Ok(Err(StaffCaseError::MemberUnknown));
                }
                linked => linked,
            },
        };
        Ok(match decided {
            Decided::Done => Ok(reference),
            Decided::Refused(refused) => Err(StaffCaseError::Refused(refused)),
            Decided::NotAccepted(fault) => Err(StaffCaseError::Place(fault)),
        })
    }

    async fn answer(visitor: &StaffVisitor, again: Again<Self>) -> Result<Response, Failure> {
        let typed = again.typed.map(|sent| Typed {
            place: sent.place,
            reason: sent.reason,
            note: sent.note,
            verdict: sent.verdict,
            answer: sent.answer,
            law: sent.law,
            why: sent.why,
            body: sent.body,
            name: sent.name,
            question: sent.question,
            heard: sent.heard,
            member: sent.member,
        });
        answer(visitor, again.id, typed.unwrap_or_default(), again.fault, again.proof).await
    }
}

impl Fields {
    /// The question that was typed.
    fn outside(&self) -> Result<case::Outside, StaffCaseError> {
        Ok(case::Outside {
            body: Body::from_code(&self.body).ok_or(StaffCaseError::BodyMissing)?,
            name: self.name.parse().map_err(|_| StaffCaseError::NameMissing)?,
            question: self.question.parse().map_err(|_| StaffCaseError::QuestionMissing)?,
        })
    }
}

/// The note that was typed, if one was; an error when it is too long.
fn note(typed: &str) -> Result<Option<ReturnNote>, NotANote> {
    match typed.parse() {
        Ok(note) => Ok(Some(note)),
        Err(NotANote::Blank) => Ok(None),
        Err(too_long) => Err(too_long),
    }
}

async fn answer(
    visitor: &StaffVisitor,
    reference: Reference,
    typed: Typed,
    error: Option<StaffCaseError>,
    proof: Proof,
) -> Result<Response, Failure> {
    let app = &visitor.portal.app;
    let opened = case::open(app, &visitor.actor(), reference).await?;
    let view = StaffCaseView { typed, error, proof, ..view(app, opened, visitor.words()) };
    Ok(page::html(staff_case::render(&view, &page::staff_frame(visitor))))
}

fn view(app: &App, opened: OpenedCase, words: &Words) -> StaffCaseView {
    let OpenedCase {
        case,
        person,
        register,
        beside,
        unlinked,
        likely,
        alike,
        new_amount,
        timeline,
        holder: held_by,
        locked_since,
        joined,
        unconfirmed,
        climb,
        take,
        approve,
        questions,
        similar,
        same_death,
        overruled,
        first,
    } = opened;
    let climbed = climb.as_ref().map(how_far);
    let unconfirmed = unconfirmed.then(|| person.id.to_string());
    let today = today(app.clock.as_ref());
    let timeline = timeline.into_iter().map(|done| entry(done, &person.name, words)).collect();
    StaffCaseView {
        kind: case.kind,
        reference: case.reference,
        stage: case.stage,
        overruled: overruled.get(&case.reference).copied(),
        due_on: case.due_on,
        effect: case.effect,
        register,
        beside: beside.map(|beside| record_beside(beside, words)),
        unlinked,
        likely,
        alike: alike.map(|found| found.into_iter().map(may_be_meant).collect()),
        new_amount: new_amount.map(|way| leads(way, words)),
        person: registered(person),
        reason: case.reason,
        rejected: case.rejected,
        instrument: case.instrument,
        awaited: case.awaited,
        climbed,
        take,
        questions: questions.into_iter().map(|asked| question(asked, today)).collect(),
        similar: similar.iter().map(|case| others::similar(case, &overruled)).collect(),
        same_death: same_death.into_iter().map(others::same_death).collect(),
        appealed: appealed(case.appeal, first),
        timeline,
        holder: held_by.map(holder),
        locked_on: locked_since.map(legal_date),
        joined,
        unconfirmed,
        own_work: approve == Err(Refused::OwnWork),
        rests: approve == Err(Refused::TooEarly),
        keys: keys(app),
        typed: Typed::default(),
        proof: Proof::Given,
        error: None,
    }
}

fn registered(person: InRegister) -> Registered {
    let InRegister { name, birth_date, phone, place, .. } = person;
    Registered { name, birth_date, phone, place }
}

fn may_be_meant(found: case::Alike) -> Alike {
    let numbers = found.numbers.iter().map(ToString::to_string).collect();
    Alike { name: found.name, numbers }
}

fn how_far(climb: &Climb) -> Climbed {
    Climbed {
        needs: climb.needs.as_slice().to_vec(),
        level: climb.level,
        approved: climb.approved.len(),
    }
}

fn keys(app: &App) -> Keys {
    let key = || new_key(app).to_string();
    Keys {
        take: key(),
        approve: key(),
        send_back: key(),
        reject: key(),
        correct: key(),
        escalate: key(),
        outside: key(),
    }
}

fn question(asked: OutsideQuestion, today: Date) -> Question {
    Question {
        late: asked.answer.is_none() && today > asked.due_on,
        body: asked.body,
        number: asked.number,
        name: asked.name,
        question: asked.question,
        asked_on: legal_date(asked.asked_at),
        due_on: asked.due_on,
        answer: asked.answer.map(|(answer, at)| (answer, legal_date(at))),
    }
}

/// Where an approved amount leads, as the page shows it.
fn leads(way: case::NewAmount, words: &Words) -> NewAmount {
    match way {
        case::NewAmount::Waits(proposal) => NewAmount::Waits(proposal.to_string()),
        case::NewAmount::DecidedSince(day) => NewAmount::DecidedSince(day),
        case::NewAmount::Propose(membership) => NewAmount::Propose(membership.to_string()),
        case::NewAmount::Recomputed(membership, amount, rule) => {
            NewAmount::Recomputed(membership.to_string(), amount, words.citation(&rule))
        }
        case::NewAmount::FromRule(rule) => NewAmount::FromRule(words.citation(&rule)),
        case::NewAmount::OtherOffice => NewAmount::OtherOffice,
    }
}

fn entry(entry: Entry, person: &PersonName, words: &Words) -> staff_case::Entry {
    let was = entry.was.as_ref().map(|was| words.answer(was));
    let (office, for_person) = match entry.by {
        By::Person => (None, None),
        By::Delegate(delegate) => (None, Some(page::acted_for(&delegate, person, words))),
        By::Counter(at) => {
            let counter = page::counter(&at, words);
            (None, Some(staff_person_reports::entered(&counter, at.paper.as_ref(), words)))
        }
        By::Machine(by) => {
            let (partner, paper) = (page::name_of(&by.partner, words), by.paper.as_ref());
            (None, Some(staff_person_reports::entered_by_machine(partner, paper, words)))
        }
        By::Office(office) => (Some(office), None),
        By::Itself => (None, Some(words.get("case-by-itself").to_owned())),
        By::BackOffice => (None, Some(words.get("case-by-back-office").to_owned())),
    };
    let (at, act, note, names) = (entry.at, entry.act, entry.note, entry.names);
    let (outcome, amount) = (entry.outcome, entry.amount);
    staff_case::Entry { at, act, office, for_person, note, was, names, outcome, amount }
}
