//! The scanner itself: who it says it is, and what it makes of a finger.

use aes_gcm::aead::{Aead, Payload};
use aes_gcm::{Aes256Gcm, KeyInit};
use anyhow::Context;
use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use rsa::sha2::Sha256;
use rsa::{Oaep, RsaPrivateKey};
use serde_json::{Value, json};
use sothon_adapters::entropy::Chance;
use sothon_adapters::sbi::{FIRST_PREVIOUS, bound, chained, sub_type};
use sothon_domain::effects::Entropy;
use sothon_domain::finger::FingerPosition;
use time::format_description::well_known::Rfc3339;
use time::{Duration, OffsetDateTime};

use super::asked::{Asked, Wanted};
use super::certificate::signature;
use super::fault::Fault;
use super::keys::{Certificates, Keys, Portal};
use super::print::{Fingers, Touch, damaged};

/// The version of the protocol.
const VERSION: &str = "0.9.5";
/// What the list of models has to name, so that a portal takes it.
pub(super) const PROVIDER: &str = "Sothon mock";
pub(super) const MAKE: &str = "Sothon";
pub(super) const MODEL: &str = "Mock 1";
pub(super) const SERIAL: &str = "MOCK-1";

/// The list of models in which the mock is, for the portal of the demo: nobody has tested how it tells a living finger.
pub(super) fn listed() -> String {
    format!(
        "[[model]]\nprovider = \"{PROVIDER}\"\nmake = \"{MAKE}\"\nmodel = \"{MODEL}\"\npad = \"none\"\n"
    )
}

/// What lies on the scanner at the next capture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Setting {
    /// Whose hand: any number is another person, who does not exist.
    pub person: u32,
    /// Which finger; the one that is asked for unless another is chosen.
    pub finger: Option<FingerPosition>,
    /// How it is held.
    pub touch: Touch,
    /// What goes wrong, once.
    pub fault: Option<Fault>,
}

/// A mock scanner.
pub(super) struct Device {
    pub(super) keys: Keys,
    pub(super) certificates: Certificates,
    pub(super) portal: Portal,
    /// What it is for: never production.
    pub(super) environment: String,
    pub(super) entropy: Box<dyn Entropy>,
    pub(super) next: Setting,
    pub(super) fingers: Fingers,
    /// How many captures there were.
    pub(super) impression: u64,
    /// The answer before, to send again.
    pub(super) before: Option<Value>,
}

/// An answer, and whether a person would wait for it as long as the page said.
pub(super) struct Made {
    pub(super) body: Value,
    pub(super) late: bool,
}

impl Device {
    /// The answer to a search.
    pub(super) fn discovered(&self, at: &str, now: OffsetDateTime) -> anyhow::Result<Value> {
        let name = URL_SAFE_NO_PAD.encode(self.name(now)?.to_string());
        Ok(json!([self.about(at, &name)]))
    }

    /// The same, signed.
    pub(super) fn info(&self, at: &str, now: OffsetDateTime) -> anyhow::Result<Value> {
        let about = self.about(at, &self.digital_id(now)?);
        let signed = jws("RS256", &about, &self.keys.device, &self.certificates.device)?;
        Ok(json!([{ "deviceInfo": signed, "error": said(0, "Success") }]))
    }

    fn about(&self, at: &str, digital_id: &str) -> Value {
        json!({
            "deviceId": SERIAL,
            "deviceCode": SERIAL,
            "deviceStatus": self.status(),
            "certification": "L1",
            "serviceVersion": VERSION,
            "specVersion": [VERSION],
            "deviceSubId": ["1"],
            "callbackId": at,
            "digitalId": digital_id,
            "purpose": "Auth",
            "env": self.environment,
            "error": said(0, "Success"),
        })
    }

