//! What a person sees of her own PIN before she sets one.

use sothon_domain::access::Actor;
use sothon_domain::person::PersonName;
use sothon_store::person;
use sothon_store::ussd_pin::{self, PinState};

use crate::authorisation::{UseCase, authorise_own};
use crate::{App, AppError};

/// Her phone and her PIN's state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MyPin {
    /// Her name.
    pub name: PersonName,
    /// The last digits of her registered phone; without one there is nothing to set a PIN for.
    pub phone: Option<String>,
    /// The PIN set for that phone, if any.
    pub pin: Option<PinState>,
}

/// Shows the actor where she stands.
pub async fn show(app: &App, actor: &Actor) -> Result<MyPin, AppError> {
    let (scope, person) = authorise_own(actor, UseCase::SetUssdPin)?;
    let me = person::load(&app.db, &scope, person).await?;
    let pin = ussd_pin::state(&app.db, &scope, person).await?;
    Ok(MyPin { name: me.name, phone: me.phone.map(|phone| phone.masked()), pin })
}
