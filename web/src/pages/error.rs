//! What went wrong, what to do, and a number for support. Never a cause chain.

use leptos::prelude::*;
use sothon_domain::person::NumberEnding;

use crate::Frame;
use crate::components::link_button::LinkButton;
use crate::document::{self, Mood};

/// What the page shows; the reference is the frame's request number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ErrorView {
    /// What went wrong.
    pub kind: ErrorKind,
}

/// What went wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ErrorKind {
    /// No such page, or somebody else's private record.
    NotFound,
    /// The form did not come from this portal, or the page is for others.
    Forbidden,
    /// A fault of ours.
    Internal,
    /// Something we need does not answer.
    Unavailable,
    /// The session has ended.
    SessionExpired,
    /// Too many requests.
    TooMany {
        /// Seconds until the next try.
        seconds: u32,
    },
    /// The same form was sent before with other content.
    Conflict,
    /// The person has locked her record: nothing on it changes.
    Locked,
    /// The record is joined with another of the same person.
    Joined {
        /// How the number of the other ends.
        kept: NumberEnding,
    },
}

impl ErrorKind {
    /// The HTTP status.
    pub fn status(self) -> u16 {
        match self {
            Self::NotFound => 404,
            Self::Forbidden => 403,
            Self::Internal => 500,
            Self::Unavailable => 503,
            Self::SessionExpired => 401,
            Self::TooMany { .. } => 429,
            Self::Conflict => 409,
            Self::Locked | Self::Joined { .. } => 423,
        }
    }

    fn title_key(self) -> &'static str {
        match self {
            Self::NotFound => "error-not-found",
            Self::Forbidden => "error-forbidden",
            Self::Internal => "error-internal",
            Self::Unavailable => "error-unavailable",
            Self::SessionExpired => "error-session",
            Self::TooMany { .. } => "error-too-many",
            Self::Conflict => "error-conflict",
            Self::Locked => "error-locked",
            Self::Joined { .. } => "error-joined",
        }
    }

    fn advice_key(self) -> &'static str {
        match self {
            Self::NotFound => "error-not-found-advice",
            Self::Forbidden => "error-forbidden-advice",
            Self::Internal => "error-internal-advice",
            Self::Unavailable => "error-unavailable-advice",
            Self::SessionExpired => "error-session-advice",
            Self::TooMany { .. } => "error-too-many-advice",
            Self::Conflict => "error-conflict-advice",
            Self::Locked => "error-locked-advice",
            Self::Joined { .. } => "error-joined-advice",
        }
    }

    /// The next step: signing in again, the own page, or the first page.
    fn next(self, frame: &Frame) -> (&'static str, &'static str) {
        match self {
            _ if frame.is_for_staff() => ("/staff", "error-next-staff"),
            Self::Locked => ("/my-pension/lock", "lock-banner-more"),
            Self::SessionExpired => ("/sign-in", "error-next-sign-in"),
            _ if frame.signed_in.is_some() => ("/my-pension", "error-next-my-pension"),
            _ => ("/", "error-next-home"),
        }
    }
}

/// The whole page.
pub fn render(view: &ErrorView, frame: &Frame) -> String {
    let words = frame.words;
    let title = words.get(view.kind.title_key());
    let advice = match view.kind {
        ErrorKind::TooMany { seconds } => {
            words.with(view.kind.advice_key(), &[("seconds", seconds.into())])
        }
        ErrorKind::Joined { kept } => {
            let ending = kept.to_string();
            words.with(view.kind.advice_key(), &[("ending", ending.as_str().into())])
        }
        kind => words.get(kind.advice_key()).to_owned(),
    };
    let (path, label) = view.kind.next(frame);
    let hotline = frame.institution.hotline.as_str();
    // An officer finds the other number in the list of joined records.
    let asks = matches!(view.kind, ErrorKind::Joined { .. }) && !frame.is_for_staff();
    let unknown = asks.then(|| {
        let values = [("number", hotline.into())];
        view! { <p>{words.with("my-pension-joined-unknown", &values)}</p> }
    });
    let content = view! {
        <h1>{title}</h1>
        <p>{advice}</p>
        {unknown}
        <LinkButton href=frame.href(path) label=words.get(label)/>
        <p>{words.with("error-call", &[("number", hotline.into())])}</p>
        <p class="soft">{words.get("error-reference")}" "<code>{frame.request_id.clone()}</code></p>
    };
    document::page(frame, title, Mood::Fine, content.into_any())
}
