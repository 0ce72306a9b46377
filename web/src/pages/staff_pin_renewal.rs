//! One request for a new PIN in the hands of staff: calling with two questions, or a visit that another
//! confirms. No answer is ever shown.

use leptos::prelude::*;
use sothon_domain::effects::legal_date;
use sothon_domain::masked::Shown;
use sothon_domain::person_lock::{CheckedPaper, NotAPaper, PaperKind};
use sothon_domain::pin_renewal::{Ending, Fact, Refused, RenewalChannel};
use time::OffsetDateTime;

use super::staff_pin_renewals::PATH;
use super::staff_proof::{self, Proof};
use super::staff_reveal;
use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::button::Button;
use crate::components::choices::{Choice, Choices};
use crate::components::error_summary::{ErrorSummary, FieldError};
use crate::components::notice::{Notice, NoticeKind};
use crate::components::summary_list::{Fact as Line, SummaryList};
use crate::components::text_field::{Field, TextField};
use crate::document::{self, Mood};
use crate::pages::staff_act;

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffPinRenewalView {
    /// The end of the page's address.
    pub id: String,
    /// Her name, in both scripts.
    pub name: Shown,
    /// How it was asked.
    pub channel: RenewalChannel,
    /// When.
    pub asked_at: OffsetDateTime,
    /// No PIN is chosen before this instant.
    pub ready_at: OffsetDateTime,
    /// None after this one.
    pub expires_at: OffsetDateTime,
    /// Whether the one who looks may call and confirm.
    pub may_prove: bool,
    /// Where it stands.
    pub stage: RenewalStage,
    /// Idempotency keys of the forms, in the order of the page.
    pub keys: [String; 4],
    /// What was typed about a paper, to be corrected.
    pub typed: TypedVisit,
    /// What confirming asks for.
    pub proof: Proof,
    /// Why the last act was not done.
    pub error: Option<RenewalError>,
}

/// Where a request stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RenewalStage {
    /// Nobody has made sure yet that it is she.
    Open {
        /// Whether a fact was wrong in a call before.
        wrong_before: bool,
        /// The call.
        call: ShownCall,
        /// The visit, if there was one.
        visit: Option<ShownVisit>,
    },
    /// It is she.
    Proved,
    /// It has ended.
    Ended(Ending),
}

/// The call about a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ShownCall {
    /// Nobody calls.
    None,
    /// Somebody else does.
    Anothers,
    /// The one who looks does.
    Mine {
        /// The registered number.
        phone: Shown,
        /// What to ask.
        facts: [Fact; 2],
    },
}

/// A visit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShownVisit {
    /// When it was written down.
    pub at: OffsetDateTime,
    /// Which paper was looked at.
    pub paper: CheckedPaper,
    /// Whether the one who looks made it.
    pub mine: bool,
}

/// What was typed about a paper.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TypedVisit {
    /// The code of its kind.
    pub paper: String,
    /// What another paper is.
    pub other: String,
}

/// Why an act was not done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RenewalError {
    /// The request does not allow it, or not any more.
    Refused(Refused),
    /// What was heard is not right.
    Wrong,
    /// No paper is named.
    Paper(NotAPaper),
}

