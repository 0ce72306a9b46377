//! A member of staff enters how a person who is at her counter wants to be written to. One is enough: nothing of her
//! pension changes, what has to be told is told in any case, and she is told of this.

use sothon_domain::access::{Actor, Scope};
use sothon_domain::masked::MaskedNames;
use sothon_domain::message_choices::MessageChoices;
use sothon_domain::message_form::{FormChannel, MessageForm};
use sothon_domain::person::{MemberNumber, PersonId};
use sothon_store::{Act, Subject, person};

use super::tell::{News, tell};
use crate::authorisation::{UseCase, authorise_staff};
use crate::case::record_reading;
use crate::{App, AppError};

const CHOSEN: News = News {
    sms: "notices-message-chosen",
    subject: "notices-message-chosen-subject",
    mail: "notices-message-chosen-mail",
};

/// How somebody wants to be written to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wish {
    /// In which language and letters, of what she is reminded, and whether people are named.
    pub choices: MessageChoices,
    /// To read or to hear.
    pub form: MessageForm,
}

/// What a typed member number leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ToChoose {
    /// What she wants now; her name, so that the right one is asked.
    Found {
        /// Masked.
        name: MaskedNames,
        /// What stands.
        wish: Wish,
    },
    /// What she wants was just kept.
    Kept,
    /// It is no member number.
    Malformed,
    /// Nobody in the reach of the office has it.
    Unknown,
}

/// Finds the member with a typed number. Her masked name is shown, so the reading is written down.
pub async fn find_to_choose(app: &App, actor: &Actor, typed: &str) -> Result<ToChoose, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::EnterMessageChoices)?;
    let found = match find(app, &scope, typed).await? {
        Ok(found) => found,
        Err(nobody) => return Ok(nobody),
    };
    record_reading(app, actor, member, found, None).await?;
    let name = person::load(&app.db, &scope, found).await?.name;
    let choices = person::message_choices(&app.db, &scope, found).await?;
    let form = person::message_form(&app.db, &scope, found).await?;
    Ok(ToChoose::Found { name: MaskedNames::of(&name), wish: Wish { choices, form } })
}

/// Keeps what the member with this number wants, and tells her in the words that she wants now. The same once more
/// changes nothing, tells nobody and writes nothing down.
///
/// # Errors
/// [`AppError::RecordLocked`] when her record is locked.
pub async fn choose_for(
    app: &App,
    actor: &Actor,
    typed: &str,
    wish: Wish,
) -> Result<ToChoose, AppError> {
    let (scope, _) = authorise_staff(actor, UseCase::EnterMessageChoices)?;
    let her = match find(app, &scope, typed).await? {
        Ok(found) => found,
        Err(nobody) => return Ok(nobody),
    };
    let Wish { choices, form } = wish;
    let at = app.clock.now();
    let mut tx = app.db.begin_for(&scope, her).await?;
    let other_form = person::set_message_form(&mut tx, &scope, her, form).await?;
    let others = person::set_message_choices(&mut tx, &scope, her, choices).await?;
    if !(other_form || others) {
        tx.abandon().await?;
        return Ok(ToChoose::Kept);
    }
    tell(app, &mut tx, &scope, her, &CHOSEN).await?;
    let detail = serde_json::json!({
        "tongue": choices.tongue.code(),
        "reminders": choices.reminders.code(),
        "naming": choices.naming.code(),
        "form": form.code(),
        "channel": FormChannel::Branch.code(),
    });
    let (act, subject) = ("message-choices.set", Subject::Person(her));
    tx.commit(Act { actor, act, subject, at, detail, event: true }).await?;
    Ok(ToChoose::Kept)
}

async fn find(
    app: &App,
    scope: &Scope,
    typed: &str,
) -> Result<Result<PersonId, ToChoose>, AppError> {
    let Ok(number) = typed.parse::<MemberNumber>() else { return Ok(Err(ToChoose::Malformed)) };
    let found = person::find_by_member_number(&app.db, scope, &number).await?;
    Ok(found.map(|found| found.person).ok_or(ToChoose::Unknown))
}
