//! Who has proved once who she is; tries to prove it from home, and slips for a branch when they fail.
//!
//! Member numbers and browsers are stored as keyed hashes. Limits are the caller's; this module counts.

mod activate;
mod compare;
mod count;
mod forget;
mod slip;

pub use activate::activate;
pub use compare::{Compared, compare};
pub use count::{Counted, Try, count};
pub use forget::{forget_slips_before, forget_tries};
pub use slip::{NewSlip, Slip, SlipLine, announced, list_slips, put_slip, slip};

/// Keeps hashes of browsers apart from others.
const BROWSER: &str = "activation-browser";
/// Keeps hashes of member numbers apart from others.
const NUMBER: &str = "activation-number";
