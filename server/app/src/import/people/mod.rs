//! The people's file: each row is a person with her membership, facts, award, account and family.

mod family;
mod land;
mod member;
mod row;
mod salaries;
mod service;
mod survey;

use std::io::{BufRead, Seek, Write};

pub use family::{Link, Relative, Role};
pub use row::{Account, COLUMNS, DecidedAward, OPTIONAL, PersonRow};
pub use salaries::Salary;
pub use service::Service;
use sothon_domain::access::Actor;
use survey::Survey;

use super::load::load;
use super::rows::Rows;
use super::{Cells, Fault, FileError, Options, Report};
use crate::App;
use crate::authorisation::{UseCase, authorise};

/// Loads people from `source`, which is read twice: first for what only the whole file tells, such as
/// one national id on two people. What is not landed is written to `rejects`.
///
/// # Errors
/// The actor may not import, the file is of another kind or can't be read on, or the store fails.
/// Rows landed before stay, and loading the file again lands the rest.
pub async fn run(
    app: &App,
    actor: &Actor,
    mut source: impl BufRead + Seek,
    rejects: impl Write,
    options: Options,
) -> Result<Report, FileError> {
    authorise(actor, UseCase::Import)?;
    let alone = sothon_store::import::alone(&app.db).await?;
    let survey = Survey::take(Rows::open(&mut source, COLUMNS, OPTIONAL)?)?;
    source.rewind().map_err(|source| FileError::Read { line: 1, source })?;
    let people = land::People::surveyed(app, actor, survey).await?;
    let report = load(&people, source, rejects, options).await;
    alone.abandon().await?;
    report
}

/// Checks one row's values, in the order of [`COLUMNS`], without any register.
///
/// # Errors
/// The row's first fault.
pub fn check(values: &[&str], today: time::Date) -> Result<PersonRow, Fault> {
    if values.len() != COLUMNS.len() {
        return Err(Fault::of_row(super::Reason::WrongNumberOfFields));
    }
    let values = values.iter().map(|value| Some(value.trim().to_owned())).collect();
    PersonRow::parse(Cells::new(COLUMNS, values), today)
}

#[cfg(test)]
mod tests;
