//! The second factor of staff: a code each 30 seconds (TOTP, RFC 6238).

use sothon_domain::khmer::digits;
use time::OffsetDateTime;
use totp_rs::{Builder, Secret, Totp};

use crate::AppError;
use crate::keyed_hash::keyed_hash;

/// How long a secret is, in bytes.
const SECRET: usize = 20;

/// The secret that belongs to a text such as an invitation's token. Made from it, so that nothing is
/// stored before it is accepted and opening the link twice shows the same secret.
pub(super) fn secret(key: &[u8], of: &str) -> [u8; SECRET] {
    let whole = keyed_hash(key, &[b"staff second factor:", of.as_bytes()]);
    let mut secret = [0u8; SECRET];
    secret.copy_from_slice(&whole[..SECRET]);
    secret
}

/// The secret as it is stored and typed into an authenticator.
pub(super) fn base32(secret: [u8; SECRET]) -> String {
    Secret::new_stack(secret).to_base32()
}

/// The generator of codes for this secret.
pub(super) fn totp(secret: [u8; SECRET], email: &str, issuer: &str) -> Totp {
    generator(Secret::new_stack(secret), email, issuer)
        .expect("20 bytes, an address and a short code make a lawful generator")
}

/// The generator of codes for a stored secret.
pub(super) fn stored(base32: &str) -> Result<Totp, AppError> {
    let broken = AppError::Inconsistent("a second factor that is no secret");
    let Ok(secret) = Secret::try_from_base32(base32) else { return Err(broken) };
    // The names are for authenticators only; a generator can't be made without.
    generator(secret, "staff", "sothon").ok_or(broken)
}

fn generator(secret: Secret, email: &str, issuer: &str) -> Option<Totp> {
    let named = Builder::new().with_secret(secret).with_account_name(email);
    named.with_issuer(Some(issuer)).build().ok()
}

/// The time step whose code this is: the present one, the one before or the one after. Either digit
/// set and spaces may be typed.
pub(super) fn step(totp: &Totp, code: &str, now: OffsetDateTime) -> Option<i64> {
    let code: String = digits::to_ascii(code).chars().filter(|c| !c.is_whitespace()).collect();
    totp.check(&code, seconds(now)).and_then(|step| i64::try_from(step).ok())
}

/// The code of this instant.
pub(super) fn code(totp: &Totp, now: OffsetDateTime) -> String {
    totp.generate(seconds(now)).to_string()
}

fn seconds(now: OffsetDateTime) -> u64 {
    u64::try_from(now.unix_timestamp()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::Duration;
    use time::macros::datetime;

    const NOON: OffsetDateTime = datetime!(2026-11-21 12:00 UTC);

    #[test]
    fn a_code_is_known_30_seconds_early_and_late_and_says_its_step() {
        let totp = stored(&base32([7; SECRET])).unwrap();
        let code = code(&totp, NOON);
        let at = |seconds| step(&totp, &code, NOON + Duration::seconds(seconds));
        let own = NOON.unix_timestamp() / 30;
        assert_eq!([at(-30), at(0), at(29), at(59)], [Some(own); 4]);
        assert_eq!([at(-31), at(60)], [None; 2]);
    }

    #[test]
    fn khmer_digits_and_spaces_may_be_typed() {
        let totp = stored(&base32([7; SECRET])).unwrap();
        let code = code(&totp, NOON);
        let typed = format!(" {} {} ", digits::to_khmer(&code[..3]), &code[3..]);
        assert!(step(&totp, &typed, NOON).is_some());
        for rubbish in ["", "12345", "1234567", "abcdef", "១២៣"] {
            assert_eq!(step(&totp, rubbish, NOON), None, "{rubbish}");
        }
    }

    #[test]
    fn what_is_no_secret_is_an_error_and_no_panic() {
        for rubbish in ["", "!", "MFRGG"] {
            assert!(stored(rubbish).is_err(), "{rubbish}");
        }
    }
}
