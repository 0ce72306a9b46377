//! What was told, as it is sealed.

use serde::{Deserialize, Serialize};
use sothon_domain::claimant::{SurvivorRelation, ToldByPhone};
use sothon_domain::person::PlaceCode;

/// The text that is sealed. The province stands beside it, for the reach of its office.
#[derive(Serialize, Deserialize)]
struct Stored {
    number: String,
    relation: String,
    died: Option<String>,
    phone: String,
}

/// What was told, as text.
pub(super) fn text(told: &ToldByPhone) -> String {
    let stored = Stored {
        number: told.number.to_string(),
        relation: told.relation.code().to_owned(),
        died: told.died.map(|died| died.to_string()),
        phone: told.phone.as_str().to_owned(),
    };
    serde_json::to_string(&stored).expect("what was told is plain data")
}

/// The same, read; none where it is no such text.
pub(super) fn read(text: &str, province: PlaceCode) -> Option<ToldByPhone> {
    let stored: Stored = serde_json::from_str(text).ok()?;
    Some(ToldByPhone {
        number: stored.number.parse().ok()?,
        relation: SurvivorRelation::from_code(&stored.relation)?,
        died: stored.died.map(|died| died.parse()).transpose().ok()?,
        phone: stored.phone.parse().ok()?,
        province,
    })
}
