//! The demo's members of staff, whom any visitor may be: their password is known and the codes of
//! their second factors are shown. Nothing of it answers outside demo mode.

use sothon_domain::access::{Actor, Office, StaffRole};
use sothon_store::staff;

use super::register::{NewMember, code_now, register};
use super::{InviteRefused, second_factor};
use crate::{App, AppError};

/// The password of all of them.
pub const PASSWORD: &str = "mekong tonle sap bassac";

/// A mailbox that can't exist (RFC 2606).
const HOST: &str = "@nsaf.example";

/// A member of the demo's staff.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DemoMember {
    /// The address to sign in with.
    pub address: String,
    /// What she may do.
    pub role: StaffRole,
    /// Where she works.
    pub office: Office,
    /// The code of this moment.
    pub code: String,
}

/// The address of the officer of this office: `officer-12@nsaf.example`, `officer@nsaf.example`.
pub fn address(office: &Office) -> String {
    match office {
        Office::Head => format!("officer{HOST}"),
        Office::Province(code) => format!("officer-{code}{HOST}"),
    }
}

/// Registers the officer of this office, unless she is.
pub async fn ensure_officer(app: &App, office: Office) -> Result<(), AppError> {
    let address = address(&office);
    if shown(app).await?.iter().any(|member| member.address == address) {
        return Ok(());
    }
    let secret = secret(app, &address);
    let role = StaffRole::Officer;
    let new = NewMember { address: &address, role, office, password: PASSWORD, secret: &secret };
    match register(app, &Actor::system("demo"), new).await {
        Ok(_) | Err(InviteRefused::Registered) => Ok(()),
        Err(InviteRefused::Failed(error)) => Err(error),
        Err(InviteRefused::NotAnAddress | InviteRefused::TwoExist) => {
            Err(AppError::Inconsistent("a demo address that is none"))
        }
    }
}

/// All of them, with their codes of this moment.
///
/// # Errors
/// [`AppError::NotFound`] outside demo mode.
pub async fn shown(app: &App) -> Result<Vec<DemoMember>, AppError> {
    if !app.settings.demo {
        return Err(AppError::NotFound);
    }
    let everybody = staff::list(&app.db).await?.into_iter();
    let ours = everybody.filter(|colleague| colleague.email.ends_with(HOST));
    ours.map(|colleague| {
        Ok(DemoMember {
            code: code_now(app, &secret(app, &colleague.email))?,
            address: colleague.email,
            role: colleague.member.role,
            office: colleague.member.office,
        })
    })
    .collect()
}

/// Made from the address and a key of this machine, so that it is stored sealed only.
fn secret(app: &App, address: &str) -> String {
    let secret = second_factor::secret(app.db.vault().codes_key(), &format!("demo:{address}"));
    second_factor::base32(secret)
}
