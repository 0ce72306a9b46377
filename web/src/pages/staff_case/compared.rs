//! What the person says beside what the register holds, or held when the case was decided.

use leptos::prelude::*;
use sothon_domain::casework::{Correction, Effect, Held, Recorded, RegisterSays};
use sothon_domain::flow::{Answer, StepKey};
use sothon_domain::person::PlaceCode;
use sothon_domain::year_month::YearMonth;

use super::StaffCaseView;
use crate::Frame;
use crate::components::not_right_link::datum_key;
use crate::components::summary_list::{Fact, SummaryList};
use crate::components::table::Table;
use crate::components::tag::{Tag, TagKind};
use crate::pages::case::answers;
use crate::pages::not_right_check;

/// The table, and of a disputed fact her words and what her value would change.
pub(super) fn table(view: &StaffCaseView, frame: &Frame) -> AnyView {
    match &view.effect {
        Effect::Correct(correction) => disputed(correction, view, frame),
        Effect::Move { to, since } => moved(to, *since, view, frame),
        Effect::BackOffice(told) => told_and_held(told, view, frame),
    }
}

/// All that was told, and of somebody who died what the register holds of that one.
fn told_and_held(told: &[(StepKey, Answer)], view: &StaffCaseView, frame: &Frame) -> AnyView {
    let words = frame.words;
    let held = recorded(&view.register).map(|held| {
        let facts = vec![Fact::new(words.get(held_key(&view.register)), words.recorded(held))];
        view! { <h2>{words.get("staff-case-deceased")}</h2><SummaryList facts/> }
    });
    view! {
        <h2>{words.get("staff-case-compared")}</h2>
        <SummaryList facts=answers(told, words)/>
        {held}
    }
    .into_any()
}

fn moved(to: &PlaceCode, since: YearMonth, view: &StaffCaseView, frame: &Frame) -> AnyView {
    let words = frame.words;
    let registered = match recorded(&view.register) {
        Some(Recorded::Place(place)) => {
            let (kind, key) = if to == place {
                (TagKind::Good, "staff-case-same")
            } else {
                (TagKind::Soon, "staff-case-differs")
            };
            view! { {coded(place, frame)}" "<Tag kind text=words.get(key)/> }.into_any()
        }
        Some(Recorded::Fact(_) | Recorded::Deceased(_)) | None => {
            words.get("staff-case-not-kept").into_any()
        }
    };
    let rows = vec![
        vec![words.get("staff-case-place").into_any(), coded(to, frame), registered],
        vec![
            words.get("staff-case-since").into_any(),
            words.month(since).into_any(),
            words.get("staff-case-not-recorded").into_any(),
        ],
    ];
    let columns = ["staff-case-fact", "staff-case-told", held_key(&view.register)];
    compared(&columns, rows, frame)
}

/// A disputed fact: her value beside the register's with its source, her words, and what it changes.
fn disputed(correction: &Correction, view: &StaffCaseView, frame: &Frame) -> AnyView {
    let words = frame.words;
    let said = correction.value.as_ref().map(|value| words.fact_value(value));
    let [value, source] = held(&view.register, frame);
    let row = vec![
        words.get(datum_key(correction.datum)).into_any(),
        said.unwrap_or_else(|| words.get("not-right-check-no-value").to_owned()).into_any(),
        value.into_any(),
        source.into_any(),
    ];
    let said = correction.words.clone().map(|said| {
        let facts = vec![Fact::new(words.get("staff-case-words"), said)];
        view! { <SummaryList facts/> }
    });
    let effect = match &view.register {
        RegisterSays::Now(_, effect) => effect.map(|effect| {
            let shown = not_right_check::effect(effect, frame);
            view! { <h2>{words.get("staff-case-effect")}</h2>{shown} }
        }),
        RegisterSays::Then(_) | RegisterSays::NotKept | RegisterSays::Nothing => None,
    };
    let columns =
        ["staff-case-fact", "staff-case-told", held_key(&view.register), "staff-case-source"];
    view! { {compared(&columns, vec![row], frame)}{said}{effect} }.into_any()
}

/// The value of the register and its source.
fn held(register: &RegisterSays, frame: &Frame) -> [String; 2] {
    let words = frame.words;
    let none = || words.get("staff-case-not-recorded").to_owned();
    match recorded(register) {
        Some(Recorded::Fact(Held { value, source })) => [
            value.as_ref().map_or_else(none, |value| words.fact_value(value)),
            source.as_ref().map_or_else(none, |source| words.fact_source(source)),
        ],
        Some(Recorded::Place(_) | Recorded::Deceased(_)) | None => {
            [(); 2].map(|()| words.get("staff-case-not-kept").to_owned())
        }
    }
}

fn recorded(register: &RegisterSays) -> Option<&Recorded> {
    match register {
        RegisterSays::Now(recorded, _) | RegisterSays::Then(recorded) => Some(recorded),
        RegisterSays::NotKept | RegisterSays::Nothing => None,
    }
}

/// The head of the register's column: now, or when the case was decided.
fn held_key(register: &RegisterSays) -> &'static str {
    match register {
        RegisterSays::Now(..) => "staff-case-recorded",
        RegisterSays::Then(_) | RegisterSays::NotKept | RegisterSays::Nothing => {
            "staff-case-recorded-then"
        }
    }
}

fn compared(columns: &[&'static str], rows: Vec<Vec<AnyView>>, frame: &Frame) -> AnyView {
    let words = frame.words;
    let caption = words.get("staff-case-compared");
    let columns = columns.iter().map(|key| words.get(key).to_owned()).collect();
    view! { <Table caption columns rows/> }.into_any()
}

/// A place by its names and its code.
fn coded(place: &PlaceCode, frame: &Frame) -> AnyView {
    let (names, code) = (frame.words.place(place), place.to_string());
    view! { {names}" "<span class="soft nowrap">{code}</span> }.into_any()
}
