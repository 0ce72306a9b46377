//! Which certificates gateways show. Mutual TLS ends at our own proxy on this machine, which looks at the certificate and
//! says in a header which one it was; nobody else's word is taken.

use std::net::SocketAddr;
use std::str::FromStr;

use axum::extract::{ConnectInfo, Request};

/// The header in which our proxy says whose certificate it looked at: the SHA-256 of the whole, in hexadecimal. It has to
/// take away what comes under this name from outside.
const HEADER: &str = "x-gateway-certificate";

/// The SHA-256 of a certificate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fingerprint([u8; 32]);

/// No fingerprint.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoFingerprint;

impl FromStr for Fingerprint {
    type Err = NoFingerprint;

    /// Reads 64 hexadecimal digits, with or without a colon between two of them.
    fn from_str(text: &str) -> Result<Self, NoFingerprint> {
        let octets = octets_of_hex(&text.trim().replace(':', "")).ok_or(NoFingerprint)?;
        octets.try_into().map(Self).map_err(|_| NoFingerprint)
    }
}

impl std::fmt::Display for NoFingerprint {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a SHA-256 fingerprint has 64 hexadecimal digits")
    }
}

impl std::error::Error for NoFingerprint {}

/// Whether our proxy on this machine says that the gateway showed one of these.
pub(super) fn shown(known: &[Fingerprint], request: &Request) -> bool {
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>();
    let here = peer.is_some_and(|peer| peer.0.ip().to_canonical().is_loopback());
    let mut said = request.headers().get_all(HEADER).iter();
    let (Some(one), None) = (said.next(), said.next()) else { return false };
    let one = one.to_str().ok().and_then(|text| text.parse().ok());
    here && one.is_some_and(|one: Fingerprint| known.contains(&one))
}

/// The octets of pairs of hexadecimal digits; none of anything else.
pub(super) fn octets_of_hex(text: &str) -> Option<Vec<u8>> {
    let digit =
        |octet: u8| char::from(octet).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    let pairs = text.as_bytes().chunks(2);
    pairs
        .map(|pair| match pair {
            [high, low] => Some(digit(*high)? << 4 | digit(*low)?),
            _ => None,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fingerprint_has_64_digits() {
        let plain = "0a".repeat(32);
        let colons = ["0A"; 32].join(":");
        let one: Fingerprint = plain.parse().unwrap();
        assert_eq!(colons.parse::<Fingerprint>(), Ok(one));
        for text in
            ["", "0a", &"0a".repeat(31), &"0a".repeat(33), &"0g".repeat(32), &"a".repeat(63)]
        {
            assert_eq!(text.parse::<Fingerprint>(), Err(NoFingerprint), "{text}");
        }
    }
}
