//! The cells of one row, read by column.

use sothon_store::import::Cell;

use super::{Fault, Reason};

/// The cells of one row, trimmed.
#[derive(Debug)]
pub(super) struct Cells {
    columns: &'static [&'static str],
    /// None where the file does not have the column.
    values: Vec<Option<String>>,
}

impl Cells {
    /// Takes one value for each column, none where the file does not have it.
    pub(super) fn new(columns: &'static [&'static str], values: Vec<Option<String>>) -> Self {
        assert_eq!(columns.len(), values.len(), "invariant: a row has one cell for each column");
        Self { columns, values }
    }

    /// The cells of a row that could not be told apart.
    pub(super) fn none() -> Self {
        Self { columns: &[], values: Vec::new() }
    }

    /// The cell's text; empty where nothing is known, or the file does not have the column.
    pub(super) fn text(&self, column: &'static str) -> &str {
        let at = self.columns.iter().position(|name| *name == column);
        at.and_then(|at| self.values[at].as_deref()).unwrap_or_default()
    }

    /// The value of a cell that may not be empty.
    pub(super) fn required<T>(
        &self,
        column: &'static str,
        parse: impl FnOnce(&str) -> Result<T, Reason>,
    ) -> Result<T, Fault> {
        self.optional(column, parse)?.ok_or_else(|| self.fault(column, Reason::Missing))
    }

    /// The value of a cell that may be empty.
    pub(super) fn optional<T>(
        &self,
        column: &'static str,
        parse: impl FnOnce(&str) -> Result<T, Reason>,
    ) -> Result<Option<T>, Fault> {
        let text = self.text(column);
        if text.is_empty() {
            return Ok(None);
        }
        parse(text).map(Some).map_err(|reason| self.fault(column, reason))
    }

    /// All cells in the order of the format, to tell what a later file changes.
    pub(super) fn into_cells(self) -> Vec<Cell> {
        let pairs = self.columns.iter().zip(self.values);
        pairs.map(|(&column, text)| Cell { column, text }).collect()
    }

    /// Whether the cell says yes; an empty one says no.
    pub(super) fn yes(&self, column: &'static str) -> Result<bool, Fault> {
        let yes = self.optional(column, |text| match text {
            "yes" => Ok(true),
            "no" => Ok(false),
            _ => Err(Reason::NotYesOrNo),
        });
        Ok(yes?.unwrap_or(false))
    }

    /// A fault of this column.
    pub(super) fn fault(&self, column: &'static str, reason: Reason) -> Fault {
        Fault::of_field(column, self.text(column), reason)
    }
}
