//! Survivors in no register, in the hands of staff: those who wait for a call, and the records that wait for a second
//! person.

use axum::routing::{get, post};
use sothon_app::authorisation::UseCase;

use super::{Route, act, page};
use crate::handlers::staff::{claim_calls, claimants};

/// Where staff are asked before a call is closed.
const CLOSE: &str = "/staff/claimants/calls/{id}/close/{outcome}";

/// The list, one record, one that is entered; the calls, and a record that begins with one.
pub(super) fn routes() -> Vec<Route> {
    use UseCase::{DecideClaimant, EnterClaimant};
    vec![
        page("/staff/claimants", EnterClaimant, get(claimants::list)),
        page("/staff/claimants/new", EnterClaimant, get(claimants::ask)),
        act("/staff/claimants/new", EnterClaimant, post(claimants::enter)),
        page("/staff/claimants/calls", EnterClaimant, get(claim_calls::list)),
        page("/staff/claimants/calls/{id}", EnterClaimant, get(claim_calls::show)),
        act("/staff/claimants/calls/{id}", EnterClaimant, post(claim_calls::send)),
        page(CLOSE, EnterClaimant, get(claim_calls::ask_close)),
        page("/staff/claimants/calls/{id}/record", EnterClaimant, get(claim_calls::record)),
        page("/staff/claimants/{id}", EnterClaimant, get(claimants::show)),
        act("/staff/claimants/{id}", DecideClaimant, post(claimants::send)),
    ]
}
