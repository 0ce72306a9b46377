//! A browser is sent to the provider.

use sothon_domain::access::Actor;
use sothon_domain::effects::new_token;
use sothon_locales::Language;
use time::Duration;

use super::provider;
use super::remembered::{self, Purpose, Remembered};
use crate::authorisation::{UseCase, authorise};
use crate::port::{Question, SignOnError};
use crate::session::{LONGEST, hashed};
use crate::staff::session::{AtWork, SignedInBy};
use crate::{App, AppError};

/// Who wants to go there.
#[derive(Debug, Clone, Copy)]
pub struct Wanted<'a> {
    /// The random token of the browser's cookie of staff.
    pub browser: &'a str,
    /// Whose session it is, if anybody is at work in it.
    pub at_work: Option<&'a AtWork>,
    /// The page of ours whose form asks for a proof, as its path without language; no other path is taken, and
    /// from the sign-in page none comes.
    pub back: &'a str,
    /// The language of the page.
    pub language: Language,
}

/// What became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Begun {
    /// The browser is to open this address.
    Leave(String),
    /// The provider does not answer.
    Silent,
}

/// Sends a browser to the provider: to sign in, or, from a form in a session that the provider has begun, to
/// prove anew who she is.
///
/// # Errors
/// [`AppError::NotFound`] where no provider is set.
pub async fn begin(app: &App, wanted: Wanted<'_>) -> Result<Begun, AppError> {
    authorise(&Actor::nobody(), UseCase::StaffSignIn)?;
    let provider = provider(app)?;
    let back = page_of_ours(wanted.back);
    let (purpose, at_most) = purpose(wanted.at_work, back.is_some());
    let token = || new_token(app.entropy.as_ref());
    let state = token();
    let remembered = Remembered {
        nonce: token(),
        // 256 bits: the fewest letters that a verifier may have are 43.
        verifier: token() + &token(),
        browser: hashed(wanted.browser),
        begun_at: app.clock.now(),
        purpose,
        back,
        english: wanted.language == Language::English,
    };
    let question = Question {
        state: &state,
        nonce: &remembered.nonce,
        verifier: &remembered.verifier,
        at_most,
        language: if remembered.english { "en" } else { "km" },
    };
    match provider.port.address(question).await {
        Ok(address) => {
            remembered::keep(app, &state, &remembered).await?;
            Ok(Begun::Leave(address))
        }
        Err(error @ (SignOnError::Silent { .. } | SignOnError::NotGood { .. })) => {
            tracing::warn!(?error, "the provider of the sign-on");
            Ok(Begun::Silent)
        }
    }
}

/// What she goes there for, and how old her proof there may be.
fn purpose(at_work: Option<&AtWork>, from_a_form: bool) -> (Purpose, Duration) {
    match at_work {
        Some(at_work) if from_a_form && at_work.by == SignedInBy::Provider => {
            (Purpose::Prove(at_work.member.id), Duration::ZERO)
        }
        Some(at_work) if at_work.recently_proved => {
            (Purpose::SignIn { proved: Some(at_work.member.id) }, LONGEST)
        }
        Some(_) | None => (Purpose::SignIn { proved: None }, LONGEST),
    }
}

/// A path of a page of staff, so that no link leads out through us.
fn page_of_ours(path: &str) -> Option<String> {
    let plain = |c: char| c.is_ascii_alphanumeric() || "/-_".contains(c);
    let ours = path.starts_with("/staff/") && !path.contains("//") && path.chars().all(plain);
    (ours && !path.starts_with("/staff/sign-in")).then(|| path.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_pages_of_staff_are_come_back_to() {
        for path in ["/staff/case/0193-b4a2", "/staff/queue"] {
            assert_eq!(page_of_ours(path).as_deref(), Some(path));
        }
        for path in [
            "",
            "/staff",
            "https://evil.example/staff/",
            "//evil.example/staff/",
            "/staff//evil.example",
            "/staff/../my-pension",
            "/staff/queue?x=1",
            "/staff/queue\r\n",
            "/staff/sign-in/provider/return",
        ] {
            assert_eq!(page_of_ours(path), None, "{path}");
        }
    }
}
