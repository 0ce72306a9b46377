//! Cambodia's administrative divisions by code: the gazetteer of June 2026 in `gazetteer/`.
//!
//! A code that is not here may still be readable in an old record: units are split and renamed, and
//! their codes retired. So a stored code is never checked against this list, a new one is.

use std::collections::HashSet;
use std::sync::LazyLock;

use crate::person::PlaceCode;

const PROVINCES: &str = include_str!("../gazetteer/provinces.tsv");
const DISTRICTS: &str = include_str!("../gazetteer/districts.tsv");
const COMMUNES: &str = include_str!("../gazetteer/communes.tsv");
const VILLAGES: &str = include_str!("../gazetteer/villages.tsv");

static CODES: LazyLock<HashSet<&'static str>> = LazyLock::new(|| {
    [PROVINCES, DISTRICTS, COMMUNES, VILLAGES].into_iter().flat_map(codes).collect()
});

/// Whether a province, district, commune or village has this code today.
pub fn knows(code: &PlaceCode) -> bool {
    CODES.contains(code.as_str())
}

/// The codes of all villages, in order.
pub fn villages() -> impl Iterator<Item = &'static str> {
    codes(VILLAGES)
}

fn codes(table: &'static str) -> impl Iterator<Item = &'static str> {
    table.lines().skip(1).filter_map(|line| line.split('\t').next())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_of_all_four_levels_are_known_and_others_are_not() {
        let known = |code: &str| knows(&code.parse().unwrap());
        assert_eq!(CODES.len(), 25 + 210 + 1_652 + 14_578);
        assert!(["12", "1201", "120101", "01020101"].into_iter().all(known));
        assert!(!known("99") && !known("01029999"));
        assert_eq!(villages().next(), Some("01020101"));
    }
}
