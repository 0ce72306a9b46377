//! The list of routes. The router is made from it, so a route without a use case can't exist.

use axum::Router;
use axum::http::Method;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::{MethodRouter, get, post};
use sothon_app::authorisation::{Access, UseCase};
use tower_http::CompressionLevel;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;

use crate::handlers::{
    activate, assets, cases, claim_record, demo, health, help, home, machines, my_pension,
    not_right, phone_pin, report, report_death, sign_in, staff, staff_invite, verify, what_if,
    who_looked,
};
use crate::{Portal, address_limit, api, error_page, headers, request_log};

mod claimants;
mod complaints;
mod deaths;
mod delegates;
mod draft_papers;
mod in_full;
mod merges;
mod payees;
mod person_papers;
mod person_reports;
mod visits;

/// One route of the portal; pages exist a second time under `/en`.
pub struct Route {
    /// The HTTP method.
    pub method: Method,
    /// The path without language prefix, as the router writes it.
    pub path: &'static str,
    /// What it does, and by that who may do it.
    pub use_case: UseCase,
    pub(crate) handler: MethodRouter<Portal>,
}

pub(crate) fn page(path: &'static str, use_case: UseCase, handler: MethodRouter<Portal>) -> Route {
    Route { method: Method::GET, path, use_case, handler }
}

pub(crate) fn act(path: &'static str, use_case: UseCase, handler: MethodRouter<Portal>) -> Route {
    Route { method: Method::POST, path, use_case, handler }
}

/// Every page and act.
pub fn routes() -> Vec<Route> {
    let parts = [
        public(),
        own(),
        own_cases(),
        draft_papers::routes(),
        delegates::routes(),
        guard(),
        of_staff(),
        of_officers(),
        claimants::routes(),
        complaints::routes(),
        deaths::routes(),
        person_papers::routes(),
        person_reports::routes(),
        in_full::routes(),
        merges::routes(),
        payees::routes(),
        visits::routes(),
        of_administrators(),
        of_demo(),
    ];
    parts.into_iter().flatten().collect()
}

/// What anybody may open.
fn public() -> Vec<Route> {
    use UseCase::*;
    vec![
        page("/", ReadPublicPages, get(home::show)),
        page("/help", ReadPublicPages, get(help::show)),
        page("/api", ReadPublicPages, get(machines::show)),
        page("/what-if", TryWhatIf, get(what_if::show)),
        page("/activate", ActivateFromHome, get(activate::show)),
        act("/activate", ActivateFromHome, post(activate::send)),
        page("/activate/branch", ActivateFromHome, get(activate::branch::show)),
        act("/activate/branch", ActivateFromHome, post(activate::branch::send)),
        page("/activate/slip", ActivateFromHome, get(activate::slip::show)),
        page("/claim-record", ClaimFromHome, get(claim_record::show)),
        act("/claim-record", ClaimFromHome, post(claim_record::send)),
        page("/claim-record/check", ClaimFromHome, get(claim_record::check::show)),
        act("/claim-record/check", ClaimFromHome, post(claim_record::check::send)),
        page("/claim-record/code", ClaimFromHome, get(claim_record::code::show)),
        act("/claim-record/code", ClaimFromHome, post(claim_record::code::send)),
        act("/claim-record/keep", ClaimFromHome, post(claim_record::later::keep)),
        page("/claim-record/resume", ClaimFromHome, get(claim_record::later::show)),
        act("/claim-record/resume", ClaimFromHome, post(claim_record::later::send)),
        page("/claim-record/{step}", ClaimFromHome, get(claim_record::step::show)),
        act("/claim-record/{step}", ClaimFromHome, post(claim_record::step::send)),
        page("/report-death", ReportDeath, get(report_death::show)),
        act("/report-death", ReportDeath, post(report_death::send)),
        page("/report-death/received/{reference}", ReportDeath, get(report_death::received)),
        page("/sign-in", SignIn, get(sign_in::start::show)),
        act("/sign-in", SignIn, post(sign_in::start::send)),
        page("/sign-in/code", SignIn, get(sign_in::code::show)),
        act("/sign-in/code", SignIn, post(sign_in::code::send)),
        act("/sign-in/passkey", SignIn, post(sign_in::passkey::send)),
        act("/sign-in/passkey/challenge", SignIn, post(sign_in::passkey::challenge)),
        act("/sign-out", SignOut, post(sign_in::out::send)),
        page("/phone-pin/forgotten", AskPinRenewal, get(phone_pin::show)),
        act("/phone-pin/forgotten", AskPinRenewal, post(phone_pin::send)),
        page("/verify", CheckLetter, get(verify::show)),
        act("/verify", CheckLetter, post(verify::send)),
        page("/verify/{statement}", CheckLetter, get(verify::one::show)),
    ]
}

