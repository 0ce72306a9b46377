//! The demo's members of staff, whom any visitor may be: their password is known and the codes of
//! their second factors are shown. Nothing of it answers outside demo mode.

use sothon_domain::access::{Actor, Office, StaffRole};
use sothon_domain::person::{NationalId, PlaceCode, StaffId};
use sothon_store::{Act, Subject, staff};

use super::register::{NewMember, code_now, register};
use super::{InviteRefused, second_factor};
use crate::{App, AppError};

/// The password of all of them.
pub const PASSWORD: &str = "mekong tonle sap bassac";

/// The identity card of all of them: nobody's among the demo's people, the digits of whose cards sum to a multiple of ten.
pub const CARD: &str = "999999990";

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

/// The address of the officer of this office, or of the agent of this branch: `officer-12@nsaf.example`,
/// `officer@nsaf.example`, `agent-b-1201@nsaf.example`.
pub fn address(office: &Office) -> String {
    match office {
        Office::Head => format!("officer{HOST}"),
        Office::Province(code) | Office::Commune(code) => format!("officer-{code}{HOST}"),
        Office::Branch { code, .. } => format!("agent-{}{HOST}", code.as_str().to_lowercase()),
    }
}

/// The address of the checker of this province, who decides what its officer may not: `checker-12@nsaf.example`.
pub fn checker(province: &PlaceCode) -> String {
    format!("checker-{province}{HOST}")
}

/// The addresses of the administrators: one proposes, another decides.
pub fn administrators() -> [String; 2] {
    [1, 2].map(|number| format!("administrator-{number}{HOST}"))
}

/// Registers the officer of this office, or the agent of this branch, unless she is.
pub async fn ensure_officer(app: &App, office: Office) -> Result<(), AppError> {
    let role = if office.branch().is_some() { StaffRole::Agent } else { StaffRole::Officer };
    ensure(app, &address(&office), role, office).await
}

/// Registers the checker of this province, unless she is.
pub async fn ensure_checker(app: &App, province: PlaceCode) -> Result<(), AppError> {
    ensure(app, &checker(&province), StaffRole::Checker, Office::Province(province)).await
}

/// Registers the administrators who are not yet.
pub async fn ensure_administrators(app: &App) -> Result<(), AppError> {
    for address in administrators() {
        ensure(app, &address, StaffRole::Administrator, Office::Head).await?;
    }
    Ok(())
}

async fn ensure(app: &App, address: &str, role: StaffRole, office: Office) -> Result<(), AppError> {
    let secret = secret(app, address);
    let card: NationalId =
        CARD.parse().map_err(|_| AppError::Inconsistent("a demo card that is none"))?;
    if let Some(known) = staff::candidate(&app.db, address).await? {
        return ensure_card(app, known.member.id, &card).await;
    }
    let (password, card) = (PASSWORD, Some(&card));
    let new = NewMember { address, role, office, password, secret: &secret, card };
    match register(app, &Actor::system("demo"), new).await {
        Ok(_) | Err(InviteRefused::Registered) => Ok(()),
        Err(InviteRefused::Failed(error)) => Err(error),
        Err(InviteRefused::NotAnAddress | InviteRefused::TwoExist) => {
            Err(AppError::Inconsistent("a demo address that is none"))
        }
    }
}

/// Keeps the card of a member whom a release before registered without one.
async fn ensure_card(app: &App, id: StaffId, card: &NationalId) -> Result<(), AppError> {
    if !staff::may_lack_card(&app.db, id).await? {
        return Ok(());
    }
    let mut tx = app.db.begin().await?;
    if staff::set_card(&mut tx, id, card).await?.is_err() {
        return Ok(());
    }
    let (actor, at) = (Actor::system("demo"), app.clock.now());
    let subject = Subject::Other(format!("staff:{id}"));
    let (detail, act) = (serde_json::json!({}), "staff.accepted");
    Ok(tx.commit(Act { actor: &actor, act, subject, at, detail, event: false }).await?)
}

/// All of them, with their codes of this moment; not those who have set a password of their own by a link.
///
/// # Errors
/// [`AppError::NotFound`] outside demo mode.
pub async fn shown(app: &App) -> Result<Vec<DemoMember>, AppError> {
    if !app.settings.demo {
        return Err(AppError::NotFound);
    }
    let mut shown = Vec::new();
    for colleague in staff::list(&app.db).await? {
        let secret = secret(app, &colleague.email);
        let candidate = staff::candidate(&app.db, &colleague.email).await?;
        if candidate.is_some_and(|candidate| candidate.second_factor == secret) {
            shown.push(DemoMember {
                code: code_now(app, &secret)?,
                address: colleague.email,
                role: colleague.member.role,
                office: colleague.member.office,
            });
        }
    }
    Ok(shown)
}

/// Made from the address and a key of this machine, so that it is stored sealed only.
fn secret(app: &App, address: &str) -> String {
    let secret = second_factor::secret(app.db.vault().codes_key(), &format!("demo:{address}"));
    second_factor::base32(secret)
}
