//! What the rules in force give for what a case asks, from the member's record: an aid for the officer beside the case,
//! and no decision. Of a survivors' claim `Likely` says it, of a correction the effect of the corrected fact.

use time::Date;

use super::CaseKind;
use crate::money::Riel;
use crate::pension::{
    CitationId, Entitlement, InvalidityCause, InvalidityFacts, Line, OldAgeFacts, RuleBook,
    Subject, funeral_grant, invalidity, old_age,
};
use crate::person::Scheme;

/// What the register holds of the member, and for which day it is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ForeseenFacts {
    /// The scheme of the membership; none where she belongs to none.
    pub scheme: Option<Scheme>,
    /// Her career until it ended, or until the day; none while a fact is missing without which no rule works.
    pub career: Option<OldAgeFacts>,
    /// Why she can't work any more, as the register or else the claim says.
    pub cause: Option<InvalidityCause>,
    /// The day of the reading, whose rules are asked where no earlier day is known.
    pub day: Date,
}

/// What the rules in force give.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Foreseen {
    /// A pension, and the lines that lead to it.
    Monthly {
        /// Riel a month; none where the rule gives no monthly pension, which a line then says.
        amount: Option<Riel>,
        /// The working.
        lines: Vec<Line>,
    },
    /// An amount that is paid once.
    Once {
        /// Riel.
        amount: Riel,
        /// The instrument that orders it.
        citation: CitationId,
    },
    /// Children of somebody who died are paid below an age; the rule speaks of no school.
    ChildAge {
        /// In completed years.
        age: u8,
        /// The instrument that orders it.
        citation: CitationId,
    },
    /// No effect is said, and why.
    NotSaid(NotForeseen),
}

/// Why no effect is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotForeseen {
    /// The register holds no membership of that one.
    NoRecord,
    /// A rule is known, and the register lacks a fact that it asks.
    FactMissing,
    /// No rule that we hold says what follows.
    NoRule,
}

impl Foreseen {
    /// What the rules of `book` give for a case of this kind. None for a kind whose effect stands elsewhere, or that
    /// changes no amount.
    pub fn of(kind: CaseKind, facts: &ForeseenFacts, book: &RuleBook) -> Option<Self> {
        let given = match kind {
            CaseKind::OldAgeClaim | CaseKind::LumpSumClaim | CaseKind::RetireeRegistration => {
                facts.retirement(book)
            }
            CaseKind::InvalidityClaim => facts.invalidity(book),
            CaseKind::FuneralGrant => facts.funeral(book),
            CaseKind::ChildArrived | CaseKind::Schooling => facts.child(book),
            CaseKind::Marriage
            | CaseKind::Divorce
            | CaseKind::ReturnToWork
            | CaseKind::Emigration => Err(NotForeseen::NoRule),
            CaseKind::SurvivorsClaim
            | CaseKind::Correction(_)
            | CaseKind::AddressChanged
            | CaseKind::PaymentMissing
            | CaseKind::CallMeBack
            | CaseKind::PaymentMethod
            | CaseKind::Contact
            | CaseKind::Appeal => return None,
        };
        Some(given.unwrap_or_else(Self::NotSaid))
    }
}

impl ForeseenFacts {
    fn retirement(&self, book: &RuleBook) -> Result<Foreseen, NotForeseen> {
        let scheme = self.scheme()?;
        let on = self.career.as_ref().map_or(self.day, |career| career.retired_on);
        let set = book.in_force(scheme, Subject::OldAge, on).ok_or(NotForeseen::NoRule)?;
        let career = self.career.as_ref().ok_or(NotForeseen::FactMissing)?;
        let result = old_age(career, set, None).map_err(|_| NotForeseen::FactMissing)?;
        let amount = match result.entitlement {
            Entitlement::None => None,
            Entitlement::Monthly { monthly, .. } => Some(monthly),
        };
        Ok(Foreseen::Monthly { amount, lines: result.lines })
    }

    fn invalidity(&self, book: &RuleBook) -> Result<Foreseen, NotForeseen> {
        let scheme = self.scheme()?;
        let on = self.career.as_ref().map_or(self.day, |career| career.retired_on);
        let set = book.in_force(scheme, Subject::Invalidity, on).ok_or(NotForeseen::NoRule)?;
        let known = self.career.as_ref().zip(self.cause);
        let (career, cause) = known.ok_or(NotForeseen::FactMissing)?;
        let (credited, reference_salary) = (career.credited, career.reference_salary);
        let facts = InvalidityFacts { credited, reference_salary, cause };
        let result = invalidity(&facts, set).map_err(|_| NotForeseen::FactMissing)?;
        let amount = result.monthly.map(|(_, amount)| amount);
        Ok(Foreseen::Monthly { amount, lines: result.lines })
    }

