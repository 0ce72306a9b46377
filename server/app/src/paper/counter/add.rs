//! A page begins to arrive at a counter.

use sothon_domain::access::Actor;
use sothon_domain::effects::legal_date;
use sothon_domain::paper::{FailReason, LARGEST_DAY, Owner, PaperKind};
use sothon_domain::person::PersonId;
use sothon_store::paper::{self, AtCounter};
use sothon_store::person_lock;
use uuid::Uuid;

use crate::authorisation::{UseCase, authorise_staff};
use crate::paper::arrive::{announce, begun, new_page};
use crate::paper::{Begun, Coming, Room};
use crate::{App, AppError};

/// What the form of a counter says before its file.
#[derive(Debug, Clone)]
pub struct CounterForm {
    /// Whose paper it is.
    pub person: PersonId,
    /// What it is.
    pub kind: PaperKind,
    /// The form's idempotency key; a try of the same form again has the same.
    pub key: Uuid,
    /// How many bytes the file will take at most; none where nobody says.
    pub bytes: Option<usize>,
}

/// Announces a page of a person in the actor's reach. No connection is held when this has answered.
pub async fn begin(
    app: &App,
    actor: &Actor,
    form: &CounterForm,
    room: Room,
) -> Result<Begun, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::AddPapersForPerson)?;
    let person = form.person;
    if !form.kind.is_taken_at_counters() {
        return Err(AppError::NotFound);
    }
    // Whoever is out of reach is not found here.
    let mut tx = app.db.begin_for(&scope, person).await?;
    if person_lock::is_locked(&mut tx, &scope, person, None).await? {
        return Ok(Begun::Closed);
    }
    let new = new_page(app, actor, (form.kind, form.key, form.bytes));
    let on = legal_date(new.at);
    let branch = member.office.branch().cloned();
    let counter = AtCounter { person, staff: member.id, branch, on };
    let given = paper::GivenWith::Counter(&counter);
    let (arrival, _) = match announce(&mut tx, &scope, given, &new).await? {
        Ok(announced) => announced,
        Err(known) => return Ok(known),
    };
    let taken = paper::bytes_of_day(&mut tx, &scope, person, on).await?;
    if usize::try_from(taken).is_ok_and(|taken| taken > LARGEST_DAY) {
        return Ok(Begun::Refused(FailReason::DayFull));
    }
    let coming = Coming { arrival, scope, person, wanted: None, _room: room };
    begun(actor, tx, Owner::Counter(member.id), &new, coming).await
}