/// A person's own pages.
fn own() -> Vec<Route> {
    use UseCase::*;
    vec![
        page("/my-pension", SeeMyPension, get(my_pension::show)),
        page("/my-pension/listen.wav", SeeMyPension, get(my_pension::listen)),
        act("/my-pension/alive", SayAlive, post(my_pension::alive::send)),
        page("/my-pension/why", SeeWhy, get(my_pension::why::show)),
        page("/my-pension/what-if", TryMyWhatIf, get(my_pension::what_if::show)),
        page("/my-pension/service-record", SeeServiceRecord, get(my_pension::service_record::show)),
        page("/my-pension/payments", SeePayments, get(my_pension::payments::show)),
        page("/my-pension/phone-pin", SetUssdPin, get(my_pension::phone_pin::show)),
        act("/my-pension/phone-pin", SetUssdPin, post(my_pension::phone_pin::send)),
        act("/my-pension/phone-pin/stop", SetUssdPin, post(my_pension::phone_pin::stop)),
        page("/my-pension/passkeys", KeepPasskeys, get(my_pension::passkeys::show)),
        act("/my-pension/passkeys", KeepPasskeys, post(my_pension::passkeys::send)),
        act("/my-pension/passkeys/challenge", KeepPasskeys, post(my_pension::passkeys::challenge)),
        page(
            "/my-pension/passkeys/{id}/remove",
            KeepPasskeys,
            get(my_pension::passkeys::remove::show),
        ),
        act(
            "/my-pension/passkeys/{id}/remove",
            KeepPasskeys,
            post(my_pension::passkeys::remove::send),
        ),
        page("/my-pension/notices", SetEmail, get(my_pension::notices::show)),
        act("/my-pension/notices", SetEmail, post(my_pension::notices::send)),
        act("/my-pension/notices/choices", ChooseMessageForm, post(my_pension::notices::choose)),
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
        page("/my-pension/report", SubmitCase, get(report::list)),
        page("/my-pension/report/{kind}", SubmitCase, get(report::show)),
        page("/my-pension/report/{kind}/check", SubmitCase, get(report::check::show)),
        act("/my-pension/report/{kind}/check", SubmitCase, post(report::check::send)),
        page("/my-pension/report/{kind}/{step}", SubmitCase, get(report::step::show)),
        act("/my-pension/report/{kind}/{step}", SubmitCase, post(report::step::send)),
        page("/my-pension/who-looked", SeeWhoLooked, get(who_looked::show)),
        page("/my-pension/data", SaveMyData, get(my_pension::data::show)),
        page("/my-pension/data.json", SaveMyData, get(my_pension::data::file)),
        page("/my-pension/data.pdf", SaveMyData, get(my_pension::data::paper)),
        page(
            "/my-pension/trusted-contact",
            SetTrustedContact,
            get(my_pension::trusted_contact::show),
        ),
        act(
            "/my-pension/trusted-contact",
            SetTrustedContact,
            post(my_pension::trusted_contact::send),
        ),
    ]
}

