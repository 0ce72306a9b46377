//! Which message says what.

use sothon_domain::recovery::{RecoveryFault, RecoveryField, RefusalReason, Refused, Unfit};
use sothon_locales::Words;

/// The name of a field in the form.
pub(super) fn field_name(field: RecoveryField) -> &'static str {
    match field {
        RecoveryField::Way => "way",
        RecoveryField::Name => "name",
        RecoveryField::Number => "number",
        RecoveryField::Count => "count",
        RecoveryField::First => "first",
        RecoveryField::Agreed => "agreed",
        RecoveryField::Reason => "reason",
    }
}

/// What is wrong, in words.
pub(super) fn fault_text(fault: RecoveryFault, words: &Words) -> String {
    let key = match fault {
        RecoveryFault::Wrong(RecoveryField::Way) => "staff-recovery-error-way",
        RecoveryFault::Wrong(RecoveryField::Name) => "staff-recovery-error-name",
        RecoveryFault::Wrong(RecoveryField::Number) => "staff-recovery-error-number",
        RecoveryFault::Wrong(RecoveryField::Count) => "staff-recovery-error-count",
        RecoveryFault::Wrong(RecoveryField::First) => "staff-recovery-error-first",
        RecoveryFault::Wrong(RecoveryField::Agreed) => "staff-recovery-error-agreed",
        RecoveryFault::Wrong(RecoveryField::Reason) => "staff-recovery-error-reason",
        RecoveryFault::PayerGone => "staff-recovery-error-payer-gone",
        RecoveryFault::Unfit(Unfit::TooEarly(month)) => {
            let month = [("month", words.month(month).into())];
            return words.with("staff-recovery-error-early", &month);
        }
        RecoveryFault::Unfit(Unfit::TooMuch(most)) => {
            let most = [("amount", words.amount(most).into())];
            return words.with("staff-recovery-error-much", &most);
        }
    };
    words.get(key).to_owned()
}

/// Why nothing was done.
pub(super) fn refused_key(refused: Refused) -> &'static str {
    match refused {
        Refused::AlreadyDecided => "staff-recovery-refused-already-decided",
        Refused::OwnWork => "staff-recovery-refused-own-work",
        Refused::OthersWork => "staff-recovery-refused-others-work",
        Refused::Void => "staff-recovery-refused-void",
        Refused::NoDeath => "staff-recovery-refused-no-death",
        Refused::NothingPaid => "staff-recovery-refused-nothing-paid",
        Refused::ProposedAlready => "staff-recovery-refused-proposed-already",
        Refused::OtherProposal => "staff-recovery-refused-other-proposal",
        Refused::Related => "staff-recovery-refused-related",
        Refused::CardUnknown => "staff-award-error-card-unknown",
        Refused::PayerGone => "staff-recovery-refused-payer-gone",
        Refused::OtherSum | Refused::Unfit(_) => "staff-recovery-refused-other-sum",
    }
}

/// Why the second officer does not agree.
pub(super) fn reason_key(reason: RefusalReason) -> &'static str {
    match reason {
        RefusalReason::NotAgreed => "staff-recovery-reason-not-agreed",
        RefusalReason::TooHard => "staff-recovery-reason-too-hard",
        RefusalReason::OtherPayer => "staff-recovery-reason-other-payer",
        RefusalReason::NoGround => "staff-recovery-reason-no-ground",
        RefusalReason::Outdated => "staff-recovery-reason-outdated",
    }
}

/// Who pays, by the code of the terms.
pub(super) fn way_key(code: &str) -> &'static str {
    match code {
        "bank" => "staff-recovery-way-bank",
        "survivor" => "staff-recovery-way-survivor",
        _ => "staff-recovery-way-waive",
    }
}
