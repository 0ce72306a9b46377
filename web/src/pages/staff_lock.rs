//! One locked record in the hands of staff: proposing to unlock it, confirming, dropping a proposal.

use leptos::prelude::*;
use sothon_domain::effects::legal_date;
use sothon_domain::masked::Shown;
use sothon_domain::person_lock::{CheckedPaper, LockChannel, NotAPaper, PaperKind, Refused};
use time::OffsetDateTime;

use super::staff_proof::{self, Proof};
use super::staff_reveal;
use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::button::Button;
use crate::components::choices::{Choice, Choices};
use crate::components::error_summary::{ErrorSummary, FieldError};
use crate::components::notice::{Notice, NoticeKind};
use crate::components::summary_list::{Fact, SummaryList};
use crate::components::text_field::{Field, TextField};
use crate::document::{self, Mood};
use crate::pages::staff_act;

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffLockView {
    /// The end of the page's address.
    pub id: String,
    /// Her name, in both scripts.
    pub name: Shown,
    /// Since when.
    pub since: OffsetDateTime,
    /// How she locked it.
    pub channel: LockChannel,
    /// Where it stands.
    pub stage: LockStage,
    /// Idempotency keys of proposing, confirming and dropping.
    pub keys: LockKeys,
    /// What was typed and sent before, to be corrected.
    pub typed: TypedPaper,
    /// What confirming asks for.
    pub proof: Proof,
    /// Why the last act was not done.
    pub error: Option<StaffLockError>,
}

/// Where a lock stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LockStage {
    /// Nobody has proposed to end it.
    Standing,
    /// Somebody has.
    Proposed {
        /// When.
        at: OffsetDateTime,
        /// After which paper.
        paper: CheckedPaper,
        /// Whether the one who looks proposed it.
        mine: bool,
    },
    /// It has ended.
    Ended,
}

/// Idempotency keys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LockKeys {
    /// Of proposing.
    pub propose: String,
    /// Of confirming.
    pub confirm: String,
    /// Of dropping.
    pub drop: String,
}

/// What was typed about a paper.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TypedPaper {
    /// The code of its kind.
    pub paper: String,
    /// What another paper is.
    pub other: String,
}

/// Why an act was not done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StaffLockError {
    /// The lock does not allow it, or not any more.
    Refused(Refused),
    /// No paper is named.
    Paper(NotAPaper),
}

impl StaffLockError {
    fn field(self) -> Option<&'static str> {
        match self {
            Self::Refused(_) => None,
            Self::Paper(NotAPaper::NoneChosen) => Some("paper"),
            Self::Paper(NotAPaper::NotDescribed | NotAPaper::TooLong) => Some("other"),
        }
    }

    fn key(self) -> &'static str {
        match self {
            Self::Refused(Refused::Ended) => "staff-unlock-ended",
            Self::Refused(Refused::ProposedAlready) => "staff-unlock-error-proposed",
            Self::Refused(Refused::NothingProposed) => "staff-unlock-error-nothing",
            Self::Refused(Refused::OwnWork) => "staff-unlock-own-work",
            Self::Paper(NotAPaper::NoneChosen) => "staff-unlock-error-paper",
            Self::Paper(NotAPaper::NotDescribed) => "staff-unlock-error-other",
            Self::Paper(NotAPaper::TooLong) => "staff-unlock-error-other-long",
        }
    }
}

/// The whole page. Its forms post `act` (`propose`, `confirm`, `drop`) and `key` to the page's own address;
/// proposing also `paper` and `other`, confirming `code` where it is asked.
pub fn render(view: &StaffLockView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("staff-unlock-one-title");
    let error = view
        .error
        .map(|error| FieldError { field: error.field(), text: words.get(error.key()).to_owned() });
    let errors: Vec<_> = error.into_iter().chain(view.proof.error(frame)).collect();
    let mood = if errors.is_empty() { Mood::Fine } else { Mood::Problem };
    let acts = match &view.stage {
        LockStage::Standing => propose(view, frame),
        LockStage::Proposed { mine: true, .. } => view! {
            <Notice kind=NoticeKind::Info><p>{words.get("staff-unlock-own-work")}</p></Notice>
            {drop_proposal(view, frame)}
        }
        .into_any(),
        LockStage::Proposed { mine: false, .. } => {
            view! { {confirm(view, frame)}{drop_proposal(view, frame)} }.into_any()
        }
        LockStage::Ended => view! {
            <Notice kind=NoticeKind::Good><p>{words.get("staff-unlock-ended")}</p></Notice>
        }
        .into_any(),
    };
    let content = view! {
        <BackLink href=frame.href("/staff/unlock") label=words.get("staff-unlock-title")/>
        <ErrorSummary words errors/>
        <h1>{title}</h1>
        <SummaryList facts=facts(view, frame)/>
        {staff_reveal::form(&view.name, &format!("/staff/unlock/{}", view.id), frame)}
        {acts}
    };
    document::page(frame, title, mood, content.into_any())
}

