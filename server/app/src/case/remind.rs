//! Who has begun and not sent is told, once, that the end of the answers is near: in one message of all that end,
//! however often this runs, and by however many servers.

use sothon_domain::access::{Actor, Purpose, Scope};
use sothon_domain::effects::legal_date;
use sothon_domain::flow::DraftEnd;
use sothon_domain::person::PersonId;
use sothon_store::{Act, Subject, flow_draft, person};

use crate::notices::{self, News};
use crate::{App, AppError};

/// It says that there are answers and until when, not what they are about: others read her phone too.
const ENDS_SOON: News = News {
    sms: "draft-message-ends",
    subject: "draft-message-ends-subject",
    mail: "draft-message-ends-mail",
};

/// Tells whoever is to be told by now; says how many people.
pub async fn remind_of_drafts(app: &App) -> Result<u64, AppError> {
    let scope = Scope::All(Purpose::Casework);
    let now = app.clock.now();
    let by = DraftEnd::latest_near(legal_date(now));
    let mut told = 0;
    for person in flow_draft::ending(&app.db, &scope, (now, by)).await? {
        told += u64::from(remind(app, &scope, person, by).await?);
    }
    Ok(told)
}

/// Tells one person, in one transaction with what is written down of it. It changes nothing of the record, and so
/// is done while it is locked.
async fn remind(
    app: &App,
    scope: &Scope,
    person: PersonId,
    by: DraftEnd,
) -> Result<bool, AppError> {
    let at = app.clock.now();
    let mut tx = app.db.begin_despite_lock(scope, person).await?;
    let drafts = flow_draft::mark_told(&mut tx, scope, person, (at, by)).await?;
    let Some(first) = drafts.iter().map(|draft| draft.end).min() else {
        tx.abandon().await?;
        return Ok(false);
    };
    let contacts = person::contacts(&mut tx, scope, person).await?;
    let words = notices::words_of(&contacts);
    let more = [("date", words.short_date(first.last_day()).into())];
    notices::tell_on(app, &mut tx, (person, &contacts), &ENDS_SOON, &more).await?;
    let detail = serde_json::json!({ "drafts": drafts.len() });
    let (actor, subject) = (Actor::system("draft-end"), Subject::Person(person));
    let act = "draft.end-told";
    tx.commit(Act { actor: &actor, act, subject, at, detail, event: false }).await?;
    Ok(true)
}
