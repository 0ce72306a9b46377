//! Whom browsers make passkeys for: the portal, by the host of its own origin.

use webauthn_rs::prelude::Url;
use webauthn_rs::{Webauthn, WebauthnBuilder};

use crate::{App, AppError};

/// The portal as browsers know it. An answer from another scheme, host or port is refused; keys are bound
/// to the host, so that an institution that changes it leaves its people's keys behind.
///
/// # Errors
/// [`AppError::Inconsistent`] when the configured origin has no host name, such as an address of digits.
pub(super) fn relying_party(app: &App) -> Result<Webauthn, AppError> {
    let origin = Url::parse(&app.settings.origin).ok();
    let named = origin.as_ref().and_then(|origin| Some((origin, origin.domain()?)));
    let party = named.and_then(|(origin, host)| {
        WebauthnBuilder::new(host, origin).ok()?.rp_name(&app.settings.short_code).build().ok()
    });
    party.ok_or(AppError::Inconsistent("passkeys need an origin with a host name"))
}
