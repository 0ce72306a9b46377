//! The fingers of a person at her visit to a branch: she agrees, three impressions of each of four fingers are taken by the
//! scanner on the agent's machine, and they are checked and kept. Printed, the page is her receipt. Without a scanner or
//! scripts it says so, and she goes on with her paper.

use leptos::prelude::*;
use sothon_domain::finger::{
    Again, CONSENT_WORDS, EnrolRefused, EnrolmentStage, FINGERS, FingerPosition, FingerSet,
    IMPRESSIONS,
};
use sothon_domain::masked::Shown;
use sothon_locales::Words;

use super::staff_counter_visit::scanner;
use super::{staff_counter, staff_reveal};
use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::button::Button;
use crate::components::choices::{Choice, Choices};
use crate::components::columns::Columns;
use crate::components::error_summary::{ErrorSummary, FieldError};
use crate::components::notice::{NoticeKind, notice};
use crate::components::panel::{Ground, Panel};
use crate::components::summary_list::{Fact, SummaryList};
use crate::components::table::Table;
use crate::components::text_field::Field;
use crate::document::{self, Mood};

/// The path of the page of a visit, without its language prefix.
pub fn path(visit: &str) -> String {
    format!("{}/{visit}/fingers", staff_counter::PATH)
}

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffFingersView {
    /// The visit, as its address has it.
    pub visit: String,
    /// Her name, in both scripts.
    pub name: Shown,
    /// Her date of birth.
    pub birth_date: Shown,
    /// What is kept: what stands first, then what waits for an officer.
    pub kept: Vec<EnrolmentStage>,
    /// Whether the agent may enrol here, and why not.
    pub may: Result<(), EnrolRefused>,
    /// What the agent has under way.
    pub under_way: Option<FingersUnderWay>,
    /// Whether the portal takes fingers by a scanner.
    pub has_scanner: bool,
    /// Why the last act was not done.
    pub errors: Vec<FingersError>,
}

/// An enrolment that is under way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FingersUnderWay {
    /// Its id.
    pub id: String,
    /// Which fingers.
    pub fingers: FingerSet,
    /// What was taken: of which finger, and which impression from 1.
    pub taken: Vec<(FingerPosition, u8)>,
}

/// Why an act was not done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FingersError {
    /// No set of fingers is named.
    NoSet,
    /// The engine gave no answer.
    Technical,
    /// This is to be done again.
    Again(Again),
    /// It may not be.
    Refused(EnrolRefused),
}

/// The words of a refusal.
pub(super) fn refused_key(refused: EnrolRefused) -> &'static str {
    match refused {
        EnrolRefused::NotAgreed => "fingers-error-not-agreed",
        EnrolRefused::OtherWords => "fingers-refused-other-words",
        EnrolRefused::NotShown => "fingers-refused-not-shown",
        EnrolRefused::Ended => "fingers-refused-ended",
        EnrolRefused::NotAll => "fingers-refused-not-all",
        EnrolRefused::Related => "fingers-refused-related",
        EnrolRefused::AnotherWaits => "fingers-refused-another-waits",
        EnrolRefused::NotWaiting => "fingers-refused-not-waiting",
        EnrolRefused::OwnWork => "fingers-refused-own-work",
    }
}

fn finger_name(finger: FingerPosition, words: &Words) -> String {
    words.get(&format!("my-data-finger-{}", finger.code())).to_owned()
}

/// The words of a stage.
pub(super) fn stage_name(stage: EnrolmentStage, words: &Words) -> String {
    words.get(&format!("fingers-stage-{}", stage.code())).to_owned()
}

fn error(error: FingersError, words: &Words) -> FieldError {
    let name = |finger| finger_name(finger, words);
    let (field, text) = match error {
        FingersError::NoSet => (Some("set"), words.get("fingers-error-no-set").to_owned()),
        FingersError::Technical => (None, words.get("fingers-error-technical").to_owned()),
        FingersError::Refused(EnrolRefused::NotAgreed) => {
            (Some("agreed"), words.get("fingers-error-not-agreed").to_owned())
        }
        FingersError::Refused(refused) => (None, words.get(refused_key(refused)).to_owned()),
        FingersError::Again(Again::SamePicture(finger)) => {
            let values = [("finger", name(finger).into())];
            (None, words.with("fingers-again-same-picture", &values))
        }
        FingersError::Again(Again::Unlike(finger)) => {
            (None, words.with("fingers-again-unlike", &[("finger", name(finger).into())]))
        }
        FingersError::Again(Again::Twice(one, other)) => {
            let values = [("finger", name(one).into()), ("other", name(other).into())];
            (None, words.with("fingers-again-twice", &values))
        }
    };
    FieldError { field, text }
}

