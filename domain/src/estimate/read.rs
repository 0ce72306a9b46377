//! From texts to numbers.

use time::Date;

use super::typed::{Asked, Proposals, Typed};
use super::years_later::years_later;
use super::{About, Career, Choice, Family, Invalidity, Member, Rejection, fitting};
use crate::khmer::digits;
use crate::money::{Months, Riel};
use crate::pension::{
    MOST_SURVIVORS, PaidSpouses, RuleSetId, Status, Subject, SurvivorAmounts, Survivors,
};
use crate::person::{Scheme, Sex, completed_years};
use crate::service::{Period, credited};
use crate::typed::{NotACount, count, day, grouped};

/// Nobody has become older.
const OLDEST: u32 = 122;
/// The youngest at which anybody may begin to work under the Labour Law.
const YOUNGEST: u32 = 15;
/// Nobody retires later.
const RETIRED_BY: u32 = 100;
/// Nobody has worked longer, in years.
const LONGEST_SERVICE: i64 = 80;
/// The highest monthly salary that is believed, in riel.
const HIGHEST_SALARY: i64 = 1_000_000_000;
/// The farthest day of a death from today, in years.
const FARTHEST_DEATH: i32 = 50;
/// The earliest year of birth of a child.
const EARLIEST_CHILD: i64 = 1900;

impl Typed {
    /// The career that was typed.
    ///
    /// # Errors
    /// The first [`Rejection`] that fits, in the order of [`Rejection::ALL`].
    pub fn career(&self, asked: Asked<'_>) -> Result<Career, Rejection> {
        let (scheme, choice) = self.scheme_and_choice(About::Retirement, asked)?;
        let born = born(&self.birth, asked.today)?;
        let retires_on = retires_on(&self.retire, born)?;
        let service = self.service()?;
        if service > credited(&[Period { starts: born, until: retires_on }]) {
            return Err(Rejection::ServiceLongerThanLife);
        }
        let salary = salary(&self.salary)?;
        let lowest = lowest(&self.lowest, salary)?;
        Ok(Career { scheme, choice, born, retires_on, service, salary, lowest })
    }

    /// The member who can't work any more, as of today.
    ///
    /// # Errors
    /// The first [`Rejection`] that fits, in the order of [`Rejection::ALL`].
    pub fn invalidity(&self, asked: Asked<'_>) -> Result<Invalidity, Rejection> {
        let (scheme, choice) = self.scheme_and_choice(About::Invalidity, asked)?;
        let cause = self.cause.trim().parse().map_err(|_| Rejection::UnknownCause)?;
        let service = self.service()?;
        let salary = salary(&self.salary)?;
        Ok(Invalidity { scheme, choice, cause, from: asked.today, service, salary })
    }

    /// The family that was typed, as if the pensioner died on the day that was typed, or today.
    ///
    /// Service and salary are asked for only where the rules take shares of a salary.
    ///
    /// # Errors
    /// The first [`Rejection`] that fits, in the order of [`Rejection::ALL`].
    pub fn family(&self, asked: Asked<'_>) -> Result<Family, Rejection> {
        let (scheme, choice) = self.scheme_and_choice(About::Family, asked)?;
        let on = death(&self.death, asked.today)?;
        let set = choice.on(asked.book, (scheme, Subject::Survivors), on).ok();
        let rules = set.and_then(|set| set.survivors());
        let shares = rules.is_some_and(|rules| matches!(rules.amounts, SurvivorAmounts::Shares(_)));
        let (service, salary) = match shares {
            true => (self.service()?, salary(&self.salary)?),
            false => (Months::ZERO, Riel::ZERO),
        };
        let members = self.members(on, rules)?;
        Ok(Family { scheme, choice, on, service, salary, members })
    }

    fn scheme_and_choice(
        &self,
        about: About,
        asked: Asked<'_>,
    ) -> Result<(Scheme, Choice), Rejection> {
        let scheme: Scheme = self.scheme.parse().map_err(|_| Rejection::UnknownScheme)?;
        if self.rules.trim().is_empty() {
            return Ok((scheme, Choice::InForce));
        }
        let id = RuleSetId::new(self.rules.trim());
        let sets = fitting(asked.book, about.subject());
        let set = sets.iter().find(|set| set.id == id).ok_or(Rejection::UnknownRules)?;
        if set.status == Status::Proposal && asked.proposals == Proposals::Refused {
            return Err(Rejection::ProposalRefused);
        }
        if set.scheme != scheme {
            return Err(Rejection::RulesOfAnotherScheme);
        }
        Ok((scheme, Choice::Set(id)))
    }

    fn service(&self) -> Result<Months, Rejection> {
        let none_given = |months: Result<i64, NotACount>| match months {
            Err(NotACount::Empty) => Ok(0),
            other => other,
        };
        let wrong = |fault| match fault {
            NotACount::Negative => Rejection::ServiceNegative,
            NotACount::Empty | NotACount::NotANumber => Rejection::ServiceNotANumber,
        };
        let (years, months) = (count(&self.years), none_given(count(&self.months)));
        // A text that is no number takes precedence over a number below nothing.
        if [years, months].contains(&Err(NotACount::NotANumber)) {
            return Err(Rejection::ServiceNotANumber);
        }
        let (years, months) = (years.map_err(wrong)?, months.map_err(wrong)?);
        if months > 11 {
            return Err(Rejection::ServiceTooManyMonths);
        }
        if years > LONGEST_SERVICE {
            return Err(Rejection::ServiceTooLong);
        }
        let months = u32::try_from(years * 12 + months);
        months.map(Months::new).map_err(|_| Rejection::ServiceTooLong)
    }

