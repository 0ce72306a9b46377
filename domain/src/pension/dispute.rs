//! What a disputed fact would change, worked out before anybody sends or decides anything.

use time::Date;

use super::{
    AwardFacts, Datum, InPayment, InvalidityCause, LineKey, RuleBook, SurvivorRelation, Working,
    explain,
};
use crate::flow::Answer;
use crate::money::{Months, Riel};
use crate::year_month::YearMonth;

/// A fact with its value, as the register holds it or as a person says it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FactValue {
    /// Riel a month.
    Money(Riel),
    /// A length of service.
    Service(Months),
    /// A legal date.
    Date(Date),
    /// Why a member can't work any more.
    Cause(InvalidityCause),
    /// How a survivor belongs to the deceased.
    Relation(SurvivorRelation),
    /// Something that is no number, such as a name.
    Text(String),
}

impl FactValue {
    /// The value an answer gives; a place and a month are none of a working's facts.
    pub fn of(answer: Answer) -> Option<Self> {
        match answer {
            Answer::Money(amount) => Some(Self::Money(amount)),
            Answer::Length(length) => Some(Self::Service(length)),
            Answer::Date(date) => Some(Self::Date(date)),
            Answer::Cause(cause) => Some(Self::Cause(cause)),
            Answer::Relation(relation) => Some(Self::Relation(relation)),
            Answer::Text(text) => Some(Self::Text(text)),
            Answer::Place(_)
            | Answer::Month(_)
            | Answer::Line(_)
            | Answer::Name(_)
            | Answer::PartDate(_)
            | Answer::Sex(_)
            | Answer::Kin(_)
            | Answer::YesNo(_)
            | Answer::Phone(_)
            | Answer::NationalId(_)
            | Answer::MemberNumber(_)
            | Answer::OneOf(..)
            | Answer::Children(_)
            | Answer::KnownAs(_)
            | Answer::Unknown => None,
        }
    }
}

/// A fact that somebody says is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Disputed<'a> {
    /// Which.
    pub datum: Datum,
    /// What the register holds; none where it holds nothing.
    pub recorded: Option<&'a FactValue>,
    /// What she says it is; none where she used words alone.
    pub claimed: Option<&'a FactValue>,
    /// When she was born, as the register holds it; asked where she says that she is a child.
    pub born: Option<Date>,
}

/// What her value would change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DisputeEffect {
    /// The rules, with the floors since, give another amount. The decision binds until it is decided
    /// anew.
    Amount {
        /// Riel a month with what the register holds.
        from: Riel,
        /// Riel a month with her value.
        to: Riel,
    },
    /// The amount stays the same.
    Nothing(Why),
}

/// Why a value changes nothing; each has its sentence in every language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Why {
    /// She gave no value, so nothing can be worked out.
    NoValue,
    /// The register holds this very value.
    SameValue,
    /// The amount was decided, and that binds until it is decided anew.
    DecisionBinds,
    /// No calculation uses this fact.
    NotUsed,
    /// We hold no rule for it: the decision rules.
    NoRule,
    /// The register does not hold every fact that the rule needs.
    FactsNotHeld,
    /// Either way service is too short, she was too young, or a child was too old.
    NotEligible,
    /// Either way the minimum is paid.
    MinimumEitherWay,
    /// Either way the formula gives the minimum or more.
    FormulaEitherWay,
    /// Either way service gives the most that the rule allows.
    Capped,
    /// The rule gives the same amount in riel.
    SameResult,
}

impl Why {
    /// Every reason.
    pub const ALL: [Self; 11] = [
        Self::NoValue,
        Self::SameValue,
        Self::DecisionBinds,
        Self::NotUsed,
        Self::NoRule,
        Self::FactsNotHeld,
        Self::NotEligible,
        Self::MinimumEitherWay,
        Self::FormulaEitherWay,
        Self::Capped,
        Self::SameResult,
    ];

    /// The stable code, the end of its word key.
    pub fn code(self) -> &'static str {
        match self {
            Self::NoValue => "no-value",
            Self::SameValue => "same-value",
            Self::DecisionBinds => "decision-binds",
            Self::NotUsed => "not-used",
            Self::NoRule => "no-rule",
            Self::FactsNotHeld => "facts-not-held",
            Self::NotEligible => "not-eligible",
            Self::MinimumEitherWay => "minimum-either-way",
            Self::FormulaEitherWay => "formula-either-way",
            Self::Capped => "capped",
            Self::SameResult => "same-result",
        }
    }
}

/// Works a pension out once as the register has it and once with the value of a dispute, on a day, and
/// compares. `case` is none where nothing was decided yet. A disputed day of retirement is compared by
/// [`dispute_retirement`], which knows what service and salaries she had until then.
pub fn dispute(
    case: Option<&AwardFacts>,
    disputed: Disputed<'_>,
    book: &RuleBook,
    on: Date,
) -> DisputeEffect {
    match disputed.datum {
        Datum::DecidedAmount | Datum::PaidAmount => {
            return DisputeEffect::Nothing(Why::DecisionBinds);
        }
        Datum::Name | Datum::Account | Datum::LifeCertificateDue => {
            return DisputeEffect::Nothing(Why::NotUsed);
        }
        Datum::ReferenceSalary
        | Datum::Service
        | Datum::GradeMinimum
        | Datum::BirthDate
        | Datum::RetiredOn
        | Datum::InvalidityCause
        | Datum::SurvivorRelation => {}
    }
    let claimed = match another_value(disputed) {
        Ok(claimed) => claimed,
        Err(why) => return DisputeEffect::Nothing(why),
    };
    let Some(case) = case else {
        return DisputeEffect::Nothing(Why::FactsNotHeld);
    };
    match with(case, disputed, claimed) {
        Ok(changed) => compare((case, &changed), disputed.datum, book, on),
        Err(why) => DisputeEffect::Nothing(why),
    }
}

