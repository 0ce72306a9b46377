//! What was told, as it is sealed.

use serde::{Deserialize, Serialize};
use sothon_domain::claimant::{CallClaim, SurvivorRelation, ToldByPhone};
use sothon_domain::person::PlaceCode;

/// The text that is sealed. The province stands beside it, for the reach of its office.
#[derive(Serialize, Deserialize)]
struct Stored {
    /// None where she does not know it.
    number: Option<String>,
    /// None for the grant for a funeral.
    relation: Option<String>,
    died: Option<String>,
    phone: String,
}

/// What was told, as text.
pub(super) fn text(told: &ToldByPhone) -> String {
    let stored = Stored {
        number: told.number.as_ref().map(ToString::to_string),
        relation: told.claim.relation().map(|relation| relation.code().to_owned()),
        died: told.died.map(|died| died.to_string()),
        phone: told.phone.as_str().to_owned(),
    };
    serde_json::to_string(&stored).expect("what was told is plain data")
}

/// The same, read; none where it is no such text.
pub(super) fn read(text: &str, province: PlaceCode) -> Option<ToldByPhone> {
    let stored: Stored = serde_json::from_str(text).ok()?;
    let claim = match stored.relation {
        Some(code) => CallClaim::Survivors(SurvivorRelation::from_code(&code)?),
        None => CallClaim::Funeral,
    };
    Some(ToldByPhone {
        number: stored.number.map(|number| number.parse()).transpose().ok()?,
        claim,
        died: stored.died.map(|died| died.parse()).transpose().ok()?,
        phone: stored.phone.parse().ok()?,
        province,
    })
}
