//! A case as an officer sees it: what the person says beside what the register holds, what was done,
//! and what the officer may do.

mod acts;
mod alike;
mod appealed;
mod beside;
mod compared;
mod error;
mod levels;
mod likely;
mod link;
mod outside;
mod same_death;
mod similar;
pub(super) mod working;

use leptos::prelude::*;
use sothon_domain::access::Office;
use sothon_domain::back_office::Outcome;
use sothon_domain::casework::{
    Awaited, CaseAct, CaseKind, Effect, LegalReference, Likely, Refused, RegisterSays,
    RejectReason, ReturnReason, Stage,
};
use sothon_domain::effects::legal_date;
use sothon_domain::masked::Shown;
use sothon_domain::money::Riel;
use sothon_domain::person::{NumberEnding, PersonName, PlaceCode, Reference};
use time::{Date, OffsetDateTime};

use super::appeal::Appealed;
use super::staff_claimants;
use super::staff_papers;
use super::staff_proof::Proof;
use super::staff_queue::Holder;
use super::staff_reveal;
use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::columns::Columns;
use crate::components::error_summary::{ErrorSummary, FieldError};
use crate::components::notice::{Notice, NoticeKind};
use crate::components::summary_list::{Fact, SummaryList};
use crate::components::tag::{Tag, TagKind};
use crate::components::timeline::{Point, Timeline, When};
use crate::document::{self, Mood};
pub use alike::Alike;
pub(super) use beside::whole;
pub use beside::{Beside, KnownBy, Pension, Relative};
pub use error::StaffCaseError;
pub use levels::Climbed;
pub use outside::Question;
pub use same_death::SameDeath;
pub use similar::Similar;

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffCaseView {
    /// What it is about.
    pub kind: CaseKind,
    /// Its reference.
    pub reference: Reference,
    /// Where it stands.
    pub stage: Stage,
    /// The approved appeal that holds in place of its rejection.
    pub overruled: Option<Reference>,
    /// The day by which the office should decide.
    pub due_on: Date,
    /// What was told: what its approval changes.
    pub effect: Effect,
    /// What the register says of the thing the case is about.
    pub register: RegisterSays,
    /// The record of the member it is about, and what the rules make of it.
    pub beside: Option<Beside>,
    /// Whether it names no member of the register: nothing is approved then.
    pub unlinked: bool,
    /// What the rules would likely pay whoever claims after a death.
    pub likely: Option<Likely>,
    /// The members with one of the names that were told, where nobody is named by number.
    pub alike: Option<Vec<Alike>>,
    /// Where an approved case about a decided amount leads.
    pub new_amount: Option<NewAmount>,
    /// Whose it is, as the register holds her.
    pub person: Registered,
    /// Why it waits for her, when it does.
    pub reason: Option<ReturnReason>,
    /// Why it was rejected, when it was.
    pub rejected: Option<RejectReason>,
    /// The instrument on which that rests.
    pub instrument: Option<LegalReference>,
    /// For whom outside the institution it waits.
    pub awaited: Option<Awaited>,
    /// At which level it lies and which must approve it, while it lies with an office.
    pub climbed: Option<Climbed>,
    /// Whether this officer may take it, or write down what came back from outside, and why not.
    pub take: Result<(), Refused>,
    /// What was asked outside, the oldest first.
    pub questions: Vec<Question>,
    /// Her other cases that are open or about the same thing.
    pub similar: Vec<Similar>,
    /// What other people have claimed after the same death.
    pub same_death: Vec<SameDeath>,
    /// The decision that an appeal is about, and what she says.
    pub appealed: Option<Appealed>,
    /// What was done, the oldest first.
    pub timeline: Vec<Entry>,
    /// Who checks it.
    pub holder: Option<Holder>,
    /// The day on which the person locked her record, while it is locked: nothing is approved then.
    pub locked_on: Option<Date>,
    /// How the number ends that goes on in place of the person's, where officers have joined them: nothing is
    /// approved then.
    pub joined: Option<NumberEnding>,
    /// The id of her own record, where nobody has confirmed it yet: nothing is approved then.
    pub unconfirmed: Option<String>,
    /// Why this officer can't approve it, when the reason is her own work on it.
    pub own_work: bool,
    /// Whether its answers have to rest before anybody approves it.
    pub rests: bool,
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
    /// This amount, of the rule with this name, can be proposed for the membership with this id.
    Recomputed(String, Riel, String),
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
    /// Date of birth.
    pub birth_date: Shown,
    /// Registered phone, when known.
    pub phone: Option<Shown>,
    /// Where she lives.
    pub place: PlaceCode,
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
    /// The appeal, or the case that is appealed.
    pub names: Option<Reference>,
    /// What became of it in the back office.
    pub outcome: Option<Outcome>,
    /// The riel a month that the back office decided with its approval.
    pub amount: Option<Riel>,
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
    /// Of giving it to the next level.
    pub escalate: String,
    /// Of asking outside, and of writing down the answer.
    pub outside: String,
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
    /// The instrument on which a rejection rests, by its code.
    pub law: String,
    /// Why it goes to the next level.
    pub why: String,
    /// Who is asked outside, by its code.
    pub body: String,
    /// Its name.
    pub name: String,
    /// What is asked.
    pub question: String,
    /// What came back.
    pub heard: String,
    /// The number of the member who died.
    pub member: String,
}

