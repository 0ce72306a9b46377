//! PINs of the phone service. Several members may share a number, each with a PIN of her own.

mod end;
mod of_number;
mod put;
mod save;
mod state;

use sothon_domain::person::PersonId;
use sothon_domain::pin::Tries;

pub use end::end;
pub use of_number::of_number;
pub use put::put;
pub use save::{save_right, save_wrong};
pub use state::{PinState, state};

/// A member whose PIN is good on a number.
#[derive(Clone, PartialEq, Eq)]
pub struct Holder {
    /// Who.
    pub person: PersonId,
    /// The keyed hash of her PIN.
    pub pin_hash: Vec<u8>,
    /// Wrong tries that may have been meant for her.
    pub tries: Tries,
}
