//! What a member of staff may do with a proposed binding, and what became of it.

use leptos::prelude::*;
use sothon_domain::phone_binding::RefusalReason;

use super::{BindingError, BindingStage, Part, PinOffer, StaffBindingOneView};
use crate::Frame;
use crate::components::button::Button;
use crate::components::link_button::LinkButton;
use crate::components::notice::{Notice, NoticeKind, notice};
use crate::components::select_field::SelectField;
use crate::components::text_field::Field;
use crate::pages::{staff_act, staff_proof};

/// The column of decisions.
pub(super) fn column(view: &StaffBindingOneView, frame: &Frame) -> AnyView {
    let words = frame.words;
    match &view.stage {
        BindingStage::Form(_) => ().into_any(),
        BindingStage::Waits(Part::Maker) => view! {
            {notice(NoticeKind::Info, words.get("staff-binding-own-work"))}
            {withdraw(view, frame)}
        }
        .into_any(),
        BindingStage::Waits(Part::Checker) => {
            view! { {confirm(view, frame)}{refuse(view, frame)} }.into_any()
        }
        BindingStage::Waits(Part::Onlooker) => {
            notice(NoticeKind::Info, words.get("staff-binding-waits"))
        }
        BindingStage::Confirmed(offer) => confirmed(view, *offer, frame),
        BindingStage::Refused(reason) => {
            let why = words.get(reason_key(*reason));
            view! {
                <Notice kind=NoticeKind::Info>
                    <p>{words.get("staff-binding-refused")}</p>
                    <p>{why}</p>
                </Notice>
            }
            .into_any()
        }
        BindingStage::Withdrawn => notice(NoticeKind::Info, words.get("staff-binding-withdrawn")),
    }
}

fn confirmed(view: &StaffBindingOneView, offer: PinOffer, frame: &Frame) -> AnyView {
    let words = frame.words;
    let next = match offer {
        PinOffer::Now => {
            let href = frame.href(&format!("/staff/binding/{}/pin", view.id));
            view! {
                <h2>{words.get("staff-binding-pin-next")}</h2>
                <p>{words.get("staff-binding-pin-how")}</p>
                <LinkButton href label=words.get("staff-binding-pin-open")/>
            }
            .into_any()
        }
        PinOffer::Typed => view! { <p>{words.get("staff-binding-pin-typed")}</p> }.into_any(),
        PinOffer::No => ().into_any(),
    };
    view! { {notice(NoticeKind::Good, words.get("staff-binding-confirmed"))}{next} }.into_any()
}

fn confirm(view: &StaffBindingOneView, frame: &Frame) -> AnyView {
    let words = frame.words;
    let fields = view! {
        <h2>{words.get("staff-binding-confirm-title")}</h2>
        <p>{words.get("staff-binding-confirm-why")}</p>
        {staff_proof::field(view.proof, frame)}
        <Button label=words.get("staff-binding-confirm") key="A"/>
    };
    form(view, frame, "confirm", &view.keys.confirm, fields.into_any())
}

fn refuse(view: &StaffBindingOneView, frame: &Frame) -> AnyView {
    let words = frame.words;
    let missing = BindingError::ReasonMissing;
    let error = view.errors.contains(&missing).then(|| words.get(missing.key()).to_owned());
    let reason = Field {
        name: "reason",
        label: words.get("staff-binding-reason").to_owned(),
        error,
        ..Field::default()
    };
    let lines = RefusalReason::ALL
        .map(|reason| (reason.code().to_owned(), words.get(reason_key(reason)).to_owned()))
        .into();
    let fields = view! {
        <h2>{words.get("staff-binding-refuse-title")}</h2>
        <SelectField field=reason choose=words.get("staff-member-choose") lines/>
        <Button label=words.get("staff-binding-refuse") secondary=true key="B"/>
    };
    form(view, frame, "refuse", &view.keys.refuse, fields.into_any())
}

fn withdraw(view: &StaffBindingOneView, frame: &Frame) -> AnyView {
    let words = frame.words;
    let fields = view! {
        <Button label=words.get("staff-binding-withdraw") secondary=true key="W"/>
    };
    form(view, frame, "withdraw", &view.keys.withdraw, fields.into_any())
}

fn reason_key(reason: RefusalReason) -> &'static str {
    match reason {
        RefusalReason::WrongPerson => "staff-binding-reason-person",
        RefusalReason::WrongNumber => "staff-binding-reason-number",
        RefusalReason::PaperDoubtful => "staff-binding-reason-paper",
        RefusalReason::NotAsked => "staff-binding-reason-not-asked",
    }
}

/// A form of the page.
pub(super) fn form(
    view: &StaffBindingOneView,
    frame: &Frame,
    act: &'static str,
    key: &str,
    fields: AnyView,
) -> AnyView {
    staff_act::form(&format!("/staff/binding/{}", view.id), (act, key), fields, frame)
}
