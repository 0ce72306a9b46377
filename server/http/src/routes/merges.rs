//! Pages on which officers join records of one person.

use axum::routing::{get, post};
use sothon_app::authorisation::UseCase;

use super::{Route, act, page};
use crate::handlers::staff;

/// The list, two records side by side, and one merge.
pub(super) fn routes() -> Vec<Route> {
    use UseCase::ProposeMerge;
    vec![
        page("/staff/merges", ProposeMerge, get(staff::merges::list)),
        page("/staff/merges/new", ProposeMerge, get(staff::merge_new::ask)),
        act("/staff/merges/new", ProposeMerge, post(staff::merge_new::find)),
        page("/staff/merges/new/{id}/{other}", ProposeMerge, get(staff::merge_new::show)),
        act("/staff/merges/new/{id}/{other}", ProposeMerge, post(staff::merge_new::propose)),
        page("/staff/merges/{id}", ProposeMerge, get(staff::merges::show)),
        act("/staff/merges/{id}", ProposeMerge, post(staff::merges::send)),
    ]
}
