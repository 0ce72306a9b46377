//! What the back office decides of a case that waits for it.

use super::Rejection;

/// A decision from outside the offices; it comes whole, with its reason and its instrument where it needs them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// As the person asked.
    Approved,
    /// Otherwise than the person asked.
    Rejected(Rejection),
}
