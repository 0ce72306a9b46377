//! The screen of a keypad phone, 128 by 160 dots, with what stands on it.

mod examples;

use leptos::prelude::*;
use sothon_domain::khmer::truncate_graphemes;

pub use examples::examples;

/// How the screen is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Drawn {
    /// Twice as large, to be read.
    #[default]
    Twice,
    /// As large as it is.
    Real,
    /// As large as it is, on a phone without Khmer letters.
    WithoutKhmer,
}

/// A screen. Only the large one is read out: the others show the same text once more.
#[component]
pub fn Handset(
    /// What was sent to the phone.
    #[prop(into)]
    text: String,
    /// How it is drawn.
    #[prop(optional)]
    drawn: Drawn,
    /// What the picture shows.
    #[prop(into)]
    caption: String,
) -> impl IntoView {
    let (class, hidden) = match drawn {
        Drawn::Twice => ("handset handset-twice", None),
        Drawn::Real | Drawn::WithoutKhmer => ("handset", Some("true")),
    };
    let text = if drawn == Drawn::WithoutKhmer { boxes(&text) } else { text };
    let language = text.contains(is_khmer).then_some("km");
    view! {
        <figure class=class>
            <div class="handset-screen" aria-hidden=hidden lang=language>{text}</div>
            <figcaption>{caption}</figcaption>
        </figure>
    }
}

/// The text as a phone without Khmer letters shows it: a box for each cluster.
fn boxes(text: &str) -> String {
    let mut rest = text;
    let mut shown = String::new();
    while !rest.is_empty() {
        let cluster = truncate_graphemes(rest, 1);
        shown.push_str(if cluster.contains(is_khmer) { "□" } else { cluster });
        rest = &rest[cluster.len()..];
    }
    shown
}

fn is_khmer(letter: char) -> bool {
    matches!(letter, '\u{1780}'..='\u{17FF}' | '\u{19E0}'..='\u{19FF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_khmer_cluster_is_one_box_and_latin_stays() {
        assert_eq!(boxes("1 ខ្មែរ\n2 Khmer (ABC)"), "1 □□\n2 Khmer (ABC)");
        assert_eq!(boxes("ស្ត្រី 510,000៛"), "□ 510,000□");
        assert_eq!(boxes(""), "");
    }
}
