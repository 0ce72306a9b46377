//! A proposed amount as an officer sees it: what the register holds, what was proposed, the legal
//! instrument, and what she may do.

mod acts;

use leptos::prelude::*;
use sothon_domain::award_decision::{InstrumentKind, Proposal, RefusalReason, Refused};
use sothon_domain::masked::Shown;
use sothon_domain::money::Riel;
use sothon_domain::pension::{AwardKind, Line};
use sothon_domain::person::{MemberNumber, PersonName, Scheme};
use time::Date;

use super::staff_case::working;
use super::staff_proof::Proof;
use super::staff_reveal;
use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::columns::Columns;
use crate::components::error_summary::{ErrorSummary, FieldError};
use crate::components::summary_list::{Fact, SummaryList};
use crate::document::{self, Mood};

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffAwardView {
    /// The end of the page's address.
    pub id: String,
    /// Whose.
    pub member: ShownMember,
    /// What was proposed.
    pub proposal: Proposal,
    /// What is due this month if it is approved: floors since the decision may have lifted it.
    pub due: Riel,
    /// Why the rule pays a child nothing any more, where nothing is proposed.
    pub working: Vec<Line>,
    /// What kind of file the instrument is.
    pub instrument: InstrumentKind,
    /// The legal date on which it was proposed.
    pub proposed_on: Date,
    /// Where it stands.
    pub stage: AwardStage,
    /// What showing this is known by; the forms give it back.
    pub shown: String,
    /// One idempotency key for each form of the page.
    pub keys: AwardKeys,
    /// What approving it asks for.
    pub proof: Proof,
    /// Why the last act was not done.
    pub error: Option<StaffAwardError>,
}

/// Where a proposal stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AwardStage {
    /// It waits, and whether this officer may approve it.
    Waits(Result<(), Refused>),
    /// It is decided.
    Approved,
    /// It came to nothing.
    Refused(RefusalReason),
    /// Its maker took it back.
    Withdrawn,
}

/// Idempotency keys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AwardKeys {
    /// Of approving it.
    pub approve: String,
    /// Of refusing it.
    pub refuse: String,
    /// Of withdrawing it.
    pub withdraw: String,
}

/// Why an act was not done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StaffAwardError {
    /// The proposal does not allow it, or not any more.
    Refused(Refused),
    /// By now the amount comes from the rule with this name.
    RuleKnown(String),
    /// No reason was chosen.
    ReasonMissing,
}

impl StaffAwardError {
    fn field(&self) -> Option<&'static str> {
        match self {
            Self::ReasonMissing => Some("reason"),
            Self::Refused(_) | Self::RuleKnown(_) => None,
        }
    }

    fn text(&self, frame: &Frame) -> String {
        let words = frame.words;
        match self {
            Self::Refused(refused) => words.get(refused_key(*refused)).to_owned(),
            Self::RuleKnown(rule) => {
                words.with("staff-award-error-rule", &[("rule", rule.as_str().into())])
            }
            Self::ReasonMissing => words.get("staff-award-error-reason").to_owned(),
        }
    }
}

/// A member as the register holds her.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShownMember {
    /// Name in both scripts.
    pub name: PersonName,
    /// Date of birth.
    pub birth_date: Shown,
    /// The number she has.
    pub member_number: MemberNumber,
    /// The scheme that pays.
    pub scheme: Scheme,
    /// The decision in force, if there is one.
    pub award: Option<ShownAward>,
}

/// A decision in force.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShownAward {
    /// The amount a month.
    pub amount: Riel,
    /// The number of the decision.
    pub number: String,
    /// Its date.
    pub decided_on: Date,
    /// Where we have it from.
    pub source: String,
}

/// The word for a kind of award.
pub fn kind_key(kind: AwardKind) -> &'static str {
    match kind {
        AwardKind::OldAge => "staff-award-kind-old-age",
        AwardKind::Invalidity => "staff-award-kind-invalidity",
        AwardKind::Survivor => "staff-award-kind-survivor",
    }
}

pub(super) fn refused_key(refused: Refused) -> &'static str {
    match refused {
        Refused::AlreadyDecided => "staff-award-error-decided",
        Refused::OwnWork => "staff-award-own-work",
        Refused::OthersWork => "staff-award-error-others-work",
        Refused::ChangedMeanwhile => "staff-award-changed",
        Refused::RecordLocked => "staff-award-error-locked",
        Refused::RecordRetired => "staff-award-error-joined",
        Refused::Related => "staff-award-error-related",
        Refused::CardUnknown => "staff-award-error-card-unknown",
        Refused::NotAsShown => "staff-award-error-not-as-shown",
    }
}

