//! How real systems write a row that is right: three ways of writing a date, two kinds of digits,
//! and Khmer names with their letters out of order.

mod dates;
mod misspelt;

use sothon_domain::khmer::{self, digits};

use super::dice::Dice;
use super::row::Row;

const DATES: [&str; 4] = ["birth_date", "retired_on", "award_date", "life_certificate_due"];
/// The cells in which a spelling out of order is repaired and counted.
const REPAIRED: [&str; 6] =
    ["family_name_km", "given_name_km", "family_name_latin", "given_name_latin", "grade", "family"];
/// One Khmer name out of so many is spelled out of order.
const PEOPLE_TO_A_MISSPELT_NAME: i64 = 60;

/// Writes the row otherwise, with the same meaning.
pub(super) fn rewrite(row: &mut Row, dice: &mut Dice) {
    for column in DATES {
        if let Some(date) = dates::rewritten(row.get(column), dice) {
            row.set(column, date);
        }
    }
    if dice.percent(12) {
        row.set("national_id", digits::to_khmer(row.get("national_id")));
    }
    row.set("phone", phone(row.get("phone"), dice));
    if dice.number(1, PEOPLE_TO_A_MISSPELT_NAME) == 1 {
        let column = dice.pick(&["family_name_km", "given_name_km"]);
        row.set(column, misspelt::misspelt(row.get(column), dice));
    }
}

/// Whether the import has to put the spelling of a cell in order.
pub(super) fn is_repaired(row: &Row) -> bool {
    REPAIRED.iter().any(|column| !khmer::is_spelled_in_order(row.get(column)))
}

fn phone(number: &str, dice: &mut Dice) -> String {
    if number.is_empty() {
        return String::new();
    }
    let (prefix, middle, end) = (&number[..3], &number[3..6], &number[6..]);
    match dice.number(1, 100) {
        1..=15 => format!("{prefix} {middle} {end}"),
        16..=25 => digits::to_khmer(number),
        26..=30 => digits::to_khmer(&format!("{prefix} {middle} {end}")),
        31..=35 => format!("+855 {} {middle} {end}", &prefix[1..]),
        _ => number.to_owned(),
    }
}
