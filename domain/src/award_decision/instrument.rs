//! The legal instrument as a file: what kind it is, told by its first bytes and not by its name.

/// The largest file, in bytes: 2 MiB.
pub const LARGEST_INSTRUMENT: usize = 2 * 1024 * 1024;

/// What kind of file an instrument is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InstrumentKind {
    /// A printed or scanned document.
    Pdf,
    /// A photo.
    Jpeg,
    /// A picture without loss.
    Png,
}

impl InstrumentKind {
    const ALL: [Self; 3] = [Self::Pdf, Self::Jpeg, Self::Png];

    /// The stable code, which is also the end of a file's name: `pdf`, `jpg`, `png`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Jpeg => "jpg",
            Self::Png => "png",
        }
    }

    /// The kind with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// The media type (RFC 6838).
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
        }
    }

    /// The kind that a file is by its first bytes; none when it begins like no other of these.
    pub fn of(bytes: &[u8]) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| bytes.starts_with(kind.beginning()))
    }

    /// The bytes that every file of the kind begins with.
    fn beginning(self) -> &'static [u8] {
        match self {
            Self::Pdf => b"%PDF-",
            Self::Jpeg => &[0xFF, 0xD8, 0xFF],
            Self::Png => &[0x89, b'P', b'N', b'G', 0x0D, 0x0A, 0x1A, 0x0A],
        }
    }
}

/// A file that may be a legal instrument: 1 byte to 2 MiB, a PDF, JPEG or PNG.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Instrument {
    kind: InstrumentKind,
    bytes: Vec<u8>,
}

/// Why a file is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotAnInstrument {
    /// No file, or one without a byte.
    #[error("no file")]
    Empty,
    /// More than 2 MiB.
    #[error("larger than 2 MiB")]
    TooLarge,
    /// It begins like no PDF, JPEG or PNG.
    #[error("neither PDF nor JPEG nor PNG")]
    OtherKind,
}

impl Instrument {
    /// Takes a file as it was sent.
    ///
    /// # Errors
    /// [`NotAnInstrument`] says why it won't do.
    pub fn new(bytes: Vec<u8>) -> Result<Self, NotAnInstrument> {
        if bytes.is_empty() {
            return Err(NotAnInstrument::Empty);
        }
        if bytes.len() > LARGEST_INSTRUMENT {
            return Err(NotAnInstrument::TooLarge);
        }
        let kind = InstrumentKind::of(&bytes).ok_or(NotAnInstrument::OtherKind)?;
        Ok(Self { kind, bytes })
    }

    /// What kind of file it is.
    pub fn kind(&self) -> InstrumentKind {
        self.kind
    }

    /// The file.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_what_its_first_bytes_say() {
        for (bytes, expected) in [
            (&b"%PDF-1.7\n"[..], Ok(InstrumentKind::Pdf)),
            (b"\xFF\xD8\xFF\xE0JFIF", Ok(InstrumentKind::Jpeg)),
            (b"\x89PNG\r\n\x1A\nrest", Ok(InstrumentKind::Png)),
            (b"", Err(NotAnInstrument::Empty)),
            (b"MZ\x90\x00 decision.pdf", Err(NotAnInstrument::OtherKind)),
            (b" %PDF-1.7", Err(NotAnInstrument::OtherKind)),
            (b"%PDF", Err(NotAnInstrument::OtherKind)),
            (b"\x89PNG", Err(NotAnInstrument::OtherKind)),
            (b"<html>", Err(NotAnInstrument::OtherKind)),
            (b"GIF89a", Err(NotAnInstrument::OtherKind)),
        ] {
            let kind = Instrument::new(bytes.to_vec()).map(|instrument| instrument.kind());
            assert_eq!(kind, expected, "{}", bytes.escape_ascii());
        }
    }

    #[test]
    fn two_mebibytes_are_the_most() {
        let file = |length| {
            let mut bytes = b"%PDF-".to_vec();
            bytes.resize(length, 0);
            Instrument::new(bytes).map(drop)
        };
        assert_eq!(file(LARGEST_INSTRUMENT), Ok(()));
        assert_eq!(file(LARGEST_INSTRUMENT + 1), Err(NotAnInstrument::TooLarge));
    }

    #[test]
    fn codes_name_their_kinds() {
        for kind in InstrumentKind::ALL {
            assert_eq!(InstrumentKind::from_code(kind.code()), Some(kind));
        }
        assert_eq!(InstrumentKind::from_code("exe"), None);
    }
}
