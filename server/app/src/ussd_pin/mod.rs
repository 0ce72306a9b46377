//! The PIN of the phone service: set on the web after a one-time code, typed on the registered phone.

pub mod demo;

mod check;
mod handed;
mod hash;
mod language;
mod renew;
mod set;
mod show;

pub use check::{PinChecked, PinProof, check, prove, still_holds};
pub(crate) use handed::{Written, handed};
pub use language::{keep_language, language_of};
pub(crate) use renew::renew;
pub use renew::{change, consider};
pub use set::{PinRefusal, PinSet, SetPin, set};
pub use show::{MyPin, show};
