//! The forms of what may be done with a report.

use leptos::prelude::*;
use sothon_domain::death_report::{DeathAct, DismissReason, ProofPaper, SaidBy};

use super::{StaffDeathView, paper_key, reach, reason_key};
use crate::Frame;
use crate::components::button::Button;
use crate::components::choices::{Choice, Choices};
use crate::components::select_field::SelectField;
use crate::components::text_field::{Field, Kind, TextField};
use crate::pages::staff_deaths::PATH;
use crate::pages::{staff_act, staff_proof};

/// The forms of the page, in its order. One way to hold is enough: the entry of the civil registry, or else that she
/// confirms, or else a paper.
pub(super) fn forms(view: &StaffDeathView, frame: &Frame) -> Vec<AnyView> {
    let holds = [DeathAct::Registry, DeathAct::Confirm, DeathAct::Paper];
    let way = holds.into_iter().find(|way| view.acts.iter().any(|(act, _)| act == way));
    let shown = |act: DeathAct| !holds.contains(&act) || way == Some(act);
    let acts = view.acts.iter().filter(|(act, _)| shown(*act));
    acts.map(|(act, key)| {
        let fields = fields(*act, view, frame);
        staff_act::form(&format!("{PATH}/{}", view.id), (act.code(), key), fields, frame)
    })
    .collect()
}

fn fields(act: DeathAct, view: &StaffDeathView, frame: &Frame) -> AnyView {
    let words = frame.words;
    let headed = |title: &str, why: &str| {
        view! { <h2>{words.get(title).to_owned()}</h2><p>{words.get(why).to_owned()}</p> }
    };
    let proof = || staff_proof::field(view.proof, frame);
    match act {
        DeathAct::Ask => view! {
            {headed("staff-death-ask-title", "staff-death-ask-why")}
            <Button label=words.get("staff-death-ask") key="A"/>
        }
        .into_any(),
        DeathAct::Identify => view! {
            {headed("staff-death-identify-title", "staff-death-identify-why")}
            <TextField field=field("number", view, frame) kind=Kind::MemberNumber/>
            <Button label=words.get("staff-death-identify") key="A"/>
        }
        .into_any(),
        DeathAct::Alive => view! {
            {headed("staff-death-alive-title", "staff-death-alive-why")}
            <Button label=words.get("staff-death-alive") key="B"/>
        }
        .into_any(),
        DeathAct::Reached => reached(view, frame),
        DeathAct::Confirm => view! {
            {headed("staff-death-confirm-title", "staff-death-confirm-why")}
            {proof()}
            <Button label=words.get("staff-death-confirm") key="C"/>
        }
        .into_any(),
        DeathAct::Registry => view! {
            {headed("staff-death-by-registry-title", "staff-death-by-registry-why")}
            {proof()}
            <Button label=words.get("staff-death-hold") secondary=true key="E"/>
        }
        .into_any(),
        DeathAct::Paper => view! {
            {headed("staff-death-paper-title", "staff-death-paper-why")}
            <Choices field=field("paper", view, frame) choices=papers(view, frame)/>
            <TextField field=field("what", view, frame)/>
            {proof()}
            <Button label=words.get("staff-death-hold") secondary=true key="E"/>
        }
        .into_any(),
        DeathAct::Propose => view! {
            {headed("staff-death-propose-title", "staff-death-propose-why")}
            <TextField field=field("how", view, frame)/>
            <Button label=words.get("staff-death-propose") secondary=true key="F"/>
        }
        .into_any(),
        DeathAct::TakeBack => view! {
            {headed("staff-death-take-back-title", "staff-death-take-back-why")}
            <Button label=words.get("staff-death-take-back") secondary=true key="G"/>
        }
        .into_any(),
        DeathAct::Dismiss => view! {
            {headed("staff-death-dismiss-title", dismiss_why(view))}
            <SelectField
                field=field("reason", view, frame)
                choose=words.get("staff-account-reason-choose")
                lines=reasons(frame)
            />
            <Button label=words.get("staff-death-dismiss") secondary=true key="H"/>
        }
        .into_any(),
    }
}

/// How the question reached the household, and whom they met.
fn reached(view: &StaffDeathView, frame: &Frame) -> AnyView {
    let words = frame.words;
    view! {
        <h2>{words.get("staff-death-reached-title")}</h2>
        <p>{words.get("staff-death-reached-why")}</p>
        <Choices field=field("way", view, frame) choices=reach::ways(words)/>
        <TextField field=field("whom", view, frame)/>
        <Button label=words.get("staff-death-reached") secondary=true key="I"/>
    }
    .into_any()
}

/// What closing means: only of somebody outside a report that is not true is counted.
fn dismiss_why(view: &StaffDeathView) -> &'static str {
    match view.said.by {
        SaidBy::Relative(_) => "staff-death-dismiss-why",
        SaidBy::Registry | SaidBy::Staff => "staff-death-dismiss-why-plain",
    }
}

fn field(name: &'static str, view: &StaffDeathView, frame: &Frame) -> Field {
    let words = frame.words;
    let (label, hint, value) = match name {
        "number" => {
            ("staff-death-number", Some("staff-pin-renewal-number-hint"), view.typed.number.clone())
        }
        "paper" => ("staff-death-paper", None, view.typed.paper.clone()),
        "what" => ("staff-death-what", Some("staff-death-what-hint"), view.typed.what.clone()),
        "how" => ("staff-death-how", Some("staff-death-how-hint"), view.typed.how.clone()),
        "way" => ("staff-death-way", None, view.typed.way.clone()),
        "whom" => ("staff-death-whom", Some("staff-death-whom-hint"), view.typed.whom.clone()),
        _ => ("staff-account-reason", None, String::new()),
    };
    let error = view.error.filter(|error| error.field() == Some(name));
    Field {
        name,
        label: words.get(label).to_owned(),
        hint: hint.map(|key| words.get(key).to_owned()).unwrap_or_default(),
        error: error.map(|error| words.get(error.key()).to_owned()),
        value,
    }
}

/// The papers that hold: not the civil registry where all that it has entered only may be about the person.
fn papers(view: &StaffDeathView, frame: &Frame) -> Vec<Choice> {
    let is_weak = view.registry.as_ref().is_some_and(|entry| !entry.is_sure());
    let choice = |paper: ProofPaper| Choice {
        value: paper.code().to_owned(),
        label: frame.words.get(paper_key(paper)).to_owned(),
    };
    let holds = |paper: &ProofPaper| !is_weak || *paper != ProofPaper::Registry;
    ProofPaper::ALL.into_iter().filter(holds).map(choice).collect()
}

fn reasons(frame: &Frame) -> Vec<(String, String)> {
    let line = |reason: DismissReason| {
        (reason.code().to_owned(), frame.words.get(reason_key(reason)).to_owned())
    };
    DismissReason::ALL.map(line).into()
}
