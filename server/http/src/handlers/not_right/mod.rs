//! "Not right?": a person says that a datum of hers is wrong.

pub(crate) mod ask;
pub(crate) mod check;
pub(crate) mod received;

use axum::response::{IntoResponse, Redirect, Response};
use sothon_domain::pension::Datum;

use crate::error_page::Failure;
use crate::visitor::Visitor;

fn datum_of(code: &str) -> Result<Datum, Failure> {
    code.parse().map_err(|_| Failure::NotFound)
}

fn to(visitor: &Visitor, path: &str) -> Response {
    Redirect::to(&visitor.address(path)).into_response()
}
