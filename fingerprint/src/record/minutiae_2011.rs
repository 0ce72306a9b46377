//! ISO/IEC 19794-2:2011, one representation.

use super::bytes::{Bytes, blocks, certified, position, ppi_of_ppcm};
use super::minutiae::{count, picture, read, write as write_all};
use super::{MinutiaeRecord, RecordFault};

/// Bytes from the length of the representation to the extended data, without minutiae and blocks.
const HEAD: u32 = 34;

/// From behind the version on.
pub(super) fn parse(mut bytes: Bytes<'_>) -> Result<MinutiaeRecord, RecordFault> {
    bytes.whole_length()?;
    let representations = bytes.u16()?;
    if representations != 1 {
        return Err(RecordFault::Representations(representations));
    }
    let certified = certified(bytes.u8()?)?;
    bytes.representation_length()?;
    // When and by which technology, vendor and model.
    bytes.take(14)?;
    let quality = blocks(&mut bytes, certified)?;
    let position = position(bytes.u8()?)?;
    bytes.u8()?;
    let (across, down) = (bytes.u16()?, bytes.u16()?);
    ppi_of_ppcm(across, down)?;
    let impression = bytes.u8()?;
    if ![0, 1, 2, 3, 8, 24].contains(&impression) {
        return Err(RecordFault::Impression(impression));
    }
    let (width, height) = picture(bytes.u16()?, bytes.u16()?)?;
    let kinds = bytes.u8()?;
    let size = match kinds >> 4 {
        size @ (5 | 6) => usize::from(size),
        other => return Err(RecordFault::MinutiaBytes(other)),
    };
    if kinds & 0x0f > 1 {
        return Err(RecordFault::EndingKind(kinds & 0x0f));
    }
    let count = usize::from(bytes.u8()?);
    let minutiae = read(bytes.take(count * size)?, size, width, height)?;
    let more = usize::from(bytes.u16()?);
    bytes.take(more)?;
    bytes.end()?;
    Ok(MinutiaeRecord { width, height, ppcm: across, position, quality, minutiae })
}

pub(super) fn write(record: &MinutiaeRecord) -> Result<Vec<u8>, RecordFault> {
    let count = count(record)?;
    let length = HEAD + 5 * u32::from(record.quality.is_some()) + 6 * u32::from(count);
    let mut out = b"FMR\x00030\0".to_vec();
    out.extend((15 + length).to_be_bytes());
    out.extend([0, 1, 0]);
    out.extend(length.to_be_bytes());
    out.extend([0; 14]);
    match record.quality {
        Some(quality) => out.extend([1, quality, 0, 0, 0, 0]),
        None => out.push(0),
    }
    out.extend([record.position, 0]);
    out.extend(record.ppcm.to_be_bytes());
    out.extend(record.ppcm.to_be_bytes());
    out.push(0);
    out.extend(record.width.to_be_bytes());
    out.extend(record.height.to_be_bytes());
    out.extend([0x60, count]);
    write_all(&record.minutiae, &mut out);
    out.extend([0, 0]);
    Ok(out)
}
