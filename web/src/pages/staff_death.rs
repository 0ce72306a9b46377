//! One report of a death in the hands of staff: what was said, who is meant, where it stands, what may be done.

mod acts;
mod reach;

use leptos::prelude::*;
use sothon_domain::death_report::{
    Alive, DeathAct, DeathState, DismissReason, Doubt, Fact as Beside, Hold, Likeness, ProofPaper,
    Reached, Refused, RegistryEntry, SaidBy, ShownSaid,
};
use sothon_domain::masked::Shown;
use time::OffsetDateTime;

use super::staff_deaths::PATH;
use super::staff_pin_renewal::at;
use super::staff_proof::Proof;
use super::staff_recovery::{self, MoneyView};
use super::staff_reveal;
use super::trusted_contact::relation;
use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::error_summary::{ErrorSummary, FieldError};
use crate::components::notice::{Notice, NoticeKind, notice};
use crate::components::summary_list::{Fact, SummaryList};
use crate::document::{self, Mood};

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffDeathView {
    /// The end of the page's address.
    pub id: String,
    /// The number the reporter has.
    pub reference: String,
    /// When it was said.
    pub reported_at: OffsetDateTime,
    /// The name of who is meant, and her member number; none where nobody was found.
    pub member: Option<(Shown, Option<String>)>,
    /// The entry of the civil registry about her, if there is one.
    pub registry: Option<RegistryEntry>,
    /// What was said.
    pub said: ShownSaid,
    /// Why it was put to nobody by itself.
    pub doubt: Option<Doubt>,
    /// How many other reports there are of the same person.
    pub others: i64,
    /// Where it stands.
    pub state: DeathState,
    /// Since when payments are or were held.
    pub held_at: Option<OffsetDateTime>,
    /// What was written of a paper, or of what was found out.
    pub note: Option<String>,
    /// Whether the question reached her or her household.
    pub reached: Reached,
    /// What may be done, each with the idempotency key of its form.
    pub acts: Vec<(DeathAct, String)>,
    /// Why she who looks can't hold or end it now, where only that is in the way.
    pub waits: Option<Refused>,
    /// Whether she who looks has just reported the same death, and this report stood before.
    pub stood_before: bool,
    /// What was paid after the death, for whom it concerns.
    pub money: Option<MoneyView>,
    /// What was typed before, to be corrected.
    pub typed: TypedAct,
    /// What holding asks for.
    pub proof: Proof,
    /// Why the last act was not done.
    pub error: Option<StaffDeathError>,
}

/// What was typed into the forms.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TypedAct {
    /// The member number of who is meant.
    pub number: String,
    /// The code of the paper.
    pub paper: String,
    /// The number of the paper.
    pub what: String,
    /// How it was found out.
    pub how: String,
    /// The code of how the question reached the household.
    pub way: String,
    /// Whom they met there.
    pub whom: String,
}

/// Why an act was not done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StaffDeathError {
    /// The report does not allow it, or not any more.
    Refused(Refused),
    /// What was typed is no member number.
    NumberMalformed,
    /// Nobody in the reach of the office has it.
    NumberUnknown,
    /// No paper was chosen.
    PaperMissing,
    /// It is not said which paper, or too long.
    NoteMissing,
    /// It is not said how it was found out, or too long.
    HowMissing,
    /// It was not chosen how the question reached the household.
    WayMissing,
    /// It is not said whom they met, or too long.
    WhomMissing,
    /// No reason was chosen.
    ReasonMissing,
}

