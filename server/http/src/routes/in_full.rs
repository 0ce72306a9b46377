//! Pages of staff in full.

use axum::routing::post;
use sothon_app::authorisation::UseCase;

use super::{Route, act};
use crate::handlers::staff;

/// Pages of staff in full: what they mask is shown once, in the answer to a form.
pub(super) fn routes() -> Vec<Route> {
    use UseCase::RevealPrivate;
    [
        ("/staff/case/{reference}/details", post(staff::case::details)),
        ("/staff/accounts/{id}/details", post(staff::account::details)),
        ("/staff/awards/{id}/details", post(staff::award::details)),
        ("/staff/awards/new/{membership}/details", post(staff::award_new::details)),
        ("/staff/binding/{id}/details", post(staff::binding_one::details)),
        ("/staff/pin-renewals/{id}/details", post(staff::pin_renewals::details)),
        ("/staff/unlock/{id}/details", post(staff::unlock::details)),
        ("/staff/delegates/{id}/details", post(staff::delegate_one::details)),
        ("/staff/claimants/{id}/details", post(staff::claimants::details)),
        ("/staff/deaths/{id}/details", post(staff::deaths::details)),
        ("/staff/merges/{id}/details", post(staff::merges::details)),
        ("/staff/merges/new/{id}/{other}/details", post(staff::merge_new::details)),
        ("/staff/messages/{id}/details", post(staff::messages::details)),
    ]
    .map(|(path, handler)| act(path, RevealPrivate, handler))
    .into()
}
