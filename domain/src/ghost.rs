//! Signs that somebody who is paid may not be alive, or not be a person: for an officer to look at.
//!
//! A sign stops no payment and is no reproach. Deliberately absent: any act.

use std::collections::HashMap;

use time::{Date, Duration};

use crate::khmer::search_key;
use crate::life_certificate::LifeCertificate;
use crate::likeness::text_key;
use crate::person::{MemberNumber, Name};
use crate::year_month::YearMonth;

/// Nobody of this age in years or above is expected; the oldest known person reached 122.
const OLDEST: i32 = 110;

/// A life certificate may be late by so many days: people fall ill, roads are flooded.
const LATE: Duration = Duration::days(180);

/// Somebody paid for this month or one of so many before it is in payment.
const RECENT_MONTHS: i32 = 3;

/// Paid to one account, so many people who are no family are a sign.
const STRANGERS: usize = 3;

/// Why somebody should be looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sign {
    /// In payment and older than 110 years.
    OlderThan110,
    /// In payment, and the life certificate is late by more than 180 days.
    CertificateLate,
    /// Paid to an account together with others: three or more who are not linked to each other.
    SharedAccount,
}

impl Sign {
    /// The stable code, as the report names it.
    pub fn code(self) -> &'static str {
        match self {
            Self::OlderThan110 => "older-than-110",
            Self::CertificateLate => "life-certificate-late",
            Self::SharedAccount => "shared-account",
        }
    }
}

/// What the signs of one person alone are read from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// The day of birth.
    pub birth_date: Date,
    /// The day by which she should have shown that she is alive.
    pub life_certificate_due: Option<Date>,
    /// The last month for which a payment was ordered or made.
    pub last_paid: Option<YearMonth>,
}

impl Standing {
    /// Whether payments go on: one was for this month or one of the three before.
    pub fn in_payment(&self, today: Date) -> bool {
        let count = |month: YearMonth| month.year() * 12 + i32::from(month.month());
        self.last_paid
            .is_some_and(|last| count(YearMonth::of(today)) - count(last) <= RECENT_MONTHS)
    }

    /// The signs of this person alone.
    pub fn signs(&self, today: Date) -> Vec<Sign> {
        let held = [
            (Sign::OlderThan110, self.is_older_than_110(today)),
            (Sign::CertificateLate, self.is_late(today)),
        ];
        let in_payment = self.in_payment(today);
        held.into_iter().filter(|(_, held)| *held && in_payment).map(|(sign, _)| sign).collect()
    }

    fn is_older_than_110(&self, today: Date) -> bool {
        let day =
            |date: Date, later: i32| (date.year() + later, u8::from(date.month()), date.day());
        day(self.birth_date, OLDEST) < day(today, 0)
    }

    fn is_late(&self, today: Date) -> bool {
        match LifeCertificate::on(today, self.life_certificate_due) {
            LifeCertificate::Overdue { since } => today - since > LATE,
            _ => false,
        }
    }
}

/// A member with those she is linked to as family, survivor or payee, as keys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kin {
    own: [u64; 2],
    links: Vec<u64>,
}

/// Somebody a member is linked to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relative<'a> {
    /// By her own member number.
    Member(&'a str),
    /// By her Khmer name; she is in no register, or nobody knows her number.
    Named(&'a str),
}

impl Relative<'_> {
    fn key(self) -> u64 {
        match self {
            Self::Member(number) => text_key(number),
            Self::Named(name) => text_key(&search_key(name)),
        }
    }
}

impl Kin {
    /// The keys of a member with her links.
    pub fn new<'a>(
        number: &MemberNumber,
        khmer: &Name,
        links: impl IntoIterator<Item = Relative<'a>>,
    ) -> Self {
        Self {
            own: [Relative::Member(number.as_str()).key(), Relative::Named(&khmer.full()).key()],
            links: links.into_iter().map(Relative::key).collect(),
        }
    }
}

