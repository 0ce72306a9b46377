//! What was said, as it is sealed.

use serde::{Deserialize, Serialize};
use sothon_domain::death_report::{Said, SaidBy, Whose};

/// The text that is sealed.
#[derive(Serialize, Deserialize)]
struct Stored {
    number: Option<String>,
    name: Option<String>,
    province: Option<String>,
    place: Option<String>,
    died: Option<String>,
    /// The code of who says it.
    relation: String,
    phone: Option<String>,
}

/// What was said, as text.
pub(super) fn text(said: &Said) -> String {
    let stored = Stored {
        number: said.number().map(ToString::to_string),
        name: said.name().map(ToOwned::to_owned),
        province: said.province().map(ToString::to_string),
        place: said.place.clone(),
        died: said.died.map(|died| died.to_string()),
        relation: said.by.code().to_owned(),
        phone: said.phone.as_ref().map(|phone| phone.as_str().to_owned()),
    };
    serde_json::to_string(&stored).expect("what was said is plain data")
}

/// The same, read; none where it is no such text.
pub(super) fn read(text: &str) -> Option<Said> {
    let stored: Stored = serde_json::from_str(text).ok()?;
    let whose = match (stored.number, stored.name, stored.province) {
        (Some(number), _, _) => Whose::Member(number.parse().ok()?),
        (None, Some(name), Some(province)) => {
            Whose::Named { name, province: province.parse().ok()? }
        }
        (None, _, _) => return None,
    };
    Some(Said {
        whose,
        place: stored.place,
        died: stored.died.map(|died| died.parse()).transpose().ok()?,
        by: SaidBy::from_code(&stored.relation)?,
        phone: stored.phone.map(|phone| phone.parse()).transpose().ok()?,
    })
}