impl RenewalError {
    fn field(self) -> Option<&'static str> {
        match self {
            Self::Refused(_) | Self::Wrong => None,
            Self::Paper(NotAPaper::NoneChosen) => Some("paper"),
            Self::Paper(NotAPaper::NotDescribed | NotAPaper::TooLong) => Some("other"),
        }
    }

    fn key(self) -> &'static str {
        match self {
            Self::Wrong => "staff-pin-renewal-error-wrong",
            Self::Refused(Refused::Ended | Refused::Proved | Refused::NoCall) => {
                "staff-pin-renewal-error-no-call"
            }
            Self::Refused(Refused::NotProved) => "staff-pin-renewal-error-not-proved",
            Self::Refused(Refused::AnotherCalls) => "staff-pin-renewal-another-calls",
            Self::Refused(Refused::NoFacts) => "staff-pin-renewal-error-no-facts",
            Self::Refused(Refused::VisitedAlready) => "staff-pin-renewal-error-visited",
            Self::Refused(Refused::NoVisit) => "staff-pin-renewal-error-no-visit",
            Self::Refused(Refused::OwnWork) => "staff-pin-renewal-own-work",
            Self::Paper(NotAPaper::NoneChosen) => "staff-unlock-error-paper",
            Self::Paper(NotAPaper::NotDescribed) => "staff-unlock-error-other",
            Self::Paper(NotAPaper::TooLong) => "staff-unlock-error-other-long",
        }
    }
}

/// The whole page. Its forms post `act` (`call`, `answer`, `nobody`, `visit`, `confirm`, `drop`, `lost`) and `key` to
/// the page's own address; an answer also `first` and `second`, a visit `paper` and `other`, confirming
/// `code` where it is asked.
pub fn render(view: &StaffPinRenewalView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("staff-pin-renewal-one-title");
    let error = view
        .error
        .map(|error| FieldError { field: error.field(), text: words.get(error.key()).to_owned() });
    let errors: Vec<_> = error.into_iter().chain(view.proof.error(frame)).collect();
    let mood = if errors.is_empty() { Mood::Fine } else { Mood::Problem };
    let acts = match &view.stage {
        RenewalStage::Open { wrong_before, call, visit } => {
            let warned = wrong_before.then(|| view! {
                <Notice kind=NoticeKind::Attention><p>{words.get("staff-pin-renewal-wrong-before")}</p></Notice>
            });
            let calling = view.may_prove.then(|| calling(view, call, frame));
            view! { {warned}{calling}{visiting(view, visit.as_ref(), frame)} }.into_any()
        }
        RenewalStage::Proved => view! {
            <Notice kind=NoticeKind::Good><p>{words.get("staff-pin-renewal-proved")}</p></Notice>
            {lost(view, frame)}
        }
        .into_any(),
        RenewalStage::Ended(ending) => {
            let text = words.get(ended(*ending));
            view! { <Notice kind=NoticeKind::Info><p>{text}</p></Notice> }.into_any()
        }
    };
    let content = view! {
        <BackLink href=frame.href(PATH) label=words.get("staff-pin-renewal-title")/>
        <ErrorSummary words errors/>
        <h1>{title}</h1>
        <SummaryList facts=facts(view, frame)/>
        {staff_reveal::form(&view.name, &format!("{PATH}/{}", view.id), frame)}
        {acts}
    };
    document::page(frame, title, mood, content.into_any())
}

fn ended(ending: Ending) -> &'static str {
    match ending {
        Ending::Used => "staff-pin-renewal-ending-used",
        Ending::Stopped => "staff-pin-renewal-ending-stopped",
        Ending::WrongCalls => "staff-pin-renewal-ending-wrong-calls",
        Ending::WrongNumbers => "staff-pin-renewal-ending-wrong-numbers",
        Ending::NumberLost => "staff-pin-renewal-ending-number-lost",
        Ending::SetAnew => "staff-pin-renewal-ending-set-anew",
        Ending::OutOfDate => "staff-pin-renewal-ending-out-of-date",
    }
}

/// A date and an hour.
pub(super) fn at(instant: OffsetDateTime, frame: &Frame) -> String {
    let words = frame.words;
    let date = words.date(legal_date(instant));
    let values = [("date", date.into()), ("time", words.time(instant).into())];
    words.with("staff-pin-renewal-at", &values)
}

