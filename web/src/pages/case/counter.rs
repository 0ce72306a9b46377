//! A case that a member of staff has entered for the person: where, and what she does if she was not there.

use leptos::prelude::*;

use super::CaseView;
use crate::Frame;
use crate::components::notice::{Notice, NoticeKind};

/// At which counter it was entered, and whom she tells that it is not hers.
pub(super) fn entered(view: &CaseView, frame: &Frame) -> Option<AnyView> {
    let words = frame.words;
    let counter = view.counter.as_deref()?;
    let entered = words.with("case-counter", &[("counter", counter.into())]);
    let hotline = frame.institution.hotline.as_str();
    let not_me = words.with("case-counter-not-me", &[("number", hotline.into())]);
    let back = view.can_withdraw.then(|| view! { <p>{words.get("case-counter-take-back")}</p> });
    let notice = view! {
        <Notice kind=NoticeKind::Info><p>{entered}</p><p>{not_me}</p>{back}</Notice>
    };
    Some(notice.into_any())
}
