//! A proposed change of the staff as an administrator sees it: what was proposed, by whom, and what she may
//! do.

mod acts;

use leptos::prelude::*;
use sothon_domain::staff_change::{Change, Position, RefusalReason, Refused, Standing};
use time::Date;

use super::staff_proof::Proof;
use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::columns::Columns;
use crate::components::error_summary::{ErrorSummary, FieldError};
use crate::components::summary_list::{Fact, SummaryList};
use crate::document::{self, Mood};
use crate::pages::staff_member::ascii;
use crate::pages::staff_members::standing;

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffChangeView {
    /// The end of the page's address.
    pub id: String,
    /// What was proposed.
    pub change: Change,
    /// Address of whom it concerns.
    pub address: String,
    /// What the member is now; none for somebody who is to be invited.
    pub now: Option<(Position, Standing)>,
    /// Address of whoever proposed it.
    pub maker: String,
    /// The legal date on which it was proposed.
    pub proposed_on: Date,
    /// Where it stands.
    pub stage: ChangeStage,
    /// One idempotency key for each form of the page.
    pub keys: ChangeKeys,
    /// What approving it asks for.
    pub proof: Proof,
    /// Why the last act was not done.
    pub error: Option<StaffChangeError>,
}

/// Where a change stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChangeStage {
    /// It waits, and whether this administrator may approve it.
    Waits(Result<(), Refused>),
    /// It has taken effect.
    Approved,
    /// It came to nothing.
    Refused(RefusalReason),
    /// Its maker took it back.
    Withdrawn,
}

/// Idempotency keys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangeKeys {
    /// Of approving it.
    pub approve: String,
    /// Of refusing it.
    pub refuse: String,
    /// Of withdrawing it.
    pub withdraw: String,
}

/// Why an act was not done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StaffChangeError {
    /// The change does not allow it, or not any more.
    Refused(Refused),
    /// No reason was chosen.
    ReasonMissing,
}

impl StaffChangeError {
    fn field(self) -> Option<&'static str> {
        match self {
            Self::ReasonMissing => Some("reason"),
            Self::Refused(_) => None,
        }
    }

    fn key(self) -> &'static str {
        match self {
            Self::Refused(refused) => refused_key(refused),
            Self::ReasonMissing => "staff-change-error-reason",
        }
    }
}

/// The word for what is proposed.
pub(super) fn kind_key(change: &Change) -> &'static str {
    match change {
        Change::Invite { .. } => "staff-change-kind-invite",
        Change::Move { .. } => "staff-change-kind-move",
        Change::Reset { .. } => "staff-change-kind-reset",
        Change::Close { .. } => "staff-change-kind-close",
    }
}

/// The sentence for a refusal.
pub(super) fn refused_key(refused: Refused) -> &'static str {
    match refused {
        Refused::AlreadyDecided => "staff-change-error-decided",
        Refused::OwnWork => "staff-change-own-work",
        Refused::OwnAccount => "staff-change-own-account",
        Refused::OthersWork => "staff-change-error-others-work",
        Refused::MakerLeft => "staff-change-maker-left",
        Refused::TooFewAdministrators => "staff-change-too-few",
        Refused::AddressTaken => "staff-member-error-taken",
        Refused::BranchClosed => "staff-change-branch-closed",
    }
}

/// The whole page. Its forms post `act` (`approve`, `refuse`, `withdraw`) and `key` to the page's own
/// address; approving also `code` where it is asked, refusing `reason`.
pub fn render(view: &StaffChangeView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("staff-change-title");
    let error = view
        .error
        .map(|error| FieldError { field: error.field(), text: words.get(error.key()).to_owned() });
    let errors: Vec<_> = error.into_iter().chain(view.proof.error(frame)).collect();
    let mood = if errors.is_empty() { Mood::Fine } else { Mood::Problem };
    let main = view! { <SummaryList facts=facts(view, frame)/> }.into_any();
    let content = view! {
        <BackLink href=frame.href("/staff/members") label=words.get("staff-member-list-title")/>
        <ErrorSummary words errors/>
        <h1>{title}</h1>
        <Columns main side=acts::column(view, frame)/>
    };
    document::page(frame, title, mood, content.into_any())
}

fn facts(view: &StaffChangeView, frame: &Frame) -> Vec<Fact> {
    let words = frame.words;
    let position = |position: &Position| {
        format!("{}, {}", words.role(position.role), words.office(&position.office))
    };
    let mut facts = vec![
        Fact::new(words.get("staff-change-what"), words.get(kind_key(&view.change))),
        Fact::new(words.get("staff-member-address"), ascii(&view.address)),
    ];
    if let Some((now, can_sign_in)) = &view.now {
        let now = format!("{} ", position(now));
        let shown = view! { {now}{standing(*can_sign_in, frame)} };
        facts.push(Fact::new(words.get("staff-change-now"), shown));
    }
    if let Some(to) = view.change.position() {
        let to = view! { <strong>{position(to)}</strong> };
        facts.push(Fact::new(words.get("staff-change-to"), to));
    }
    facts.push(Fact::new(words.get("staff-change-proposed-by"), ascii(&view.maker)));
    facts.push(Fact::new(words.get("staff-change-proposed-on"), words.date(view.proposed_on)));
    facts
}