/// A person's cases and their papers.
fn own_cases() -> Vec<Route> {
    use UseCase::*;
    vec![
        page("/my-pension/cases", SeeMyCases, get(cases::show)),
        page("/my-pension/cases/{reference}", SeeMyCases, get(cases::one::show)),
        page("/my-pension/cases/{reference}/listen.wav", SeeMyCases, get(cases::one::listen)),
        page("/my-pension/cases/{reference}/withdraw", SubmitCase, get(cases::withdraw::show)),
        act("/my-pension/cases/{reference}/withdraw", SubmitCase, post(cases::withdraw::send)),
        page("/my-pension/cases/{reference}/appeal", Appeal, get(cases::appeal::show)),
        act("/my-pension/cases/{reference}/appeal", Appeal, post(cases::appeal::send)),
        page("/my-pension/cases/{reference}/appeal/check", Appeal, get(cases::appeal::check::show)),
        act("/my-pension/cases/{reference}/appeal/check", Appeal, post(cases::appeal::check::send)),
        page("/my-pension/cases/{reference}/papers", AddPapers, get(cases::papers::show)),
        page(
            "/my-pension/cases/{reference}/papers/add/{kind}",
            AddPapers,
            get(cases::papers::add::show),
        ),
        act(
            "/my-pension/cases/{reference}/papers/add/{kind}",
            AddPapers,
            post(cases::papers::add::send),
        ),
        act(
            "/my-pension/cases/{reference}/papers/lack/{kind}",
            AddPapers,
            post(cases::papers::lack),
        ),
        page(
            "/my-pension/cases/{reference}/papers/{id}/page.file",
            AddPapers,
            get(cases::papers::file),
        ),
        act(
            "/my-pension/cases/{reference}/papers/{id}/remove",
            AddPapers,
            post(cases::papers::remove),
        ),
    ]
}

/// How a person guards her account and her record.
fn guard() -> Vec<Route> {
    use UseCase::*;
    vec![
        page("/my-pension/account", ChangeAccount, get(my_pension::account::show)),
        act("/my-pension/account", ChangeAccount, post(my_pension::account::send)),
        page("/my-pension/account/code", ChangeAccount, get(my_pension::account::code::show)),
        act("/my-pension/account/code", ChangeAccount, post(my_pension::account::code::send)),
        act("/my-pension/account/stop", StopAccountChange, post(my_pension::account::stop)),
        page("/my-pension/lock", LockRecord, get(my_pension::lock::show)),
        act("/my-pension/lock", LockRecord, post(my_pension::lock::send)),
    ]
}

