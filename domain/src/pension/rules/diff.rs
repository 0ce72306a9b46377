//! What differs between two rule files, key by key.

use std::collections::BTreeMap;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::section::Source;
use super::{RuleFileError, parse};

/// A key about which two rule files disagree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleChange {
    /// The key with its tables: `old_age.accrual_with_base.cap_pct`; entries of a list count from 1.
    pub key: String,
    /// As the first file writes it; `None` when only the second has the key.
    pub before: Option<String>,
    /// As the second file writes it; `None` when only the first has the key.
    pub after: Option<String>,
}

/// The keys about which two files, given as (name, TOML text), disagree, by name.
///
/// # Errors
/// The first fault of either file.
pub fn rule_diff(
    before: (&str, &str),
    after: (&str, &str),
) -> Result<Vec<RuleChange>, RuleFileError> {
    let source = |(file, text)| Source { file, text };
    parse::diff(source(before), source(after))
}

type Values = BTreeMap<String, String>;

/// The keys that differ between two documents, by name.
pub(super) fn differences(before: &DeTable<'_>, after: &DeTable<'_>) -> Vec<RuleChange> {
    let (before, mut after) = (values(before), values(after));
    let mut changes: Vec<RuleChange> = before
        .into_iter()
        .map(|(key, value)| RuleChange { after: after.remove(&key), key, before: Some(value) })
        .filter(|change| change.before != change.after)
        .collect();
    let added = |(key, value)| RuleChange { key, before: None, after: Some(value) };
    changes.extend(after.into_iter().map(added));
    changes.sort_by(|a, b| a.key.cmp(&b.key));
    changes
}

fn values(document: &DeTable<'_>) -> Values {
    let mut values = Values::new();
    table(document, "", &mut values);
    values
}

fn table(table: &DeTable<'_>, path: &str, values: &mut Values) {
    for (key, value) in table {
        let dot = if path.is_empty() { "" } else { "." };
        entry(value, format!("{path}{dot}{}", key.get_ref()), values);
    }
}

fn entry(value: &Spanned<DeValue<'_>>, path: String, values: &mut Values) {
    match value.get_ref() {
        DeValue::Table(inner) => table(inner, &path, values),
        DeValue::Array(list) => {
            for (place, inner) in list.iter().enumerate() {
                entry(inner, format!("{path}[{}]", place + 1), values);
            }
        }
        plain => {
            values.insert(path, written(plain));
        }
    }
}

/// A value that holds no others, as the file writes it.
fn written(value: &DeValue<'_>) -> String {
    match value {
        DeValue::String(text) => text.to_string(),
        DeValue::Integer(number) => number.to_string(),
        DeValue::Float(number) => number.to_string(),
        DeValue::Boolean(yes) => yes.to_string(),
        DeValue::Datetime(day) => day.to_string(),
        DeValue::Array(_) | DeValue::Table(_) => String::new(),
    }
}
