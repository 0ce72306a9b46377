//! Opens a one-time link; opening does not use it up.

use sothon_store::staff_invite;

use super::second_factor;
use crate::{App, AppError};

/// What the invited sees.
#[derive(Debug, Clone)]
pub struct Invited {
    /// The address invited.
    pub email: String,
    /// The secret of the second factor in base 32, to type into an authenticator.
    pub secret: String,
    /// The same as an `otpauth://` address.
    pub uri: String,
}

/// The invitation behind a link, unless it is used, too old or none of ours.
pub async fn open_invite(app: &App, token: &str) -> Result<Option<Invited>, AppError> {
    let found = staff_invite::find(&app.db, token, app.clock.now()).await?;
    Ok(found.map(|invite| {
        let secret = second_factor::secret(app.db.vault().codes_key(), token);
        let totp = second_factor::totp(secret, &invite.email, &app.settings.short_code);
        Invited {
            secret: second_factor::base32(secret),
            uri: totp.to_url().expect("the generator has an account name"),
            email: invite.email,
        }
    }))
}
