//! What anybody can check about a letter: its statement, small enough for a picture, and signed.
//!
//! The same signature gives the code for whoever types.
//!
//! Deliberately absent: the private key, which never leaves the store's ring, and the letter's words.

mod code;
mod compact;
mod kind;
mod masked_case;
mod masked_name;
mod signed;
mod statement;

pub use code::{LetterCode, NotACode};
pub use kind::LetterKind;
pub use masked_case::MaskedCase;
pub use masked_name::{MaskedName, NotAMaskedName};
pub use signed::{LetterKey, LetterKeys, NotAKey, NotGenuine, SignedStatement};
pub use statement::{Statement, to_sign};
