//! "Not right?": a person says that a datum of hers is wrong.

pub(crate) mod ask;
pub(crate) mod check;
pub(crate) mod received;
