//! The death of the pensioner: what the family gets, year by year.

use time::{Date, Month};

use super::Choice;
use crate::money::{Months, Riel};
use crate::pension::{
    Arg, ArgName, CitationId, Line, RuleBook, RuleSet, RuleSetId, Share, Subject, Survivor,
    SurvivorKind, Survivors, SurvivorsFacts, survivors,
};
use crate::person::{Scheme, Sex};

/// Somebody of the family.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Member {
    /// Married to the deceased.
    Spouse {
        /// Asked only where a rule set pays one sex.
        sex: Option<Sex>,
    },
    /// A daughter or son; no rule we hold asks which.
    Child {
        /// The year of birth; the child counts as born on its first day.
        born: i32,
    },
}

/// What is known of a pensioner and of the family, as if the pensioner died on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Family {
    /// The scheme.
    pub scheme: Scheme,
    /// By which rules.
    pub choice: Choice,
    /// The day of the death.
    pub on: Date,
    /// The service of the pensioner; none where the rules do not ask.
    pub service: Months,
    /// The monthly salary; nothing where the rules do not ask.
    pub salary: Riel,
    /// The family, the spouse first, then the children from the oldest on.
    pub members: Vec<Member>,
}

/// What a family gets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FamilyEstimate {
    /// The rule set that answers.
    pub rules: RuleSetId,
    /// Below which age children are paid, where the rules name one.
    pub child_below_age: Option<u8>,
    /// The family, in the order of the shares.
    pub members: Vec<Member>,
    /// The day of the death, then each first of January until the last child has reached that age.
    pub steps: Vec<FamilyStep>,
}

/// What a family gets from a day on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FamilyStep {
    /// The day.
    pub on: Date,
    /// What each gets; empty when the service was too short for any.
    pub shares: Vec<Share>,
    /// What all get together a month.
    pub total: Riel,
    /// The working, line by line.
    pub lines: Vec<Line>,
}

impl FamilyStep {
    /// How many are paid.
    pub fn paid(&self) -> usize {
        self.shares.iter().filter(|share| matches!(share, Share::Monthly(_))).count()
    }
}

/// What the family gets by the rules of the day of the death.
///
/// # Errors
/// No rule is known: the instrument that holds but whose amounts we do not hold, if we know of one.
pub fn family(dead: &Family, book: &RuleBook) -> Result<FamilyEstimate, Option<CitationId>> {
    let set = dead.choice.on(book, (dead.scheme, Subject::Survivors), dead.on)?;
    let rules = set.survivors().ok_or(None)?;
    let steps: Option<Vec<FamilyStep>> =
        days(dead, rules).into_iter().map(|on| step(dead, set, on)).collect();
    Ok(FamilyEstimate {
        rules: set.id.clone(),
        child_below_age: rules.child_below_age,
        members: dead.members.clone(),
        // Whoever reads the numbers has bounded them; a set that can't work with them says nothing.
        steps: steps.ok_or(None)?,
    })
}

/// The day of the death, and the first day of each year in which a child may still lose its share.
fn days(dead: &Family, rules: &Survivors) -> Vec<Date> {
    let born = dead.members.iter().filter_map(|member| match member {
        Member::Child { born } => Some(*born),
        Member::Spouse { .. } => None,
    });
    let last = rules.child_below_age.and_then(|age| Some(born.max()? + i32::from(age)));
    let first = dead.on.year() + 1;
    let later = (first..=last.unwrap_or(dead.on.year())).filter_map(first_of);
    std::iter::once(dead.on).chain(later).collect()
}

fn first_of(year: i32) -> Option<Date> {
    Date::from_calendar_date(year, Month::January, 1).ok()
}

fn step(dead: &Family, set: &RuleSet, on: Date) -> Option<FamilyStep> {
    let family: Option<Vec<Survivor>> = dead.members.iter().map(|one| survivor(*one)).collect();
    let (credited, reference_salary) = (dead.service, dead.salary);
    let facts = SurvivorsFacts { credited, reference_salary, on, family: family? };
    let result = survivors(&facts, set).ok()?;
    let lines = result.lines.into_iter().map(|line| named(line, &dead.members)).collect();
    Some(FamilyStep { on, shares: result.shares, total: result.total, lines })
}

/// The engine knows daughters and sons, widows and widowers; whoever's sex no rule asks is given to it
/// as a woman.
fn survivor(member: Member) -> Option<Survivor> {
    let (sex, kind) = match member {
        Member::Spouse { sex } => (sex.unwrap_or(Sex::Female), SurvivorKind::Spouse),
        Member::Child { born } => (Sex::Female, SurvivorKind::Child { born: first_of(born)? }),
    };
    Some(Survivor { sex, kind })
}

/// The line with the word for a child or a spouse where the engine wrote the one for a woman.
fn named(mut line: Line, members: &[Member]) -> Line {
    let any_spouse = members.contains(&Member::Spouse { sex: None });
    for (name, arg) in &mut line.args {
        let word = match arg {
            Arg::Text(word) if *name == ArgName::Survivor => word,
            _ => continue,
        };
        match word.as_str() {
            "daughter" => "child".clone_into(word),
            "widow" if any_spouse => "spouse".clone_into(word),
            _ => {}
        }
    }
    line
}
