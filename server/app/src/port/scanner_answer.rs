//! What a scanner of fingers answers to an order, from its bytes to the picture in it.

use sothon_domain::finger::{FingerPosition, PadGrade};
use time::OffsetDateTime;

/// What a scanner was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ScannerOrder<'a> {
    /// The number of the order, which the scanner signs.
    pub number: &'a str,
    /// Which finger.
    pub finger: FingerPosition,
}

/// What a scanner has taken, after everything about its signature and its order was found right.
pub struct Captured {
    /// The serial number of the scanner: 1 to 64 letters, digits and signs of ASCII.
    pub device: String,
    /// How well its model tells a living finger.
    pub pad: PadGrade,
    /// The picture's record (ISO/IEC 19794-4:2011), opened. It is not printed.
    pub image: Vec<u8>,
    /// 0 to 100 by the scanner's own measure; none when it does not say.
    pub quality: Option<u8>,
}

/// Why there is no picture. Each is technical, and none says how far who forges an answer has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ScannerRefusal {
    /// No finger was placed in time.
    #[error("no finger found")]
    NoFinger,
    /// It is at work, or not ready yet.
    #[error("the scanner is not ready")]
    NotReady,
    /// Somebody has opened or changed it.
    #[error("the scanner was tampered with")]
    Tampered,
    /// It says another fault of its own.
    #[error("the scanner has a fault")]
    Fault,
    /// Its clock is more than two minutes from ours.
    #[error("the scanner's clock is wrong")]
    Clock,
    /// Its maker or model is none that is let in, or its certificate does not count now.
    #[error("a scanner that is not known")]
    Unknown,
    /// It answers something else than was ordered.
    #[error("not what was ordered")]
    NotAsOrdered,
    /// It is no answer of a scanner, was changed, or is not sealed for us.
    #[error("an answer that is not believed")]
    NotBelieved,
}

impl ScannerRefusal {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::NoFinger,
        Self::NotReady,
        Self::Tampered,
        Self::Fault,
        Self::Clock,
        Self::Unknown,
        Self::NotAsOrdered,
        Self::NotBelieved,
    ];

    /// Its stable name.
    pub fn code(self) -> &'static str {
        match self {
            Self::NoFinger => "no-finger",
            Self::NotReady => "not-ready",
            Self::Tampered => "tampered",
            Self::Fault => "fault",
            Self::Clock => "clock",
            Self::Unknown => "unknown",
            Self::NotAsOrdered => "not-as-ordered",
            Self::NotBelieved => "not-believed",
        }
    }
}

/// Who opens what scanners answer.
pub trait ScannerAnswer: Send + Sync {
    /// What a page must name as the environment, such as `Production`.
    fn environment(&self) -> &'static str;

    /// For whom the scanner seals: our own address.
    fn domain(&self) -> &str;

    /// The protocol's name of a finger.
    fn finger(&self, finger: FingerPosition) -> &'static str;

    /// The picture in an answer to this order, as the scanner sent it.
    ///
    /// # Errors
    /// [`ScannerRefusal`] where it is not believed, or the scanner has taken nothing.
    fn opened(
        &self,
        answer: &[u8],
        order: &ScannerOrder<'_>,
        at: OffsetDateTime,
    ) -> Result<Captured, ScannerRefusal>;
}
