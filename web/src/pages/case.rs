//! One case: what we need from her, what was done, what happens now and next.

mod approved;
mod entered;
mod points;
mod record;
mod refused;
mod withdrawn;

use leptos::prelude::*;
use sothon_domain::access::Office;
use sothon_domain::back_office::Outcome;
use sothon_domain::casework::{
    Awaited, CaseAct, CaseKind, Correction, Effect, Recorded, ReturnReason, Stage,
};
use sothon_domain::delegate::DelegateScope;
use sothon_domain::flow::{Answer, StepKey};
use sothon_domain::letter::LetterKind;
use sothon_domain::money::Riel;
use sothon_domain::paper::PapersOf;
use sothon_domain::person::Reference;
use sothon_locales::{Words, step_name};
use time::{Date, OffsetDateTime};

use super::appeal::{self, Appealed};
use super::not_right;
use super::papers;
use super::report::{keeps_paying, step_path};
use super::report_way::ReportWay;
use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::button::Button;
use crate::components::link_button::LinkButton;
use crate::components::listen::{self, Heard};
use crate::components::not_right_link::datum_key;
use crate::components::notice::{Notice, NoticeKind};
use crate::components::summary_list::{Fact, SummaryList};
use crate::components::timeline::Timeline;
use crate::document::{self, Mood};
pub use entered::EnteredAt;
use points::points;
pub use refused::{Appeal, Rejected};

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseView {
    /// What it is about.
    pub kind: CaseKind,
    /// What its approval is about: of an appeal what its first case is about.
    pub about: CaseKind,
    /// Its reference.
    pub reference: Reference,
    /// Where it stands.
    pub stage: Stage,
    /// The day by which the office should decide.
    pub due_on: Date,
    /// Whether that day has passed.
    pub late: bool,
    /// What was told: what its approval changes.
    pub effect: Effect,
    /// What the register held when it was decided, where that was kept.
    pub held_then: Option<Recorded>,
    /// The office that decides.
    pub office: Office,
    /// Why it waits for her, when it does.
    pub needed: Option<Needed>,
    /// Why it was rejected, when it was.
    pub rejected: Option<Rejected>,
    /// What an appeal is about and says.
    pub appealed: Option<Appealed>,
    /// Whether the rejection can be appealed, or was.
    pub appeal: Option<Appeal>,
    /// For whom outside it waits, and the name of it, when it does.
    pub outside: Option<Outside>,
    /// What was done, the oldest first.
    pub timeline: Vec<Entry>,
    /// Whether the back office has decided it, and no officer.
    pub by_back_office: bool,
    /// Whether she has just sent it.
    pub just_sent: bool,
    /// The key of the form for the letter about the decision, once there is one.
    pub letter_key: Option<String>,
    /// Whether it can be taken back.
    pub can_withdraw: bool,
    /// Whether its approval waits until an officer has confirmed who she is.
    pub record_waits: bool,
    /// Whether an officer has refused her own record, so that nothing of it is approved.
    pub record_refused: bool,
    /// Where somebody has entered it for her.
    pub entered: Option<EnteredAt>,
    /// How the page can be heard, if it can.
    pub listen: Option<Heard>,
}

/// What the office needs from the person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Needed {
    /// Why it came back.
    pub reason: ReturnReason,
    /// What the officer added, in her own words.
    pub note: Option<String>,
}

/// Somebody outside the institution for whom a case waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outside {
    /// Who was asked, and by when the answer should be here.
    pub awaited: Awaited,
    /// Its name.
    pub name: String,
    /// Whether that day has passed.
    pub late: bool,
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
    /// What she had said before an officer corrected it, in words.
    pub was: Option<String>,
    /// Why an officer gave it to the next level, in her own words.
    pub why: Option<String>,
    /// The appeal, or the case that is appealed.
    pub names: Option<Reference>,
    /// What became of it in the back office.
    pub outcome: Option<Outcome>,
    /// The riel a month that the back office decided with its approval.
    pub amount: Option<Riel>,
}