    fn status(&self) -> &'static str {
        match self.next.fault {
            Some(Fault::Busy) => "Busy",
            Some(Fault::NotReady) => "Not Ready",
            _ => "Ready",
        }
    }

    fn name(&self, now: OffsetDateTime) -> anyhow::Result<Value> {
        Ok(json!({
            "serialNo": SERIAL,
            "make": MAKE,
            "model": MODEL,
            "type": "Finger",
            "deviceSubType": "Single",
            "deviceProvider": PROVIDER,
            "deviceProviderId": "SOTHON-MOCK",
            "dateTime": now.format(&Rfc3339).context("writing the time")?,
        }))
    }

    /// The name, signed by the chip.
    fn digital_id(&self, now: OffsetDateTime) -> anyhow::Result<String> {
        jws("RS256", &self.name(now)?, &self.keys.chip, &self.certificates.chip)
    }

    /// The answer to a capture. The fault that was set is done, and gone.
    pub(super) fn captured(&mut self, asked: &Asked, now: OffsetDateTime) -> anyhow::Result<Made> {
        let fault = self.next.fault.take();
        let refused = |code, why| Ok(Made { body: refused(code, why), late: false });
        if !asked.env.eq_ignore_ascii_case(&self.environment) {
            return refused(501, "This mock is of another environment");
        }
        if asked.purpose != "Auth" || !asked.has_a_number() {
            return refused(112, "No such order");
        }
        let [wanted] = &asked.bio[..] else { return refused(109, "One finger at a time") };
        let finger = wanted.finger().and_then(named);
        let Some(finger) = finger.filter(|_| wanted.kind == "Finger") else {
            return refused(106, "No such finger");
        };
        if let Some((code, why)) = fault.and_then(Fault::said) {
            let late = fault == Some(Fault::TimeOut);
            return Ok(Made { body: self::refused(code, why), late });
        }
        if let (Some(Fault::Replayed), Some(before)) = (fault, &self.before) {
            return Ok(Made { body: before.clone(), late: false });
        }
        let one = self.one((asked, wanted), finger, fault, now)?;
        let count = if fault == Some(Fault::TwoFingers) { 2 } else { 1 };
        let body = json!({ "biometrics": vec![one; count] });
        self.before = Some(body.clone());
        Ok(Made { body, late: false })
    }

    /// One finger's part of an answer.
    fn one(
        &mut self,
        (asked, wanted): (&Asked, &Wanted),
        finger: FingerPosition,
        fault: Option<Fault>,
        now: OffsetDateTime,
    ) -> anyhow::Result<Value> {
        self.impression += 1;
        let Setting { person, touch, .. } = self.next;
        let shown = self.next.finger.unwrap_or(finger);
        let record = self.fingers.record(person, shown, (self.impression, touch))?;
        let record = damaged(record, fault);
        let claims = Claims::of(asked, finger, fault, now)?;
        let mut session = [0; 32];
        self.entropy.fill(&mut session);
        let mut sealed = sealed(session, &record, &claims)?;
        if fault == Some(Fault::BitFlip) {
            sealed[0] ^= 1;
        }
        let quality = if fault == Some(Fault::LowQuality) { 5 } else { touch.quality() };
        let data = json!({
            "digitalId": self.digital_id(now)?,
            "deviceCode": SERIAL,
            "deviceServiceVersion": VERSION,
            "bioType": "Finger",
            "bioSubType": claims.finger,
            "purpose": "Auth",
            "env": self.environment,
            "domainUri": asked.domain_uri,
            "bioValue": URL_SAFE_NO_PAD.encode(&sealed),
            "transactionId": claims.transaction,
            "timestamp": claims.timestamp,
            "requestedScore": wanted.requested_score,
            "qualityScore": quality.to_string(),
        });
        let thumbprint = match fault {
            Some(Fault::WrongThumbprint) => FIRST_PREVIOUS,
            _ => self.portal.thumbprint.as_str(),
        };
        Ok(json!({
            "specVersion": VERSION,
            "data": self.signed(&data, fault)?,
            "hash": hash(wanted, &record, fault)?,
            "sessionKey": URL_SAFE_NO_PAD.encode(self.wrapped(&session, fault)?),
            "thumbprint": thumbprint,
            "error": said(0, "Success"),
        }))
    }

    /// What the device signs, or what a fault makes of it.
    fn signed(&self, data: &Value, fault: Option<Fault>) -> anyhow::Result<String> {
        let certificate = match fault {
            Some(Fault::ForeignAuthority) => &self.certificates.foreign,
            Some(Fault::ExpiredKey) => &self.certificates.expired,
            _ => &self.certificates.device,
        };
        let key = match fault {
            Some(Fault::WrongSignature) => &self.keys.chip,
            _ => &self.keys.device,
        };
        match fault {
            Some(Fault::AlgNone) => jws("none", data, key, certificate),
            Some(Fault::AlgHs256) => jws("HS256", data, key, certificate),
            _ => jws("RS256", data, key, certificate),
        }
    }

    /// The session key, for the portal alone.
    fn wrapped(&self, session: &[u8; 32], fault: Option<Fault>) -> anyhow::Result<Vec<u8>> {
        let chance = &mut Chance(&*self.entropy);
        let padding = Oaep::<Sha256>::new();
        let wrapped = match fault {
            Some(Fault::WrongSessionKey) => {
                self.keys.device.to_public_key().encrypt(chance, padding, session)
            }
            _ => self.portal.key.encrypt(chance, padding, session),
        };
        wrapped.context("wrapping the session key")
    }
}

