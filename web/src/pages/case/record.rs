//! A claim of somebody who is in no register: its approval waits until an officer has confirmed who she is.

use leptos::prelude::*;

use super::CaseView;
use crate::Frame;
use crate::components::notice::{Notice, NoticeKind};

/// That we check who she is, and where she reads what helps.
pub(super) fn waits(view: &CaseView, frame: &Frame) -> Option<AnyView> {
    let words = frame.words;
    let see = frame.href("/my-pension");
    let notice = || {
        view! {
            <Notice kind=NoticeKind::Info>
                <h2>{words.get("case-record-title")}</h2>
                <p>{words.get("case-record-waits")}</p>
                <p><a href=see>{words.get("case-record-see")}</a></p>
            </Notice>
        }
        .into_any()
    };
    view.record_waits.then(notice)
}
