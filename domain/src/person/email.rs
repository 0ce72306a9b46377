//! A mailbox: a contact, never an identity.

use std::fmt;
use std::str::FromStr;

/// The address of a mailbox as every mail server takes it: `name@host.domain`, ASCII, at most 254
/// characters (RFC 5321, 4.5.3.1; the quoted and address-literal forms are left out).
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Email(String);

/// The text is no address of a mailbox.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a mailbox is name@host.domain")]
pub struct NotAnEmail;

const LONGEST: usize = 254;
const LONGEST_NAME: usize = 64;
const LONGEST_LABEL: usize = 63;

impl Email {
    /// The address; the host in small letters.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Email {
    type Err = NotAnEmail;

    /// Spaces around it are left out.
    fn from_str(text: &str) -> Result<Self, NotAnEmail> {
        let text = text.trim();
        let (name, host) = text.rsplit_once('@').ok_or(NotAnEmail)?;
        let labels: Vec<&str> = host.split('.').collect();
        let fits = text.len() <= LONGEST
            && name.len() <= LONGEST_NAME
            && name.split('.').all(is_atom)
            && labels.len() >= 2
            && labels.iter().all(|label| is_label(label))
            && labels.last().is_some_and(|last| last.bytes().any(|b| b.is_ascii_alphabetic()));
        if fits {
            Ok(Self(format!("{name}@{}", host.to_ascii_lowercase())))
        } else {
            Err(NotAnEmail)
        }
    }
}

/// Letters, digits and signs that need no quotes (RFC 5322, 3.2.3).
fn is_atom(text: &str) -> bool {
    let fits = |b: u8| b.is_ascii_alphanumeric() || b"!#$%&'*+-/=?^_`{|}~".contains(&b);
    !text.is_empty() && text.bytes().all(fits)
}

/// A part of a host name (RFC 1123, 2.1).
fn is_label(text: &str) -> bool {
    let fits = |b: u8| b.is_ascii_alphanumeric() || b == b'-';
    (1..=LONGEST_LABEL).contains(&text.len())
        && text.bytes().all(fits)
        && !text.starts_with('-')
        && !text.ends_with('-')
}

/// Shows nothing of it.
impl fmt::Debug for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Email(•••)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_kept_as_typed_but_for_its_host() {
        for (typed, kept) in [
            ("sok.dara@example.org", "sok.dara@example.org"),
            (" Sok+pension@Mail.Example.ORG ", "Sok+pension@mail.example.org"),
        ] {
            assert_eq!(typed.parse::<Email>().unwrap().as_str(), kept);
        }
    }

    #[test]
    fn what_no_server_takes_is_refused() {
        let long = format!("{}@example.org", "a".repeat(65));
        for typed in [
            "",
            "sok",
            "@example.org",
            "a@b",
            "a@b@c.kh",
            "a b@c.kh",
            "a@c.kh\r\nBcc: b@c.kh",
            ".a@c.kh",
            "a..b@c.kh",
            "a@-c.kh",
            "a@c.kh.",
            "a@1.2.3.4",
            "\"a\"@c.kh",
            "សុខា@c.kh",
            "<a@c.kh>",
            &long,
        ] {
            assert_eq!(typed.parse::<Email>(), Err(NotAnEmail), "{typed}");
        }
    }

    #[test]
    fn an_address_is_not_shown_by_accident() {
        let email: Email = "sok@example.org".parse().unwrap();
        assert!(!format!("{email:?}").contains("sok"));
    }
}
