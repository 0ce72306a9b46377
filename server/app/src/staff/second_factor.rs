//! The second factor of staff: a code each 30 seconds (TOTP, RFC 6238).

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use time::OffsetDateTime;
use totp_rs::{Builder, Secret, Totp};

/// The secret that belongs to an invitation. Made from its token, so that nothing is stored before it
/// is accepted and opening the link twice shows the same secret.
pub(super) fn secret(key: &[u8], token: &str) -> [u8; 20] {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("HMAC takes a key of any length");
    mac.update(b"staff second factor:");
    mac.update(token.as_bytes());
    let mut secret = [0u8; 20];
    secret.copy_from_slice(&mac.finalize().into_bytes()[..20]);
    secret
}

/// The generator of codes for this secret.
pub(super) fn totp(secret: [u8; 20], email: &str, issuer: &str) -> Totp {
    Builder::new()
        .with_secret(Secret::new_stack(secret))
        .with_account_name(email)
        .with_issuer(Some(issuer))
        .build()
        .expect("20 bytes, an address and a short code make a lawful generator")
}

/// Whether the code is right now, or was or will be 30 seconds from it.
pub(super) fn is_right(totp: &Totp, code: &str, now: OffsetDateTime) -> bool {
    let seconds = u64::try_from(now.unix_timestamp()).unwrap_or_default();
    totp.check(code.trim(), seconds).is_some()
}
