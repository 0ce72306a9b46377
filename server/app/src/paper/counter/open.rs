//! A page is opened at a counter, which is written down.

use sothon_domain::access::Actor;
use sothon_domain::paper::Owner;
use sothon_domain::person::{PageId, PersonId};
use sothon_store::paper;

use crate::authorisation::{UseCase, authorise_staff};
use crate::case::record_reading;
use crate::paper::OpenedPage;
use crate::paper::open::read_by_staff;
use crate::{App, AppError};

/// A page of a person in the actor's reach, whatever it was given with.
pub async fn open(
    app: &App,
    actor: &Actor,
    person: PersonId,
    page: PageId,
) -> Result<OpenedPage, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::AddPapersForPerson)?;
    let kept = paper::find_of_person(&app.db, &scope, person, page).await?;
    record_reading(app, actor, member, person, None).await?;
    read_by_staff(app, actor, Owner::Counter(member.id), kept).await
}
