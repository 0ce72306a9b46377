//! Random bytes of the operating system.

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
