//! A child is told that her pension ends, ninety and thirty days before and on the day: once each for one day of the end,
//! however often this runs, and by however many servers.

use sothon_domain::access::{Actor, Scope};
use sothon_domain::effects::legal_date;
use sothon_domain::pension::{AgeOut, AgeOutNotice};
use sothon_domain::person::PersonId;
use sothon_locales::Language;
use sothon_store::age_out::{self, Child};
use sothon_store::{Act, Subject, Tx, delegation, person};

use super::{SCHOOL_COUNTS, end_of, kept_back};
use crate::notices::{self, News};
use crate::{App, AppError};

/// The end comes, and school was not spoken of.
const COMES: News = News {
    sms: "age-out-message-comes",
    subject: "age-out-message-comes-subject",
    mail: "age-out-message-comes-mail",
};

/// The end comes, and something was said about school.
const REPORTED: News = News {
    sms: "age-out-message-reported",
    subject: "age-out-message-comes-subject",
    mail: "age-out-message-reported-mail",
};

/// The end has come.
const OVER: News = News {
    sms: "age-out-message-over",
    subject: "age-out-message-over-subject",
    mail: "age-out-message-over-mail",
};

/// Two officers have decided it.
const DECIDED: News = News {
    sms: "age-out-message-decided",
    subject: "age-out-message-decided-subject",
    mail: "age-out-message-decided-mail",
};

/// Tells one child and her guardians, in one transaction with what is written down of it; false where somebody else
/// was faster, or it is not due any more. It changes nothing of the record, and so is done while that is locked.
pub(super) async fn tell(app: &App, scope: &Scope, seen: &Child) -> Result<bool, AppError> {
    let at = app.clock.now();
    let mut tx = app.db.begin_despite_lock(scope, seen.person).await?;
    let Some((end, notice)) = mark(app, &mut tx, scope, seen).await? else {
        tx.abandon().await?;
        return Ok(false);
    };
    let since = at - SCHOOL_COUNTS;
    let school = age_out::reported_locked(&mut tx, scope, seen.person, since).await?;
    let news = match notice {
        AgeOutNotice::Over => &OVER,
        AgeOutNotice::Early | AgeOutNotice::Late if school.is_some() => &REPORTED,
        AgeOutNotice::Early | AgeOutNotice::Late => &COMES,
    };
    tell_all(app, &mut tx, (scope, seen.person), news, end).await?;
    // Neither the day nor how near it is: both would tell the birth.
    let detail = serde_json::json!({});
    let (actor, subject) = (Actor::system("age-out"), Subject::Person(seen.person));
    tx.commit(Act { actor: &actor, act: "age-out.told", subject, at, detail, event: true }).await?;
    Ok(true)
}

/// What is due now that her row is held, once it is written down. Nothing for a record that goes on under another
/// number, or while a report of her death stands.
async fn mark(
    app: &App,
    tx: &mut Tx,
    scope: &Scope,
    seen: &Child,
) -> Result<Option<(AgeOut, AgeOutNotice)>, AppError> {
    let today = legal_date(app.clock.now());
    let child = age_out::locked(tx, scope, seen.membership, today).await?;
    let Some((child, end)) = child.and_then(|child| Some((child, end_of(app, &child, today)?)))
    else {
        return Ok(None);
    };
    let Some(notice) = end.notice(today) else { return Ok(None) };
    if kept_back(tx, scope, child.person).await? {
        return Ok(None);
    }
    let told = age_out::mark_told(tx, scope, &child, (end.ends_on, notice)).await?;
    Ok(told.then_some((end, notice)))
}

/// Tells a child and her guardians what two officers have decided.
pub(super) async fn tell_decided(
    app: &App,
    tx: &mut Tx,
    child: PersonId,
    end: AgeOut,
) -> Result<(), AppError> {
    tell_all(app, tx, (&Scope::Own(child), child), &DECIDED, end).await
}

/// Puts the messages of the child and of the guardians whose leave holds in the outbox.
async fn tell_all(
    app: &App,
    tx: &mut Tx,
    (scope, child): (&Scope, PersonId),
    news: &News,
    end: AgeOut,
) -> Result<(), AppError> {
    let today = legal_date(app.clock.now());
    let guardians = delegation::guardians(tx, scope, child, today).await?;
    for to in [child].into_iter().chain(guardians) {
        tell_one(app, tx, (child, to), news, end).await?;
    }
    Ok(())
}

/// A guardian has several children. A mail names the child; a text message does where whoever gets it wants names, and
/// else tells the year of birth, which the day of the end gives away in any case.
async fn tell_one(
    app: &App,
    tx: &mut Tx,
    (child, to): (PersonId, PersonId),
    news: &News,
    end: AgeOut,
) -> Result<(), AppError> {
    let name = person::name(tx, &Scope::Own(child), child).await?;
    let contacts = person::contacts(tx, &Scope::Own(to), to).await?;
    let words = notices::words_of(&contacts);
    let name = match words.language() {
        Language::Khmer => name.khmer.full(),
        Language::English => name.latin.full(),
    };
    let year = words.digits(&end.birth_year().to_string());
    let child = if contacts.named {
        name.clone()
    } else {
        words.with("age-out-message-born", &[("year", year.into())])
    };
    let more = [
        ("name", name.into()),
        ("child", child.into()),
        ("date", words.short_date(end.ends_on).into()),
        ("age", words.number(end.age.into()).into()),
    ];
    notices::tell_on(app, tx, (to, &contacts), news, &more).await
}
