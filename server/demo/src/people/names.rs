//! Khmer names with their Latin spelling, from the lists in `names/`.

use std::borrow::Cow;

use sothon_domain::person::Sex;

use super::dice::Dice;

/// A name in both scripts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Spelled {
    pub(super) khmer: Cow<'static, str>,
    pub(super) latin: Cow<'static, str>,
}

impl Spelled {
    pub(super) fn new(khmer: &'static str, latin: &'static str) -> Self {
        Self { khmer: khmer.into(), latin: latin.into() }
    }
}

/// The lists.
pub(super) struct Names {
    family: Vec<Spelled>,
    female: Vec<Spelled>,
    male: Vec<Spelled>,
}

impl Names {
    pub(super) fn load() -> Self {
        Self {
            family: list(include_str!("../../names/family.tsv")),
            female: list(include_str!("../../names/given-female.tsv")),
            male: list(include_str!("../../names/given-male.tsv")),
        }
    }

    pub(super) fn family(&self, dice: &mut Dice) -> Spelled {
        dice.pick(&self.family)
    }

    pub(super) fn given(&self, sex: Sex, dice: &mut Dice) -> Spelled {
        match sex {
            Sex::Female => dice.pick(&self.female),
            Sex::Male => dice.pick(&self.male),
        }
    }
}

fn list(tsv: &'static str) -> Vec<Spelled> {
    let rows = tsv.lines().skip(1).filter_map(|line| line.split_once('\t'));
    rows.map(|(khmer, latin)| Spelled::new(khmer, latin)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use sothon_domain::khmer::is_spelled_in_order;

    #[test]
    fn every_name_is_spelled_in_order_and_stands_once() {
        let names = Names::load();
        assert!(names.family.len() >= 40 && names.female.len() >= 80 && names.male.len() >= 80);
        for list in [&names.family, &names.female, &names.male] {
            for name in list {
                assert!(is_spelled_in_order(&name.khmer), "{}", name.khmer);
                assert!(name.latin.chars().all(|c| c.is_ascii_alphabetic()), "{}", name.latin);
                assert_eq!(list.iter().filter(|other| other.khmer == name.khmer).count(), 1);
            }
        }
    }
}
