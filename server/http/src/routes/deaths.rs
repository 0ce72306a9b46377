//! Pages of staff about deaths that were reported, and about money that was paid after one.

use axum::routing::{get, post};
use sothon_app::authorisation::UseCase;

use super::{Route, act, page};
use crate::handlers::staff::{death_telling, deaths, recovery};

/// The list, one report, and what becomes of the money.
pub(super) fn routes() -> Vec<Route> {
    use UseCase::{AnswerDeath, ProposeRecovery};
    vec![
        page("/staff/deaths", AnswerDeath, get(deaths::list)),
        act("/staff/deaths", AnswerDeath, post(deaths::find)),
        page("/staff/deaths/new", AnswerDeath, get(death_telling::show)),
        act("/staff/deaths/new", AnswerDeath, post(death_telling::send)),
        page("/staff/deaths/{id}", AnswerDeath, get(deaths::show)),
        act("/staff/deaths/{id}", AnswerDeath, post(deaths::send)),
        page("/staff/deaths/{id}/recovery", ProposeRecovery, get(recovery::show)),
        act("/staff/deaths/{id}/recovery", ProposeRecovery, post(recovery::send)),
        page("/staff/deaths/{id}/recovery/plan", ProposeRecovery, get(recovery::plan)),
    ]
}
