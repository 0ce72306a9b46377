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
}

impl Icon {
    /// Every sign.
    pub const ALL: [Self; 4] = [Self::Question, Self::List, Self::Record, Self::Phone];

    fn path(self) -> &'static str {
        match self {
            Self::Question => "M8 8a4 4 0 1 1 5.5 3.7c-1 .5-1.5 1.2-1.5 2.3v1m0 4v.2",
            Self::List => "M4 6h16M4 12h16M4 18h16",
            Self::Record => "M6 3h12v18H6zM9 8h6m-6 4h6m-6 4h3",
            Self::Phone => "M8 2h8v20H8zM11 19h2",
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
