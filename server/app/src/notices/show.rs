//! Where notices go now.

use sothon_domain::access::Actor;
use sothon_domain::message_choices::MessageChoices;
use sothon_domain::message_form::MessageForm;
use sothon_domain::person::{Email, PersonName};
use sothon_store::person;

use crate::authorisation::{UseCase, authorise_own};
use crate::{App, AppError};

/// Where a person's notices go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notices {
    /// Her name.
    pub name: PersonName,
    /// The last digits of her registered phone, if there is one.
    pub phone: Option<String>,
    /// Her mailbox, if she has named one.
    pub email: Option<Email>,
    /// Whether she wants to read or to hear them.
    pub form: MessageForm,
    /// In which language and letters she wants them, and of what she is reminded.
    pub choices: MessageChoices,
}

/// Shows the actor where her notices go.
pub async fn show(app: &App, actor: &Actor) -> Result<Notices, AppError> {
    let (scope, person) = authorise_own(actor, UseCase::SetEmail)?;
    let me = person::load(&app.db, &scope, person).await?;
    let email = person::email(&app.db, &scope, person).await?;
    let form = person::message_form(&app.db, &scope, person).await?;
    let choices = person::message_choices(&app.db, &scope, person).await?;
    let phone = me.phone.map(|phone| phone.masked());
    Ok(Notices { name: me.name, phone, email, form, choices })
}
