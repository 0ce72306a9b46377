//! Sign-in by one-time code: the member number is typed, the code goes to the registered phone or
//! mailbox, and the answer is the same whether we know the number or not.

mod check_code;
mod destination;
mod limits;
mod request_code;
mod send;
mod step_up;

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use uuid::Uuid;

pub use check_code::{Checked, check_code};
pub use destination::CodeBy;
pub(crate) use destination::Destination;
pub use limits::{CODE_LIVES, CONTACT_RESTS, TRIES, TRIES_IN_ALL};
pub(crate) use limits::{LONGEST_WINDOW, delay_after};
pub use request_code::{Requested, request_again, request_code};
pub(crate) use send::{Sending, send, wait_for};
pub(crate) use step_up::{BoundTo, NoStepUp, StepUp, check_step_up};

/// One sending of a code, as the browser remembers it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ChallengeId(pub Uuid);

/// A code of six digits, drawn without bias.
pub(crate) fn draw_code(entropy: &dyn sothon_domain::effects::Entropy) -> String {
    loop {
        let mut random = [0u8; 4];
        entropy.fill(&mut random);
        let drawn = u32::from_be_bytes(random) >> 12;
        if drawn < 1_000_000 {
            return format!("{drawn:06}");
        }
    }
}

/// What is stored instead of the code: useless without the server's key and for any other challenge.
pub(crate) fn code_mac(key: &[u8], challenge: ChallengeId, code: &str) -> Vec<u8> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("HMAC takes a key of any length");
    mac.update(challenge.0.as_bytes());
    mac.update(code.as_bytes());
    mac.finalize().into_bytes().to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicU8, Ordering};

    struct Counting(AtomicU8);

    impl sothon_domain::effects::Entropy for Counting {
        fn fill(&self, buffer: &mut [u8]) {
            for byte in buffer {
                *byte = self.0.fetch_add(73, Ordering::Relaxed);
            }
        }
    }

    #[test]
    fn a_code_has_six_digits_also_when_it_begins_with_zero() {
        let entropy = Counting(AtomicU8::new(0));
        for _ in 0..500 {
            let code = draw_code(&entropy);
            assert!(code.len() == 6 && code.bytes().all(|b| b.is_ascii_digit()), "{code}");
        }
    }

    #[test]
    fn the_same_code_for_another_challenge_is_another_mac() {
        let one = ChallengeId(Uuid::from_u128(1));
        let two = ChallengeId(Uuid::from_u128(2));
        assert_ne!(code_mac(b"key", one, "123456"), code_mac(b"key", two, "123456"));
    }
}