/// Pages of staff.
fn of_staff() -> Vec<Route> {
    use UseCase::*;
    vec![
        page("/staff/invite/{token}", AcceptInvite, get(staff_invite::show)),
        act("/staff/invite/{token}", AcceptInvite, post(staff_invite::send)),
        page("/staff", StaffSignIn, get(staff::show)),
        page("/staff/sign-in", StaffSignIn, get(staff::sign_in::show)),
        act("/staff/sign-in", StaffSignIn, post(staff::sign_in::send)),
        act("/staff/sign-in/passkey", StaffSignIn, post(staff::sign_in::passkey::send)),
        act(
            "/staff/sign-in/passkey/challenge",
            StaffSignIn,
            post(staff::sign_in::passkey::challenge),
        ),
        page("/staff/passkeys", KeepStaffPasskeys, get(staff::passkeys::show)),
        act("/staff/passkeys", KeepStaffPasskeys, post(staff::passkeys::send)),
        act("/staff/passkeys/challenge", KeepStaffPasskeys, post(staff::passkeys::challenge)),
        act("/staff/passkeys/prove", KeepStaffPasskeys, post(staff::passkeys::prove)),
        page("/staff/passkeys/{id}/remove", KeepStaffPasskeys, get(staff::passkeys::remove::show)),
        act("/staff/passkeys/{id}/remove", KeepStaffPasskeys, post(staff::passkeys::remove::send)),
        act("/staff/prove", KeepStaffPasskeys, post(staff::prove::send)),
        act("/staff/prove/challenge", KeepStaffPasskeys, post(staff::prove::challenge)),
        act("/staff/sign-in/provider", StaffSignIn, post(staff::sign_on::begin)),
        page("/staff/sign-in/provider/return", StaffSignIn, get(staff::sign_on::finish)),
        act("/staff/sign-out", SignOut, post(staff::sign_out::send)),
        page("/staff/queue", SeeQueue, get(staff::queue::show)),
        page("/staff/audit", ReadAudit, get(staff::audit::show)),
        act("/staff/audit", ReadAudit, post(staff::audit::search)),
        page("/staff/messages", FollowUndelivered, get(staff::messages::show)),
        act("/staff/messages/{id}", FollowUndelivered, post(staff::messages::send)),
        page("/staff/reminders", FollowUndelivered, get(staff::reminders::show)),
        act("/staff/reminders/{id}", FollowUndelivered, post(staff::reminders::send)),
        page("/staff/accounts", DecideAccountChange, get(staff::account::list)),
        page("/staff/accounts/new", EnterAccountChange, get(staff::account::ask)),
        act("/staff/accounts/new", EnterAccountChange, post(staff::account::enter)),
        page("/staff/accounts/{id}", DecideAccountChange, get(staff::account::show)),
        act("/staff/accounts/{id}", DecideAccountChange, post(staff::account::send)),
        page("/staff/lock", LockForPerson, get(staff::lock::ask)),
        act("/staff/lock", LockForPerson, post(staff::lock::send)),
        page("/staff/message-choices", EnterMessageChoices, get(staff::message_choices::ask)),
        act("/staff/message-choices", EnterMessageChoices, post(staff::message_choices::send)),
        page("/staff/delegates", StopDelegatesForPerson, get(staff::delegates::ask)),
        act("/staff/delegates", StopDelegatesForPerson, post(staff::delegates::send)),
        page("/staff/delegates/new", ProposeDelegate, get(staff::delegate_new::counter)),
        act("/staff/delegates/new", ProposeDelegate, post(staff::delegate_new::send_counter)),
        page("/staff/delegates/guardian", ProposeGuardian, get(staff::delegate_new::guardian)),
        act("/staff/delegates/guardian", ProposeGuardian, post(staff::delegate_new::send_guardian)),
        page("/staff/delegates/{id}", ProposeDelegate, get(staff::delegate_one::show)),
        act("/staff/delegates/{id}", ProposeDelegate, post(staff::delegate_one::send)),
        page("/staff/unlock", UnlockRecord, get(staff::unlock::list)),
        act("/staff/unlock", UnlockRecord, post(staff::unlock::find)),
        page("/staff/unlock/{id}", UnlockRecord, get(staff::unlock::show)),
        act("/staff/unlock/{id}", UnlockRecord, post(staff::unlock::send)),
        page("/staff/pin-renewals", AttestPinRenewal, get(staff::pin_renewals::list)),
        act("/staff/pin-renewals", AttestPinRenewal, post(staff::pin_renewals::ask)),
        page("/staff/pin-renewals/{id}", AttestPinRenewal, get(staff::pin_renewals::show)),
        act("/staff/pin-renewals/{id}", AttestPinRenewal, post(staff::pin_renewals::send)),
        page("/staff/visits", SeeVisits, get(staff::visits::show)),
        page("/staff/binding", ProposeBinding, get(staff::binding::show)),
        act("/staff/binding", ProposeBinding, post(staff::binding::look)),
        page("/staff/binding/{id}", ProposeBinding, get(staff::binding_one::show)),
        act("/staff/binding/{id}", ProposeBinding, post(staff::binding_one::send)),
        page("/staff/binding/{id}/pin", ProposeBinding, get(staff::binding_pin::show)),
        act("/staff/binding/{id}/pin", ProposeBinding, post(staff::binding_pin::send)),
    ]
}

/// Pages of officers: cases, amounts, rules.
fn of_officers() -> Vec<Route> {
    use UseCase::*;
    vec![
        page("/staff/rules", SeeRules, get(staff::rules::show)),
        page("/staff/case/{reference}", SeeQueue, get(staff::case::show)),
        act("/staff/case/{reference}", DecideCase, post(staff::case::send)),
        page("/staff/case/{reference}/record", SeeQueue, get(staff::case_record::show)),
        page("/staff/case/{reference}/papers", SeeQueue, get(staff::papers::show)),
        page("/staff/case/{reference}/papers/{id}/page.file", SeeQueue, get(staff::papers::file)),
        page("/staff/age-out", SeeQueue, get(staff::age_out::show)),
        page("/staff/not-carried-out", SeeQueue, get(staff::not_carried_out::show)),
        page("/staff/awards", SeeAwardDecisions, get(staff::award::list)),
        page("/staff/awards/new", ProposeAward, get(staff::award_new::show)),
        act("/staff/awards/new", ProposeAward, post(staff::award_new::send)),
        page("/staff/awards/new/{membership}", ProposeAward, get(staff::award_new::member)),
        act("/staff/awards/new/{membership}", ProposeAward, post(staff::award_new::propose)),
        page("/staff/awards/{id}", SeeAwardDecisions, get(staff::award::show)),
        act("/staff/awards/{id}", DecideAward, post(staff::award::send)),
    ]
}