    fn funeral(&self, book: &RuleBook) -> Result<Foreseen, NotForeseen> {
        let set = book.in_force(self.scheme()?, Subject::Funeral, self.day);
        let granted = set.and_then(|set| Some((funeral_grant(set)?, set.citation.id.clone())));
        let (amount, citation) = granted.ok_or(NotForeseen::NoRule)?;
        Ok(Foreseen::Once { amount, citation })
    }

    fn child(&self, book: &RuleBook) -> Result<Foreseen, NotForeseen> {
        let set = book.in_force(self.scheme()?, Subject::Survivors, self.day);
        let age = set.and_then(|set| Some((set.survivors()?.child_below_age?, set)));
        let (age, set) = age.ok_or(NotForeseen::NoRule)?;
        Ok(Foreseen::ChildAge { age, citation: set.citation.id.clone() })
    }

    fn scheme(&self) -> Result<Scheme, NotForeseen> {
        self.scheme.ok_or(NotForeseen::NoRecord)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::Months;
    use time::macros::date;

    fn facts() -> ForeseenFacts {
        let retired_on = date!(2017 - 03 - 31);
        ForeseenFacts {
            scheme: Some(Scheme::CivilServants),
            career: Some(OldAgeFacts::new(Months::new(360), Riel::new(600_000), retired_on)),
            cause: Some(InvalidityCause::NonWork),
            day: date!(2026 - 11 - 22),
        }
    }

    fn of(kind: CaseKind, facts: &ForeseenFacts) -> Option<Foreseen> {
        Foreseen::of(kind, facts, &RuleBook::released())
    }

    #[test]
    fn a_claim_of_one_s_own_service_is_worked_out_line_by_line() {
        for kind in [CaseKind::OldAgeClaim, CaseKind::LumpSumClaim, CaseKind::InvalidityClaim] {
            let Some(Foreseen::Monthly { amount: Some(amount), lines }) = of(kind, &facts()) else {
                panic!("{kind:?}")
            };
            assert!(amount > Riel::ZERO && lines.len() > 2, "{kind:?} {lines:?}");
        }
        let short = OldAgeFacts::new(Months::new(24), Riel::new(600_000), date!(2017 - 03 - 31));
        let short = ForeseenFacts { career: Some(short), ..facts() };
        let Some(Foreseen::Monthly { amount: None, lines }) = of(CaseKind::LumpSumClaim, &short)
        else {
            panic!("two years give no pension")
        };
        assert!(!lines.is_empty(), "a line says why");
    }

    #[test]
    fn without_a_record_a_fact_or_a_rule_there_is_no_number_and_it_says_why() {
        let not = |why| Some(Foreseen::NotSaid(why));
        let stranger = ForeseenFacts { scheme: None, career: None, ..facts() };
        let soldier = ForeseenFacts { scheme: Some(Scheme::Veterans), ..facts() };
        for kind in [CaseKind::OldAgeClaim, CaseKind::InvalidityClaim, CaseKind::FuneralGrant] {
            assert_eq!(of(kind, &stranger), not(NotForeseen::NoRecord), "{kind:?}");
            assert_eq!(of(kind, &soldier), not(NotForeseen::NoRule), "{kind:?}");
        }
        let unknown_cause = ForeseenFacts { cause: None, ..facts() };
        let missing = not(NotForeseen::FactMissing);
        assert_eq!(of(CaseKind::InvalidityClaim, &unknown_cause), missing);
        let no_career = ForeseenFacts { career: None, day: date!(2017 - 03 - 31), ..facts() };
        assert_eq!(of(CaseKind::OldAgeClaim, &no_career), missing);
        assert_eq!(of(CaseKind::FuneralGrant, &facts()), not(NotForeseen::NoRule), "a proposal");
        assert_eq!(of(CaseKind::Marriage, &facts()), not(NotForeseen::NoRule));
    }

    #[test]
    fn a_child_is_paid_below_the_age_of_the_rule_whatever_the_school() {
        for kind in [CaseKind::ChildArrived, CaseKind::Schooling] {
            let Some(Foreseen::ChildAge { age: 21, .. }) = of(kind, &facts()) else {
                panic!("{kind:?}: {:?}", of(kind, &facts()))
            };
        }
    }

    #[test]
    fn whose_effect_stands_elsewhere_says_nothing_here() {
        for kind in [CaseKind::SurvivorsClaim, CaseKind::AddressChanged, CaseKind::PaymentMissing] {
            assert_eq!(of(kind, &facts()), None);
        }
    }
}
