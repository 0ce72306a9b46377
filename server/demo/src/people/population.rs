//! The good people: everyone who is to land, whatever her row looks like.

use std::ops::RangeInclusive;

use sothon_domain::pension::RuleBook;
use time::Month;

use super::dice::Dice;
use super::draw::{self, Sources};
use super::names::Names;
use super::person::Person;
use super::places::Places;
use super::planted::{Oddity, Planted};
use super::{Plan, family, named, numbers, second_record};

/// Ages that nobody reaches.
const TOO_OLD: RangeInclusive<i64> = 112..=118;

/// The people of a plan, drawn when they are asked for and never held together.
pub(super) struct Population {
    pub(super) plan: Plan,
    pub(super) sources: Sources,
    pub(super) planted: Planted,
}

impl Population {
    /// Loads what people are drawn from and chooses whom to plant.
    pub(super) fn of(plan: Plan) -> Self {
        let sources = Sources {
            names: Names::load(),
            places: Places::load(),
            rules: RuleBook::released(),
            today: plan.today,
        };
        let planted = Planted::choose(&sources, &plan);
        Self { plan, sources, planted }
    }

    /// The person at this place of the list.
    pub(super) fn person(&self, index: u64) -> Person {
        let Plan { seed, .. } = self.plan;
        match self.planted.at(index) {
            _ if index < named::COUNT => named::named(&self.sources, index).person,
            Some(Oddity::SecondRecord { of, varies }) => {
                second_record::person(&self.sources, seed, index, of, varies)
            }
            Some(Oddity::TooOld) => self.too_old(index),
            Some(Oddity::SharedAccount { of }) => self.paid_into_the_account_of(of, index),
            None => self.ordinary(index),
        }
    }

    /// Links that lead on in the list would make a longer list begin otherwise, so a clean one
    /// has none.
    fn ordinary(&self, index: u64) -> Person {
        let mut person = draw::person(&self.sources, self.plan.seed, index);
        if self.plan.faults {
            let mut dice = Dice::of(self.plan.seed.wrapping_add(5), index);
            person.family.extend(family::member_below(&mut dice, index, self.plan.count));
        }
        person
    }

    fn too_old(&self, index: u64) -> Person {
        let mut person = draw::person(&self.sources, self.plan.seed, index);
        let mut dice = Dice::of(self.plan.seed.wrapping_add(6), index);
        let age = dice.number(*TOO_OLD.start(), *TOO_OLD.end());
        let year = self.plan.today.year() - age as i32;
        let (first, last) = (draw::day(year, Month::January), draw::day(year, Month::December));
        person.birth_date = dice.day(first, last);
        person
    }

    /// Of the same village too: an account belongs to a branch.
    fn paid_into_the_account_of(&self, of: u64, index: u64) -> Person {
        let mut person = draw::person(&self.sources, self.plan.seed, index);
        person.village = draw::person(&self.sources, self.plan.seed, of).village;
        person.account = numbers::account(of);
        person
    }
}
