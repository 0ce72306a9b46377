//! Records as devices and other engines send them: ISO/IEC 19794-4 images and 19794-2 minutiae.
//!
//! Nothing in a record is believed: each count and length is compared with the bytes that are there before
//! anything is read or reserved, and each malformed record has a fault with a name.

mod bytes;
mod fault;
mod finger_image;
mod jpeg2000;
mod minutiae;
mod minutiae_2005;
mod minutiae_2011;
pub mod seeds;

pub use fault::{Jpeg2000Fault, RecordFault};
pub use finger_image::{Compression, FingerImage, write_raw};
pub use jpeg2000::grey as jpeg2000_to_grey;
pub use minutiae::{MinutiaKind, MinutiaeRecord, RecordMinutia};

/// The most bytes of a record.
pub const LONGEST: usize = 1 << 20;

/// Reads an ISO/IEC 19794-4:2011 image of one finger.
///
/// # Errors
/// [`RecordFault`] names the first thing that is wrong or not supported.
pub fn parse_finger_image(bytes: &[u8]) -> Result<FingerImage, RecordFault> {
    finger_image::parse(bytes)
}

/// Reads an ISO/IEC 19794-2 minutiae record of one finger, of 2005 or of 2011 by its version.
///
/// # Errors
/// [`RecordFault`] names the first thing that is wrong or not supported.
pub fn parse_minutiae(bytes: &[u8]) -> Result<MinutiaeRecord, RecordFault> {
    let mut head = bytes::Bytes::new(bytes)?;
    head.magic(b"FMR\0")?;
    match head.array()? {
        [b' ', b'2', b'0', 0] => minutiae_2005::parse(head),
        [b'0', b'3', b'0', 0] => minutiae_2011::parse(head),
        version => Err(RecordFault::Version(version)),
    }
}

/// Writes a record in the format of 2005.
///
/// # Errors
/// [`RecordFault::Minutiae`] when it holds more than 255 minutiae.
pub fn write_minutiae_2005(record: &MinutiaeRecord) -> Result<Vec<u8>, RecordFault> {
    minutiae_2005::write(record)
}

/// Writes a record in the format of 2011, with six bytes for each minutia.
///
/// # Errors
/// [`RecordFault::Minutiae`] when it holds more than 255 minutiae.
pub fn write_minutiae_2011(record: &MinutiaeRecord) -> Result<Vec<u8>, RecordFault> {
    minutiae_2011::write(record)
}
