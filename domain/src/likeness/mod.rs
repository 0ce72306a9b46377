//! How alike two people's records are: a report of likely duplicates for an officer to decide on.
//!
//! A record becomes a [`Portrait`] of keys, two portraits have a [`Likeness`], and [`find`] looks
//! for likely pairs without comparing everyone with everyone. Deliberately absent: any act. A
//! machine never merges two people (`person/merge.rs` is for officers).

mod compare;
mod hash;
mod keys;
mod pairs;
mod portrait;
mod traits;

pub use compare::{LIKELY, Likeness, likeness};
pub use hash::text_key;
pub use pairs::{Blocking, Found, MOST_IN_A_BLOCK, Pair, Skipped, find};
pub use portrait::{Described, Portrait, account_key};
pub use traits::{Trait, Traits};