impl StaffDeathError {
    /// The field it is about.
    fn field(self) -> Option<&'static str> {
        match self {
            Self::Refused(_) => None,
            Self::NumberMalformed | Self::NumberUnknown => Some("number"),
            Self::PaperMissing => Some("paper"),
            Self::NoteMissing => Some("what"),
            Self::HowMissing => Some("how"),
            Self::WayMissing => Some("way"),
            Self::WhomMissing => Some("whom"),
            Self::ReasonMissing => Some("reason"),
        }
    }

    fn key(self) -> &'static str {
        match self {
            Self::Refused(refused) => refused_key(refused),
            Self::NumberMalformed => "staff-death-error-number",
            Self::NumberUnknown => "staff-death-error-number-unknown",
            Self::PaperMissing => "staff-death-error-paper",
            Self::NoteMissing => "staff-death-error-what",
            Self::HowMissing => "staff-death-error-how",
            Self::WayMissing => "staff-death-error-way",
            Self::WhomMissing => "staff-death-error-whom",
            Self::ReasonMissing => "staff-account-error-reason",
        }
    }
}

fn refused_key(refused: Refused) -> &'static str {
    match refused {
        Refused::NobodyAsked => "staff-death-refused-nobody-asked",
        Refused::AskedAlready => "staff-death-refused-asked-already",
        Refused::StillAsking => "staff-death-refused-still-asking",
        Refused::ProposedAlready => "staff-death-refused-proposed-already",
        Refused::NotProposed => "staff-death-refused-not-proposed",
        Refused::OwnWork => "staff-death-refused-own-work",
        Refused::NotReached => "staff-death-refused-not-reached",
        Refused::NoEntry => "staff-death-refused-no-entry",
        Refused::Related => "staff-death-refused-related",
        Refused::CardUnknown => "staff-award-error-card-unknown",
        Refused::Held => "staff-death-refused-held",
        Refused::Ended => "staff-death-refused-ended",
    }
}

/// Where a report stands, in words.
pub(super) fn state_key(state: DeathState) -> &'static str {
    match state {
        DeathState::Received => "staff-death-state-received",
        DeathState::Asked { .. } => "staff-death-state-asked",
        DeathState::Proposed { .. } => "staff-death-state-proposed",
        DeathState::Held(_) => "staff-death-state-held",
        DeathState::Contradicted { .. } => "staff-death-state-contradicted",
        DeathState::Restored { .. } => "staff-death-state-restored",
        DeathState::Dismissed { .. } => "staff-death-state-dismissed",
    }
}

/// Why a report came to nothing, in words.
fn reason_key(reason: DismissReason) -> &'static str {
    match reason {
        DismissReason::NotTrue => "staff-death-reason-not-true",
        DismissReason::NobodyFound => "staff-death-reason-nobody-found",
        DismissReason::AlreadyReported => "staff-death-reason-already-reported",
        DismissReason::KnownBefore => "staff-death-reason-known-before",
    }
}

/// A paper that holds, in words.
fn paper_key(paper: ProofPaper) -> &'static str {
    match paper {
        ProofPaper::Registry => "staff-death-paper-registry",
        ProofPaper::Certificate => "staff-death-paper-certificate",
    }
}

/// The whole page. Its forms post `act` and `key` to the page's own address; identifying also `number`, a paper
/// `paper` and `what`, a finding `how`, that the question reached the household `way` and `whom`, ending `reason`, and what
/// holds a payment `code` where it is asked.
pub fn render(view: &StaffDeathView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("staff-death-title");
    let error = view.error.map(|error| {
        let text = words.get(error.key()).to_owned();
        FieldError { field: error.field(), text }
    });
    let errors: Vec<_> = error.into_iter().chain(view.proof.error(frame)).collect();
    let mood = if errors.is_empty() { Mood::Fine } else { Mood::Problem };
    let path = format!("{PATH}/{}", view.id);
    let private = view.member.as_ref().map(|(name, _)| name).or(view.said.phone.as_ref());
    let content = view! {
        <BackLink href=frame.href(PATH) label=words.get("staff-death-list-title")/>
        <ErrorSummary words errors/>
        <h1>{title}</h1>
        <SummaryList facts=facts(view, frame)/>
        {private.and_then(|shown| staff_reveal::form(shown, &path, frame))}
        {view.stood_before.then(|| notice(NoticeKind::Info, words.get("staff-death-stood-before")))}
        {stands(view, frame)}
        {family(view, frame)}
        {view.money.as_ref().and_then(|money| staff_recovery::summary(&view.id, money, frame))}
        {acts::forms(view, frame)}
    };
    document::page(frame, title, mood, content.into_any())
}

