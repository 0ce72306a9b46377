//! Sign-in by one-time code: the member number is typed, the code goes to the registered phone or
//! mailbox, and the answer is the same whether we know the number or not.

mod check_code;
mod destination;
mod limits;
mod request_code;
mod send;
mod step_up;

use uuid::Uuid;

pub use check_code::{Checked, check_code};
pub use destination::CodeBy;
pub(crate) use destination::Destination;
pub use limits::{CODE_LIVES, CONTACT_RESTS, TRIES, TRIES_IN_ALL};
pub(crate) use limits::{LONGEST_WINDOW, delay_after};
pub use request_code::{Requested, request_again, request_code};
pub(crate) use send::{Sending, send, wait_for};
pub(crate) use step_up::{BoundTo, NoStepUp, StepUp, check_step_up};

use crate::keyed_hash::keyed_hash;

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
    keyed_hash(key, &[challenge.0.as_bytes(), code.as_bytes()]).to_vec()
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

    /// Worked out by another program: a code that was sent before a change of ours is still known after it.
    #[test]
    fn what_is_stored_stays_what_it_was() {
        let mac = code_mac(b"key", ChallengeId(Uuid::nil()), "123456");
        let hex: String = mac.iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(hex, "17a223138ba3345f18dc9be6d3ba9cd5a44ad7e8756780e3f05e24c49a8c6d82");
    }
}
