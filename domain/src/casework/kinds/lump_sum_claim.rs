//! The claim of the single payment of who served too little for a pension. Service elsewhere is asked for, because
//! it may make a pension of it; whichever it is, the office decides it on this case.

use super::Senders;
use super::rules::{OnApproval, Opening, Papers, Rules, WITH_PAPERS};
use super::shared;
use crate::casework::LegalReference;
use crate::paper::PaperKind;

pub(super) const RULES: Rules = Rules {
    flow: &shared::AFTER_SERVICE,
    days_to_decide: 30,
    senders: Senders::Unpensioned,
    opening: Opening::Claim,
    return_reasons: WITH_PAPERS,
    // Of veterans no such payment is known.
    rejections: &[LegalReference::Statute1994, LegalReference::SubDecree32Of2021],
    papers: Papers::Always(&[
        PaperKind::ServiceRecord,
        PaperKind::SalarySlip,
        PaperKind::IdentityCard,
    ]),
    on_approval: OnApproval::BackOffice,
    moves_money: false,
};
