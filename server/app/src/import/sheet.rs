//! The first sheet of a spreadsheet file (XLSX), rewritten as the CSV text that the import reads.
//!
//! A row of the sheet stays a row, with its number. The sheet is held in memory, so its size is bounded;
//! the whole population comes as CSV, which is not.

use std::io::{Read, Seek};

use calamine::{DataRef, Reader, Xlsx};

use super::FileError;

/// The most rows a sheet may have.
pub const MOST_ROWS: u32 = 20_000;
/// The most columns; the widest format has 29.
const MOST_COLUMNS: u32 = 256;
/// Numbers that may have lost leading zeros or last digits without a sign of it when a cell holds them
/// as a number.
const TEXT_ONLY: &str = "account_number";

/// Whether a file that begins like this is a spreadsheet: a ZIP archive.
pub fn is_sheet(beginning: &[u8]) -> bool {
    beginning.starts_with(b"PK\x03\x04")
}

/// The first sheet as CSV text.
///
/// # Errors
/// The file is no XLSX, has no sheet, or has more than [`MOST_ROWS`] rows.
pub fn to_csv(file: impl Read + Seek) -> Result<Vec<u8>, FileError> {
    let mut book: Xlsx<_> = Xlsx::new(file).map_err(FileError::Sheet)?;
    let name = book.sheet_names().first().cloned().ok_or(FileError::Empty)?;
    let mut cells = book.worksheet_cells_reader(&name).map_err(FileError::Sheet)?;
    let mut rows: Vec<Vec<String>> = Vec::new();
    while let Some(cell) = cells.next_cell().map_err(FileError::Sheet)? {
        let (row, column) = cell.get_position();
        // A cell that is only coloured is no cell.
        if matches!(cell.get_value(), DataRef::Empty) {
            continue;
        }
        if row > MOST_ROWS {
            return Err(FileError::TooManyRows(MOST_ROWS));
        }
        if column >= MOST_COLUMNS {
            return Err(FileError::UnknownColumns(1));
        }
        let (row, column) = (row as usize, column as usize);
        let text = match (header(&rows, column), text(cell.get_value())) {
            (TEXT_ONLY, number) if is_number(cell.get_value()) => format!("#{number}"),
            (_, text) => text,
        };
        put(&mut rows, row, column, text);
    }
    Ok(written(&rows))
}

fn put(rows: &mut Vec<Vec<String>>, row: usize, column: usize, text: String) {
    if rows.len() <= row {
        rows.resize_with(row + 1, Vec::new);
    }
    let cells = &mut rows[row];
    if cells.len() <= column {
        cells.resize_with(column + 1, String::new);
    }
    cells[column] = text;
}

/// The name of a column, once the first row is read.
fn header(rows: &[Vec<String>], column: usize) -> &str {
    rows.first().and_then(|names| names.get(column)).map_or("", |name| name.trim())
}

fn is_number(value: &DataRef<'_>) -> bool {
    matches!(value, DataRef::Int(_) | DataRef::Float(_))
}

/// What a person reads in the cell; an error as such, so that its row is rejected.
fn text(value: &DataRef<'_>) -> String {
    let text = match value {
        DataRef::Empty => String::new(),
        DataRef::Error(error) => format!("{error:?}"),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::Bool(yes) => if *yes { "yes" } else { "no" }.to_owned(),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            text.clone()
        }
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::DateTime(date) => {
            let (year, month, day, ..) = date.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
    };
    text.replace(['\n', '\r'], " ")
}

/// Every row as one line, as wide as the first.
fn written(rows: &[Vec<String>]) -> Vec<u8> {
    let width = rows.first().map_or(0, Vec::len);
    let mut csv = Vec::new();
    for row in rows {
        if row.iter().any(|cell| !cell.is_empty()) {
            let missing = width.saturating_sub(row.len());
            let cells: Vec<String> = row.iter().map(|cell| quoted(cell)).collect();
            csv.extend(cells.join(",").bytes());
            csv.extend(std::iter::repeat_n(b',', missing));
        }
        csv.push(b'\n');
    }
    csv
}

fn quoted(cell: &str) -> String {
    if cell.contains([',', '"']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;

    /// A sheet made by a spreadsheet program: a date as a number, a number, a text with a comma and a
    /// line break, a blank row.
    const SHEET: &[u8] = include_bytes!("sheet/made.xlsx");

    #[test]
    fn a_row_of_the_sheet_is_a_line_with_its_number() {
        assert!(is_sheet(SHEET));
        let csv = to_csv(Cursor::new(SHEET)).unwrap();
        assert_eq!(
            String::from_utf8(csv).unwrap(),
            "scheme,month,date\nveterans,2026-12,2026-12-25\n\n\"a,b \"\"c\"\" d\",510000,yes\n,x,\n"
        );
    }

    #[test]
    fn what_is_no_spreadsheet_is_refused() {
        let code = |file: &[u8]| to_csv(Cursor::new(file)).err().map(|error| error.code());
        assert_eq!(code(b"scheme,month,date\n"), Some("sheet"));
        assert_eq!(code(&SHEET[..200]), Some("sheet"));
    }

    #[test]
    fn a_sheet_of_too_many_rows_is_refused() {
        let long = include_bytes!("sheet/long.xlsx");
        let error = to_csv(Cursor::new(long)).unwrap_err();
        assert!(matches!(error, FileError::TooManyRows(MOST_ROWS)));
    }
}
