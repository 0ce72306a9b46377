//! Being alive is one thing, being able to serve another.

use std::sync::Arc;

use async_trait::async_trait;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode};
use sothon_app::App;
use sothon_app::port::{EphemeralError, EphemeralStore};
use sothon_http::{Portal, router};
use time::OffsetDateTime;
use tower::ServiceExt;

use crate::browser::TestPortal;

async fn asked(service: &Router, path: &str) -> (StatusCode, String) {
    let request = Request::get(path).body(Body::empty()).expect("the request is well-formed");
    let answer = service.clone().oneshot(request).await.expect("it never fails");
    let status = answer.status();
    let body = to_bytes(answer.into_body(), usize::MAX).await.expect("the body can be read");
    (status, String::from_utf8(body.to_vec()).expect("text"))
}

fn refused(part: &str) -> (StatusCode, String) {
    (StatusCode::SERVICE_UNAVAILABLE, part.to_owned())
}

fn fine() -> (StatusCode, String) {
    (StatusCode::OK, "ok".to_owned())
}

#[tokio::test]
async fn a_portal_that_can_serve_says_so() {
    let portal = TestPortal::new().await;
    let service = router(portal.portal.clone());
    assert_eq!(asked(&service, "/healthz").await, fine());
    assert_eq!(asked(&service, "/readyz").await, fine());
}

#[tokio::test]
async fn a_migration_that_lacks_is_told_and_one_of_a_later_release_is_not() {
    let portal = TestPortal::new().await;
    let service = router(portal.portal.clone());
    let later = "INSERT INTO _sqlx_migrations \
        SELECT 999999999, description, installed_on, true, checksum, 0 FROM _sqlx_migrations LIMIT 1";
    portal.database.tamper(later).await;
    assert_eq!(asked(&service, "/readyz").await, fine());
    portal.database.tamper("UPDATE _sqlx_migrations SET success = false WHERE version = 1").await;
    assert_eq!(asked(&service, "/readyz").await, refused("migrations"));
    portal.database.tamper("DELETE FROM _sqlx_migrations WHERE version = 1").await;
    assert_eq!(asked(&service, "/readyz").await, refused("migrations"));
    assert_eq!(asked(&service, "/healthz").await, fine());
}

#[tokio::test]
async fn without_its_database_it_is_alive_and_serves_nobody() {
    let portal = TestPortal::new().await;
    let service = router(portal.portal.clone());
    portal.database.db.close().await;
    assert_eq!(asked(&service, "/readyz").await, refused("database"));
    assert_eq!(asked(&service, "/healthz").await, fine());
}

#[tokio::test]
async fn without_its_redis_it_serves_nobody() {
    let portal = TestPortal::new().await;
    let app = App { ephemeral: Arc::new(Gone), ..portal.portal.app.clone() };
    let service = router(Portal { app, ..portal.portal.clone() });
    assert_eq!(asked(&service, "/readyz").await, refused("redis"));
    assert_eq!(asked(&service, "/healthz").await, fine());
}

/// A Redis that went away.
struct Gone;

fn gone() -> EphemeralError {
    EphemeralError { step: "gone", source: "gone".into() }
}

#[async_trait]
impl EphemeralStore for Gone {
    async fn put(&self, _: &str, _: &[u8], _: OffsetDateTime) -> Result<(), EphemeralError> {
        Err(gone())
    }

    async fn get(&self, _: &str) -> Result<Option<Vec<u8>>, EphemeralError> {
        Err(gone())
    }

    async fn remove(&self, _: &str) -> Result<(), EphemeralError> {
        Err(gone())
    }

    async fn count(&self, _: &str, _: OffsetDateTime) -> Result<u32, EphemeralError> {
        Err(gone())
    }
}