fn facts(view: &StaffPinRenewalView, frame: &Frame) -> Vec<Line> {
    let words = frame.words;
    let channel = match view.channel {
        RenewalChannel::Web => "staff-pin-renewal-channel-web",
        RenewalChannel::Ussd => "staff-pin-renewal-channel-ussd",
        RenewalChannel::Staff => "staff-pin-renewal-channel-staff",
    };
    let mut facts = vec![
        Line::new(words.get("staff-pin-renewal-name"), staff_reveal::fact(&view.name, words)),
        Line::new(words.get("staff-pin-renewal-asked"), at(view.asked_at, frame)),
        Line::new(words.get("staff-pin-renewal-channel"), words.get(channel)),
        Line::new(words.get("staff-pin-renewal-ready"), at(view.ready_at, frame)),
        Line::new(words.get("staff-pin-renewal-expires"), at(view.expires_at, frame)),
    ];
    if let RenewalStage::Open { visit: Some(visit), .. } = &view.stage {
        let paper = match visit.paper.description() {
            None => words.get(paper_key(visit.paper.kind())).to_owned(),
            Some(text) => words.with("staff-unlock-paper-other-what", &[("text", text.into())]),
        };
        facts.push(Line::new(words.get("staff-pin-renewal-visited"), at(visit.at, frame)));
        facts.push(Line::new(words.get("staff-pin-renewal-paper"), paper));
    }
    facts
}

fn paper_key(kind: PaperKind) -> &'static str {
    match kind {
        PaperKind::NationalId => "staff-unlock-paper-national-id",
        PaperKind::FamilyBook => "staff-unlock-paper-family-book",
        PaperKind::Other => "staff-unlock-paper-other",
    }
}

fn calling(view: &StaffPinRenewalView, call: &ShownCall, frame: &Frame) -> AnyView {
    let words = frame.words;
    let title = view! { <h2>{words.get("staff-pin-renewal-call-title")}</h2> };
    match call {
        ShownCall::None => {
            let fields = view! {
                {title}
                <p>{words.get("staff-pin-renewal-call-what")}</p>
                <Button label=words.get("staff-pin-renewal-call") key="C"/>
            };
            form(view, frame, ("call", 0), fields.into_any())
        }
        ShownCall::Anothers => view! {
            {title}
            <Notice kind=NoticeKind::Info><p>{words.get("staff-pin-renewal-another-calls")}</p></Notice>
        }
        .into_any(),
        ShownCall::Mine { phone, facts } => {
            let phone = staff_reveal::fact(phone, words);
            let phone = vec![Line::new(words.get("staff-pin-renewal-phone"), phone)];
            let [first, second] = *facts;
            let fields = view! {
                <p>{words.get("staff-pin-renewal-never-pin")}</p>
                <p>{words.get("staff-pin-renewal-then-number")}</p>
                <TextField field=asked("first", first, frame)/>
                <TextField field=asked("second", second, frame)/>
                <Button label=words.get("staff-pin-renewal-answer") key="A"/>
            };
            let nobody = view! {
                <Button label=words.get("staff-pin-renewal-nobody") secondary=true key="N"/>
            };
            view! {
                {title}
                <SummaryList facts=phone/>
                {form(view, frame, ("answer", 0), fields.into_any())}
                {form(view, frame, ("nobody", 1), nobody.into_any())}
            }
            .into_any()
        }
    }
}

/// The field of a question. What was typed is never sent back.
fn asked(name: &'static str, fact: Fact, frame: &Frame) -> Field {
    let words = frame.words;
    let (label, hint) = match fact {
        Fact::BirthDate => {
            ("staff-pin-renewal-fact-birth-date", "staff-pin-renewal-fact-birth-date-hint")
        }
        Fact::NationalId => {
            ("staff-pin-renewal-fact-national-id", "staff-pin-renewal-fact-national-id-hint")
        }
        Fact::Commune => ("staff-pin-renewal-fact-commune", "staff-pin-renewal-fact-commune-hint"),
        Fact::Account => ("staff-pin-renewal-fact-account", "staff-pin-renewal-fact-account-hint"),
        Fact::FirstMonth => {
            ("staff-pin-renewal-fact-first-month", "staff-pin-renewal-fact-first-month-hint")
        }
    };
    let (label, hint) = (words.get(label).to_owned(), words.get(hint).to_owned());
    Field { name, label, hint, ..Field::default() }
}

