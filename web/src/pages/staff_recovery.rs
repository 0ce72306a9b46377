//! Money that was paid after a death in the hands of officers: which payments, their sum, what is proposed, and what may
//! be done.

mod acts;
mod words;

use leptos::prelude::*;
use sothon_domain::money::Riel;
use sothon_domain::recovery::{
    PaidAfter, Payer, Proposal, RecoveryAct, RecoveryFault, RecoveryState, RefusalReason, Refused,
    Terms, TypedRecovery,
};
use sothon_domain::second_person::State;
use sothon_domain::tie::Tie;
use sothon_domain::year_month::YearMonth;
use sothon_locales::Words;

use super::staff_deaths::PATH;
use super::staff_proof::Proof;
use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::error_summary::{ErrorSummary, FieldError};
use crate::components::notice::{Notice, NoticeKind};
use crate::components::summary_list::{Fact, SummaryList};
use crate::components::table::Table;
use crate::document::{self, Mood};

use words::{fault_text, field_name, reason_key, refused_key, way_key};

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffRecoveryView {
    /// The end of the address of the report's page.
    pub id: String,
    /// The number of the report.
    pub reference: String,
    /// The member number of who died, if there is one.
    pub number: Option<String>,
    /// What every page about this money shows.
    pub money: MoneyView,
    /// Which proposal may be decided or taken back.
    pub proposal: Option<String>,
    /// Who the register has under the number of the payer, where one was named.
    pub payer: Option<KnownPayerView>,
    /// What keeps her who looks from deciding; none where nothing does.
    pub tie: Option<Tie>,
    /// What may be done, each with the idempotency key of its form.
    pub acts: Vec<(RecoveryAct, String)>,
    /// What was typed before, to be corrected.
    pub typed: TypedRecovery,
    /// What is wrong with it.
    pub faults: Vec<RecoveryFault>,
    /// What a decision asks for.
    pub proof: Proof,
    /// Why the last act was not done.
    pub error: Option<StaffRecoveryError>,
}

/// A payer who is known here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownPayerView {
    /// Her number.
    pub number: String,
    /// Her masked name.
    pub name: String,
}

/// The money, and what is to become of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MoneyView {
    /// What was paid after the death.
    pub paid: PaidAfter,
    /// What is proposed or decided about it.
    pub latest: Option<(Proposal, RecoveryState)>,
    /// Whether she who looks can't decide only because she proposed it.
    pub is_own: bool,
}

/// Why an act was not done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StaffRecoveryError {
    /// The report or the proposal does not allow it, or not any more.
    Refused(Refused),
    /// No reason was chosen for refusing.
    ReasonMissing,
}

/// The address of the page of a report, without language prefix.
pub fn path(id: &str) -> String {
    format!("{PATH}/{id}/recovery")
}

/// The whole page. Its forms post `act` and `key` to the page's own address; a proposal also its fields, refusing `why`,
/// and a decision `code` where it is asked.
pub fn render(view: &StaffRecoveryView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("staff-recovery-title");
    let errors = errors(view, frame);
    let mood = if errors.is_empty() { Mood::Fine } else { Mood::Problem };
    let money = &view.money;
    let unknown = || words.get("frame-not-known").to_owned();
    let facts = vec![
        Fact::new(words.get("staff-death-reference"), view.reference.clone()),
        Fact::new(words.get("staff-death-number"), view.number.clone().unwrap_or_else(unknown)),
    ];
    let content = view! {
        <BackLink
            href=frame.href(&format!("{PATH}/{}", view.id))
            label=words.get("staff-death-title")
        />
        <ErrorSummary words errors/>
        <h1>{title}</h1>
        <SummaryList facts/>
        {paid(money, words)}
        <p>{words.get("staff-recovery-rule")}</p>
        {stands(money, words)}
        {money.latest.as_ref().map(|(proposal, _)| terms(proposal, view.payer.as_ref(), words))}
        {printed(view, frame)}
        {tie(view, words)}
        {acts::forms(view, frame)}
    };
    document::page(frame, title, mood, content.into_any())
}

fn errors(view: &StaffRecoveryView, frame: &Frame) -> Vec<FieldError> {
    let words = frame.words;
    let faults = view.faults.iter().map(|fault| FieldError {
        field: Some(field_name(fault.field())),
        text: fault_text(*fault, words),
    });
    let refused = view.error.map(|error| match error {
        StaffRecoveryError::Refused(refused) => {
            FieldError { field: None, text: refused_text(refused, words) }
        }
        StaffRecoveryError::ReasonMissing => {
            let text = words.get("staff-account-error-reason").to_owned();
            FieldError { field: Some("why"), text }
        }
    });
    faults.chain(refused).chain(view.proof.error(frame)).collect()
}

fn refused_text(refused: Refused, words: &Words) -> String {
    match refused {
        Refused::Unfit(unfit) => fault_text(RecoveryFault::Unfit(unfit), words),
        other => words.get(refused_key(other)).to_owned(),
    }
}

/// The part of a report's page: what was paid, where that stands, and the way to the page of its own. Nothing where no
/// death is established and nothing was proposed.
pub(super) fn summary(id: &str, money: &MoneyView, frame: &Frame) -> Option<AnyView> {
    if money.paid == PaidAfter::NoDeath && money.latest.is_none() {
        return None;
    }
    let words = frame.words;
    let any = matches!(&money.paid, PaidAfter::After(over) if !over.lines.is_empty());
    let link = (any || money.latest.is_some()).then(|| {
        view! { <p><a href=frame.href(&path(id))>{words.get("staff-recovery-link")}</a></p> }
    });
    let summary = view! {
        <h2>{words.get("staff-recovery-title")}</h2>
        {paid(money, words)}
        {stands(money, words)}
        {link}
    };
    Some(summary.into_any())
}

