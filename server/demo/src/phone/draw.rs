//! The screen in a terminal.

use std::io::Write;

use anyhow::Context;
use sothon_ussd::menu::Screen;
use sothon_ussd::text::{Budget, septets, units};

/// As wide as a line of 128 dots.
const WIDTH: usize = 24;

/// Draws the screen in a box, with the units used of the budget. The right side stays open: how many
/// columns Khmer takes differs between terminals.
pub(super) fn screen(screen: &Screen, to: &mut impl Write) -> anyhow::Result<()> {
    let budget = if septets(&screen.text).is_some() { Budget::Latin } else { Budget::Khmer };
    let used = format!(" {} / {} ", units(&screen.text), budget.most());
    let mut drawn = format!("┌{}\n", "─".repeat(WIDTH));
    for line in screen.text.lines() {
        drawn.push_str(&format!("│ {line}\n"));
    }
    let rest = "─".repeat(WIDTH.saturating_sub(used.len() + 1));
    let sign = if screen.end { " ■" } else { "" };
    drawn.push_str(&format!("└─{used}{rest}{sign}\n"));
    to.write_all(drawn.as_bytes()).context("showing the screen")?;
    to.flush().context("showing the screen")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(text: &str, end: bool) -> String {
        let mut to = Vec::new();
        screen(&Screen { text: text.to_owned(), end }, &mut to).expect("memory takes any bytes");
        String::from_utf8(to).expect("text")
    }

    #[test]
    fn lines_units_and_the_end_are_shown() {
        let menu = drawn("1 ខ្មែរ\n2 Khmer (ABC)", false);
        assert!(menu.contains("│ 1 ខ្មែរ\n│ 2 Khmer (ABC)\n└─ 21 / 70 "), "{menu}");
        assert!(!menu.contains('■'), "{menu}");
        assert!(drawn("Thank you", true).contains(" 9 / 160 "), "{menu}");
        assert!(drawn("Thank you", true).ends_with("■\n"), "{menu}");
    }
}
