//! What every page needs besides its own facts.

use sothon_domain::access::{Office, StaffRole};
use sothon_domain::delegate::DelegateScope;
use sothon_locales::{Language, Words};
use time::Date;

/// The surroundings of a page: language, address, visitor and institution.
#[derive(Debug, Clone)]
pub struct Frame {
    /// The page's language.
    pub words: &'static Words,
    /// The page's path without the language prefix, such as `/my-pension`; the switch keeps it.
    pub path: String,
    /// Who is signed in, if anybody.
    pub signed_in: Option<SignedIn>,
    /// The member of staff at work, if it is a page of hers: then it is wider and denser.
    pub at_work: Option<AtWork>,
    /// The token that proves that a form came from this portal.
    pub csrf: String,
    /// The number by which support finds this request.
    pub request_id: String,
    /// Whether the people and amounts are invented.
    pub demo: bool,
    /// Who serves the portal.
    pub institution: Institution,
}

/// A signed-in person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedIn {
    /// Her name in the page's language; none on a page that does not load her.
    pub name: Option<String>,
    /// The time of day at which the session ends, as [`Words::time`] writes it.
    pub expires_at: String,
    /// The legal date on which she locked her record, while it is locked.
    pub locked_on: Option<Date>,
    /// For whom she acts, if not for herself.
    pub acting: Option<Acting>,
}

/// Somebody acts for another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Acting {
    /// The other lets her.
    For {
        /// The other's name in the page's language.
        name: String,
        /// What she may do.
        scope: DelegateScope,
    },
    /// The other no longer lets her.
    Ended,
}

/// A member of staff who is signed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AtWork {
    /// Address of her mailbox.
    pub address: String,
    /// What she may do.
    pub role: StaffRole,
    /// Where she works.
    pub office: Office,
    /// The time of day at which the session ends, as [`Words::time`] writes it.
    pub expires_at: String,
    /// Whether a passkey of hers can take the place of a code that a form asks for now.
    pub proves_by_passkey: bool,
    /// Whether the institution's sign-on says who she is: then a form asks for no code and sends her there.
    pub proves_elsewhere: bool,
}

/// The institution that serves the portal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Institution {
    /// Its name in the page's language.
    pub name: String,
    /// Its short code, such as `NSAF`.
    pub short_code: String,
    /// The number people call for help, in ASCII digits.
    pub hotline: String,
}

impl Frame {
    /// The address of a page in this frame's language. Khmer has no prefix.
    pub fn href(&self, path: &str) -> String {
        in_language(self.words.language(), path)
    }

    /// Whether the visitor acts for nobody but herself.
    pub fn is_own(&self) -> bool {
        self.acting().is_none()
    }

    /// Whether what needs at least this leave is open to the visitor; to somebody who acts for herself it is.
    pub fn allows(&self, least: DelegateScope) -> bool {
        match self.acting() {
            None => true,
            Some(Acting::For { scope, .. }) => scope.includes(least),
            Some(Acting::Ended) => false,
        }
    }

    fn acting(&self) -> Option<&Acting> {
        self.signed_in.as_ref().and_then(|who| who.acting.as_ref())
    }

    /// Whether the page is one for staff, signed in or not.
    pub fn is_for_staff(&self) -> bool {
        self.path == "/staff" || self.path.starts_with("/staff/")
    }

    /// Whether the page is one letter, which prints without what surrounds it.
    pub fn is_letter(&self) -> bool {
        self.path.starts_with("/my-pension/letters/")
    }

    /// This page's address in the other language.
    pub fn other_language(&self) -> String {
        in_language(self.words.language().other(), &self.path)
    }
}

fn in_language(language: Language, path: &str) -> String {
    match (language, path) {
        (Language::Khmer, _) => path.to_owned(),
        (Language::English, "/") => "/en".to_owned(),
        (Language::English, _) => format!("/en{path}"),
    }
}
