//! Pages about who comes to a branch to show that she is alive: of agents, and of the second of the staff.

use axum::routing::{get, post};
use sothon_app::authorisation::UseCase;

use super::{Route, act, page};
use crate::handlers::staff::{counter, counter_finger, counter_visit, lives};

/// The line of a branch and one visit, and what waits for a second officer.
pub(super) fn routes() -> Vec<Route> {
    use UseCase::{ServeVisit, SettleVisit};
    vec![
        page("/staff/counter", ServeVisit, get(counter::show)),
        act("/staff/counter", ServeVisit, post(counter::send)),
        page("/staff/counter/{id}", ServeVisit, get(counter_visit::show)),
        act("/staff/counter/{id}", ServeVisit, post(counter_visit::send)),
        act("/staff/counter/{id}/order", ServeVisit, post(counter_finger::order)),
        act("/staff/counter/{id}/answer", ServeVisit, post(counter_finger::answer)),
        page("/staff/lives", SettleVisit, get(lives::list)),
        page("/staff/lives/{id}", SettleVisit, get(lives::show)),
        act("/staff/lives/{id}", SettleVisit, post(lives::send)),
    ]
}
