//! A person's own letters.

use sothon_domain::access::Actor;
use sothon_domain::person::{NumberEnding, PersonName, Reference};
use sothon_store::letter::{self, Issued};
use sothon_store::{claimant, person, record_merge};

use super::{Letter, stored};
use crate::authorisation::{UseCase, authorise, authorise_own};
use crate::{App, AppError, my_pension};

/// The most letters in the list; older ones are still found by their number.
const MOST: i64 = 50;

/// A person's letters.
#[derive(Debug, Clone)]
pub struct Letters {
    /// Her name.
    pub name: PersonName,
    /// Her letters, newest first.
    pub letters: Vec<Issued>,
    /// Whether she is a member: a claimant has letters about decisions alone.
    pub is_member: bool,
    /// How the number ends under which she makes letters, where this one is retired.
    pub joined: Option<NumberEnding>,
    /// The years with payments, newest first; none of a claimant.
    pub years: Vec<u16>,
}

/// A letter with the name of who looks at it.
#[derive(Debug, Clone)]
pub struct Opened {
    /// Her name.
    pub name: PersonName,
    /// The letter as it was issued.
    pub letter: Letter,
}

/// The actor's own letters.
pub async fn mine(app: &App, actor: &Actor) -> Result<Letters, AppError> {
    let (scope, id) = authorise_own(actor, UseCase::SeeMyLetters)?;
    let name = person::load(&app.db, &scope, id).await?.name;
    let letters = letter::list(&app.db, &scope, id, MOST).await?;
    let is_member = !claimant::is_claimant(&app.db, &scope, id).await?;
    let years = match is_member {
        true => my_pension::payment_years(app, actor).await?,
        false => Vec::new(),
    };
    let joined = record_merge::kept_ending(&app.db, &scope, id).await?;
    Ok(Letters { name, letters, is_member, joined, years })
}

/// The actor's own letter with this number, as it was issued.
pub async fn open(app: &App, actor: &Actor, number: Reference) -> Result<Opened, AppError> {
    let (scope, id) = authorise_own(actor, UseCase::SeeMyLetters)?;
    let body = letter::body(&app.db, &scope, number).await?.ok_or(AppError::NotFound)?;
    let name = person::load(&app.db, &scope, id).await?.name;
    Ok(Opened { name, letter: stored::read(&body)? })
}

/// The file of the actor's own letter with this number, byte for byte as it was printed.
pub async fn pdf(app: &App, actor: &Actor, number: Reference) -> Result<Vec<u8>, AppError> {
    let scope = authorise(actor, UseCase::SeeMyLetters)?;
    letter::pdf(&app.db, &scope, number).await?.ok_or(AppError::NotFound)
}