    fn members(&self, on: Date, rules: Option<&Survivors>) -> Result<Vec<Member>, Rejection> {
        let spouse = match self.spouse.trim() {
            "" | "none" => None,
            "spouse" => Some(Member::Spouse { sex: None }),
            "wife" => Some(Member::Spouse { sex: Some(Sex::Female) }),
            "husband" => Some(Member::Spouse { sex: Some(Sex::Male) }),
            _ => return Err(Rejection::UnknownSpouse),
        };
        let one_sex = rules.is_some_and(|rules| rules.spouses != PaidSpouses::All);
        if one_sex && spouse == Some(Member::Spouse { sex: None }) {
            return Err(Rejection::WifeOrHusband);
        }
        let mut born = children(&self.children, on)?;
        born.sort_unstable();
        let children = born.into_iter().map(|born| Member::Child { born });
        let members: Vec<Member> = spouse.into_iter().chain(children).collect();
        if members.is_empty() { Err(Rejection::NobodyLeft) } else { Ok(members) }
    }
}

fn born(text: &str, today: Date) -> Result<Date, Rejection> {
    let born = day(text).ok_or(Rejection::BirthNotADate)?;
    if born > today {
        return Err(Rejection::BirthInFuture);
    }
    if completed_years(born, today) > OLDEST {
        return Err(Rejection::BirthTooLongAgo);
    }
    Ok(born)
}

/// An age of up to three digits, or a day.
fn retires_on(text: &str, born: Date) -> Result<Date, Rejection> {
    let retires_on = match count(text) {
        Err(NotACount::Negative) if day(text).is_none() => {
            return Err(Rejection::RetireBeforeBirth);
        }
        Ok(age) if age < 1000 => {
            let age = i32::try_from(age).ok();
            age.and_then(|age| years_later(born, age)).ok_or(Rejection::RetireNotADay)?
        }
        _ => day(text).ok_or(Rejection::RetireNotADay)?,
    };
    if retires_on < born {
        return Err(Rejection::RetireBeforeBirth);
    }
    match completed_years(born, retires_on) {
        age if age < YOUNGEST => Err(Rejection::RetireTooYoung),
        age if age > RETIRED_BY => Err(Rejection::RetireTooOld),
        _ => Ok(retires_on),
    }
}

fn salary(text: &str) -> Result<Riel, Rejection> {
    match grouped(text) {
        Ok(salary @ 1..=HIGHEST_SALARY) => Ok(Riel::new(salary)),
        Ok(_) => Err(Rejection::SalaryOutOfRange),
        Err(NotACount::Negative) => Err(Rejection::SalaryNegative),
        Err(NotACount::Empty | NotACount::NotANumber) => Err(Rejection::SalaryNotAnAmount),
    }
}

fn lowest(text: &str, salary: Riel) -> Result<Option<Riel>, Rejection> {
    match grouped(text) {
        Err(NotACount::Empty) => Ok(None),
        Err(NotACount::Negative | NotACount::NotANumber) => Err(Rejection::LowestNotAnAmount),
        Ok(lowest) if lowest > salary.amount() => Err(Rejection::LowestAboveSalary),
        Ok(lowest) => Ok(Some(Riel::new(lowest))),
    }
}

/// The day of the death; today where none was typed.
fn death(text: &str, today: Date) -> Result<Date, Rejection> {
    if text.trim().is_empty() {
        return Ok(today);
    }
    let on = day(text).ok_or(Rejection::DeathNotADay)?;
    let (first, last) = (years_later(today, -FARTHEST_DEATH), years_later(today, FARTHEST_DEATH));
    let near = first.is_some_and(|first| first <= on) && last.is_some_and(|last| on <= last);
    if near { Ok(on) } else { Err(Rejection::DeathTooFarAway) }
}

/// The years of birth, parted by spaces, commas or the like. Nobody is born after the death.
fn children(text: &str, death: Date) -> Result<Vec<i32>, Rejection> {
    let text = digits::to_ascii(text);
    let years = text.split(|sign: char| sign.is_whitespace() || ",;./".contains(sign));
    let years: Vec<&str> = years.filter(|year| !year.is_empty()).collect();
    let mut born = Vec::new();
    for year in &years {
        let year = count(year).ok().filter(|year| (EARLIEST_CHILD..=9999).contains(year));
        let year = year.and_then(|year| i32::try_from(year).ok());
        born.push(year.ok_or(Rejection::ChildNotAYear)?);
    }
    if born.iter().any(|year| *year > death.year()) {
        return Err(Rejection::ChildNotBornYet);
    }
    // One place is the spouse's.
    if born.len() >= MOST_SURVIVORS {
        return Err(Rejection::TooManyChildren);
    }
    Ok(born)
}
