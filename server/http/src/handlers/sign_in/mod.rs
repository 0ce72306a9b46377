//! Sign-in: member number, then the code that was sent; and sign-out.

pub(crate) mod code;
pub(crate) mod out;
pub(crate) mod start;
