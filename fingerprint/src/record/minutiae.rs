//! What minutiae records of both years say.

use super::RecordFault;
use crate::image::{ImageFault, SIDE};

/// What a ridge does there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MinutiaKind {
    /// It ends.
    Ending,
    /// It becomes two.
    Fork,
    /// The engine does not say.
    Other,
}

impl MinutiaKind {
    pub(crate) fn of_code(code: u8) -> Result<Self, RecordFault> {
        match code {
            0 => Ok(Self::Other),
            1 => Ok(Self::Ending),
            2 => Ok(Self::Fork),
            other => Err(RecordFault::MinutiaKind(other)),
        }
    }

    pub(crate) fn code(self) -> u16 {
        match self {
            Self::Other => 0,
            Self::Ending => 1,
            Self::Fork => 2,
        }
    }
}

/// One minutia of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RecordMinutia {
    /// What the ridge does.
    pub kind: MinutiaKind,
    /// Pixels from the left.
    pub x: u16,
    /// Pixels from above.
    pub y: u16,
    /// 1/256 of a turn, counter-clockwise from the right; along the ridge from an ending, between the two from a fork.
    pub angle: u8,
    /// 1 (worst) to 100, 0 when not known.
    pub quality: u8,
}

/// Minutiae of one finger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MinutiaeRecord {
    /// Of the picture, pixels.
    pub width: u16,
    /// Of the picture, pixels.
    pub height: u16,
    /// Pixels per centimetre: 193 to 228, as 490 to 580 per inch.
    pub ppcm: u16,
    /// 1 (right thumb) to 10 (left little finger), 0 when not known.
    pub position: u8,
    /// 0 to 100, when known.
    pub quality: Option<u8>,
    /// As written, at most 255.
    pub minutiae: Vec<RecordMinutia>,
}

/// The sides of the picture, as long as those of pictures that are read themselves.
pub(super) fn picture(width: u16, height: u16) -> Result<(u16, u16), RecordFault> {
    let sides = (u32::from(width), u32::from(height));
    if SIDE.contains(&sides.0) && SIDE.contains(&sides.1) {
        return Ok((width, height));
    }
    Err(ImageFault::Size { width: sides.0, height: sides.1 }.into())
}

/// Minutiae read from `data`, `size` (five or six) bytes for each, inside `width` times `height`.
pub(super) fn read(
    data: &[u8],
    size: usize,
    width: u16,
    height: u16,
) -> Result<Vec<RecordMinutia>, RecordFault> {
    let mut minutiae = Vec::with_capacity(data.len() / size);
    for (at, bytes) in data.chunks_exact(size).enumerate() {
        let (kind, x) = (bytes[0] >> 6, u16::from_be_bytes([bytes[0] & 0x3f, bytes[1]]));
        let y = u16::from_be_bytes([bytes[2] & 0x3f, bytes[3]]);
        let quality = match bytes.get(5) {
            None | Some(254 | 255) => 0,
            Some(quality @ 0..=100) => *quality,
            Some(other) => return Err(RecordFault::Quality(*other)),
        };
        if x >= width || y >= height {
            return Err(RecordFault::MinutiaOutside(at));
        }
        let kind = MinutiaKind::of_code(kind)?;
        let minutia = RecordMinutia { kind, x, y, angle: bytes[4], quality };
        let twice = |other: &RecordMinutia| (other.x, other.y, other.angle) == (x, y, bytes[4]);
        if minutiae.iter().any(twice) {
            return Err(RecordFault::MinutiaTwice(at));
        }
        minutiae.push(minutia);
    }
    Ok(minutiae)
}

/// Six bytes for each.
pub(super) fn write(minutiae: &[RecordMinutia], out: &mut Vec<u8>) {
    for minutia in minutiae {
        out.extend((minutia.kind.code() << 14 | minutia.x & 0x3fff).to_be_bytes());
        out.extend((minutia.y & 0x3fff).to_be_bytes());
        out.extend([minutia.angle, minutia.quality]);
    }
}

/// How many, as the one byte that counts them.
pub(super) fn count(record: &MinutiaeRecord) -> Result<u8, RecordFault> {
    let count = record.minutiae.len();
    u8::try_from(count).map_err(|_| RecordFault::Minutiae(count))
}