/// Pages of administrators.
fn of_administrators() -> Vec<Route> {
    use UseCase::*;
    vec![
        page("/staff/members", ManageStaff, get(staff::members::show)),
        page("/staff/members/new", ManageStaff, get(staff::member::ask)),
        act("/staff/members/new", ManageStaff, post(staff::member::invite)),
        page("/staff/members/{id}", ManageStaff, get(staff::member::show)),
        act("/staff/members/{id}", ManageStaff, post(staff::member::send)),
        page("/staff/changes/{id}", ManageStaff, get(staff::change::show)),
        act("/staff/changes/{id}", ManageStaff, post(staff::change::send)),
        page("/staff/places", ManagePlaces, get(staff::places::show)),
        page("/staff/places/{register}", ManagePlaces, get(staff::places::list)),
        page("/staff/places/{register}/new", ManagePlaces, get(staff::place::ask)),
        act("/staff/places/{register}/new", ManagePlaces, post(staff::place::register)),
        page("/staff/places/{register}/{entry}", ManagePlaces, get(staff::place::show)),
        act("/staff/places/{register}/{entry}", ManagePlaces, post(staff::place::send)),
        page("/staff/place-changes/{id}", ManagePlaces, get(staff::place_change::show)),
        act("/staff/place-changes/{id}", ManagePlaces, post(staff::place_change::send)),
    ]
}

/// Pages of demo mode.
fn of_demo() -> Vec<Route> {
    use UseCase::*;
    vec![
        page("/demo/staff", ReadDemo, get(demo::staff)),
        page("/demo/messages", ReadDemo, get(demo::messages::show)),
        act("/demo/messages", AnswerByText, post(demo::messages::send)),
        page("/demo/phone", ReadDemo, get(demo::phone::show)),
        act("/demo/phone", DialUssd, post(demo::phone::send)),
        page("/demo/ussd-atlas", ReadDemo, get(demo::atlas::show)),
        page("/demo/voice", ReadDemo, get(demo::voice::show)),
        page("/demo/voice/listen.wav", ReadDemo, get(demo::voice::listen)),
        act("/demo/voice", DialUssd, post(demo::voice::send)),
        page("/demo/gallery", ReadDemo, get(demo::gallery)),
        page("/demo/gallery/{component}", ReadDemo, get(demo::component)),
    ]
}

fn pages(portal: &Portal) -> Router<Portal> {
    routes().into_iter().fold(Router::new(), |router, route| {
        let limited = route.method == Method::POST
            && route.use_case.access() == Access::Anyone
            && route.use_case != UseCase::DialUssd;
        let handler = if limited {
            route.handler.layer(from_fn_with_state(portal.clone(), address_limit::check))
        } else {
            route.handler
        };
        router.route(route.path, handler)
    })
}

/// The whole portal as one service.
pub fn router(portal: Portal) -> Router {
    let compression = CompressionLayer::new().quality(CompressionLevel::Fastest);
    pages(&portal)
        .nest("/en", pages(&portal))
        .route("/assets/{file}", get(assets::show))
        .fallback(error_page::no_such_page)
        .layer(CatchPanicLayer::custom(error_page::panicked))
        .layer(from_fn_with_state(portal.clone(), error_page::render))
        // What speaks to machines answers with no page of ours.
        .nest(api::PATH, api::router(&portal))
        .merge(health::router::<Portal>(&portal.app))
        .layer(from_fn(headers::add))
        .layer(compression)
        .layer(from_fn_with_state(portal.app.clone(), request_log::log))
        .with_state(portal)
}
