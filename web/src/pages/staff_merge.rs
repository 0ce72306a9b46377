//! One merge in the hands of an officer: both records, who asked and why, where it stands, what may be done.

use leptos::prelude::*;
use sothon_domain::effects::legal_date;
use sothon_domain::person::merge::{Merge, MergeAct, Refused};
use time::OffsetDateTime;

use super::staff_merge_pair::{self, PairSeen};
use super::staff_merges::{PATH, state_key};
use super::staff_proof::Proof;
use super::{staff_act, staff_proof};
use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::button::Button;
use crate::components::error_summary::{ErrorSummary, FieldError};
use crate::components::notice::{Notice, NoticeKind};
use crate::components::summary_list::{Fact, SummaryList};
use crate::components::text_area::TextArea;
use crate::components::text_field::Field;
use crate::document::{self, Mood};

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffMergeView {
    /// The end of the page's address.
    pub id: String,
    /// Both records.
    pub pair: PairSeen,
    /// Where it stands.
    pub state: Merge,
    /// Address of who asked for it.
    pub proposed: String,
    /// Address of who decided it.
    pub decided: Option<String>,
    /// Address of who asked for the parting.
    pub parting: Option<String>,
    /// Address of who parted them.
    pub parted: Option<String>,
    /// What may be done, each with the idempotency key of its form.
    pub acts: Vec<(MergeAct, String)>,
    /// Whether she who looks asked for what waits.
    pub is_own: bool,
    /// Why they should be parted, as typed.
    pub reason: String,
    /// What an approval asks for.
    pub proof: Proof,
    /// Why the last act was not done.
    pub error: Option<StaffMergeError>,
}

/// Why an act was not done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StaffMergeError {
    /// The merge does not allow it, or not any more.
    Refused(Refused),
    /// It is not said why, or too long.
    NoReason,
}

impl StaffMergeError {
    fn key(self) -> &'static str {
        match self {
            Self::Refused(refused) => refused_key(refused),
            Self::NoReason => "staff-merge-error-reason",
        }
    }

    fn field(self) -> Option<&'static str> {
        (self == Self::NoReason).then_some("reason")
    }
}

/// Why two records can't be joined or parted, in words.
pub(super) fn refused_key(refused: Refused) -> &'static str {
    match refused {
        Refused::SameRecord => "staff-merge-refused-same",
        Refused::OwnWork => "staff-merge-refused-own-work",
        Refused::Past => "staff-merge-refused-past",
        Refused::RetiredAlready => "staff-merge-refused-retired",
        Refused::KeptIsRetired => "staff-merge-refused-kept-retired",
        Refused::KeepsAnother => "staff-merge-refused-keeps",
        Refused::Held => "staff-merge-refused-held",
        Refused::Reported => "staff-merge-refused-reported",
        Refused::PayeeStands => "staff-merge-refused-payee",
        Refused::AnotherWaits => "staff-merge-refused-waits",
        Refused::Related => "staff-merge-refused-related",
        Refused::CardUnknown => "staff-award-error-card-unknown",
    }
}

/// The whole page. Its forms post `act` and `key` to the page's own address; a wish to part them `reason`, and what
/// takes effect `code` where it is asked.
pub fn render(view: &StaffMergeView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("staff-merge-title");
    let error = view.error.map(|error| {
        let text = words.get(error.key()).to_owned();
        FieldError { field: error.field(), text }
    });
    let errors: Vec<_> = error.into_iter().chain(view.proof.error(frame)).collect();
    let mood = if errors.is_empty() { Mood::Fine } else { Mood::Problem };
    let path = format!("{PATH}/{}", view.id);
    let content = view! {
        <BackLink href=frame.href(PATH) label=words.get("staff-merge-list-title")/>
        <ErrorSummary words errors/>
        <h1>{title}</h1>
        {stands(view, frame)}
        {staff_merge_pair::render(&view.pair, &path, frame)}
        <SummaryList facts=facts(view, frame)/>
        {forms(view, &path, frame)}
    };
    document::page(frame, title, mood, content.into_any())
}

