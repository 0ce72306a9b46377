//! The kinds of cases. A kind is one module with its steps, days and effects.

use super::{AddressChanged, Correction, ReturnReason, correction};
use crate::flow::{Answers, Flow, StepKey};
use crate::pension::Datum;
use crate::person::PlaceCode;
use crate::year_month::YearMonth;

/// What a case is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CaseKind {
    /// She lives somewhere else now.
    AddressChanged,
    /// A fact of the register is wrong; one case for each fact.
    Correction(Datum),
}

/// Where a case was sent from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Channel {
    /// The portal.
    Web,
    /// The short code.
    Ussd,
}

/// What changes in the register when a case is approved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// She lives there since that month.
    Move {
        /// The new place.
        to: PlaceCode,
        /// The month of the move.
        since: YearMonth,
    },
    /// The fact is as she says, so far as an approval can write it.
    Correct(Correction),
}

/// A step that must be answered before the case can be sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Incomplete(pub StepKey);

impl CaseKind {
    /// Every kind.
    pub const ALL: [Self; 13] = [
        Self::AddressChanged,
        Self::Correction(Datum::ReferenceSalary),
        Self::Correction(Datum::Service),
        Self::Correction(Datum::GradeMinimum),
        Self::Correction(Datum::DecidedAmount),
        Self::Correction(Datum::PaidAmount),
        Self::Correction(Datum::BirthDate),
        Self::Correction(Datum::RetiredOn),
        Self::Correction(Datum::Name),
        Self::Correction(Datum::Account),
        Self::Correction(Datum::LifeCertificateDue),
        Self::Correction(Datum::InvalidityCause),
        Self::Correction(Datum::SurvivorRelation),
    ];

    /// The stable code, the same in addresses and word keys.
    pub fn code(self) -> &'static str {
        match self {
            Self::AddressChanged => "address-changed",
            Self::Correction(datum) => match datum {
                Datum::ReferenceSalary => "correction-reference-salary",
                Datum::Service => "correction-service",
                Datum::GradeMinimum => "correction-grade-minimum",
                Datum::DecidedAmount => "correction-decided-amount",
                Datum::PaidAmount => "correction-paid-amount",
                Datum::BirthDate => "correction-birth-date",
                Datum::RetiredOn => "correction-retired-on",
                Datum::Name => "correction-name",
                Datum::Account => "correction-account",
                Datum::LifeCertificateDue => "correction-life-certificate-due",
                Datum::InvalidityCause => "correction-invalidity-cause",
                Datum::SurvivorRelation => "correction-survivor-relation",
            },
        }
    }

    /// The kind with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// What is asked.
    pub fn flow(self) -> &'static Flow {
        match self {
            Self::AddressChanged => &AddressChanged::FLOW,
            Self::Correction(datum) => correction::flow(datum),
        }
    }

    /// Whether it asks for the value of a fact.
    pub fn takes_value(self) -> bool {
        self.flow().step(StepKey::Value).is_some()
    }

    /// Within how many days after it was sent an office should decide.
    pub fn days_to_decide(self) -> i64 {
        match self {
            Self::AddressChanged => AddressChanged::DAYS_TO_DECIDE,
            Self::Correction(_) => correction::DAYS_TO_DECIDE,
        }
    }

    /// Whether an office may decide otherwise than she asked. Where somebody lives is for her to say:
    /// an office that doubts it asks her again.
    pub fn may_be_rejected(self) -> bool {
        match self {
            Self::AddressChanged => false,
            Self::Correction(_) => true,
        }
    }

    /// Why an office may send it back.
    pub fn return_reasons(self) -> &'static [ReturnReason] {
        match self {
            Self::AddressChanged => AddressChanged::RETURN_REASONS,
            Self::Correction(_) => correction::RETURN_REASONS,
        }
    }

    /// What its approval changes.
    ///
    /// # Errors
    /// [`Incomplete`] with the first step that is not answered.
    pub fn effect(self, answers: &Answers) -> Result<Effect, Incomplete> {
        match self {
            Self::AddressChanged => AddressChanged::read(answers).map(AddressChanged::effect),
            Self::Correction(datum) => Correction::read(datum, answers).map(Correction::effect),
        }
    }
}

impl Channel {
    /// The stable code: `web`, `ussd`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Web => "web",
            Self::Ussd => "ussd",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_has_a_code_of_its_own_steps_and_days() {
        for kind in CaseKind::ALL {
            assert_eq!(CaseKind::from_code(kind.code()), Some(kind));
            assert!(!kind.flow().steps.is_empty() && kind.days_to_decide() > 0);
            assert!(kind.effect(&Answers::default()).is_err());
        }
        for datum in Datum::ALL {
            let kind = CaseKind::Correction(datum);
            assert!(CaseKind::ALL.contains(&kind), "every fact can be disputed");
            assert_eq!(kind.code(), format!("correction-{}", datum.code()));
        }
    }
}
