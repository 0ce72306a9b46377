//! What an administrator may do with a proposed change, and why not.

use leptos::prelude::*;
use sothon_domain::staff_change::{Change, RefusalReason, Refused};

use super::{ChangeStage, StaffChangeError, StaffChangeView, refused_key};
use crate::Frame;
use crate::components::button::Button;
use crate::components::notice::{Notice, NoticeKind, notice};
use crate::components::select_field::SelectField;
use crate::components::text_field::Field;
use crate::pages::{staff_act, staff_members, staff_proof};

/// The column of decisions.
pub(super) fn column(view: &StaffChangeView, frame: &Frame) -> AnyView {
    let words = frame.words;
    let acts = match view.stage {
        ChangeStage::Approved => {
            let text = words.get("staff-change-approved");
            let sent = words.get("staff-change-mail-sent");
            view! { <Notice kind=NoticeKind::Good><p>{text}</p><p>{sent}</p></Notice> }.into_any()
        }
        ChangeStage::Refused(reason) => view! {
            <Notice kind=NoticeKind::Info>
                <p>{words.get("staff-change-refused")}</p>
                <p>{words.get(reason_key(reason))}</p>
            </Notice>
        }
        .into_any(),
        ChangeStage::Withdrawn => notice(NoticeKind::Info, words.get("staff-change-withdrawn")),
        ChangeStage::Waits(Err(Refused::OwnWork)) => view! {
            {notice(NoticeKind::Info, words.get("staff-change-own-work"))}
            {withdraw(view, frame)}
        }
        .into_any(),
        ChangeStage::Waits(Err(Refused::OwnAccount)) => {
            notice(NoticeKind::Info, words.get("staff-change-own-account"))
        }
        ChangeStage::Waits(Err(Refused::TooFewAdministrators)) => {
            let why = staff_members::operator("staff-change-too-few", frame);
            view! { {why}{refuse(view, frame)} }.into_any()
        }
        ChangeStage::Waits(Err(refused)) => {
            let why = notice(NoticeKind::Attention, words.get(refused_key(refused)));
            view! { {why}{refuse(view, frame)} }.into_any()
        }
        ChangeStage::Waits(Ok(())) => {
            view! { {approve(view, frame)}{refuse(view, frame)} }.into_any()
        }
    };
    view! { <h2>{words.get("staff-change-decision")}</h2>{acts} }.into_any()
}

fn approve(view: &StaffChangeView, frame: &Frame) -> AnyView {
    let words = frame.words;
    let effect = match view.change {
        Change::Invite { .. } => "staff-change-effect-invite",
        Change::Move { .. } => "staff-change-effect-move",
        Change::Reset { .. } => "staff-change-effect-reset",
        Change::Close { .. } => "staff-change-effect-close",
    };
    let fields = view! {
        <p>{words.get(effect)}</p>
        {staff_proof::field(view.proof, frame)}
        <Button label=words.get("staff-change-approve") key="A"/>
    };
    form(view, frame, "approve", &view.keys.approve, fields.into_any())
}

fn refuse(view: &StaffChangeView, frame: &Frame) -> AnyView {
    let words = frame.words;
    let error = view.error.filter(|error| *error == StaffChangeError::ReasonMissing);
    let reason = Field {
        name: "reason",
        label: words.get("staff-change-reason").to_owned(),
        error: error.map(|error| words.get(error.key()).to_owned()),
        ..Field::default()
    };
    let reasons = RefusalReason::ALL
        .map(|reason| (reason.code().to_owned(), words.get(reason_key(reason)).to_owned()))
        .into();
    let fields = view! {
        <h3>{words.get("staff-change-refuse-title")}</h3>
        <SelectField field=reason choose=words.get("staff-change-reason-choose") lines=reasons/>
        <Button label=words.get("staff-change-refuse") secondary=true key="B"/>
    };
    form(view, frame, "refuse", &view.keys.refuse, fields.into_any())
}

/// What its maker can still do with it.
fn withdraw(view: &StaffChangeView, frame: &Frame) -> AnyView {
    let words = frame.words;
    let fields = view! {
        <h3>{words.get("staff-change-withdraw-title")}</h3>
        <p>{words.get("staff-change-withdraw-after")}</p>
        <Button label=words.get("staff-change-withdraw") secondary=true key="W"/>
    };
    form(view, frame, "withdraw", &view.keys.withdraw, fields.into_any())
}

fn reason_key(reason: RefusalReason) -> &'static str {
    match reason {
        RefusalReason::WrongPerson => "staff-change-reason-person",
        RefusalReason::WrongPosition => "staff-change-reason-position",
        RefusalReason::NotOrdered => "staff-change-reason-not-ordered",
        RefusalReason::NotNeeded => "staff-change-reason-not-needed",
    }
}

fn form(
    view: &StaffChangeView,
    frame: &Frame,
    act: &'static str,
    key: &str,
    fields: AnyView,
) -> AnyView {
    staff_act::form(&format!("/staff/changes/{}", view.id), (act, key), fields, frame)
}
