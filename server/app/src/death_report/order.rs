//! An act of staff on a report, on its way.

use sothon_domain::access::{Actor, Office, Scope, StaffMember};
use sothon_domain::death_report::{DeathEvent, DeathState, ProofNote, Refused, RegistryEntry};
use sothon_domain::effects::legal_date;
use sothon_domain::person::{DeathReportId, PersonId};
use sothon_store::death_report::{self, Locked};
use sothon_store::{Act, Claim, Subject, Tx};
use time::OffsetDateTime;
use uuid::Uuid;

use super::{notice, path, subject};
use crate::{App, AppError, recovery, tied};

/// What became of an act on a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Done {
    /// It is done; a repeat is answered the same.
    Done,
    /// The report does not allow it.
    Refused(Refused),
}

/// Who does it to which report, and when.
pub(super) struct Order<'a> {
    pub(super) app: &'a App,
    pub(super) actor: &'a Actor,
    pub(super) scope: &'a Scope,
    pub(super) member: &'a StaffMember,
    pub(super) id: DeathReportId,
    pub(super) key: Uuid,
    pub(super) at: OffsetDateTime,
}

/// Whether the person's own lock stops an act.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum HerLock {
    /// It does: the act is a step on the way to a hold.
    Stops,
    /// It does not: the act can only keep her paid.
    Passes,
}

/// An act that may happen.
pub(super) struct Begun {
    pub(super) tx: Tx,
    pub(super) locked: Locked,
    pub(super) next: DeathState,
}

impl<'a> Order<'a> {
    fn office(&self) -> &'a Office {
        &self.member.office
    }

    /// The transaction with the report taken in it, and the state that follows; the inner error is the answer when
    /// nothing is left to do.
    pub(super) async fn begin(
        &self,
        what: &str,
        event: DeathEvent,
        lock: HerLock,
    ) -> Result<Result<Begun, Done>, AppError> {
        match self.once(what, lock).await? {
            Ok((tx, locked)) => self.after(tx, locked, event).await,
            Err(done) => Ok(Err(done)),
        }
    }

    /// The transaction with the report taken in it, for an act that was not done before; the inner error is the answer
    /// when nothing is left to do.
    pub(super) async fn once(
        &self,
        what: &str,
        lock: HerLock,
    ) -> Result<Result<(Tx, Locked), Done>, AppError> {
        let seen = death_report::find(&self.app.db, self.scope, self.office(), self.id).await?;
        let known = seen.member.map(|member| member.id);
        let (mut tx, locked) = self.taken(known, lock).await?;
        if let Some(done) = self.repeat(&mut tx, what).await? {
            return Ok(Err(done));
        }
        if locked.report.member.as_ref().map(|member| member.id) != known {
            // A colleague has found the person in this very moment, and asks her.
            return Ok(Err(Done::Refused(Refused::AskedAlready)));
        }
        Ok(Ok((tx, locked)))
    }

    /// The state of a taken report after the event; the inner error says why it can't happen.
    pub(super) async fn after(
        &self,
        mut tx: Tx,
        locked: Locked,
        event: DeathEvent,
    ) -> Result<Result<Begun, Done>, AppError> {
        let known = locked.report.member.as_ref().map(|member| member.id);
        if event.is_for_others()
            && let Some(known) = known
            && let Some(tie) = tied::stops(&mut tx, &[known], self.member.id).await?
        {
            return Ok(Err(Done::Refused(tie.into())));
        }
        Ok(match locked.report.state.after(event) {
            Ok(next) => Ok(Begun { tx, locked, next }),
            Err(refused) => Err(Done::Refused(refused)),
        })
    }

    /// The report, taken; the person's row before it, where she is known.
    pub(super) async fn taken(
        &self,
        person: Option<PersonId>,
        lock: HerLock,
    ) -> Result<(Tx, Locked), AppError> {
        let db = &self.app.db;
        let mut tx = match (person, lock) {
            (Some(person), HerLock::Stops) => db.begin_for(self.scope, person).await?,
            (Some(person), HerLock::Passes) => db.begin_despite_lock(self.scope, person).await?,
            (None, _) => db.begin().await?,
        };
        let locked = death_report::lock(&mut tx, self.scope, self.office(), self.id).await?;
        Ok((tx, locked))
    }

    /// The answer of a repeat; nothing for what was not sent before.
    pub(super) async fn repeat(&self, tx: &mut Tx, what: &str) -> Result<Option<Done>, AppError> {
        let (body, path) = (format!("{what} {}", self.id), path(self.id));
        match tx.claim_key(self.actor, self.key, body.as_bytes(), &path, self.at).await? {
            Claim::Done { .. } => Ok(Some(Done::Done)),
            Claim::OtherBody => Err(AppError::KeyReused),
            Claim::New => Ok(None),
        }
    }

    /// Commits the act; `more` are codes that belong to it.
    pub(super) async fn commit(
        &self,
        tx: Tx,
        (act, subject): (&'static str, Subject),
        more: serde_json::Value,
    ) -> Result<Done, AppError> {
        let (actor, at) = (self.actor, self.at);
        let mut detail = more;
        detail["report"] = self.id.to_string().into();
        tx.commit(Act { actor, act, subject, at, detail, event: true }).await?;
        Ok(Done::Done)
    }

    /// Holds the person's payments: the back office is told from which day on, and she is told too.
    pub(super) async fn hold(
        &self,
        mut begun: Begun,
        note: Option<&ProofNote>,
        proof: &'static str,
    ) -> Result<Done, AppError> {
        let (tx, locked) = (&mut begun.tx, &begun.locked);
        death_report::set_state(tx, self.scope, locked, begun.next, note, self.at).await?;
        if let Some(member) = &locked.report.member {
            notice::held(self.app, tx, self.scope, member.id).await?;
        }
        let subject = subject(&begun.locked.report);
        let from = legal_date(self.at).to_string();
        let detail = serde_json::json!({ "instruction": "hold", "from": from, "proof": proof });
        self.commit(begun.tx, ("death-report.held", subject), detail).await
    }
}

/// Who lives, and who says so.
pub(super) struct Living<'a> {
    pub(super) app: &'a App,
    pub(super) actor: &'a Actor,
    pub(super) scope: &'a Scope,
    pub(super) person: PersonId,
    pub(super) at: OffsetDateTime,
}

/// Tells her and commits that she lives: where her payments were held, the back office is told to go on and since
/// which day they are in arrears.
pub(super) async fn commit_alive(
    mut tx: Tx,
    living: &Living<'_>,
    before: &Locked,
) -> Result<(), AppError> {
    let Living { app, actor, scope, person, at } = *living;
    notice::alive(app, &mut tx, scope, person).await?;
    recovery::void(&mut tx, actor, scope, person, at).await?;
    let mut detail = serde_json::json!({ "report": before.report.id.to_string() });
    if before.report.registry.as_ref().is_some_and(RegistryEntry::is_sure) {
        detail["registry-is-wrong"] = true.into();
    }
    let act = match before.report.held_at {
        Some(held_at) => {
            detail["instruction"] = "resume".into();
            detail["arrears-from"] = legal_date(held_at).to_string().into();
            "death-report.restored"
        }
        None => "death-report.contradicted",
    };
    let subject = Subject::Person(person);
    Ok(tx.commit(Act { actor, act, subject, at, detail, event: true }).await?)
}
