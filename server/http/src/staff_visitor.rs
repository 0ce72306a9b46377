//! Which member of staff is asking, in which language, for which page. Her cookie and session are
//! apart from a pensioner's, so that one who is both mixes up nothing.

use axum::extract::{FromRequestParts, OriginalUri};
use axum::http::request::Parts;
use axum::response::{IntoResponse, Redirect, Response};
use sothon_app::staff::session::{self, AtWork, Resumed, SignedInBy};
use sothon_app::staff::{Proved, prove};
use sothon_domain::access::Actor;
use sothon_locales::{Language, Words};
use sothon_web::pages::staff_proof::Proof;

use crate::error_page::Failure;
use crate::request_log::RequestId;
use crate::{Portal, cookies, csrf, language};

/// The visitor of one request for a page of staff.
pub(crate) struct StaffVisitor {
    /// The portal's shared state.
    pub(crate) portal: Portal,
    /// The page's language.
    pub(crate) language: Language,
    /// The page's path without its language prefix.
    pub(crate) path: String,
    /// The number of this request.
    pub(crate) request_id: String,
    /// The random token of the staff cookie, if the browser has one.
    pub(crate) token: Option<String>,
    session: Resumed,
}

impl StaffVisitor {
    /// The actor for use cases.
    pub(crate) fn actor(&self) -> Actor {
        self.at_work().map_or_else(Actor::nobody, AtWork::actor)
    }

    /// Who is signed in.
    pub(crate) fn at_work(&self) -> Option<&AtWork> {
        match &self.session {
            Resumed::Active(at_work) => Some(at_work),
            Resumed::Expired | Resumed::Unknown => None,
        }
    }

    /// What a form that approves something asks for now.
    pub(crate) fn proof(&self) -> Proof {
        match self.at_work() {
            Some(at_work) if !at_work.recently_proved => Proof::Asked,
            Some(_) | None => Proof::Given,
        }
    }

    /// Compares the code that came with an approval, where one is needed. Only after [`Proof::Given`] the
    /// visitor may approve.
    pub(crate) async fn prove(&mut self, code: &str) -> Result<Proof, Failure> {
        let (Resumed::Active(at_work), Some(token)) = (&mut self.session, &self.token) else {
            return Ok(Proof::Given);
        };
        if at_work.recently_proved {
            return Ok(Proof::Given);
        }
        // Whom the institution's sign-on sent proves it there.
        if code.trim().is_empty() || at_work.by == SignedInBy::Provider {
            return Ok(Proof::Missing);
        }
        Ok(match prove(&self.portal.app, at_work, token, code).await? {
            Proved::Done => {
                at_work.recently_proved = true;
                Proof::Given
            }
            Proved::Wrong => Proof::Wrong,
            Proved::Wait(wait) => Proof::Wait { seconds: whole_seconds(wait) },
        })
    }

    /// The words of the page's language.
    pub(crate) fn words(&self) -> &'static Words {
        Words::of(self.language)
    }

    /// The address of another page in the same language.
    pub(crate) fn address(&self, path: &str) -> String {
        language::localised(self.language, path)
    }

    /// Leads to another page in the same language.
    pub(crate) fn to(&self, path: &str) -> Response {
        Redirect::to(&self.address(path)).into_response()
    }

    /// The token for this visitor's forms.
    pub(crate) fn form_token(&self) -> String {
        self.token
            .as_deref()
            .map_or_else(String::new, |token| csrf::token(&self.portal.csrf_key, token))
    }
}

/// A store that does not answer is a failure, never a guess: a page of staff without it is of no use.
impl FromRequestParts<Portal> for StaffVisitor {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, portal: &Portal) -> Result<Self, Failure> {
        let path = parts.extensions.get::<OriginalUri>().map_or(&parts.uri, |uri| &uri.0).path();
        let (language, path) = language::split(path);
        let request_id = parts.extensions.get::<RequestId>().map_or("", |id| id.0.as_str());
        let token = cookies::read(&parts.headers, cookies::Name::Staff, portal.is_secure());
        let session = match &token {
            Some(token) => session::resume(&portal.app, token).await?,
            None => Resumed::Unknown,
        };
        Ok(Self {
            portal: portal.clone(),
            language,
            path: path.to_owned(),
            request_id: request_id.to_owned(),
            token,
            session,
        })
    }
}

/// How many seconds to wait; a part of one counts as one, for sooner is too soon.
pub(crate) fn whole_seconds(wait: time::Duration) -> u32 {
    let seconds = (wait + time::Duration::milliseconds(999)).whole_seconds().max(1);
    u32::try_from(seconds).unwrap_or(u32::MAX)
}

/// Where a visitor who is not at work signs in, said in the address when her session has ended.
pub(crate) async fn sign_in_path(portal: &Portal, token: Option<&str>) -> &'static str {
    let resumed = match token {
        Some(token) => session::resume(&portal.app, token).await.unwrap_or(Resumed::Unknown),
        None => Resumed::Unknown,
    };
    match resumed {
        Resumed::Expired => "/staff/sign-in?expired",
        Resumed::Active(_) | Resumed::Unknown => "/staff/sign-in",
    }
}
