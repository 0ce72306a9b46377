//! A person's own pages about who may act for her, and for whom she acts.

use axum::routing::{get, post};
use sothon_app::authorisation::UseCase;

use super::{Route, act, page};
use crate::handlers::{acting_for, my_pension};

/// Who may act for a person.
pub(super) fn routes() -> Vec<Route> {
    use UseCase::{ActForAnother, NameDelegates, RevokeDelegate};
    vec![
        page("/my-pension/delegates", NameDelegates, get(my_pension::delegates::show)),
        page("/my-pension/delegates/new", NameDelegates, get(my_pension::delegates::new::show)),
        act("/my-pension/delegates/new", NameDelegates, post(my_pension::delegates::new::send)),
        page("/my-pension/delegates/code", NameDelegates, get(my_pension::delegates::code::show)),
        act("/my-pension/delegates/code", NameDelegates, post(my_pension::delegates::code::send)),
        act(
            "/my-pension/delegates/{id}/revoke",
            RevokeDelegate,
            post(my_pension::delegates::revoke),
        ),
        page("/acting-for", ActForAnother, get(acting_for::show)),
        act("/acting-for", ActForAnother, post(acting_for::send)),
        act("/acting-for/{id}/decline", ActForAnother, post(acting_for::decline)),
    ]
}
