//! The list of routes. The router is made from it, so a route without a use case can't exist.

use axum::Router;
use axum::http::Method;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::{MethodRouter, get, post};
use sothon_app::authorisation::UseCase;
use tower_http::CompressionLevel;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;

use crate::handlers::{
    assets, demo, health, help, home, my_pension, not_right, sign_in, staff_invite,
};
use crate::{Portal, error_page, headers, request_log};

/// One route of the portal; pages exist a second time under `/en`.
pub struct Route {
    /// The HTTP method.
    pub method: Method,
    /// The path without language prefix, as the router writes it.
    pub path: &'static str,
    /// What it does, and by that who may do it.
    pub use_case: UseCase,
    handler: MethodRouter<Portal>,
}

fn page(path: &'static str, use_case: UseCase, handler: MethodRouter<Portal>) -> Route {
    Route { method: Method::GET, path, use_case, handler }
}

fn act(path: &'static str, use_case: UseCase, handler: MethodRouter<Portal>) -> Route {
    Route { method: Method::POST, path, use_case, handler }
}

/// Every page and act.
pub fn routes() -> Vec<Route> {
    use UseCase::*;
    vec![
        page("/", ReadPublicPages, get(home::show)),
        page("/help", ReadPublicPages, get(help::show)),
        page("/sign-in", SignIn, get(sign_in::start::show)),
        act("/sign-in", SignIn, post(sign_in::start::send)),
        page("/sign-in/code", SignIn, get(sign_in::code::show)),
        act("/sign-in/code", SignIn, post(sign_in::code::send)),
        act("/sign-out", SignOut, post(sign_in::out::send)),
        page("/my-pension", SeeMyPension, get(my_pension::show)),
        page("/my-pension/why", SeeWhy, get(my_pension::why::show)),
        page("/my-pension/service-record", SeeServiceRecord, get(my_pension::service_record::show)),
        page("/my-pension/payments", SeePayments, get(my_pension::payments::show)),
        page("/my-pension/not-right/{datum}", ReportCorrection, get(not_right::ask::show)),
        act("/my-pension/not-right/{datum}", ReportCorrection, post(not_right::ask::send)),
        page(
            "/my-pension/not-right/received/{reference}",
            ReportCorrection,
            get(not_right::received::show),
        ),
        page("/staff/invite/{token}", AcceptInvite, get(staff_invite::show)),
        act("/staff/invite/{token}", AcceptInvite, post(staff_invite::send)),
        page("/demo/messages", ReadDemo, get(demo::messages)),
        page("/demo/gallery", ReadDemo, get(demo::gallery)),
        page("/demo/gallery/{component}", ReadDemo, get(demo::component)),
    ]
}

fn pages() -> Router<Portal> {
    routes()
        .into_iter()
        .fold(Router::new(), |router, route| router.route(route.path, route.handler))
}

/// The whole portal as one service.
pub fn router(portal: Portal) -> Router {
    let compression = CompressionLayer::new().quality(CompressionLevel::Fastest);
    pages()
        .nest("/en", pages())
        .route("/assets/{file}", get(assets::show))
        .route("/healthz", get(health::show))
        .fallback(error_page::no_such_page)
        .layer(CatchPanicLayer::custom(error_page::panicked))
        .layer(from_fn_with_state(portal.clone(), error_page::render))
        .layer(from_fn(headers::add))
        .layer(compression)
        .layer(from_fn_with_state(portal.clone(), request_log::log))
        .with_state(portal)
}
