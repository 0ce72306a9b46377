//! The portal over HTTP: routes, who is asking, forms that can't be forged, pages as answers.
//!
//! A handler extracts, calls one use case and answers with a page or a redirect. Deliberately absent:
//! SQL, rules, sentences. GET changes no state; a POST ends in a redirect or the same page with errors.

mod address_limit;
mod api;
mod cookies;
mod csrf;
mod error_page;
mod form;
mod gateway;
mod handlers;
mod headers;
mod language;
mod metrics;
mod page;
mod page_file;
mod parts;
mod path;
mod portal;
mod request_log;
mod routes;
mod sound;
mod staff_visitor;
mod visitor;

pub use address_limit::Networks;
pub use api::{BackOfficeKeys, WeakKey, api_routes};
pub use gateway::{
    Fingerprint, Gateway, NoFingerprint, Signatures, SignaturesFault, gateway_router,
};
pub use metrics::metrics_router;
pub use portal::{Fingers, Portal};
pub use routes::{Route, router, routes};
