//! Pages about who is paid a pension in another's stead: of officers, and of the two whom it concerns.

use axum::routing::{get, post};
use sothon_app::authorisation::UseCase;

use super::{Route, act, page};
use crate::handlers::my_pension::payee;
use crate::handlers::staff::payees;

/// The lists, a proposal, one appointment, and the page of the two.
pub(super) fn routes() -> Vec<Route> {
    use UseCase::{ActForMyself, ProposePayee, SeeMyPayee};
    vec![
        page("/my-pension/payee", SeeMyPayee, get(payee::show)),
        act("/my-pension/payee", ActForMyself, post(payee::send)),
        page("/staff/payees", ProposePayee, get(payees::list)),
        act("/staff/payees", ProposePayee, post(payees::seek)),
        page("/staff/payees/new", ProposePayee, get(payees::ask)),
        act("/staff/payees/new", ProposePayee, post(payees::propose)),
        page("/staff/payees/{id}", ProposePayee, get(payees::show)),
        act("/staff/payees/{id}", ProposePayee, post(payees::send)),
    ]
}
