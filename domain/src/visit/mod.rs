//! A person comes to a branch to show that she is alive: her visit, and the ladder of ways that lead to a certificate.
//!
//! Deliberately absent: who may act where, how a finger is compared, and stopping any payment: no rung does that.

mod anomaly;
mod certificate;
mod state;
mod stored;
mod tries;

#[cfg(test)]
mod tests;

pub use anomaly::{Figures, Finding, ThresholdFault, Thresholds, findings};
pub use certificate::{
    Grade, Method, NO_PRINTS_COUNTS, PROVISIONAL_LASTS, next_due, provisional_due,
};
pub use state::{Onward, Refused, SECOND_WITHIN, VisitEvent, VisitState, WithoutFinger};
pub use stored::Stored;
pub use tries::{Compared, FINGERS_A_VISIT, FingerTries, TRIES_A_FINGER, Tried};
