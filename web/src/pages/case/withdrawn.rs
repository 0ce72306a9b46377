//! A case that was taken back, and the way to take one back.

use leptos::prelude::*;
use sothon_domain::casework::Stage;
use sothon_domain::delegate::DelegateScope;

use super::CaseView;
use crate::Frame;
use crate::components::notice::{Notice, NoticeKind};
use crate::pages::case_withdraw;

/// That she took it back, and that she may send it anew.
pub(super) fn shown(view: &CaseView, frame: &Frame) -> Option<AnyView> {
    let words = frame.words;
    let told = || {
        view! {
            <Notice kind=NoticeKind::Info>
                <p>{words.get("case-withdrawn")}</p>
                <p>{words.get("case-withdraw-anew")}</p>
            </Notice>
        }
    };
    (view.stage == Stage::Withdrawn).then(|| told().into_any())
}

/// The way to take the case back.
pub(super) fn way(view: &CaseView, frame: &Frame) -> Option<AnyView> {
    let href = frame.href(&case_withdraw::path(view.reference));
    let link = || view! { <p><a href=href>{frame.words.get("case-withdraw")}</a></p> };
    (view.can_withdraw && frame.allows(DelegateScope::Report)).then(|| link().into_any())
}
