//! What a letter states to whoever checks it.

use time::Date;

use super::{LetterKind, MaskedCase, MaskedName, compact};
use crate::money::Riel;
use crate::person::Reference;

/// Set before what is signed, so that the signature fits nothing else the institution signs.
const PURPOSE: &[u8] = b"sothon letter statement\0";

/// What a letter states to whoever checks it: enough to compare with the paper, and no more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// What the letter says.
    pub kind: LetterKind,
    /// The letter's number.
    pub number: Reference,
    /// The day it was issued.
    pub issued_on: Date,
    /// The last day on which it should be accepted.
    pub valid_until: Date,
    /// The year it is about, for a statement of payments; the other kinds have none.
    pub year: Option<u16>,
    /// The case that was decided, masked; the other kinds have none, and so have decisions written
    /// before statements said it.
    pub case: Option<MaskedCase>,
    /// The person's name in the letter's script, masked.
    pub masked_name: MaskedName,
    /// The amount in riel, if she agreed that whoever checks the letter sees it: the pension of a month,
    /// or on a statement of payments the sum of the year.
    pub amount: Option<Riel>,
}

impl Statement {
    /// Whether the day lies behind the last day on which it should be accepted.
    pub fn has_expired_on(&self, today: Date) -> bool {
        today > self.valid_until
    }

    /// The one way to write it as bytes; `None` for days outside of 2020 to 2199, for amounts below zero
    /// for a year that is missing or too many and for a case too many, which
    /// no letter has.
    pub fn to_bytes(&self) -> Option<Vec<u8>> {
        compact::write(self)
    }

    /// Reads what [`Statement::to_bytes`] wrote; `None` for everything else.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        compact::read(bytes)
    }
}

/// The message that a signature of these statement's bytes is made of.
pub fn to_sign(statement: &[u8]) -> Vec<u8> {
    [PURPOSE, statement].concat()
}
