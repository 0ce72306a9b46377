//! ISO/IEC 19794-4:2011, one finger, one picture.

use super::bytes::{Bytes, blocks, certified, position, ppi_of_ppcm};
use super::{RecordFault, jpeg2000};
use crate::image::{Image, ImageFault, SIDE};

/// How the pixels came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Compression {
    /// Byte for byte.
    Raw,
    /// JPEG 2000 with losses.
    Jpeg2000Lossy,
    /// JPEG 2000 without losses.
    Jpeg2000Lossless,
}

/// What a capture device sends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FingerImage {
    /// 1 (right thumb) to 10 (left little finger), 0 when the device does not say.
    pub position: u8,
    /// 0 to 100 by the device's own measure.
    pub quality: Option<u8>,
    /// How the pixels came.
    pub compression: Compression,
    /// The picture.
    pub image: Image,
}

/// Impressions from a live scanner: pressed, or without contact.
const LIVE: [u8; 2] = [0, 24];

pub(super) fn parse(bytes: &[u8]) -> Result<FingerImage, RecordFault> {
    let mut bytes = Bytes::new(bytes)?;
    bytes.magic(b"FIR\0")?;
    let version = bytes.array()?;
    if version != *b"020\0" {
        return Err(RecordFault::Version(version));
    }
    bytes.whole_length()?;
    let representations = bytes.u16()?;
    if representations != 1 {
        return Err(RecordFault::Representations(representations));
    }
    let certified = certified(bytes.u8()?)?;
    let fingers = bytes.u8()?;
    if fingers > 1 {
        return Err(RecordFault::Representations(u16::from(fingers)));
    }
    bytes.representation_length()?;
    // When and by which technology, vendor and model: the signed answer of the device says it.
    bytes.take(14)?;
    let quality = blocks(&mut bytes, certified)?;
    let position = position(bytes.u8()?)?;
    bytes.u8()?;
    let ppi = resolution(&mut bytes)?;
    let (compression, width, height) = picture(&mut bytes)?;
    let length = bytes.length()?;
    let data = bytes.take(length)?;
    bytes.end()?;
    let image = match compression {
        Compression::Raw => Image::new(width, height, ppi, data.to_vec())?,
        _ => decoded(data, width, height, ppi)?,
    };
    Ok(FingerImage { position, quality, compression, image })
}

/// Of the scanner and of the picture; the second counts.
fn resolution(bytes: &mut Bytes<'_>) -> Result<u16, RecordFault> {
    let unit = bytes.u8()?;
    bytes.take(4)?;
    let (across, down) = (bytes.u16()?, bytes.u16()?);
    match unit {
        2 => ppi_of_ppcm(across, down),
        1 if across != down => Err(RecordFault::ResolutionsDiffer(across, down)),
        1 if crate::image::RESOLUTION.contains(&across) => Ok(across),
        1 => Err(RecordFault::Resolution(across)),
        other => Err(RecordFault::Unit(other)),
    }
}

fn picture(bytes: &mut Bytes<'_>) -> Result<(Compression, u32, u32), RecordFault> {
    let depth = bytes.u8()?;
    if depth != 8 {
        return Err(RecordFault::Depth(depth));
    }
    let compression = match bytes.u8()? {
        0 | 1 => Compression::Raw,
        4 => Compression::Jpeg2000Lossy,
        5 => Compression::Jpeg2000Lossless,
        other => return Err(RecordFault::Compression(other)),
    };
    let impression = bytes.u8()?;
    if !LIVE.contains(&impression) {
        return Err(RecordFault::Impression(impression));
    }
    let (width, height) = (u32::from(bytes.u16()?), u32::from(bytes.u16()?));
    if !SIDE.contains(&width) || !SIDE.contains(&height) {
        return Err(ImageFault::Size { width, height }.into());
    }
    Ok((compression, width, height))
}

fn decoded(data: &[u8], width: u32, height: u32, ppi: u16) -> Result<Image, RecordFault> {
    let (inside, pixels) = jpeg2000::grey(data)?;
    if inside != (width, height) {
        return Err(RecordFault::SizesDiffer);
    }
    Ok(Image::new(width, height, ppi, pixels)?)
}

/// A record with raw pixels, as a mock device sends it: one finger, pressed on a live scanner.
pub fn write_raw(position: u8, image: &Image) -> Vec<u8> {
    let [high, low] = image.ppi().to_be_bytes();
    let side = |pixels: usize| u16::try_from(pixels).unwrap_or(u16::MAX).to_be_bytes();
    let length = |bytes: usize| u32::try_from(bytes).unwrap_or(u32::MAX).to_be_bytes();
    let mut representation = vec![0; 14];
    representation.extend([0, position, 0, 1, high, low, high, low, high, low, high, low]);
    representation.extend([8, 0, 0]);
    representation.extend(side(image.width()));
    representation.extend(side(image.height()));
    representation.extend(length(image.pixels().len()));
    representation.extend(image.pixels());
    let mut record = b"FIR\x00020\0".to_vec();
    record.extend(length(representation.len() + 20));
    record.extend([0, 1, 0, 1]);
    record.extend(length(representation.len() + 4));
    record.extend(representation);
    record
}
