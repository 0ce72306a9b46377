//! Certificates (X.509 version 3) of a mock authority and of the keys below it, as few bytes as there must be.

use rsa::pkcs8::EncodePublicKey;
use rsa::sha2::{Digest, Sha256};
use rsa::{Pkcs1v15Sign, RsaPrivateKey, RsaPublicKey};
use time::{OffsetDateTime, UtcOffset};

/// Of whom a certificate is.
pub(super) struct Subject<'a> {
    pub(super) name: &'a str,
    pub(super) key: &'a RsaPublicKey,
    /// Whether it may sign other certificates.
    pub(super) authority: bool,
}

/// From when to when a certificate counts; years before 2050.
#[derive(Clone, Copy)]
pub(super) struct Valid {
    pub(super) from: OffsetDateTime,
    pub(super) to: OffsetDateTime,
}

/// A certificate (DER), signed by the authority of that name and key. Its number is 1 to 127.
///
/// # Errors
/// When the key can't be written or does not sign.
pub(super) fn certificate(
    subject: &Subject<'_>,
    (issuer, signer): (&str, &RsaPrivateKey),
    valid: Valid,
    serial: u8,
) -> anyhow::Result<Vec<u8>> {
    let public = subject.key.to_public_key_der()?;
    let version = tagged(0xa0, &tagged(2, &[2]));
    let number = tagged(2, &[serial]);
    let validity = sequence(&[utc(valid.from), utc(valid.to)]);
    let body = sequence(&[
        version,
        number,
        algorithm(),
        named(issuer),
        validity,
        named(subject.name),
        public.as_bytes().to_vec(),
        tagged(0xa3, &sequence(&[constraints(subject.authority)])),
    ]);
    let signature = signature(signer, &body)?;
    let bits = tagged(3, &[&[0_u8][..], &signature[..]].concat());
    Ok(sequence(&[body, algorithm(), bits]))
}

/// RSA with SHA-256 (PKCS#1 version 1.5), which the protocol calls RS256.
///
/// # Errors
/// When the key is too short.
pub(super) fn signature(key: &RsaPrivateKey, text: &[u8]) -> anyhow::Result<Vec<u8>> {
    Ok(key.sign(Pkcs1v15Sign::new::<Sha256>(), &Sha256::digest(text))?)
}

/// `sha256WithRSAEncryption`.
fn algorithm() -> Vec<u8> {
    let oid = tagged(6, &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x0b]);
    sequence(&[oid, tagged(5, &[])])
}

/// A common name alone.
fn named(name: &str) -> Vec<u8> {
    let pair = sequence(&[tagged(6, &[0x55, 0x04, 0x03]), tagged(12, name.as_bytes())]);
    sequence(&[tagged(0x31, &pair)])
}

/// Whether it is an authority: the one extension that it has.
fn constraints(authority: bool) -> Vec<u8> {
    let said = if authority { tagged(1, &[0xff]) } else { Vec::new() };
    let critical = tagged(1, &[0xff]);
    let value = tagged(4, &sequence(&[said]));
    sequence(&[tagged(6, &[0x55, 0x1d, 0x13]), critical, value])
}

fn utc(at: OffsetDateTime) -> Vec<u8> {
    let at = at.to_offset(UtcOffset::UTC);
    let text = format!(
        "{:02}{:02}{:02}{:02}{:02}{:02}Z",
        at.year() % 100,
        u8::from(at.month()),
        at.day(),
        at.hour(),
        at.minute(),
        at.second()
    );
    tagged(0x17, text.as_bytes())
}

fn sequence(parts: &[Vec<u8>]) -> Vec<u8> {
    tagged(0x30, &parts.concat())
}

/// A tag, a length and what belongs to it (DER); up to 65,535 bytes.
fn tagged(tag: u8, content: &[u8]) -> Vec<u8> {
    let [high, low] = u16::try_from(content.len()).unwrap_or(u16::MAX).to_be_bytes();
    let length: &[u8] = match (high, low) {
        (0, 0..=0x7f) => &[low],
        (0, _) => &[0x81, low],
        _ => &[0x82, high, low],
    };
    [&[tag][..], length, content].concat()
}
