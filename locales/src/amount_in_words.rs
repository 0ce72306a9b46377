//! Amounts in words, as letters of an office give them beside the figures.
//!
//! Khmer counts in thousands, ten thousands, hundred thousands and millions, English in thousands,
//! millions and billions. The words themselves are in `number.ftl`.

use sothon_domain::money::Riel;

use crate::{Language, Words};

/// The highest amount that has words, in riel.
const HIGHEST: u64 = 9_999_999_999;

/// (what is counted, key of its message).
pub(crate) type Unit = (u64, &'static str);

pub(crate) const KHMER: &[Unit] = &[
    (1_000_000, "number-millions"),
    (100_000, "number-hundred-thousands"),
    (10_000, "number-ten-thousands"),
    (1_000, "number-thousands"),
    (100, "number-hundreds"),
];

pub(crate) const ENGLISH: &[Unit] = &[
    (1_000_000_000, "number-billions"),
    (1_000_000, "number-millions"),
    (1_000, "number-thousands"),
];

impl Words {
    /// The amount in words: `ប្រាំសែន មួយម៉ឺនរៀល` or `five hundred and ten thousand riel`; `None` below
    /// zero and above 9,999,999,999.
    pub fn amount_in_words(&self, amount: Riel) -> Option<String> {
        let number = u64::try_from(amount.amount()).ok().filter(|number| *number <= HIGHEST)?;
        let words = match (self.language(), number) {
            (_, 0) => self.get("number-0").to_owned(),
            (Language::Khmer, _) => self.khmer(number),
            (Language::English, _) => self.english(number),
        };
        Some(self.with("number-riel", &[("words", words.into())]))
    }

    /// The parts stand apart, so that a line can break between them.
    fn khmer(&self, number: u64) -> String {
        let (mut parts, rest) = self.counted(number, KHMER, |words, count| words.khmer(count));
        parts.extend((rest > 0).then(|| self.below_hundred(rest)));
        parts.join(" ")
    }

    /// After hundreds, or at the end of a longer number, an `and` stands before what is below 100.
    fn english(&self, number: u64) -> String {
        let (mut parts, rest) =
            self.counted(number, ENGLISH, |words, count| words.below_thousand(count));
        if rest > 0 && rest < 100 && !parts.is_empty() {
            return self.joined(&parts.join(" "), &self.below_hundred(rest));
        }
        parts.extend((rest > 0).then(|| self.below_thousand(rest)));
        parts.join(" ")
    }

    /// How often each unit fits, in words, and what is left.
    fn counted(
        &self,
        number: u64,
        units: &[Unit],
        words_of: fn(&Self, u64) -> String,
    ) -> (Vec<String>, u64) {
        let mut rest = number;
        let mut parts = Vec::new();
        for (size, key) in units {
            let count = rest / size;
            rest %= size;
            if count > 0 {
                parts.push(self.with(key, &[("number", words_of(self, count).into())]));
            }
        }
        (parts, rest)
    }

    fn below_thousand(&self, number: u64) -> String {
        let (hundreds, rest) = (number / 100, number % 100);
        if hundreds == 0 {
            return self.below_hundred(rest);
        }
        let hundreds = self.below_hundred(hundreds);
        let hundreds = self.with("number-hundreds", &[("number", hundreds.into())]);
        if rest == 0 { hundreds } else { self.joined(&hundreds, &self.below_hundred(rest)) }
    }

    /// 0 to 99.
    pub(crate) fn below_hundred(&self, number: u64) -> String {
        let word = |number: u64| self.get(&format!("number-{number}")).to_owned();
        match (number / 10 * 10, number % 10) {
            (0 | 10, _) | (_, 0) => word(number),
            (tens, ones) => self
                .with("number-tens", &[("tens", word(tens).into()), ("ones", word(ones).into())]),
        }
    }

    fn joined(&self, first: &str, last: &str) -> String {
        self.with("number-and", &[("first", first.into()), ("last", last.into())])
    }
}
