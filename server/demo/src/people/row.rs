//! One line of the people's file, before it is written.

use sothon_app::import::people::COLUMNS;

/// The cells of one person, in the order of the format's columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Row(Vec<String>);

impl Row {
    /// Asks for the text of each column.
    pub(super) fn of(cell: impl Fn(&str) -> String) -> Self {
        Self(COLUMNS.iter().map(|column| cell(column)).collect())
    }

    pub(super) fn get(&self, column: &str) -> &str {
        &self.0[place(column)]
    }

    pub(super) fn set(&mut self, column: &str, text: impl Into<String>) {
        self.0[place(column)] = text.into();
    }

    pub(super) fn cells(&self) -> &[String] {
        &self.0
    }

    /// The line with its end, quoted where RFC 4180 orders it.
    pub(super) fn line(&self) -> Vec<u8> {
        let quoted: Vec<String> = self.0.iter().map(|cell| quoted(cell)).collect();
        ended(quoted.join(","))
    }

    /// The line as a careless program writes it: no field is quoted.
    pub(super) fn unquoted_line(&self) -> Vec<u8> {
        ended(self.0.join(","))
    }
}

fn place(column: &str) -> usize {
    let place = COLUMNS.iter().position(|name| *name == column);
    place.expect("invariant: only columns of the format are asked for")
}

fn quoted(cell: &str) -> String {
    if cell.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}

fn ended(line: String) -> Vec<u8> {
    (line + "\n").into_bytes()
}
