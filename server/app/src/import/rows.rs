//! Reading a file line by line: one row is one line, and never more than one is in memory.
//!
//! A quotation mark that is never closed thus spoils its own row and no other.

use std::io::{BufRead, Read};

use super::fields::Fields;
use super::{Cells, Fault, FileError, Reason};

/// The longest line in bytes. A person with thirty family links needs about 3 KiB.
const LONGEST_LINE: usize = 64 * 1024;

/// The rows of a file whose first line names its columns, in any order.
pub(super) struct Rows<R> {
    source: R,
    columns: &'static [&'static str],
    /// How many fields a line has.
    width: usize,
    /// For each column of the format, the field of the file that holds it, if it has one.
    fields: Vec<Option<usize>>,
    line_number: u64,
    line: Vec<u8>,
    splitter: Fields,
}

/// One line after the first: its number in the file, and its cells or what is wrong with it.
pub(super) struct Row {
    pub(super) number: u64,
    pub(super) cells: Result<Cells, Fault>,
}

impl<R: BufRead> Rows<R> {
    /// Reads the first line and finds the columns in it; those of `optional` may be missing.
    ///
    /// # Errors
    /// The file is empty, is not text, or names other columns than the format's.
    pub(super) fn open(
        source: R,
        columns: &'static [&'static str],
        optional: &[&str],
    ) -> Result<Self, FileError> {
        let mut rows = Self {
            source,
            columns,
            width: 0,
            fields: vec![],
            line_number: 0,
            line: vec![],
            splitter: Fields::new(),
        };
        let whole = rows.read_line()?.ok_or(FileError::Empty)?;
        let text = std::str::from_utf8(&rows.line).map_err(|_| FileError::NotText)?;
        if !whole || text.chars().any(|c| c.is_control() && c != '\t') {
            return Err(FileError::NotText);
        }
        let header = text.trim_start_matches('\u{FEFF}');
        if header.trim().is_empty() {
            return Err(FileError::Empty);
        }
        let names = rows.splitter.split(header);
        rows.width = names.len();
        rows.fields = find_columns(&names, columns, optional)?;
        Ok(rows)
    }

    /// The next row that is not blank; `None` at the end of the file.
    pub(super) fn next(&mut self) -> Result<Option<Row>, FileError> {
        while let Some(whole) = self.read_line()? {
            if !whole || !self.line.trim_ascii().is_empty() {
                let cells = if whole { self.cells() } else { Err(Reason::RowTooLong) };
                let cells = cells.map_err(Fault::of_row);
                return Ok(Some(Row { number: self.line_number, cells }));
            }
        }
        Ok(None)
    }

    fn cells(&mut self) -> Result<Cells, Reason> {
        let text = std::str::from_utf8(&self.line).map_err(|_| Reason::NotText)?;
        // A return inside a line ends a record for some readers: what follows it would be lost.
        if text.contains(['\0', '\r']) {
            return Err(Reason::NotText);
        }
        if text.matches('"').count() % 2 == 1 {
            return Err(Reason::QuoteNotClosed);
        }
        let fields = self.splitter.split(text);
        if fields.len() != self.width {
            return Err(Reason::WrongNumberOfFields);
        }
        let text = |at: usize| fields[at].trim().to_owned();
        let values = self.fields.iter().map(|at| at.map(text)).collect();
        Ok(Cells::new(self.columns, values))
    }

    /// Reads one line without its end into `line`: `None` at the end of the file, `Some(false)` if
    /// the line was longer than allowed; the rest of such a line is skipped.
    fn read_line(&mut self) -> Result<Option<bool>, FileError> {
        self.line.clear();
        self.line_number += 1;
        let line = self.line_number;
        let failed = |source| FileError::Read { line, source };
        let most = LONGEST_LINE as u64 + 1;
        let read = self.source.by_ref().take(most).read_until(b'\n', &mut self.line);
        if read.map_err(failed)? == 0 {
            return Ok(None);
        }
        if !self.line.ends_with(b"\n") && self.line.len() > LONGEST_LINE {
            self.skip_line().map_err(failed)?;
            return Ok(Some(false));
        }
        while self.line.ends_with(b"\n") || self.line.ends_with(b"\r") {
            self.line.pop();
        }
        Ok(Some(true))
    }

    fn skip_line(&mut self) -> std::io::Result<()> {
        loop {
            let buffered = self.source.fill_buf()?;
            let end = buffered.iter().position(|&byte| byte == b'\n');
            let skipped = end.map_or(buffered.len(), |at| at + 1);
            let finished = end.is_some() || buffered.is_empty();
            self.source.consume(skipped);
            if finished {
                return Ok(());
            }
        }
    }
}

