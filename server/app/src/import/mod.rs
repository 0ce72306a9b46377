//! Loading files of the back office: people, payments, payment dates and branches.
//!
//! Files are read line by line and landed in transactions of a thousand rows, so that memory stays
//! bounded and a stop in the middle loses nothing: loading the file again lands the rest. A faulty
//! row goes to the reject file and stops no other. The format is described in
//! `docs/operate/import.md`. Deliberately absent: guessing what a row could have meant.

pub mod branches;
mod cells;
mod fault;
mod fields;
mod file_error;
mod landing;
mod load;
pub mod payment_dates;
pub mod payments;
pub mod people;
mod reason;
mod reject_file;
mod rows;
pub mod sheet;
mod totals;
mod written;

use cells::Cells;
pub use fault::{Fault, shape};
pub use file_error::FileError;
pub use load::Options;
pub use reason::Reason;
pub use sothon_store::import::OnChange;
pub use totals::{Group, Report, Totals};
