//! What every act on a binding has in common.

use sothon_domain::access::{Actor, Scope, StaffMember};
use sothon_domain::person::PhoneBindingId;
use sothon_domain::phone_binding::{BindingEvent, BindingState};
use sothon_store::phone_binding::{self, Locked};
use sothon_store::{Act, Claim, Subject, Tx};
use time::OffsetDateTime;
use uuid::Uuid;

use super::{Done, path};
use crate::{App, AppError};

/// An act on a binding on its way.
pub(super) struct Order<'a> {
    pub(super) app: &'a App,
    pub(super) actor: &'a Actor,
    pub(super) member: &'a StaffMember,
    pub(super) scope: &'a Scope,
    pub(super) id: PhoneBindingId,
    pub(super) key: Uuid,
    pub(super) at: OffsetDateTime,
}

/// A binding taken for a change, and what it becomes.
pub(super) struct Begun {
    pub(super) tx: Tx,
    pub(super) locked: Locked,
    pub(super) next: BindingState,
}

impl Order<'_> {
    /// The transaction with the person's row locked; the inner error is the answer when nothing is left to
    /// do. `what` is what a repeat has in common with the first request. While her emergency lock stands
    /// the transaction can't be committed.
    pub(super) async fn begin(
        &self,
        what: &[u8],
        event: BindingEvent,
    ) -> Result<Result<Begun, Done>, AppError> {
        let (db, office) = (&self.app.db, &self.member.office);
        let person = phone_binding::find(db, self.scope, office, self.id).await?.binding.person;
        let mut tx = db.begin_for(self.scope, person).await?;
        let locked = phone_binding::lock(&mut tx, self.scope, self.id).await?;
        let state = locked.found.binding.state;
        let mine = state.maker() == self.member.id;
        if matches!(state, BindingState::Begun { .. }) && !mine {
            return Err(AppError::NotFound);
        }
        let body = [what, self.id.uuid().as_bytes().as_slice()].concat();
        match tx.claim_key(self.actor, self.key, &body, &path(self.id), self.at).await? {
            Claim::Done { .. } => return Ok(Err(Done::Done)),
            Claim::OtherBody => return Err(AppError::KeyReused),
            Claim::New => {}
        }
        Ok(match state.after(event, self.at) {
            Ok(next) => Ok(Begun { tx, locked, next }),
            Err(refused) => Err(Done::Refused(refused)),
        })
    }

    /// Commits with the audit row; `detail` holds codes only.
    pub(super) async fn commit(
        &self,
        tx: Tx,
        locked: &Locked,
        act: &'static str,
        mut detail: serde_json::Value,
    ) -> Result<Done, AppError> {
        detail["binding"] = self.id.to_string().into();
        let (actor, at) = (self.actor, self.at);
        let subject = Subject::Person(locked.found.binding.person);
        tx.commit(Act { actor, act, subject, at, detail, event: true }).await?;
        Ok(Done::Done)
    }
}
