//! Every screen with its longest values, as the tests of the menu draw them: for pages of the demo that show the
//! menu without a call.

use crate::Tongue;

const SCREENS: &str = include_str!("../tests/screens.txt");

/// A screen as a handset shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawn {
    /// The menu's own name of the screen, such as `Status`; several samples share it.
    pub name: &'static str,
    /// The tongue of its words.
    pub tongue: Tongue,
    /// What it shows.
    pub text: String,
}

/// All samples, in the order of the menu.
pub fn screens() -> impl Iterator<Item = Drawn> {
    SCREENS.split("\n\n").filter_map(|block| {
        let (head, lines) = block.split_once('\n')?;
        let mut head = head.split(' ');
        let (name, tongue) = (head.next()?, Tongue::from_code(head.next()?)?);
        let lines: Vec<&str> = lines.lines().map(str::trim_start).collect();
        Some(Drawn { name, tongue, text: lines.join("\n") })
    })
}
