//! A commune reports a death of its people itself: she is asked as ever, and it counts as the commune's word, which
//! an officer may confirm when her time to answer is over. It holds nothing by itself.

use sothon_domain::access::{Actor, Office, Purpose, Scope};
use sothon_domain::death_report::{
    ALIVE_RESTS, ASK_LASTS, DeathEvent, Doubt, TellFault, Telling, TypedTelling,
};
use sothon_domain::effects::{new_id, today};
use sothon_domain::person::{DeathReportId, PersonId, PlaceCode, Reference, StaffId};
use sothon_store::death_report::{self, NewReport};
use sothon_store::{Act, Claim, Subject, Tx, person};
use time::OffsetDateTime;
use uuid::Uuid;

use super::decide::meant;
use super::report::keyed;
use super::{notice, path};
use crate::authorisation::{UseCase, authorise_staff};
use crate::{App, AppError, reference};

/// The query of a report's path that tells whoever reported the same that it stood before.
const STANDS: &str = "stands";

/// What became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Told {
    /// It was received: see this path. Or a report of the same person stands, to which nothing was added: see that,
    /// with the query `stands`.
    Received {
        /// The path, without language prefix.
        redirect: String,
    },
    /// Fields of the form won't do.
    Wrong(Vec<TellFault>),
}

/// Whether the actor may report one.
///
/// # Errors
/// That she may not.
pub fn may_tell(actor: &Actor) -> Result<(), AppError> {
    authorise_staff(actor, UseCase::AnswerDeath).map(drop)
}

/// Who tells what of whom.
struct Teller<'a> {
    app: &'a App,
    actor: &'a Actor,
    scope: &'a Scope,
    office: &'a Office,
    by: StaffId,
    person: PersonId,
    key: Uuid,
    at: OffsetDateTime,
}

/// Reports the death of a person in the reach of the actor's office. A repeat of the form is answered the same.
///
/// # Errors
/// [`AppError::RecordLocked`] while the person's emergency lock stands: it is a step towards a hold.
pub async fn tell(
    app: &App,
    actor: &Actor,
    key: Uuid,
    typed: &TypedTelling,
) -> Result<Told, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::AnswerDeath)?;
    let telling = match typed.read(today(app.clock.as_ref())) {
        Ok(telling) => telling,
        Err(faults) => return Ok(Told::Wrong(faults)),
    };
    let Some(person) = meant(app, &scope, &telling.number).await? else { return Ok(unknown()) };
    let (by, at) = (member.id, app.clock.now());
    let teller = Teller { app, actor, scope: &scope, office: &member.office, by, person, key, at };
    for reference in reference::draws(app) {
        let told = teller.write(&telling, reference).await;
        if !reference::is_taken(&told) {
            return told;
        }
    }
    Err(reference::none_free())
}

fn unknown() -> Told {
    Told::Wrong(vec![TellFault::NumberUnknown])
}

impl Teller<'_> {
    async fn write(&self, telling: &Telling, reference: Reference) -> Result<Told, AppError> {
        let Self { app, actor, person, at, .. } = *self;
        let mut tx = app.db.begin_for(self.scope, person).await?;
        let commune = self.office.commune().map(PlaceCode::as_str).unwrap_or_default();
        if !person::place(&mut tx, self.scope, person).await?.as_str().starts_with(commune) {
            return Ok(unknown());
        }
        let id = DeathReportId::new(new_id(app.clock.as_ref(), app.entropy.as_ref()));
        let (body, redirect) = (self.body(telling), path(id));
        match tx.claim_key(actor, self.key, &body, &redirect, at).await? {
            Claim::Done { redirect } => return Ok(Told::Received { redirect }),
            Claim::OtherBody => return Err(AppError::KeyReused),
            Claim::New => {}
        }
        if person::is_related(&mut tx, &Scope::All(Purpose::Casework), &[person], self.by).await? {
            tx.abandon().await?;
            return Ok(Told::Wrong(vec![TellFault::Related]));
        }
        if let Some(stands) = death_report::standing_locked(&mut tx, self.scope, person).await? {
            tx.abandon().await?;
            return Ok(Told::Received { redirect: format!("{}?{STANDS}", path(stands)) });
        }
        let act = self.open(&mut tx, telling, (id, reference)).await?;
        let detail = serde_json::json!({ "report": id.to_string() });
        let subject = Subject::Person(person);
        tx.commit(Act { actor, act, subject, at, detail, event: true }).await?;
        Ok(Told::Received { redirect })
    }

    /// What a repeat of the form compares: all that was typed.
    fn body(&self, telling: &Telling) -> [u8; 32] {
        let died = telling.died.map(|died| died.to_string()).unwrap_or_default();
        keyed(self.app, &format!("tell {} {died} {}", self.person, telling.how.as_str()))
    }

    /// Opens the report and asks her, unless she said not long ago that she lives: then an officer looks first.
    async fn open(
        &self,
        tx: &mut Tx,
        telling: &Telling,
        (id, reference): (DeathReportId, Reference),
    ) -> Result<&'static str, AppError> {
        let Self { app, person, at, .. } = *self;
        // That the office reaches her was found before; the report lies nowhere until it is hers.
        let scope = &Scope::All(Purpose::Casework);
        let said = telling.said();
        let new =
            NewReport { id, reference, said: &said, phone: None, address: None, doubt: None, at };
        death_report::insert(tx, &new).await?;
        let mut locked = death_report::lock(tx, scope, &Office::Head, id).await?;
        death_report::assign(tx, scope, &mut locked, person).await?;
        if death_report::is_alive_since(tx, scope, person, at - ALIVE_RESTS).await? {
            death_report::looked(tx, scope, &locked, Some(Doubt::SaidAlive), at).await?;
            let (state, how) = (locked.report.state, Some(&telling.how));
            death_report::set_state(tx, scope, &locked, state, how, at).await?;
            return Ok("death-report.doubted");
        }
        let tell = DeathEvent::Tell { by: self.by, until: at + ASK_LASTS };
        let told = locked.report.state.after(tell);
        let told = told.map_err(|_| AppError::Inconsistent("a new report was asked before"))?;
        death_report::set_state(tx, scope, &locked, told, Some(&telling.how), at).await?;
        notice::asked(app, tx, scope, (&locked, person)).await?;
        Ok("death-report.told")
    }
}
