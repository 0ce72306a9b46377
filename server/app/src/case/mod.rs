//! Cases: a person answers and sends, an officer decides, both see the same case.

mod answer;
mod decide;
mod dispute;
mod draft;
mod mine;
mod needed;
mod new_amount;
mod notice;
mod open;
mod order;
mod queue;
mod raise;
mod recorded;
mod register;
mod seen;
mod shown;
mod submit;
mod who_looked;

use sothon_domain::access::{Actor, Scope};
use sothon_domain::casework::CaseKind;
use sothon_domain::pension::Datum;
use sothon_domain::person::PersonId;

pub use answer::{Answered, answer};
pub use decide::{
    Decided, Outside, approve, ask_outside, correct, escalate, hear_outside, reject, send_back,
    take,
};
pub use dispute::{DisputeSeen, Noted, Said, dispute, say};
pub use draft::{DraftSeen, draft, forget_expired_drafts};
pub use mine::{CaseDetail, mine, mine_one};
pub use new_amount::{NewAmount, ToPropose, to_propose};
pub(crate) use open::record as record_reading;
pub use open::{InRegister, OpenedCase, open, open_with};
pub use queue::{Filter, Holder, Queue, QueuedCase, queue};
pub use raise::raise_unattended;
pub use seen::{By, CaseSeen, Entry};
pub use shown::Shown;
pub use sothon_store::case_file::OutsideQuestion;
pub use sothon_store::file_reading::Reading;
pub use submit::{Submission, Submitted, submit};
pub use who_looked::who_looked;

use crate::AppError;
use crate::authorisation::{UseCase, authorise};

/// The scope of one's own cases, and whose they are.
fn own(actor: &Actor, use_case: UseCase) -> Result<(Scope, PersonId), AppError> {
    match authorise(actor, use_case)? {
        Scope::Own(person) => Ok((Scope::Own(person), person)),
        Scope::Province(_) | Scope::All(_) => Err(AppError::NotFound),
    }
}

/// Whether the actor may have to do with cases of this kind: what is about the bank account no delegate sees
/// or reports.
pub(crate) fn reaches(actor: &Actor, kind: CaseKind) -> Result<(), AppError> {
    let of_the_bank = kind == CaseKind::Correction(Datum::Account);
    if actor.acting_for.is_some() && of_the_bank { Err(AppError::NotFound) } else { Ok(()) }
}

/// The path of a person's case on the portal.
fn path(reference: sothon_domain::person::Reference) -> String {
    format!("/my-pension/cases/{reference}")
}
