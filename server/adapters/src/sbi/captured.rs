//! What a scanner says of a capture, compared with what was ordered, in the order of the protocol's checks: who signed
//! it, on which model, for which order, when.
//!
//! Deliberately absent: whether the order was used before, opening what is sealed (`opened.rs`), and which
//! certificate is of which device: another known device than the one that is named may have signed the answer.

use serde::Deserialize;
use serde_json::Value;
use sothon_domain::finger::FingerPosition;
pub use sothon_domain::finger::PadGrade;
use time::format_description::well_known::Rfc3339;
use time::{Duration, OffsetDateTime};

use super::{DeviceRoots, SignatureFault, signed};

/// How far the scanner's clock may be from ours.
const WINDOW: Duration = Duration::minutes(2);

/// A model that is let in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Model {
    /// Who provides it.
    pub provider: String,
    /// Who makes it.
    pub make: String,
    /// Its name.
    pub model: String,
    /// What the protocol does not say of it.
    pub pad: PadGrade,
}

/// What was ordered.
#[derive(Debug, Clone, Copy)]
pub struct Ordered<'a> {
    /// The number of the order, which is used once.
    pub transaction: &'a str,
    /// Such as `Production`.
    pub environment: &'a str,
    /// Our own address.
    pub domain: &'a str,
    /// Which finger.
    pub finger: FingerPosition,
}

/// Whom we believe: makers, and their models.
#[derive(Clone, Copy)]
pub struct Trust<'a> {
    /// The certificates of makers.
    pub roots: &'a DeviceRoots,
    /// The models that are let in.
    pub models: &'a [Model],
}

/// What is believed of an answer. The picture is sealed still.
#[derive(PartialEq, Eq)]
pub struct Captured {
    /// The serial number of the scanner.
    pub serial: String,
    /// How well its model tells a living finger.
    pub pad: PadGrade,
    /// How good the scanner says the picture is, 0 to 100; none where it says nothing, 0 where that is no number.
    pub quality: Option<u8>,
    /// The picture, sealed, as it was sent.
    pub sealed: String,
    /// When it was taken, as it was sent: it takes part in the sealing.
    pub timestamp: String,
}

/// The serial number only: the rest is of a finger.
impl std::fmt::Debug for Captured {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "Captured({})", self.serial)
    }
}

/// Why an answer is refused. It repeats nothing of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CaptureFault {
    /// The answer is not signed by a device that we believe.
    #[error("the answer: {0}")]
    Answer(#[source] SignatureFault),
    /// What names the device is not signed by one whom we believe.
    #[error("the device's name: {0}")]
    Device(#[source] SignatureFault),
    /// Signed, and not what a scanner says.
    #[error("no answer of a scanner")]
    Unreadable,
    /// The model is not let in.
    #[error("a model that is not let in")]
    Model,
    /// The answer is of another device than the one that is named.
    #[error("the answer of another device")]
    OtherDevice,
    /// It answers another order.
    #[error("another order")]
    Transaction,
    /// It is of a test, or of another environment.
    #[error("another environment")]
    Environment,
    /// It was taken for another purpose than to prove who one is.
    #[error("another purpose")]
    Purpose,
    /// It was taken for somebody else than us.
    #[error("another domain")]
    Domain,
    /// It is of no finger, or of another.
    #[error("another finger")]
    Finger,
    /// It is older than two minutes, or from the future.
    #[error("another time")]
    Time,
}

/// The signed part of an answer.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Data {
    digital_id: String,
    device_code: String,
    bio_type: String,
    bio_sub_type: String,
    purpose: String,
    env: String,
    domain_uri: String,
    bio_value: String,
    transaction_id: String,
    timestamp: String,
    #[serde(default)]
    quality_score: Value,
}

/// The signed name of a device.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct DigitalId {
    serial_no: String,
    make: String,
    model: String,
    device_provider: String,
}