fn facts(view: &StaffDeathView, frame: &Frame) -> Vec<Fact> {
    let words = frame.words;
    let said = &view.said;
    let fact = |key: &str, value: String| Fact::new(words.get(key), value);
    let unknown =
        |value: Option<String>| value.unwrap_or_else(|| words.get("frame-not-known").to_owned());
    let mut facts = vec![
        fact("staff-death-reference", view.reference.clone()),
        fact("staff-death-said-at", at(view.reported_at, frame)),
    ];
    match &view.member {
        Some((name, number)) => facts.extend([
            Fact::new(words.get("staff-death-person"), staff_reveal::fact(name, words)),
            fact("staff-death-number", unknown(number.clone())),
        ]),
        None => facts.push(fact("staff-death-person", words.get("staff-death-nobody").to_owned())),
    }
    let told = [
        ("staff-death-said-number", said.number.as_ref().map(ToString::to_string)),
        ("staff-death-said-name", said.name.clone()),
        ("staff-death-said-province", said.province.as_ref().map(|code| words.place(code))),
        ("staff-death-said-place", said.place.clone()),
    ];
    facts.extend(told.into_iter().filter_map(|(key, value)| Some(fact(key, value?))));
    facts.push(fact("staff-death-said-died", unknown(said.died.map(|died| words.part_date(died)))));
    facts.extend(reporter(view, frame));
    facts.push(fact("staff-death-state", words.get(state_key(view.state)).to_owned()));
    let note = view.note.clone().map(|note| fact("staff-death-note", note));
    facts.extend(note);
    facts.extend(reach::fact(view, words));
    facts
}

/// Who said it; the civil registry and the staff leave no phone.
fn reporter(view: &StaffDeathView, frame: &Frame) -> Vec<Fact> {
    let words = frame.words;
    let by = words.get("staff-death-reported-by");
    let mut facts = match view.said.by {
        SaidBy::Relative(of) => vec![
            Fact::new(words.get("staff-death-said-by"), relation(of, words).to_owned()),
            Fact::new(
                words.get("staff-death-said-phone"),
                staff_reveal::known(view.said.phone.as_ref(), words),
            ),
        ],
        SaidBy::Registry => {
            vec![Fact::new(by, words.get("staff-death-said-by-registry").to_owned())]
        }
        SaidBy::Staff => vec![Fact::new(by, words.get("staff-death-said-by-staff").to_owned())],
    };
    facts.extend(view.registry.iter().flat_map(|entry| entered(entry, frame)));
    facts
}

/// What the civil registry has entered, and what of it is as in our register: for an officer to compare.
fn entered(entry: &RegistryEntry, frame: &Frame) -> Vec<Fact> {
    let words = frame.words;
    let beside = entry.agreement;
    let facts = [
        ("staff-death-registry-card", beside.card),
        ("staff-death-registry-name", beside.name),
        ("staff-death-registry-born", beside.born),
        ("staff-death-registry-sex", beside.sex),
    ];
    let known = [
        ("staff-death-registry", entry.number.as_str().to_owned()),
        ("staff-death-registry-died", words.part_date(entry.died)),
    ];
    let facts = facts.map(|(key, fact)| (key, words.get(fact_key(fact)).to_owned()));
    known.into_iter().chain(facts).map(|(key, value)| Fact::new(words.get(key), value)).collect()
}

/// How one fact of an entry lies beside our register, in words.
fn fact_key(fact: Beside) -> &'static str {
    match fact {
        Beside::Same => "staff-death-fact-same",
        Beside::Partly => "staff-death-fact-partly",
        Beside::Differs => "staff-death-fact-differs",
        Beside::Unknown => "staff-death-fact-unknown",
    }
}