/// The same for a disputed day of retirement. `ended` is the case as if her career had ended on that day:
/// her service is counted until then, and the rules and salaries of that day hold.
pub fn dispute_retirement(
    case: Option<&AwardFacts>,
    ended: Option<&AwardFacts>,
    disputed: Disputed<'_>,
    book: &RuleBook,
    on: Date,
) -> DisputeEffect {
    if let Err(why) = another_value(disputed) {
        return DisputeEffect::Nothing(why);
    }
    match (case, ended) {
        (Some(case), Some(ended)) if case.facts.uses(Datum::RetiredOn) => {
            compare((case, ended), Datum::RetiredOn, book, on)
        }
        (Some(case), _) if case.facts.are_held() => DisputeEffect::Nothing(Why::NotUsed),
        _ => DisputeEffect::Nothing(Why::FactsNotHeld),
    }
}

/// What she says, where it is something else than what the register holds.
fn another_value(disputed: Disputed<'_>) -> Result<&FactValue, Why> {
    match disputed.claimed {
        None => Err(Why::NoValue),
        claimed if disputed.recorded == claimed => Err(Why::SameValue),
        Some(claimed) => Ok(claimed),
    }
}

/// What is due as the register has it, and as she has it.
fn compare(
    (case, changed): (&AwardFacts, &AwardFacts),
    datum: Datum,
    book: &RuleBook,
    on: Date,
) -> DisputeEffect {
    let before = Outcome::of(case, book, on);
    let after = Outcome::of(changed, book, on);
    let (Some(from), Some(to)) = (before.due, after.due) else {
        let unknown = after.unknown().or(before.unknown());
        return DisputeEffect::Nothing(unknown.unwrap_or(Why::FactsNotHeld));
    };
    if from != to {
        return DisputeEffect::Amount { from, to };
    }
    DisputeEffect::Nothing(why_the_same(&before, &after, datum))
}

/// The case with her value in place of the register's, or why there is none.
fn with(case: &AwardFacts, disputed: Disputed<'_>, claimed: &FactValue) -> Result<AwardFacts, Why> {
    let mut changed = case.clone();
    if changed.facts.are_held() {
        changed.facts.put(disputed, claimed)?;
    }
    Ok(changed)
}

/// A working, and what is due by it.
struct Outcome {
    working: Working,
    /// What the rules give, lifted by the floors since; none where they give nothing we know.
    due: Option<Riel>,
}

impl Outcome {
    fn of(case: &AwardFacts, book: &RuleBook, on: Date) -> Self {
        let book = &*book.published_by(on);
        let working = explain(case, book, on);
        // No floor lifts what is no pension.
        let due = working.by_rules().map(|decided| match decided {
            Riel::ZERO => Riel::ZERO,
            _ => InPayment { decided, ..case.in_payment() }.due(book, YearMonth::of(on)),
        });
        Self { working, due }
    }

    fn has(&self, key: LineKey) -> bool {
        self.working.lines.iter().any(|line| line.key == key)
    }

    /// Why nothing is worked out, when nothing is.
    fn unknown(&self) -> Option<Why> {
        self.has(LineKey::RuleNotKnown)
            .then(|| if self.working.rule_set.is_none() { Why::NoRule } else { Why::FactsNotHeld })
    }
}

/// The reason that both workings share, the one that decides the amount first.
fn why_the_same(before: &Outcome, after: &Outcome, datum: Datum) -> Why {
    let both = |key| before.has(key) && after.has(key);
    let nothing = before.due == Some(Riel::ZERO);
    if nothing || both(LineKey::NotEligible) || both(LineKey::SurvivorRefused) {
        return Why::NotEligible;
    }
    let used = after.working.lines.iter().any(|line| line.datum == Some(datum));
    // A working says no day of birth or retirement of a member; it may still rest on it.
    if !used && !matches!(datum, Datum::BirthDate | Datum::RetiredOn) {
        return Why::NotUsed;
    }
    if both(LineKey::MinimumApplies) && datum != Datum::GradeMinimum {
        return Why::MinimumEitherWay;
    }
    let capped = |outcome: &Outcome| outcome.has(LineKey::YearsAboveCap);
    match datum {
        Datum::BirthDate if !used => Why::NotUsed,
        Datum::GradeMinimum if both(LineKey::MinimumNotNeeded) => Why::FormulaEitherWay,
        // Another result of the rule, and yet the same amount: a floor has lifted both.
        _ if differ(before, after) => Why::MinimumEitherWay,
        Datum::Service | Datum::RetiredOn if capped(before) || capped(after) => Why::Capped,
        _ => Why::SameResult,
    }
}

/// Whether the formulas, before any minimum, give two amounts.
fn differ(before: &Outcome, after: &Outcome) -> bool {
    let formula = |outcome: &Outcome| {
        let mut lines = outcome.working.lines.iter();
        lines.find(|line| line.key == LineKey::Formula).and_then(|line| line.amount)
    };
    formula(before) != formula(after)
}
