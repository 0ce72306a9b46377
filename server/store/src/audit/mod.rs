//! Evidence: append-only rows, sealed into Merkle batches, under a chain of signed checkpoints.
//!
//! Rows are appended by [`Tx::commit`](crate::Tx::commit). [`seal`] takes the rows of every
//! transaction that has ended since the last batch, each second; a slow transaction can't slip in
//! behind, because a batch ends below the oldest one still running. A row that turns up in a range
//! already sealed was inserted by somebody else.
//!
//! Deliberately absent: a chain head inside the business transaction, which would make all acts wait
//! for each other.

mod batch;
mod checkpoint;
mod leaf;
mod note;
mod seal;
mod search;
mod verify;

pub use checkpoint::{Checkpoint, checkpoint};
pub use seal::{Sealed, seal};
pub use search::{Found, Seal, SealedTo, Search, sealed_to, search};
pub use verify::{Problem, Report, verify};