fn find_columns(
    header: &[&str],
    columns: &'static [&'static str],
    optional: &[&str],
) -> Result<Vec<Option<usize>>, FileError> {
    let places = |column: &str| -> Vec<usize> {
        let named = header.iter().enumerate().filter(|(_, name)| name.trim() == column);
        named.map(|(at, _)| at).collect()
    };
    let needed = columns.iter().copied().filter(|c| !optional.contains(c));
    let missing: Vec<_> = needed.filter(|c| places(c).is_empty()).collect();
    if !missing.is_empty() {
        return Err(FileError::MissingColumns(missing));
    }
    if let Some(&twice) = columns.iter().find(|c| places(c).len() > 1) {
        return Err(FileError::RepeatedColumn(twice));
    }
    let fields: Vec<_> = columns.iter().map(|c| places(c).first().copied()).collect();
    match header.len() - fields.iter().flatten().count() {
        0 => Ok(fields),
        unknown => Err(FileError::UnknownColumns(unknown)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const COLUMNS: &[&str] = &["a", "b", "c"];

    fn open(file: &[u8]) -> Result<Rows<&[u8]>, FileError> {
        Rows::open(file, COLUMNS, &["c"])
    }

    /// Each row as `number:a|b` or `number:reason`.
    fn read(file: &[u8]) -> Vec<String> {
        let mut rows = open(file).unwrap();
        let mut seen = vec![];
        while let Some(row) = rows.next().unwrap() {
            let content = match row.cells {
                Ok(cells) => format!("{}|{}", cells.text("a"), cells.text("b")),
                Err(fault) => fault.reason.code().to_owned(),
            };
            seen.push(format!("{}:{content}", row.number));
        }
        seen
    }

    #[test]
    fn columns_stand_in_any_order_and_blank_lines_are_skipped() {
        assert_eq!(
            read("\u{FEFF}b,a\r\n1, 2 \r\n\r\n\"x,\"\"y\",3".as_bytes()),
            ["2:2|1", "4:3|x,\"y"]
        );
    }

    #[test]
    fn a_column_that_may_be_missing_says_nothing_where_it_is() {
        let last = |file: &[u8]| {
            let row = open(file).unwrap().next().unwrap().unwrap();
            row.cells.unwrap().into_cells().pop().unwrap().text
        };
        assert_eq!(last(b"a,b\n1,2\n"), None);
        assert_eq!(last(b"c,a,b\n,1,2\n").as_deref(), Some(""));
        assert_eq!(last(b"c,a,b\n3,1,2\n").as_deref(), Some("3"));
    }

    #[test]
    fn a_spoilt_row_spoils_no_other() {
        let mut file = b"a,b\n\"open,1\n1,2,3\n1\n\xFF\xFE,1\n\0,1\n".to_vec();
        file.extend(vec![b'x'; 200_000]);
        file.extend(b"\nfine,1\n");
        assert_eq!(
            read(&file),
            [
                "2:quote-not-closed",
                "3:wrong-number-of-fields",
                "4:wrong-number-of-fields",
                "5:not-text",
                "6:not-text",
                "7:row-too-long",
                "8:fine|1"
            ]
        );
    }

    #[test]
    fn a_file_of_another_kind_is_refused_with_its_reason() {
        let code = |file: &[u8]| open(file).err().map(|error| error.code());
        assert_eq!(code(b""), Some("empty"));
        assert_eq!(code(b"\n\n"), Some("empty"));
        assert_eq!(code(b"PK\x03\x04\x14\x00\xFF\xFF"), Some("not-text"));
        assert_eq!(code(&[b'x'; 100_000]), Some("not-text"));
        assert_eq!(code(b"a;b\n"), Some("missing-columns"));
        assert_eq!(code(b"a\n"), Some("missing-columns"));
        assert_eq!(code(b"a,b,d\n"), Some("unknown-columns"));
        assert_eq!(code(b"a,b,c,d\n"), Some("unknown-columns"));
        assert_eq!(code(b"a,c\n"), Some("missing-columns"));
        assert_eq!(code(b"a,b,c,c\n"), Some("repeated-column"));
        assert_eq!(code(b"a,b,a\n"), Some("repeated-column"));
        assert_eq!(code(b"a,b\n"), None);
    }
}
