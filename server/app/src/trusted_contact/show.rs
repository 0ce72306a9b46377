//! Whom the actor has named.

use sothon_domain::access::Actor;
use sothon_domain::person::PersonName;
use sothon_domain::trusted_contact::TrustedContact;
use sothon_store::{person, trusted_contact};

use crate::authorisation::{UseCase, authorise_own};
use crate::{App, AppError};

/// What the page of the trusted contact shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContactPage {
    /// The person's own name.
    pub name: PersonName,
    /// Whom she has named, if anybody.
    pub contact: Option<TrustedContact>,
}

/// Shows the actor her trusted contact.
pub async fn show(app: &App, actor: &Actor) -> Result<ContactPage, AppError> {
    let (scope, me) = authorise_own(actor, UseCase::SetTrustedContact)?;
    let name = person::load(&app.db, &scope, me).await?.name;
    Ok(ContactPage { name, contact: trusted_contact::find(&app.db, &scope, me).await? })
}
