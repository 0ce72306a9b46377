//! Random bytes of the operating system.

use std::convert::Infallible;

use rsa::rand_core::{TryCryptoRng, TryRng};
use sothon_domain::effects::Entropy;

/// The kernel's generator (`getrandom(2)`), fit for keys.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemEntropy;

impl Entropy for SystemEntropy {
    #[allow(clippy::disallowed_methods, reason = "this is the Entropy that others take")]
    fn fill(&self, buffer: &mut [u8]) {
        getrandom::fill(buffer).expect("invariant: a running kernel has random bytes");
    }
}

/// The same bytes for a crate that asks for a generator of its own trait. As good as what it is made of.
pub struct Chance<'a>(pub &'a dyn Entropy);

impl TryRng for Chance<'_> {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        let mut bytes = [0; 4];
        self.0.fill(&mut bytes);
        Ok(u32::from_le_bytes(bytes))
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        let mut bytes = [0; 8];
        self.0.fill(&mut bytes);
        Ok(u64::from_le_bytes(bytes))
    }

    fn try_fill_bytes(&mut self, buffer: &mut [u8]) -> Result<(), Infallible> {
        self.0.fill(buffer);
        Ok(())
    }
}

impl TryCryptoRng for Chance<'_> {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_fills_differ_and_reach_the_end_of_the_buffer() {
        let (mut first, mut second) = ([0u8; 64], [0u8; 64]);
        SystemEntropy.fill(&mut first);
        SystemEntropy.fill(&mut second);
        assert_ne!(first, second);
        assert_ne!(first[32..], [0u8; 32]);
    }
}
