//! The kinds of cases: a module each, with what it asks, its days, papers, reasons and effect.

mod address_changed;
mod appeal;
mod call_me_back;
mod child_arrived;
mod contact;
mod correction;
mod divorce;
mod emigration;
mod funeral_grant;
mod invalidity_claim;
mod lump_sum_claim;
mod marriage;
mod old_age_claim;
mod payment_method;
mod payment_missing;
mod retiree_registration;
mod return_to_work;
mod rules;
mod schooling;
mod sender;
mod shared;
mod survivors_claim;

pub use address_changed::AddressChanged;
pub use appeal::{appeal_until, appeals_ending};
pub use contact::ContactChange;
pub use correction::{AfterApproval, Correction};
pub use rules::Opening;
pub use sender::{Sender, Senders, Standing};

use rules::Rules;

use super::CaseKind;

/// The rules of a kind.
pub(super) fn rules(kind: CaseKind) -> Rules {
    match kind {
        CaseKind::AddressChanged => address_changed::RULES,
        CaseKind::Correction(datum) => correction::rules(datum),
        CaseKind::SurvivorsClaim => survivors_claim::RULES,
        CaseKind::FuneralGrant => funeral_grant::RULES,
        CaseKind::OldAgeClaim => old_age_claim::RULES,
        CaseKind::InvalidityClaim => invalidity_claim::RULES,
        CaseKind::LumpSumClaim => lump_sum_claim::RULES,
        CaseKind::RetireeRegistration => retiree_registration::RULES,
        CaseKind::PaymentMissing => payment_missing::RULES,
        CaseKind::PaymentMethod => payment_method::RULES,
        CaseKind::Contact => contact::RULES,
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
