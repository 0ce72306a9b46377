//! What is stored instead of a PIN.

use argon2::{Algorithm, Argon2, Params, Version};
use sothon_domain::person::Phone;
use sothon_domain::pin::Pin;

use crate::AppError;
use crate::keyed_hash::keyed_hash;

/// Memory in KiB and passes of one hash: 3.3 ms on one core of the machine we measure on. Four digits
/// fall to any search, however dear a try is made; what protects them is the server's key.
const MEMORY: u32 = 4 * 1024;
const PASSES: u32 = 2;

/// The keyed hash of a PIN on a number. All members of a number share the salt, so that one hash
/// compares a PIN with each of them: the time is the same for nobody, for one and for many.
pub(super) fn hash(key: &[u8], phone: &Phone, pin: &Pin) -> Result<[u8; 32], AppError> {
    let salt = keyed_hash(key, &[b"ussd pin, salt:", phone.as_str().as_bytes()]);
    let secret = keyed_hash(key, &[b"ussd pin:", pin.digits()]);
    let broken = |_| AppError::Inconsistent("a PIN that can't be hashed");
    let params = Params::new(MEMORY, PASSES, 1, Some(32)).map_err(broken)?;
    let mut hash = [0; 32];
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(&secret, &salt, &mut hash)
        .map_err(broken)?;
    Ok(hash)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hashed(key: &[u8], phone: &str, pin: &str) -> [u8; 32] {
        hash(key, &phone.parse().unwrap(), &pin.parse().unwrap()).unwrap()
    }

    #[test]
    fn key_number_and_pin_each_make_another_hash() {
        let one = hashed(b"key", "012345678", "7294");
        assert_eq!(one, hashed(b"key", "+85512345678", "៧២៩៤"));
        assert_ne!(one, hashed(b"other", "012345678", "7294"));
        assert_ne!(one, hashed(b"key", "012345679", "7294"));
        assert_ne!(one, hashed(b"key", "012345678", "7295"));
    }
}