/// The whole page. Its forms post `act` (`approve`, `refuse`, `withdraw`), `key` and `shown` to the
/// page's own address; approving also `code` where it is asked, refusing `reason`.
pub fn render(view: &StaffAwardView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("staff-award-title");
    let error = view.error.as_ref();
    let error = error.map(|error| FieldError { field: error.field(), text: error.text(frame) });
    let errors: Vec<_> = error.into_iter().chain(view.proof.error(frame)).collect();
    let mood = if errors.is_empty() { Mood::Fine } else { Mood::Problem };
    let content = view! {
        <BackLink href=frame.href("/staff/awards") label=words.get("staff-award-list-title")/>
        <ErrorSummary words errors/>
        <h1>{title}</h1>
        <Columns main=facts(view, frame) side=acts::column(view, frame)/>
    };
    document::page(frame, title, mood, content.into_any())
}

fn facts(view: &StaffAwardView, frame: &Frame) -> AnyView {
    let words = frame.words;
    let proposal = &view.proposal;
    let amount = words.amount(proposal.amount);
    let facts = vec![
        Fact::new(words.get("staff-award-kind"), words.get(kind_key(proposal.kind))),
        Fact::new(
            words.get("staff-award-amount"),
            view! { <strong class="nowrap">{amount}</strong> },
        ),
        Fact::new(words.get("staff-award-number"), proposal.number.clone()),
        Fact::new(words.get("staff-award-date"), words.date(proposal.decided_on)),
        Fact::new(words.get("staff-award-source"), proposal.title.clone()),
        Fact::new(words.get("staff-award-file"), download(view, frame)),
        Fact::new(words.get("staff-award-proposed-on"), words.date(view.proposed_on)),
    ];
    view! {
        {member(&view.member, &format!("/staff/awards/{}", view.id), frame)}
        <h2>{words.get("staff-award-proposed")}</h2>
        <SummaryList facts/>
        {why_nothing(&view.working, frame)}
    }
    .into_any()
}

/// Why the rule pays a child nothing any more, line by line; nothing where there are no lines.
pub(super) fn why_nothing(lines: &[Line], frame: &Frame) -> Option<AnyView> {
    let words = frame.words;
    let shown = || {
        view! {
            <h2>{words.get("staff-award-nothing")}</h2>
            <p>{words.get("staff-award-nothing-intro")}</p>
            {working::list(lines, words)}
        }
    };
    (!lines.is_empty()).then(|| shown().into_any())
}

/// The file is taken home and never shown in the page.
fn download(view: &StaffAwardView, frame: &Frame) -> AnyView {
    let ending = view.instrument.code();
    let href = frame.href(&format!("/staff/awards/{}.{ending}", view.id));
    let kind = ending.to_ascii_uppercase();
    let label = frame.words.with("staff-award-download", &[("kind", kind.as_str().into())]);
    view! { <a href=href>{label}</a> }.into_any()
}

/// What the register holds of a member, on the page with this path.
pub(super) fn member(member: &ShownMember, path: &str, frame: &Frame) -> AnyView {
    let words = frame.words;
    let name = format!("{} · {}", member.name.khmer.full(), member.name.latin.full());
    let number = member.member_number.to_string();
    let mut facts = vec![
        Fact::new(words.get("staff-award-name"), name),
        Fact::new(
            words.get("staff-award-birth-date"),
            staff_reveal::fact(&member.birth_date, words),
        ),
        Fact::new(
            words.get("staff-award-member-number"),
            view! { <span class="nowrap">{number}</span> },
        ),
        Fact::new(words.get("staff-award-scheme"), words.scheme(member.scheme)),
    ];
    facts.push(match &member.award {
        None => Fact::new(words.get("staff-award-now"), words.get("staff-award-now-none")),
        Some(award) => {
            let values = [
                ("amount", words.amount(award.amount).into()),
                ("number", award.number.as_str().into()),
                ("date", words.date(award.decided_on).into()),
                ("source", award.source.as_str().into()),
            ];
            Fact::new(words.get("staff-award-now"), words.with("staff-award-now-decided", &values))
        }
    });
    view! {
        <h2>{words.get("staff-award-member")}</h2>
        <SummaryList facts/>
        {staff_reveal::form(&member.birth_date, path, frame)}
    }
    .into_any()
}
