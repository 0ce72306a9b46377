//! Amounts as bars. A table beside it holds the same facts for who can't see it.

mod examples;

use leptos::prelude::*;

pub use examples::examples;

/// One bar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bar {
    /// What it is about.
    pub label: String,
    /// Its length in any unit, or none when the value is unknown.
    pub value: Option<i64>,
    /// The value in words, also for an unknown one.
    pub text: String,
}

/// A chart of bars, the longest as wide as the page.
#[component]
pub fn BarChart(
    /// What the chart shows, and that the table says the same.
    #[prop(into)]
    caption: String,
    /// The bars from top to bottom.
    bars: Vec<Bar>,
) -> impl IntoView {
    let longest = bars.iter().filter_map(|bar| bar.value).max().unwrap_or(0);
    let rows: Vec<_> = bars.into_iter().map(|bar| row(bar, longest)).collect();
    view! {
        <div class="chart" role="img" aria-label=caption>{rows}</div>
    }
}

fn row(bar: Bar, longest: i64) -> AnyView {
    let filled = bar.value.map(|value| {
        view! { <rect class="bar-value" width=width(value, longest).to_string() height="10"></rect> }
    });
    view! {
        <div class="bar-row">
            <div class="bar-text"><span>{bar.label}</span>" "<b class="nowrap">{bar.text}</b></div>
            <svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" focusable="false">
                <rect class="bar-ground" width="100" height="10"></rect>
                {filled}
            </svg>
        </div>
    }
    .into_any()
}

/// The bar's width in hundredths of the longest; a value above nothing shows at least one.
fn width(value: i64, longest: i64) -> i64 {
    if longest <= 0 || value <= 0 {
        return 0;
    }
    let hundredths = i128::from(value) * 100 / i128::from(longest);
    i64::try_from(hundredths).map_or(100, |width| width.clamp(1, 100))
}

#[cfg(test)]
mod tests {
    use super::width;

    #[test]
    fn widths_are_shares_of_the_longest() {
        assert_eq!(
            [width(510, 510), width(255, 510), width(0, 510), width(1, 9000)],
            [100, 50, 0, 1]
        );
        assert_eq!([width(-5, 510), width(0, 0), width(i64::MAX, i64::MAX)], [0, 0, 100]);
    }
}
