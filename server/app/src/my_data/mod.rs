//! A person's own data, all of it, to keep: as a file for machines and as a paper to read.
//!
//! Deliberately absent: keys, hashes and codes, which tell nothing; the account's number but for its ending, and
//! passkeys but for their names, fingers but for which, because such a file travels.

mod file;
mod gather;
mod held;
mod paper;

use sothon_domain::access::Actor;
use sothon_domain::effects::today;
use sothon_domain::money::Riel;
use sothon_domain::pension::FactValue;
use sothon_domain::person::{PersonName, PlaceCode};
use sothon_domain::personal_data::Kind;
use sothon_domain::year_month::YearMonth;
use sothon_locales::{Language, Words};
use time::{Date, OffsetDateTime};

use crate::authorisation::{UseCase, authorise_own};
use crate::{App, AppError};

/// One kind of data, entry by entry.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Section {
    kind: Kind,
    entries: Vec<Vec<Item>>,
}

/// A named value.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Item {
    name: &'static str,
    value: Value,
}

/// A value as it is held.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Value {
    /// Words or digits of a person's own.
    Text(String),
    /// A code that has its words under this beginning of a key, or none.
    Code(&'static str, String),
    /// A day.
    Date(Date),
    /// A month.
    Month(YearMonth),
    /// An instant.
    At(OffsetDateTime),
    /// An amount in riel.
    Amount(Riel),
    /// A place of the gazetteer.
    Place(PlaceCode),
    /// What a case has decided.
    Fact(FactValue),
    /// Yes or no.
    Flag(bool),
}

/// Her name, for the frame of the page that offers the file and the paper.
pub async fn show(app: &App, actor: &Actor) -> Result<PersonName, AppError> {
    let (scope, me) = authorise_own(actor, UseCase::SaveMyData)?;
    Ok(sothon_store::person::load(&app.db, &scope, me).await?.name)
}

/// Everything as JSON text, with codes, dates as `YYYY-MM-DD` and amounts in riel.
pub async fn file(app: &App, actor: &Actor) -> Result<String, AppError> {
    let (scope, me) = authorise_own(actor, UseCase::SaveMyData)?;
    let sections = gather::all(app, &scope, me).await?;
    Ok(file::json(&sections, today(app.clock.as_ref())))
}

/// Everything as a tagged PDF in the words of a language.
pub async fn paper(app: &App, actor: &Actor, language: Language) -> Result<Vec<u8>, AppError> {
    let (scope, me) = authorise_own(actor, UseCase::SaveMyData)?;
    let sections = gather::all(app, &scope, me).await?;
    let on = today(app.clock.as_ref());
    let paper = paper::compose(&sections, on, Words::of(language), &app.settings);
    crate::letter::print(app, paper).await
}
