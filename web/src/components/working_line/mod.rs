//! One line of a calculation.

mod examples;

use leptos::prelude::*;
use sothon_locales::working::LineText;

pub use examples::examples;

/// A numbered line: what it is, its amount under it, how it came about, the law, and a way to say
/// that it is wrong.
#[component]
pub fn WorkingLine(
    /// The line in words.
    line: LineText,
    /// The line ends the calculation and stands out.
    #[prop(optional)]
    last: bool,
    /// The link for *not right?*, if the line shows a fact.
    #[prop(optional_no_strip)]
    not_right: Option<AnyView>,
) -> impl IntoView {
    let class = if last { "working-line panel panel-sky" } else { "working-line panel" };
    let result = line.amount.or(line.rate);
    let result_class = if last { "amount" } else { "result" };
    let details: Vec<_> = line.details.into_iter().map(|text| view! { <p>{text}</p> }).collect();
    view! {
        <li class=class>
            <h2>{line.title}</h2>
            {result.map(|text| view! { <p class=result_class>{text}</p> })}
            {details}
            {line.citation.map(|text| view! { <p class="soft">{text}</p> })}
            {not_right.map(|link| view! { <p class="not-right">{link}</p> })}
        </li>
    }
}
