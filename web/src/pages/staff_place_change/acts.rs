//! What an administrator may do with a proposed change, and why not.

use leptos::prelude::*;
use sothon_domain::place_change::{PlaceRefusalReason, PlaceRefused, Wanted};

use super::{PlaceChangeStage, StaffPlaceChangeError, StaffPlaceChangeView, refused_key};
use crate::Frame;
use crate::components::button::Button;
use crate::components::notice::{Notice, NoticeKind, notice};
use crate::components::select_field::SelectField;
use crate::components::text_field::Field;
use crate::pages::staff_place::shown;
use crate::pages::{staff_act, staff_proof};

/// The column of decisions.
pub(super) fn column(view: &StaffPlaceChangeView, frame: &Frame) -> AnyView {
    let words = frame.words;
    let acts = match view.stage {
        PlaceChangeStage::Approved => {
            notice(NoticeKind::Good, words.get("staff-place-change-approved"))
        }
        PlaceChangeStage::Refused(reason) => view! {
            <Notice kind=NoticeKind::Info>
                <p>{words.get("staff-place-change-refused")}</p>
                <p>{words.get(reason_key(reason))}</p>
            </Notice>
        }
        .into_any(),
        PlaceChangeStage::Withdrawn => {
            notice(NoticeKind::Info, words.get("staff-place-change-withdrawn"))
        }
        PlaceChangeStage::Waits(Err(PlaceRefused::OwnWork)) => view! {
            {notice(NoticeKind::Info, words.get("staff-place-refused-own-work"))}
            {withdraw(view, frame)}
        }
        .into_any(),
        PlaceChangeStage::Waits(Err(PlaceRefused::InTheWay)) => {
            let why = shown::in_the_way(&view.in_the_way, frame);
            view! { {why}{refuse(view, frame)} }.into_any()
        }
        PlaceChangeStage::Waits(Err(refused)) => {
            let why = notice(NoticeKind::Attention, words.get(refused_key(refused)));
            view! { {why}{refuse(view, frame)} }.into_any()
        }
        PlaceChangeStage::Waits(Ok(())) => {
            view! { {approve(view, frame)}{refuse(view, frame)} }.into_any()
        }
    };
    view! { <h2>{words.get("staff-place-change-decision")}</h2>{acts} }.into_any()
}

fn approve(view: &StaffPlaceChangeView, frame: &Frame) -> AnyView {
    let words = frame.words;
    let effect = match view.change.wanted {
        Wanted::Register(_) => "staff-place-change-effect-register",
        Wanted::Change(_) => "staff-place-change-effect-change",
        Wanted::Close(_) => "staff-place-change-effect-close",
    };
    let fields = view! {
        <p>{words.get(effect)}</p>
        {staff_proof::field(view.proof, frame)}
        <Button label=words.get("staff-place-change-approve") key="A"/>
    };
    form(view, frame, "approve", &view.keys.approve, fields.into_any())
}

fn refuse(view: &StaffPlaceChangeView, frame: &Frame) -> AnyView {
    let words = frame.words;
    let error = view.error.filter(|error| *error == StaffPlaceChangeError::ReasonMissing);
    let reason = Field {
        name: "reason",
        label: words.get("staff-place-change-reason").to_owned(),
        error: error.map(|error| words.get(error.key()).to_owned()),
        ..Field::default()
    };
    let reasons = PlaceRefusalReason::ALL
        .map(|reason| (reason.code().to_owned(), words.get(reason_key(reason)).to_owned()))
        .into();
    let choose = words.get("staff-place-change-reason-choose");
    let fields = view! {
        <h3>{words.get("staff-place-change-refuse-title")}</h3>
        <SelectField field=reason choose lines=reasons/>
        <Button label=words.get("staff-place-change-refuse") secondary=true key="B"/>
    };
    form(view, frame, "refuse", &view.keys.refuse, fields.into_any())
}

/// What its maker can still do with it.
fn withdraw(view: &StaffPlaceChangeView, frame: &Frame) -> AnyView {
    let words = frame.words;
    let fields = view! {
        <h3>{words.get("staff-place-change-withdraw-title")}</h3>
        <p>{words.get("staff-place-change-withdraw-after")}</p>
        <Button label=words.get("staff-place-change-withdraw") secondary=true key="W"/>
    };
    form(view, frame, "withdraw", &view.keys.withdraw, fields.into_any())
}

fn reason_key(reason: PlaceRefusalReason) -> &'static str {
    match reason {
        PlaceRefusalReason::WrongEntry => "staff-place-change-reason-wrong-entry",
        PlaceRefusalReason::WrongFacts => "staff-place-change-reason-wrong-facts",
        PlaceRefusalReason::NotOrdered => "staff-place-change-reason-not-ordered",
        PlaceRefusalReason::NotNeeded => "staff-place-change-reason-not-needed",
    }
}

fn form(
    view: &StaffPlaceChangeView,
    frame: &Frame,
    act: &'static str,
    key: &str,
    fields: AnyView,
) -> AnyView {
    staff_act::form(&format!("/staff/place-changes/{}", view.id), (act, key), fields, frame)
}
