//! Why a whole file could not be loaded. Faults of single rows are [`Reason`](super::Reason)s.

use sothon_locales::{Value, Words};

use crate::AppError;

/// A file that could not be loaded, or not to its end. What was landed before stays landed.
#[derive(Debug, thiserror::Error)]
pub enum FileError {
    /// The file has no line at all.
    #[error("the file is empty")]
    Empty,
    /// The first line is no UTF-8 text: a spreadsheet, an archive, another encoding.
    #[error("the file is not UTF-8 text")]
    NotText,
    /// Columns of the format that the first line does not name.
    #[error("columns are missing: {}", .0.join(", "))]
    MissingColumns(Vec<&'static str>),
    /// Columns that the format does not know, so that a misspelt column is never lost silently.
    #[error("{0} columns are unknown")]
    UnknownColumns(usize),
    /// A column is named twice.
    #[error("a column stands twice: {0}")]
    RepeatedColumn(&'static str),
    /// The file is no spreadsheet, or a broken one.
    #[error("reading the sheet")]
    Sheet(#[source] calamine::XlsxError),
    /// The sheet has more rows than are read at once.
    #[error("the sheet has more than {0} rows")]
    TooManyRows(u32),
    /// The file could not be read on.
    #[error("reading line {line}")]
    Read {
        /// The number of the line, from 1.
        line: u64,
        /// What the operating system said.
        #[source]
        source: std::io::Error,
    },
    /// The reject file could not be written.
    #[error("writing the reject file")]
    RejectFile(#[source] std::io::Error),
    /// The records could not be compared or saved.
    #[error("landing rows")]
    Landing(#[from] AppError),
}

impl From<sothon_store::StoreError> for FileError {
    fn from(error: sothon_store::StoreError) -> Self {
        Self::Landing(error.into())
    }
}

impl FileError {
    /// The stable code, the last part of its message's key.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::NotText => "not-text",
            Self::MissingColumns(_) => "missing-columns",
            Self::UnknownColumns(_) => "unknown-columns",
            Self::RepeatedColumn(_) => "repeated-column",
            Self::Sheet(_) => "sheet",
            Self::TooManyRows(_) => "too-many-rows",
            Self::Read { .. } => "read",
            Self::RejectFile(_) => "reject-file",
            Self::Landing(_) => "landing",
        }
    }

    /// The sentence for the operator.
    pub fn say(&self, words: &Words) -> String {
        let key = format!("import-file-{}", self.code());
        match self {
            Self::MissingColumns(names) => {
                words.with(&key, &[("columns", names.join(", ").into())])
            }
            Self::UnknownColumns(count) => words
                .with(&key, &[("count", Value::Number(i64::try_from(*count).unwrap_or(i64::MAX)))]),
            Self::RepeatedColumn(name) => words.with(&key, &[("column", (*name).into())]),
            Self::Read { line, .. } => words
                .with(&key, &[("line", Value::Number(i64::try_from(*line).unwrap_or(i64::MAX)))]),
            Self::TooManyRows(most) => {
                words.with(&key, &[("most", Value::Number(i64::from(*most)))])
            }
            Self::Empty
            | Self::NotText
            | Self::Sheet(_)
            | Self::RejectFile(_)
            | Self::Landing(_) => words.get(&key).to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use sothon_locales::Language;

    use super::*;
    use crate::import::Totals;

    #[test]
    fn each_error_and_the_totals_are_said_in_both_languages() {
        let broken = || std::io::Error::other("broken");
        let errors = [
            FileError::Empty,
            FileError::NotText,
            FileError::MissingColumns(vec!["sex", "phone"]),
            FileError::UnknownColumns(2),
            FileError::RepeatedColumn("sex"),
            FileError::Read { line: 7, source: broken() },
            FileError::Sheet(calamine::XlsxError::Io(broken())),
            FileError::TooManyRows(20_000),
            FileError::RejectFile(broken()),
            FileError::Landing(AppError::NotFound),
        ];
        for words in Language::ALL.map(Words::of) {
            for error in &errors {
                assert!(!error.say(words).is_empty(), "{error}");
            }
            assert!(!Totals::default().say(words).is_empty());
        }
        assert!(errors[2].say(Words::of(Language::English)).contains("sex, phone"));
    }
}
