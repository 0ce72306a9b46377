//! Reads one table of a rule file, key by key, and knows the line of everything.

use std::collections::BTreeSet;
use std::ops::Range;

use time::{Date, Month};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::problem::{Problem, RuleFileError};
use crate::money::{Fraction, Months};

/// A file that is being read.
#[derive(Clone, Copy)]
pub(super) struct Source<'a> {
    pub(super) file: &'a str,
    pub(super) text: &'a str,
}

impl Source<'_> {
    pub(super) fn error(self, at: usize, key: String, problem: Problem) -> RuleFileError {
        let before = self.text.get(..at).unwrap_or(self.text);
        let line = before.matches('\n').count() + 1;
        RuleFileError { file: self.file.to_owned(), line, key, problem }
    }
}

/// A table whose keys are taken one after the other; [`Section::end`] refuses what is left.
pub(super) struct Section<'a> {
    source: Source<'a>,
    path: String,
    span: Range<usize>,
    table: &'a DeTable<'a>,
    taken: BTreeSet<&'static str>,
}

type Read<T> = Result<T, RuleFileError>;

impl<'a> Section<'a> {
    pub(super) fn root(source: Source<'a>, table: &'a Spanned<DeTable<'a>>) -> Self {
        Self::new(source, String::new(), 0..0, table.get_ref())
    }

    fn new(source: Source<'a>, path: String, span: Range<usize>, table: &'a DeTable<'a>) -> Self {
        Self { source, path, span, table, taken: BTreeSet::new() }
    }

    /// The fault at a key that is there, or at the table when it is not.
    pub(super) fn error(&self, key: &str, problem: Problem) -> RuleFileError {
        let at = self.table.get_key_value(key).map_or(self.span.start, |(key, _)| key.span().start);
        self.source.error(at, self.full(key), problem)
    }

    fn full(&self, key: &str) -> String {
        if self.path.is_empty() { key.to_owned() } else { format!("{}.{key}", self.path) }
    }

    fn optional(&mut self, key: &'static str) -> Option<&'a Spanned<DeValue<'a>>> {
        self.taken.insert(key);
        self.table.get(key)
    }

    fn value(&mut self, key: &'static str) -> Read<&'a DeValue<'a>> {
        let value = self.optional(key).map(Spanned::get_ref);
        value.ok_or_else(|| self.error(key, Problem::Missing))
    }

    fn wrong(&self, key: &str, expected: &'static str, found: &DeValue<'_>) -> RuleFileError {
        self.error(key, Problem::WrongType { expected, found: found.type_str() })
    }

    pub(super) fn has(&self, key: &str) -> bool {
        self.table.contains_key(key)
    }

