//! What an award rests on: facts of its own kind, so that those of another kind can't be given.

use serde::{Deserialize, Serialize};
use time::Date;

use super::invalidity::{InvalidityFacts, invalidity};
use super::line::iso_date;
use super::old_age::{OldAgeFacts, old_age};
use super::survivors::{Survivor, survivor_share};
use super::{AwardKind, Datum, Line, RuleSet, SurvivorAmounts, SurvivorKind};
use crate::money::Riel;

/// The facts of an award's own kind, or which of them the register lacks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum KindFacts {
    /// The career of a member who retired by age or service.
    OldAge(Result<OldAgeFacts, MissingFact>),
    /// The career of a member who can't work any more, and why.
    Invalidity(Result<StoppedWork, MissingFact>),
    /// Who is paid after a member's death; nothing about anybody else of the family.
    Survivor(Result<SurvivorFacts, MissingFact>),
}

/// What is known of a member who can't work any more, and since when.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct StoppedWork {
    /// The first day without work; it decides which rule set applies.
    #[serde(with = "iso_date")]
    pub on: Date,
    /// What the calculation asks.
    pub facts: InvalidityFacts,
}

/// What is known of one survivor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct SurvivorFacts {
    /// Who.
    pub survivor: Survivor,
    /// The day of the death, where the register holds it.
    #[serde(with = "iso_date::option")]
    pub died_on: Option<Date>,
}

/// A fact without which no rule of the kind works.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MissingFact {
    /// The salary, or the end of the service.
    Career,
    /// Why the member can't work.
    Cause,
    /// How the survivor belongs to the deceased.
    Relation,
    /// The survivor is neither spouse nor child, and of no other do the rules we hold speak.
    OtherRelation,
}

/// Why a rule set gives nothing: a reason code of `rule-not-known`, and the fact of the register behind
/// it that a person can dispute.
pub(crate) type Unworkable = (&'static str, Option<Datum>);

/// The lines of a calculation, and the one that holds the result with its amount, riel a month.
pub(crate) type WorkedOut = (Vec<Line>, (u8, Riel));

impl MissingFact {
    /// The stable code, a reason of `rule-not-known`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Career => "facts-not-held",
            Self::Cause => "cause-not-held",
            Self::Relation => "relation-not-held",
            Self::OtherRelation => "other-relation",
        }
    }

    /// The fact of which the register holds too little. Of a career the salary stands for all: the
    /// service record beside it says the rest.
    fn datum(self) -> Datum {
        match self {
            Self::Career => Datum::ReferenceSalary,
            Self::Cause => Datum::InvalidityCause,
            Self::Relation | Self::OtherRelation => Datum::SurvivorRelation,
        }
    }

    fn unworkable(self) -> Unworkable {
        (self.code(), Some(self.datum()))
    }
}

impl KindFacts {
    /// No facts of a kind, and why.
    pub fn missing(kind: AwardKind, fact: MissingFact) -> Self {
        match kind {
            AwardKind::OldAge => Self::OldAge(Err(fact)),
            AwardKind::Invalidity => Self::Invalidity(Err(fact)),
            AwardKind::Survivor => Self::Survivor(Err(fact)),
        }
    }

    /// Why the award is paid.
    pub fn kind(&self) -> AwardKind {
        match self {
            Self::OldAge(_) => AwardKind::OldAge,
            Self::Invalidity(_) => AwardKind::Invalidity,
            Self::Survivor(_) => AwardKind::Survivor,
        }
    }

    /// Whether the register holds every fact without which no rule of the kind works.
    pub fn are_held(&self) -> bool {
        match self {
            Self::OldAge(facts) => facts.is_ok(),
            Self::Invalidity(facts) => facts.is_ok(),
            Self::Survivor(facts) => facts.is_ok(),
        }
    }

    /// The day whose rules hold: that of the retirement, of the end of work, or of the death. Where it
    /// is not known, the day of the decision is the best we know.
    pub fn rules_of(&self, decided_on: Date) -> Date {
        self.known_day().unwrap_or(decided_on)
    }

    /// The day of the retirement, of the end of work, or of the death, where the register holds it.
    pub(crate) fn known_day(&self) -> Option<Date> {
        match self {
            Self::OldAge(facts) => facts.as_ref().ok().map(|facts| facts.retired_on),
            Self::Invalidity(stopped) => stopped.ok().map(|stopped| stopped.on),
            Self::Survivor(facts) => facts.ok().and_then(|facts| facts.died_on),
        }
    }

    /// What the set gives; a child's age counts on the day of the decision. Or why nothing can
    /// be worked out.
    pub(crate) fn by(&self, set: &RuleSet, decided_on: Date) -> Result<WorkedOut, Unworkable> {
        let unusable = |datum| ("facts-out-of-range", Some(datum));
        match self {
            Self::OldAge(facts) => {
                let facts = facts.as_ref().map_err(|missing| missing.unworkable())?;
                let result = old_age(facts, set, None);
                let result = result.map_err(|_| unusable(Datum::ReferenceSalary))?;
                Ok((result.lines, (result.result_line, result.entitlement.monthly())))
            }
            Self::Invalidity(stopped) => {
                let stopped = stopped.map_err(MissingFact::unworkable)?;
                let result = invalidity(&stopped.facts, set);
                let result = result.map_err(|_| unusable(Datum::ReferenceSalary))?;
                Ok(last(result.lines, result.monthly.map_or(Riel::ZERO, |(_, amount)| amount)))
            }
            Self::Survivor(facts) => {
                let facts = facts.map_err(MissingFact::unworkable)?;
                if asks_for_the_deceased(set) {
                    return Err(("deceased-not-held", None));
                }
                let shared = survivor_share(facts.survivor, decided_on, set);
                let (lines, amount) = shared.map_err(|_| unusable(facts.survivor.decisive()))?;
                Ok(last(lines, amount))
            }
        }
    }
}

impl Survivor {
    /// The fact that can be out of range: a child's date of birth.
    fn decisive(self) -> Datum {
        match self.kind {
            SurvivorKind::Spouse => Datum::SurvivorRelation,
            SurvivorKind::Child { .. } => Datum::BirthDate,
        }
    }
}

/// Whether the set pays shares of what the deceased had, of which the register holds nothing.
fn asks_for_the_deceased(set: &RuleSet) -> bool {
    let rules = set.survivors();
    rules.is_some_and(|rules| matches!(rules.amounts, SurvivorAmounts::Shares(_)))
}

/// The lines, the last of which holds the result.
fn last(lines: Vec<Line>, amount: Riel) -> WorkedOut {
    let number = u8::try_from(lines.len());
    let number = number.expect("invariant: a working has some thirty lines at most");
    (lines, (number, amount))
}
