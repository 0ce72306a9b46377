//! What a rule set says about old age.

use crate::money::{Fraction, Months, Riel};

/// The rules of a monthly old-age pension.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OldAge {
    /// Which salary the rates apply to.
    pub salary: Salary,
    /// The service without which there is no monthly pension.
    pub minimum_service: Months,
    /// The service that gives a pension before the retirement age, where a rule says so.
    pub any_age_service: Option<Months>,
    /// The retirement ages in completed years, ascending; the framework of a post decides which.
    pub retirement_ages: Vec<u8>,
    /// What service gives.
    pub accrual: Accrual,
    /// The amount below which no pension falls.
    pub minimum: Minimum,
    /// A flat amount for everybody, on top.
    pub flat_pension: Option<FlatPension>,
}

/// Which salary the rates apply to. Whether a career average should be used is open (q3).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Salary {
    /// The last basic salary, without allowances.
    LastBasic,
    /// The total salary: basic and allowances.
    Total,
}

/// What service gives, as a share of the salary.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Accrual {
    /// A share for the first years as a whole, more for each further year, up to a cap.
    WithBase {
        /// The service the base is given for.
        base_service: Months,
        /// The share it gives.
        base: Fraction,
        /// What a further year adds.
        further_per_year: Fraction,
        /// The most that service can give; reached at a whole month.
        cap: Fraction,
    },
    /// A share for each year from the first one, without a cap.
    PerYear {
        /// What a year gives, up to the service named in `after` if there is one.
        first: Fraction,
        /// What later years give.
        after: Option<AfterFirst>,
    },
}

/// The rate of later years.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AfterFirst {
    /// The service after which it applies.
    pub service: Months,
    /// What a year gives from there.
    pub per_year: Fraction,
}

/// The amount below which no pension falls.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Minimum {
    /// There is none.
    None,
    /// The lowest basic salary of the person's body and grade, a fact of the register.
    LowestBasicSalaryOfGrade,
    /// A share of the average salary.
    ShareOfAverageSalary(Fraction),
}

/// A flat monthly amount for everybody of an age.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FlatPension {
    /// The amount a month, before any indexation.
    pub monthly: Riel,
    /// The ages, ascending by year; never empty.
    pub ages: Vec<FlatAge>,
}

/// The age at which the flat pension is due from some calendar year on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FlatAge {
    /// The first calendar year.
    pub from_year: i32,
    /// Completed years of age.
    pub age: u8,
}

impl FlatPension {
    /// The age that holds in a calendar year; none before the scheme starts.
    ///
    /// Whether the birthday, the month or the year decides is open (q7).
    pub fn age_in(&self, year: i32) -> Option<u8> {
        self.ages.iter().rev().find(|step| step.from_year <= year).map(|step| step.age)
    }

    /// Whether it is due to a person who completes this age in this calendar year.
    pub fn is_due(&self, year: i32, age: i32) -> bool {
        self.age_in(year).is_some_and(|needed| age >= i32::from(needed))
    }
}

/// Service granted to those who were older when a scheme started.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grandfathering {
    /// The first year of registration that counts.
    pub registration_from: i32,
    /// The last year of registration that counts.
    pub registration_to: i32,
    /// Registered at more than this age, strictly.
    pub older_than: u8,
    /// The months that have to be paid within the window.
    pub needed: Months,
    /// The first months after registration.
    pub window: Months,
    /// The share of the time between `older_than` and the age at registration that is granted.
    pub granted: Fraction,
}
