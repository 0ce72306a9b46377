//! Survivors' pensions by a rule set, line by line.
//!
//! A spouse is a spouse and a child is a child: the calculation asks the sex only where the rule set
//! pays one sex, and then says so with that rule.

mod person;

use time::Date;

pub use person::{Refusal, Survivor, SurvivorKind, SurvivorRelation, UnknownSurvivorRelation};

use super::sheet::Sheet;
use super::{
    ArgName, Datum, Line, LineKey, RuleSet, RuleSetId, SurvivorAmounts, Survivors, bounded,
};
use crate::money::rounding::monthly_amount_half_up;
use crate::money::{Fraction, Months, Riel, TooLarge};

/// The most survivors of one person that are calculated together.
pub const MOST_SURVIVORS: usize = 50;

/// What is known when a member or pensioner has died.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SurvivorsFacts {
    /// The service of the deceased.
    pub credited: Months,
    /// The monthly salary of the deceased; the rule set says which. Not asked where amounts are fixed.
    pub reference_salary: Riel,
    /// The day for which the shares are calculated: ages count on it.
    pub on: Date,
    /// The family, in the order of the result.
    pub family: Vec<Survivor>,
}

/// A calculation that could not be made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SurvivorsError {
    /// The rule set says nothing about survivors.
    #[error("{0} has no rules of survivors' pensions")]
    NoRules(RuleSetId),
    /// The salary is negative.
    #[error("the salary is negative")]
    NegativeSalary,
    /// More than one spouse: no rule we hold says how they share.
    #[error("more than one spouse")]
    MoreThanOneSpouse,
    /// More survivors than [`MOST_SURVIVORS`].
    #[error("more than {MOST_SURVIVORS} survivors")]
    TooMany,
    /// A child was born after the day of the calculation.
    #[error("a child is not born yet")]
    NotBornYet,
    /// A number is absurdly large.
    #[error(transparent)]
    TooLarge(#[from] TooLarge),
}

/// What one survivor gets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Share {
    /// So much a month.
    Monthly(Riel),
    /// Nothing, and why.
    Refused(Refusal),
}

/// The family's pensions and the lines that lead to them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SurvivorsResult {
    /// The lines, numbered from 1; the result stands in the last.
    pub lines: Vec<Line>,
    /// What each gets, in the order of the facts; empty when the service of the deceased was too
    /// short for any.
    pub shares: Vec<Share>,
    /// What shares are taken of, where the rule set has shares.
    pub base: Option<Riel>,
    /// What all get together a month.
    pub total: Riel,
}

/// What the shares of a family are taken of.
enum Base {
    /// Fixed amounts: spouse, child.
    Fixed(Riel, Riel),
    /// An amount, its line, and the shares of spouse and child.
    Shares { base: Riel, line: u8, spouse: Fraction, child: Fraction },
}

/// Calculates the pensions of a family by the rules of `set`.
pub fn survivors(facts: &SurvivorsFacts, set: &RuleSet) -> Result<SurvivorsResult, SurvivorsError> {
    let rules = set.survivors().ok_or_else(|| SurvivorsError::NoRules(set.id.clone()))?;
    check(facts)?;
    let mut sheet = Sheet::new(set);
    let Some(base) = base(&mut sheet, facts, rules)? else {
        let (lines, shares) = (sheet.into_lines(), Vec::new());
        return Ok(SurvivorsResult { lines, shares, base: None, total: Riel::ZERO });
    };
    let (mut shares, mut paid_lines, mut total) = (Vec::new(), Vec::new(), Riel::ZERO);
    for survivor in &facts.family {
        if let Some(refusal) = survivor.refusal(rules, facts.on) {
            sheet.rule(refusal.line(survivor, rules));
            shares.push(Share::Refused(refusal));
            continue;
        }
        let (line, amount) = share(&base, survivor)?;
        paid_lines.push(sheet.rule(line));
        shares.push(Share::Monthly(amount));
        total = total.checked_add(amount)?;
    }
    sheet.rule(Line::new(LineKey::SurvivorsTotal).amount(total).refs(&paid_lines));
    let base = match base {
        Base::Fixed(..) => None,
        Base::Shares { base, .. } => Some(base),
    };
    Ok(SurvivorsResult { lines: sheet.into_lines(), shares, base, total })
}

