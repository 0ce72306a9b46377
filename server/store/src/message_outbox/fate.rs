//! What became of a message, from its columns.

use sothon_domain::delivery::{Fate, OnItsWay, Receipt};

/// The fate of a message in this state, with its gateway's receipt if there is one; none of what no code of ours writes.
pub(crate) fn fate_of(state: &str, doubtful: bool, receipt: Option<&str>) -> Option<Fate> {
    let stands = match (state, doubtful) {
        ("waiting", _) => OnItsWay::Waiting,
        ("sent", false) => OnItsWay::Taken,
        ("sent", true) => OnItsWay::Unanswered,
        ("dead", _) => OnItsWay::GivenUp,
        _ => return None,
    };
    match receipt {
        None => Some(Fate::of(stands, None)),
        Some(code) => Receipt::from_code(code).map(|receipt| Fate::of(stands, Some(receipt))),
    }
}