/// The whole page. The form of a decided case posts `kind`, `case` and `key` to the letters.
pub fn render(view: &CaseView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.case_kind(view.kind);
    let content = view! {
        <BackLink href=frame.href("/my-pension/cases") label=words.get("case-mine-title")/>
        <h1>{title.clone()}</h1>
        {received(view, frame)}
        <p>{words.get("case-reference")}" "
            <strong class="nowrap">{view.reference.to_string()}</strong>
        </p>
        {listen::control(view.listen, &own_path(view), frame)}
        {entered::entered(view, frame)}
        {needed(view, frame)}
        {outside(view, frame)}
        {record::waits(view, frame)}
        {approved::shown(view, frame)}
        {withdrawn::shown(view, frame)}
        {refused::shown(view, frame)}
        {letter(view, frame)}
        {papers_link(view, frame)}
        <h2>{words.get("case-timeline-title")}</h2>
        <Timeline points=points(view, frame)/>
        <h2>{words.get("case-told-title")}</h2>
        <SummaryList facts=said(view, frame)/>
        {view.appealed.as_ref().map(|appealed| appeal::decision(&appealed.first, &ReportWay::Own, frame))}
        {keeps_paying(view.about, frame)}
        {withdrawn::way(view, frame)}
    };
    document::page(frame, &title, Mood::Fine, content.into_any())
}

/// Where the case is.
fn own_path(view: &CaseView) -> String {
    format!("/my-pension/cases/{}", view.reference)
}

fn received(view: &CaseView, frame: &Frame) -> Option<AnyView> {
    let words = frame.words;
    let notice = || {
        view! {
            <Notice kind=NoticeKind::Good>
                <p>{words.get("case-received")}</p>
                <p>{words.get("case-received-keep")}</p>
                <p>{words.get("case-received-next")}</p>
            </Notice>
        }
        .into_any()
    };
    view.just_sent.then(notice)
}

/// What we need, why, and how to answer.
fn needed(view: &CaseView, frame: &Frame) -> Option<AnyView> {
    let words = frame.words;
    let needed = view.needed.as_ref()?;
    let note = needed.note.as_ref().map(|note| {
        view! { <p>{words.with("case-needed-note", &[("note", note.into())])}</p> }
    });
    let reason = words.return_reason(needed.reason);
    let hotline = frame.institution.hotline.as_str();
    let call = words.with("case-needed-call", &[("number", hotline.into())]);
    let again = frame.allows(DelegateScope::Report).then(|| {
        let href = frame.href(&asked_again(view, needed.reason));
        view! { <LinkButton href label=words.get("case-answer-again")/> }
    });
    let shown = view! {
        <Notice kind=NoticeKind::Attention>
            <h2>{words.get("case-needed-title")}</h2>
            <p>{reason}</p>
            {note}
            {again}
            <p>{call}</p>
            <p>{words.get("case-needed-time")}</p>
        </Notice>
    };
    Some(shown.into_any())
}

/// Where to answer again: a step; where nothing asked is wrong, all answers together.
fn asked_again(view: &CaseView, reason: ReturnReason) -> String {
    let kind = view.kind;
    if let Some(appealed) = &view.appealed {
        return appeal::path(appealed.first.reference);
    }
    if let CaseKind::Correction(datum) = kind {
        return not_right::path(datum);
    }
    let step = match reason {
        ReturnReason::PlaceUnclear => StepKey::Place.code(),
        ReturnReason::MonthUnclear => StepKey::Since.code(),
        ReturnReason::NotConfirmed
        | ReturnReason::ValueUnclear
        | ReturnReason::AnswerUnclear
        | ReturnReason::PapersNeeded
        | ReturnReason::PleaseCall => "check",
    };
    step_path(kind, step)
}

