//! Deaths that were reported: the family goes on to a claim, staff look after reports and after money that was paid.

use axum::routing::{get, post};
use sothon_app::authorisation::UseCase;

use super::{Route, act, page};
use crate::handlers::report_death;
use crate::handlers::staff::{death_telling, deaths, recovery};

/// Going on to a claim, the list, one report, and what becomes of the money.
pub(super) fn routes() -> Vec<Route> {
    use UseCase::{AnswerDeath, EnterClaimant, ProposeRecovery, ReportDeath};
    vec![
        act("/report-death/claim", ReportDeath, post(report_death::claim)),
        page("/staff/deaths", AnswerDeath, get(deaths::list)),
        act("/staff/deaths", AnswerDeath, post(deaths::find)),
        page("/staff/deaths/new", AnswerDeath, get(death_telling::show)),
        act("/staff/deaths/new", AnswerDeath, post(death_telling::send)),
        page("/staff/deaths/{id}", AnswerDeath, get(deaths::show)),
        act("/staff/deaths/{id}", AnswerDeath, post(deaths::send)),
        page("/staff/deaths/{id}/record", EnterClaimant, get(deaths::record)),
        page("/staff/deaths/{id}/recovery", ProposeRecovery, get(recovery::show)),
        act("/staff/deaths/{id}/recovery", ProposeRecovery, post(recovery::send)),
        page("/staff/deaths/{id}/recovery/plan", ProposeRecovery, get(recovery::plan)),
    ]
}
