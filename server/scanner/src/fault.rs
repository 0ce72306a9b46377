//! What can go wrong at a scanner: each of these is done once, with the next capture.

/// A fault to show. Its name in forms is [`Fault::code`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// Signed by another key than the certificate names.
    WrongSignature,
    /// Certified by an authority of the same name whom nobody knows.
    ForeignAuthority,
    /// Signed with a certificate whose time is over.
    ExpiredKey,
    /// Said to need no signature.
    AlgNone,
    /// Said to be signed with a shared secret.
    AlgHs256,
    /// Taken ten minutes ago.
    OldTime,
    /// The answer before, once more.
    Replayed,
    /// Of an order that nobody gave.
    OtherOrder,
    /// Said to be of the next finger.
    OtherFinger,
    /// Its link of the chain is of another record.
    WrongHash,
    /// Said to be sealed for a key that is none of ours.
    WrongThumbprint,
    /// Its session key is wrapped for somebody else.
    WrongSessionKey,
    /// One bit of what is sealed is changed.
    BitFlip,
    /// The scanner is at work.
    Busy,
    /// The scanner is not ready.
    NotReady,
    /// No finger lies on it.
    NoFinger,
    /// Somebody has opened it.
    Tampered,
    /// It waits as long as it may, and finds no finger.
    TimeOut,
    /// Said to be compressed in a way that we do not read.
    Wsq,
    /// Half a record.
    CutRecord,
    /// A picture of 8 by 8 pixels.
    TinyPicture,
    /// Two fingers where one was ordered.
    TwoFingers,
    /// The scanner itself finds it bad.
    LowQuality,
}

impl Fault {
    /// All, in the order of the page.
    pub const ALL: [Self; 23] = [
        Self::WrongSignature,
        Self::ForeignAuthority,
        Self::ExpiredKey,
        Self::AlgNone,
        Self::AlgHs256,
        Self::OldTime,
        Self::Replayed,
        Self::OtherOrder,
        Self::OtherFinger,
        Self::WrongHash,
        Self::WrongThumbprint,
        Self::WrongSessionKey,
        Self::BitFlip,
        Self::Busy,
        Self::NotReady,
        Self::NoFinger,
        Self::Tampered,
        Self::TimeOut,
        Self::Wsq,
        Self::CutRecord,
        Self::TinyPicture,
        Self::TwoFingers,
        Self::LowQuality,
    ];

    /// Its stable name.
    pub fn code(self) -> &'static str {
        match self {
            Self::WrongSignature => "wrong-signature",
            Self::ForeignAuthority => "foreign-authority",
            Self::ExpiredKey => "expired-key",
            Self::AlgNone => "alg-none",
            Self::AlgHs256 => "alg-hs256",
            Self::OldTime => "old-time",
            Self::Replayed => "replayed",
            Self::OtherOrder => "other-order",
            Self::OtherFinger => "other-finger",
            Self::WrongHash => "wrong-hash",
            Self::WrongThumbprint => "wrong-thumbprint",
            Self::WrongSessionKey => "wrong-session-key",
            Self::BitFlip => "bit-flip",
            Self::Busy => "busy",
            Self::NotReady => "not-ready",
            Self::NoFinger => "no-finger",
            Self::Tampered => "tampered",
            Self::TimeOut => "time-out",
            Self::Wsq => "wsq",
            Self::CutRecord => "cut-record",
            Self::TinyPicture => "tiny-picture",
            Self::TwoFingers => "two-fingers",
            Self::LowQuality => "low-quality",
        }
    }

    /// The fault of this name.
    pub(super) fn of_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|fault| fault.code() == code)
    }

    /// What the scanner says instead of a capture, by the protocol's number.
    pub(super) fn said(self) -> Option<(u16, &'static str)> {
        match self {
            Self::Busy => Some((111, "Device is busy")),
            Self::NotReady => Some((110, "Device is not ready")),
            Self::NoFinger | Self::TimeOut => Some((101, "No finger found")),
            Self::Tampered => Some((103, "Tamper detected")),
            _ => None,
        }
    }
}
