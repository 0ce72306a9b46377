//! Partners' machines: their keys, and who shows one. What a machine enters is under `case::machine`.

mod admit;
mod keep;

pub use admit::{Admitted, admit};
pub use keep::{Made, Wanted, list, make, renew, revoke};
pub use sothon_store::machine::Listed;

use sha2::{Digest, Sha256};
use sothon_domain::machine::MachineNumber;
use sothon_store::Subject;

/// What is stored of a key. A key is random and long enough that a plain hash can't be turned back.
fn hash(key: &str) -> [u8; 32] {
    Sha256::digest(key.as_bytes()).into()
}

/// A machine in the trail of what was done.
fn subject(number: MachineNumber) -> Subject {
    Subject::Other(format!("machine:{number}"))
}
