//! A rejection: why, what it means, and what she can do, or did, when she does not agree.

use leptos::prelude::*;
use sothon_domain::casework::{LegalReference, RejectReason, Stage};
use sothon_domain::delegate::DelegateScope;
use sothon_domain::person::Reference;
use time::Date;

use super::CaseView;
use crate::Frame;
use crate::components::link_button::LinkButton;
use crate::components::notice::{Notice, NoticeKind};
use crate::pages::appeal;

/// Why the office decided otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rejected {
    /// Why.
    pub reason: RejectReason,
    /// The instrument on which it rests; none of a case rejected before that was asked for.
    pub instrument: Option<LegalReference>,
    /// What the officer added, in her own words.
    pub note: Option<String>,
}

/// Where the appeal against a rejection stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Appeal {
    /// There is none, and one is taken until this day.
    Until(Date),
    /// There is none, and this was the last day for it.
    Over(Date),
    /// There is one, with this reference at this stage.
    Made(Reference, Stage),
}

/// Why, what it means, and what she can do when she doesn't agree.
pub(super) fn shown(view: &CaseView, frame: &Frame) -> Option<AnyView> {
    let words = frame.words;
    let rejected = view.rejected.as_ref()?;
    let note = rejected.note.as_ref().map(|note| {
        view! { <p>{words.with("case-needed-note", &[("note", note.into())])}</p> }
    });
    let reason = words.reject_reason(rejected.reason);
    let law = rejected.instrument.map(|law| {
        let law = words.citation(&law.citation());
        view! { <p>{words.with("case-refused-law", &[("law", law.into())])}</p> }
    });
    let undone = matches!(view.appeal, Some(Appeal::Made(_, Stage::Approved)));
    let register = (!undone).then(|| view! { <p>{words.get("case-refused-register")}</p> });
    let (above, below) = match (appealed(view, frame), undone) {
        (way, true) => (Some(way), None),
        (way, false) => (None, Some(way)),
    };
    let shown = view! {
        {above}
        <Notice kind=NoticeKind::Attention>
            <h2>{words.get("case-refused-title")}</h2>
            <p>{reason}</p>
            {law}
            {note}
            {register}
            {below}
        </Notice>
    };
    Some(shown.into_any())
}

/// What she can do, or did, when she does not agree.
fn appealed(view: &CaseView, frame: &Frame) -> AnyView {
    let (words, hotline) = (frame.words, frame.institution.hotline.as_str());
    let call = |key| words.with(key, &[("number", hotline.into())]);
    let may = frame.allows(DelegateScope::Claim);
    let again = words.get("case-refused-again");
    match view.appeal {
        // A decision is looked at again once: what follows that we don't know a rule for.
        None => view! { <p>{call("appeal-ends")}</p> }.into_any(),
        Some(Appeal::Until(day)) => {
            let until = words.with("appeal-until", &[("date", words.date(day).into())]);
            let href = frame.href(&appeal::path(view.reference));
            let label = words.get("appeal-begin");
            let begin = may.then(|| view! { <LinkButton href label/> });
            view! { <p>{until}</p>{begin}<p>{call("appeal-help")}</p><p>{again}</p> }.into_any()
        }
        Some(Appeal::Over(day)) => {
            let over = words.with("appeal-over", &[("date", words.date(day).into())]);
            view! { <p>{over}</p><p>{call("appeal-over-call")}</p><p>{again}</p> }.into_any()
        }
        Some(Appeal::Made(reference, stage)) => made((reference, stage), may, frame),
    }
}

/// What became of the appeal, and the way to it.
fn made((reference, stage): (Reference, Stage), may: bool, frame: &Frame) -> AnyView {
    let words = frame.words;
    let label = words.with("appeal-made-see", &[("reference", reference.to_string().into())]);
    let href = frame.href(&format!("/my-pension/cases/{reference}"));
    let see = may.then(|| view! { <p><a href=href>{label}</a></p> });
    let shown = view! { <p>{words.appeal_outcome(stage)}</p>{see} };
    match stage {
        Stage::Approved => view! { <Notice kind=NoticeKind::Good>{shown}</Notice> }.into_any(),
        _ => shown.into_any(),
    }
}
