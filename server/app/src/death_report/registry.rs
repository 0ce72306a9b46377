//! Entries of the civil registry: each becomes a report of the death of whom it is about, once. By itself it stops
//! nothing: she is asked as ever, and an entry that only may be about her is put to nobody before an officer has
//! looked. Of an entry about nobody of ours nothing is kept but that there was one.

use sothon_domain::access::{Actor, Office, Purpose, Scope};
use sothon_domain::death_report::{Likeness, RegisteredDeath, RegistryEntry};
use sothon_domain::effects::{new_id, today};
use sothon_domain::person::{DeathReportId, PersonId, Reference};
use sothon_store::death_report::{self, Likely, NewEntry, NewReport, Taken};
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
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Pulled {
    /// How many entries were taken, of any kind.
    pub taken: usize,
    /// The positions of those that could not be read, or can't be true.
    pub unreadable: Vec<String>,
    /// The positions of those about which a record of ours could not be opened.
    pub unopened: Vec<String>,
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
        let Some(passed) = take(app, &from, &fed).await? else { break };
        pulled.taken += 1;
        let position = || fed.position.clone();
        pulled.unreadable.extend((passed.taken == Taken::Unreadable).then(position));
        pulled.unopened.extend(passed.is_unopened.then(position));
        from = fed.position;
    }
    Ok(pulled)
}

/// What became of one entry.
#[derive(Clone, Copy)]
struct Passed {
    taken: Taken,
    /// Whether a record of ours could not be opened for it: nothing is done about that one.
    is_unopened: bool,
}

/// The step of the feed from one position to the next.
#[derive(Clone, Copy)]
struct Step<'a> {
    app: &'a App,
    actor: &'a Actor,
    scope: &'a Scope,
    from: &'a str,
    to: &'a str,
    passed: Passed,
    at: OffsetDateTime,
}

/// Takes one entry; none where another worker has taken it.
async fn take(app: &App, from: &str, fed: &FedDeath) -> Result<Option<Passed>, AppError> {
    let (actor, scope) = (Actor::system(REGISTRY), Scope::All(Purpose::Casework));
    let (to, at) = (fed.position.as_str(), app.clock.now());
    let passed = Passed { taken: Taken::Unreadable, is_unopened: false };
    let step = Step { app, actor: &actor, scope: &scope, from, to, passed, at };
    let today = today(app.clock.as_ref());
    match fed.entry.as_ref().filter(|entry| entry.is_possible(today)) {
        Some(entry) => step.take(entry).await,
        None => step.pass().await,
    }
}

/// Whom an entry is about.
struct Meant {
    people: Vec<Likely>,
    /// Whether somebody who may be meant could not be opened.
    is_unopened: bool,
}

/// Whom an entry is about: those about whom it surely is, or else the few about whom it may be. Of a retired number
/// the record that goes on in its place.
async fn meant(app: &App, scope: &Scope, entry: &RegisteredDeath) -> Result<Meant, AppError> {
    let alike = death_report::alike(&app.db, scope, entry).await?;
    let is_sure = alike.people.iter().any(|one| one.likeness == Likeness::Sure);
    let mut people: Vec<Likely> = Vec::new();
    for one in alike.people {
        let kept = record_merge::kept(&app.db, scope, one.person).await?.unwrap_or(one.person);
        let is_new = people.iter().all(|known| known.person != kept);
        if is_new && (!is_sure || one.likeness == Likeness::Sure) {
            people.push(Likely { person: kept, ..one });
        }
    }
    if people.len() > FEW {
        people.clear();
    }
    Ok(Meant { people, is_unopened: alike.unopened > 0 })
}

/// Whether an error is that of one damaged record. The feed goes on without it: whatever else fails, as a database that
/// is away, ends the round instead.
fn is_of_one_record(error: &AppError) -> bool {
    match error {
        AppError::Store(error) => error.is_of_one_row(),
        AppError::Inconsistent(_) => true,
        _ => false,
    }
}

