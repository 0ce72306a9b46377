//! What the person is told: that somebody asked, when she may choose, and that a PIN was chosen.

use sothon_domain::access::Scope;
use sothon_domain::effects::PHNOM_PENH;
use sothon_domain::person::PersonId;
use sothon_store::{Tx, person};
use time::OffsetDateTime;

use crate::notices::{self, News};
use crate::{App, AppError};

const ASKED: News = News {
    sms: "pin-renewal-message-asked",
    subject: "pin-renewal-message-asked-subject",
    mail: "pin-renewal-message-asked-mail",
};
/// The same where an answer by text message can come in.
const ASKED_REPLY: News = News { sms: "pin-renewal-message-asked-reply", ..ASKED };
const CHOSEN: News = News {
    sms: "pin-renewal-message-chosen",
    subject: "pin-renewal-message-chosen-subject",
    mail: "pin-renewal-message-chosen-mail",
};
const READY: News = News {
    sms: "pin-renewal-message-ready",
    subject: "pin-renewal-message-ready-subject",
    mail: "pin-renewal-message-ready-mail",
};
/// The same where the hour is still to come.
const READY_FROM: News = News { sms: "pin-renewal-message-ready-from", ..READY };
const OVER: News = News {
    sms: "pin-renewal-message-over",
    subject: "pin-renewal-message-over-subject",
    mail: "pin-renewal-message-over-mail",
};

/// Tells the person on all her contacts that somebody asked for a new PIN.
pub(super) async fn tell_asked(
    app: &App,
    tx: &mut Tx,
    scope: &Scope,
    person: PersonId,
) -> Result<(), AppError> {
    let reply = app.settings.reply_number.is_some();
    let news = if reply { &ASKED_REPLY } else { &ASKED };
    notices::tell(app, tx, scope, person, news).await
}

/// Tells her on all her contacts that a new PIN was chosen.
pub(crate) async fn tell_chosen(
    app: &App,
    tx: &mut Tx,
    scope: &Scope,
    person: PersonId,
) -> Result<(), AppError> {
    notices::tell(app, tx, scope, person, &CHOSEN).await
}

/// Tells her on all her contacts that the request has ended without a PIN, and how to begin again.
pub(super) async fn tell_over(
    app: &App,
    tx: &mut Tx,
    scope: &Scope,
    person: PersonId,
) -> Result<(), AppError> {
    notices::tell(app, tx, scope, person, &OVER).await
}

/// Tells her that she may choose a PIN, and from which hour on, where that hour is still to come. It is told
/// at once, so that nothing has to wake up later.
pub(super) async fn tell_ready(
    app: &App,
    tx: &mut Tx,
    scope: &Scope,
    person: PersonId,
    ready_at: OffsetDateTime,
) -> Result<(), AppError> {
    let contacts = person::contacts(tx, scope, person).await?;
    let news = if ready_at > app.clock.now() { &READY_FROM } else { &READY };
    let more = [("dial", app.settings.short_dial.as_str().into()), ("from", hour(ready_at).into())];
    notices::tell_on(app, tx, (person, &contacts), news, &more).await
}

/// Day, month and hour in Cambodia, in ASCII digits. A begun minute counts as the next, so that nobody
/// comes too early.
fn hour(instant: OffsetDateTime) -> String {
    let whole = instant.second() == 0 && instant.nanosecond() == 0;
    let later = if whole { instant } else { instant + time::Duration::minutes(1) };
    let at = later.to_offset(PHNOM_PENH);
    format!("{:02}/{:02} {:02}:{:02}", at.day(), u8::from(at.month()), at.hour(), at.minute())
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::datetime;

    #[test]
    fn the_hour_is_that_of_cambodia_and_never_too_early() {
        assert_eq!(hour(datetime!(2026-11-21 19:05 UTC)), "22/11 02:05");
        assert_eq!(hour(datetime!(2026-11-21 16:59:01 UTC)), "22/11 00:00");
    }
}
