//! What is told of an act on a case: the event row for feeds, messages for the person.

use sothon_domain::access::{Actor, Office, Scope};
use sothon_domain::casework::CaseAct;
use sothon_locales::{Language, Words};
use sothon_store::case_file::{self, CaseFile, Locked};
use sothon_store::{Act, Subject, Tx, person};
use time::OffsetDateTime;

use crate::notices::{self, News};
use crate::{App, AppError};

/// The audit and event row of an act; codes and the reference, no personal data.
pub(super) fn act_of<'a>(
    actor: &'a Actor,
    case: &CaseFile,
    act: CaseAct,
    at: OffsetDateTime,
) -> Act<'a> {
    let mut detail = serde_json::json!({
        "reference": case.reference.to_string(),
        "kind": case.kind.code(),
        "office": case.office.as_str(),
    });
    if let Some(first) = &case.first {
        detail["first"] = first.reference.to_string().into();
    }
    let subject = Subject::Person(case.person);
    Act { actor, act: act.event(), subject, at, detail, event: true }
}

/// What she sent has arrived.
const RECEIVED: News = News {
    sms: "message-case-received",
    subject: "message-case-received-subject",
    mail: "message-case-received-mail",
};

/// The office has done something.
const NEWS: News = News {
    sms: "message-case-news",
    subject: "message-case-news-subject",
    mail: "message-case-news-mail",
};

/// Puts the person's messages in the outbox of the same transaction. They say that there is news and
/// the reference, not what it is about: others read her phone too.
pub(super) async fn tell(
    app: &App,
    tx: &mut Tx,
    scope: &Scope,
    locked: &Locked,
    act: CaseAct,
) -> Result<(), AppError> {
    if !act.is_told() {
        return Ok(());
    }
    let contacts = case_file::contacts(tx, scope, locked).await?;
    let news = if act.is_sending() { &RECEIVED } else { &NEWS };
    let more = [
        ("reference", locked.case.reference.to_string().into()),
        ("dial", app.settings.short_dial.as_str().into()),
    ];
    notices::tell_on(app, tx, (locked.case.person, &contacts), news, &more).await
}

const AT_COUNTER: News = News {
    sms: "message-case-counter",
    subject: "message-case-counter-subject",
    mail: "message-case-counter-mail",
};

/// Tells the person that a case was entered for her at a counter, and in which office's reach: whoever was not there
/// notices. Of a branch the office of its province is named, whose name is short enough for every phone.
pub(super) async fn tell_counter(
    app: &App,
    tx: &mut Tx,
    scope: &Scope,
    (case, office): (&CaseFile, &Office),
) -> Result<(), AppError> {
    let contacts = person::contacts(tx, scope, case.person).await?;
    let words = notices::words_of(&contacts);
    // Khmer in Latin letters has no names of offices.
    let words = if words.has("staff-office-head") { words } else { Words::of(Language::English) };
    let office = match office.place() {
        Some(place) => words.office(&Office::Province(place.province())),
        None => words.office(&Office::Head),
    };
    let more = [("reference", case.reference.to_string().into()), ("office", office.into())];
    notices::tell_on(app, tx, (case.person, &contacts), &AT_COUNTER, &more).await
}

const BY_MACHINE: News = News {
    sms: "message-case-machine",
    subject: "message-case-machine-subject",
    mail: "message-case-machine-mail",
};

/// Tells the person that a partner's machine entered a case for her: whoever knows nothing of it notices. The partner's
/// name may be too long for a message; it stands in the case.
pub(super) async fn tell_machine(
    app: &App,
    tx: &mut Tx,
    scope: &Scope,
    case: &CaseFile,
) -> Result<(), AppError> {
    let contacts = person::contacts(tx, scope, case.person).await?;
    let more = [("reference", case.reference.to_string().into())];
    notices::tell_on(app, tx, (case.person, &contacts), &BY_MACHINE, &more).await
}
