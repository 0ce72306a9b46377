//! Forms that were not filled in on our pages, and forms that are rubbish.

use axum::http::StatusCode;
use sothon_testkit::{ORIGIN, Pensioner};

use crate::browser::TestPortal;

#[tokio::test]
async fn a_form_from_elsewhere_or_without_token_is_refused() {
    let portal = TestPortal::new().await;
    let mut visitor = portal.browser();
    let csrf = visitor.get("/sign-in").await.hidden("csrf");
    let fields = [("csrf", csrf.as_str()), ("member_number", "K-204577")];
    let evil = visitor.post_from("https://evil.example", "/sign-in", &fields).await;
    assert_eq!(evil.status, StatusCode::FORBIDDEN);
    let bare = visitor.post("/sign-in", &[("member_number", "K-204577")]).await;
    assert_eq!(bare.status, StatusCode::FORBIDDEN);
    let mut other = portal.browser();
    other.get("/sign-in").await;
    let stolen = other.post_from(ORIGIN, "/sign-in", &fields).await;
    assert_eq!(stolen.status, StatusCode::FORBIDDEN, "the token belongs to another visitor");
}

#[tokio::test]
async fn rubbish_gets_a_page_and_never_a_server_error() {
    let portal = TestPortal::new().await;
    portal.database.add(&Pensioner::sokha()).await;
    let mut sokha = portal.browser();
    sokha.sign_in("K-204577").await;
    let csrf = sokha.get("/my-pension").await.hidden("csrf");
    let long = "ក".repeat(20_000);
    for (path, fields) in [
        ("/my-pension/not-right/service/check", vec![("key", "no-uuid")]),
        ("/my-pension/not-right/service", vec![("text", long.as_str())]),
        ("/my-pension/not-right/no-such-datum", vec![("text", "x")]),
        ("/sign-in", vec![("member_number", "'; DROP TABLE person; --")]),
        ("/no-such-page", vec![]),
    ] {
        let mut fields = fields;
        fields.push(("csrf", &csrf));
        let answer = sokha.post(path, &fields).await;
        assert!(!answer.status.is_server_error(), "{path} {}", answer.status);
        assert!(answer.body.contains("<html"), "{path} answers with a page");
    }
}

#[tokio::test]
async fn every_answer_forbids_inline_scripts_and_carries_its_number() {
    let portal = TestPortal::new().await;
    for path in ["/", "/en", "/sign-in", "/no-such-page", "/healthz"] {
        let answer = portal.browser().get(path).await;
        let policy = answer.headers["content-security-policy"].to_str().expect("ASCII");
        assert!(policy.starts_with("default-src 'none'"), "{path}");
        assert!(!policy.contains("unsafe"), "{path}");
        assert!(policy.contains("; script-src 'self'; connect-src 'self';"), "{path}");
        let inline = answer.body.replace("<script type=\"module\" src=\"/assets/", "");
        assert!(!inline.contains("<script"), "{path}");
        let id = answer.headers["x-request-id"].to_str().expect("ASCII").to_owned();
        assert_eq!(id.len(), 10, "{path}");
        if answer.status == StatusCode::NOT_FOUND {
            assert!(answer.body.contains(&id), "{path} shows its number");
        }
    }
}
