//! The people's file: each row is a person with her membership, facts, award, account and family.

mod family;
mod land;
mod row;
mod salaries;
mod service;

use std::io::{BufRead, Write};

pub use family::{Link, Relative, Role};
pub use row::{Account, COLUMNS, DecidedAward, PersonRow};
pub use salaries::Salary;
pub use service::Service;
use sothon_domain::access::Actor;
use sothon_domain::effects::today;

use super::load::load;
use super::{Cells, Fault, FileError, Options, Totals};
use crate::App;
use crate::authorisation::{UseCase, authorise};

/// Loads people from `source`; what is not landed is written to `rejects`.
///
/// # Errors
/// The actor may not import, the file is of another kind or can't be read on, or the store fails.
/// Rows landed before stay, and loading the file again lands the rest.
pub async fn run(
    app: &App,
    actor: &Actor,
    source: impl BufRead,
    rejects: impl Write,
    options: Options,
) -> Result<Totals, FileError> {
    authorise(actor, UseCase::Import)?;
    let people = land::People { app, actor, today: today(&*app.clock) };
    load(&people, source, rejects, options).await
}

/// Checks one row's values, in the order of [`COLUMNS`], without any register.
///
/// # Errors
/// The row's first fault.
pub fn check(values: &[&str], today: time::Date) -> Result<PersonRow, Fault> {
    if values.len() != COLUMNS.len() {
        return Err(Fault::of_row(super::Reason::WrongNumberOfFields));
    }
    let values = values.iter().map(|value| value.trim().to_owned()).collect();
    PersonRow::parse(&Cells::new(COLUMNS, values), today)
}

#[cfg(test)]
mod tests;
