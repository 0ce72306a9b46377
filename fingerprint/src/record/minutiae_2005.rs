//! ISO/IEC 19794-2:2005, one view.

use super::bytes::{Bytes, position, ppi_of_ppcm};
use super::minutiae::{count, picture, read, write as write_all};
use super::{MinutiaeRecord, RecordFault};

/// From behind the version on.
pub(super) fn parse(mut bytes: Bytes<'_>) -> Result<MinutiaeRecord, RecordFault> {
    bytes.whole_length()?;
    // Which device: the signed answer of the device says it.
    bytes.u16()?;
    let (width, height) = picture(bytes.u16()?, bytes.u16()?)?;
    let (across, down) = (bytes.u16()?, bytes.u16()?);
    ppi_of_ppcm(across, down)?;
    let views = bytes.u8()?;
    if views != 1 {
        return Err(RecordFault::Representations(u16::from(views)));
    }
    bytes.u8()?;
    let position = position(bytes.u8()?)?;
    let impression = bytes.u8()? & 0x0f;
    if impression > 3 && impression != 8 {
        return Err(RecordFault::Impression(impression));
    }
    let quality = bytes.u8()?;
    if quality > 100 {
        return Err(RecordFault::Quality(quality));
    }
    let count = usize::from(bytes.u8()?);
    let minutiae = read(bytes.take(count * 6)?, 6, width, height)?;
    let more = usize::from(bytes.u16()?);
    bytes.take(more)?;
    bytes.end()?;
    let quality = Some(quality).filter(|quality| *quality > 0);
    Ok(MinutiaeRecord { width, height, ppcm: across, position, quality, minutiae })
}

pub(super) fn write(record: &MinutiaeRecord) -> Result<Vec<u8>, RecordFault> {
    let count = count(record)?;
    let mut out = b"FMR\0 20\0".to_vec();
    out.extend((30 + 6 * u32::from(count)).to_be_bytes());
    out.extend([0, 0]);
    for number in [record.width, record.height, record.ppcm, record.ppcm] {
        out.extend(number.to_be_bytes());
    }
    out.extend([1, 0, record.position, 0, record.quality.unwrap_or(0), count]);
    write_all(&record.minutiae, &mut out);
    out.extend([0, 0]);
    Ok(out)
}
