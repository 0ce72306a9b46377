//! Careers of civil servants, and the pension that the rules in force give for them.

use sothon_domain::money::{Months, Riel};
use sothon_domain::pension::{OldAgeFacts, RuleBook, Subject, old_age};
use sothon_domain::person::Scheme;
use sothon_domain::service::{Period, credited};
use time::{Date, Duration};

use super::dice::Dice;

/// One career: a beginning, an end, the salaries at the end.
#[derive(Clone)]
pub(super) struct Career {
    pub(super) starts: Date,
    pub(super) retired_on: Date,
    pub(super) employer: &'static str,
    pub(super) grade: &'static str,
    pub(super) basic: i64,
    pub(super) total: i64,
    pub(super) lowest_of_grade: i64,
}

const EMPLOYERS: [&str; 6] = [
    "ក្រសួងអប់រំ យុវជន និងកីឡា",
    "ក្រសួងសុខាភិបាល",
    "ក្រសួងមហាផ្ទៃ",
    "ក្រសួងកសិកម្ម រុក្ខាប្រមាញ់ និងនេសាទ",
    "Ministry of Economy and Finance",
    "Ministry of Posts and Telecommunications",
];
const GRADES: [&str; 6] = ["A.1", "A.3", "B.2", "B.4", "C.1", "D.2"];
/// One point of the salary index.
const POINT: i64 = 2_500;

impl Career {
    /// A career of this many years that ended on this day.
    pub(super) fn draw(dice: &mut Dice, years: i64, retired_on: Date) -> Self {
        let months = Duration::days(years * 365 + years / 4 + dice.number(0, 300));
        let basic = dice.number(100, 364) * POINT;
        Self {
            starts: retired_on - months,
            retired_on,
            employer: dice.pick(&EMPLOYERS),
            grade: dice.pick(&GRADES),
            basic,
            total: basic + dice.number(20, 160) * POINT,
            lowest_of_grade: basic * dice.number(55, 78) / 100 / POINT * POINT,
        }
    }

    pub(super) fn last_day(&self) -> Date {
        self.retired_on - Duration::DAY
    }

    /// The service until the last day.
    pub(super) fn credited(&self) -> Months {
        credited(&[Period { starts: self.starts, until: self.last_day() }])
    }

    /// The monthly pension by the rules in force on the day of retirement; zero when none is due.
    pub(super) fn pension(&self, rules: &RuleBook) -> Riel {
        let facts = OldAgeFacts {
            lowest_grade_salary: Some(Riel::new(self.lowest_of_grade)),
            total_salary: Some(Riel::new(self.total)),
            ..OldAgeFacts::new(self.credited(), Riel::new(self.basic), self.retired_on)
        };
        let set = rules.in_force(Scheme::CivilServants, Subject::OldAge, self.retired_on);
        let set = set.expect("invariant: civil servants have rules since 1994");
        let result = old_age(&facts, set, None).expect("invariant: a drawn career is plausible");
        result.entitlement.monthly()
    }
}
