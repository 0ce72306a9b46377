//! The kinds of cases; what each asks and does stands in a module of its own under `kinds`.

use time::OffsetDateTime;

use super::kinds::{Correction, Opening, Senders, rules};
use super::{LegalReference, ReturnReason};
use crate::account_change::COOLING_OFF;
use crate::flow::{Answer, Answers, Flow, StepKey};
use crate::paper::PaperKind;
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
    /// A survivor asks for the pension that is hers after a death.
    SurvivorsClaim,
    /// Somebody who arranged a funeral asks for the grant.
    FuneralGrant,
    /// Somebody asks for the pension of old age.
    OldAgeClaim,
    /// Somebody who can't work any more asks for the pension of invalidity.
    InvalidityClaim,
    /// Somebody with too little service for a pension asks for the single payment.
    LumpSumClaim,
    /// Somebody has retired, and the registers do not know it yet.
    RetireeRegistration,
    /// A payment did not come, or was short.
    PaymentMissing,
    /// Her pension should come another way: into a wallet, as cash at a branch, or to her home.
    PaymentMethod,
    /// How we reach her is lost or has changed: her phone, her mailbox or whom she trusts.
    Contact,
    /// She wants to be called.
    CallMeBack,
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
    /// She does not agree that a case of hers was rejected; it names that case.
    Appeal,
}

/// Where a case was sent from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Channel {
    /// The portal.
    Web,
    /// The short code.
    Ussd,
    /// A counter, where a member of staff enters it for the person who stands before her.
    Counter,
    /// The interface for machines, where a partner's machine enters it for the person.
    Machine,
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
    /// The office agrees, and the back office carries out what she asked for with these answers. Here nothing changes
    /// but by a case of the kind `contact`, as [`super::ContactChange`] says.
    BackOffice(Vec<(StepKey, Answer)>),
}

/// A step that must be answered before the case can be sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Incomplete(pub StepKey);

impl CaseKind {
    /// Every kind.
    pub const ALL: [Self; 30] = [
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
        Self::SurvivorsClaim,
        Self::FuneralGrant,
        Self::OldAgeClaim,
        Self::InvalidityClaim,
        Self::LumpSumClaim,
        Self::RetireeRegistration,
        Self::PaymentMissing,
        Self::PaymentMethod,
        Self::Contact,
        Self::CallMeBack,
        Self::Marriage,
        Self::Divorce,
        Self::ChildArrived,
        Self::Schooling,
        Self::ReturnToWork,
        Self::Emigration,
        Self::Appeal,
    ];

    /// The stable code, the same in addresses and word keys.
    pub fn code(self) -> &'static str {
        match self {
            Self::AddressChanged => "address-changed",
            Self::SurvivorsClaim => "survivors-claim",
            Self::FuneralGrant => "funeral-grant",
            Self::OldAgeClaim => "old-age-claim",
            Self::InvalidityClaim => "invalidity-claim",
            Self::LumpSumClaim => "lump-sum-claim",
            Self::RetireeRegistration => "retiree-registration",
            Self::PaymentMissing => "payment-missing",
            Self::PaymentMethod => "payment-method",
            Self::Contact => "contact",
            Self::CallMeBack => "call-me-back",
            Self::Marriage => "marriage",
            Self::Divorce => "divorce",
            Self::ChildArrived => "child-arrived",
            Self::Schooling => "schooling",
            Self::ReturnToWork => "return-to-work",
            Self::Emigration => "emigration",
            Self::Appeal => "appeal",
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
        rules(self).flow
    }

    /// Whether it asks for the value of a fact.
    pub fn takes_value(self) -> bool {
        self.flow().step(StepKey::Value).is_some()
    }

    /// Within how many days after it was sent an office should decide.
    pub fn days_to_decide(self) -> i64 {
        rules(self).days_to_decide
    }

    /// Who may send it.
    pub fn senders(self) -> Senders {
        rules(self).senders
    }

    /// How its first page speaks to who opens it.
    pub fn opening(self) -> Opening {
        rules(self).opening
    }

    /// Whether an office may decide otherwise than she asked. What somebody says of her own life is for her to
    /// say: an office that doubts it asks her again.
    pub fn may_be_rejected(self) -> bool {
        !self.rejections().is_empty()
    }

