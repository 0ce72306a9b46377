//! Faults of single cells. Each function spoils a right row in one of several ways.

use sothon_domain::gazetteer;
use sothon_domain::khmer::digits;

use super::super::row::Row;

const AWARD: [&str; 5] =
    ["award_kind", "award_number", "award_date", "award_source", "award_amount"];

/// The way that the number picks.
fn way<T: Copy>(nth: u64, ways: &[T]) -> T {
    ways[(nth % ways.len() as u64) as usize]
}

fn set_way(row: &mut Row, column: &str, nth: u64, ways: &[&str]) {
    row.set(column, way(nth, ways));
}

pub(super) fn missing(row: &mut Row, nth: u64) {
    let columns: &[&str] = way(
        nth,
        &[
            &["member_number"],
            &["scheme"],
            &["sex"],
            &["birth_date"],
            &["place_code"],
            &["family_name_km", "given_name_km"],
            &["family_name_latin", "given_name_latin"],
        ],
    );
    columns.iter().for_each(|column| row.set(column, ""));
}

/// No such day, another order, two kinds of digits, a year with two digits, a word.
pub(super) fn not_a_date(row: &mut Row, nth: u64) {
    let ways = [
        "31/02/1958",
        "1958-13-01",
        "03/25/1958",
        "១៩៥៨-03-07",
        "7/3/58",
        "1958",
        "00/00/0000",
        "៣១ កុម្ភៈ ១៩៥៨",
        "not known",
    ];
    set_way(row, "birth_date", nth, &ways);
}

/// A birth of 1958 and after, counted from the Buddha's.
pub(super) fn buddhist_year(row: &mut Row, nth: u64) {
    let year = 2501 + nth % 7;
    let date = match nth % 4 {
        0 => format!("{year}-03-07"),
        1 => format!("07/03/{year}"),
        2 => digits::to_khmer(&format!("07/03/{year}")),
        _ => digits::to_khmer(&format!("07 មីនា {year}")),
    };
    row.set("birth_date", date);
}

pub(super) fn not_an_amount(row: &mut Row, nth: u64) {
    let ways = ["-690000", "690,000", "690.000", "0", "៦៩០.០០០", "690000៛", "690 000"];
    set_way(row, "award_amount", nth, &ways);
}

pub(super) fn not_a_member_number(row: &mut Row, nth: u64) {
    let ways = ["K_204577", "K", "គ-៣០០០០១", "K-300001/V-300002"];
    set_way(row, "member_number", nth, &ways);
}

pub(super) fn unknown_scheme(row: &mut Row, nth: u64) {
    set_way(row, "scheme", nth, &["veteran", "civil servants", "NSSF", "អតីតយុទ្ធជន", "2"]);
}

/// A digit, a sign of markup, a name longer than any.
pub(super) fn not_a_name(row: &mut Row, nth: u64) {
    match nth % 4 {
        0 => row.set("given_name_km", format!("{}២", row.get("given_name_km"))),
        1 => row.set("given_name_latin", format!("{} (2)", row.get("given_name_latin"))),
        2 => row.set("family_name_km", "សុ".repeat(61)),
        _ => row.set("family_name_latin", format!("<{}>", row.get("family_name_latin"))),
    }
}

/// Latin letters in the Khmer name, Khmer ones in the Latin name.
pub(super) fn wrong_script(row: &mut Row, nth: u64) {
    let (to, from) = way(
        nth,
        &[
            ("family_name_km", "family_name_latin"),
            ("family_name_latin", "family_name_km"),
            ("given_name_km", "given_name_latin"),
            ("given_name_latin", "given_name_km"),
        ],
    );
    row.set(to, row.get(from).to_owned());
}

pub(super) fn unknown_sex(row: &mut Row, nth: u64) {
    set_way(row, "sex", nth, &["1", "M/F", "woman", "ស", "-"]);
}

/// A leading zero lost in a spreadsheet, a digit too many, a letter.
pub(super) fn not_a_national_id(row: &mut Row, nth: u64) {
    let id = row.get("national_id").to_owned();
    row.set(
        "national_id",
        match nth % 4 {
            0 | 1 => id[1..].to_owned(),
            2 => format!("{id}1"),
            _ => format!("{}O", &id[..8]),
        },
    );
}

/// A leading zero lost in a spreadsheet, a number cut off, two numbers in one cell.
pub(super) fn not_a_phone(row: &mut Row, nth: u64) {
    set_way(
        row,
        "phone",
        nth,
        &["12345678", "0123456", "012345678/099345678", "977345678", "none"],
    );
}

