//! What an officer may do with a case at its stage, and why not.

use leptos::prelude::*;
use sothon_domain::casework::{
    ActsNext, AfterApproval, Correction, Effect, Refused, RejectReason, Stage,
};
use sothon_domain::flow::StepKey;
use sothon_locales::Words;

use super::error::refused_key;
use super::{NewAmount, StaffCaseView, levels, link, outside};
use crate::Frame;
use crate::components::button::Button;
use crate::components::link_button::LinkButton;
use crate::components::notice::{Notice, NoticeKind, notice};
use crate::components::select_field::SelectField;
use crate::components::text_area::TextArea;
use crate::components::text_field::{Field, TextField};
use crate::pages::staff_queue::Holder;
use crate::pages::{staff_act, staff_proof};

/// The column of decisions.
pub(super) fn column(view: &StaffCaseView, frame: &Frame) -> AnyView {
    let words = frame.words;
    let due = words.with("staff-case-due", &[("date", words.date(view.due_on).into())]);
    let acts = match (view.stage, view.holder) {
        (Stage::Received, _) => take(view, frame, "staff-case-take"),
        (Stage::InReview, Some(Holder::Me)) => decide(view, frame),
        (Stage::InReview, Some(Holder::Another)) => {
            let by_another = notice(NoticeKind::Info, words.get("staff-case-taken-by-another"));
            let over = view.take.is_ok().then(|| take(view, frame, "staff-case-take-over"));
            let waits = view.take.is_err().then(|| view! { <p>{words.get("staff-case-held")}</p> });
            view! { {by_another}{over}{waits} }.into_any()
        }
        (Stage::InReview, None) => {
            let released = notice(NoticeKind::Info, words.get("staff-case-released"));
            view! { {released}{take(view, frame, "staff-case-take-over")} }.into_any()
        }
        (Stage::Outside, _) => outside::waits(view, frame),
        (Stage::Returned, _) => waits(view, frame),
        (Stage::Approved, _) => {
            let done = notice(NoticeKind::Good, words.get("staff-case-approved"));
            view! { {done}{new_amount(view, frame)} }.into_any()
        }
        (Stage::Rejected, _) => {
            view! { {overruled(view, frame)}{rejected(view, frame)} }.into_any()
        }
        (Stage::Withdrawn, _) => {
            notice(NoticeKind::Info, words.get("staff-case-withdrawn")).into_any()
        }
    };
    let decided = view.stage.acts_next() == ActsNext::Nobody;
    let due = (!decided).then(|| view! { <p>{due}</p> });
    let levels = levels::line(view, frame);
    view! { <h2>{words.get("staff-case-decision")}</h2>{due}{levels}{acts} }.into_any()
}

/// The way from an approved case about a decided amount to the decision that changes it.
fn new_amount(view: &StaffCaseView, frame: &Frame) -> Option<AnyView> {
    let words = frame.words;
    let way = match view.new_amount.as_ref()? {
        NewAmount::Waits(proposal) => {
            let text = words.get("staff-case-new-amount-waits");
            let href = frame.href(&format!("/staff/awards/{proposal}"));
            let label = words.get("staff-case-new-amount-open");
            view! { <p>{text}</p><LinkButton href label/> }.into_any()
        }
        NewAmount::DecidedSince(day) => {
            let values = [("date", words.date(*day).into())];
            view! { <p>{words.with("staff-case-new-amount-since", &values)}</p> }.into_any()
        }
        NewAmount::Propose(membership) => {
            let text = words.get("staff-case-new-amount-why");
            let href = frame.href(&format!("/staff/awards/new/{membership}"));
            let label = words.get("staff-case-new-amount");
            view! { <p>{text}</p><LinkButton href label/> }.into_any()
        }
        NewAmount::Recomputed(membership, amount, rule) => {
            let values = [("amount", words.amount(*amount).into()), ("rule", rule.as_str().into())];
            let text = words.with("staff-case-new-amount-recomputed", &values);
            let href = frame.href(&format!("/staff/awards/new/{membership}"));
            let label = words.get("staff-case-new-amount-propose-it");
            let why = words.get("staff-case-new-amount-why");
            view! { <p>{text}</p><p>{why}</p><LinkButton href label/> }.into_any()
        }
        NewAmount::FromRule(rule) => {
            let values = [("rule", rule.as_str().into())];
            let text = words.with("staff-case-new-amount-rule", &values);
            view! { <p>{text}</p><p>{words.get("staff-case-new-amount-facts")}</p> }.into_any()
        }
        NewAmount::OtherOffice => {
            view! { <p>{words.get("staff-case-new-amount-elsewhere")}</p> }.into_any()
        }
    };
    let title = words.get("staff-case-new-amount-title");
    Some(view! { <h3>{title}</h3>{way} }.into_any())
}

