//! One proposal about who acts for a person: what a second of the staff confirms or refuses, and of a guardian
//! who stands, that he ends or goes on.

use leptos::prelude::*;
use sothon_domain::delegate::{DelegateScope, EndReason, RequestRefusal, RequestRefused, Wanted};
use sothon_domain::effects::legal_date;
use sothon_domain::masked::Shown;
use sothon_locales::Words;
use time::{Date, OffsetDateTime};

use super::delegates::{decided, scope};
use super::staff_binding_one::paper_words;
use super::staff_proof::{self, Proof};
use super::{staff_delegates, staff_member::ascii, staff_reveal};
use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::button::Button;
use crate::components::columns::Columns;
use crate::components::error_summary::{ErrorSummary, FieldError};
use crate::components::notice::{Notice, NoticeKind};
use crate::components::select_field::SelectField;
use crate::components::summary_list::{Fact, SummaryList};
use crate::components::text_field::Field;
use crate::document::{self, Mood};
use crate::pages::staff_act;

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffDelegateOneView {
    /// The end of the page's address.
    pub id: String,
    /// Name of the person, in both scripts.
    pub principal: Shown,
    /// Name of who acts, the same.
    pub delegate: Shown,
    /// What is proposed.
    pub wanted: Wanted,
    /// What the other may do.
    pub scope: DelegateScope,
    /// The last day on which she may.
    pub last_day: Date,
    /// When it was proposed.
    pub made_at: OffsetDateTime,
    /// Address of who proposes it.
    pub maker: String,
    /// Where it stands.
    pub stage: RequestStage,
    /// Whether the person's record is locked.
    pub locked: bool,
    /// Of a guardian who stands, for who may propose his end: whether the person has stopped him.
    pub guardian: Option<bool>,
    /// Idempotency keys: of confirming, refusing, withdrawing, ending and going on.
    pub keys: [String; 5],
    /// What confirming asks for.
    pub proof: Proof,
    /// Why the last act was not done.
    pub error: Option<RequestError>,
}

/// Where a proposal stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RequestStage {
    /// It waits, and what the one who looks may do about it.
    Waits(RequestPart),
    /// It is done.
    Confirmed,
    /// It came to nothing.
    Refused(RequestRefusal),
    /// Its maker took it back.
    Withdrawn,
}

/// What the one who looks may do about a proposal that waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RequestPart {
    /// She proposed it.
    Maker,
    /// She confirms or refuses it.
    Checker,
    /// Her role does neither.
    Onlooker,
}

/// Why an act was not done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RequestError {
    /// No reason to refuse was chosen.
    ReasonMissing,
    /// No reason to end it was chosen.
    EndReasonMissing,
    /// The other is a guardian already, or too many act for the person.
    NoRoom,
    /// Another proposal waits for the two.
    AnotherWaits,
    /// It does not allow it, or not any more.
    Refused(RequestRefused),
}

impl RequestError {
    fn of(self, words: &'static Words) -> FieldError {
        let (field, key) = match self {
            Self::ReasonMissing => (Some("reason"), "staff-binding-error-reason"),
            Self::EndReasonMissing => (Some("why"), "staff-binding-error-reason"),
            Self::NoRoom => (None, "staff-delegates-error-room"),
            Self::AnotherWaits => (None, "staff-delegates-error-waits"),
            Self::Refused(RequestRefused::AlreadyDone) => (None, "staff-binding-error-decided"),
            Self::Refused(RequestRefused::OwnWork) => (None, "staff-binding-own-work"),
            Self::Refused(RequestRefused::OthersWork) => (None, "staff-binding-error-others-work"),
            Self::Refused(RequestRefused::TooLate) => (None, "staff-delegates-error-late"),
        };
        FieldError { field, text: words.get(key).to_owned() }
    }
}

