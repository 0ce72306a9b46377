//! Entries of the civil registry: each becomes a report of the death of whom it is about, once. By itself it stops
//! nothing: she is asked as ever, and an entry that only may be about her is put to nobody before an officer has
//! looked. Of an entry about nobody of ours nothing is kept but that there was one.

use sothon_domain::access::{Actor, Office, Purpose, Scope};
use sothon_domain::death_report::{Likeness, RegisteredDeath};
use sothon_domain::effects::new_id;
use sothon_domain::person::{DeathReportId, PersonId, Reference};
use sothon_store::death_report::{self, NewEntry, NewReport, Taken};
use sothon_store::{Act, StoreError, Subject, Tx, record_merge};
use time::OffsetDateTime;

use super::look::put_to;
use crate::port::{DeathRegistry, DeathRegistryError, FedDeath};
use crate::{App, AppError, reference};

/// So many entries in one round.
const ROUND: usize = 100;

/// An entry that may be about more people than this is about nobody: it tells too little.
const FEW: usize = 3;

/// The subject of what is written down of entries about nobody.
const REGISTRY: &str = "death-registry";

/// What one round has done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Pulled {
    /// How many entries were taken, of any kind.
    pub taken: usize,
    /// How many of them could not be read.
    pub unreadable: usize,
}

/// Why a round ended early. What it took before is taken.
#[derive(Debug, thiserror::Error)]
pub enum PullError {
    /// The registry did not answer.
    #[error("the civil registry")]
    Registry(#[from] DeathRegistryError),
    /// The entries could not be taken.
    #[error("taking entries of the civil registry")]
    App(#[from] AppError),
}

/// Takes the next entries of the registry. Several may do so at once, and any of them may be killed: every entry is
/// taken once.
///
/// # Errors
/// [`PullError`]: the next round begins where this one ended.
pub async fn pull(app: &App, registry: &dyn DeathRegistry) -> Result<Pulled, PullError> {
    let mut from = death_report::position(&app.db).await.map_err(AppError::from)?;
    let mut pulled = Pulled::default();
    let next = registry.after(&from, ROUND).await?;
    for fed in next {
        let Some(taken) = take(app, &from, &fed).await? else { break };
        pulled.taken += 1;
        pulled.unreadable += usize::from(taken == Taken::Unreadable);
        from = fed.position;
    }
    Ok(pulled)
}

/// The step of the feed from one position to the next.
#[derive(Clone, Copy)]
struct Step<'a> {
    app: &'a App,
    actor: &'a Actor,
    scope: &'a Scope,
    from: &'a str,
    to: &'a str,
    taken: Taken,
    at: OffsetDateTime,
}

/// Takes one entry; none where another worker has taken it.
async fn take(app: &App, from: &str, fed: &FedDeath) -> Result<Option<Taken>, AppError> {
    let (actor, scope) = (Actor::system(REGISTRY), Scope::All(Purpose::Casework));
    let (to, at) = (fed.position.as_str(), app.clock.now());
    let mut step =
        Step { app, actor: &actor, scope: &scope, from, to, taken: Taken::Unreadable, at };
    let Some(entry) = &fed.entry else { return step.pass().await };
    let meant = meant(app, &scope, entry).await?;
    step.taken = match meant.first() {
        Some((_, Likeness::Sure)) => Taken::Sure,
        Some((_, Likeness::Perhaps)) => Taken::Perhaps,
        None => Taken::Nobody,
    };
    let Some((last, others)) = meant.split_last() else { return step.pass().await };
    for one in others {
        step.report(entry, *one, false).await?;
    }
    let moved = step.report(entry, *last, true).await?;
    Ok(moved.then_some(step.taken))
}

/// Whom an entry is about: those about whom it surely is, or else the few about whom it may be. Of a retired number
/// the record that goes on in its place.
async fn meant(
    app: &App,
    scope: &Scope,
    entry: &RegisteredDeath,
) -> Result<Vec<(PersonId, Likeness)>, AppError> {
    let alike = death_report::alike(&app.db, scope, entry).await?;
    let is_sure = alike.iter().any(|(_, likeness)| *likeness == Likeness::Sure);
    let mut meant: Vec<(PersonId, Likeness)> = Vec::new();
    for (person, likeness) in alike {
        let kept = record_merge::kept(&app.db, scope, person).await?.unwrap_or(person);
        let is_new = meant.iter().all(|(known, _)| *known != kept);
        if is_new && (!is_sure || likeness == Likeness::Sure) {
            meant.push((kept, likeness));
        }
    }
    if meant.len() > FEW {
        meant.clear();
    }
    Ok(meant)
}

impl Step<'_> {
    /// Moves on behind an entry of which nothing is kept.
    async fn pass(self) -> Result<Option<Taken>, AppError> {
        let mut tx = self.app.db.begin().await?;
        if !self.advance(&mut tx).await? {
            tx.abandon().await?;
            return Ok(None);
        }
        self.write_down(tx).await?;
        Ok(Some(self.taken))
    }

