//! Why the bytes of a request were not taken.

use std::fmt;

/// What is wrong with a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// The body is longer than any gateway's.
    TooLong,
    /// The body is no form: a wrong escape, or not UTF-8.
    NotAForm,
    /// The body is no XML that we read.
    NotXml,
    /// A field is not there.
    Missing(&'static str),
    /// A field is there twice.
    Twice(&'static str),
    /// A field holds what it can't hold.
    Wrong(&'static str),
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLong => f.write_str("the body is too long"),
            Self::NotAForm => f.write_str("the body is no form"),
            Self::NotXml => f.write_str("the body is no XML"),
            Self::Missing(field) => write!(f, "no field {field}"),
            Self::Twice(field) => write!(f, "the field {field} stands twice"),
            Self::Wrong(field) => write!(f, "the field {field} holds what it can't hold"),
        }
    }
}

impl std::error::Error for Fault {}
