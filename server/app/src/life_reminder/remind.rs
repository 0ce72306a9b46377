//! A person and her guardians are told sixty, thirty and seven days before until when she is to show that she is alive:
//! each once for one due date, however often this runs, and by however many servers.

use std::sync::{Mutex, PoisonError};

use sothon_domain::access::{Actor, Purpose, Scope};
use sothon_domain::delivery::may_remind;
use sothon_domain::effects::legal_date;
use sothon_domain::life_certificate::LifeReminder;
use sothon_domain::person::PersonId;
use sothon_store::life_reminder::{self, LifeDue};
use sothon_store::{Act, Subject, Tx, delegation, person};
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use crate::notices::{self, News};
use crate::{App, AppError};

/// So few of each reminder a run, which is a minute's: about what a gateway carries meanwhile, so that no notice of
/// somebody else waits for long behind them. A code goes before them anyway.
const A_RUN: i64 = 80;

/// As few in the demo, where a visitor looks for her code among the messages of everybody.
const A_RUN_IN_DEMO: i64 = 1;

/// For so long nobody is looked for after a run that found nobody: a run reads the due dates of two months.
const REST: Duration = Duration::minutes(15);

/// When this process last found nobody to tell.
#[derive(Debug, Default)]
pub struct Rested(Mutex<Option<OffsetDateTime>>);

impl Rested {
    fn rests(&self, now: OffsetDateTime) -> bool {
        let since = *self.0.lock().unwrap_or_else(PoisonError::into_inner);
        since.is_some_and(|since| now - since < REST)
    }

    fn found_nobody(&self, now: OffsetDateTime) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(now);
    }
}

/// [`remind`], with a rest after a run that found nobody.
///
/// # Errors
/// Those of [`remind`].
pub async fn remind_and_rest(app: &App, rested: &Rested) -> Result<u64, AppError> {
    let now = app.clock.now();
    if rested.rests(now) {
        return Ok(0);
    }
    let told = remind(app).await?;
    if told == 0 {
        rested.found_nobody(now);
    }
    Ok(told)
}

/// To the person. Neither a name nor an amount: others read her phone too.
const HERS: News = News {
    sms: "life-message-due",
    subject: "life-message-due-subject",
    mail: "life-message-due-mail",
};

/// To a guardian, who goes with her or asks for a visit.
const GUARDIANS: News = News {
    sms: "life-message-guardian",
    subject: "life-message-guardian-subject",
    mail: "life-message-guardian-mail",
};

/// Tells whoever is to be told by now, the nearest dates first and no more than a run takes; says how many people.
/// Nobody at night.
///
/// # Errors
/// The first one, after all the others are told: a record that can't be read keeps nobody else's.
pub async fn remind(app: &App) -> Result<u64, AppError> {
    let scope = Scope::All(Purpose::Casework);
    let now = app.clock.now();
    if !may_remind(now) {
        return Ok(0);
    }
    let (today, most) = (legal_date(now), if app.settings.demo { A_RUN_IN_DEMO } else { A_RUN });
    let (mut told, mut first) = (0, Ok(()));
    for reminder in LifeReminder::ALL.into_iter().rev() {
        for whose in life_reminder::due(&app.db, &scope, (reminder, today), most).await? {
            match tell(app, &scope, whose, reminder).await {
                Ok(done) => told += u64::from(done),
                Err(error) => first = first.and(Err(error)),
            }
        }
    }
    first.map(|()| told)
}

/// Tells one person, in one transaction with what is written down of it. It changes nothing of the record, and so is
/// done while that is locked.
async fn tell(
    app: &App,
    scope: &Scope,
    whose: LifeDue,
    reminder: LifeReminder,
) -> Result<bool, AppError> {
    let at = app.clock.now();
    let mut tx = app.db.begin_despite_lock(scope, whose.person).await?;
    if !life_reminder::mark_told(&mut tx, scope, whose, (reminder, at)).await? {
        tx.abandon().await?;
        return Ok(false);
    }
    let mut messages = tell_one(app, &mut tx, whose.person, &HERS, whose).await?;
    let guardians = delegation::guardians(&mut tx, scope, whose.person, legal_date(at)).await?;
    for guardian in guardians {
        messages.extend(tell_one(app, &mut tx, guardian, &GUARDIANS, whose).await?);
    }
    life_reminder::link(&mut tx, scope, whose, (reminder, &messages)).await?;
    let detail = serde_json::json!({
        "due": whose.due.to_string(),
        "days": reminder.days_before(),
        "messages": messages.len(),
    });
    let (actor, subject) = (Actor::system("life-reminder"), Subject::Person(whose.person));
    let act = "life-certificate.reminded";
    tx.commit(Act { actor: &actor, act, subject, at, detail, event: true }).await?;
    Ok(true)
}

/// Writes to one of them, in the language that she chose.
async fn tell_one(
    app: &App,
    tx: &mut Tx,
    to: PersonId,
    news: &News,
    whose: LifeDue,
) -> Result<Vec<Uuid>, AppError> {
    let contacts = person::contacts(tx, &Scope::Own(to), to).await?;
    let words = notices::words_of(&contacts);
    let more = [("date", words.short_date(whose.due).into())];
    notices::write_on(app, tx, (to, &contacts), news, &more).await
}
