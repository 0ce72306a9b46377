//! The portal's cookies: who you are, which code you were sent, and which member of staff you are.

use axum::http::HeaderMap;
use axum::http::header::COOKIE;
use cookie::time::Duration;
use cookie::{Cookie, SameSite};
use uuid::Uuid;

/// A cookie of the portal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Name {
    /// A random token: the session's after sign-in, a visit's before it.
    Visit,
    /// The challenge that a one-time code answers.
    Challenge,
    /// The same as the visit's for a member of staff; both sessions may live in one browser.
    Staff,
}

impl Name {
    /// Over TLS the name carries `__Host-`, which browsers bind to this host (RFC 6265bis, 4.1.3.2).
    fn text(self, secure: bool) -> &'static str {
        match (self, secure) {
            (Self::Visit, true) => "__Host-sothon",
            (Self::Visit, false) => "sothon",
            (Self::Challenge, true) => "__Host-sothon-challenge",
            (Self::Challenge, false) => "sothon-challenge",
            (Self::Staff, true) => "__Host-sothon-staff",
            (Self::Staff, false) => "sothon-staff",
        }
    }
}

/// The cookie's value, if the browser sent it.
pub(crate) fn read(headers: &HeaderMap, name: Name, secure: bool) -> Option<String> {
    headers
        .get_all(COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| Cookie::split_parse(value.to_owned()))
        .filter_map(Result::ok)
        .find(|cookie| cookie.name() == name.text(secure))
        .map(|cookie| cookie.value().to_owned())
}

/// The `Set-Cookie` text: scripts can't read it, other sites' forms don't send it.
pub(crate) fn set(name: Name, value: &str, lives: Duration, secure: bool) -> String {
    Cookie::build((name.text(secure), value))
        .path("/")
        .http_only(true)
        .same_site(SameSite::Lax)
        .secure(secure)
        .max_age(lives)
        .build()
        .to_string()
}

/// The `Set-Cookie` text that makes the browser forget it.
pub(crate) fn forget(name: Name, secure: bool) -> String {
    set(name, "", Duration::ZERO, secure)
}

/// The sending of a code that the browser waits for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Challenge {
    /// Which sending.
    pub(crate) id: Uuid,
    /// The member number as typed, for sending again.
    pub(crate) member_number: String,
}

impl Challenge {
    /// The challenge the browser sent, if it is one.
    pub(crate) fn read(headers: &HeaderMap, secure: bool) -> Option<Self> {
        let value = read(headers, Name::Challenge, secure)?;
        let (id, member_number) = value.split_once('.')?;
        Some(Self { id: id.parse().ok()?, member_number: member_number.to_owned() })
    }

    /// The `Set-Cookie` text; it outlives the code by far, so that a late code is told as expired.
    pub(crate) fn cookie(&self, secure: bool) -> String {
        let value = format!("{}.{}", self.id, self.member_number);
        set(Name::Challenge, &value, Duration::minutes(30), secure)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cookie_over_tls_is_bound_to_the_host() {
        let text = set(Name::Visit, "abc", Duration::hours(12), true);
        for part in ["__Host-sothon=abc", "HttpOnly", "SameSite=Lax", "Secure", "Path=/"] {
            assert!(text.contains(part), "{text} lacks {part}");
        }
        assert!(!text.contains("Domain"));
    }

    #[test]
    fn rubbish_in_the_header_is_no_cookie() {
        let mut headers = HeaderMap::new();
        headers.insert(COOKIE, "=; ;;sothon; sothon=right".parse().unwrap());
        assert_eq!(read(&headers, Name::Visit, false).as_deref(), Some("right"));
    }
}
