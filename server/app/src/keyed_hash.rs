//! What must not be found by guessing, such as a number or a code, is compared by a hash that needs the server's key.

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

/// The keyed hash (HMAC-SHA-256) of these parts, one after the other with nothing between them. Hashes are stored: what
/// goes into one never changes. The first part is a label, which keeps hashes of different things apart; a part whose
/// length is not fixed comes last, or says itself where it ends.
pub(crate) fn keyed_hash(key: &[u8], parts: &[&[u8]]) -> [u8; 32] {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("HMAC takes a key of any length");
    for part in parts {
        mac.update(part);
    }
    mac.finalize().into_bytes().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hex(hash: [u8; 32]) -> String {
        hash.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// RFC 4231, test case 2.
    #[test]
    fn it_is_the_hash_of_the_parts_together() {
        let known = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";
        let whole: &[u8] = b"what do ya want for nothing?";
        assert_eq!(hex(keyed_hash(b"Jefe", &[whole])), known);
        assert_eq!(hex(keyed_hash(b"Jefe", &[b"what do ya ", b"", b"want for nothing?"])), known);
        assert_ne!(hex(keyed_hash(b"jefe", &[whole])), known);
    }
}
