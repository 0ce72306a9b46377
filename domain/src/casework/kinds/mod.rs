//! The kinds of cases: a module each, with what it asks, its days, papers, reasons and effect.

mod address_changed;
mod appeal;
mod call_me_back;
mod child_arrived;
mod correction;
mod divorce;
mod emigration;
mod funeral_grant;
mod marriage;
mod payment_missing;
mod return_to_work;
mod rules;
mod schooling;
mod survivors_claim;

pub use address_changed::AddressChanged;
pub use appeal::appeal_until;
pub use correction::{AfterApproval, Correction};
pub use rules::Senders;

use rules::Rules;

use super::CaseKind;

/// The rules of a kind.
pub(super) fn rules(kind: CaseKind) -> Rules {
    match kind {
        CaseKind::AddressChanged => address_changed::RULES,
        CaseKind::Correction(datum) => correction::rules(datum),
        CaseKind::SurvivorsClaim => survivors_claim::RULES,
        CaseKind::FuneralGrant => funeral_grant::RULES,
        CaseKind::PaymentMissing => payment_missing::RULES,
        CaseKind::CallMeBack => call_me_back::RULES,
        CaseKind::Marriage => marriage::RULES,
        CaseKind::Divorce => divorce::RULES,
        CaseKind::ChildArrived => child_arrived::RULES,
        CaseKind::Schooling => schooling::RULES,
        CaseKind::ReturnToWork => return_to_work::RULES,
        CaseKind::Emigration => emigration::RULES,
        CaseKind::Appeal => appeal::RULES,
    }
}
