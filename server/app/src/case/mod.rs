//! Cases: a person answers and sends, an officer decides, both see the same case.

mod alike;
mod answer;
mod appeal;
mod appeal_end;
mod begun;
mod beside;
mod carried;
mod contact;
pub mod counter;
mod deceased;
mod decide;
mod dispute;
mod draft;
mod first_decision;
mod hand;
mod likely;
mod link;
pub mod machine;
mod matter;
mod mine;
mod money;
mod needed;
mod new_amount;
mod notice;
mod offered;
mod open;
mod order;
mod prefilled;
mod queue;
mod raise;
mod recorded;
mod register;
mod remind;
mod same_death;
mod seen;
mod shown;
mod submit;
mod told;
mod told_by_back_office;
mod waiting;
mod who_looked;
mod withdraw;

use sothon_domain::access::Actor;
use sothon_domain::casework::CaseKind;
use sothon_domain::delegate::DelegateScope;
use sothon_domain::pension::Datum;

pub use alike::Alike;
pub use answer::{Answered, Typed, answer};
pub(crate) use appeal::send_appeal_by_phone;
pub use appeal::{
    AppealSeen, AppealSent, AppealState, Appealable, WhySaid, appeal, say_why, send_appeal,
    send_appeal_proved,
};
pub use appeal_end::remind_of_appeals;
pub use begun::{Begun, begun};
pub use beside::{Beside, Whose};
pub(crate) use carried::carried;
pub use decide::{
    Decided, Outside, approve, ask_outside, correct, escalate, hear_outside, reject, send_back,
    take,
};
pub use dispute::{DisputeSeen, Noted, Said, dispute, say, takes_values};
pub use draft::{DraftSeen, draft, forget_expired_drafts};
pub use first_decision::FirstDecision;
pub use link::link;
pub use mine::{AppealStands, CaseDetail, mine, mine_one, overruled};
pub use money::MoneyCase;
pub(crate) use money::{act_stopped, leave, money_case, stop};
pub use new_amount::{NewAmount, ToPropose, to_propose};
pub use offered::offered;
pub use open::{InRegister, OpenedCase, open, open_with};
pub(crate) use open::{ONE_READING, record as record_reading};
pub use queue::{Filter, Holder, Queue, QueuedCase, queue};
pub use raise::raise_unattended;
pub use remind::remind_of_drafts;
pub use same_death::SameDeath;
pub use seen::{AppealTold, By, CaseSeen, Counter, Entry, PartnerMachine};
pub use shown::Shown;
use sothon_store::case_file::CaseFile;
pub use sothon_store::case_file::OutsideQuestion;
pub use sothon_store::file_reading::Reading;
pub use sothon_store::person::Relative;
pub use submit::{Submission, Submitted, submit, submit_proved};
pub(crate) use told::{BegunTold, begin_told, known_of, put_told};
pub(crate) use told_by_back_office::{Beforehand, beforehand, told_by_back_office};
pub use waiting::{Waiting, WaitsUntil, waiting};
pub use who_looked::who_looked;
pub use withdraw::{Withdrawal, withdraw};

use crate::AppError;

/// Whether the actor may have to do with cases of this kind: what is about the bank account, or how we
/// reach the person, no delegate sees or reports, and for somebody else claims only who may.
pub(crate) fn reaches(actor: &Actor, kind: CaseKind) -> Result<(), AppError> {
    let Some(delegation) = &actor.acting_for else { return Ok(()) };
    let allowed = match kind {
        CaseKind::Correction(Datum::Account) | CaseKind::PaymentMethod | CaseKind::Contact => false,
        CaseKind::SurvivorsClaim
        | CaseKind::FuneralGrant
        | CaseKind::OldAgeClaim
        | CaseKind::InvalidityClaim
        | CaseKind::LumpSumClaim
        | CaseKind::RetireeRegistration
        | CaseKind::Appeal => delegation.scope.includes(DelegateScope::Claim),
        _ => true,
    };
    if allowed { Ok(()) } else { Err(AppError::NotFound) }
}

/// The same of a case: with an appeal goes what its first case is about.
pub(crate) fn reaches_case(actor: &Actor, case: &CaseFile) -> Result<(), AppError> {
    reaches(actor, case.kind)?;
    reaches(actor, case.matter().0)
}

/// The path of a person's case on the portal.
fn path(reference: sothon_domain::person::Reference) -> String {
    format!("/my-pension/cases/{reference}")
}
