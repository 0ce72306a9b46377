//! Faults of a whole line, which no cell can have.

use super::super::row::Row;

/// The import reads at most 64 KiB of a line.
const TOO_LONG: usize = 66_000;

/// A list that was pasted again and again.
pub(super) fn row_too_long(mut row: Row, _nth: u64) -> Vec<u8> {
    let period = "1985-03-01..1990-12-31 Ministry of Education;";
    row.set("service", period.repeat(TOO_LONG / period.len() + 1));
    row.line()
}

/// Bytes of a font from before Unicode, a letter cut off in the middle, a null byte.
pub(super) fn not_text(row: Row, nth: u64) -> Vec<u8> {
    let name = row.get("family_name_km").as_bytes();
    let by: &[u8] = match nth % 3 {
        0 => b"\xC6\xB6\xFC\xA7",
        1 => &name[..name.len() - 1],
        _ => b"\0",
    };
    let line = row.line();
    let at = line.windows(name.len()).position(|part| part == name);
    let at = at.expect("invariant: a row holds its cells");
    [&line[..at], by, &line[at + name.len()..]].concat()
}

pub(super) fn quote_not_closed(mut row: Row, nth: u64) -> Vec<u8> {
    let column = ["account_bank", "award_source", "given_name_km"][nth as usize % 3];
    row.set(column, format!("\"{}", row.get(column)));
    row.unquoted_line()
}

/// A comma that is not quoted, columns cut off, one more at the end.
pub(super) fn wrong_number_of_fields(mut row: Row, nth: u64) -> Vec<u8> {
    match nth % 4 {
        0 => row.set("award_amount", "690,000"),
        1 => row.set("account_bank", "ACLEDA, Phnom Penh"),
        2 => row.set("family", "no, nobody"),
        _ => return [row.cells()[..9].join(",").as_bytes(), b"\n"].concat(),
    }
    row.unquoted_line()
}
