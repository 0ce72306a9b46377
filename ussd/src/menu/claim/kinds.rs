//! What can be claimed, told or disputed by phone, at least begun: the kinds of cases of the web, in three lists.

use serde::{Deserialize, Serialize};
use sothon_domain::casework::CaseKind;
use sothon_domain::pension::Datum;

/// A list of kinds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Among {
    /// Money that can be claimed.
    #[default]
    Claims,
    /// What has changed in her life.
    Events,
    /// Facts of the register that may be wrong, of which digits can say what is right.
    Facts,
}

/// What can be begun by phone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Claimed {
    /// A pension of old age.
    OldAge,
    /// The single payment instead of one.
    LumpSum,
    /// A survivor's pension.
    Survivors,
    /// The funeral grant.
    Funeral,
    /// A pension of invalidity.
    Invalidity,
    /// She has married.
    Marriage,
    /// She is divorced.
    Divorce,
    /// A child was born or adopted.
    ChildArrived,
    /// A child stays in school or has left it.
    Schooling,
    /// She works again.
    ReturnToWork,
    /// She lives in another country.
    Emigration,
    /// She has retired, and the registers do not know it.
    Retired,
    /// The salary the pension rests on is wrong.
    Salary,
    /// The credited service is wrong.
    Service,
    /// The lowest basic salary of the grade is wrong.
    GradeMinimum,
    /// The decided amount is wrong.
    DecidedAmount,
    /// The amount of the last payment is wrong.
    PaidAmount,
    /// The date of birth is wrong.
    BirthDate,
    /// The day of retirement is wrong.
    RetiredOn,
    /// The cause of invalidity is wrong.
    InvalidityCause,
    /// How she belonged to the one who died is wrong.
    SurvivorRelation,
}

impl Claimed {
    /// Everything that can, in the order of the lists.
    pub const ALL: [Self; 21] = [
        Self::OldAge,
        Self::LumpSum,
        Self::Survivors,
        Self::Funeral,
        Self::Invalidity,
        Self::Marriage,
        Self::Divorce,
        Self::ChildArrived,
        Self::Schooling,
        Self::ReturnToWork,
        Self::Emigration,
        Self::Retired,
        Self::Salary,
        Self::Service,
        Self::GradeMinimum,
        Self::DecidedAmount,
        Self::PaidAmount,
        Self::BirthDate,
        Self::RetiredOn,
        Self::InvalidityCause,
        Self::SurvivorRelation,
    ];

    /// Its kind of case, which has the questions.
    pub fn kind(self) -> CaseKind {
        match self {
            Self::OldAge => CaseKind::OldAgeClaim,
            Self::LumpSum => CaseKind::LumpSumClaim,
            Self::Survivors => CaseKind::SurvivorsClaim,
            Self::Funeral => CaseKind::FuneralGrant,
            Self::Invalidity => CaseKind::InvalidityClaim,
            Self::Marriage => CaseKind::Marriage,
            Self::Divorce => CaseKind::Divorce,
            Self::ChildArrived => CaseKind::ChildArrived,
            Self::Schooling => CaseKind::Schooling,
            Self::ReturnToWork => CaseKind::ReturnToWork,
            Self::Emigration => CaseKind::Emigration,
            Self::Retired => CaseKind::RetireeRegistration,
            Self::Salary => CaseKind::Correction(Datum::ReferenceSalary),
            Self::Service => CaseKind::Correction(Datum::Service),
            Self::GradeMinimum => CaseKind::Correction(Datum::GradeMinimum),
            Self::DecidedAmount => CaseKind::Correction(Datum::DecidedAmount),
            Self::PaidAmount => CaseKind::Correction(Datum::PaidAmount),
            Self::BirthDate => CaseKind::Correction(Datum::BirthDate),
            Self::RetiredOn => CaseKind::Correction(Datum::RetiredOn),
            Self::InvalidityCause => CaseKind::Correction(Datum::InvalidityCause),
            Self::SurvivorRelation => CaseKind::Correction(Datum::SurvivorRelation),
        }
    }

    /// The list it stands in.
    pub fn among(self) -> Among {
        match self.kind() {
            CaseKind::Correction(_) => Among::Facts,
            CaseKind::OldAgeClaim
            | CaseKind::LumpSumClaim
            | CaseKind::SurvivorsClaim
            | CaseKind::FuneralGrant
            | CaseKind::InvalidityClaim => Among::Claims,
            _ => Among::Events,
        }
    }

    /// Its key in its list, whatever else is offered, and the key of its word.
    pub(in crate::menu) fn item(self) -> (u8, &'static str) {
        match self {
            Self::OldAge => (1, "ussd-claim-old-age"),
            Self::LumpSum => (2, "ussd-claim-lump-sum"),
            Self::Survivors => (3, "ussd-claim-survivors"),
            Self::Funeral => (4, "ussd-claim-funeral"),
            Self::Invalidity => (5, "ussd-claim-invalidity"),
            Self::Marriage => (1, "ussd-event-marriage"),
            Self::Divorce => (2, "ussd-event-divorce"),
            Self::ChildArrived => (3, "ussd-event-child"),
            Self::Schooling => (4, "ussd-event-schooling"),
            Self::ReturnToWork => (5, "ussd-event-work"),
            Self::Emigration => (6, "ussd-event-abroad"),
            Self::Retired => (7, "ussd-event-retired"),
            Self::Salary => (1, "ussd-fact-salary"),
            Self::Service => (2, "ussd-fact-service"),
            Self::GradeMinimum => (3, "ussd-fact-grade-minimum"),
            Self::DecidedAmount => (4, "ussd-fact-decided"),
            Self::PaidAmount => (5, "ussd-fact-paid"),
            Self::BirthDate => (6, "ussd-fact-born"),
            Self::RetiredOn => (7, "ussd-fact-retired-on"),
            Self::InvalidityCause => (8, "ussd-fact-cause"),
            Self::SurvivorRelation => (9, "ussd-fact-relation"),
        }
    }
}

/// The key of the facts that take letters, below those that digits can say, and the key of its word.
pub(super) const OTHER_FACT: (u8, &str) = (10, "ussd-fact-other");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_leads_to_one_kind_of_its_list() {
        for (at, claimed) in Claimed::ALL.into_iter().enumerate() {
            let others = &Claimed::ALL[at + 1..];
            let same = |other: &&Claimed| {
                other.among() == claimed.among() && other.item().0 == claimed.item().0
            };
            assert_eq!(others.iter().find(same), None, "{claimed:?}");
            assert!(claimed.among() != Among::Facts || claimed.item().0 != OTHER_FACT.0);
        }
    }

    /// A fact that takes letters alone can't be begun by keys.
    #[test]
    fn every_kind_has_a_question_that_digits_answer() {
        for claimed in Claimed::ALL {
            let mut steps = claimed.kind().flow().steps.iter();
            let answers = steps.any(|step| super::super::keypad::answers(step.question));
            assert!(answers, "{claimed:?}");
        }
    }
}
