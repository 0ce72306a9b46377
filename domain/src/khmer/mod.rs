//! Khmer text: one spelling for storage, one key for matching, length as a reader counts it.
//!
//! Unicode's own normal forms repair nothing in Khmer, so order and look-alikes are settled here
//! (Unicode Technical Note 61). Deliberately absent: line breaking, which is layout and is done
//! when the messages are built.

mod canonical;
mod cluster;
pub mod digits;
mod length;
mod month;
mod search_key;

pub use canonical::{canonical, is_spelled_in_order};
pub use length::{graphemes, truncate_graphemes};
pub use month::month;
pub use search_key::search_key;

/// The name of the riel, as people write it after an amount.
pub const RIEL: &str = "រៀល";
