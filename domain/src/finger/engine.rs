//! Engines and what they say.

/// An engine and the version of its templates: only templates of the same are compared.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct EngineId {
    name: String,
    version: u16,
}

/// The name or the version is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error(
    "an engine has a name of 1 to 30 small letters, digits or hyphens, and a version from 1 on"
)]
pub struct NotAnEngine;

impl EngineId {
    /// An engine: a name of 1 to 30 small letters, digits or hyphens, and the version of its templates from 1 on.
    ///
    /// # Errors
    /// [`NotAnEngine`] when it is neither.
    pub fn new(name: &str, version: u16) -> Result<Self, NotAnEngine> {
        let known = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        if !(1..=30).contains(&name.len()) || !name.bytes().all(known) || version == 0 {
            return Err(NotAnEngine);
        }
        Ok(Self { name: name.to_owned(), version })
    }

    /// Its name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The version of its templates.
    pub fn version(&self) -> u16 {
        self.version
    }
}

/// How sure an engine is that two templates are of one finger, on its own scale: only its own threshold is compared with
/// it. Shown to nobody at a counter: who sees it can climb it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct FingerScore(pub u16);

/// Why a picture gives no template. The finger, or the scanner, is to be tried again; it says nothing of who it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BadPicture {
    /// The record is cut, malformed or of another size than it says.
    Damaged,
    /// A format, compression or resolution that is not read.
    Unsupported,
    /// Hardly any finger is on it.
    NoFinger,
    /// Something is on it that has no ridges.
    NoRidges,
    /// Too little of the finger can be read.
    TooLittle,
}

impl BadPicture {
    /// All of them.
    pub const ALL: [Self; 5] =
        [Self::Damaged, Self::Unsupported, Self::NoFinger, Self::NoRidges, Self::TooLittle];

    /// Stable name.
    pub fn code(self) -> &'static str {
        match self {
            Self::Damaged => "damaged",
            Self::Unsupported => "unsupported",
            Self::NoFinger => "no-finger",
            Self::NoRidges => "no-ridges",
            Self::TooLittle => "too-little",
        }
    }
}
