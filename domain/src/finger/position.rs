//! Which finger.

/// A finger by the numbers of ISO/IEC 19794: 1 to 5 from the right thumb to the right little finger, 6 to 10 the left.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FingerPosition(u8);

const NAMES: [&str; 10] = [
    "right-thumb",
    "right-index",
    "right-middle",
    "right-ring",
    "right-little",
    "left-thumb",
    "left-index",
    "left-middle",
    "left-ring",
    "left-little",
];

/// The number is no finger.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a finger is 1 to 10")]
pub struct NotAFinger;

impl FingerPosition {
    /// The finger of this number.
    ///
    /// # Errors
    /// [`NotAFinger`] outside 1 to 10.
    pub fn new(number: u8) -> Result<Self, NotAFinger> {
        if (1..=10).contains(&number) { Ok(Self(number)) } else { Err(NotAFinger) }
    }

    /// Its stable name, from `right-thumb` to `left-little`.
    pub fn code(self) -> &'static str {
        NAMES[usize::from(self.0) - 1]
    }

    /// 1 to 10.
    pub fn number(self) -> u8 {
        self.0
    }
}
