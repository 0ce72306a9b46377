//! The faulty rows between the good ones: strangers, with numbers that no good person has.

use sothon_domain::person::Scheme;

use super::super::dice::Dice;
use super::super::population::Population;
use super::super::row::Row;
use super::super::{draw, family, named, numbers, planted};
use super::kinds::{KINDS, Plant};

/// Where the strangers begin in the list of all numbers, far behind the good people.
const STRANGERS: u64 = 50_000_000;
/// Where the identity numbers begin that two strangers share.
const IDENTITIES_OF_TWO: u64 = 90_000_000;

/// One faulty row to come.
struct Planned {
    kind: usize,
    /// Which of its kind it is.
    nth: u64,
    /// The good row after which it stands.
    after: u64,
}

/// The strangers of a list, in the order of their rows: some thousands for the whole population.
pub(in crate::people) struct Strangers<'a> {
    population: &'a Population,
    planned: Vec<Planned>,
    next: usize,
}

impl<'a> Strangers<'a> {
    /// Shuffles the kinds and spreads them over the list.
    pub(in crate::people) fn among(population: &'a Population) -> Self {
        let plan = population.plan;
        let mut planned = vec![];
        if plan.faults && plan.count >= planted::FEWEST_PEOPLE {
            for (kind, rows) in KINDS.iter().map(|kind| kind.rows(plan.count)).enumerate() {
                planned.extend((0..rows).map(|nth| Planned { kind, nth, after: 0 }));
            }
        }
        spread(&mut planned, &mut Dice::of(plan.seed.wrapping_add(4), 0), plan.count);
        Self { population, planned, next: 0 }
    }

    /// The next line that stands after this good row, with the place of its kind in [`KINDS`].
    pub(in crate::people) fn next_after(&mut self, good_row: u64) -> Option<(usize, Vec<u8>)> {
        let planned = self.planned.get(self.next).filter(|planned| planned.after <= good_row)?;
        let line = self.line(planned, self.next as u64);
        self.next += 1;
        Some((planned.kind, line))
    }

    fn line(&self, planned: &Planned, place: u64) -> Vec<u8> {
        let (mut row, mut dice) = self.stranger(place);
        match &KINDS[planned.kind].plant {
            Plant::Line(spoil) => return spoil(row, planned.nth),
            Plant::Cells(spoil) => spoil(&mut row, planned.nth),
            Plant::NumberOfAbove => {
                let above = self.population.person(dice.place(0, planned.after + 1));
                row.set("member_number", above.member_number);
            }
            Plant::IdentityOfTwo => {
                let pair = IDENTITIES_OF_TWO + planned.nth / 2;
                row.set("national_id", numbers::national_id(pair));
            }
        }
        row.line()
    }

    /// A right row. Its person is a veteran, as every veteran has an award to be spoilt.
    fn stranger(&self, place: u64) -> (Row, Dice) {
        let Population { sources, plan, .. } = self.population;
        let index = STRANGERS + place;
        let mut dice = Dice::of(plan.seed, index);
        let mut person = draw::anybody(sources, &mut dice, index);
        person.scheme = Scheme::Veterans;
        person.member_number = format!("X-{:06}", place + 1);
        draw::pension(sources, &mut dice, &mut person);
        person.family = family::named(sources, &mut dice, &person);
        (person.row(), dice)
    }
}

/// Gives each its place, not before the named people and never two steps back.
fn spread(planned: &mut [Planned], dice: &mut Dice, count: u64) {
    for at in (1..planned.len()).rev() {
        planned.swap(at, dice.place(0, at as u64 + 1) as usize);
    }
    let rows = planned.len() as u64;
    let first = named::COUNT - 1;
    for (at, planned) in (0..).zip(planned) {
        let thousandths = at * 1_000 + dice.place(0, 1_000);
        planned.after = first + thousandths * (count - first) / (rows * 1_000);
    }
}