    /// A text that is not empty.
    pub(super) fn text(&mut self, key: &'static str) -> Read<&'a str> {
        let value = self.value(key)?;
        let text = value.as_str().ok_or_else(|| self.wrong(key, "a text", value))?;
        if text.trim().is_empty() { Err(self.error(key, Problem::Empty)) } else { Ok(text) }
    }

    /// One of the words of a list, as what it stands for.
    pub(super) fn word<T: Copy>(&mut self, key: &'static str, words: &[(&str, T)]) -> Read<T> {
        let found = self.text(key)?;
        let meant = words.iter().find(|(word, _)| *word == found).map(|(_, meant)| *meant);
        meant.ok_or_else(|| {
            let allowed = words.iter().map(|(word, _)| *word).collect::<Vec<_>>().join(", ");
            self.error(key, Problem::UnknownWord { found: found.to_owned(), allowed })
        })
    }

    /// A whole number from `least` to `most`.
    pub(super) fn number(&mut self, key: &'static str, least: i64, most: i64) -> Read<i64> {
        let value = self.value(key)?;
        self.whole(key, value, least, most)
    }

    fn whole(&self, key: &str, value: &DeValue<'_>, least: i64, most: i64) -> Read<i64> {
        let written = value.as_integer().ok_or_else(|| self.wrong(key, "a whole number", value))?;
        let number = i64::from_str_radix(written.as_str(), written.radix()).ok();
        number.filter(|number| (least..=most).contains(number)).ok_or_else(|| {
            let found = written.as_str().to_owned();
            self.error(key, Problem::OutOfRange { found, least, most })
        })
    }

    /// Completed years of age, 15 to 100.
    pub(super) fn age(&mut self, key: &'static str) -> Read<u8> {
        Ok(u8::try_from(self.number(key, 15, 100)?).expect("invariant: an age is at most 100"))
    }

    /// Ages in ascending order, at least one.
    pub(super) fn ages(&mut self, key: &'static str) -> Read<Vec<u8>> {
        let value = self.value(key)?;
        let list = value.as_array().ok_or_else(|| self.wrong(key, "a list", value))?;
        let mut ages = Vec::new();
        for entry in list.iter() {
            let age = self.whole(key, entry.get_ref(), 15, 100)?;
            ages.push(u8::try_from(age).expect("invariant: an age is at most 100"));
        }
        self.ascending(key, &ages)?;
        Ok(ages)
    }

    /// A calendar year of the Common Era, 1900 to 2500.
    pub(super) fn year(&mut self, key: &'static str) -> Read<i32> {
        let year = self.number(key, 1900, 2500)?;
        Ok(i32::try_from(year).expect("invariant: a year is at most 2500"))
    }

    /// A length of service, at most 60 years.
    pub(super) fn months(&mut self, key: &'static str) -> Read<Months> {
        let count = self.number(key, 0, 720)?;
        Ok(Months::new(u32::try_from(count).expect("invariant: months are 0 to 720")))
    }

    /// A share from 0 to 100 percent, written as text so that it stays exact.
    pub(super) fn percent(&mut self, key: &'static str) -> Read<Fraction> {
        let text = self.text(key)?;
        let share = Fraction::from_percent(text).map_err(|fault| self.error(key, fault.into()))?;
        if (Fraction::ZERO..=Fraction::ONE).contains(&share) {
            return Ok(share);
        }
        let found = text.to_owned();
        Err(self.error(key, Problem::OutOfRange { found, least: 0, most: 100 }))
    }

    /// A day without a time.
    pub(super) fn date(&mut self, key: &'static str) -> Read<Date> {
        let value = self.value(key)?;
        let written = value.as_datetime().ok_or_else(|| self.wrong(key, "a date", value))?;
        let day = written.date.filter(|_| written.time.is_none()).and_then(|date| {
            let month = Month::try_from(date.month).ok()?;
            Date::from_calendar_date(i32::from(date.year), month, date.day).ok()
        });
        let day = day.filter(|day| (1900..=2500).contains(&day.year()));
        day.ok_or_else(|| self.error(key, Problem::NotADate))
    }

    /// A table inside this one.
    pub(super) fn section(&mut self, key: &'static str) -> Read<Section<'a>> {
        let value = self.value(key)?;
        let table = value.as_table().ok_or_else(|| self.wrong(key, "a table", value))?;
        Ok(Self::new(self.source, self.full(key), self.key_span(key), table))
    }

    /// The tables of a list of tables.
    pub(super) fn sections(&mut self, key: &'static str) -> Read<Vec<Section<'a>>> {
        let value = self.value(key)?;
        let list = value.as_array().ok_or_else(|| self.wrong(key, "a list of tables", value))?;
        let read = |entry: &'a Spanned<DeValue<'a>>| {
            let value = entry.get_ref();
            let table = value.as_table().ok_or_else(|| self.wrong(key, "a table", value))?;
            Ok(Self::new(self.source, self.full(key), entry.span(), table))
        };
        list.iter().map(read).collect()
    }

    fn key_span(&self, key: &str) -> Range<usize> {
        self.table.get_key_value(key).map_or(0..0, |(key, _)| key.span())
    }

    /// Refuses a list that does not ascend strictly or is empty.
    pub(super) fn ascending<T: PartialOrd>(&self, key: &'static str, list: &[T]) -> Read<()> {
        let rises = list.is_sorted_by(|earlier, later| earlier < later);
        if rises && !list.is_empty() { Ok(()) } else { Err(self.error(key, Problem::NotAscending)) }
    }

    /// Refuses keys nobody took.
    pub(super) fn end(self) -> Read<()> {
        let unknown = self.table.iter().find(|(key, _)| !self.taken.contains(&**key.get_ref()));
        match unknown {
            None => Ok(()),
            Some((key, _)) => Err(self.error(key.get_ref(), Problem::UnknownKey)),
        }
    }
}
