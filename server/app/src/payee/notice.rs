//! What the two of an appointment are told: who and until when, never how much.

use sothon_domain::access::Scope;
use sothon_domain::person::{PersonId, PersonName};
use sothon_locales::Language;
use sothon_store::{Tx, person};
use time::Date;

use crate::notices::{self, News};
use crate::{App, AppError, trusted_contact};

/// What each of the two is told, the person whose pension it is first. Each may name `institution`, `hotline`, the
/// other's `name` and the last `date`.
pub(super) struct Both {
    person: News,
    payee: News,
}

/// An officer proposes it.
pub(super) const PROPOSED: Both = Both {
    person: News {
        sms: "payee-message-proposed",
        subject: "payee-message-proposed-subject",
        mail: "payee-message-proposed-mail",
    },
    payee: News {
        sms: "payee-message-named",
        subject: "payee-message-named-subject",
        mail: "payee-message-named-mail",
    },
};

/// It holds.
pub(super) const APPROVED: Both = Both {
    person: News {
        sms: "payee-message-approved",
        subject: "payee-message-approved-subject",
        mail: "payee-message-approved-mail",
    },
    payee: News {
        sms: "payee-message-receives",
        subject: "payee-message-receives-subject",
        mail: "payee-message-receives-mail",
    },
};

/// It came to nothing.
pub(super) const NOT_DONE: Both = Both {
    person: News {
        sms: "payee-message-not-done",
        subject: "payee-message-not-done-subject",
        mail: "payee-message-not-done-mail",
    },
    payee: News {
        sms: "payee-message-not-named",
        subject: "payee-message-not-named-subject",
        mail: "payee-message-not-named-mail",
    },
};

/// What becomes of her money after an end: it is paid to her, or somebody has to be named first.
pub(super) fn ended(vacant: Option<Date>) -> &'static Both {
    if vacant.is_some() { &VACANT } else { &ENDED }
}

/// What a payee is told of an end.
const OVER: News = News {
    sms: "payee-message-over",
    subject: "payee-message-over-subject",
    mail: "payee-message-over-mail",
};

/// It is over, and nobody takes her money now.
const VACANT: Both = Both {
    person: News {
        sms: "payee-message-vacant",
        subject: "payee-message-vacant-subject",
        mail: "payee-message-vacant-mail",
    },
    payee: OVER,
};

/// It is over, and she is paid herself.
const ENDED: Both = Both {
    person: News {
        sms: "payee-message-ended",
        subject: "payee-message-ended-subject",
        mail: "payee-message-ended-mail",
    },
    payee: OVER,
};

/// Tells both, on every contact they have, and whom the person trusts, in the transaction of the act. The appointment
/// between the two is the ground to reach either.
pub(super) async fn tell(
    app: &App,
    tx: &mut Tx,
    (person, payee): (PersonId, PersonId),
    both: &Both,
    last_day: Date,
) -> Result<(), AppError> {
    let names = (name(tx, person).await?, name(tx, payee).await?);
    tell_one(app, tx, person, &both.person, (&names.1, last_day)).await?;
    tell_one(app, tx, payee, &both.payee, (&names.0, last_day)).await?;
    trusted_contact::tell_change(app, tx, &Scope::Own(person), person).await
}

/// Tells the payee alone.
pub(super) async fn tell_payee(
    app: &App,
    tx: &mut Tx,
    (person, payee): (PersonId, PersonId),
    both: &Both,
    last_day: Date,
) -> Result<(), AppError> {
    let hers = name(tx, person).await?;
    tell_one(app, tx, payee, &both.payee, (&hers, last_day)).await
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
    (other, last_day): (&PersonName, Date),
) -> Result<(), AppError> {
    let contacts = person::contacts(tx, &Scope::Own(to), to).await?;
    let words = notices::words_of(&contacts);
    let name = match words.language() {
        Language::Khmer => other.khmer.full(),
        Language::English => other.latin.full(),
    };
    let more = [("name", name.into()), ("date", words.date(last_day).into())];
    notices::tell_on(app, tx, (to, &contacts), news, &more).await
}
