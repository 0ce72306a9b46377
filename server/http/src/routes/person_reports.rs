//! Cases that are entered for a person at a counter.

use axum::routing::{get, post};
use sothon_app::authorisation::UseCase;

use super::{Route, act, page};
use crate::handlers::staff::person_reports as reports;

/// Finding the person, what can be entered for her, the questions, and the number of the case.
pub(super) fn routes() -> Vec<Route> {
    use UseCase::EnterCaseForPerson as Enter;
    vec![
        page("/staff/people", Enter, get(reports::ask)),
        act("/staff/people", Enter, post(reports::find)),
        page("/staff/people/{id}", Enter, get(reports::list)),
        page("/staff/people/{id}/report/{kind}", Enter, get(reports::show)),
        page("/staff/people/{id}/report/{kind}/check", Enter, get(reports::check::show)),
        act("/staff/people/{id}/report/{kind}/check", Enter, post(reports::check::send)),
        page("/staff/people/{id}/report/{kind}/{step}", Enter, get(reports::step::show)),
        act("/staff/people/{id}/report/{kind}/{step}", Enter, post(reports::step::send)),
        page("/staff/people/{id}/received/{reference}", Enter, get(reports::received)),
    ]
}
