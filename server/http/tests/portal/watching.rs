//! What Prometheus reads: true, and about nobody.

use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode};
use sothon_http::metrics_router;
use sothon_testkit::Pensioner;
use time::Duration;
use tower::ServiceExt;

use crate::browser::TestPortal;

pub(crate) async fn read(portal: &TestPortal) -> String {
    let service = metrics_router(portal.portal.app.clone());
    let request = Request::get("/metrics").body(Body::empty()).expect("well-formed");
    let answer = service.oneshot(request).await.expect("it never fails");
    assert_eq!(answer.status(), StatusCode::OK);
    assert_eq!(answer.headers()["content-type"], "text/plain; version=0.0.4; charset=utf-8");
    let body = to_bytes(answer.into_body(), usize::MAX).await.expect("the body can be read");
    String::from_utf8(body.to_vec()).expect("text")
}

fn assert_says(page: &str, line: &str) {
    assert!(page.lines().any(|said| said == line), "{page} lacks {line}");
}

#[tokio::test]
async fn requests_and_refused_codes_are_counted_without_their_person() {
    let portal = TestPortal::new().await;
    portal.database.add(&Pensioner::sokha()).await;
    let mut sokha = portal.browser();
    sokha.sign_in("K-204577").await;
    sokha.get("/en/my-pension").await;
    sokha.get("/no-such-page/K-204577").await;
    let page = read(&portal).await;
    assert_says(&page, "sothon_request_seconds_count{route=\"/en/my-pension\",status=\"2xx\"} 1");
    assert_says(&page, "sothon_request_seconds_count{route=\"none\",status=\"4xx\"} 1");
    assert_says(&page, "sothon_sign_in_failures_total{way=\"code\",cause=\"wrong\"} 0");
    assert!(!page.contains("204577"), "{page}");

    portal.database.clock.advance(Duration::minutes(2));
    let mut stranger = portal.browser();
    stranger.ask_for_code("K-204577").await;
    let code = portal.latest_code().await;
    stranger.type_code(if code == "000000" { "000001" } else { "000000" }).await;
    let page = read(&portal).await;
    assert_says(&page, "sothon_sign_in_failures_total{way=\"code\",cause=\"wrong\"} 1");
}

#[tokio::test]
async fn what_waits_is_as_old_as_its_oldest() {
    let portal = TestPortal::new().await;
    let page = read(&portal).await;
    assert_says(&page, "sothon_database_up 1");
    assert_says(&page, "sothon_outbox_oldest_seconds{channel=\"sms\"} 0.000");
    assert_says(&page, "sothon_audit_unsealed_seconds 0.000");
    assert_says(&page, "sothon_case_oldest_seconds 0.000");
    assert_says(&page, "sothon_passwords_waiting 0");

    portal.database.queue_sms("+85512345678", "first").await;
    portal.database.clock.advance(Duration::seconds(90));
    portal.database.queue_sms("+85512345679", "second").await;
    let page = read(&portal).await;
    assert_says(&page, "sothon_outbox_oldest_seconds{channel=\"sms\"} 90.000");
    assert_says(&page, "sothon_outbox_oldest_seconds{channel=\"mail\"} 0.000");
    assert_says(&page, "sothon_outbox_oldest_code_seconds{channel=\"sms\"} 0.000");
    assert_says(&page, "sothon_audit_unsealed_seconds 90.000");
    portal.database.seal_audit().await;
    assert_says(&read(&portal).await, "sothon_audit_unsealed_seconds 0.000");
}

#[tokio::test]
async fn a_code_that_waits_is_told_apart_from_a_notice() {
    let portal = TestPortal::new().await;
    portal.database.add(&Pensioner::sokha()).await;
    portal.database.queue_sms("+85512345678", "a notice").await;
    portal.database.clock.advance(Duration::seconds(60));
    portal.browser().ask_for_code("K-204577").await;
    portal.database.clock.advance(Duration::seconds(30));
    let page = read(&portal).await;
    assert_says(&page, "sothon_outbox_oldest_seconds{channel=\"sms\"} 90.000");
    assert_says(&page, "sothon_outbox_oldest_code_seconds{channel=\"sms\"} 30.000");
}

#[tokio::test]
async fn a_message_that_reached_nobody_is_counted_until_an_office_follows_it() {
    let portal = TestPortal::new().await;
    let sokha = portal.database.add(&Pensioner::sokha()).await;
    portal.database.queue_notice(sokha).await;
    let page = read(&portal).await;
    assert_says(&page, "sothon_outbox_dead 0");
    assert_says(&page, "sothon_messages_given_up_total{cause=\"expired\"} 0");
    portal.database.clock.advance(Duration::days(2));
    portal.texts().await;
    let page = read(&portal).await;
    assert_says(&page, "sothon_outbox_dead 1");
    assert_says(&page, "sothon_messages_given_up_total{cause=\"expired\"} 1");
}

#[tokio::test]
async fn without_the_database_the_counts_are_there_and_the_ages_are_not() {
    let portal = TestPortal::new().await;
    portal.browser().get("/en/help").await;
    portal.database.db.close().await;
    let page = read(&portal).await;
    assert_says(&page, "sothon_database_up 0");
    assert_says(&page, "sothon_request_seconds_count{route=\"/en/help\",status=\"2xx\"} 1");
    assert!(!page.contains("sothon_outbox_oldest_seconds"), "{page}");
}