fn waits(view: &StaffCaseView, frame: &Frame) -> AnyView {
    let words = frame.words;
    let reason = view.reason.map(|reason| view! { <p>{words.return_reason(reason)}</p> });
    view! {
        <Notice kind=NoticeKind::Info><p>{words.get("staff-case-waits")}</p>{reason}</Notice>
    }
    .into_any()
}

/// That an approved appeal holds in place of the rejection, and the way to it.
fn overruled(view: &StaffCaseView, frame: &Frame) -> Option<AnyView> {
    let words = frame.words;
    let appeal = view.overruled?;
    let href = frame.href(&format!("/staff/case/{appeal}"));
    let label = words.with("appeal-made-see", &[("reference", appeal.to_string().into())]);
    let shown = view! {
        <Notice kind=NoticeKind::Good>
            <p>{words.get("staff-case-overruled")}</p>
            <p><a href=href>{label}</a></p>
        </Notice>
    };
    Some(shown.into_any())
}

fn rejected(view: &StaffCaseView, frame: &Frame) -> AnyView {
    let words = frame.words;
    let says = match view.overruled {
        Some(_) => "staff-case-rejected-first",
        None => "staff-case-rejected",
    };
    let reason = view.rejected.map(|reason| view! { <p>{words.reject_reason(reason)}</p> });
    let law = view.instrument.map(|law| {
        let law = words.citation(&law.citation());
        view! { <p>{words.with("case-refused-law", &[("law", law.into())])}</p> }
    });
    view! {
        <Notice kind=NoticeKind::Info><p>{words.get(says)}</p>{reason}{law}</Notice>
    }
    .into_any()
}

fn take(view: &StaffCaseView, frame: &Frame, label: &'static str) -> AnyView {
    // Who has it and what it waits for is said elsewhere.
    if let Err(refused) = view.take {
        return notice(NoticeKind::Attention, frame.words.get(refused_key(refused)));
    }
    let button = view! { <Button label=frame.words.get(label) key="T"/> };
    form(view, frame, "take", &view.keys.take, button.into_any())
}

fn decide(view: &StaffCaseView, frame: &Frame) -> AnyView {
    // A relative, whose card nobody knows, who had a part in the first decision, or whose level it has left, does
    // nothing on it any more.
    if let Err(
        refused @ (Refused::Related
        | Refused::CardUnknown
        | Refused::TookPart
        | Refused::HigherLevel),
    ) = view.take
    {
        return notice(NoticeKind::Attention, frame.words.get(refused_key(refused)));
    }
    view! {
        {approve(view, frame)}
        {link::to_member(view, frame)}
        {send_back(view, frame)}
        {view.kind.may_be_rejected().then(|| reject(view, frame))}
        {matches!(view.effect, Effect::Move { .. }).then(|| correct(view, frame))}
        {outside::ask(view, frame)}
        {levels::escalate(view, frame)}
    }
    .into_any()
}

/// The button, or why there is none.
fn approve(view: &StaffCaseView, frame: &Frame) -> AnyView {
    let words = frame.words;
    if view.joined.is_some() {
        return notice(NoticeKind::Attention, words.get("staff-case-error-joined"));
    }
    if view.locked_on.is_some() {
        return notice(NoticeKind::Attention, words.get("staff-case-error-locked"));
    }
    if view.unconfirmed.is_some() {
        return notice(NoticeKind::Attention, words.get("staff-case-error-unconfirmed"));
    }
    if view.unlinked {
        return notice(NoticeKind::Attention, words.get("staff-case-unlinked"));
    }
    if view.rests {
        return notice(NoticeKind::Info, words.get("staff-case-error-rests"));
    }
    if view.own_work {
        return notice(NoticeKind::Attention, words.get("staff-case-own-work"));
    }
    let effect = match &view.effect {
        Effect::Move { to, since: _ } => {
            words.with("staff-case-effect-move", &[("place", words.place(to).into())])
        }
        Effect::Correct(correction) => after(correction, words),
        Effect::BackOffice(told) if told.iter().any(|(step, _)| *step == StepKey::ContactWhat) => {
            words.get("staff-case-after-contact").to_owned()
        }
        Effect::BackOffice(_) => words.get("staff-case-after-back-office").to_owned(),
    };
    let next = levels::next(view, frame);
    let appeal = view.appealed.is_some();
    let appeal = appeal.then(|| view! { <p>{words.get("staff-case-appeal-effect")}</p> });
    let effect = next.is_none().then(|| view! { {appeal}<p>{effect}</p> });
    let fields = view! {
        {effect}
        {next}
        {staff_proof::field(view.proof, frame)}
        <Button label=words.get("staff-case-approve") key="A"/>
    };
    form(view, frame, "approve", &view.keys.approve, fields.into_any())
}

