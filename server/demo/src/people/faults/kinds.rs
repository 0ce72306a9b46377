//! The kinds of faults, each with the reason it is rejected for and how often it is planted.

use super::super::row::Row;
use super::{cells, lines};

/// A kind of fault.
pub(in crate::people) struct Kind {
    /// The code of the reason in the reject file.
    pub(in crate::people) reason: &'static str,
    /// How many there are in the shortest list. Counts differ, so that kinds can't be mixed up.
    fixed: u64,
    /// One more for so many people: the faults of real life. `None` for the rare ones.
    people_to_one_more: Option<u64>,
    pub(super) plant: Plant,
}

/// How a row is spoilt. The number tells the ways of one kind apart: the first, the second, and so on.
pub(super) enum Plant {
    /// In its cells.
    Cells(fn(&mut Row, u64)),
    /// In its line, after the cells.
    Line(fn(Row, u64) -> Vec<u8>),
    /// By a member number that a row above has.
    NumberOfAbove,
    /// By an identity number that one other row has, so that both are rejected.
    IdentityOfTwo,
}

impl Kind {
    /// How many rows of this kind are planted among so many good people.
    pub(in crate::people) fn rows(&self, people: u64) -> u64 {
        let planted = self.fixed + self.people_to_one_more.map_or(0, |one| people / one);
        if matches!(self.plant, Plant::IdentityOfTwo) { 2 * planted } else { planted }
    }
}

const fn rare(reason: &'static str, fixed: u64, plant: Plant) -> Kind {
    Kind { reason, fixed, people_to_one_more: None, plant }
}

const fn common(reason: &'static str, fixed: u64, people: u64, plant: Plant) -> Kind {
    Kind { reason, fixed, people_to_one_more: Some(people), plant }
}

/// Every kind, in the order in which a row's faults take precedence.
pub(in crate::people) const KINDS: [Kind; 32] = [
    rare("row-too-long", 3, Plant::Line(lines::row_too_long)),
    rare("not-text", 5, Plant::Line(lines::not_text)),
    rare("quote-not-closed", 6, Plant::Line(lines::quote_not_closed)),
    rare("wrong-number-of-fields", 8, Plant::Line(lines::wrong_number_of_fields)),
    common("missing", 27, 1_500, Plant::Cells(cells::missing)),
    common("not-a-date", 25, 2_000, Plant::Cells(cells::not_a_date)),
    common("buddhist-year", 28, 1_200, Plant::Cells(cells::buddhist_year)),
    common("not-an-amount", 24, 2_500, Plant::Cells(cells::not_an_amount)),
    rare("not-a-member-number", 4, Plant::Cells(cells::not_a_member_number)),
    rare("unknown-scheme", 9, Plant::Cells(cells::unknown_scheme)),
    rare("not-a-name", 10, Plant::Cells(cells::not_a_name)),
    common("wrong-script", 21, 4_000, Plant::Cells(cells::wrong_script)),
    rare("unknown-sex", 11, Plant::Cells(cells::unknown_sex)),
    common("not-a-national-id", 28, 1_000, Plant::Cells(cells::not_a_national_id)),
    common("not-a-phone", 31, 700, Plant::Cells(cells::not_a_phone)),
    common("not-a-place-code", 26, 1_800, Plant::Cells(cells::not_a_place_code)),
    common("unknown-place", 29, 900, Plant::Cells(cells::unknown_place)),
    rare("not-a-service", 12, Plant::Cells(cells::not_a_service)),
    rare("not-a-salary", 13, Plant::Cells(cells::not_a_salary)),
    rare("not-a-family-link", 14, Plant::Cells(cells::not_a_family_link)),
    rare("unknown-award-kind", 15, Plant::Cells(cells::unknown_award_kind)),
    rare("unknown-invalidity-cause", 1, Plant::Cells(cells::unknown_invalidity_cause)),
    rare("unknown-survivor-relation", 7, Plant::Cells(cells::unknown_survivor_relation)),
    rare("not-yes-or-no", 16, Plant::Cells(cells::not_yes_or_no)),
    rare("too-long", 17, Plant::Cells(cells::too_long)),
    rare("incomplete-award", 18, Plant::Cells(cells::incomplete_award)),
    rare("incomplete-account", 19, Plant::Cells(cells::incomplete_account)),
    rare("not-an-account-number", 2, Plant::Cells(cells::not_an_account_number)),
    common("dates-out-of-order", 20, 5_000, Plant::Cells(cells::dates_out_of_order)),
    common("duplicate-member-number", 22, 3_500, Plant::NumberOfAbove),
    common("national-id-of-two", 17, 12_000, Plant::IdentityOfTwo),
    common("unknown-relative", 23, 3_000, Plant::Cells(cells::unknown_relative)),
];

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn no_two_kinds_are_planted_equally_often() {
        for people in [2_000, 206_665] {
            let counts: HashSet<u64> = KINDS.iter().map(|kind| kind.rows(people)).collect();
            assert_eq!(counts.len(), KINDS.len(), "{people}");
        }
    }
}