/// Whether people paid to one account are three or more families: linked are those of whom one
/// names the other, or who name the same relative or payee. A shared name alone links nobody.
pub fn are_strangers(payees: &[&Kin]) -> bool {
    families(payees) >= STRANGERS
}

/// The number of families: groups joined by links.
fn families(members: &[&Kin]) -> usize {
    let mut group: Vec<usize> = (0..members.len()).collect();
    let mut named_by: HashMap<u64, usize> = HashMap::new();
    for (at, member) in members.iter().enumerate() {
        for link in &member.links {
            let first = *named_by.entry(*link).or_insert(at);
            join(&mut group, first, at);
        }
    }
    for (at, member) in members.iter().enumerate() {
        for naming in member.own.iter().filter_map(|own| named_by.get(own)) {
            join(&mut group, *naming, at);
        }
    }
    (0..group.len()).filter(|at| group[*at] == *at).count()
}

/// Joins the groups of two members; the lower place stands for the group.
fn join(group: &mut [usize], one: usize, other: usize) {
    let (one, other) = (head(group, one), head(group, other));
    group[one.max(other)] = one.min(other);
}

fn head(group: &mut [usize], mut at: usize) -> usize {
    while group[at] != at {
        group[at] = group[group[at]];
        at = group[at];
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::date;

    const TODAY: Date = date!(2026 - 11 - 21);

    fn standing(birth_date: Date, due: Option<Date>, paid: Option<&str>) -> Standing {
        let last_paid = paid.map(|month| month.parse().unwrap());
        Standing { birth_date, life_certificate_due: due, last_paid }
    }

    #[test]
    fn only_somebody_in_payment_shows_a_sign() {
        let (young, old) = (date!(1957 - 06 - 15), date!(1916 - 11 - 20));
        let (early, late) = (Some(date!(2026 - 05 - 25)), Some(date!(2026 - 05 - 24)));
        for (facts, signs) in [
            (standing(old, None, Some("2026-10")), vec![Sign::OlderThan110]),
            (standing(date!(1916 - 11 - 21), None, Some("2026-10")), vec![]),
            (standing(old, late, None), vec![]),
            (standing(old, late, Some("2026-07")), vec![]),
            (standing(old, late, Some("2026-08")), vec![Sign::OlderThan110, Sign::CertificateLate]),
            (standing(young, late, Some("2026-11")), vec![Sign::CertificateLate]),
            (standing(young, early, Some("2026-11")), vec![]),
        ] {
            assert_eq!(facts.signs(TODAY), signs, "{facts:?}");
        }
    }

    fn kin(number: &str, name: &str, links: &[Relative<'_>]) -> Kin {
        Kin::new(&number.parse().unwrap(), &Name::new("", name).unwrap(), links.iter().copied())
    }

    #[test]
    fn families_are_joined_by_number_by_name_and_by_a_payee() {
        let alone = |number| kin(number, "សុខា", &[]);
        let [a, b, c] = [alone("K-1"), alone("K-2"), alone("K-3")];
        assert!(are_strangers(&[&a, &b, &c]), "a name shared by chance links nobody");
        assert!(!are_strangers(&[&a, &b]));
        let wife = kin("K-4", "តារា", &[Relative::Member("K-1")]);
        assert!(!are_strangers(&[&a, &wife, &b]), "linked by number");
        let mother = kin("K-5", "បុប្ផា", &[Relative::Named("តារា")]);
        assert!(!are_strangers(&[&mother, &wife, &b]), "linked by name");
        let payee = |number| kin(number, number, &[Relative::Named("ម៉ៅ")]);
        assert!(!are_strangers(&[&payee("K-6"), &payee("K-7"), &payee("K-8")]));
        let many: Vec<Kin> = (10..60).map(|n| kin(&format!("K-{n}"), "ក", &[])).collect();
        assert_eq!(families(&many.iter().collect::<Vec<_>>()), 50);
    }
}
