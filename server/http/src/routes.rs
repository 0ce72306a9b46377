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
    assets, cases, demo, health, help, home, my_pension, not_right, report, sign_in, staff,
    staff_invite, verify, what_if, who_looked,
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
        page("/what-if", TryWhatIf, get(what_if::show)),
        page("/sign-in", SignIn, get(sign_in::start::show)),
        act("/sign-in", SignIn, post(sign_in::start::send)),
        page("/sign-in/code", SignIn, get(sign_in::code::show)),
        act("/sign-in/code", SignIn, post(sign_in::code::send)),
        act("/sign-out", SignOut, post(sign_in::out::send)),
        page("/my-pension", SeeMyPension, get(my_pension::show)),
        page("/my-pension/why", SeeWhy, get(my_pension::why::show)),
        page("/my-pension/what-if", TryMyWhatIf, get(my_pension::what_if::show)),
        page("/my-pension/service-record", SeeServiceRecord, get(my_pension::service_record::show)),
        page("/my-pension/payments", SeePayments, get(my_pension::payments::show)),
        page("/my-pension/phone-pin", SetUssdPin, get(my_pension::phone_pin::show)),
        act("/my-pension/phone-pin", SetUssdPin, post(my_pension::phone_pin::send)),
        page("/my-pension/notices", SetEmail, get(my_pension::notices::show)),
        act("/my-pension/notices", SetEmail, post(my_pension::notices::send)),
        page("/my-pension/letters", SeeMyLetters, get(my_pension::letters::show)),
        act("/my-pension/letters", IssueLetter, post(my_pension::letters::send)),
        page("/my-pension/letters/{number}", SeeMyLetters, get(my_pension::letters::one::show)),
        page("/my-pension/not-right/{datum}", SubmitCase, get(not_right::ask::show)),
        act("/my-pension/not-right/{datum}", SubmitCase, post(not_right::ask::send)),
        page("/my-pension/not-right/{datum}/check", SubmitCase, get(not_right::check::show)),
        act("/my-pension/not-right/{datum}/check", SubmitCase, post(not_right::check::send)),
        page(
            "/my-pension/not-right/received/{reference}",
            ReportCorrection,
            get(not_right::received::show),
        ),
        page("/my-pension/report/{kind}", SubmitCase, get(report::show)),
        page("/my-pension/report/{kind}/check", SubmitCase, get(report::check::show)),
        act("/my-pension/report/{kind}/check", SubmitCase, post(report::check::send)),
        page("/my-pension/report/{kind}/{step}", SubmitCase, get(report::step::show)),
        act("/my-pension/report/{kind}/{step}", SubmitCase, post(report::step::send)),
        page("/my-pension/cases", SeeMyCases, get(cases::show)),
        page("/my-pension/cases/{reference}", SeeMyCases, get(cases::one::show)),
        page("/my-pension/who-looked", SeeWhoLooked, get(who_looked::show)),
        page("/verify", CheckLetter, get(verify::show)),
        act("/verify", CheckLetter, post(verify::send)),
        page("/verify/{statement}", CheckLetter, get(verify::one::show)),
        page("/staff/invite/{token}", AcceptInvite, get(staff_invite::show)),
        act("/staff/invite/{token}", AcceptInvite, post(staff_invite::send)),
        page("/staff", StaffSignIn, get(staff::show)),
        page("/staff/sign-in", StaffSignIn, get(staff::sign_in::show)),
        act("/staff/sign-in", StaffSignIn, post(staff::sign_in::send)),
        act("/staff/sign-out", SignOut, post(staff::sign_out::send)),
        page("/staff/queue", SeeQueue, get(staff::queue::show)),
        page("/staff/rules", SeeRules, get(staff::rules::show)),
        page("/staff/case/{reference}", SeeQueue, get(staff::case::show)),
        act("/staff/case/{reference}", DecideCase, post(staff::case::send)),
        page("/staff/awards", SeeAwardDecisions, get(staff::award::list)),
        page("/staff/awards/new", ProposeAward, get(staff::award_new::show)),
        act("/staff/awards/new", ProposeAward, post(staff::award_new::send)),
        page("/staff/awards/new/{membership}", ProposeAward, get(staff::award_new::member)),
        act("/staff/awards/new/{membership}", ProposeAward, post(staff::award_new::propose)),
        page("/staff/awards/{id}", SeeAwardDecisions, get(staff::award::show)),
        act("/staff/awards/{id}", DecideAward, post(staff::award::send)),
        page("/demo/staff", ReadDemo, get(demo::staff)),
        page("/demo/messages", ReadDemo, get(demo::messages)),
        page("/demo/phone", ReadDemo, get(demo::phone::show)),
        act("/demo/phone", DialUssd, post(demo::phone::send)),
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
        .layer(from_fn_with_state(portal.app.clone(), request_log::log))
        .with_state(portal)
}