/// What the entry of the civil registry means now.
fn registry_key(entry: &RegistryEntry, state: DeathState) -> Option<&'static str> {
    let lives = matches!(state, DeathState::Contradicted { .. } | DeathState::Restored { .. });
    let waits = !lives && !matches!(state, DeathState::Held(_) | DeathState::Dismissed { .. });
    match entry.likeness {
        Likeness::Sure if lives => Some("staff-death-registry-wrong"),
        Likeness::Sure if state == DeathState::Received => Some("staff-death-registry-sure-first"),
        Likeness::Sure if waits => Some("staff-death-registry-sure"),
        Likeness::Perhaps if waits => Some("staff-death-registry-perhaps"),
        Likeness::Sure | Likeness::Perhaps => None,
    }
}

/// The way to a record of somebody of the family, from which her claim is filled in.
fn family(view: &StaffDeathView, frame: &Frame) -> Option<AnyView> {
    let words = frame.words;
    let way = || {
        let href = frame.href(&format!("{PATH}/{}/record", view.id));
        view! {
            <p>{words.get("staff-death-family")}</p>
            <p><a href=href>{words.get("staff-claimant-new-title")}</a></p>
        }
        .into_any()
    };
    (!view.state.has_ended()).then(way)
}

/// Where it stands, why, and what comes next.
fn stands(view: &StaffDeathView, frame: &Frame) -> AnyView {
    let words = frame.words;
    let line = |key: &str| words.get(key).to_owned();
    let since = |key: &str| {
        let date = view.held_at.map(|held_at| at(held_at, frame)).unwrap_or_default();
        words.with(key, &[("date", date.into())])
    };
    let until = |key: &str, until| words.with(key, &[("date", at(until, frame).into())]);
    let by = |by| match by {
        Alive::Herself => line("staff-death-alive-herself"),
        Alive::Staff(_) => line("staff-death-alive-staff"),
    };
    let mut lines = match view.state {
        DeathState::Received if view.member.is_none() => vec![line("staff-death-is-unmatched")],
        DeathState::Received => vec![line("staff-death-is-received")],
        DeathState::Asked { until: to } => {
            vec![line("staff-death-is-asked"), until("staff-death-is-asked-until", to)]
        }
        DeathState::Proposed { until: to, .. } if view.waits == Some(Refused::StillAsking) => {
            vec![line("staff-death-is-proposed"), until("staff-death-is-asked-until", to)]
        }
        DeathState::Proposed { .. } => vec![line("staff-death-is-proposed")],
        DeathState::Held(hold) => {
            let rests = match hold {
                Hold::Paper { paper, .. } => line(paper_key(paper)),
                Hold::Two(_) => line("staff-death-is-held-two"),
            };
            vec![since("staff-death-is-held"), rests, line("staff-death-is-held-next")]
        }
        DeathState::Contradicted { by: who } => vec![line("staff-death-is-contradicted"), by(who)],
        DeathState::Restored { by: who } => vec![since("staff-death-is-restored"), by(who)],
        DeathState::Dismissed { reason, .. } => {
            vec![line("staff-death-is-dismissed"), line(reason_key(reason))]
        }
    };
    let entry = view.registry.as_ref().and_then(|entry| registry_key(entry, view.state));
    lines.extend(entry.map(line));
    lines.extend(view.doubt.map(|doubt| match doubt {
        Doubt::Reporter => line("staff-death-doubt-reporter"),
        Doubt::SaidAlive => line("staff-death-doubt-said-alive"),
    }));
    let others = words.number(view.others);
    let more = || words.with("staff-death-others", &[("count", others.into())]);
    lines.extend((view.others > 0).then(more));
    let told = [Refused::OwnWork, Refused::NotReached, Refused::Related, Refused::CardUnknown];
    let waits = view.waits.filter(|refused| told.contains(refused));
    lines.extend(waits.map(|refused| line(refused_key(refused))));
    let lines: Vec<_> = lines.into_iter().map(|text| view! { <p>{text}</p> }).collect();
    view! { <Notice kind=NoticeKind::Info>{lines}</Notice> }.into_any()
}
