//! What every act on a request has in common.

use sothon_domain::access::{Actor, Scope, StaffMember};
use sothon_domain::delegate::{RequestEvent, RequestState, Wanted};
use sothon_domain::person::DelegationRequestId;
use sothon_store::delegation_request::{self, DelegationRequest};
use sothon_store::{Act, Claim, Subject, Tx};
use time::OffsetDateTime;
use uuid::Uuid;

use super::{Done, path};
use crate::{App, AppError};

/// An act on a request on its way.
pub(super) struct Order<'a> {
    pub(super) app: &'a App,
    pub(super) actor: &'a Actor,
    pub(super) member: &'a StaffMember,
    pub(super) scope: &'a Scope,
    pub(super) id: DelegationRequestId,
    pub(super) key: Uuid,
    pub(super) at: OffsetDateTime,
}

/// A request taken for a change, and what it becomes.
pub(super) struct Begun {
    pub(super) tx: Tx,
    pub(super) request: DelegationRequest,
    pub(super) next: RequestState,
}

impl Order<'_> {
    /// The transaction with the person's row locked; the inner error is the answer when nothing is left to do.
    /// `what` is what a repeat has in common with the first request. While her emergency lock stands nothing
    /// but an end can be committed.
    pub(super) async fn begin(
        &self,
        what: &str,
        event: RequestEvent,
    ) -> Result<Result<Begun, Done>, AppError> {
        let db = &self.app.db;
        let found =
            delegation_request::find(db, self.scope, &self.member.office, self.id).await?.request;
        let less = matches!(found.wanted, Wanted::EndGuardian(_)) || event != RequestEvent::Confirm;
        let mut tx = match less {
            true => db.begin_despite_lock(self.scope, found.principal).await?,
            false => db.begin_for(self.scope, found.principal).await?,
        };
        let request = delegation_request::lock(&mut tx, self.scope, self.id).await?.request;
        let body = format!("{what}:{}", self.id);
        match tx.claim_key(self.actor, self.key, body.as_bytes(), &path(self.id), self.at).await? {
            Claim::Done { .. } => return Ok(Err(Done::Done)),
            Claim::OtherBody => return Err(AppError::KeyReused),
            Claim::New => {}
        }
        Ok(match request.state.after(event, self.member.id, request.maker) {
            Ok(next) => Ok(Begun { tx, request, next }),
            Err(refused) => Err(Done::Refused(refused)),
        })
    }

    /// Writes what became of it and commits with the audit row; `detail` holds codes only.
    pub(super) async fn commit(
        &self,
        mut begun: Begun,
        act: &'static str,
        mut detail: serde_json::Value,
    ) -> Result<Done, AppError> {
        let Begun { request, next, .. } = begun;
        delegation_request::decide(&mut begun.tx, self.scope, self.id, next, self.at).await?;
        detail["request"] = self.id.to_string().into();
        detail["wanted"] = request.wanted.code().into();
        let (actor, at, subject) = (self.actor, self.at, Subject::Person(request.principal));
        begun.tx.commit(Act { actor, act, subject, at, detail, event: true }).await?;
        Ok(Done::Done)
    }
}
