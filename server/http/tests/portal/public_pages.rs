//! Pages that need no sign-in: what they say to somebody who has signed in, and in the demonstration.

use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode};
use sothon_http::{Portal, router};
use tower::ServiceExt;

use crate::browser::TestPortal;
use crate::cases::{signed_in, with_sokha};

const PUBLIC: [&str; 6] =
    ["/en", "/en/help", "/en/sign-in", "/en/demo/messages", "/en/demo/phone", "/en/no-such-page"];

#[tokio::test]
async fn a_page_names_whom_it_has_loaded_and_nobody_else() {
    let portal = with_sokha().await;
    let mut sokha = signed_in(&portal).await;
    let own = sokha.get("/en/my-pension").await.body;
    assert!(own.contains("You are signed in as") && own.contains("Sokha"), "{own}");
    for path in PUBLIC {
        let page = sokha.get(path).await.body;
        assert!(!page.contains("signed in as"), "{path} names nobody: {page}");
        assert!(page.contains("This page closes at"), "{path} still says until when: {page}");
        assert!(page.contains("action=\"/en/sign-out\""), "{path} still has the way out: {page}");
    }
    let khmer = sokha.get("/help").await.body;
    assert!(!khmer.contains("អ្នកបានចូលជា"), "{khmer}");
}

#[tokio::test]
async fn home_leads_to_the_phone_and_the_officers_in_the_demonstration_only() {
    let portal = TestPortal::new().await;
    let plain = router(Portal { demo: None, ..portal.portal.clone() });
    for language in ["", "/en"] {
        let home = if language.is_empty() { "/" } else { language };
        let page = portal.browser().get(home).await.body;
        let request = Request::get(home).body(Body::empty()).expect("the request is well-formed");
        let answer = plain.clone().oneshot(request).await.expect("the router never fails");
        let outside = to_bytes(answer.into_body(), usize::MAX).await.expect("the page is short");
        let outside = String::from_utf8(outside.to_vec()).expect("pages are UTF-8");
        for path in ["/demo/phone", "/demo/staff"] {
            let link = format!("href=\"{language}{path}\"");
            assert!(page.contains(&link), "{link}: {page}");
        }
        assert!(outside.contains("<h1"), "{outside}");
        assert!(!outside.contains("/demo/"), "{outside}");
    }
}

#[tokio::test]
async fn a_stroke_at_the_end_of_an_address_leads_to_the_page() {
    let portal = TestPortal::new().await;
    for (typed, page) in [
        ("/en/", "/en"),
        ("/help/", "/help"),
        ("/en/what-if/?about=family", "/en/what-if?about=family"),
    ] {
        let answer = portal.browser().get(typed).await;
        assert_eq!((answer.status, answer.location()), (StatusCode::PERMANENT_REDIRECT, page));
    }
    // None of these leads to another machine.
    for none in ["//example.org/", "/\\example.org/", "/%2fexample.org/", "//"] {
        let answer = portal.browser().get(none).await;
        assert_eq!((answer.status, answer.location()), (StatusCode::NOT_FOUND, ""), "{none}");
    }
}