/// What one survivor gets on a day where the set pays everybody the same, and the lines that lead to it;
/// the last holds the result. Nothing is asked or said of the others of the family.
///
/// The first line says how she belongs to the deceased. Of a child's line the date of birth can be
/// disputed, of a widower who is refused that he is one.
pub(super) fn survivor_share(
    survivor: Survivor,
    on: Date,
    set: &RuleSet,
) -> Result<(Vec<Line>, Riel), SurvivorsError> {
    let (credited, reference_salary) = (Months::ZERO, Riel::ZERO);
    let alone = SurvivorsFacts { credited, reference_salary, on, family: vec![survivor] };
    let SurvivorsResult { mut lines, total, .. } = survivors(&alone, set)?;
    // The family's total is not hers to see; here it would say her own amount again.
    lines.retain(|line| line.key != LineKey::SurvivorsTotal);
    if let Some(share) = lines.last_mut() {
        share.refs = vec![1];
        share.datum = match survivor.kind {
            SurvivorKind::Child { .. } => Some(Datum::BirthDate),
            SurvivorKind::Spouse => {
                (share.key == LineKey::SurvivorRefused).then_some(Datum::SurvivorRelation)
            }
        };
    }
    let relation = Line::new(LineKey::SurvivorRelation);
    let relation = relation.with(ArgName::Survivor, survivor.code().to_owned());
    lines.insert(0, relation.datum(Datum::SurvivorRelation));
    Ok((lines, total))
}

fn check(facts: &SurvivorsFacts) -> Result<(), SurvivorsError> {
    let spouses = facts.family.iter().filter(|one| one.kind == SurvivorKind::Spouse);
    let unborn =
        |one: &Survivor| matches!(one.kind, SurvivorKind::Child { born } if born > facts.on);
    if facts.reference_salary < Riel::ZERO {
        Err(SurvivorsError::NegativeSalary)
    } else if facts.family.len() > MOST_SURVIVORS {
        Err(SurvivorsError::TooMany)
    } else if spouses.count() > 1 {
        Err(SurvivorsError::MoreThanOneSpouse)
    } else if facts.family.iter().any(unborn) {
        Err(SurvivorsError::NotBornYet)
    } else {
        Ok(())
    }
}

/// Writes what the shares are taken of; none when the deceased had too little service.
fn base(
    sheet: &mut Sheet<'_>,
    facts: &SurvivorsFacts,
    rules: &Survivors,
) -> Result<Option<Base>, TooLarge> {
    let shares = match &rules.amounts {
        SurvivorAmounts::Fixed { spouse, child } => return Ok(Some(Base::Fixed(*spouse, *child))),
        SurvivorAmounts::Shares(shares) => shares,
    };
    let salary = Line::new(LineKey::ReferenceSalary).amount(facts.reference_salary);
    let salary_line = sheet.fact(salary.datum(Datum::ReferenceSalary));
    let service = Line::new(LineKey::Service).with(ArgName::Service, facts.credited);
    let service_line = sheet.fact(service.datum(Datum::Service));
    if facts.credited < shares.minimum_service {
        let refused = Line::new(LineKey::NotEligible)
            .with(ArgName::Reason, "service-too-short".to_owned())
            .with(ArgName::Service, shares.minimum_service);
        sheet.rule(refused.refs(&[service_line]));
        return Ok(None);
    }
    let (rate, rate_lines) = bounded::lines(sheet, &shares.base, facts.credited, &[service_line])?;
    let base = monthly_amount_half_up(facts.reference_salary.times(rate)?)?;
    let line = Line::new(LineKey::Formula).with(ArgName::Rate, rate);
    let line = line.with(ArgName::Salary, facts.reference_salary).amount(base);
    let line = sheet.rule(line.refs(&[&[salary_line], &rate_lines[..]].concat()));
    Ok(Some(Base::Shares { base, line, spouse: shares.spouse, child: shares.child }))
}

/// The line of what one survivor gets.
fn share(base: &Base, survivor: &Survivor) -> Result<(Line, Riel), TooLarge> {
    let spouse = survivor.kind == SurvivorKind::Spouse;
    let (line, amount) = match base {
        Base::Fixed(of_spouse, of_child) => {
            (Line::new(LineKey::SurvivorFixed), if spouse { *of_spouse } else { *of_child })
        }
        Base::Shares { base, line, spouse: of_spouse, child } => {
            let rate = if spouse { *of_spouse } else { *child };
            let amount = monthly_amount_half_up(base.times(rate)?)?;
            let share = Line::new(LineKey::SurvivorShare).with(ArgName::Rate, rate);
            (share.refs(&[*line]), amount)
        }
    };
    Ok((line.with(ArgName::Survivor, survivor.code().to_owned()).amount(amount), amount))
}
