//! The description of the interface, made of its handlers.

use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use sothon_web::pages::machines::{MachinesView, Operation, Wrong};
use utoipa::openapi::path::PathItem;
use utoipa::openapi::security::{Http, HttpAuthScheme, SecurityScheme};
use utoipa::{Modify, OpenApi};

use super::problem::CODES;
use super::{
    PATH, appeals, batches, cases, claimants, complaints, deaths, decisions, papers, reports,
};
use crate::page::header;

/// What machines may ask for. Every answer with personal data goes to the back office alone; a partner's machine learns
/// where the cases and records stand that it entered, and nothing else of a person.
#[derive(OpenApi)]
#[openapi(
    info(title = "Sothon", version = "1"),
    servers((url = "/api/v1")),
    paths(
        batches::next,
        batches::one,
        batches::acknowledge,
        reports::send,
        decisions::send,
        cases::kinds,
        cases::kind,
        cases::enter,
        cases::one,
        papers::send,
        claimants::enter,
        claimants::one,
        appeals::enter,
        complaints::send,
        deaths::send,
    ),
    modifiers(&Keys),
)]
struct Described;

/// The key that every address asks for.
struct Keys;

impl Modify for Keys {
    fn modify(&self, document: &mut utoipa::openapi::OpenApi) {
        let bearer = SecurityScheme::Http(Http::new(HttpAuthScheme::Bearer));
        document.components.get_or_insert_default().add_security_scheme("key", bearer);
    }
}

/// `GET /api/v1/openapi.json`
pub(super) async fn show() -> Response {
    let json = Described::openapi().to_json().expect("invariant: the description is JSON");
    ([(CONTENT_TYPE, header("application/json"))], json).into_response()
}

/// The same for people.
pub(crate) fn described() -> MachinesView {
    let described = Described::openapi().paths.paths;
    let operations = described.iter().flat_map(|(path, item)| operations(path, item)).collect();
    let wrong = CODES.map(|(code, status)| Wrong { code, status: status.as_u16() });
    MachinesView { operations, wrong: wrong.into() }
}

fn operations(path: &str, item: &PathItem) -> Vec<Operation> {
    let one = |method, operation: &Option<utoipa::openapi::path::Operation>| {
        let key = operation.as_ref()?.operation_id.clone()?;
        Some(Operation { method, path: format!("{PATH}{path}"), key })
    };
    [one("GET", &item.get), one("POST", &item.post)].into_iter().flatten().collect()
}
