//! Sign-in: member number, then the code that was sent, or a passkey; and sign-out.

pub(crate) mod code;
pub(crate) mod out;
pub(crate) mod passkey;
pub(crate) mod start;
