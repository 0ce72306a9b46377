//! Who is asking, in which language, for which page.

use std::convert::Infallible;

use axum::extract::{FromRequestParts, OriginalUri};
use axum::http::request::Parts;
use axum::response::{IntoResponse, Redirect, Response};
use sothon_app::delegate::{self, Acting};
use sothon_app::lock;
use sothon_app::session::{self, Resumed, Session};
use sothon_domain::access::{Actor, Assurance};
use sothon_domain::person::PersonId;
use sothon_locales::{Language, Words};
use time::OffsetDateTime;

use crate::cookies::Challenge;
use crate::request_log::RequestId;
use crate::{Portal, cookies, csrf, language};

/// The visitor of one request.
pub(crate) struct Visitor {
    /// The portal's shared state.
    pub(crate) portal: Portal,
    /// The page's language.
    pub(crate) language: Language,
    /// The page's path without its language prefix.
    pub(crate) path: String,
    /// The number of this request.
    pub(crate) request_id: String,
    /// The random token of the visitor's cookie, if she has one.
    pub(crate) token: Option<String>,
    /// The sending of a code that she waits for.
    pub(crate) challenge: Option<Challenge>,
    /// What the token turned out to be.
    pub(crate) session: Resumed,
    /// Whose record the session is about.
    pub(crate) acting: Acting,
    /// Since when the signed-in person's record is locked, if it is and she acts for herself.
    pub(crate) locked_since: Option<OffsetDateTime>,
}

impl Visitor {
    /// The actor for use cases: herself, or for another. Who may no longer act for the other does nothing until
    /// she returns to her own record: what she sends was not meant for that.
    pub(crate) fn actor(&self) -> Actor {
        let Some(session) = self.active() else { return Actor::nobody() };
        let herself = Actor::person(session.person);
        match &self.acting {
            Acting::Own => herself,
            Acting::For(other) => Actor::delegate(session.person, other.delegation.clone()),
            Acting::Ended => Actor { assurance: Assurance::Anonymous, ..herself },
        }
    }

    /// The actor for herself, whomever she acts for: to choose that, and to return.
    pub(crate) fn herself(&self) -> Actor {
        self.active().map_or_else(Actor::nobody, |session| Actor::person(session.person))
    }

    /// The running session.
    pub(crate) fn active(&self) -> Option<&Session> {
        match &self.session {
            Resumed::Active(session) => Some(session),
            Resumed::Expired(_) | Resumed::Unknown => None,
        }
    }

    /// The person whose session has ended by waiting.
    pub(crate) fn expired(&self) -> Option<PersonId> {
        match self.session {
            Resumed::Expired(person) => Some(person),
            Resumed::Active(_) | Resumed::Unknown => None,
        }
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

impl FromRequestParts<Portal> for Visitor {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, portal: &Portal) -> Result<Self, Infallible> {
        let path = parts.extensions.get::<OriginalUri>().map_or(&parts.uri, |uri| &uri.0).path();
        let (language, path) = language::split(path);
        let request_id = parts.extensions.get::<RequestId>().map_or("", |id| id.0.as_str());
        let token = cookies::read(&parts.headers, cookies::Name::Visit, portal.is_secure());
        let session = match &token {
            Some(token) => session::resume(&portal.app, token).await.unwrap_or_else(|error| {
                tracing::error!(?error, "session store");
                Resumed::Unknown
            }),
            None => Resumed::Unknown,
        };
        let (path, request_id) = (path.to_owned(), request_id.to_owned());
        let (acting, locked_since) = match &session {
            Resumed::Active(session) => match acting(parts, portal, session).await {
                Acting::Own => (Acting::Own, locked_since(parts, portal, session).await),
                acting => (acting, None),
            },
            Resumed::Expired(_) | Resumed::Unknown => (Acting::Own, None),
        };
        Ok(Self {
            portal: portal.clone(),
            language,
            path,
            request_id,
            challenge: Challenge::read(&parts.headers, portal.is_secure()),
            token,
            session,
            acting,
            locked_since,
        })
    }
}

/// For whom she was found to act in this request: the visitor is asked for more than once.
#[derive(Clone)]
struct ActingSeen(Acting);

/// Whose record her session is about. Where that can't be found out she acts for nobody.
async fn acting(parts: &mut Parts, portal: &Portal, session: &Session) -> Acting {
    if let Some(ActingSeen(acting)) = parts.extensions.get::<ActingSeen>() {
        return acting.clone();
    }
    let acting = delegate::acting(&portal.app, session).await.unwrap_or_else(|error| {
        tracing::error!(?error, "leave to act for another");
        Acting::Ended
    });
    parts.extensions.insert(ActingSeen(acting.clone()));
    acting
}

/// What was found out of the lock in this request: the visitor is asked for more than once.
#[derive(Clone, Copy)]
struct LockSeen(Option<OffsetDateTime>);

/// Since when her record is locked. A page without that word is still a page: what is refused does not hang
/// on it.
async fn locked_since(
    parts: &mut Parts,
    portal: &Portal,
    session: &Session,
) -> Option<OffsetDateTime> {
    if let Some(LockSeen(since)) = parts.extensions.get::<LockSeen>() {
        return *since;
    }
    let actor = Actor::person(session.person);
    let since = lock::locked_since(&portal.app, &actor).await.unwrap_or_else(|error| {
        tracing::error!(?error, "lock of a record");
        None
    });
    parts.extensions.insert(LockSeen(since));
    since
}
