//! What an agent may do at a visit now, or its result.

use leptos::prelude::*;
use sothon_domain::finger::FingerPosition;
use sothon_domain::person_lock::PaperKind;
use sothon_domain::visit::{FingerTries, TRIES_A_FINGER, VisitState};

use super::{StaffCounterVisitView, onward_choice, onward_key, scanner};
use crate::Frame;
use crate::components::button::Button;
use crate::components::notice::{NoticeKind, notice};
use crate::components::panel::{Ground, Panel};
use crate::components::select_field::SelectField;
use crate::components::text_field::Field;
use crate::pages::staff_binding_one::paper_key;
use crate::pages::{staff_counter, staff_fingers};

/// The column of what comes next.
pub(super) fn column(view: &StaffCounterVisitView, frame: &Frame) -> AnyView {
    let words = frame.words;
    if view.is_others {
        let label = words.get("counter-take-over");
        let fields = view! { <Button label secondary=true key="O"/> };
        return view! {
            {notice(NoticeKind::Info, words.get("counter-refused-others-work"))}
            {form(view, frame, ("take-over", &view.keys.next), fields.into_any())}
        }
        .into_any();
    }
    match view.state {
        VisitState::Waiting => {
            let fields = view! { <Button label=words.get("counter-call") key="N"/> };
            let call = form(view, frame, ("call", &view.keys.next), fields.into_any());
            view! { {call}{leave(view, frame)} }.into_any()
        }
        VisitState::Fingers { tries, .. } => fingers(view, tries, frame),
        VisitState::Papers { .. } => view! {
            {papers(view, frame)}
            {send(view, frame)}
            {leave(view, frame)}
        }
        .into_any(),
        VisitState::Provisional { .. } => view! {
            {notice(NoticeKind::Attention, words.get("counter-result-provisional"))}
            {fingers_link(view, frame)}
            {send(view, frame)}
        }
        .into_any(),
        VisitState::Certified { .. } => view! {
            {notice(NoticeKind::Good, words.get("counter-result-certified"))}
            {fingers_link(view, frame)}
        }
        .into_any(),
        VisitState::Sent { onward, .. } => {
            notice(NoticeKind::Attention, words.get(onward_key(onward)))
        }
        VisitState::Left => notice(NoticeKind::Info, words.get("counter-state-left")),
    }
}

fn fingers(view: &StaffCounterVisitView, tries: FingerTries, frame: &Frame) -> AnyView {
    let words = frame.words;
    let button = |finger: FingerPosition| view.has_scanner.then(|| scanner::button(finger, words));
    let lines: Vec<_> =
        view.fingers.iter().map(|finger| placed(*finger, tries, button(*finger), frame)).collect();
    let path = format!("{}/{}", staff_counter::PATH, view.id);
    let scanner = view.has_scanner.then(|| scanner::part(&path, frame));
    let device =
        view! { <Button label=words.get("counter-device-broken") secondary=true key="D"/> };
    let none = view! { <Button label=words.get("counter-no-prints") secondary=true key="P"/> };
    view! {
        <Panel ground=Ground::Sky>
            <h2>{words.get("counter-place-finger")}</h2>
            <ul>{lines}</ul>
            {scanner}
        </Panel>
        {form(view, frame, ("device", &view.keys.next), device.into_any())}
        {form(view, frame, ("no-prints", &view.keys.next), none.into_any())}
        {leave(view, frame)}
    }
    .into_any()
}

/// Which hand and finger, and which try it is.
fn placed(
    finger: FingerPosition,
    tries: FingerTries,
    button: Option<AnyView>,
    frame: &Frame,
) -> AnyView {
    let words = frame.words;
    let name = words.get(&format!("my-data-finger-{}", finger.code())).to_owned();
    let number = |number: u8| words.number(number.into());
    let values =
        [("try", number(tries.of(finger) + 1).into()), ("tries", number(TRIES_A_FINGER).into())];
    let which = words.with("counter-try", &values);
    view! { <li><strong>{name}</strong>" · "{which}{button}</li> }.into_any()
}

/// The way to her fingers, once her paper was shown.
fn fingers_link(view: &StaffCounterVisitView, frame: &Frame) -> AnyView {
    let href = frame.href(&staff_fingers::path(&view.id));
    let label = frame.words.get("fingers-title");
    view! { <p class="no-print"><a href=href>{label}</a></p> }.into_any()
}

fn papers(view: &StaffCounterVisitView, frame: &Frame) -> AnyView {
    let words = frame.words;
    let field = Field {
        name: "paper",
        label: words.get("staff-unlock-paper").to_owned(),
        ..Field::default()
    };
    let lines = [PaperKind::NationalId, PaperKind::FamilyBook]
        .map(|kind| (kind.code().to_owned(), words.get(paper_key(kind)).to_owned()))
        .into();
    let fields = view! {
        <h2>{words.get("counter-papers")}</h2>
        <p>{words.get("counter-papers-how")}</p>
        <SelectField field choose=words.get("staff-member-choose") lines/>
        <label class="choice">
            <input type="checkbox" name="right" value="yes"/>
            <span>{words.get("counter-right")}</span>
        </label>
        <Button label=words.get("counter-papers-save") key="A"/>
    };
    form(view, frame, ("papers", &view.keys.next), fields.into_any())
}

fn send(view: &StaffCounterVisitView, frame: &Frame) -> AnyView {
    let words = frame.words;
    let fields = view! {
        {onward_choice(frame)}
        <Button label=words.get("counter-send") secondary=true key="S"/>
    };
    form(view, frame, ("send", &view.keys.send), fields.into_any())
}

fn leave(view: &StaffCounterVisitView, frame: &Frame) -> AnyView {
    let fields = view! { <Button label=frame.words.get("counter-leave") secondary=true key="L"/> };
    form(view, frame, ("leave", &view.keys.leave), fields.into_any())
}

/// A form of the page; it stands on no receipt.
fn form(
    view: &StaffCounterVisitView,
    frame: &Frame,
    (act, key): (&'static str, &str),
    fields: AnyView,
) -> AnyView {
    let action = frame.href(&format!("{}/{}", staff_counter::PATH, view.id));
    view! {
        <div class="no-print">
            <form method="post" action=action novalidate=true>
                <input type="hidden" name="csrf" value=frame.csrf.clone()/>
                <input type="hidden" name="act" value=act/>
                <input type="hidden" name="key" value=key.to_owned()/>
                {fields}
            </form>
        </div>
    }
    .into_any()
}
