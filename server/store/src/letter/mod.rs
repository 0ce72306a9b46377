//! Letters as they were issued: nothing on them is ever changed, but they can be withdrawn.
//!
//! Deliberately absent: how a letter is worded and what its statement means.

mod find;
mod insert;
mod revoke;

use sothon_domain::letter::LetterKind;
use sothon_domain::person::{PersonId, Reference};
use time::{Date, OffsetDateTime};
use uuid::Uuid;

pub use find::{about_case, body, count_since, list, pdf, registered};
pub use insert::insert;
pub use revoke::revoke;

const STATEMENT: &str = "letter.statement";
const BODY: &str = "letter.body";
const PDF: &str = "letter.pdf";

/// A letter to store.
#[derive(Debug, Clone, Copy)]
pub struct NewLetter<'a> {
    /// Its id.
    pub id: Uuid,
    /// The number on it.
    pub number: Reference,
    /// Whose it is.
    pub person: PersonId,
    /// What it says.
    pub kind: LetterKind,
    /// The case whose decision it says, for that kind alone.
    pub about_case: Option<Reference>,
    /// Code of its language.
    pub language: &'a str,
    /// Version of the template it was worded by.
    pub template: i16,
    /// When it was issued.
    pub issued_at: OffsetDateTime,
    /// The last day on which it should be accepted.
    pub valid_until: Date,
    /// The signed statement, as text.
    pub statement: &'a str,
    /// What is on it and how its amount was worked out, as JSON.
    pub body: &'a str,
    /// The printed file.
    pub pdf: &'a [u8],
}

/// A letter in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issued {
    /// The number on it.
    pub number: Reference,
    /// What it says.
    pub kind: LetterKind,
    /// When it was issued.
    pub issued_at: OffsetDateTime,
    /// The last day on which it should be accepted.
    pub valid_until: Date,
}

/// What the register knows of a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Registered {
    /// The signed statement, as text.
    pub statement: String,
    /// Since when the letter no longer holds, if it was revoked.
    pub revoked_at: Option<OffsetDateTime>,
}