/// The whole page. Its forms post `act` (`begin`, `retake`, `finish`, `stop`, `withdraw`) to the page's own address;
/// beginning also `set`, `agreed` and `words`, taking one again `finger` and `impression`, finishing `enrolment`.
pub fn render(view: &StaffFingersView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("fingers-title");
    let errors: Vec<_> = view.errors.iter().map(|one| error(*one, words)).collect();
    let mood = if errors.is_empty() { Mood::Fine } else { Mood::Problem };
    let main = view! {
        <p>{words.get("fingers-intro")}</p>
        <SummaryList facts=facts(view, words)/>
        {stands(view, words)}
        {withdraw(view, frame)}
    };
    let back = frame.href(&format!("{}/{}", staff_counter::PATH, view.visit));
    let content = view! {
        <BackLink href=back label=words.get("counter-visit-title")/>
        <ErrorSummary words errors/>
        <h1>{title}</h1>
        <Columns main=main.into_any() side=column(view, frame)/>
    };
    document::page(frame, title, mood, content.into_any())
}

fn facts(view: &StaffFingersView, words: &'static Words) -> Vec<Fact> {
    let kept = match view.kept.as_slice() {
        [] => words.get("fingers-stage-none").to_owned(),
        kept => kept.iter().map(|stage| stage_name(*stage, words)).collect::<Vec<_>>().join(" · "),
    };
    vec![
        Fact::new(words.get("counter-name"), staff_reveal::fact(&view.name, words)),
        Fact::new(words.get("counter-born"), staff_reveal::fact(&view.birth_date, words)),
        Fact::new(words.get("fingers-now"), kept),
    ]
}

/// The result, which is her receipt.
fn stands(view: &StaffFingersView, words: &'static Words) -> Option<AnyView> {
    let is = |stage| view.kept.contains(&stage);
    let told = if is(EnrolmentStage::Waiting) {
        notice(NoticeKind::Attention, words.get("fingers-waits"))
    } else if is(EnrolmentStage::Current) {
        notice(NoticeKind::Good, words.get("fingers-done"))
    } else {
        return None;
    };
    Some(view! { {told}<p>{words.get("fingers-receipt")}</p> }.into_any())
}

fn column(view: &StaffFingersView, frame: &Frame) -> AnyView {
    let words = frame.words;
    let why = match view.may {
        Err(refused) => Some(refused_key(refused)),
        Ok(()) if !view.has_scanner => Some("fingers-no-scanner"),
        Ok(()) => None,
    };
    if let Some(why) = why {
        // What was taken can be removed all the same.
        let stop = view.under_way.is_some().then(|| stop(view, frame));
        return view! { {notice(NoticeKind::Info, words.get(why))}{stop} }.into_any();
    }
    match &view.under_way {
        Some(under_way) => taking(view, under_way, frame),
        // Only one waits at a time.
        None if view.kept.contains(&EnrolmentStage::Waiting) => {
            notice(NoticeKind::Info, words.get("fingers-refused-another-waits"))
        }
        None => consent(view, frame),
    }
}

/// What is read to her, and which fingers.
fn consent(view: &StaffFingersView, frame: &Frame) -> AnyView {
    let words = frame.words;
    let field = Field {
        name: "set",
        label: words.get("fingers-set").to_owned(),
        hint: words.get("fingers-set-hint").to_owned(),
        value: FingerSet::IndexAndThumb.code().to_owned(),
        ..Field::default()
    };
    let choice = |set: FingerSet| Choice {
        value: set.code().to_owned(),
        label: words.get(&format!("fingers-set-{}", set.code())).to_owned(),
    };
    let choices = FingerSet::ALL.map(choice).into();
    let fields = view! {
        <h2>{words.get("fingers-consent-title")}</h2>
        <p>{words.get("fingers-consent-how")}</p>
        <blockquote>{words.get("fingers-consent-said")}</blockquote>
        <input type="hidden" name="words" value=CONSENT_WORDS.to_string()/>
        <label class="choice">
            <input type="checkbox" id="agreed" name="agreed" value="yes"/>
            <span>{words.get("fingers-consent-agreed")}</span>
        </label>
        <p>{words.get("fingers-consent-kept")}</p>
        <Choices field choices/>
        <Button label=words.get("fingers-begin") key="A"/>
    };
    form(view, "begin", fields.into_any(), frame)
}

/// Which finger is next, how the scanner is, and what was taken.
fn taking(view: &StaffFingersView, under_way: &FingersUnderWay, frame: &Frame) -> AnyView {
    let words = frame.words;
    let progress = progress(under_way.taken.len(), FINGERS * IMPRESSIONS, words);
    let next = match under_way.fingers.next(&under_way.taken) {
        Some(next) => wanted(view, next, frame),
        None => finish(view, under_way, frame),
    };
    view! {
        <Panel ground=Ground::Sky>
            <h2>{words.get("fingers-taken-title")}" · "{progress}</h2>
            {next}
        </Panel>
        {taken(view, under_way, frame)}
        {stop(view, frame)}
    }
    .into_any()
}