/// The payments, line by line, and their sum.
fn paid(money: &MoneyView, words: &'static Words) -> AnyView {
    let over = match &money.paid {
        PaidAfter::NoDeath => {
            return view! { <p>{words.get("staff-recovery-no-death")}</p> }.into_any();
        }
        PaidAfter::MonthUnknown => {
            return view! { <p>{words.get("staff-recovery-month-unknown")}</p> }.into_any();
        }
        PaidAfter::After(over) => over,
    };
    let month = [("month", words.month(over.died_in).into())];
    if over.lines.is_empty() {
        return view! { <p>{words.with("staff-recovery-nothing", &month)}</p> }.into_any();
    }
    let sum = vec![(words.get("staff-recovery-sum").to_owned(), words.amount(over.sum))];
    let lines = months(&over.lines, words).chain(sum).collect();
    view! {
        <p>{words.with("staff-recovery-hers", &month)}</p>
        {table(words.get("staff-recovery-title"), lines, words)}
    }
    .into_any()
}

/// Months and amounts in words.
pub(super) fn months<'a>(
    lines: &'a [(YearMonth, Riel)],
    words: &'static Words,
) -> impl Iterator<Item = (String, String)> + 'a {
    lines.iter().map(|(month, amount)| (words.month(*month), words.amount(*amount)))
}

/// A table of months and amounts.
pub(super) fn table(caption: &str, lines: Vec<(String, String)>, words: &'static Words) -> AnyView {
    let columns = ["staff-recovery-month", "staff-recovery-amount"];
    let columns = columns.map(|key| words.get(key).to_owned()).into();
    let rows = lines.into_iter().map(|(month, amount)| vec![month.into_any(), amount.into_any()]);
    let rows = rows.collect::<Vec<_>>();
    view! { <Table caption=caption.to_owned() columns rows/> }.into_any()
}

/// Where what was proposed stands.
fn stands(money: &MoneyView, words: &'static Words) -> Option<AnyView> {
    let (_, state) = money.latest.as_ref()?;
    let (kind, text) = match state {
        RecoveryState::Stands(state) => decided(*state, money.paid == PaidAfter::NoDeath, words),
        RecoveryState::Void { .. } => {
            (NoticeKind::Info, words.get("staff-recovery-is-void").into())
        }
    };
    let own = money.is_own.then(|| view! { <p>{words.get("staff-recovery-own")}</p> });
    Some(view! { <Notice kind><p>{text}</p>{own}</Notice> }.into_any())
}

fn decided(
    state: State<RefusalReason>,
    lives: bool,
    words: &'static Words,
) -> (NoticeKind, String) {
    let text = |key: &str| words.get(key).to_owned();
    match state {
        State::Proposed { .. } => (NoticeKind::Attention, text("staff-recovery-is-proposed")),
        State::Approved { .. } if lives => (NoticeKind::Info, text("staff-recovery-is-ended")),
        State::Approved { .. } => (NoticeKind::Good, text("staff-recovery-is-approved")),
        State::Refused { reason, .. } => {
            let reason = [("reason", words.get(reason_key(reason)).into())];
            (NoticeKind::Info, words.with("staff-recovery-is-refused", &reason))
        }
        State::Withdrawn { .. } => (NoticeKind::Info, text("staff-recovery-is-withdrawn")),
    }
}

/// What is proposed, with its facts.
fn terms(proposal: &Proposal, known: Option<&KnownPayerView>, words: &'static Words) -> AnyView {
    let fact = |key: &str, value: String| Fact::new(words.get(key), value);
    let way = words.get(way_key(proposal.terms.code())).to_owned();
    let mut facts = vec![
        fact("staff-recovery-way", way),
        fact("staff-recovery-sum", words.amount(proposal.sum)),
    ];
    if let Terms::Recover { payer, plan, agreed_on } = &proposal.terms {
        if let Payer::Survivor { name, .. } = payer {
            facts.push(fact("staff-recovery-name", name.clone()));
        }
        if let Some(known) = known {
            facts.push(fact("staff-recovery-number", known.number.clone()));
            facts.push(fact("staff-recovery-register", known.name.clone()));
        }
        facts.extend([
            fact("staff-recovery-count", words.number(plan.count().into())),
            fact("staff-recovery-first", words.month(plan.first())),
            fact("staff-recovery-each", words.amount(plan.each())),
            fact("staff-recovery-last", words.amount(plan.last())),
            fact("staff-recovery-agreed", words.date(*agreed_on)),
        ]);
    }
    facts.push(fact("staff-recovery-reason", proposal.reason.clone()));
    view! { <SummaryList facts/> }.into_any()
}

/// That another officer has to do it.
fn tie(view: &StaffRecoveryView, words: &'static Words) -> Option<AnyView> {
    let text = words.get(refused_key(view.tie?.into()));
    Some(view! { <Notice kind=NoticeKind::Attention><p>{text}</p></Notice> }.into_any())
}

/// The way to the page that is printed, once it is confirmed and while the death stands.
fn printed(view: &StaffRecoveryView, frame: &Frame) -> Option<AnyView> {
    let (_, state) = view.money.latest.as_ref()?;
    let stands = state.is_confirmed() && view.money.paid != PaidAfter::NoDeath;
    stands.then(|| {
        let href = frame.href(&format!("{}/plan", path(&view.id)));
        view! { <p><a href=href>{frame.words.get("staff-recovery-print")}</a></p> }.into_any()
    })
}