    async fn advance(self, tx: &mut Tx) -> Result<bool, StoreError> {
        death_report::advance(tx, (self.from, self.to), self.taken, self.at).await
    }

    /// Commits a move that tells nothing of anybody.
    async fn write_down(self, tx: Tx) -> Result<(), AppError> {
        let subject = Subject::Other(REGISTRY.to_owned());
        let detail = serde_json::json!({ "taken": self.taken.code() });
        let Self { actor, at, .. } = self;
        let act = Act { actor, act: "death-registry.read", subject, at, detail, event: false };
        Ok(tx.commit(act).await?)
    }

    /// Makes an entry a report about one person, unless it is one; `moves` says whether the feed moves on with it.
    /// False where it was to move on and another worker was faster.
    async fn report(
        self,
        entry: &RegisteredDeath,
        one: (PersonId, Likeness),
        moves: bool,
    ) -> Result<bool, AppError> {
        for reference in reference::draws(self.app) {
            let reported = self.report_as(entry, one, moves, reference).await;
            if !reference::is_taken(&reported) {
                return reported;
            }
        }
        Err(reference::none_free())
    }

    async fn report_as(
        self,
        entry: &RegisteredDeath,
        (person, likeness): (PersonId, Likeness),
        moves: bool,
        reference: Reference,
    ) -> Result<bool, AppError> {
        // Joined in this very moment: what is held is held where she is paid.
        let (mut tx, kept) = self.app.db.begin_for_joined(self.scope, person).await?;
        let person = kept.unwrap_or(person);
        if moves && !self.advance(&mut tx).await? {
            tx.abandon().await?;
            return Ok(false);
        }
        if death_report::has_entry(&mut tx, self.scope, &entry.number, person).await? {
            // The registry sends it again, or this worker was killed between two people.
            match moves {
                true => self.write_down(tx).await?,
                false => tx.abandon().await?,
            }
            return Ok(true);
        }
        let stands = death_report::standing_locked(&mut tx, self.scope, person).await?;
        let (report, act) = match stands {
            // Who is asked already is not asked again.
            Some(stands) => (stands, "death-report.registered"),
            None => self.open(&mut tx, entry, (person, likeness), reference).await?,
        };
        let (number, at) = (&entry.number, self.at);
        let new = NewEntry { number, person, likeness, report, at };
        death_report::add_entry(&mut tx, self.scope, &new).await?;
        let detail =
            serde_json::json!({ "report": report.to_string(), "registry": likeness.code() });
        let (actor, subject) = (self.actor, Subject::Person(person));
        tx.commit(Act { actor, act, subject, at, detail, event: true }).await?;
        Ok(true)
    }

    /// Opens a report of what the registry says: the person is asked at once where it is surely about her.
    async fn open(
        self,
        tx: &mut Tx,
        entry: &RegisteredDeath,
        (person, likeness): (PersonId, Likeness),
        reference: Reference,
    ) -> Result<(DeathReportId, &'static str), AppError> {
        let Self { app, scope, at, .. } = self;
        let id = DeathReportId::new(new_id(app.clock.as_ref(), app.entropy.as_ref()));
        let said = entry.said();
        let new = NewReport { id, reference, said: &said, address: None, doubt: None, at };
        death_report::insert(tx, &new).await?;
        let mut locked = death_report::lock(tx, scope, &Office::Head, id).await?;
        death_report::assign(tx, scope, &mut locked, person).await?;
        let act = match likeness {
            Likeness::Sure => put_to(app, tx, scope, &locked, (person, at)).await?.act(),
            Likeness::Perhaps => {
                death_report::looked(tx, scope, &locked, None, at).await?;
                "death-report.doubted"
            }
        };
        Ok((id, act))
    }
}
