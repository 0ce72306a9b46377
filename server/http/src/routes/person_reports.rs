//! Cases that are entered for a person at a counter.

use axum::routing::{get, post};
use sothon_app::authorisation::UseCase;

use super::{Route, act, page};
use crate::handlers::staff::person_reports as reports;

/// Finding the person, what can be entered for her, the questions, and the number of the case; a complaint, with a name
/// or without.
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
        page("/staff/people/{id}/not-right/{datum}", Enter, get(reports::not_right::show)),
        act("/staff/people/{id}/not-right/{datum}", Enter, post(reports::not_right::send)),
        page("/staff/people/{id}/not-right/{datum}/check", Enter, get(reports::not_right::check)),
        act("/staff/people/{id}/not-right/{datum}/check", Enter, post(reports::not_right::submit)),
        page("/staff/people/{id}/cases/{reference}/appeal", Enter, get(reports::appeal::show)),
        act("/staff/people/{id}/cases/{reference}/appeal", Enter, post(reports::appeal::send)),
        page(
            "/staff/people/{id}/cases/{reference}/appeal/check",
            Enter,
            get(reports::appeal::check),
        ),
        act(
            "/staff/people/{id}/cases/{reference}/appeal/check",
            Enter,
            post(reports::appeal::submit),
        ),
        page("/staff/people/{id}/complaint", Enter, get(reports::complain::show)),
        act("/staff/people/{id}/complaint", Enter, post(reports::complain::send)),
        page("/staff/complain", Enter, get(reports::complain::show_unnamed)),
        act("/staff/complain", Enter, post(reports::complain::send_unnamed)),
    ]
}
