//! What a scanner has signed (MOSIP SBI 0.9.5): compact JWS (RFC 7515) with the chain of the device's certificates.
//!
//! What is sealed for us is opened in `sbi/opened.rs`; `sbi/answer.rs` is the whole way from an answer to a record.

mod answer;
mod captured;
mod opened;
mod scanners;

use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use rustls::pki_types::{CertificateDer, SignatureVerificationAlgorithm, TrustAnchor, UnixTime};
use serde::Deserialize;
use time::OffsetDateTime;
use webpki::{EndEntityCert, Error, KeyUsage, anchor_from_trusted_cert, ring};

pub use answer::{AnswerFault, Opened, Reader, ScannerFault, answered};
pub use captured::{CaptureFault, Captured, Model, Ordered, PadGrade, Trust, captured, sub_type};
pub use opened::{FIRST_PREVIOUS, KeyFault, OpeningKey, bound, chained, key_numbers};
pub use scanners::{Scanners, ScannersFault};

/// The name of every authority of a mock scanner. Production believes none of this name.
pub const MOCK_AUTHORITY: &str = "Sothon mock scanners, proof of nothing";

/// The longest that is read, bytes: a record of a finger with its envelope.
const LONGEST: usize = 2 << 20;
/// The most certificates of a chain.
const MOST: usize = 5;

/// By what makers sign the certificates of their devices.
static CHAIN: &[&dyn SignatureVerificationAlgorithm] = &[
    ring::RSA_PKCS1_2048_8192_SHA256,
    ring::RSA_PKCS1_2048_8192_SHA384,
    ring::RSA_PKCS1_2048_8192_SHA512,
    ring::ECDSA_P256_SHA256,
    ring::ECDSA_P384_SHA384,
];

/// The certificates to which a device's chain must lead. A test device's is never among those of production.
pub struct DeviceRoots(Vec<TrustAnchor<'static>>);

/// A certificate that is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no certificate (X.509, DER)")]
pub struct NotACertificate;

/// Why a root is not believed in production.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RootFault {
    /// It is none.
    #[error(transparent)]
    NotACertificate(#[from] NotACertificate),
    /// It is that of a mock scanner.
    #[error("the authority of a mock scanner")]
    Mock,
}

impl DeviceRoots {
    /// Those of the makers, each as DER.
    ///
    /// # Errors
    /// [`NotACertificate`] where one is none.
    pub fn new(roots: &[Vec<u8>]) -> Result<Self, NotACertificate> {
        let anchor = |root: &Vec<u8>| {
            let certificate = CertificateDer::from(root.as_slice());
            let anchor = anchor_from_trusted_cert(&certificate);
            anchor.map(|anchor| anchor.to_owned()).map_err(|_| NotACertificate)
        };
        roots.iter().map(anchor).collect::<Result<_, _>>().map(Self)
    }

    /// The same for production, where no authority of a mock scanner is believed: [`MOCK_AUTHORITY`].
    ///
    /// # Errors
    /// [`RootFault`] where one is of a mock scanner, or none at all.
    pub fn of_production(roots: &[Vec<u8>]) -> Result<Self, RootFault> {
        let roots = Self::new(roots)?;
        let name = MOCK_AUTHORITY.as_bytes();
        let is_mock = |root: &TrustAnchor<'_>| {
            root.subject.as_ref().windows(name.len()).any(|part| part == name)
        };
        if roots.0.iter().any(is_mock) { Err(RootFault::Mock) } else { Ok(roots) }
    }
}

/// Why what a scanner sent is not believed. It repeats nothing of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SignatureFault {
    /// No compact JWS with a chain, or one that asks for more than we know.
    #[error("nothing that a scanner signs")]
    Malformed,
    /// Signed in another way than RS256, or not at all.
    #[error("another algorithm than RS256")]
    Algorithm,
    /// The chain leads to nobody we believe.
    #[error("a device of nobody we know")]
    Chain,
    /// A certificate of the chain is not valid yet, or no more.
    #[error("a certificate that is not valid now")]
    OutOfDate,
    /// It was changed, or signed by another key.
    #[error("a wrong signature")]
    Signature,
}

/// The head of a JWS, as far as it counts.
#[derive(Deserialize)]
struct Head {
    alg: String,
    #[serde(default)]
    x5c: Vec<String>,
    /// What must be understood, of which we understand nothing (RFC 7515, 4.1.11).
    crit: Option<Vec<String>>,
}

/// What was signed by the first certificate of the chain, which leads to one of the roots and is valid at `at`.
///
/// # Errors
/// [`SignatureFault`] names the first thing that is wrong.
pub fn signed(
    compact: &str,
    roots: &DeviceRoots,
    at: OffsetDateTime,
) -> Result<Vec<u8>, SignatureFault> {
    if compact.len() > LONGEST {
        return Err(SignatureFault::Malformed);
    }
    let (input, signature) = compact.rsplit_once('.').ok_or(SignatureFault::Malformed)?;
    let (head, payload) = input.split_once('.').ok_or(SignatureFault::Malformed)?;
    let head: Head =
        serde_json::from_slice(&decoded(head)?).map_err(|_| SignatureFault::Malformed)?;
    if head.alg != "RS256" {
        return Err(SignatureFault::Algorithm);
    }
    if head.crit.is_some() || head.x5c.len() > MOST {
        return Err(SignatureFault::Malformed);
    }
    let (payload, signature) = (decoded(payload)?, decoded(signature)?);
    believed(&chain(&head.x5c)?, roots, at, (input.as_bytes(), &signature))?;
    Ok(payload)
}

fn decoded(text: &str) -> Result<Vec<u8>, SignatureFault> {
    URL_SAFE_NO_PAD.decode(text).map_err(|_| SignatureFault::Malformed)
}

/// The certificates of a chain, which are written in the other alphabet (RFC 7515, 4.1.6).
fn chain(texts: &[String]) -> Result<Vec<CertificateDer<'static>>, SignatureFault> {
    let certificate = |text: &String| STANDARD.decode(text).map(CertificateDer::from);
    let chain = texts.iter().map(certificate).collect::<Result<Vec<_>, _>>();
    chain.map_err(|_| SignatureFault::Malformed)
}

fn believed(
    chain: &[CertificateDer<'_>],
    roots: &DeviceRoots,
    at: OffsetDateTime,
    (input, signature): (&[u8], &[u8]),
) -> Result<(), SignatureFault> {
    let [device, between @ ..] = chain else { return Err(SignatureFault::Malformed) };
    let device = EndEntityCert::try_from(device).map_err(|_| SignatureFault::Chain)?;
    let since = u64::try_from(at.unix_timestamp()).map_err(|_| SignatureFault::OutOfDate)?;
    let time = UnixTime::since_unix_epoch(Duration::from_secs(since));
    // A device proves who it is. One whose certificate says nothing of its use may.
    let usage = KeyUsage::client_auth();
    device.verify_for_usage(CHAIN, &roots.0, between, time, usage, None, None).map_err(
        |error| match error {
            Error::CertExpired { .. } | Error::CertNotValidYet { .. } => SignatureFault::OutOfDate,
            _ => SignatureFault::Chain,
        },
    )?;
    let signed = device.verify_signature(ring::RSA_PKCS1_2048_8192_SHA256, input, signature);
    signed.map_err(|_| SignatureFault::Signature)
}
