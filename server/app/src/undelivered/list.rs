//! The notices of an office that nobody has followed.

use std::num::NonZeroU32;

use sothon_domain::access::Actor;
use sothon_domain::masked::{PrivateFact, PrivateField, Shown};
use sothon_domain::person::{MemberNumber, PersonId};
use sothon_domain::undelivered::GivenUp;
use sothon_store::message_outbox::Channel;
use sothon_store::undelivered;
use time::OffsetDateTime;
use uuid::Uuid;

use crate::authorisation::{UseCase, authorise_staff};
use crate::office_list::{ON_A_PAGE, Turned};
use crate::reveal::{Revealing, Sight};
use crate::{App, AppError};

/// What is private of a notice's person.
pub(crate) const FIELDS: [PrivateField; 3] =
    [PrivateField::Name, PrivateField::Phone, PrivateField::Email];

/// A notice that reached nobody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Id of the message.
    pub message: Uuid,
    /// Her name, in both scripts.
    pub name: Shown,
    /// Her registered phone as it is now, if she has one.
    pub phone: Option<Shown>,
    /// Her mailbox as it is now, if she has one.
    pub email: Option<Shown>,
    /// One of her member numbers.
    pub member_number: MemberNumber,
    /// How it was to travel.
    pub channel: Channel,
    /// Why it was given up, where that was written down.
    pub because: Option<GivenUp>,
    /// When it was written.
    pub written_at: OffsetDateTime,
}

/// A page of the notices that reached nobody; the oldest come first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undelivered {
    /// Its notices.
    pub lines: Vec<Line>,
    /// How many wait on all pages.
    pub total: i64,
    /// Which page it is; 1 is the oldest.
    pub page: NonZeroU32,
    /// How many pages there are; an empty list has one.
    pub pages: NonZeroU32,
}

/// The notices in the reach of the actor's office, masked. A page that the list does not have is the first.
///
/// # Errors
/// The actor may not, or the store fails.
pub async fn list(app: &App, actor: &Actor, page: NonZeroU32) -> Result<Undelivered, AppError> {
    list_with(app, actor, page, &Sight::MASKED).await
}

/// The same with a sight of its own, which is of one notice.
///
/// # Errors
/// Those of [`list`].
pub async fn list_with(
    app: &App,
    actor: &Actor,
    page: NonZeroU32,
    sight: &Sight,
) -> Result<Undelivered, AppError> {
    let (scope, _) = authorise_staff(actor, UseCase::FollowUndelivered)?;
    let total = undelivered::waiting(&app.db, &scope).await?;
    let turned = Turned::to(page, total);
    let found = undelivered::list(&app.db, &scope, turned.skip(), ON_A_PAGE).await?;
    let lines = found.into_iter().map(|found| line(found, sight)).collect();
    Ok(Undelivered { lines, total, page: turned.page, pages: turned.pages })
}

fn line(found: undelivered::Undelivered, sight: &Sight) -> Line {
    let show = |fact| sight.show(Revealing::Message(found.message), fact);
    Line {
        message: found.message,
        name: show(PrivateFact::Name(found.name)),
        phone: found.phone.map(|phone| show(PrivateFact::Phone(phone))),
        email: found.email.map(|email| show(PrivateFact::Email(email))),
        member_number: found.member_number,
        channel: found.channel,
        because: found.because,
        written_at: found.written_at,
    }
}

/// Whose a notice of the list is.
pub(crate) async fn whose(app: &App, actor: &Actor, message: Uuid) -> Result<PersonId, AppError> {
    let (scope, _) = authorise_staff(actor, UseCase::FollowUndelivered)?;
    Ok(undelivered::whose(&app.db, &scope, message).await?)
}
