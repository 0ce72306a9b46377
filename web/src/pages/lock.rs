//! The emergency lock: what stops, what goes on, and one button.

use leptos::prelude::*;
use sothon_domain::effects::legal_date;
use time::{Date, OffsetDateTime};

use crate::Frame;
use crate::components::back_link::BackLink;
use crate::components::button::Button;
use crate::components::notice::{Notice, NoticeKind};
use crate::document::{self, Mood};

/// The page's path.
pub const PATH: &str = "/my-pension/lock";

/// What the page shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct LockView {
    /// The lock that stands, if one does.
    pub lock: Option<ShownLock>,
}

/// A lock that stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ShownLock {
    /// Since when.
    pub since: OffsetDateTime,
    /// When a branch proposed to unlock, if one does.
    pub unlock_proposed_on: Option<Date>,
}

/// The whole page. The form of a record that is not locked posts nothing but its token.
pub fn render(view: &LockView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get("lock-title");
    let state = match view.lock {
        Some(lock) => locked(lock, frame),
        None => view! { <p>{words.get("lock-why")}</p> }.into_any(),
    };
    let form = view.lock.is_none().then(|| {
        view! {
            <form method="post" action=frame.href(PATH)>
                <input type="hidden" name="csrf" value=frame.csrf.clone()/>
                <Button label=words.get("lock-press")/>
            </form>
        }
    });
    let content = view! {
        <BackLink href=frame.href("/my-pension") label=words.get("frame-back")/>
        <h1>{title}</h1>
        {state}
        <h2>{words.get("lock-stops-title")}</h2>
        <p>{words.get("lock-stops")}</p>
        <p>{words.get("lock-stops-office")}</p>
        <h2>{words.get("lock-goes-on-title")}</h2>
        <p>{words.get("lock-goes-on")}</p>
        <p>{words.get("lock-goes-on-read")}</p>
        <h2>{words.get("lock-unlock-title")}</h2>
        <p>{words.get("lock-unlock")}</p>
        <p><a href=frame.href("/help")>{words.get("lock-unlock-where")}</a></p>
        {form}
    };
    document::page(frame, title, Mood::Fine, content.into_any())
}

fn locked(lock: ShownLock, frame: &Frame) -> AnyView {
    let words = frame.words;
    let date = words.date(legal_date(lock.since));
    let values = [("date", date.into()), ("time", words.time(lock.since).into())];
    let proposed = lock.unlock_proposed_on.map(|day| {
        let proposed = words.with("lock-proposed", &[("date", words.date(day).into())]);
        let hotline = frame.institution.hotline.as_str();
        let doubt = words.with("lock-proposed-doubt", &[("number", hotline.into())]);
        view! {
            <Notice kind=NoticeKind::Attention>
                <p>{proposed}</p>
                <p>{doubt}</p>
            </Notice>
        }
    });
    let since = words.with("lock-since", &values);
    view! {
        <Notice kind=NoticeKind::Info><p>{since}</p></Notice>
        {proposed}
    }
    .into_any()
}