/// A leading zero lost in a spreadsheet, a name, a code cut off.
pub(super) fn not_a_place_code(row: &mut Row, nth: u64) {
    let village = row.get("place_code").to_owned();
    row.set(
        "place_code",
        match nth % 3 {
            0 => village[1..].to_owned(),
            1 => village[..5].to_owned(),
            _ => "Phnom Penh".to_owned(),
        },
    );
}

/// Codes of the right form that no unit has today.
pub(super) fn unknown_place(row: &mut Row, nth: u64) {
    let village = row.get("place_code").to_owned();
    let code = match nth % 4 {
        0 => format!("{}99", &village[..6]),
        1 => format!("{}99", &village[..4]),
        2 => format!("{}99", &village[..2]),
        _ => "26".to_owned(),
    };
    let known = code.parse().map(|code| gazetteer::knows(&code));
    assert_eq!(known, Ok(false), "invariant: no unit has the number 99");
    row.set("place_code", code);
}

pub(super) fn not_a_service(row: &mut Row, nth: u64) {
    let ways = [
        "33 years",
        "1985-03-01",
        "1985-03-01..2018-02-28",
        "1985-03-01.. Ministry;1985-03-01.. City Hall",
        "1985-03-01..1990-01-01 Ministry;",
    ];
    set_way(row, "service", nth, &ways);
}

pub(super) fn not_a_salary(row: &mut Row, nth: u64) {
    let ways = [
        "510000",
        "2018-01-01 basic",
        "2018-01-01 net 510000",
        "2018-01-01 basic 510000 KHR",
        "2018-01-01 basic 510000;2018-01-01 basic 520000",
    ];
    set_way(row, "salaries", nth, &ways);
}

pub(super) fn not_a_family_link(row: &mut Row, nth: u64) {
    let ways = [
        "សុខា",
        "heir child សុខា",
        "payee friend សុខា",
        "dependant child",
        "spouse សុខ ដារ៉ា",
        "dependant;",
    ];
    set_way(row, "family", nth, &ways);
}

pub(super) fn unknown_award_kind(row: &mut Row, nth: u64) {
    set_way(row, "award_kind", nth, &["gift", "retirement", "ចាស់ជរា", "old age"]);
}

pub(super) fn unknown_invalidity_cause(row: &mut Row, nth: u64) {
    set_way(row, "invalidity_cause", nth, &["illness", "accident", "Work", "1"]);
}

pub(super) fn unknown_survivor_relation(row: &mut Row, nth: u64) {
    set_way(row, "survivor_relation", nth, &["parent", "widow", "ប្រពន្ធ", "spouse;child"]);
}

pub(super) fn not_yes_or_no(row: &mut Row, nth: u64) {
    let column = way(nth, &["disability", "id_poor"]);
    set_way(row, column, nth / 2, &["1", "Y", "true", "មាន"]);
}

pub(super) fn too_long(row: &mut Row, nth: u64) {
    let column = way(nth, &["grade", "award_number", "award_source", "account_number"]);
    row.set(column, "ក".repeat(81 + nth as usize));
}

pub(super) fn incomplete_award(row: &mut Row, nth: u64) {
    row.set(way(nth, &AWARD), "");
    if nth % 2 == 1 {
        row.set(way(nth + 2, &AWARD), "");
    }
}

pub(super) fn incomplete_account(row: &mut Row, nth: u64) {
    row.set(way(nth, &["account_bank", "account_number"]), "");
}

/// Letters where digits belong, a spreadsheet's own error, too few digits.
pub(super) fn not_an_account_number(row: &mut Row, nth: u64) {
    row.set("account_number", way(nth, &["passbook", "#N/A", "12-3"]));
}

/// Nobody is born in a hundred years, works or is awarded anything before birth, or ends before
/// beginning.
pub(super) fn dates_out_of_order(row: &mut Row, nth: u64) {
    let (column, text) = way(
        nth,
        &[
            ("birth_date", "2126-03-07"),
            ("retired_on", "1938-03-07"),
            ("service", "1938-03-01..1960-12-31 Ministry of Education"),
            ("service", "2018-01-01..1990-12-31 Ministry of Education"),
            ("salaries", "1938-03-01 basic 510000"),
            ("award_date", "1938-03-07"),
        ],
    );
    row.set(column, text);
}

/// A relative with a number that nobody has.
pub(super) fn unknown_relative(row: &mut Row, nth: u64) {
    let link = format!("dependant spouse Z-{:06}", nth + 1);
    let family = row.get("family").to_owned();
    row.set("family", if family.is_empty() { link } else { format!("{family};{link}") });
}
