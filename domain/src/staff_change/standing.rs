//! Whether somebody on the staff can sign in.

/// Whether somebody who is or was on the staff can sign in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// She has a link, or had one, and has set no password by it.
    Invited,
    /// She can.
    AtWork,
    /// She has left.
    Closed,
}
