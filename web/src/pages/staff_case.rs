//! A case as an officer sees it: what the person says beside what the register holds, what was done,
//! and what the officer may do.

mod acts;
mod compared;

use leptos::prelude::*;
use sothon_domain::access::Office;
use sothon_domain::casework::{
    CaseAct, CaseKind, Effect, Refused, RegisterSays, RejectReason, ReturnReason, Stage,
};
use sothon_domain::effects::legal_date;
use sothon_domain::flow::Fault;
use sothon_domain::person::{PersonName, PlaceCode, Reference};
use time::{Date, OffsetDateTime};

use super::staff_proof::Proof;
use super::staff_queue::Holder;
use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::button::Button;
use crate::components::columns::Columns;
use crate::components::error_summary::{ErrorSummary, FieldError};
use crate::components::notice::{Notice, NoticeKind};
use crate::components::summary_list::{Fact, SummaryList};
use crate::components::tag::{Tag, TagKind};
use crate::components::timeline::{Point, Timeline, When};
use crate::document::{self, Mood};

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffCaseView {
    /// What it is about.
    pub kind: CaseKind,
    /// Its reference.
    pub reference: Reference,
    /// Where it stands.
    pub stage: Stage,
    /// The day by which the office should decide.
    pub due_on: Date,
    /// What was told: what its approval changes.
    pub effect: Effect,
    /// What the register says of the thing the case is about.
    pub register: RegisterSays,
    /// Where an approved case about a decided amount leads.
    pub new_amount: Option<NewAmount>,
    /// Whose it is, as the register holds her.
    pub person: Registered,
    /// Why it waits for her, when it does.
    pub reason: Option<ReturnReason>,
    /// Why it was rejected, when it was.
    pub rejected: Option<RejectReason>,
    /// What was done, the oldest first.
    pub timeline: Vec<Entry>,
    /// Who checks it.
    pub holder: Option<Holder>,
    /// The day on which the person locked her record, while it is locked: nothing is approved then.
    pub locked_on: Option<Date>,
    /// Why this officer can't approve it, when the reason is her own work on it.
    pub own_work: bool,
    /// One idempotency key for each form of the page.
    pub keys: Keys,
    /// What was typed and sent before, to be corrected.
    pub typed: Typed,
    /// What approving it asks for.
    pub proof: Proof,
    /// Why the last act was not done.
    pub error: Option<StaffCaseError>,
}

/// What follows when the office agrees that a decided amount is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NewAmount {
    /// The proposal with this id waits for a second officer.
    Waits(String),
    /// The decision in force came into the register on this day, after the case was approved.
    DecidedSince(Date),
    /// An amount can be proposed for the membership with this id.
    Propose(String),
    /// The amount comes from the rule with this name.
    FromRule(String),
    /// Another office proposes it.
    OtherOffice,
}

/// What the register holds of the person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Registered {
    /// Name in both scripts.
    pub name: PersonName,
    /// Date of birth and phone, as far as they are shown.
    pub details: Details,
    /// Where she lives.
    pub place: PlaceCode,
}

/// What is masked until an officer asks for it; asking is written down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Details {
    /// The year of birth and the last digits of the phone.
    Masked {
        /// Year of birth.
        birth_year: i32,
        /// The end of the registered phone.
        phone: Option<String>,
    },
    /// All of it.
    Shown {
        /// Date of birth.
        birth_date: Date,
        /// Registered phone as one dials it.
        phone: Option<String>,
    },
}

/// Something that was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// When.
    pub at: OffsetDateTime,
    /// What.
    pub act: CaseAct,
    /// The office that did it; none when the person did.
    pub office: Option<Office>,
    /// Who did it for the person, in words.
    pub for_person: Option<String>,
    /// What the officer wrote.
    pub note: Option<String>,
    /// What the answer was before it was corrected, in words.
    pub was: Option<String>,
}

/// Idempotency keys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Keys {
    /// Of taking it.
    pub take: String,
    /// Of approving it.
    pub approve: String,
    /// Of sending it back.
    pub send_back: String,
    /// Of rejecting it.
    pub reject: String,
    /// Of correcting it.
    pub correct: String,
}

/// What an officer typed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Typed {
    /// The code of a place.
    pub place: String,
    /// The reason chosen, by its code.
    pub reason: String,
    /// The note.
    pub note: String,
    /// The reason to reject it, by its code.
    pub verdict: String,
    /// The note that goes with it.
    pub answer: String,
}

/// Why an act was not done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StaffCaseError {
    /// The case does not allow it, or not any more.
    Refused(Refused),
    /// The corrected place won't do.
    Place(Fault),
    /// No reason was chosen.
    ReasonMissing,
    /// The note is too long.
    NoteTooLong,
    /// No reason to reject it was chosen.
    VerdictMissing,
    /// The note of rejecting it is too long.
    AnswerTooLong,
}

impl StaffCaseError {
    /// The field it is about; none when it is about the case.
    fn field(self) -> Option<&'static str> {
        match self {
            Self::Refused(_) => None,
            Self::Place(_) => Some("place"),
            Self::ReasonMissing => Some("reason"),
            Self::NoteTooLong => Some("note"),
            Self::VerdictMissing => Some("verdict"),
            Self::AnswerTooLong => Some("answer"),
        }
    }

    fn key(self) -> &'static str {
        match self {
            Self::Refused(Refused::NotAtThisStage | Refused::NotForThisKind) => {
                "staff-case-error-stage"
            }
            Self::Refused(Refused::TakenByAnother) => "staff-case-taken-by-another",
            Self::Refused(Refused::OwnWork) => "staff-case-own-work",
            Self::Refused(Refused::RecordLocked) => "staff-case-error-locked",
            Self::Place(Fault::SamePlace) => "staff-case-error-same",
            Self::Place(_) => "staff-case-error-code",
            Self::ReasonMissing | Self::VerdictMissing => "staff-case-error-reason",
            Self::NoteTooLong | Self::AnswerTooLong => "staff-case-error-note",
        }
    }
}

