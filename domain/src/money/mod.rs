//! Money in whole riel, exact rates and lengths of service.
//!
//! A rate is a fraction of two integers: multiply first, divide once, round once, in a function of
//! [`rounding`] named after the rule that orders it. Deliberately absent: floating point, and any
//! rounding inside [`Riel`] or [`Fraction`].

mod fraction;
mod months;
mod percent;
mod riel;
pub mod rounding;

pub use fraction::Fraction;
pub use months::Months;
pub use percent::NotAPercentage;
pub use riel::{NotAnAmount, Riel};

/// The exact result does not fit the integers we count in; no real pension comes near that size.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the number is too large to calculate with")]
pub struct TooLarge;
