//! A case that somebody has entered for the person: where, and what she does if she knows nothing of it.

use leptos::prelude::*;

use super::CaseView;
use crate::Frame;
use crate::components::notice::{Notice, NoticeKind};

/// Where a case was entered for the person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EnteredAt {
    /// At this counter, in words.
    Counter(String),
    /// By the machine of the partner with this name.
    Machine(String),
}

/// Where it was entered, and whom she tells that it is not hers.
pub(super) fn entered(view: &CaseView, frame: &Frame) -> Option<AnyView> {
    let words = frame.words;
    let (entered, not_me) = match view.entered.as_ref()? {
        EnteredAt::Counter(counter) => {
            (words.with("case-counter", &[("counter", counter.into())]), "case-counter-not-me")
        }
        EnteredAt::Machine(partner) => {
            (words.with("case-machine", &[("partner", partner.into())]), "case-machine-not-me")
        }
    };
    let hotline = frame.institution.hotline.as_str();
    let not_me = words.with(not_me, &[("number", hotline.into())]);
    let back = view.can_withdraw.then(|| view! { <p>{words.get("case-counter-take-back")}</p> });
    let notice = view! {
        <Notice kind=NoticeKind::Info><p>{entered}</p><p>{not_me}</p>{back}</Notice>
    };
    Some(notice.into_any())
}
