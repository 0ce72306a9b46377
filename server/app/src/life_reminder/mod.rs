//! Life certificates that are due: who is told so, whom no message reached, and who was told by hand.
//!
//! Nothing is stopped here: a missed date stops no payment by itself.

mod by_hand;
mod reach;
mod remind;
mod unreached;

pub use by_hand::{ByHand, Entered, tell_by_hand};
pub(crate) use reach::reach;
pub use remind::{Rested, remind, remind_and_rest};
pub use unreached::{Tried, Unreached, UnreachedLine, unreached};