/// The whole page. Its forms post `act` (`take`, `approve`, `return`, `reject`, `correct`, `escalate`, `ask`,
/// `hear`, `link`) and `key` to the page's own address; approving also `code` where it is asked, returning `reason` and
/// `note`, rejecting `verdict`, `law` and `answer`, correcting `place`, escalating `why`, asking `body`, `name`
/// and `question`, writing down what came back `heard`, linking `member`.
pub fn render(view: &StaffCaseView, frame: &Frame) -> String {
    let words = frame.words;
    let title = format!("{} {}", words.case_kind(view.kind), view.reference);
    let error = view
        .error
        .map(|error| FieldError { field: error.field(), text: words.get(error.key()).to_owned() });
    let errors: Vec<_> = error.into_iter().chain(view.proof.error(frame)).collect();
    let mood = if errors.is_empty() { Mood::Fine } else { Mood::Problem };
    let stage = stage_tag(view, frame);
    let locked = view.locked_on.map(|day| {
        let text = words.with("staff-case-locked", &[("date", words.date(day).into())]);
        view! { <Notice kind=NoticeKind::Attention><p>{text}</p></Notice> }
    });
    let joined = view.joined.map(|ending| {
        let ending = ending.to_string();
        let text = words.with("staff-case-joined", &[("ending", ending.as_str().into())]);
        view! { <Notice kind=NoticeKind::Attention><p>{text}</p></Notice> }
    });
    let unconfirmed = view.unconfirmed.as_ref().map(|record| {
        let (text, see) = ("staff-case-unconfirmed", "staff-case-unconfirmed-see");
        let href = frame.href(&format!("{}/{record}", staff_claimants::PATH));
        view! {
            <Notice kind=NoticeKind::Attention>
                <p>{words.get(text)}</p>
                <p><a href=href>{words.get(see)}</a></p>
            </Notice>
        }
    });
    let content = view! {
        <BackLink href=frame.href("/staff/queue") label=words.get("staff-queue-title")/>
        <ErrorSummary words errors/>
        <h1>
            {words.case_kind(view.kind)}" "<span class="nowrap">{view.reference.to_string()}</span>
            " "{stage}
        </h1>
        {joined}
        {locked}
        {unconfirmed}
        <Columns main=facts(view, frame) side=acts::column(view, frame)/>
    };
    document::page(frame, &title, mood, content.into_any())
}

fn stage_tag(view: &StaffCaseView, frame: &Frame) -> AnyView {
    let overruled = view.overruled.is_some();
    let kind = match view.stage {
        Stage::Received | Stage::InReview | Stage::Returned | Stage::Outside | Stage::Withdrawn => {
            TagKind::Waiting
        }
        Stage::Approved => TagKind::Good,
        Stage::Rejected if overruled => TagKind::Good,
        Stage::Rejected => TagKind::Problem,
    };
    view! { <Tag kind text=frame.words.case_holds(view.stage, overruled)/> }.into_any()
}

fn facts(view: &StaffCaseView, frame: &Frame) -> AnyView {
    let words = frame.words;
    let path = format!("/staff/case/{}", view.reference);
    view! {
        <h2>{words.get("staff-case-person")}</h2>
        <SummaryList facts=person(view, frame)/>
        {staff_reveal::form(&view.person.birth_date, &path, frame)}
        {appealed::decision(view, frame)}
        {compared::table(view, frame)}
        {alike::shown(view, frame)}
        {same_death::shown(view, frame)}
        {likely::shown(view, frame)}
        {beside::summary(view, frame)}
        {outside::asked(view, frame)}
        <h2>{words.get("staff-case-papers")}</h2>
        <p>{words.get(papers(view))}</p>
        <p>
            <a href=frame.href(&staff_papers::path(view.reference))>
                {words.get("staff-papers-open-list")}
            </a>
        </p>
        <h2>{words.get("staff-case-timeline")}</h2>
        <Timeline points=view.timeline.iter().map(|entry| point(entry, frame)).collect()/>
        {similar::list(view, frame)}
    }
    .into_any()
}

/// What is said of papers; for some kinds the office can ask to see originals.
fn papers(view: &StaffCaseView) -> &'static str {
    let asks = view.kind.return_reasons().contains(&ReturnReason::PapersNeeded);
    match (view.stage, view.reason) {
        _ if !asks => "staff-case-papers-not-needed",
        (Stage::Received | Stage::InReview | Stage::Outside, _) => "staff-case-papers-may-be-asked",
        (Stage::Returned, Some(ReturnReason::PapersNeeded)) => "staff-case-papers-asked",
        (Stage::Returned | Stage::Approved | Stage::Rejected | Stage::Withdrawn, _) => {
            "staff-case-papers-none"
        }
    }
}

fn person(view: &StaffCaseView, frame: &Frame) -> Vec<Fact> {
    let (words, person) = (frame.words, &view.person);
    let name = format!("{} · {}", person.name.khmer.full(), person.name.latin.full());
    vec![
        Fact::new(words.get("staff-case-name"), name),
        Fact::new(
            words.get("staff-case-birth-date"),
            staff_reveal::fact(&person.birth_date, words),
        ),
        Fact::new(words.get("staff-case-phone"), staff_reveal::known(person.phone.as_ref(), words)),
    ]
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
    let outcome = entry.outcome.map(|outcome| words.carried_out(outcome));
    let facts = [words.with("staff-case-at", &values), who];
    let names = entry
        .names
        .map(|case| words.with("appeal-entry", &[("reference", case.to_string().into())]));
    let amount = entry.amount.map(|amount| words.told_amount(amount));
    let facts = facts.into_iter().chain(note).chain(was).chain(names).chain(outcome).chain(amount);
    let facts = facts.collect();
    Point { when: When::Done, title: words.case_act(entry.act), facts }
}
