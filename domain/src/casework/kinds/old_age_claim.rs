//! The claim of a pension of old age: when work ended, and how long she served. What the register holds of it is
//! compared by the office; whoever does not know it says so.

use super::Senders;
use super::rules::{ABOUT_SERVICE, OnApproval, Opening, Papers, Rules, WITH_PAPERS};
use super::shared;
use crate::paper::PaperKind;

pub(super) const RULES: Rules = Rules {
    flow: &shared::AFTER_SERVICE,
    days_to_decide: 30,
    senders: Senders::Unpensioned,
    opening: Opening::Claim,
    return_reasons: WITH_PAPERS,
    rejections: ABOUT_SERVICE,
    papers: Papers::Always(&[
        PaperKind::RetirementDecision,
        PaperKind::ServiceRecord,
        PaperKind::SalarySlip,
        PaperKind::IdentityCard,
        PaperKind::BirthCertificate,
    ]),
    on_approval: OnApproval::BackOffice,
    moves_money: false,
};