/// What an answer says of itself.
struct Claims {
    transaction: String,
    finger: &'static str,
    timestamp: String,
}

impl Claims {
    fn of(
        asked: &Asked,
        finger: FingerPosition,
        fault: Option<Fault>,
        now: OffsetDateTime,
    ) -> anyhow::Result<Self> {
        let transaction = match fault {
            Some(Fault::OtherOrder) => "another-order".to_owned(),
            _ => asked.transaction_id.clone(),
        };
        let other = FingerPosition::new(finger.number() % 10 + 1)?;
        let finger = if fault == Some(Fault::OtherFinger) { other } else { finger };
        let ago =
            if fault == Some(Fault::OldTime) { Duration::minutes(10) } else { Duration::ZERO };
        let timestamp = (now - ago).format(&Rfc3339).context("writing the time")?;
        Ok(Self { transaction, finger: sub_type(finger), timestamp })
    }
}

/// The record, sealed under the session key for this order and time.
fn sealed(session: [u8; 32], record: &[u8], claims: &Claims) -> anyhow::Result<Vec<u8>> {
    let (aad, nonce) = bound(&claims.timestamp, &claims.transaction);
    let sealed = Aes256Gcm::new(&session.into())
        .encrypt(&nonce.into(), Payload { msg: record, aad: &aad })
        .ok();
    sealed.context("sealing the record")
}

fn hash(wanted: &Wanted, record: &[u8], fault: Option<Fault>) -> anyhow::Result<String> {
    let previous = Some(wanted.previous_hash.as_str()).filter(|hash| !hash.is_empty());
    let record = if fault == Some(Fault::WrongHash) { &b"another record"[..] } else { record };
    chained(previous.unwrap_or(FIRST_PREVIOUS), record).context("reading the hash before")
}

/// The finger of the protocol's name.
fn named(name: &str) -> Option<FingerPosition> {
    let mut all = (1..=10).filter_map(|number| FingerPosition::new(number).ok());
    all.find(|finger| sub_type(*finger) == name)
}

/// What the scanner says instead of a capture.
pub(super) fn refused(code: u16, why: &str) -> Value {
    json!({ "biometrics": [{
        "specVersion": VERSION,
        "data": null,
        "hash": null,
        "sessionKey": null,
        "thumbprint": null,
        "error": said(code, why),
    }] })
}

fn said(code: u16, why: &str) -> Value {
    json!({ "errorCode": code.to_string(), "errorInfo": why })
}

/// A compact JWS with its certificate.
fn jws(
    algorithm: &str,
    payload: &Value,
    key: &RsaPrivateKey,
    certificate: &[u8],
) -> anyhow::Result<String> {
    let head = json!({ "alg": algorithm, "typ": "JWT", "x5c": [STANDARD.encode(certificate)] });
    let [head, payload] = [&head, payload].map(|part| URL_SAFE_NO_PAD.encode(part.to_string()));
    let input = format!("{head}.{payload}");
    let signature = match algorithm {
        "none" => Vec::new(),
        _ => signature(key, input.as_bytes())?,
    };
    Ok(format!("{input}.{}", URL_SAFE_NO_PAD.encode(signature)))
}
