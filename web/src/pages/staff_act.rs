//! What every form by which staff do something carries: it is sent to the page's own address, and says what it does.

use leptos::prelude::*;

use crate::Frame;

/// The form of a page at this path, without its language prefix: the act, the key of it, and its own fields.
pub(super) fn form(
    path: &str,
    (act, key): (&'static str, &str),
    fields: AnyView,
    frame: &Frame,
) -> AnyView {
    view! {
        <form method="post" action=frame.href(path) novalidate=true>
            <input type="hidden" name="csrf" value=frame.csrf.clone()/>
            <input type="hidden" name="act" value=act/>
            <input type="hidden" name="key" value=key.to_owned()/>
            {fields}
        </form>
    }
    .into_any()
}
