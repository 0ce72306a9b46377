//! An act of staff on a request, on its way.

use sothon_domain::access::{Actor, Office, Scope};
use sothon_domain::person::RenewalId;
use sothon_domain::pin_renewal::{Refused, RenewalEvent, RenewalState};
use sothon_store::pin_renewal::{self, Locked};
use sothon_store::{Act, Claim, Subject, Tx};
use time::OffsetDateTime;
use uuid::Uuid;

use crate::{App, AppError};

/// What became of an act on a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Done {
    /// It is done; a repeat is answered the same.
    Done,
    /// The request does not allow it.
    Refused(Refused),
}

/// Who does it to which request, and when.
pub(super) struct Order<'a> {
    pub(super) app: &'a App,
    pub(super) actor: &'a Actor,
    pub(super) scope: &'a Scope,
    /// Beyond whose commune an attestor reaches nobody, and beyond whose branch an agent no act of another.
    pub(super) office: &'a Office,
    pub(super) id: RenewalId,
    pub(super) key: Uuid,
    pub(super) at: OffsetDateTime,
}

impl Order<'_> {
    /// The transaction with the request taken in it, and the state that follows; the inner error is the
    /// answer when nothing is left to do.
    pub(super) async fn begin(
        &self,
        what: &str,
        event: RenewalEvent,
    ) -> Result<Result<(Tx, Locked, RenewalState), Done>, AppError> {
        let mut tx = self.app.db.begin().await?;
        let locked = pin_renewal::lock(&mut tx, self.scope, self.office, self.id, self.at).await?;
        let (body, path) =
            (format!("{what} {}", self.id), format!("/staff/pin-renewals/{}", self.id));
        match tx.claim_key(self.actor, self.key, body.as_bytes(), &path, self.at).await? {
            Claim::Done { .. } => return Ok(Err(Done::Done)),
            Claim::OtherBody => return Err(AppError::KeyReused),
            Claim::New => {}
        }
        Ok(match locked.renewal.state().after(event) {
            Ok(next) => Ok((tx, locked, next)),
            Err(refused) => Err(Done::Refused(refused)),
        })
    }

    /// Commits the act; `more` are codes and counts that belong to it.
    pub(super) async fn commit(
        &self,
        tx: Tx,
        locked: &Locked,
        act: &'static str,
        more: serde_json::Value,
    ) -> Result<Done, AppError> {
        let (actor, at, subject) = (self.actor, self.at, Subject::Person(locked.renewal.person));
        let mut detail = more;
        detail["renewal"] = self.id.to_string().into();
        tx.commit(Act { actor, act, subject, at, detail, event: true }).await?;
        Ok(Done::Done)
    }
}
