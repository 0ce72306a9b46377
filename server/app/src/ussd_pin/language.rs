//! The language of a number's screens: `km`, `km-Latn` (Khmer in Latin letters) or `en`.

use sothon_domain::access::Actor;
use sothon_domain::person::Phone;
use sothon_store::ussd_number;

use crate::authorisation::{UseCase, authorise};
use crate::{App, AppError};

/// The language chosen on this number, if one was.
pub async fn language_of(app: &App, phone: &Phone) -> Result<Option<String>, AppError> {
    authorise(&Actor::nobody(), UseCase::DialUssd)?;
    Ok(ussd_number::language(&app.db, phone).await?)
}

/// Keeps the language chosen on this number, one of the three codes.
pub async fn keep_language(app: &App, phone: &Phone, code: &str) -> Result<(), AppError> {
    authorise(&Actor::nobody(), UseCase::DialUssd)?;
    Ok(ussd_number::keep_language(&app.db, phone, code, app.clock.now()).await?)
}
