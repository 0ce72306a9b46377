//! Every screen with its longest values, as the tests of the menu draw them: for pages of the demo that show the
//! menu without a call.

use crate::Tongue;
use crate::text::septets;

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
    /// How much of a screen it takes, in septets or UCS-2 code units.
    pub units: u32,
    /// How much may be taken.
    pub most: u32,
    /// Whether the call ends with it.
    pub end: bool,
}

impl Drawn {
    /// The coding in which it is sent.
    pub fn coding(&self) -> &'static str {
        if septets(&self.text).is_some() { "GSM-7" } else { "UCS-2" }
    }
}

/// All samples, in the order of the menu.
pub fn screens() -> impl Iterator<Item = Drawn> {
    SCREENS.split("\n\n").filter_map(|block| {
        let (head, lines) = block.split_once('\n')?;
        let (head, end) = head.strip_suffix(", ends").map_or((head, false), |head| (head, true));
        let mut head = head.split(' ');
        let (name, tongue) = (head.next()?, Tongue::from_code(head.next()?)?);
        let (units, most) = head.next()?.split_once('/')?;
        let (units, most) = (units.parse().ok()?, most.parse().ok()?);
        let lines: Vec<&str> = lines.lines().map(str::trim_start).collect();
        Some(Drawn { name, tongue, text: lines.join("\n"), units, most, end })
    })
}
