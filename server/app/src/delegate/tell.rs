//! What the two of a leave are told.

use sothon_domain::access::{Actor, Scope};
use sothon_domain::person::{PersonId, PersonName};
use sothon_locales::Language;
use sothon_store::{Tx, person};
use time::Date;

use super::acts;
use crate::notices::{self, News};
use crate::{App, AppError};

/// What each of the two is told, the person who gave the leave first. Each may name `institution`, `hotline`,
/// the other's `name` and the last `date`.
pub(super) struct Both {
    principal: News,
    delegate: News,
}

/// A leave was given.
pub(super) const NAMED: Both = Both {
    principal: News {
        sms: "delegate-message-granted",
        subject: "delegate-message-granted-subject",
        mail: "delegate-message-granted-mail",
    },
    delegate: News {
        sms: "delegate-message-named",
        subject: "delegate-message-named-subject",
        mail: "delegate-message-named-mail",
    },
};

/// It has ended before its day.
pub(super) const ENDED: Both = Both {
    principal: News {
        sms: "delegate-message-ended",
        subject: "delegate-message-ended-subject",
        mail: "delegate-message-ended-mail",
    },
    delegate: News {
        sms: "delegate-message-over",
        subject: "delegate-message-over-subject",
        mail: "delegate-message-over-mail",
    },
};

/// A guardian may act, as a decision says.
pub(super) const GUARDIAN: Both = Both {
    principal: News {
        sms: "delegate-message-guardian",
        subject: "delegate-message-guardian-subject",
        mail: "delegate-message-guardian-mail",
    },
    delegate: News {
        sms: "delegate-message-guardian-named",
        subject: "delegate-message-guardian-named-subject",
        mail: "delegate-message-guardian-named-mail",
    },
};

/// The person has stopped her guardian; officers decide.
pub(super) const STOPPED: Both = Both {
    principal: News {
        sms: "delegate-message-stopped",
        subject: "delegate-message-stopped-subject",
        mail: "delegate-message-stopped-mail",
    },
    delegate: News {
        sms: "delegate-message-guardian-stopped",
        subject: "delegate-message-guardian-stopped-subject",
        mail: "delegate-message-guardian-stopped-mail",
    },
};

/// A guardian's leave ends soon; officers look at it again.
pub(super) const ENDS_SOON: Both = Both {
    principal: News {
        sms: "delegate-message-review",
        subject: "delegate-message-review-subject",
        mail: "delegate-message-review-mail",
    },
    delegate: News {
        sms: "delegate-message-guardian-review",
        subject: "delegate-message-guardian-review-subject",
        mail: "delegate-message-guardian-review-mail",
    },
};

/// An officer proposes a guardian, or that one may go on.
pub(super) const PROPOSED: News = News {
    sms: "delegate-message-proposed",
    subject: "delegate-message-proposed-subject",
    mail: "delegate-message-proposed-mail",
};

/// A delegate has sent something.
const ACTED: News = News {
    sms: "delegate-message-acted",
    subject: "delegate-message-acted-subject",
    mail: "delegate-message-acted-mail",
};

/// Tells both, in the transaction of the act. The leave between them is the ground to reach either.
pub(super) async fn tell(
    app: &App,
    tx: &mut Tx,
    (principal, delegate): (PersonId, PersonId),
    both: &Both,
    last_day: Option<Date>,
) -> Result<(), AppError> {
    let names = (name(tx, principal).await?, name(tx, delegate).await?);
    tell_one(app, tx, principal, &both.principal, (&names.1, last_day)).await?;
    tell_one(app, tx, delegate, &both.delegate, (&names.0, last_day)).await
}

/// Tells the person alone.
pub(super) async fn tell_principal(
    app: &App,
    tx: &mut Tx,
    (principal, delegate): (PersonId, PersonId),
    news: &News,
) -> Result<(), AppError> {
    let name = name(tx, delegate).await?;
    tell_one(app, tx, principal, news, (&name, None)).await
}

/// Tells the person that her delegate has changed something for her; nothing when she did it herself.
pub(crate) async fn tell_act(
    app: &App,
    tx: &mut Tx,
    scope: &Scope,
    actor: &Actor,
) -> Result<(), AppError> {
    let (Some(delegate), Scope::Own(principal)) = (acts(actor), scope) else { return Ok(()) };
    let name = name(tx, delegate).await?;
    tell_one(app, tx, *principal, &ACTED, (&name, None)).await
}

async fn name(tx: &mut Tx, of: PersonId) -> Result<PersonName, AppError> {
    Ok(person::name(tx, &Scope::Own(of), of).await?)
}

/// Puts one person's messages in the outbox, in her own language.
async fn tell_one(
    app: &App,
    tx: &mut Tx,
    to: PersonId,
    news: &News,
    (other, last_day): (&PersonName, Option<Date>),
) -> Result<(), AppError> {
    let contacts = person::contacts(tx, &Scope::Own(to), to).await?;
    let words = notices::words_of(&contacts);
    let name = match words.language() {
        Language::Khmer => other.khmer.full(),
        Language::English => other.latin.full(),
    };
    let date = last_day.map_or_else(String::new, |day| words.date(day));
    let more = [("name", name.into()), ("date", date.into())];
    notices::tell_on(app, tx, (to, &contacts), news, &more).await
}
