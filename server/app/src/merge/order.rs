//! An act of an officer on a merge, on its way.

use sothon_domain::access::{Actor, Scope, StaffMember};
use sothon_domain::person::MergeId;
use sothon_domain::person::merge::{Event, Merge, Records, Refused, may_join};
use sothon_store::record_merge::{self, RecordMerge};
use sothon_store::{Act, Claim, Subject, Tx, person_lock};
use time::OffsetDateTime;
use uuid::Uuid;

use super::{notice, path};
use crate::{App, AppError, tied};

/// What became of an act on a merge.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decided {
    /// It is done; a repeat is answered the same.
    Done,
    /// The merge does not allow it.
    Refused(Refused),
}

/// Who does it to which merge, and when.
pub(super) struct Order<'a> {
    pub(super) app: &'a App,
    pub(super) actor: &'a Actor,
    pub(super) scope: &'a Scope,
    pub(super) member: &'a StaffMember,
    pub(super) id: MergeId,
    pub(super) key: Uuid,
    pub(super) at: OffsetDateTime,
}

/// Refuses while the emergency lock of either record stands.
///
/// # Errors
/// [`AppError::RecordLocked`].
pub(super) async fn refuse_locked(
    tx: &mut Tx,
    scope: &Scope,
    records: Records,
) -> Result<(), AppError> {
    for person in [records.kept(), records.retired()] {
        if person_lock::is_locked(tx, scope, person, None).await? {
            return Err(AppError::RecordLocked);
        }
    }
    Ok(())
}

impl Order<'_> {
    /// Does it in one transaction. `what` is what a repeat has in common with the first request.
    pub(super) async fn carry_out(self, what: &str, event: Event) -> Result<Decided, AppError> {
        let records = record_merge::find(&self.app.db, self.scope, self.id).await?.records;
        let mut tx = self.app.db.begin_for_both(self.scope, records).await?;
        let before = record_merge::find_locked(&mut tx, self.scope, self.id).await?;
        let body = format!("{what}\n{}", self.id);
        match tx.claim_key(self.actor, self.key, body.as_bytes(), &path(self.id), self.at).await? {
            Claim::Done { .. } => return Ok(Decided::Done),
            Claim::OtherBody => return Err(AppError::KeyReused),
            Claim::New => {}
        }
        if let Some(tie) = tied::stops(&mut tx, &records.both(), self.member.id).await? {
            return Ok(Decided::Refused(tie.into()));
        }
        let joins = matches!(event, Event::Approve(_));
        let act = act(&event);
        let next = match before.state.clone().after(event) {
            Ok(next) => next,
            Err(refused) => return Ok(Decided::Refused(refused)),
        };
        if joins && let Err(refused) = self.still_fits(&mut tx, records).await? {
            return Ok(Decided::Refused(refused));
        }
        record_merge::set_state(&mut tx, self.scope, &before, &next).await?;
        self.tell(&mut tx, &before, &next).await?;
        self.commit(tx, &before, act).await
    }

    /// Whether they may still be joined: much may have happened since it was proposed.
    async fn still_fits(
        &self,
        tx: &mut Tx,
        records: Records,
    ) -> Result<Result<(), Refused>, AppError> {
        refuse_locked(tx, self.scope, records).await?;
        let kept = record_merge::standing(tx, self.scope, records.kept()).await?;
        let retired = record_merge::standing(tx, self.scope, records.retired()).await?;
        Ok(may_join(kept, retired))
    }

    /// Tells both records' contacts of what has taken effect.
    async fn tell(&self, tx: &mut Tx, before: &RecordMerge, next: &Merge) -> Result<(), AppError> {
        let news = match (&before.state, next) {
            (Merge::Proposed(_), Merge::Standing(_)) => &notice::JOINED,
            (_, Merge::Parted { .. }) => &notice::PARTED,
            _ => return Ok(()),
        };
        notice::tell_both(self.app, tx, self.scope, before.records, news).await
    }

    /// Commits the act with its rows about both records; that of the retired one is what the back office hears.
    async fn commit(
        &self,
        mut tx: Tx,
        before: &RecordMerge,
        (act, takes_effect): (&'static str, Option<&'static str>),
    ) -> Result<Decided, AppError> {
        let (actor, at) = (self.actor, self.at);
        let detail = || serde_json::json!({ "merge": self.id.to_string() });
        if let Some(act) = takes_effect {
            let subject = Subject::Person(before.records.kept());
            tx.also(Act { actor, act, subject, at, detail: detail(), event: false }).await?;
        }
        let subject = Subject::Person(before.records.retired());
        tx.commit(Act { actor, act, subject, at, detail: detail(), event: true }).await?;
        Ok(Decided::Done)
    }
}

/// What the audit rows call it: of the retired record, and where it takes effect of the kept one.
fn act(event: &Event) -> (&'static str, Option<&'static str>) {
    match event {
        Event::Approve(_) => ("record.merged", Some("record.merge-kept")),
        Event::Decline(_) => ("record.merge-declined", None),
        Event::ProposeParting(_) => ("record.parting-proposed", None),
        Event::ApproveParting(_) => ("record.parted", Some("record.part-kept")),
        Event::DeclineParting(_) => ("record.parting-declined", None),
    }
}
