//! Cambodia's administrative divisions by code: the gazetteer of June 2026 in `gazetteer/`.
//!
//! A code that is not here may still be readable in an old record: units are split and renamed, and
//! their codes retired. So a stored code is never checked against this list, a new one is.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use crate::person::PlaceCode;

const PROVINCES: &str = include_str!("../gazetteer/provinces.tsv");
const DISTRICTS: &str = include_str!("../gazetteer/districts.tsv");
const COMMUNES: &str = include_str!("../gazetteer/communes.tsv");
const VILLAGES: &str = include_str!("../gazetteer/villages.tsv");

/// The four levels, the widest first, each in the order of its codes.
static LEVELS: LazyLock<[Vec<Place>; 4]> = LazyLock::new(|| {
    // Villages have no type words before their names.
    [(PROVINCES, 3), (DISTRICTS, 3), (COMMUNES, 3), (VILLAGES, 1)]
        .map(|(table, names_from)| places(table, names_from).collect())
});

static COMMUNE_WORDS: LazyLock<BTreeSet<&str>> = LazyLock::new(|| {
    COMMUNES.lines().skip(1).flat_map(|line| line.split('\t').skip(1).take(2)).collect()
});

struct Place {
    code: &'static str,
    names: PlaceNames,
}

/// The names of a place without the word for its kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlaceNames {
    /// In Khmer letters.
    pub khmer: &'static str,
    /// In Latin letters, spelled as is usual; not ASCII throughout. The code where none is known.
    pub latin: &'static str,
}

/// Whether a province, district, commune or village has this code today.
pub fn knows(code: &PlaceCode) -> bool {
    name(code).is_some()
}

/// The names of the place with this code; nothing when no place has it today.
pub fn name(code: &PlaceCode) -> Option<PlaceNames> {
    let level = level(code.as_str().len())?;
    let at = level.binary_search_by(|place| place.code.cmp(code.as_str())).ok()?;
    Some(level[at].names)
}

/// The places right below this one in the order of their codes; all provinces when there is no code.
/// A village has none.
pub fn children(code: Option<&PlaceCode>) -> impl Iterator<Item = (PlaceCode, PlaceNames)> + use<> {
    let within = code.map_or("", PlaceCode::as_str);
    let level = level(within.len() + 2).unwrap_or(&[]);
    let first = level.partition_point(|place| place.code < within);
    let count = level[first..].partition_point(|place| place.code.starts_with(within));
    let found = &level[first..first + count];
    found.iter().filter_map(|place| Some((place.code.parse().ok()?, place.names)))
}

/// The codes of all villages, in order.
pub fn villages() -> impl Iterator<Item = &'static str> {
    LEVELS[3].iter().map(|place| place.code)
}

/// The words for the kinds of communes, in Khmer and in English.
pub fn commune_words() -> impl Iterator<Item = &'static str> {
    COMMUNE_WORDS.iter().copied()
}

/// The places whose codes have so many digits.
fn level(digits: usize) -> Option<&'static [Place]> {
    LEVELS.get((digits / 2).checked_sub(1)?).map(Vec::as_slice)
}

fn places(table: &'static str, names_from: usize) -> impl Iterator<Item = Place> {
    table.lines().skip(1).filter_map(move |line| {
        let mut cells = line.split('\t');
        let code = cells.next()?;
        let mut cells = cells.skip(names_from - 1);
        let (khmer, latin) = (cells.next()?, cells.next()?);
        let names = PlaceNames { khmer, latin: if latin.is_empty() { code } else { latin } };
        Some(Place { code, names })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(digits: &str) -> PlaceCode {
        digits.parse().unwrap()
    }

    #[test]
    fn units_of_all_four_levels_are_known_and_others_are_not() {
        let known = |digits: &str| knows(&code(digits));
        let count = LEVELS.iter().map(Vec::len).sum::<usize>();
        assert_eq!(count, 25 + 210 + 1_652 + 14_578);
        assert!(["12", "1201", "120101", "01020101"].into_iter().all(known));
        assert!(!known("99") && !known("01029999"));
        assert_eq!(villages().next(), Some("01020101"));
    }

    #[test]
    fn each_level_is_sorted_and_its_names_are_written_in_their_letters() {
        for level in LEVELS.iter() {
            assert!(level.is_sorted_by(|a, b| a.code < b.code));
            for place in level {
                let PlaceNames { khmer, latin } = place.names;
                assert!(khmer.starts_with(|c| ('\u{1780}'..='\u{17FF}').contains(&c)), "{khmer}");
                assert!(latin.starts_with(|c: char| c.is_ascii_alphanumeric()), "{latin}");
            }
        }
        let names = name(&code("12")).unwrap();
        assert_eq!((names.khmer, names.latin), ("ភ្នំពេញ", "Phnom Penh"));
    }

    #[test]
    fn communes_are_of_two_kinds() {
        let words: Vec<_> = commune_words().collect();
        assert_eq!(words, ["Commune", "Quarter", "ឃុំ", "សង្កាត់"]);
    }

    #[test]
    fn a_place_is_found_again_below_its_parent() {
        let under = |digits: &str| children(Some(&code(digits))).map(|(code, _)| code);
        assert_eq!(children(None).count(), 25);
        assert_eq!(under("0102").next(), Some(code("010201")));
        assert!(under("0102").all(|child| child.as_str().starts_with("0102")));
        assert_eq!(under("01020101").count(), 0);
        assert_eq!(under("99").count(), 0);
        let all: usize = children(None).map(|(province, _)| under(province.as_str()).count()).sum();
        assert_eq!(all, 210);
    }
}
