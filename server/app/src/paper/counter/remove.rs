//! A member of staff takes back a page that she added herself, while no case rests on it.

use sothon_domain::access::{Actor, Purpose, Scope};
use sothon_domain::casework::Stage;
use sothon_domain::paper::{PageEvent, PaperKind, holds_counter_page};
use sothon_domain::person::{PageId, PersonId};
use sothon_store::case_file::WorkedOn;
use sothon_store::{Tx, case_file, paper, person_lock};
use time::OffsetDateTime;

use crate::authorisation::{UseCase, authorise_staff};
use crate::paper::settle::{self, End, Ended};
use crate::paper::{show, sweep};
use crate::{App, AppError};

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Removal {
    /// The page is gone; taking it back twice is the same.
    Done,
    /// An officer works on a case that sees it, or has decided one by it; or the record is locked.
    Held,
}

/// Takes back a page that the actor added; one that she did not add is not found.
pub async fn remove(
    app: &App,
    actor: &Actor,
    person: PersonId,
    page: PageId,
) -> Result<Removal, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::AddPapersForPerson)?;
    let mut tx = app.db.begin_for(&scope, person).await?;
    if person_lock::is_locked(&mut tx, &scope, person, None).await? {
        return Ok(Removal::Held);
    }
    let locked = paper::lock(&mut tx, &scope, page).await?;
    if locked.person != person || locked.owner.staff() != Some(member.id) {
        return Err(AppError::NotFound);
    }
    let holders = holders(&mut tx, person).await?;
    if holders.iter().any(|holder| holder.holds(locked.kind, locked.begun_at)) {
        return Ok(Removal::Held);
    }
    let event = PageEvent::Remove;
    let end = End { wanted: None, event, bytes: None, digest: None, unread: false };
    if settle::write(app, actor, &scope, (tx, page), &end).await? == Ended::Now {
        sweep::delete(app, page).await;
    }
    Ok(Removal::Done)
}

/// A case of the person's, as far as it may rest on a paper.
pub(super) struct Holder {
    stage: Stage,
    decided_at: Option<OffsetDateTime>,
    sees: Vec<PaperKind>,
}

impl Holder {
    /// Whether the case rests on a page of this kind which was added at this instant.
    pub(super) fn holds(&self, kind: PaperKind, added_at: OffsetDateTime) -> bool {
        self.sees.contains(&kind) && holds_counter_page(self.stage, self.decided_at, added_at)
    }
}

/// The cases of a person in the actor's reach, also those that lie at the office where she lived before. Read in the
/// transaction that takes a page back, no case begins to rest on it meanwhile.
pub(super) async fn holders(tx: &mut Tx, person: PersonId) -> Result<Vec<Holder>, AppError> {
    let wherever = Scope::All(Purpose::Casework);
    let cases = case_file::worked_on(tx, &wherever, person).await?;
    let holder = |WorkedOn { case, by_staff }: WorkedOn| {
        let (stage, sees) = (case.state.stage(), show::reused(&case));
        Holder { stage, decided_at: by_staff, sees }
    };
    Ok(cases.into_iter().map(holder).collect())
}
