//! What is kept of a finger.

use super::FingerPosition;

/// The template of an engine, open. It tells as much as a picture: sealed wherever it rests, never printed.
#[derive(Clone, PartialEq, Eq)]
pub struct FingerTemplate(Vec<u8>);

impl FingerTemplate {
    /// What an engine gave.
    pub fn new(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }

    /// For the engine, or to be sealed.
    pub fn bytes(&self) -> &[u8] {
        &self.0
    }
}

/// Nothing of it, not even how long it is.
impl std::fmt::Debug for FingerTemplate {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("FingerTemplate(…)")
    }
}

/// What an engine made of a picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Extracted {
    /// What is kept.
    pub template: FingerTemplate,
    /// Which finger the scanner says it is; none when it does not say.
    pub position: Option<FingerPosition>,
    /// 0 to 100 by the scanner's own measure; none when it does not say.
    pub quality: Option<u8>,
}
