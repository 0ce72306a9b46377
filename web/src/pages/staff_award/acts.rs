//! What an officer may do with a proposal, and why not.

use leptos::prelude::*;
use sothon_domain::award_decision::{RefusalReason, Refused};

use super::{AwardStage, StaffAwardView, refused_key};
use crate::Frame;
use crate::components::button::Button;
use crate::components::notice::{Notice, NoticeKind, notice};
use crate::components::select_field::SelectField;
use crate::components::text_field::Field;
use crate::pages::{staff_act, staff_proof};

/// The column of decisions.
pub(super) fn column(view: &StaffAwardView, frame: &Frame) -> AnyView {
    let words = frame.words;
    let acts = match view.stage {
        AwardStage::Approved => notice(NoticeKind::Good, words.get("staff-award-approved")),
        AwardStage::Refused(reason) => view! {
            <Notice kind=NoticeKind::Info>
                <p>{words.get("staff-award-refused")}</p>
                <p>{words.get(reason_key(reason))}</p>
            </Notice>
        }
        .into_any(),
        AwardStage::Withdrawn => notice(NoticeKind::Info, words.get("staff-award-withdrawn")),
        AwardStage::Waits(Err(Refused::OwnWork)) => view! {
            {notice(NoticeKind::Info, words.get("staff-award-own-work"))}
            {withdraw(view, frame)}
        }
        .into_any(),
        AwardStage::Waits(Err(refused @ (Refused::Related | Refused::CardUnknown))) => {
            notice(NoticeKind::Attention, words.get(refused_key(refused)))
        }
        AwardStage::Waits(may) => {
            view! { {approve(may, view, frame)}{refuse(view, frame)} }.into_any()
        }
    };
    view! { <h2>{words.get("staff-award-decision")}</h2>{acts} }.into_any()
}

/// The button, or why there is none.
fn approve(may: Result<(), Refused>, view: &StaffAwardView, frame: &Frame) -> AnyView {
    let words = frame.words;
    if let Err(refused) = may {
        return notice(NoticeKind::Attention, words.get(refused_key(refused)));
    }
    let amount = words.amount(view.due);
    let lifted = (view.due != view.proposal.amount).then(|| words.get("staff-award-lifted"));
    let fields = view! {
        <p>{words.get("staff-award-compare")}</p>
        <p>{words.with("staff-award-effect", &[("amount", amount.into())])}</p>
        {lifted.map(|text| view! { <p>{text}</p> })}
        {staff_proof::field(view.proof, frame)}
        <Button label=words.get("staff-award-approve") key="A"/>
    };
    form(view, frame, "approve", &view.keys.approve, fields.into_any())
}

fn refuse(view: &StaffAwardView, frame: &Frame) -> AnyView {
    let words = frame.words;
    let error = view.error.as_ref().filter(|error| error.field() == Some("reason"));
    let reason = Field {
        name: "reason",
        label: words.get("staff-award-reason").to_owned(),
        error: error.map(|error| error.text(frame)),
        ..Field::default()
    };
    let reasons = RefusalReason::ALL
        .map(|reason| (reason.code().to_owned(), words.get(reason_key(reason)).to_owned()))
        .into();
    let fields = view! {
        <h3>{words.get("staff-award-refuse-title")}</h3>
        <SelectField field=reason choose=words.get("staff-award-reason-choose") lines=reasons/>
        <Button label=words.get("staff-award-refuse") secondary=true key="B"/>
    };
    form(view, frame, "refuse", &view.keys.refuse, fields.into_any())
}

/// What its maker can still do with it.
fn withdraw(view: &StaffAwardView, frame: &Frame) -> AnyView {
    let words = frame.words;
    let fields = view! {
        <h3>{words.get("staff-award-withdraw-title")}</h3>
        <p>{words.get("staff-award-withdraw-after")}</p>
        <Button label=words.get("staff-award-withdraw") secondary=true key="W"/>
    };
    form(view, frame, "withdraw", &view.keys.withdraw, fields.into_any())
}

fn reason_key(reason: RefusalReason) -> &'static str {
    match reason {
        RefusalReason::AmountDiffers => "staff-award-reason-amount",
        RefusalReason::NumberOrDateDiffers => "staff-award-reason-number-or-date",
        RefusalReason::InstrumentUnreadable => "staff-award-reason-unreadable",
        RefusalReason::WrongPerson => "staff-award-reason-person",
        RefusalReason::Outdated => "staff-award-reason-outdated",
    }
}

fn form(
    view: &StaffAwardView,
    frame: &Frame,
    act: &'static str,
    key: &str,
    fields: AnyView,
) -> AnyView {
    let shown = view! { <input type="hidden" name="shown" value=view.shown.clone()/> };
    let fields = view! { {shown}{fields} }.into_any();
    staff_act::form(&format!("/staff/awards/{}", view.id), (act, key), fields, frame)
}