/// What is proposed, in a few words.
pub(super) fn wanted(wanted: &Wanted, words: &'static Words) -> &'static str {
    words.get(match wanted {
        Wanted::AtCounter(_) => "staff-delegates-wanted-counter",
        Wanted::Guardian(_) => "staff-delegates-wanted-guardian",
        Wanted::EndGuardian(_) => "staff-delegates-wanted-end",
        Wanted::ResumeGuardian => "staff-delegates-wanted-resume",
    })
}

/// The whole page. Its forms post `act` (`confirm`, `refuse`, `withdraw`, `end`, `resume`) and `key` to the
/// page's own address; confirming also `code` where it is asked, refusing `reason`, ending `why`.
pub fn render(view: &StaffDelegateOneView, frame: &Frame) -> String {
    let words = frame.words;
    let title = wanted(&view.wanted, words);
    let error = view.error.map(|error| error.of(words));
    let errors: Vec<_> = error.into_iter().chain(view.proof.error(frame)).collect();
    let mood = if errors.is_empty() { Mood::Fine } else { Mood::Problem };
    let locked = view.locked.then(|| said(NoticeKind::Attention, "staff-account-locked", words));
    let path = format!("{}/{}", staff_delegates::PATH, view.id);
    let reveal = staff_reveal::form(&view.principal, &path, frame);
    let main = view! { {locked}<SummaryList facts=facts(view, frame)/>{reveal} }.into_any();
    let content = view! {
        <BackLink href=frame.href(staff_delegates::PATH) label=words.get("staff-delegates-title")/>
        <ErrorSummary words errors/>
        <h1>{title}</h1>
        <Columns main side=column(view, frame)/>
    };
    document::page(frame, title, mood, content.into_any())
}

fn said(kind: NoticeKind, key: &'static str, words: &'static Words) -> AnyView {
    view! { <Notice kind><p>{words.get(key)}</p></Notice> }.into_any()
}

fn facts(view: &StaffDelegateOneView, frame: &Frame) -> Vec<Fact> {
    let words = frame.words;
    let mut facts = vec![
        Fact::new(words.get("staff-delegates-person"), staff_reveal::fact(&view.principal, words)),
        Fact::new(words.get("staff-delegates-who-acts"), staff_reveal::fact(&view.delegate, words)),
        Fact::new(words.get("delegates-may"), scope(view.scope, words)),
        Fact::new(words.get("delegates-until"), words.date(view.last_day)),
    ];
    match &view.wanted {
        Wanted::AtCounter(paper) => {
            facts.push(Fact::new(words.get("staff-unlock-paper"), paper_words(paper, frame)));
        }
        Wanted::Guardian(decision) => {
            facts.push(Fact::new(words.get("delegates-guardian"), decided(decision, words)));
            let ends = decision.ends_on.map(|day| words.date(day));
            let ends = ends.unwrap_or_else(|| words.get("staff-delegates-ends-open").to_owned());
            facts.push(Fact::new(words.get("staff-delegates-ends"), ends));
        }
        Wanted::EndGuardian(reason) => {
            facts.push(Fact::new(words.get("staff-binding-reason"), words.get(end_key(*reason))));
        }
        Wanted::ResumeGuardian => {}
    }
    let at = [
        ("date", words.date(legal_date(view.made_at)).into()),
        ("time", words.time(view.made_at).into()),
    ];
    facts
        .push(Fact::new(words.get("staff-unlock-proposed-on"), words.with("staff-unlock-at", &at)));
    facts.push(Fact::new(words.get("staff-unlock-proposed-by"), ascii(&view.maker)));
    facts
}

fn column(view: &StaffDelegateOneView, frame: &Frame) -> AnyView {
    let words = frame.words;
    match view.stage {
        RequestStage::Waits(RequestPart::Maker) => view! {
            {said(NoticeKind::Info, "staff-binding-own-work", words)}
            {withdraw(view, frame)}
        }
        .into_any(),
        RequestStage::Waits(RequestPart::Checker) => {
            view! { {confirm(view, frame)}{refuse(view, frame)} }.into_any()
        }
        RequestStage::Waits(RequestPart::Onlooker) => {
            said(NoticeKind::Info, "staff-binding-waits", words)
        }
        RequestStage::Confirmed => view! {
            {said(NoticeKind::Good, "staff-delegates-confirmed", words)}
            {guardian(view, frame)}
        }
        .into_any(),
        RequestStage::Refused(reason) => view! {
            <Notice kind=NoticeKind::Info>
                <p>{words.get("staff-binding-refused")}</p>
                <p>{words.get(refusal_key(reason))}</p>
            </Notice>
        }
        .into_any(),
        RequestStage::Withdrawn => said(NoticeKind::Info, "staff-binding-withdrawn", words),
    }
}

fn confirm(view: &StaffDelegateOneView, frame: &Frame) -> AnyView {
    let words = frame.words;
    let why = match view.wanted {
        Wanted::AtCounter(_) => "staff-delegates-confirm-counter",
        Wanted::Guardian(_) => "staff-delegates-confirm-guardian",
        Wanted::EndGuardian(_) => "staff-delegates-confirm-end",
        Wanted::ResumeGuardian => "staff-delegates-confirm-resume",
    };
    let fields = view! {
        <h2>{words.get("staff-binding-confirm-title")}</h2>
        <p>{words.get(why)}</p>
        {staff_proof::field(view.proof, frame)}
        <Button label=words.get("staff-binding-confirm") key="A"/>
    };
    form(view, frame, ("confirm", 0), fields.into_any())
}

fn refuse(view: &StaffDelegateOneView, frame: &Frame) -> AnyView {
    let lines = RequestRefusal::ALL.map(|one| (one.code(), refusal_key(one)));
    let reason = reasons(view, frame, ("reason", RequestError::ReasonMissing), lines.into());
    let words = frame.words;
    let fields = view! {
        <h2>{words.get("staff-binding-refuse-title")}</h2>
        {reason}
        <Button label=words.get("staff-binding-refuse") secondary=true key="B"/>
    };
    form(view, frame, ("refuse", 1), fields.into_any())
}

fn withdraw(view: &StaffDelegateOneView, frame: &Frame) -> AnyView {
    let fields = view! {
        <Button label=frame.words.get("staff-binding-withdraw") secondary=true key="W"/>
    };
    form(view, frame, ("withdraw", 2), fields.into_any())
}

/// What may be proposed about a guardian who stands.
fn guardian(view: &StaffDelegateOneView, frame: &Frame) -> Option<AnyView> {
    let words = frame.words;
    let stopped = view.guardian?;
    let lines = EndReason::ALL.map(|one| (one.code(), end_key(one)));
    let why = reasons(view, frame, ("why", RequestError::EndReasonMissing), lines.into());
    let end = view! {
        <h2>{words.get("staff-delegates-wanted-end")}</h2>
        {why}
        <Button label=words.get("staff-delegates-propose-end") secondary=true key="E"/>
    };
    let end = form(view, frame, ("end", 3), end.into_any());
    let resume = stopped.then(|| {
        let fields = view! {
            {said(NoticeKind::Attention, "staff-delegates-stopped-by-person", words)}
            <Button label=words.get("staff-delegates-propose-resume") secondary=true key="R"/>
        };
        form(view, frame, ("resume", 4), fields.into_any())
    });
    Some(view! { {resume}{end} }.into_any())
}

fn reasons(
    view: &StaffDelegateOneView,
    frame: &Frame,
    (name, missing): (&'static str, RequestError),
    lines: Vec<(&'static str, &'static str)>,
) -> AnyView {
    let words = frame.words;
    let field = Field {
        name,
        label: words.get("staff-binding-reason").to_owned(),
        error: view.error.filter(|error| *error == missing).map(|error| error.of(words).text),
        ..Field::default()
    };
    let lines =
        lines.into_iter().map(|(code, key)| (code.to_owned(), words.get(key).to_owned())).collect();
    view! { <SelectField field choose=words.get("staff-member-choose") lines/> }.into_any()
}

fn refusal_key(reason: RequestRefusal) -> &'static str {
    match reason {
        RequestRefusal::WrongPerson => "staff-binding-reason-person",
        RequestRefusal::PaperDoubtful => "staff-delegates-refused-paper",
        RequestRefusal::NotWanted => "staff-delegates-refused-not-wanted",
    }
}

fn end_key(reason: EndReason) -> &'static str {
    match reason {
        EndReason::DecisionEnded => "staff-delegates-end-decision",
        EndReason::Harm => "staff-delegates-end-harm",
        EndReason::GuardianAsks => "staff-delegates-end-asks",
        EndReason::Mistake => "staff-delegates-end-mistake",
    }
}

fn form(
    view: &StaffDelegateOneView,
    frame: &Frame,
    (act, key): (&'static str, usize),
    fields: AnyView,
) -> AnyView {
    staff_act::form(
        &format!("{}/{}", staff_delegates::PATH, view.id),
        (act, &view.keys[key]),
        fields,
        frame,
    )
}
