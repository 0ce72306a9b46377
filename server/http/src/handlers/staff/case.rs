//! One case in an officer's hands. Every act is a form of its page, sent to the page's own address.

use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;
use sothon_app::authorisation::{UseCase, authorise};
use sothon_app::case::{self, By, Decided, Entry, OpenedCase};
use sothon_app::{App, AppError};
use sothon_domain::access::Actor;
use sothon_domain::casework::{NotANote, Refused, RejectReason, ReturnNote, ReturnReason};
use sothon_domain::effects::{legal_date, new_id};
use sothon_domain::flow::StepKey;
use sothon_domain::person::{PersonName, Reference};
use sothon_locales::Words;
use sothon_web::pages::staff_case::{
    self, Details, Keys, NewAmount, Registered, StaffCaseError, StaffCaseView, Typed,
};
use sothon_web::pages::staff_proof::Proof;
use uuid::Uuid;

use super::queue::holder;
use crate::error_page::Failure;
use crate::form::CheckedStaffForm;
use crate::page;
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
    code: String,
}

/// A form that says all by being sent.
#[derive(Deserialize)]
pub(crate) struct NoFields {}

/// What a form does.
#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Act {
    Take,
    Approve,
    Return,
    Reject,
    Correct,
}

/// `GET /staff/case/{reference}`; the reading is recorded before the page is sent.
pub(crate) async fn show(
    Path(reference): Path<String>,
    visitor: StaffVisitor,
) -> Result<Response, Failure> {
    answer(&visitor, read(&reference)?, Typed::default(), None, visitor.proof()).await
}

/// `POST /staff/case/{reference}`
pub(crate) async fn send(
    Path(reference): Path<String>,
    sent: CheckedStaffForm<Fields>,
) -> Result<Response, Failure> {
    let (mut visitor, fields) = (sent.visitor, sent.fields);
    let reference = read(&reference)?;
    authorise(&visitor.actor(), UseCase::DecideCase)?;
    if matches!(fields.act, Act::Approve) {
        let proof = visitor.prove(&fields.code).await?;
        if proof != Proof::Given {
            return answer(&visitor, reference, Typed::default(), None, proof).await;
        }
    }
    let app = &visitor.portal.app;
    let error = match carry_out(app, &visitor.actor(), reference, &fields).await? {
        Ok(()) => {
            let path = format!("/staff/case/{reference}");
            return Ok(Redirect::to(&visitor.address(&path)).into_response());
        }
        Err(error) => error,
    };
    let Fields { reason, note, verdict, answer: said, place, .. } = fields;
    let typed = Typed { place, reason, note, verdict, answer: said };
    answer(&visitor, reference, typed, Some(error), visitor.proof()).await
}

/// `POST /staff/case/{reference}/details`: the same page with birth date and phone in full.
pub(crate) async fn details(
    Path(reference): Path<String>,
    sent: CheckedStaffForm<NoFields>,
) -> Result<Response, Failure> {
    let visitor = &sent.visitor;
    let (app, reference) = (&visitor.portal.app, read(&reference)?);
    let opened = case::reveal(app, &visitor.actor(), reference).await?;
    let (birth_date, phone) = (opened.person.birth_date, opened.person.phone.clone());
    let phone = phone.map(|phone| phone.as_str().to_owned());
    let mut view = view(app, opened, visitor.words());
    view.person.details = Details::Shown { birth_date, phone };
    view.proof = visitor.proof();
    Ok(page::html(staff_case::render(&view, &page::staff_frame(visitor))))
}

fn read(reference: &str) -> Result<Reference, Failure> {
    reference.parse().map_err(|_| Failure::NotFound)
}

/// Does what the form says; the inner result is what the officer reads when it was not done.
async fn carry_out(
    app: &App,
    actor: &Actor,
    reference: Reference,
    fields: &Fields,
) -> Result<Result<(), StaffCaseError>, AppError> {
    let key = fields.key;
    let decided = match fields.act {
        Act::Take => case::take(app, actor, reference, key).await?,
        Act::Approve => case::approve(app, actor, reference, key).await?,
        Act::Correct => {
            case::correct(app, actor, reference, key, StepKey::Place, &fields.place).await?
        }
        Act::Return => {
            let Some(reason) = ReturnReason::from_code(&fields.reason) else {
                return Ok(Err(StaffCaseError::ReasonMissing));
            };
            let Ok(note) = note(&fields.note) else {
                return Ok(Err(StaffCaseError::NoteTooLong));
            };
            case::send_back(app, actor, reference, key, reason, note.as_ref()).await?
        }
        Act::Reject => {
            let Some(reason) = RejectReason::from_code(&fields.verdict) else {
                return Ok(Err(StaffCaseError::VerdictMissing));
            };
            let Ok(note) = note(&fields.answer) else {
                return Ok(Err(StaffCaseError::AnswerTooLong));
            };
            case::reject(app, actor, reference, key, reason, note.as_ref()).await?
        }
    };
    Ok(match decided {
        Decided::Done => Ok(()),
        Decided::Refused(refused) => Err(StaffCaseError::Refused(refused)),
        Decided::NotAccepted(fault) => Err(StaffCaseError::Place(fault)),
    })
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
    let key = || new_id(app.clock.as_ref(), app.entropy.as_ref()).to_string();
    let OpenedCase {
        case,
        person,
        register,
        new_amount,
        timeline,
        holder: held_by,
        locked_since,
        approve,
    } = opened;
    let timeline = timeline.into_iter().map(|done| entry(done, &person.name, words)).collect();
    StaffCaseView {
        kind: case.kind,
        reference: case.reference,
        stage: case.stage,
        due_on: case.due_on,
        effect: case.effect,
        register,
        new_amount: new_amount.map(|way| leads(way, words)),
        person: Registered {
            name: person.name,
            details: Details::Masked {
                birth_year: person.birth_date.year(),
                phone: person.phone.map(|phone| phone.masked()),
            },
            place: person.place,
        },
        reason: case.reason,
        rejected: case.rejected,
        timeline,
        holder: held_by.map(holder),
        locked_on: locked_since.map(legal_date),
        own_work: approve == Err(Refused::OwnWork),
        keys: Keys { take: key(), approve: key(), send_back: key(), reject: key(), correct: key() },
        typed: Typed::default(),
        proof: Proof::Given,
        error: None,
    }
}

/// Where an approved amount leads, as the page shows it.
fn leads(way: case::NewAmount, words: &Words) -> NewAmount {
    match way {
        case::NewAmount::Waits(proposal) => NewAmount::Waits(proposal.to_string()),
        case::NewAmount::DecidedSince(day) => NewAmount::DecidedSince(day),
        case::NewAmount::Propose(membership) => NewAmount::Propose(membership.to_string()),
        case::NewAmount::FromRule(rule) => NewAmount::FromRule(words.citation(&rule)),
        case::NewAmount::OtherOffice => NewAmount::OtherOffice,
    }
}

fn entry(entry: Entry, person: &PersonName, words: &Words) -> staff_case::Entry {
    let was = entry.was.as_ref().map(|was| words.answer(was));
    let (office, for_person) = match entry.by {
        By::Person => (None, None),
        By::Delegate(delegate) => (None, Some(page::acted_for(&delegate, person, words))),
        By::Office(office) => (Some(office), None),
    };
    staff_case::Entry { at: entry.at, act: entry.act, office, for_person, note: entry.note, was }
}