    /// The instruments on which a rejection can rest; none for a kind that is never rejected.
    pub fn rejections(self) -> &'static [LegalReference] {
        rules(self).rejections
    }

    /// Whether its approval gives so many riel a month, which whoever decides it outside the offices names with it.
    pub fn has_monthly_amount(self) -> bool {
        match self {
            Self::SurvivorsClaim | Self::OldAgeClaim | Self::InvalidityClaim => true,
            Self::AddressChanged
            | Self::Correction(_)
            | Self::FuneralGrant
            | Self::LumpSumClaim
            | Self::RetireeRegistration
            | Self::PaymentMissing
            | Self::CallMeBack
            | Self::PaymentMethod
            | Self::Contact
            | Self::Marriage
            | Self::Divorce
            | Self::ChildArrived
            | Self::Schooling
            | Self::ReturnToWork
            | Self::Emigration
            | Self::Appeal => false,
        }
    }

    /// Why an office may send it back.
    pub fn return_reasons(self) -> &'static [ReturnReason] {
        rules(self).return_reasons
    }

    /// Whether it says where her money goes, or where we tell her of it: then its sender proves once more who she is,
    /// everybody is told, its answers rest for three days, and *not me* stops it.
    pub fn moves_money(self) -> bool {
        rules(self).moves_money
    }

    /// Whether answers that stand as they are since `answered_at` may be approved now. Those of a kind that
    /// [moves money](Self::moves_money) rest as long as another bank account does.
    pub fn has_rested(self, answered_at: OffsetDateTime, now: OffsetDateTime) -> bool {
        !self.moves_money() || now >= answered_at + COOLING_OFF
    }

    /// The papers that help to decide it after these answers, the most telling first; any other may be given
    /// beside them.
    pub fn papers(self, answers: &Answers) -> Vec<PaperKind> {
        rules(self).papers.after(answers)
    }

    /// What its approval changes; of an appeal only what she says, for the rest is its first case's.
    ///
    /// # Errors
    /// [`Incomplete`] with the first step that is not answered.
    pub fn effect(self, answers: &Answers) -> Result<Effect, Incomplete> {
        rules(self).effect(answers)
    }
}

impl Channel {
    /// The stable code: `web`, `ussd`, `counter`, `machine`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Web => "web",
            Self::Ussd => "ussd",
            Self::Counter => "counter",
            Self::Machine => "machine",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paper_is_asked_for_once_and_never_any_other() {
        for kind in CaseKind::ALL {
            let asked = kind.papers(&Answers::default());
            for (at, paper) in asked.iter().enumerate() {
                assert!(!asked[..at].contains(paper) && *paper != PaperKind::Other, "{kind:?}");
            }
        }
        assert!(CaseKind::AddressChanged.papers(&Answers::default()).is_empty());
    }

    #[test]
    fn where_money_goes_rests_for_three_days_and_nothing_else_does() {
        let sent = time::macros::datetime!(2026-11-23 02:00 UTC);
        for kind in CaseKind::ALL {
            let guarded = matches!(kind, CaseKind::PaymentMethod | CaseKind::Contact);
            assert_eq!(kind.moves_money(), guarded, "{kind:?}");
            let late = sent + COOLING_OFF;
            let rested = [sent, late - time::Duration::SECOND, late];
            let rested = rested.map(|now| kind.has_rested(sent, now));
            assert_eq!(rested, [!kind.moves_money(), !kind.moves_money(), true], "{kind:?}");
        }
    }

    #[test]
    fn what_old_cases_lack_is_never_what_keys_leave_for_later() {
        let steps = |kind: CaseKind| kind.flow().steps.iter();
        for kind in CaseKind::ALL {
            assert!(!steps(kind).any(|step| step.added && step.told_later), "{kind:?}");
        }
        assert!(CaseKind::ALL.into_iter().flat_map(steps).any(|step| step.added));
        assert!(CaseKind::ALL.into_iter().flat_map(steps).any(|step| step.told_later));
    }

    #[test]
    fn a_kind_has_a_code_of_its_own_steps_and_days() {
        for kind in CaseKind::ALL {
            assert_eq!(CaseKind::from_code(kind.code()), Some(kind));
            assert!(!kind.flow().steps.is_empty() && kind.days_to_decide() > 0, "{kind:?}");
            assert!(!kind.return_reasons().is_empty(), "{kind:?}");
            assert!(kind.effect(&Answers::default()).is_err());
        }
        for reference in LegalReference::ALL {
            let rests = |kind: CaseKind| kind.rejections().contains(&reference);
            assert!(CaseKind::ALL.into_iter().any(rests), "{reference:?}");
        }
        for datum in Datum::ALL {
            let kind = CaseKind::Correction(datum);
            assert!(CaseKind::ALL.contains(&kind), "every fact can be disputed");
            assert_eq!(kind.code(), format!("correction-{}", datum.code()));
        }
    }
}
