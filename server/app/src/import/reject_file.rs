//! The file of rows that were not landed: `row,field,value,reason,see`.

use std::io::Write;

use super::{Fault, FileError};

/// Writes one line for each row that was not landed. Holds no personal value, only its shape.
pub(super) struct RejectFile<W: Write> {
    file: csv::Writer<W>,
}

impl<W: Write> RejectFile<W> {
    /// Writes the first line.
    pub(super) fn begin(file: W) -> Result<Self, FileError> {
        let mut rejects = Self { file: csv::Writer::from_writer(file) };
        rejects.line(["row", "field", "value", "reason", "see"])?;
        Ok(rejects)
    }

    /// Adds a fault of a row.
    pub(super) fn add(&mut self, row: u64, fault: &Fault) -> Result<(), FileError> {
        let see = fault.see.as_deref().unwrap_or_default();
        self.line([&row.to_string(), fault.field, &fault.value, fault.reason.code(), see])
    }

    /// Makes sure that everything so far stands in the file.
    pub(super) fn flush(&mut self) -> Result<(), FileError> {
        self.file.flush().map_err(FileError::RejectFile)
    }

    fn line(&mut self, line: [&str; 5]) -> Result<(), FileError> {
        self.file.write_record(line).map_err(|error| FileError::RejectFile(error.into()))
    }
}