/// The whole page. Its forms post `act` (`take`, `approve`, `return`, `reject`, `correct`) and `key`
/// to the page's own address; approving also `code` where it is asked, returning `reason` and `note`, rejecting `verdict` and `answer`,
/// correcting `place`.
pub fn render(view: &StaffCaseView, frame: &Frame) -> String {
    let words = frame.words;
    let title = format!("{} {}", words.case_kind(view.kind), view.reference);
    let error = view
        .error
        .map(|error| FieldError { field: error.field(), text: words.get(error.key()).to_owned() });
    let errors: Vec<_> = error.into_iter().chain(view.proof.error(frame)).collect();
    let mood = if errors.is_empty() { Mood::Fine } else { Mood::Problem };
    let stage = stage_tag(view.stage, frame);
    let locked = view.locked_on.map(|day| {
        let text = words.with("staff-case-locked", &[("date", words.date(day).into())]);
        view! { <Notice kind=NoticeKind::Attention><p>{text}</p></Notice> }
    });
    let content = view! {
        <BackLink href=frame.href("/staff/queue") label=words.get("staff-queue-title")/>
        <ErrorSummary words errors/>
        <h1>
            {words.case_kind(view.kind)}" "<span class="nowrap">{view.reference.to_string()}</span>
            " "{stage}
        </h1>
        {locked}
        <Columns main=facts(view, frame) side=acts::column(view, frame)/>
    };
    document::page(frame, &title, mood, content.into_any())
}

fn stage_tag(stage: Stage, frame: &Frame) -> AnyView {
    let kind = match stage {
        Stage::Received | Stage::InReview | Stage::Returned => TagKind::Waiting,
        Stage::Approved => TagKind::Good,
        Stage::Rejected => TagKind::Problem,
    };
    view! { <Tag kind text=frame.words.case_stage(stage)/> }.into_any()
}

fn facts(view: &StaffCaseView, frame: &Frame) -> AnyView {
    let words = frame.words;
    view! {
        <h2>{words.get("staff-case-person")}</h2>
        <SummaryList facts=person(view, frame)/>
        {reveal(view, frame)}
        {compared::table(view, frame)}
        <h2>{words.get("staff-case-papers")}</h2>
        <p>{words.get(papers(view))}</p>
        <h2>{words.get("staff-case-timeline")}</h2>
        <Timeline points=view.timeline.iter().map(|entry| point(entry, frame)).collect()/>
    }
    .into_any()
}

/// What is said of papers. None can be attached; for some kinds the office can ask to see originals.
fn papers(view: &StaffCaseView) -> &'static str {
    let asks = view.kind.return_reasons().contains(&ReturnReason::PapersNeeded);
    match (view.stage, view.reason) {
        _ if !asks => "staff-case-papers-not-needed",
        (Stage::Received | Stage::InReview, _) => "staff-case-papers-may-be-asked",
        (Stage::Returned, Some(ReturnReason::PapersNeeded)) => "staff-case-papers-asked",
        (Stage::Returned | Stage::Approved | Stage::Rejected, _) => "staff-case-papers-none",
    }
}

fn person(view: &StaffCaseView, frame: &Frame) -> Vec<Fact> {
    let (words, person) = (frame.words, &view.person);
    let name = format!("{} · {}", person.name.khmer.full(), person.name.latin.full());
    let (born, phone) = match &person.details {
        Details::Masked { birth_year, phone } => (words.digits(&birth_year.to_string()), phone),
        Details::Shown { birth_date, phone } => (words.date(*birth_date), phone),
    };
    let phone = match phone {
        Some(phone) => view! { <span class="nowrap">{phone.clone()}</span> }.into_any(),
        None => words.get("frame-not-known").into_any(),
    };
    vec![
        Fact::new(words.get("staff-case-name"), name),
        Fact::new(words.get("staff-case-birth-date"), born),
        Fact::new(words.get("staff-case-phone"), phone),
    ]
}

/// The way to see what is masked.
fn reveal(view: &StaffCaseView, frame: &Frame) -> Option<AnyView> {
    let Details::Masked { .. } = view.person.details else { return None };
    let words = frame.words;
    let action = frame.href(&format!("/staff/case/{}/details", view.reference));
    Some(
        view! {
            <form method="post" action=action>
                <input type="hidden" name="csrf" value=frame.csrf.clone()/>
                <Button label=words.get("staff-case-reveal") secondary=true/>
            </form>
        }
        .into_any(),
    )
}

fn point(entry: &Entry, frame: &Frame) -> Point {
    let words = frame.words;
    let who = match (&entry.office, &entry.for_person) {
        (Some(office), _) => words.office(office),
        (None, Some(delegate)) => delegate.clone(),
        (None, None) => words.get("staff-case-by-person").to_owned(),
    };
    let date = words.date(legal_date(entry.at));
    let values = [("date", date.into()), ("time", words.time(entry.at).into())];
    let note = entry.note.as_ref();
    let note = note.map(|note| words.with("staff-case-note-was", &[("note", note.into())]));
    let was = entry.was.as_ref();
    let was = was.map(|was| words.with("staff-case-was", &[("answer", was.into())]));
    let facts = [words.with("staff-case-at", &values), who];
    let facts = facts.into_iter().chain(note).chain(was).collect();
    Point { when: When::Done, title: words.case_act(entry.act), facts }
}
