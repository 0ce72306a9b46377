//! The working beside a decision: every ending, redone by hand, and as it is stored.

mod arrears;
mod award_working;
pub(crate) mod by_hand;
mod case;
mod compared;
mod disputable;
mod formula;
mod kinds;
mod lifted;
mod stored;
mod unknown;
