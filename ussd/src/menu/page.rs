//! Laying a screen out within its budget.

use crate::Tongue;
use crate::menu::Screen;
use crate::text::{Budget, cut, in_gsm7, without_invisible};

/// The most items of a menu or list on one screen.
pub(super) const ITEMS: usize = 3;

/// Tells that a list goes on; the key is part of the message.
const MORE: &str = "ussd-more";

/// The one short line that is added to any screen after a wrong key.
const WRONG_KEY: &str = "ussd-wrong-key";

/// A screen on its way: lines from the top down.
pub(super) struct Page {
    tongue: Tongue,
    budget: Budget,
    lines: Vec<Line>,
    end: bool,
}

enum Line {
    /// Shown as it is.
    Kept(String),
    /// A name, shortened when the screen is full.
    Name(String),
    /// Left out when the screen is full: its key works all the same.
    Spare(String),
}

impl Line {
    fn text(&self) -> &str {
        match self {
            Self::Kept(text) | Self::Name(text) | Self::Spare(text) => text,
        }
    }
}

impl Page {
    /// An empty screen.
    pub(super) fn new(tongue: Tongue) -> Self {
        let budget = if tongue == Tongue::Khmer { Budget::Khmer } else { Budget::Latin };
        Self { tongue, budget, lines: Vec::new(), end: false }
    }

    /// An empty screen that holds Khmer and Latin letters, whatever the tongue.
    pub(super) fn bilingual() -> Self {
        Self { budget: Budget::Khmer, ..Self::new(Tongue::Khmer) }
    }

    /// A message without placeholders.
    pub(super) fn say(self, key: &str) -> Self {
        let text = self.tongue.words().get(key).to_owned();
        self.line(text)
    }

    /// A message with one figure or name in it.
    pub(super) fn tell(self, key: &str, name: &str, value: &str) -> Self {
        let text = self.tongue.words().with(key, &[(name, value.into())]);
        self.line(text)
    }

    /// An item of a menu: its number and its message.
    pub(super) fn item(self, number: u8, key: &str) -> Self {
        let label = self.tongue.words().get(key);
        let text = format!("{number} {label}");
        self.line(text)
    }

    /// A line, perhaps with breaks in it.
    pub(super) fn line(mut self, text: String) -> Self {
        self.lines.push(Line::Kept(self.sendable(&text)));
        self
    }

    /// A name that may be shortened.
    pub(super) fn name(mut self, name: &str) -> Self {
        self.lines.push(Line::Name(self.sendable(name)));
        self
    }

    /// The way back, where there is room for it.
    pub(super) fn back(mut self) -> Self {
        let text = self.sendable(self.tongue.words().get("ussd-back"));
        self.lines.push(Line::Spare(text));
        self
    }

    /// The call ends with this screen.
    pub(super) fn end(mut self) -> Self {
        self.end = true;
        self
    }

    /// A page of a list, with `98` when it has more pages than one, and an item below it.
    ///
    /// Pages hold as many entries as fit, at most `most`, whether a wrong key is told or not, so that an
    /// entry stays on its page. After the last page comes the first.
    pub(super) fn list(
        self,
        entries: &[String],
        page: usize,
        most: usize,
        below: Option<(u8, &str)>,
    ) -> Self {
        let words = self.tongue.words();
        let entries: Vec<String> = entries.iter().map(|entry| self.sendable(entry)).collect();
        let below = below.map(|(number, key)| format!("{number} {}", words.get(key)));
        let others = [words.get(WRONG_KEY), words.get(MORE)].into_iter().chain(below.as_deref());
        let taken = self.lines.iter().map(Line::text).chain(others).map(|text| self.height(text));
        // The last line has no break after it.
        let room = (self.budget.most() + 1).saturating_sub(taken.sum());
        let alone = self.packed(&entries, room + self.height(words.get(MORE)), most);
        let pages = if alone.len() > 1 { self.packed(&entries, room, most) } else { alone };
        let shown = if pages.is_empty() { &[] } else { &pages[page % pages.len()][..] };
        let mut page = shown.iter().fold(self, |page, entry| page.line((*entry).to_owned()));
        if pages.len() > 1 {
            page = page.say(MORE);
        }
        below.into_iter().fold(page, Self::line)
    }

