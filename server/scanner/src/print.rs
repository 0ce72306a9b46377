//! What lies on the scanner: a finger of nobody, how it is held, and the image record that comes of it.
//!
//! The ridges are those of the generator of the fingerprint engine. The picture in the record is not compressed: no
//! maintained encoder of JPEG 2000 in Rust was found (`docs/adr/0066-the-sealed-answer-and-a-mock-scanner.md`).

use std::collections::HashMap;

use sothon_domain::finger::FingerPosition;
use sothon_fingerprint::record::write_raw;
use sothon_fingerprint::{Finger, Image, ImageFault, PRINT, Press};

use super::fault::Fault;

/// Pixels per inch.
const PPI: u16 = 500;
/// Where a record says how its picture is compressed; the sizes of the picture; where the picture begins.
const COMPRESSION: usize = 47;
const SIZES: usize = 49;
const LENGTH: usize = 53;

/// How the finger is held, or what it is like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Touch {
    /// As one should.
    Well,
    /// Hardly pressed.
    Light,
    /// Pressed too hard.
    Heavy,
    /// The ridges are broken.
    Dry,
    /// A part of it.
    Partial,
    /// By work and age, with scratches.
    Worn,
}

impl Touch {
    /// All, in the order of the page.
    pub(super) const ALL: [Self; 6] =
        [Self::Well, Self::Light, Self::Heavy, Self::Dry, Self::Partial, Self::Worn];

    /// Its stable name.
    pub(super) fn code(self) -> &'static str {
        match self {
            Self::Well => "well",
            Self::Light => "light",
            Self::Heavy => "heavy",
            Self::Dry => "dry",
            Self::Partial => "partial",
            Self::Worn => "worn",
        }
    }

    /// How good the scanner finds it, 0 to 100.
    pub(super) fn quality(self) -> u8 {
        match self {
            Self::Well => 90,
            Self::Light | Self::Heavy => 65,
            Self::Dry | Self::Partial => 50,
            Self::Worn => 30,
        }
    }

    /// Turn, shift, stretch and noise are another each time.
    fn press(self, seed: u64) -> Press {
        let natural = Press::natural(seed, 0.8);
        match self {
            Self::Well => natural,
            Self::Light => Press { pressure: -0.35, ..natural },
            Self::Heavy => Press { pressure: 0.35, ..natural },
            Self::Dry => Press { dry: 0.75, ..natural },
            Self::Partial => Press { cover: 0.4, ..natural },
            Self::Worn => Press { dry: 1.1, noise: 40.0, scratches: 9, ..natural },
        }
    }
}

/// Fingers of nobody: making one takes a while, and each is made once.
#[derive(Default)]
pub struct Fingers(HashMap<u64, Finger>);

impl Fingers {
    /// The image record (ISO/IEC 19794-4:2011) of one impression. The same person, finger and impression give the same record.
    ///
    /// # Errors
    /// Never, as long as the generator makes pictures of a size that is read.
    pub fn record(
        &mut self,
        person: u32,
        finger: FingerPosition,
        (impression, touch): (u64, Touch),
    ) -> Result<Vec<u8>, ImageFault> {
        let seed = u64::from(person) * 16 + u64::from(finger.number());
        let ridges = self.0.entry(seed).or_insert_with(|| Finger::new(seed));
        let pixels = ridges.print(&touch.press(seed * 10_000 + impression));
        let side = |pixels: usize| u32::try_from(pixels).unwrap_or(u32::MAX);
        let image = Image::new(side(PRINT.0), side(PRINT.1), PPI, pixels)?;
        Ok(write_raw(finger.number(), &image))
    }
}

/// What a fault makes of a record.
pub(super) fn damaged(mut record: Vec<u8>, fault: Option<Fault>) -> Vec<u8> {
    match fault {
        Some(Fault::Wsq) => record[COMPRESSION] = 2,
        Some(Fault::CutRecord) => record.truncate(record.len() / 2),
        Some(Fault::TinyPicture) => {
            record.truncate(LENGTH);
            record[SIZES..].copy_from_slice(&[0, 8, 0, 8]);
            record.extend(64_u32.to_be_bytes());
            record.extend([128; 64]);
            // The lengths of the whole and of its one representation, which begins behind 16 bytes.
            record[8..12].copy_from_slice(&121_u32.to_be_bytes());
            record[16..20].copy_from_slice(&105_u32.to_be_bytes());
        }
        _ => {}
    }
    record
}
