//! What can be wrong with a rule file.

/// A rule file that is not loaded, and where the fault lies.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}, line {line}, {key}: {problem}")]
pub struct RuleFileError {
    /// The name of the file.
    pub file: String,
    /// The line, counted from 1; of a missing key, the line of its table.
    pub line: usize,
    /// The key with its tables: `citation.place`. Empty when the file is not TOML at all.
    pub key: String,
    /// What is wrong.
    pub problem: Problem,
}

/// A fault of a rule file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// The file is not TOML.
    #[error("not TOML: {0}")]
    NotToml(String),
    /// A key that has to be there is not.
    #[error("is missing")]
    Missing,
    /// No rule has this key.
    #[error("is not a key of a rule file")]
    UnknownKey,
    /// The value has another type.
    #[error("must be {expected}, not {found}")]
    WrongType {
        /// The type needed.
        expected: &'static str,
        /// The type found.
        found: &'static str,
    },
    /// The text is empty.
    #[error("is empty")]
    Empty,
    /// The text is none of the words allowed.
    #[error("{found:?} is none of {allowed}")]
    UnknownWord {
        /// The text.
        found: String,
        /// The words allowed.
        allowed: String,
    },
    /// The text is not a percentage.
    #[error("{0}")]
    NotAPercentage(#[from] crate::money::NotAPercentage),
    /// The number lies outside what any rule could mean.
    #[error("{found} is not from {least} to {most}")]
    OutOfRange {
        /// The number.
        found: String,
        /// The least allowed.
        least: i64,
        /// The most allowed.
        most: i64,
    },
    /// The date does not exist, or has a time of day.
    #[error("is not a date such as 1994-10-26")]
    NotADate,
    /// Not exactly one of these tables is there.
    #[error("needs exactly one of the tables {0}")]
    NotOneOf(&'static str),
    /// A list whose entries have to ascend does not.
    #[error("does not ascend, or is empty")]
    NotAscending,
    /// A length of service that follows from the value is not one of whole months.
    #[error("does not come to a whole number of months")]
    NotWholeMonths,
    /// The base would be given before it is earned.
    #[error("is shorter than the service the base is given for")]
    BaseNotEarned,
    /// The accrual has a cap of its own.
    #[error("stands beside the cap of the accrual")]
    TwoCaps,
    /// Contributions start on another day than their first rate.
    #[error("is not the day of the first rate")]
    NotTheFirstRate,
    /// Another file has the same name for its set.
    #[error("is also the id of {0}")]
    SameId(String),
    /// Another set in force of the same scheme starts the same day.
    #[error("starts on the same day as {0}, in force for the same scheme and subject")]
    Overlap(String),
}
