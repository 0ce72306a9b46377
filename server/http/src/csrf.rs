//! Forms can't be forged: a token bound to the visitor's cookie, and the browser's own word for where
//! the form came from (OWASP CSRF cheat sheet: HMAC-based token, origin check).

use axum::http::HeaderMap;
use axum::http::header::ORIGIN;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use subtle::ConstantTimeEq;

/// The token that a form of the visitor with this cookie carries.
pub(crate) fn token(key: &[u8; 32], visit: &str) -> String {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("HMAC takes a key of any length");
    mac.update(b"form:");
    mac.update(visit.as_bytes());
    URL_SAFE_NO_PAD.encode(mac.finalize().into_bytes())
}

/// Whether the token belongs to this visitor, which none does to one without a cookie; takes equally long whatever
/// is wrong with it.
pub(crate) fn is_right(key: &[u8; 32], visit: &str, given: &str) -> bool {
    !visit.is_empty() && token(key, visit).as_bytes().ct_eq(given.as_bytes()).into()
}

/// Whether the browser says that the form came from our own pages. Old browsers say nothing: then
/// the token alone decides.
pub(crate) fn comes_from_us(headers: &HeaderMap, origin: &str) -> bool {
    let site = headers.get("sec-fetch-site");
    if site.is_some_and(|site| site != "same-origin" && site != "none") {
        return false;
    }
    headers.get(ORIGIN).is_none_or(|sent| sent == origin)
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEY: [u8; 32] = [7; 32];

    #[test]
    fn a_token_fits_one_visitor_only() {
        let mine = token(&KEY, "my-visit");
        assert!(is_right(&KEY, "my-visit", &mine));
        assert!(!is_right(&KEY, "your-visit", &mine));
        assert!(!is_right(&[8; 32], "my-visit", &mine));
        assert!(!is_right(&KEY, "my-visit", ""));
        assert!(!is_right(&KEY, "", &token(&KEY, "")));
    }

    #[test]
    fn a_form_from_another_site_is_refused() {
        let with = |name: &'static str, value: &'static str| {
            let mut headers = HeaderMap::new();
            headers.insert(name, value.parse().unwrap());
            comes_from_us(&headers, "https://sothon.example")
        };
        assert!(with("origin", "https://sothon.example"));
        assert!(!with("origin", "https://evil.example"));
        assert!(!with("origin", "null"));
        assert!(!with("sec-fetch-site", "cross-site"));
        assert!(!with("sec-fetch-site", "same-site"));
        assert!(comes_from_us(&HeaderMap::new(), "https://sothon.example"));
    }
}
