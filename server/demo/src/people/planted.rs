//! Which good people are planted for the work after the import: second records of one person, and
//! people who are paid though they can hardly be.

use std::collections::BTreeMap;

use sothon_domain::person::Scheme;

use super::dice::Dice;
use super::draw::{self, Sources};
use super::second_record::Varies;
use super::{Plan, named, quota};

/// One second record for so many people.
const PEOPLE_TO_A_SECOND_RECORD: u64 = 500;
/// One very old person for so many people, and never fewer than [`FEWEST_TOO_OLD`].
const PEOPLE_TO_ONE_TOO_OLD: u64 = 20_000;
const FEWEST_TOO_OLD: u64 = 3;
/// One shared account for so many people, and never fewer than [`FEWEST_SHARED`].
const PEOPLE_TO_A_SHARED_ACCOUNT: u64 = 30_000;
const FEWEST_SHARED: u64 = 2;
/// A shorter list has nothing planted in it.
pub(super) const FEWEST_PEOPLE: u64 = 100;

/// What is odd about a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Oddity {
    /// She is registered a second time here; the first record is the one at that place.
    SecondRecord { of: u64, varies: Varies },
    /// She is older than anybody becomes.
    TooOld,
    /// She is paid into the account of the person at this place, who may be herself.
    SharedAccount { of: u64 },
}

/// Places of the list with what is odd about them: some hundreds for the whole population.
#[derive(Debug, Default)]
pub(super) struct Planted(BTreeMap<u64, Oddity>);

impl Planted {
    /// Chooses the places for this plan.
    pub(super) fn choose(sources: &Sources, plan: &Plan) -> Self {
        if !plan.faults || plan.count < FEWEST_PEOPLE {
            return Self::default();
        }
        let dice = Dice::of(plan.seed.wrapping_add(3), 0);
        let mut choice = Choice { plan, dice, taken: BTreeMap::new() };
        choice.second_records(sources);
        choice.too_old();
        choice.shared_accounts();
        Self(choice.taken.into_iter().filter_map(|(at, odd)| Some((at, odd?))).collect())
    }

    /// What is odd about the person at this place.
    pub(super) fn at(&self, index: u64) -> Option<Oddity> {
        self.0.get(&index).copied()
    }

    /// All of them, in the order of the list.
    pub(super) fn all(&self) -> impl Iterator<Item = (u64, Oddity)> {
        self.0.iter().map(|(at, oddity)| (*at, *oddity))
    }
}

/// A choice under way. Nobody is taken twice, and a first record is otherwise ordinary.
struct Choice<'a> {
    plan: &'a Plan,
    dice: Dice,
    taken: BTreeMap<u64, Option<Oddity>>,
}

impl Choice<'_> {
    fn second_records(&mut self, sources: &Sources) {
        for nth in 0..self.plan.count / PEOPLE_TO_A_SECOND_RECORD {
            let varies = Varies::ALL[nth as usize % Varies::ALL.len()];
            let seed = self.plan.seed;
            let of = self.free(|at| varies.suits(&draw::person(sources, seed, at), sources));
            self.taken.insert(of, None);
            let second = self.free(|_| true);
            self.taken.insert(second, Some(Oddity::SecondRecord { of, varies }));
        }
    }

    fn too_old(&mut self) {
        for _ in 0..FEWEST_TOO_OLD.max(self.plan.count / PEOPLE_TO_ONE_TOO_OLD) {
            let at = self.free(is_paid);
            self.taken.insert(at, Some(Oddity::TooOld));
        }
    }

    fn shared_accounts(&mut self) {
        for nth in 0..FEWEST_SHARED.max(self.plan.count / PEOPLE_TO_A_SHARED_ACCOUNT) {
            let of = self.free(is_paid);
            self.taken.insert(of, Some(Oddity::SharedAccount { of }));
            for _ in 0..2 + nth % 3 {
                let at = self.free(is_paid);
                self.taken.insert(at, Some(Oddity::SharedAccount { of }));
            }
        }
    }

    /// A place that is not yet taken and that suits.
    fn free(&mut self, suits: impl Fn(u64) -> bool) -> u64 {
        loop {
            let at = self.dice.place(named::COUNT, self.plan.count);
            if !self.taken.contains_key(&at) && suits(at) {
                return at;
            }
        }
    }
}

/// Every veteran and survivor of one has an award; a civil servant may have had one sum only.
fn is_paid(index: u64) -> bool {
    quota::scheme(index) == Scheme::Veterans
}