/// Where it stands and what that means.
fn stands(view: &StaffMergeView, frame: &Frame) -> AnyView {
    let words = frame.words;
    let is = match view.state {
        Merge::Proposed(_) => "staff-merge-is-proposed",
        Merge::Declined { .. } => "staff-merge-is-declined",
        Merge::Standing(_) => "staff-merge-is-standing",
        Merge::PartingProposed { .. } => "staff-merge-is-parting",
        Merge::Parted { .. } => "staff-merge-is-parted",
    };
    let own = view.is_own.then(|| view! { <p>{words.get("staff-merge-refused-own-work")}</p> });
    view! { <Notice kind=NoticeKind::Info><p>{words.get(is)}</p>{own}</Notice> }.into_any()
}

/// Who did what, when and why.
fn facts(view: &StaffMergeView, frame: &Frame) -> Vec<Fact> {
    let words = frame.words;
    let signed = |at: OffsetDateTime, address: &str| {
        let date = words.date(legal_date(at));
        let address = address.to_owned();
        view! { {date}" · "<span class="nowrap">{address}</span> }.into_any()
    };
    let line = |key: &str, value: String| Fact::new(words.get(key), value);
    let state = &view.state;
    let asked = state.proposal();
    let mut facts = vec![
        line("staff-merge-state", words.get(state_key(state)).to_owned()),
        Fact::new(words.get("staff-merge-asked-by"), signed(asked.at, &view.proposed)),
        line("staff-merge-reason", asked.reason.as_str().to_owned()),
    ];
    if let (Some(decided), Some(address)) = (state.decision(), &view.decided) {
        let key = match state {
            Merge::Declined { .. } => "staff-merge-declined-by",
            _ => "staff-merge-joined-by",
        };
        facts.push(Fact::new(words.get(key), signed(decided.at, address)));
    }
    if let (Some(parting), Some(address)) = (state.parting(), &view.parting) {
        facts.push(Fact::new(words.get("staff-merge-parting-by"), signed(parting.at, address)));
        facts.push(line("staff-merge-parting-reason", parting.reason.as_str().to_owned()));
    }
    if let (Some(parted), Some(address)) = (state.parted(), &view.parted) {
        facts.push(Fact::new(words.get("staff-merge-parted-by"), signed(parted.at, address)));
    }
    facts
}

fn forms(view: &StaffMergeView, path: &str, frame: &Frame) -> Vec<AnyView> {
    let acts = view.acts.iter();
    acts.map(|(act, key)| {
        staff_act::form(path, (act.code(), key), fields(*act, view, frame), frame)
    })
    .collect()
}

fn fields(act: MergeAct, view: &StaffMergeView, frame: &Frame) -> AnyView {
    let words = frame.words;
    let [title, why, label, key] = match act {
        MergeAct::Confirm => {
            ["staff-merge-confirm-title", "staff-merge-confirm-why", "staff-merge-confirm", "A"]
        }
        MergeAct::Refuse => {
            ["staff-merge-refuse-title", "staff-merge-refuse-why", "staff-merge-refuse", "B"]
        }
        MergeAct::Part => {
            ["staff-merge-part-title", "staff-merge-part-why", "staff-merge-part", "C"]
        }
        MergeAct::ConfirmParting => [
            "staff-merge-confirm-parting-title",
            "staff-merge-confirm-parting-why",
            "staff-merge-confirm-parting",
            "E",
        ],
        MergeAct::RefuseParting => [
            "staff-merge-refuse-parting-title",
            "staff-merge-refuse-parting-why",
            "staff-merge-refuse-parting",
            "F",
        ],
    };
    let proves = matches!(act, MergeAct::Confirm | MergeAct::ConfirmParting);
    let proof = proves.then(|| staff_proof::field(view.proof, frame)).flatten();
    let reason = (act == MergeAct::Part).then(|| reason_field(view, frame));
    view! {
        <h2>{words.get(title)}</h2>
        <p>{words.get(why)}</p>
        {reason.map(|field| view! { <TextArea field/> })}
        {proof}
        <Button label=words.get(label) secondary=!proves key=key/>
    }
    .into_any()
}

fn reason_field(view: &StaffMergeView, frame: &Frame) -> Field {
    let words = frame.words;
    let error = view.error.filter(|error| error.field().is_some());
    Field {
        name: "reason",
        label: words.get("staff-merge-parting-reason").to_owned(),
        hint: words.get("staff-merge-reason-hint").to_owned(),
        error: error.map(|error| words.get(error.key()).to_owned()),
        value: view.reason.clone(),
    }
}