/// What approving a disputed fact does.
fn after(correction: &Correction, words: &Words) -> String {
    let key = match (correction.after_approval(), &correction.value) {
        (AfterApproval::Written | AfterApproval::Recorded, Some(value)) => {
            let values = [("value", words.fact_value(value).into())];
            return words.with("staff-case-after-written", &values);
        }
        (AfterApproval::NewDecision, _) => "staff-case-after-decision",
        (AfterApproval::Payment, _) => "staff-case-after-payment",
        (AfterApproval::Written | AfterApproval::Recorded | AfterApproval::ByHand, _) => {
            "staff-case-after-by-hand"
        }
    };
    words.get(key).to_owned()
}

fn send_back(view: &StaffCaseView, frame: &Frame) -> AnyView {
    let words = frame.words;
    let reason = Field {
        value: view.typed.reason.clone(),
        ..field(view, frame, "reason", "staff-case-reason")
    };
    let note = Field {
        hint: words.get("staff-case-note-hint").to_owned(),
        value: view.typed.note.clone(),
        ..field(view, frame, "note", "staff-case-note")
    };
    let of_kind = view.kind.return_reasons().iter();
    let reasons =
        of_kind.map(|reason| (reason.code().to_owned(), words.return_reason(*reason))).collect();
    let choose = words.get("staff-case-reason-choose");
    let fields = view! {
        <h3>{words.get("staff-case-return-title")}</h3>
        <SelectField field=reason choose lines=reasons/>
        <TextArea field=note/>
        <Button label=words.get("staff-case-return") secondary=true key="B"/>
    };
    form(view, frame, "return", &view.keys.send_back, fields.into_any())
}

fn reject(view: &StaffCaseView, frame: &Frame) -> AnyView {
    let words = frame.words;
    let reason = Field {
        value: view.typed.verdict.clone(),
        ..field(view, frame, "verdict", "staff-case-reason")
    };
    let note = Field {
        hint: words.get("staff-case-note-hint").to_owned(),
        value: view.typed.answer.clone(),
        ..field(view, frame, "answer", "staff-case-note")
    };
    let reasons = RejectReason::ALL
        .map(|reason| (reason.code().to_owned(), words.reject_reason(reason)))
        .into();
    let choose = words.get("staff-case-reason-choose");
    let law =
        Field { value: view.typed.law.clone(), ..field(view, frame, "law", "staff-case-law") };
    let of_kind = view.kind.rejections().iter();
    let laws =
        of_kind.map(|law| (law.code().to_owned(), words.citation(&law.citation()))).collect();
    let choose_law = words.get("staff-case-law-choose");
    let fields = view! {
        <h3>{words.get("staff-case-reject-title")}</h3>
        <SelectField field=reason choose lines=reasons/>
        <SelectField field=law choose=choose_law lines=laws/>
        <TextArea field=note/>
        <Button label=words.get("staff-case-reject") secondary=true key="X"/>
    };
    form(view, frame, "reject", &view.keys.reject, fields.into_any())
}

fn correct(view: &StaffCaseView, frame: &Frame) -> AnyView {
    let words = frame.words;
    let place = Field {
        hint: words.get("staff-case-correct-place-hint").to_owned(),
        value: view.typed.place.clone(),
        ..field(view, frame, "place", "staff-case-correct-place")
    };
    let fields = view! {
        <h3>{words.get("staff-case-correct-title")}</h3>
        <TextField field=place/>
        <Button label=words.get("staff-case-correct") secondary=true key="C"/>
    };
    form(view, frame, "correct", &view.keys.correct, fields.into_any())
}

/// An empty field with what is wrong with it, if anything.
pub(super) fn field(
    view: &StaffCaseView,
    frame: &Frame,
    name: &'static str,
    label: &'static str,
) -> Field {
    let words = frame.words;
    let error = view.error.filter(|error| error.field() == Some(name));
    Field {
        name,
        label: words.get(label).to_owned(),
        error: error.map(|error| words.get(error.key()).to_owned()),
        ..Field::default()
    }
}

pub(super) fn form(
    view: &StaffCaseView,
    frame: &Frame,
    act: &'static str,
    key: &str,
    fields: AnyView,
) -> AnyView {
    staff_act::form(&format!("/staff/case/{}", view.reference), (act, key), fields, frame)
}
