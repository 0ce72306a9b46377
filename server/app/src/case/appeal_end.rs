//! Whoever may still appeal against a rejection is told, once, fourteen days before the last day: however often this runs,
//! and by however many servers.

use sothon_domain::access::{Actor, Purpose, Scope};
use sothon_domain::casework::{appeal_until, appeals_ending};
use sothon_domain::delivery::may_remind;
use sothon_domain::effects::{PHNOM_PENH, legal_date};
use sothon_store::case_file::{self, Appealable};
use sothon_store::{Act, Subject, person};
use time::{Date, Duration, OffsetDateTime};

use crate::notices::{self, News};
use crate::{App, AppError};

/// So many a run at most: no notice of somebody else waits for long behind them.
const A_RUN: i64 = 250;

/// It names the number of the case and not its matter: others read her phone too.
const ENDS_SOON: News = News {
    sms: "appeal-message-ends",
    subject: "appeal-message-ends-subject",
    mail: "appeal-message-ends-mail",
};

/// Tells whoever is to be told by now; says of how many cases. Nobody at night.
///
/// # Errors
/// The first one, after all the others are told: a record that can't be read keeps nobody else's.
pub async fn remind_of_appeals(app: &App) -> Result<u64, AppError> {
    let scope = Scope::All(Purpose::Casework);
    let now = app.clock.now();
    if !may_remind(now) {
        return Ok(0);
    }
    let (first, last) = appeals_ending(legal_date(now));
    let between = (begin_of(first), begin_of(last + Duration::days(1)) - Duration::microseconds(1));
    let (mut told, mut fault) = (0, Ok(()));
    for case in case_file::appealable(&app.db, &scope, between, A_RUN).await? {
        match tell(app, &scope, case).await {
            Ok(done) => told += u64::from(done),
            Err(error) => fault = fault.and(Err(error)),
        }
    }
    fault.map(|()| told)
}

fn begin_of(date: Date) -> OffsetDateTime {
    date.midnight().assume_offset(PHNOM_PENH)
}

/// Tells one person, in one transaction with what is written down of it. It changes nothing of the record, and so is
/// done while that is locked.
async fn tell(app: &App, scope: &Scope, case: Appealable) -> Result<bool, AppError> {
    let at = app.clock.now();
    let mut tx = app.db.begin_despite_lock(scope, case.person).await?;
    if !case_file::mark_appeal_told(&mut tx, scope, case.id, at).await? {
        tx.abandon().await?;
        return Ok(false);
    }
    let contacts = person::contacts(&mut tx, scope, case.person).await?;
    let words = notices::words_of(&contacts);
    let until = appeal_until(legal_date(case.rejected_at));
    let number = case.reference.to_string();
    let more = [("date", words.short_date(until).into()), ("reference", number.as_str().into())];
    notices::tell_on(app, &mut tx, (case.person, &contacts), &ENDS_SOON, &more).await?;
    let detail = serde_json::json!({ "case": number });
    let (actor, subject) = (Actor::system("appeal-end"), Subject::Person(case.person));
    let act = "appeal.end-told";
    tx.commit(Act { actor: &actor, act, subject, at, detail, event: false }).await?;
    Ok(true)
}
