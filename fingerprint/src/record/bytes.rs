//! A record from its first byte to its last.

use super::{LONGEST, RecordFault};

/// Bytes not read yet. Numbers are big-endian.
#[derive(Clone, Copy)]
pub(super) struct Bytes<'a> {
    all: &'a [u8],
    at: usize,
}

impl<'a> Bytes<'a> {
    pub(super) fn new(all: &'a [u8]) -> Result<Self, RecordFault> {
        if all.len() > LONGEST {
            return Err(RecordFault::TooLong(all.len()));
        }
        Ok(Self { all, at: 0 })
    }

    /// The next `count` bytes.
    pub(super) fn take(&mut self, count: usize) -> Result<&'a [u8], RecordFault> {
        let early = RecordFault::EndsEarly { at: self.at, wanted: count };
        let end = self.at.checked_add(count).ok_or(early)?;
        let taken = self.all.get(self.at..end).ok_or(early)?;
        self.at = end;
        Ok(taken)
    }

    pub(super) fn array<const N: usize>(&mut self) -> Result<[u8; N], RecordFault> {
        let at = self.at;
        let early = |_| RecordFault::EndsEarly { at, wanted: N };
        self.take(N)?.try_into().map_err(early)
    }

    pub(super) fn u8(&mut self) -> Result<u8, RecordFault> {
        Ok(self.array::<1>()?[0])
    }

    pub(super) fn u16(&mut self) -> Result<u16, RecordFault> {
        Ok(u16::from_be_bytes(self.array()?))
    }

    pub(super) fn u32(&mut self) -> Result<u32, RecordFault> {
        Ok(u32::from_be_bytes(self.array()?))
    }

    /// A length, as an index.
    pub(super) fn length(&mut self) -> Result<usize, RecordFault> {
        Ok(usize::try_from(self.u32()?).unwrap_or(usize::MAX))
    }

    pub(super) fn magic(&mut self, expected: &[u8; 4]) -> Result<(), RecordFault> {
        let given = self.array()?;
        if given == *expected { Ok(()) } else { Err(RecordFault::Format(given)) }
    }

    /// The stated length of the whole record, which must be its length.
    pub(super) fn whole_length(&mut self) -> Result<(), RecordFault> {
        let (stated, given) = (self.length()?, self.all.len());
        if stated == given { Ok(()) } else { Err(RecordFault::Length { stated, given }) }
    }

    /// The stated length of the one representation, counted from the length itself to the end.
    pub(super) fn representation_length(&mut self) -> Result<(), RecordFault> {
        let given = self.all.len() - self.at;
        let stated = self.length()?;
        let whole = stated == given;
        if whole { Ok(()) } else { Err(RecordFault::RepresentationLength { stated, given }) }
    }

    pub(super) fn end(self) -> Result<(), RecordFault> {
        match self.all.len() - self.at {
            0 => Ok(()),
            more => Err(RecordFault::Trailing(more)),
        }
    }
}

/// Blocks of quality and of certification: counted, five and three bytes each. The best known quality.
pub(super) fn blocks(bytes: &mut Bytes<'_>, certified: bool) -> Result<Option<u8>, RecordFault> {
    let mut quality = None;
    for _ in 0..bytes.u8()? {
        let [score, ..] = bytes.array::<5>()?;
        match score {
            0..=100 => quality = quality.max(Some(score)),
            254 | 255 => {}
            other => return Err(RecordFault::Quality(other)),
        }
    }
    if certified {
        let count = usize::from(bytes.u8()?);
        bytes.take(count * 3)?;
    }
    Ok(quality)
}

/// Whether certification blocks follow.
pub(super) fn certified(flag: u8) -> Result<bool, RecordFault> {
    match flag {
        0 => Ok(false),
        1 => Ok(true),
        other => Err(RecordFault::CertificationFlag(other)),
    }
}

/// A single finger, 1 (right thumb) to 10 (left little finger), or 0 for *unknown*.
pub(super) fn position(code: u8) -> Result<u8, RecordFault> {
    if code <= 10 { Ok(code) } else { Err(RecordFault::Position(code)) }
}

/// Pixels per inch, from pixels per centimetre, the same across and down.
pub(super) fn ppi_of_ppcm(across: u16, down: u16) -> Result<u16, RecordFault> {
    if across != down {
        return Err(RecordFault::ResolutionsDiffer(across, down));
    }
    let ppi = (u32::from(across) * 254 + 50) / 100;
    let ppi = u16::try_from(ppi).map_err(|_| RecordFault::Resolution(across))?;
    if crate::image::RESOLUTION.contains(&ppi) {
        Ok(ppi)
    } else {
        Err(RecordFault::Resolution(across))
    }
}
