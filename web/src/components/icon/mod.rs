//! Few drawn signs, always beside a word.

mod examples;

use leptos::prelude::*;

pub use examples::examples;

/// A sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Icon {
    /// Something is missing or unclear.
    Question,
    /// A list of payments.
    List,
    /// A record of work.
    Record,
    /// A telephone.
    Phone,
    /// Where somebody lives.
    House,
    /// Papers on one matter.
    Folder,
    /// What only oneself knows.
    Lock,
    /// News.
    Letter,
    /// A paper with a seal.
    Paper,
    /// What opens.
    Key,
}

impl Icon {
    /// Every sign.
    pub const ALL: [Self; 10] = [
        Self::Question,
        Self::List,
        Self::Record,
        Self::Phone,
        Self::House,
        Self::Folder,
        Self::Lock,
        Self::Letter,
        Self::Paper,
        Self::Key,
    ];

    fn path(self) -> &'static str {
        match self {
            Self::Question => "M8 8a4 4 0 1 1 5.5 3.7c-1 .5-1.5 1.2-1.5 2.3v1m0 4v.2",
            Self::List => "M4 6h16M4 12h16M4 18h16",
            Self::Record => "M6 3h12v18H6zM9 8h6m-6 4h6m-6 4h3",
            Self::Phone => "M8 2h8v20H8zM11 19h2",
            Self::House => "M3 12l9-8 9 8M6 10v10h12V10",
            Self::Folder => "M3 6h7l2 3h9v10H3z",
            Self::Lock => "M6 11h12v9H6zM8 11V8a4 4 0 0 1 8 0v3",
            Self::Letter => "M3 6h18v12H3zM3 7l9 6 9-6",
            Self::Key => "M11 15a4 4 0 1 1-.1-.1M10.5 13.5L20 4m-4 4l3 3",
            Self::Paper => "M5 2h14v20H5zM9 7h6m-6 4h6m-1 6a2 2 0 1 1 .1 0",
        }
    }
}

/// The sign, hidden from screen readers.
#[component]
pub fn IconView(
    /// Which one.
    icon: Icon,
) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
            <path d=icon.path() fill="none" stroke="currentColor" stroke-width="2.5" stroke-linecap="round"></path>
        </svg>
    }
}
