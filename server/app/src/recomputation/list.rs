//! The list of differences as a file.

use std::io::{self, Write};

use sothon_domain::money::Riel;
use sothon_domain::person::MemberNumber;

use super::Difference;

/// CSV, one row for each difference: member (masked), scheme, sex, province, cause, month, stored_khr,
/// worked_out_khr. No name stands in it.
pub struct DifferenceList<W: Write> {
    csv: csv::Writer<W>,
    /// The first fault; nothing is written after it.
    written: csv::Result<()>,
}

impl<W: Write> DifferenceList<W> {
    /// Begins the list.
    pub fn new(file: W) -> Self {
        let mut csv = csv::Writer::from_writer(file);
        let columns = [
            "member",
            "scheme",
            "sex",
            "province",
            "cause",
            "month",
            "stored_khr",
            "worked_out_khr",
        ];
        let written = csv.write_record(columns);
        Self { csv, written }
    }

    /// Adds a row; a fault is told by [`Self::finish`].
    pub fn add(&mut self, difference: &Difference<'_>) {
        if self.written.is_err() {
            return;
        }
        let case = difference.case;
        let membership = &case.record.membership;
        let riel = |amount: Option<Riel>| {
            amount.map(|amount| amount.amount().to_string()).unwrap_or_default()
        };
        self.written = self.csv.write_record([
            masked(&membership.member_number).as_str(),
            membership.scheme.code(),
            case.sex.code(),
            case.province.as_str(),
            difference.cause.code(),
            &difference.month.map(|month| month.to_string()).unwrap_or_default(),
            &riel(difference.stored),
            &riel(difference.worked_out),
        ]);
    }

    /// Ends the list.
    ///
    /// # Errors
    /// When a row could not be written.
    pub fn finish(mut self) -> io::Result<()> {
        self.written?;
        self.csv.flush()
    }
}

/// The last three characters behind stars: whoever knows the number recognises it, nobody else does.
fn masked(number: &MemberNumber) -> String {
    let number = number.as_str();
    format!("***{}", &number[number.len() - 3..])
}
