//! The interface for machines, of the institution and of partners: JSON, a key instead of a session, no cookies and no
//! pages.
//!
//! Its description is made of the handlers themselves (OpenAPI 3.1); people read it at `/api`.

mod appeals;
mod batches;
mod case_schema;
mod cases;
mod claimants;
mod complaints;
mod deaths;
mod decision_schema;
mod decisions;
mod document;
mod entry;
mod key;
mod papers;
mod problem;
mod reports;
mod schema;
mod words;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware::from_fn_with_state;
use axum::routing::{get, post};
use sothon_app::authorisation::UseCase;
use tower_http::catch_panic::CatchPanicLayer;

pub use key::{BackOfficeKeys, WeakKey};

use crate::Portal;
use crate::routes::{Route, act, page};
pub(crate) use document::described;
use problem::Problem;

/// Where the interface begins; another form of it would have another number.
pub(crate) const PATH: &str = "/api/v1";

/// The longest body we read: a report with all its results, or a case with all its answers. Files are longer and have
/// their own limit.
const MOST_BYTES: usize = 256 * 1024;

/// Every address of the interface, below `/api/v1`.
pub fn api_routes() -> Vec<Route> {
    use UseCase::{
        AcknowledgeBatch, AddPapersByMachine, EnterCaseByMachine, EnterClaimantByMachine,
        PullBatches, ReadPublicPages, ReportCarriedOut, TakeDecisions,
    };
    vec![
        page("/openapi.json", ReadPublicPages, get(document::show)),
        page("/back-office/batches/next", PullBatches, get(batches::next)),
        page("/back-office/batches/{number}", PullBatches, get(batches::one)),
        act(
            "/back-office/batches/{number}/acknowledgement",
            AcknowledgeBatch,
            post(batches::acknowledge),
        ),
        act("/back-office/reports/{number}", ReportCarriedOut, post(reports::send)),
        act("/back-office/decisions/{number}", TakeDecisions, post(decisions::send)),
        page("/case-kinds", EnterCaseByMachine, get(cases::kinds)),
        page("/case-kinds/{kind}", EnterCaseByMachine, get(cases::kind)),
        act("/cases", EnterCaseByMachine, post(cases::enter)),
        page("/cases/{reference}", EnterCaseByMachine, get(cases::one)),
        act("/cases/{reference}/papers", AddPapersByMachine, post(papers::send)),
        act("/cases/{reference}/appeal", EnterCaseByMachine, post(appeals::enter)),
        act("/complaints", EnterCaseByMachine, post(complaints::send)),
        act("/death-reports", EnterCaseByMachine, post(deaths::send)),
        act("/claimants", EnterClaimantByMachine, post(claimants::enter)),
        page("/claimants/{number}", EnterClaimantByMachine, get(claimants::one)),
    ]
}

/// The interface as one service.
pub(crate) fn router(portal: &Portal) -> Router<Portal> {
    api_routes()
        .into_iter()
        .fold(Router::new(), |router, route| router.route(route.path, route.handler))
        .fallback(async || Problem::NotFound)
        .layer(DefaultBodyLimit::max(MOST_BYTES))
        .layer(CatchPanicLayer::custom(problem::panicked))
        .layer(from_fn_with_state(portal.clone(), problem::render))
}
