//! A claim of somebody who is in no register: its approval waits until an officer has confirmed who she is, or never
//! comes because that was refused.

use leptos::prelude::*;

use super::CaseView;
use crate::Frame;
use crate::components::notice::{Notice, NoticeKind};

/// That we check who she is, or have refused her record, and where she reads what helps.
pub(super) fn waits(view: &CaseView, frame: &Frame) -> Option<AnyView> {
    let words = frame.words;
    let (kind, title) = match (view.record_waits, view.record_refused) {
        (true, _) => (NoticeKind::Info, "case-record-title"),
        (false, true) => (NoticeKind::Attention, "claimant-refused"),
        (false, false) => return None,
    };
    let why = view.record_waits.then(|| words.get("case-record-waits"));
    let see = frame.href("/my-pension");
    let shown = view! {
        <Notice kind=kind>
            <h2>{words.get(title)}</h2>
            {why.map(|why| view! { <p>{why}</p> })}
            <p><a href=see>{words.get("case-record-see")}</a></p>
        </Notice>
    };
    Some(shown.into_any())
}