/// What is believed of the signed part of an answer, once it is compared with the order.
///
/// # Errors
/// [`CaptureFault`] names the first thing that is wrong.
pub fn captured(
    data: &str,
    ordered: &Ordered<'_>,
    trust: &Trust<'_>,
    now: OffsetDateTime,
) -> Result<Captured, CaptureFault> {
    let payload = signed(data, trust.roots, now).map_err(CaptureFault::Answer)?;
    let said: Data = serde_json::from_slice(&payload).map_err(|_| CaptureFault::Unreadable)?;
    let payload = signed(&said.digital_id, trust.roots, now).map_err(CaptureFault::Device)?;
    let device: DigitalId =
        serde_json::from_slice(&payload).map_err(|_| CaptureFault::Unreadable)?;
    let is_it = |model: &&Model| {
        model.provider == device.device_provider
            && model.make == device.make
            && model.model == device.model
    };
    let model = trust.models.iter().find(is_it).ok_or(CaptureFault::Model)?;
    if said.device_code != device.serial_no {
        return Err(CaptureFault::OtherDevice);
    }
    if !is_serial(&device.serial_no) {
        return Err(CaptureFault::Unreadable);
    }
    as_ordered(&said, ordered, now)?;
    Ok(Captured {
        serial: device.serial_no,
        pad: model.pad,
        quality: quality(&said.quality_score),
        sealed: said.bio_value,
        timestamp: said.timestamp,
    })
}

fn as_ordered(said: &Data, ordered: &Ordered<'_>, now: OffsetDateTime) -> Result<(), CaptureFault> {
    let at = OffsetDateTime::parse(&said.timestamp, &Rfc3339);
    let in_time = at.is_ok_and(|at| (now - at).abs() <= WINDOW);
    let finger = said.bio_type == "Finger" && said.bio_sub_type == sub_type(ordered.finger);
    for (fits, fault) in [
        (said.transaction_id == ordered.transaction, CaptureFault::Transaction),
        (said.env == ordered.environment, CaptureFault::Environment),
        (said.purpose == "Auth", CaptureFault::Purpose),
        (said.domain_uri == ordered.domain, CaptureFault::Domain),
        (finger, CaptureFault::Finger),
        (in_time, CaptureFault::Time),
    ] {
        if !fits {
            return Err(fault);
        }
    }
    Ok(())
}

/// A serial number is kept with each capture and shown to people: 1 to 64 letters, digits and signs of ASCII.
fn is_serial(text: &str) -> bool {
    (1..=64).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_graphic())
}

/// A number, or a text of one; what follows a point is left out.
fn quality(said: &Value) -> Option<u8> {
    if said.is_null() {
        return None;
    }
    let text = said.as_str().map_or_else(|| said.to_string(), str::to_owned);
    let whole = text.split('.').next().unwrap_or_default();
    Some(whole.parse::<u8>().ok().filter(|score| *score <= 100).unwrap_or(0))
}

/// The protocol's name of a finger.
pub fn sub_type(finger: FingerPosition) -> &'static str {
    const NAMES: [&str; 10] = [
        "Right Thumb",
        "Right IndexFinger",
        "Right MiddleFinger",
        "Right RingFinger",
        "Right LittleFinger",
        "Left Thumb",
        "Left IndexFinger",
        "Left MiddleFinger",
        "Left RingFinger",
        "Left LittleFinger",
    ];
    NAMES[usize::from(finger.number()) - 1]
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_quality_is_a_number_up_to_a_hundred_and_what_is_none_is_the_lowest() {
        for (said, expected) in [
            (json!(null), None),
            (json!(80), Some(80)),
            (json!("80.7"), Some(80)),
            (json!(101), Some(0)),
            (json!(-1), Some(0)),
            (json!("good"), Some(0)),
            (json!([80]), Some(0)),
        ] {
            assert_eq!(quality(&said), expected, "{said}");
        }
    }

    #[test]
    fn a_serial_number_is_short_and_plain() {
        assert!(is_serial("MOCK-1") && is_serial(&"9".repeat(64)));
        let long = "9".repeat(65);
        for none in ["", "a b", "a\nb", "\u{17e1}", long.as_str()] {
            assert!(!is_serial(none), "{none:?}");
        }
    }
}