/// Ends what is under way.
fn stop(view: &StaffFingersView, frame: &Frame) -> AnyView {
    let label = frame.words.get("fingers-stop");
    let stop = view! { <Button label secondary=true key="L"/> };
    form(view, "stop", stop.into_any(), frame)
}

fn number(number: usize, words: &Words) -> String {
    words.number(i64::try_from(number).unwrap_or(i64::MAX))
}

fn progress(taken: usize, all: usize, words: &Words) -> String {
    let values = [("taken", number(taken, words).into()), ("all", number(all, words).into())];
    words.with("fingers-progress", &values)
}

/// Which finger is placed now.
fn wanted(
    view: &StaffFingersView,
    (finger, impression): (FingerPosition, u8),
    frame: &Frame,
) -> AnyView {
    let words = frame.words;
    let values = [
        ("finger", finger_name(finger, words).into()),
        ("impression", words.number(impression.into()).into()),
        ("impressions", number(IMPRESSIONS, words).into()),
    ];
    view! {
        <p><strong>{words.with("fingers-next", &values)}</strong></p>
        {hand(finger)}
        <p>{scanner::button(finger, words)}</p>
        {scanner::part(&path(&view.visit), frame)}
    }
    .into_any()
}

/// A hand from above with the wanted finger filled; the words beside it name it.
fn hand(wanted: FingerPosition) -> AnyView {
    // From the thumb to the little finger of a right hand: where each begins from the left and from above.
    const LIES: [(u8, u8); 5] = [(2, 44), (22, 12), (38, 4), (54, 10), (70, 22)];
    let (is_left, at) = match wanted.number() {
        number @ 1..=5 => (false, number - 1),
        number => (true, number - 6),
    };
    let finger = |(x, y): (u8, u8)| {
        let x = if is_left { 76 - x } else { x };
        format!("M{x} {y}h12v46h-12z")
    };
    let palm = if is_left { "M6 60h62v42h-62z" } else { "M20 60h62v42h-62z" };
    let all: String = LIES.into_iter().map(&finger).collect();
    let outline = format!("{palm}{all}");
    let filled = finger(LIES[usize::from(at)]);
    view! {
        <svg viewBox="0 0 88 104" width="88" height="104" aria-hidden="true" focusable="false">
            <path d=outline fill="none" stroke="currentColor" stroke-width="2"></path>
            <path d=filled fill="currentColor"></path>
        </svg>
    }
    .into_any()
}

fn finish(view: &StaffFingersView, under_way: &FingersUnderWay, frame: &Frame) -> AnyView {
    let words = frame.words;
    let fields = view! {
        <p>{words.get("fingers-all-taken")}</p>
        <input type="hidden" name="enrolment" value=under_way.id.clone()/>
        <Button label=words.get("fingers-finish") key="A"/>
    };
    form(view, "finish", fields.into_any(), frame)
}

/// How often each finger was taken, and taking its last one again.
fn taken(view: &StaffFingersView, under_way: &FingersUnderWay, frame: &Frame) -> AnyView {
    let words = frame.words;
    let row = |finger: FingerPosition| -> Vec<AnyView> {
        let of_it = || under_way.taken.iter().filter(move |(of, _)| *of == finger);
        let last = of_it().map(|(_, impression)| *impression).max();
        let again = last.map(|impression| {
            let fields = view! {
                <input type="hidden" name="finger" value=finger.number().to_string()/>
                <input type="hidden" name="impression" value=impression.to_string()/>
                <Button label=words.get("fingers-retake") secondary=true/>
            };
            form(view, "retake", fields.into_any(), frame)
        });
        let progress = progress(of_it().count(), IMPRESSIONS, words);
        vec![finger_name(finger, words).into_any(), view! { {progress}{again} }.into_any()]
    };
    let rows = under_way.fingers.fingers().map(row).into();
    let columns = ["fingers-column-finger", "fingers-column-taken"];
    let columns = columns.map(|key| words.get(key).to_owned()).into();
    view! { <Table caption=words.get("fingers-taken-title") columns rows/> }.into_any()
}

/// Removal, where there is something; it needs neither her paper nor a scanner.
fn withdraw(view: &StaffFingersView, frame: &Frame) -> Option<AnyView> {
    let words = frame.words;
    if view.kept.is_empty() {
        return None;
    }
    let fields = view! {
        <h2>{words.get("fingers-withdraw-title")}</h2>
        <p>{words.get("fingers-withdraw-how")}</p>
        <Button label=words.get("fingers-withdraw") secondary=true/>
    };
    Some(form(view, "withdraw", fields.into_any(), frame))
}

/// A form of the page; it stands on no receipt.
fn form(view: &StaffFingersView, act: &'static str, fields: AnyView, frame: &Frame) -> AnyView {
    view! {
        <div class="no-print">
            <form method="post" action=frame.href(&path(&view.visit)) novalidate=true>
                <input type="hidden" name="csrf" value=frame.csrf.clone()/>
                <input type="hidden" name="act" value=act/>
                {fields}
            </form>
        </div>
    }
    .into_any()
}
