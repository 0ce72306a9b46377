//! A survivor who is in no register: a record and a number of her own, entered from home, by a member of
//! staff who has seen her or by a partner's machine, and confirmed by a second person before anything rests on it.
//!
//! Deliberately absent: what she claims. Money goes to nobody whose record is not confirmed: nothing of a
//! pension can be done on a claimant's record, see `members_only`, and only some cases can be sent, see
//! `may_send`.

mod ask;
mod at_counter;
mod by_machine;
mod decide;
mod draft;
mod enter;
mod later;
mod list;
mod mine;
mod open;
mod other_death;
mod remind;
mod tell;
mod type_code;

pub use ask::{Again, Asked, ask, ask_again};
pub use at_counter::{KeptFound, find_kept};
pub use by_machine::{
    MachineRecord, RecordEntered, RecordFault, RecordStands, enter_by_machine, of_machine,
};
pub use decide::{Approval, Decided, approve, refuse};
pub use draft::{Answered, DraftSeen, answer, draft, erase};
pub use enter::{Counter, CounterEntered, enter};
pub use later::{KeptForLater, Resumed, keep_for_later, resume};
pub use list::{Listed, list};
pub use mine::mine;
pub use open::{OpenedClaimant, open, open_with};
pub use remind::remind_of_kept;
pub use sothon_store::claimant::{Claimant, SameCard};
pub use type_code::{CodeTyped, type_code};

use sothon_domain::access::{Actor, Scope, StaffMember, Who};
use sothon_domain::casework::{CaseKind, Sender};
use sothon_domain::person::PersonId;
use sothon_store::{claimant, membership};

use crate::authorisation::{UseCase, authorise};
use crate::{App, AppError};

/// Where a claimant's record is seen by staff.
const PATH: &str = "/staff/claimants";

/// Lets a member pass: what is about a pension, or about where money goes, is for members.
///
/// # Errors
/// [`AppError::NotFound`] for a claimant.
pub(crate) async fn members_only(
    app: &App,
    scope: &Scope,
    person: PersonId,
) -> Result<(), AppError> {
    match claimant::is_claimant(&app.db, scope, person).await? {
        true => Err(AppError::NotFound),
        false => Ok(()),
    }
}

/// Lets pass whoever may send cases of this kind; a claimant comes back with her record.
///
/// # Errors
/// [`AppError::NotFound`] for a claimant whose record does not allow it, and for a member whom the registers hold
/// otherwise.
pub(crate) async fn may_send(
    app: &App,
    scope: &Scope,
    person: PersonId,
    kind: CaseKind,
) -> Result<Option<Claimant>, AppError> {
    let claimant = claimant::own(&app.db, scope, person).await?;
    if claimant.is_none() && kind.senders().include_every_member() {
        return Ok(None);
    }
    match kind.senders().include(sender(app, scope, person, claimant.as_ref()).await?) {
        true => Ok(claimant),
        false => Err(AppError::NotFound),
    }
}

/// What is known of a person who wants to send cases, with her record where she is a claimant.
pub(crate) async fn sender<'a>(
    app: &App,
    scope: &Scope,
    person: PersonId,
    claimant: Option<&'a Claimant>,
) -> Result<Sender<'a>, AppError> {
    Ok(match claimant {
        Some(claimant) => Sender::Claimant(&claimant.state),
        None => Sender::Member(membership::standing(&app.db, scope, person).await?),
    })
}

/// The member of staff who acts, and her reach.
fn staff(actor: &Actor, use_case: UseCase) -> Result<(Scope, &StaffMember), AppError> {
    let scope = authorise(actor, use_case)?;
    match &actor.who {
        Who::Staff(member) => Ok((scope, member)),
        Who::Nobody | Who::Person(_) | Who::Machine(_) | Who::System(_) => Err(AppError::NotFound),
    }
}

/// The path of a claimant's record on the portal.
fn path(person: PersonId) -> String {
    format!("{PATH}/{person}")
}