fn facts(view: &StaffLockView, frame: &Frame) -> Vec<Fact> {
    let words = frame.words;
    let channel = match view.channel {
        LockChannel::Web => "staff-unlock-channel-web",
        LockChannel::Ussd => "staff-unlock-channel-ussd",
        LockChannel::Branch => "staff-unlock-channel-branch",
    };
    let mut facts = vec![
        Fact::new(words.get("staff-unlock-name"), staff_reveal::fact(&view.name, words)),
        Fact::new(words.get("staff-unlock-since"), at(view.since, frame)),
        Fact::new(words.get("staff-unlock-channel"), words.get(channel)),
    ];
    if let LockStage::Proposed { at: proposed_at, paper, .. } = &view.stage {
        let paper = match paper.description() {
            None => words.get(paper_key(paper.kind())).to_owned(),
            Some(text) => words.with("staff-unlock-paper-other-what", &[("text", text.into())]),
        };
        facts.push(Fact::new(words.get("staff-unlock-proposed"), at(*proposed_at, frame)));
        facts.push(Fact::new(words.get("staff-unlock-paper"), paper));
    }
    facts
}

fn at(instant: OffsetDateTime, frame: &Frame) -> String {
    let words = frame.words;
    let date = words.date(legal_date(instant));
    words.with("staff-unlock-at", &[("date", date.into()), ("time", words.time(instant).into())])
}

fn paper_key(kind: PaperKind) -> &'static str {
    match kind {
        PaperKind::NationalId => "staff-unlock-paper-national-id",
        PaperKind::FamilyBook => "staff-unlock-paper-family-book",
        PaperKind::Other => "staff-unlock-paper-other",
    }
}

fn propose(view: &StaffLockView, frame: &Frame) -> AnyView {
    let words = frame.words;
    let error = |name| {
        let error = view.error.filter(|error| error.field() == Some(name));
        error.map(|error| words.get(error.key()).to_owned())
    };
    let paper = Field {
        name: "paper",
        label: words.get("staff-unlock-paper").to_owned(),
        error: error("paper"),
        value: view.typed.paper.clone(),
        ..Field::default()
    };
    let other = Field {
        name: "other",
        label: words.get("staff-unlock-other").to_owned(),
        error: error("other"),
        value: view.typed.other.clone(),
        ..Field::default()
    };
    let choices = PaperKind::ALL
        .map(|kind| Choice {
            value: kind.code().to_owned(),
            label: words.get(paper_key(kind)).to_owned(),
        })
        .into();
    let fields = view! {
        <h2>{words.get("staff-unlock-propose-title")}</h2>
        <Choices field=paper choices/>
        <TextField field=other/>
        <Button label=words.get("staff-unlock-propose") key="P"/>
    };
    form(view, frame, "propose", &view.keys.propose, fields.into_any())
}

fn confirm(view: &StaffLockView, frame: &Frame) -> AnyView {
    let words = frame.words;
    let fields = view! {
        <h2>{words.get("staff-unlock-confirm-title")}</h2>
        <p>{words.get("staff-unlock-confirm-why")}</p>
        {staff_proof::field(view.proof, frame)}
        <Button label=words.get("staff-unlock-confirm") key="A"/>
    };
    form(view, frame, "confirm", &view.keys.confirm, fields.into_any())
}

fn drop_proposal(view: &StaffLockView, frame: &Frame) -> AnyView {
    let words = frame.words;
    let fields = view! {
        <h2>{words.get("staff-unlock-drop-title")}</h2>
        <Button label=words.get("staff-unlock-drop") secondary=true key="W"/>
    };
    form(view, frame, "drop", &view.keys.drop, fields.into_any())
}

fn form(
    view: &StaffLockView,
    frame: &Frame,
    act: &'static str,
    key: &str,
    fields: AnyView,
) -> AnyView {
    staff_act::form(&format!("/staff/unlock/{}", view.id), (act, key), fields, frame)
}
