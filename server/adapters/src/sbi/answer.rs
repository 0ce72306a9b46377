//! The whole answer of a scanner, checked in the order of the protocol: what it says itself, who signed it and for which
//! order, then what is sealed.
//!
//! Deliberately absent: whether the order was used before and whether this very record was seen before, which the order
//! itself knows; reading the record, and whether the picture is good enough: a bad picture is her try, and no fault. To whoever sent an answer all faults are one: a fault by its name would tell
//! those who try keys what they need.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::Deserialize;
use serde_json::Value;
use sothon_domain::effects::Entropy;
use time::OffsetDateTime;

use super::opened::{chained, opened};
use super::{CaptureFault, Captured, OpeningKey, Ordered, PadGrade, Trust, captured};

/// The longest answer that is read, bytes: a record of a finger with its envelopes.
const LONGEST: usize = 3 << 20;

/// What is needed to read answers.
#[derive(Clone, Copy)]
pub struct Reader<'a> {
    /// Whom we believe.
    pub trust: Trust<'a>,
    /// Our keys; scanners seal for one of them.
    pub keys: &'a [OpeningKey],
    /// Hides from a clock what our keys do.
    pub entropy: &'a dyn Entropy,
}

/// A record that is believed to be of the ordered finger.
#[derive(PartialEq, Eq)]
pub struct Opened {
    /// The serial number of the scanner.
    pub serial: String,
    /// How well its model tells a living finger.
    pub pad: PadGrade,
    /// 0 to 100 by the scanner's word; none where it says nothing. Whether that is enough is not decided here.
    pub quality: Option<u8>,
    /// The link that the next capture of this order must name.
    pub hash: String,
    /// The image record (ISO/IEC 19794-4:2011), unread.
    pub record: Vec<u8>,
}

/// The serial number only: the rest is of a finger.
impl std::fmt::Debug for Opened {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "Opened({})", self.serial)
    }
}

/// What a scanner says instead of a capture. None of it uses up a try.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ScannerFault {
    /// 100: nobody has registered it.
    #[error("the scanner is not registered")]
    NotRegistered,
    /// 101: no finger was found in time.
    #[error("no finger found")]
    NoFinger,
    /// 102: it could not make a record.
    #[error("the scanner could not make a record")]
    Extraction,
    /// 103: somebody has opened or changed it.
    #[error("the scanner was tampered with")]
    Tampered,
    /// 107: its key is too old.
    #[error("the scanner's key has expired")]
    KeyExpired,
    /// 110: it is not ready.
    #[error("the scanner is not ready")]
    NotReady,
    /// 111: it is at work.
    #[error("the scanner is busy")]
    Busy,
    /// Any other of the protocol or of its maker.
    #[error("the scanner's fault {0}")]
    Other(u16),
}

/// Why an answer is refused. It repeats nothing of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AnswerFault {
    /// Too long, or no answer of a scanner.
    #[error("no answer of a scanner")]
    Unreadable,
    /// None, or more than the one that was ordered.
    #[error("{0} fingers, one was ordered")]
    Fingers(usize),
    /// The scanner has captured nothing.
    #[error(transparent)]
    Scanner(ScannerFault),
    /// It is not believed, or not as ordered.
    #[error(transparent)]
    Capture(CaptureFault),
    /// It was sealed for none of our keys.
    #[error("sealed for another key")]
    Thumbprint,
    /// The session key does not open.
    #[error("a session key that does not open")]
    SessionKey,
    /// What is sealed does not open: it was changed, or belongs to another order or time.
    #[error("a record that does not open")]
    Sealed,
    /// It does not follow the capture before it.
    #[error("a wrong link of the chain")]
    Hash,
}

#[derive(Deserialize)]
struct Answer {
    biometrics: Vec<Biometric>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Biometric {
    data: Option<String>,
    hash: Option<String>,
    session_key: Option<String>,
    thumbprint: Option<String>,
    error: Option<SaidError>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct SaidError {
    error_code: Value,
}

/// The record in an answer, as the scanner sent it, to an order whose capture before had the link `previous`
/// ([`super::FIRST_PREVIOUS`] where there was none).
///
/// # Errors
/// [`AnswerFault`] names the first thing that is wrong.
pub fn answered(
    answer: &[u8],
    ordered: &Ordered<'_>,
    previous: &str,
    reader: &Reader<'_>,
    now: OffsetDateTime,
) -> Result<Opened, AnswerFault> {
    if answer.len() > LONGEST {
        return Err(AnswerFault::Unreadable);
    }
    let answer: Answer = serde_json::from_slice(answer).map_err(|_| AnswerFault::Unreadable)?;
    let [one] = &answer.biometrics[..] else {
        return Err(AnswerFault::Fingers(answer.biometrics.len()));
    };
    if let Some(error) = &one.error {
        captures(&error.error_code)?;
    }
    let data = one.data.as_deref().ok_or(AnswerFault::Unreadable)?;
    let captured = captured(data, ordered, &reader.trust, now).map_err(AnswerFault::Capture)?;
    let record = record(one, &captured, ordered, reader)?;
    let hash = chained(previous, &record).ok_or(AnswerFault::Hash)?;
    if one.hash.as_deref() != Some(hash.as_str()) {
        return Err(AnswerFault::Hash);
    }
    let Captured { serial, pad, quality, .. } = captured;
    Ok(Opened { serial, pad, quality, hash, record })
}

/// Nothing is wrong where the scanner says 0, or nothing.
fn captures(code: &Value) -> Result<(), AnswerFault> {
    let number = match code {
        Value::Null => Some(0),
        Value::String(text) => text.parse().ok(),
        other => other.as_u64().and_then(|number| u16::try_from(number).ok()),
    };
    Err(AnswerFault::Scanner(match number.ok_or(AnswerFault::Unreadable)? {
        0 => return Ok(()),
        100 => ScannerFault::NotRegistered,
        101 => ScannerFault::NoFinger,
        102 => ScannerFault::Extraction,
        103 => ScannerFault::Tampered,
        107 => ScannerFault::KeyExpired,
        110 => ScannerFault::NotReady,
        111 => ScannerFault::Busy,
        other => ScannerFault::Other(other),
    }))
}

/// What is sealed, opened with the key of ours that the answer names.
fn record(
    one: &Biometric,
    captured: &Captured,
    ordered: &Ordered<'_>,
    reader: &Reader<'_>,
) -> Result<Vec<u8>, AnswerFault> {
    let named = one.thumbprint.as_deref().unwrap_or_default();
    let is_it = |key: &&OpeningKey| key.thumbprint().eq_ignore_ascii_case(named);
    let key = reader.keys.iter().find(is_it).ok_or(AnswerFault::Thumbprint)?;
    let decoded = |text: &str| URL_SAFE_NO_PAD.decode(text).ok();
    let wrapped = one.session_key.as_deref().and_then(decoded);
    let session = wrapped.and_then(|wrapped| key.session(&wrapped, reader.entropy));
    let session = session.ok_or(AnswerFault::SessionKey)?;
    let sealed = decoded(&captured.sealed).ok_or(AnswerFault::Sealed)?;
    let bound = (captured.timestamp.as_str(), ordered.transaction);
    opened(session, &sealed, bound).ok_or(AnswerFault::Sealed)
}