    /// The entries that stand on each screen below these lines and above `98`, whether a wrong key is told or not.
    pub(super) fn shared_out(&self, entries: &[String]) -> Vec<Vec<String>> {
        let words = self.tongue.words();
        let entries: Vec<String> = entries.iter().map(|entry| self.sendable(entry)).collect();
        let others = [words.get(WRONG_KEY), words.get(MORE)];
        let taken = self.lines.iter().map(Line::text).chain(others).map(|text| self.height(text));
        // The last line has no break after it.
        let room = (self.budget.most() + 1).saturating_sub(taken.sum());
        let screens = self.packed(&entries, room, usize::MAX).into_iter();
        screens.map(|screen| screen.into_iter().map(str::to_owned).collect()).collect()
    }

    /// The entries of each page.
    fn packed<'e>(&self, entries: &'e [String], room: usize, most: usize) -> Vec<Vec<&'e str>> {
        let mut pages: Vec<Vec<&str>> = Vec::new();
        let mut left = 0;
        for entry in entries {
            let needed = self.height(entry);
            match pages.last_mut().filter(|page| page.len() < most && needed <= left) {
                Some(page) => page.push(entry),
                None => {
                    pages.push(vec![entry]);
                    left = room;
                }
            }
            left = left.saturating_sub(needed);
        }
        pages
    }

    /// The units of a line with the break after it.
    fn height(&self, text: &str) -> usize {
        self.budget.units(text).unwrap_or(usize::MAX / 8) + 1
    }

    /// The text in letters that this screen can carry.
    fn sendable(&self, text: &str) -> String {
        match self.budget {
            Budget::Khmer => without_invisible(text),
            Budget::Latin => in_gsm7(text),
        }
    }

    /// The screen, with a note above it; after a fault the note stands in place of the first line.
    pub(super) fn screen(mut self, note: Option<Note>) -> Screen {
        if let Some(note) = note {
            let text = self.sendable(&note.text);
            if note.instead && !self.lines.is_empty() {
                self.lines[0] = Line::Kept(text);
            } else {
                self.lines.insert(0, Line::Kept(text));
            }
        }
        while !self.budget.holds(&self.text()) && self.leave_out() {}
        self.shorten_names();
        let text = self.text();
        let text = cut(&text, self.budget, self.budget.most()).to_owned();
        Screen { text, end: self.end }
    }

    /// What must stand on the screen whole, however full it is.
    #[cfg(test)]
    pub(super) fn kept(&self) -> Vec<&str> {
        let kept = self.lines.iter().filter(|line| matches!(line, Line::Kept(_)));
        kept.map(Line::text).collect()
    }

    /// How its units are counted.
    #[cfg(test)]
    pub(super) fn budget(&self) -> Budget {
        self.budget
    }

    fn text(&self) -> String {
        self.lines.iter().map(Line::text).collect::<Vec<_>>().join("\n")
    }

    /// Leaves the last spare line out; says whether there was one.
    fn leave_out(&mut self) -> bool {
        let last = self.lines.iter().rposition(|line| matches!(line, Line::Spare(_)));
        last.map(|at| self.lines.remove(at)).is_some()
    }

    /// Takes from the longest names first, until the screen holds all of them.
    fn shorten_names(&mut self) {
        let mut most = self.budget.most();
        while most > 0 && !self.budget.holds(&self.text()) {
            most -= 1;
            let budget = self.budget;
            for line in &mut self.lines {
                if let Line::Name(name) = line {
                    *name = cut(name, budget, most).to_owned();
                }
            }
        }
    }
}

/// One short line about the last key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Note {
    text: String,
    instead: bool,
}

impl Note {
    /// The key has no meaning on the screen.
    pub(super) fn wrong_key(tongue: Tongue) -> Self {
        Self::above(tongue.words().get(WRONG_KEY).to_owned())
    }

    /// A line above the screen.
    pub(super) fn above(text: String) -> Self {
        Self { text, instead: false }
    }

    /// A line in place of the screen's first.
    pub(super) fn instead(text: String) -> Self {
        Self { text, instead: true }
    }
}
