//! A QR code for the camera of a phone, with a text for whoever can't see it.

mod examples;

use std::fmt::Write;

use leptos::prelude::*;

pub use examples::examples;

/// Light squares around the code, without which cameras don't find it (ISO/IEC 18004).
const QUIET: usize = 4;

/// The squares of a code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Squares {
    /// Squares along one side.
    pub side: usize,
    /// Row by row, `side` times `side`: whether a square is dark.
    pub dark: Vec<bool>,
}

/// The picture; always dark on light, whatever the theme.
#[component]
pub fn QrCode(
    /// The squares.
    squares: Squares,
    /// What the picture is for.
    #[prop(into)]
    label: String,
) -> impl IntoView {
    let side = squares.side + 2 * QUIET;
    let frame = format!("0 0 {side} {side}");
    let path = drawn(&squares);
    view! {
        <svg class="qr" viewBox=frame role="img" aria-label=label shape-rendering="crispEdges">
            <rect width=side height=side fill="#fff"></rect>
            <path d=path stroke="#000"></path>
        </svg>
    }
}

/// One line a row, drawn where squares are dark: shorter than a figure for each square.
fn drawn(squares: &Squares) -> String {
    let mut path = String::new();
    for (row, y) in squares.dark.chunks(squares.side.max(1)).zip(QUIET..) {
        let mut x = 0;
        let mut moved_to = None;
        for run in row.chunk_by(|one, next| one == next) {
            if run[0] {
                let written = match moved_to {
                    None => write!(path, "M{} {y}.5h{}", x + QUIET, run.len()),
                    Some(from) => write!(path, "m{} 0h{}", x - from, run.len()),
                };
                written.expect("a string takes any text");
                moved_to = Some(x + run.len());
            }
            x += run.len();
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_run_of_dark_squares_is_one_stroke() {
        let dark = "##.#".chars().chain("....".chars()).chain(".###".chars());
        let squares = Squares { side: 4, dark: dark.map(|square| square == '#').collect() };
        assert_eq!(drawn(&squares), "M4 4.5h2m1 0h1M5 6.5h3");
        assert_eq!(drawn(&Squares { side: 0, dark: vec![] }), "");
    }
}