impl Step<'_> {
    /// Makes an entry a report about everybody whom it means, and moves on behind it.
    async fn take(mut self, entry: &RegisteredDeath) -> Result<Option<Passed>, AppError> {
        let meant = meant(self.app, self.scope, entry).await?;
        self.passed.is_unopened = meant.is_unopened;
        self.passed.taken = match meant.people.first().map(|one| one.likeness) {
            Some(Likeness::Sure) => Taken::Sure,
            Some(Likeness::Perhaps) => Taken::Perhaps,
            None => Taken::Nobody,
        };
        let Some((last, others)) = meant.people.split_last() else { return self.pass().await };
        for one in others {
            match self.report(entry, *one, false).await {
                Err(error) if is_of_one_record(&error) => self.passed.is_unopened = true,
                reported => {
                    reported?;
                }
            }
        }
        match self.report(entry, *last, true).await {
            Err(error) if is_of_one_record(&error) => {
                self.passed.is_unopened = true;
                self.pass().await
            }
            moved => Ok(moved?.then_some(self.passed)),
        }
    }

    /// Moves on behind an entry of which nothing is kept.
    async fn pass(self) -> Result<Option<Passed>, AppError> {
        let mut tx = self.app.db.begin().await?;
        if !self.advance(&mut tx).await? {
            tx.abandon().await?;
            return Ok(None);
        }
        self.write_down(tx).await?;
        Ok(Some(self.passed))
    }

    async fn advance(self, tx: &mut Tx) -> Result<bool, StoreError> {
        let Passed { taken, is_unopened } = self.passed;
        let step = (self.from, self.to);
        death_report::advance(tx, step, (taken, is_unopened), self.at).await
    }

    /// Commits a move that tells nothing of anybody.
    async fn write_down(self, tx: Tx) -> Result<(), AppError> {
        let subject = Subject::Other(REGISTRY.to_owned());
        let detail = serde_json::json!({ "taken": self.passed.taken.code() });
        let Self { actor, at, .. } = self;
        let act = Act { actor, act: "death-registry.read", subject, at, detail, event: false };
        Ok(tx.commit(act).await?)
    }

    /// Makes an entry a report about one person, unless it is one; `moves` says whether the feed moves on with it.
    /// False where it was to move on and another worker was faster.
    async fn report(
        self,
        entry: &RegisteredDeath,
        one: Likely,
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
        one: Likely,
        moves: bool,
        reference: Reference,
    ) -> Result<bool, AppError> {
        // Joined in this very moment: what is held is held where she is paid.
        let (mut tx, kept) = self.app.db.begin_for_joined(self.scope, one.person).await?;
        let one = Likely { person: kept.unwrap_or(one.person), ..one };
        if moves && !self.advance(&mut tx).await? {
            tx.abandon().await?;
            return Ok(false);
        }
        let known =
            death_report::known_entry(&mut tx, self.scope, &entry.number, one.person).await?;
        if known.is_some_and(|known| known.is_sure || one.likeness == Likeness::Perhaps) {
            // The registry sends it again, or this worker was killed between two people.
            match moves {
                true => self.write_down(tx).await?,
                false => tx.abandon().await?,
            }
            return Ok(true);
        }
        // What was perhaps hers is surely hers now, if it was known.
        let (report, act) = match known.filter(|known| known.waits) {
            Some(known) => self.ask_at_last(&mut tx, known.report, one.person).await?,
            None => self.place(&mut tx, entry, one, reference).await?,
        };
        self.keep(&mut tx, entry, one, report).await?;
        let detail =
            serde_json::json!({ "report": report.to_string(), "registry": one.likeness.code() });
        let (actor, subject, at) = (self.actor, Subject::Person(one.person), self.at);
        tx.commit(Act { actor, act, subject, at, detail, event: true }).await?;
        Ok(true)
    }

    /// Keeps the entry with what it says beside our register.
    async fn keep(
        self,
        tx: &mut Tx,
        entry: &RegisteredDeath,
        Likely { person, likeness, agreement }: Likely,
        report: DeathReportId,
    ) -> Result<(), AppError> {
        let (number, died) = (entry.number.clone(), entry.died);
        let entry = &RegistryEntry { number, likeness, agreement, died };
        let new = NewEntry { entry, person, report, at: self.at };
        Ok(death_report::put_entry(tx, self.scope, &new).await?)
    }

    /// Puts a report to its person that waited for an officer because an earlier entry only may have been hers; where
    /// another report of hers stands, that one is meant and this one ends.
    async fn ask_at_last(
        self,
        tx: &mut Tx,
        waiting: DeathReportId,
        person: PersonId,
    ) -> Result<(DeathReportId, &'static str), AppError> {
        let Self { app, scope, at, .. } = self;
        let stands = death_report::standing_locked(tx, scope, person).await?;
        let locked = death_report::lock(tx, scope, &Office::Head, waiting).await?;
        let put = put_to(app, tx, scope, &locked, (person, at)).await?;
        Ok((stands.unwrap_or(waiting), put.act()))
    }

    /// The report that stands for her, for who is asked already is not asked again; or else a new one.
    async fn place(
        self,
        tx: &mut Tx,
        entry: &RegisteredDeath,
        one: Likely,
        reference: Reference,
    ) -> Result<(DeathReportId, &'static str), AppError> {
        match death_report::standing_locked(tx, self.scope, one.person).await? {
            Some(stands) => Ok((stands, "death-report.registered")),
            None => self.open(tx, entry, one, reference).await,
        }
    }

    /// Opens a report of what the registry says: the person is asked at once where it is surely about her.
    async fn open(
        self,
        tx: &mut Tx,
        entry: &RegisteredDeath,
        Likely { person, likeness, .. }: Likely,
        reference: Reference,
    ) -> Result<(DeathReportId, &'static str), AppError> {
        let Self { app, scope, at, .. } = self;
        let id = DeathReportId::new(new_id(app.clock.as_ref(), app.entropy.as_ref()));
        let said = entry.said();
        let new =
            NewReport { id, reference, said: &said, phone: None, address: None, doubt: None, at };
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