/// For whom the case waits, until when, and that she has nothing to do.
fn outside(view: &CaseView, frame: &Frame) -> Option<AnyView> {
    let words = frame.words;
    let Outside { awaited, name, late } = view.outside.as_ref()?;
    let who = [("body", words.outside_body(awaited.body).into()), ("name", name.into())];
    let until = [("date", words.date(awaited.due_on).into())];
    let hotline = frame.institution.hotline.as_str();
    let late = late.then(|| {
        let text = words.with("case-outside-late", &[("number", hotline.into())]);
        view! { <p>{text}</p> }
    });
    let (who, until) =
        (words.with("case-outside-who", &who), words.with("case-outside-until", &until));
    let shown = view! {
        <Notice kind=NoticeKind::Info>
            <h2>{words.get("case-outside-title")}</h2>
            <p>{who}</p>
            <p>{until}</p>
            {late}
            <p>{words.get("case-outside-nothing")}</p>
        </Notice>
    };
    Some(shown.into_any())
}

/// The way to the papers of the case.
fn papers_link(view: &CaseView, frame: &Frame) -> Option<AnyView> {
    let href = frame.href(&papers::path(PapersOf::Case(view.reference)));
    let label = frame.words.get("paper-list-link");
    frame
        .allows(DelegateScope::Claim)
        .then(|| view! { <p><LinkButton href label secondary=true/></p> }.into_any())
}

/// A button for the letter about the decision.
fn letter(view: &CaseView, frame: &Frame) -> Option<AnyView> {
    let key = view.letter_key.clone().filter(|_| frame.is_own())?;
    let label = frame.words.get("case-letter");
    let form = view! {
        <form method="post" action=frame.href("/my-pension/letters")>
            <input type="hidden" name="csrf" value=frame.csrf.clone()/>
            <input type="hidden" name="key" value=key/>
            <input type="hidden" name="kind" value=LetterKind::Decision.code()/>
            <input type="hidden" name="case" value=view.reference.to_string()/>
            <Button label/>
        </form>
    };
    Some(form.into_any())
}

/// What she said with this case, and what the register held when it was decided.
fn said(view: &CaseView, frame: &Frame) -> Vec<Fact> {
    let words = frame.words;
    let mut facts = match &view.appealed {
        Some(appealed) => {
            vec![Fact::new(words.get(step_name(StepKey::Disagree)), appealed.why.clone())]
        }
        None => told(&view.effect, frame),
    };
    let held = view.held_then.as_ref();
    facts.extend(held.map(|held| Fact::new(words.get("case-held-then"), words.recorded(held))));
    facts
}

/// What was asked for, fact by fact.
pub(super) fn told(effect: &Effect, frame: &Frame) -> Vec<Fact> {
    let words = frame.words;
    match effect {
        Effect::Move { to, since } => vec![
            Fact::new(words.get("case-told-place"), words.place(to)),
            Fact::new(words.get("case-told-since"), words.month(*since)),
        ],
        Effect::Correct(correction) => disputed(correction, frame),
        Effect::BackOffice(told) => answers(told, words),
    }
}

/// What was answered, question by question.
pub(super) fn answers(told: &[(StepKey, Answer)], words: &Words) -> Vec<Fact> {
    let fact = |(step, answer): &(StepKey, Answer)| {
        Fact::new(words.get(step_name(*step)), words.told(*step, answer))
    };
    told.iter().map(fact).collect()
}

/// What she said about a fact: its value, her words, or both.
fn disputed(correction: &Correction, frame: &Frame) -> Vec<Fact> {
    let words = frame.words;
    let value = correction.value.as_ref().map(|value| {
        let name = words.get(datum_key(correction.datum)).to_owned();
        Fact::new(name, words.fact_value(value))
    });
    let said = correction.words.clone();
    let said = said.map(|said| Fact::new(words.get("case-told-words"), said));
    value.into_iter().chain(said).collect()
}
