//! A text message comes in.

use sothon_domain::access::Actor;
use sothon_domain::person::Phone;
use sothon_ussd::reply::{Meaning, read};

use super::answer::{Says, answer_once_a_day};
use super::{Received, stop};
use crate::authorisation::{UseCase, authorise};
use crate::{App, AppError};

/// Does what the message asks for, once however often it is handed over. What stops something is never counted and
/// never waits; a polite word to everything else goes to a number once a day.
pub async fn receive(app: &App, received: &Received) -> Result<(), AppError> {
    let actor = Actor::nobody();
    let scope = authorise(&actor, UseCase::AnswerByText)?;
    if is_our_own(app, &received.from) {
        tracing::warn!("a text message that seems to come from our own number is left alone");
        return Ok(());
    }
    match read(&received.text) {
        Meaning::NotMe => stop::stop(app, &actor, &scope, received).await,
        Meaning::Other => answer_once_a_day(app, &actor, received, Says::NotUnderstood).await,
    }
}

fn is_our_own(app: &App, from: &Phone) -> bool {
    let number = app.settings.reply_number.as_deref();
    let own: Option<Phone> = number.and_then(|number| number.parse().ok());
    own.as_ref() == Some(from)
}