fn visiting(view: &StaffPinRenewalView, visit: Option<&ShownVisit>, frame: &Frame) -> AnyView {
    match visit {
        None => see(view, frame),
        Some(visit) => {
            let text = frame.words.get("staff-pin-renewal-own-work");
            let own = visit.mine.then(|| {
                view! { <Notice kind=NoticeKind::Info><p>{text}</p></Notice> }
            });
            let confirm = (!visit.mine && view.may_prove).then(|| confirm(view, frame));
            view! { {own}{confirm}{drop_visit(view, frame)} }.into_any()
        }
    }
}

fn see(view: &StaffPinRenewalView, frame: &Frame) -> AnyView {
    let words = frame.words;
    let error = |name| {
        let error = view.error.filter(|error| error.field() == Some(name));
        error.map(|error| words.get(error.key()).to_owned())
    };
    let paper = Field {
        name: "paper",
        label: words.get("staff-pin-renewal-paper").to_owned(),
        error: error("paper"),
        value: view.typed.paper.clone(),
        ..Field::default()
    };
    let other = Field {
        name: "other",
        label: words.get("staff-pin-renewal-paper-other").to_owned(),
        error: error("other"),
        value: view.typed.other.clone(),
        ..Field::default()
    };
    let choice = |kind: PaperKind| Choice {
        value: kind.code().to_owned(),
        label: words.get(paper_key(kind)).to_owned(),
    };
    let fields = view! {
        <h2>{words.get("staff-pin-renewal-visit-title")}</h2>
        <p>{words.get("staff-pin-renewal-visit-why")}</p>
        <p>{words.get("staff-pin-renewal-visit-deaf")}</p>
        <Choices field=paper choices=PaperKind::ALL.map(choice).into()/>
        <TextField field=other/>
        <Button label=words.get("staff-pin-renewal-visit") secondary=true key="V"/>
    };
    form(view, frame, ("visit", 2), fields.into_any())
}

fn confirm(view: &StaffPinRenewalView, frame: &Frame) -> AnyView {
    let words = frame.words;
    let fields = view! {
        <h2>{words.get("staff-pin-renewal-confirm-title")}</h2>
        <p>{words.get("staff-pin-renewal-confirm-why")}</p>
        {staff_proof::field(view.proof, frame)}
        <Button label=words.get("staff-pin-renewal-confirm") key="P"/>
    };
    form(view, frame, ("confirm", 2), fields.into_any())
}

fn drop_visit(view: &StaffPinRenewalView, frame: &Frame) -> AnyView {
    let words = frame.words;
    let fields = view! {
        <h2>{words.get("staff-pin-renewal-drop-title")}</h2>
        <Button label=words.get("staff-pin-renewal-drop") secondary=true key="W"/>
    };
    form(view, frame, ("drop", 3), fields.into_any())
}

fn lost(view: &StaffPinRenewalView, frame: &Frame) -> AnyView {
    let words = frame.words;
    let fields = view! {
        <h2>{words.get("staff-pin-renewal-lost-title")}</h2>
        <p>{words.get("staff-pin-renewal-lost-why")}</p>
        <Button label=words.get("staff-pin-renewal-lost") secondary=true key="L"/>
    };
    form(view, frame, ("lost", 0), fields.into_any())
}

/// A form of the page: what it does, and which of the keys is its own.
fn form(
    view: &StaffPinRenewalView,
    frame: &Frame,
    (act, key): (&'static str, usize),
    fields: AnyView,
) -> AnyView {
    staff_act::form(&format!("{PATH}/{}", view.id), (act, &view.keys[key]), fields, frame)
}
