//! Letters a person can carry and anybody can check: what is written on them, printed or shown on the
//! web.
//!
//! A letter is composed once, from what the person's own pages show, and kept as it is: its words, the
//! working of its amount and its printed file. Deliberately absent: how a letter looks on paper or on a
//! screen, and any rule.

mod about;
mod addressee;
mod check;
mod compose;
mod decided_case;
mod document;
mod issue;
mod mine;
mod paid_year;
mod picture;
mod stored;
mod withdraw;

pub use about::About;
pub use check::{Checked, LookedUp, Standing, Verdict, look_up, public_keys, verify};
pub use document::{Block, Letter, LetterLine, QrMatrix};
pub(crate) use issue::print;
pub use issue::{Asked, IssueRefused, Outcome, issue};
pub use mine::{Letters, Opened, mine, open, pdf};
pub use sothon_locales::Language;
pub use sothon_store::letter::Issued;
pub use withdraw::{Withdrawal, withdraw};
