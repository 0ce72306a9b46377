//! On the first page of a person whose death was reported: what that means, and the button that says she lives.

use leptos::prelude::*;
use time::Date;

use crate::Frame;
use crate::components::button::Button;
use crate::components::notice::{Notice, NoticeKind};

/// Where the button is sent.
pub const PATH: &str = "/my-pension/alive";

/// What stands there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DeathNotice {
    /// A report stands.
    Stands {
        /// Since when her payments are held, if they are.
        held_on: Option<Date>,
        /// The key that makes sending twice one act.
        key: String,
    },
    /// She has just said that she lives.
    Thanks,
}

/// The notice.
pub(super) fn render(notice: &DeathNotice, frame: &Frame) -> AnyView {
    let words = frame.words;
    let DeathNotice::Stands { held_on, key } = notice else {
        return view! {
            <Notice kind=NoticeKind::Good>
                <p>{words.get("death-mine-thanks")}</p>
                <p>{words.get("death-mine-thanks-next")}</p>
            </Notice>
        }
        .into_any();
    };
    let money = match held_on {
        None => words.get("death-mine-paid").to_owned(),
        Some(date) => words.with("death-mine-held", &[("date", words.date(*date).into())]),
    };
    let form = view! {
        <form method="post" action=frame.href(PATH)>
            <input type="hidden" name="csrf" value=frame.csrf.clone()/>
            <input type="hidden" name="key" value=key.clone()/>
            <Button label=words.get("death-mine-alive")/>
        </form>
    };
    view! {
        <Notice kind=NoticeKind::Attention>
            <p>{words.get("death-mine")}</p>
            <p>{money}</p>
            <p>{words.get("death-mine-press")}</p>
            {form}
        </Notice>
    }
    .into_any()
}
