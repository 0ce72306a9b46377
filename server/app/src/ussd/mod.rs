//! The phone service: the one driver of the menu, whichever gateway a key press comes from.
//!
//! A press is answered once; its repeats get the same. The menu itself is `sothon_ussd`, which knows
//! neither people nor clocks. Deliberately absent: wire forms, sentences of the menu.

mod appeal;
mod call;
mod call_back;
mod claim;
mod complain;
mod death;
mod delegates;
mod facts;
pub mod handset;
mod kept;
mod new_pin;
mod paid;
mod repeats;
mod report;
mod service;
mod step;
mod told;

pub(crate) use call::{hash, key_of};
use sothon_domain::person::{Phone, Reference};
pub use sothon_ussd::menu::Screen;
pub use step::{follow, step};

use crate::AppError;

/// One request of a gateway: a call so far. It has no debug text: a PIN is among the inputs.
#[derive(Clone)]
pub struct Dialled {
    /// Which gateway it comes through.
    pub gateway: &'static str,
    /// The gateway's name of the call.
    pub session: String,
    /// The dialling number.
    pub phone: Phone,
    /// Everything typed in this call, the newest last; empty when it was only dialled.
    pub inputs: Vec<String>,
}

/// One press of a gateway that tells the newest input alone. It has no debug text: the input may be a PIN.
#[derive(Clone)]
pub struct Next {
    /// Which gateway it comes through.
    pub gateway: &'static str,
    /// The gateway's name of the call.
    pub session: String,
    /// The dialling number.
    pub phone: Phone,
    /// Which input of the call it is, from 1; what was dialled behind the code counts too.
    pub hop: usize,
    /// What was typed.
    pub input: String,
}

/// The reference with which a path ends that the web would lead to.
fn reference_in(path: &str) -> Result<Reference, AppError> {
    let reference = path.rsplit('/').next().and_then(|end| end.parse().ok());
    reference.ok_or(AppError::Inconsistent("a path that ends with no reference"))
}
