//! One row of the list of branches, parsed.

use sothon_domain::gazetteer;
use sothon_domain::khmer;
use sothon_domain::person::PlaceCode;
use sothon_domain::place_change::{EntryCode, WeekHours};
use sothon_store::branch::Branch;

use crate::import::{Cells, Fault, Reason, written};

/// The columns of the list, in the order of precedence of their faults.
pub const COLUMNS: &[&str] =
    &["branch_code", "place_code", "name_km", "name_latin", "phone", "address", "hours"];

/// Those of them that a list may do without; what it does not say stays as it is.
pub const OPTIONAL: &[&str] = &["address", "hours"];

/// The branch, or the first fault of its row in the order of [`COLUMNS`].
pub(super) fn parse(cells: &Cells) -> Result<Branch, Fault> {
    Ok(Branch {
        code: cells.required("branch_code", code)?,
        place: cells.required("place_code", place)?,
        khmer: khmer::canonical(&cells.required("name_km", written::short_text)?),
        latin: cells.required("name_latin", written::short_text)?,
        phone: cells.required("phone", |text| text.parse().map_err(|_| Reason::NotAPhone))?,
        address: cells.optional("address", written::short_text)?.unwrap_or_default(),
        hours: cells.optional("hours", hours)?.unwrap_or_default(),
    })
}

/// A week from Monday on, its days kept apart by semicolons, each as it is typed in the portal.
fn hours(text: &str) -> Result<WeekHours, Reason> {
    let days: Vec<String> = text.split(';').map(str::to_owned).collect();
    let days = <[String; 7]>::try_from(days).map_err(|_| Reason::NotOpeningHours)?;
    let week = WeekHours::typed(&days).map_err(|_| Reason::NotOpeningHours)?;
    if week.is_known() { Ok(week) } else { Err(Reason::NotOpeningHours) }
}

/// A code that an address of the portal can hold.
fn code(text: &str) -> Result<String, Reason> {
    let code: EntryCode = text.parse().map_err(|_| Reason::NotABranchCode)?;
    Ok(code.to_string())
}

/// A district, commune or village: "somewhere in the province" leads nobody there.
fn place(text: &str) -> Result<PlaceCode, Reason> {
    let place: PlaceCode = text.parse().map_err(|_| Reason::NotAPlaceCode)?;
    let near_enough = place.as_str().len() >= "1201".len();
    if near_enough && gazetteer::knows(&place) { Ok(place) } else { Err(Reason::UnknownPlace) }
}
