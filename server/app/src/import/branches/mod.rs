//! The list of branches: where people are served.

mod land;
mod row;

use std::io::{BufRead, Write};

pub use row::{COLUMNS, OPTIONAL};
use sothon_domain::access::Actor;

use super::load::load;
use super::{FileError, Options, Report};
use crate::App;
use crate::authorisation::{UseCase, authorise};

/// Loads branches from `source`; what is not landed is written to `rejects`.
///
/// # Errors
/// As for [`people`](super::people::run).
pub async fn run(
    app: &App,
    actor: &Actor,
    source: impl BufRead,
    rejects: impl Write,
    options: Options,
) -> Result<Report, FileError> {
    authorise(actor, UseCase::Import)?;
    load(&land::Branches { app, actor }, source, rejects, options).await
}

#[cfg(test)]
mod tests;
