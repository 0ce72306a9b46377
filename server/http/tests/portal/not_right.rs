//! "Not right?": taken in exactly once, and never lost with the session.

use axum::http::StatusCode;
use sothon_domain::access::Actor;
use sothon_testkit::Pensioner;
use time::Duration;

use crate::browser::TestPortal;

const FORM: &str = "/my-pension/not-right/service";

async fn with_sokha() -> TestPortal {
    let portal = TestPortal::new().await;
    portal.database.add(&Pensioner::sokha()).await;
    portal
}

async fn reports(portal: &TestPortal) -> usize {
    let operator = Actor::system("test");
    let listed = sothon_app::correction::list(&portal.portal.app, &operator, 50).await;
    listed.expect("the operator may list").len()
}

#[tokio::test]
async fn the_form_says_what_is_recorded_now() {
    let portal = with_sokha().await;
    let mut sokha = portal.browser();
    sokha.sign_in("K-204577").await;
    for (datum, recorded) in [
        ("service", "33\u{a0}years"),
        ("reference-salary", "637,500"),
        ("decided-amount", "510,000"),
        ("name", "សុខា"),
    ] {
        let page = sokha.get(&format!("/en/my-pension/not-right/{datum}")).await;
        assert!(page.body.contains(recorded), "{datum}: {}", page.body);
    }
}

#[tokio::test]
async fn sending_twice_is_one_report_with_one_reference() {
    let portal = with_sokha().await;
    let mut sokha = portal.browser();
    sokha.sign_in("K-204577").await;
    let page = sokha.get(FORM).await;
    let (csrf, key) = (page.hidden("csrf"), page.hidden("key"));
    let fields = [("csrf", csrf.as_str()), ("key", &key), ("text", "ខ្ញុំធ្វើការ ៣៤ ឆ្នាំ")];
    let first = sokha.post(FORM, &fields).await;
    let second = sokha.post(FORM, &fields).await;
    assert_eq!(first.status, StatusCode::SEE_OTHER, "{}", first.body);
    assert_eq!(first.location(), second.location());
    assert_eq!(reports(&portal).await, 1);
    let other = [("csrf", csrf.as_str()), ("key", &key), ("text", "something else")];
    assert_eq!(sokha.post(FORM, &other).await.status, StatusCode::CONFLICT);
    assert_eq!(reports(&portal).await, 1);
}

#[tokio::test]
async fn an_empty_form_comes_back_with_its_words_and_uses_up_no_key() {
    let portal = with_sokha().await;
    let mut sokha = portal.browser();
    sokha.sign_in("K-204577").await;
    let page = sokha.get(FORM).await;
    let (csrf, key) = (page.hidden("csrf"), page.hidden("key"));
    let empty = sokha.post(FORM, &[("csrf", &csrf), ("key", &key), ("text", "  ")]).await;
    assert_eq!(empty.status, StatusCode::OK);
    assert_eq!(empty.hidden("key"), key);
    let sent = sokha.post(FORM, &[("csrf", &csrf), ("key", &key), ("text", "34")]).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn what_was_typed_in_an_ended_session_is_offered_back() {
    let portal = with_sokha().await;
    let mut sokha = portal.browser();
    sokha.sign_in("K-204577").await;
    let page = sokha.get(FORM).await;
    let (csrf, key) = (page.hidden("csrf"), page.hidden("key"));
    portal.database.clock.advance(Duration::minutes(20));
    let fields = [("csrf", csrf.as_str()), ("key", &key), ("text", "ខ្ញុំធ្វើការ ៣៤ ឆ្នាំ")];
    let late = sokha.post(FORM, &fields).await;
    assert_eq!(late.location(), "/sign-in?expired");
    assert_eq!(reports(&portal).await, 0);
    sokha.ask_for_code("K-204577").await;
    let code = portal.latest_code().await;
    assert_eq!(sokha.type_code(&code).await.location(), FORM);
    let offered = sokha.get(FORM).await;
    assert!(offered.body.contains("ខ្ញុំធ្វើការ ៣៤ ឆ្នាំ"), "{}", offered.body);
    assert_eq!(offered.hidden("key"), key);
    let again = [("csrf", offered.hidden("csrf")), ("key", key), ("text", "៣៤".to_owned())];
    let again: Vec<(&str, &str)> = again.iter().map(|(k, v)| (*k, v.as_str())).collect();
    assert_eq!(sokha.post(FORM, &again).await.status, StatusCode::SEE_OTHER);
    assert!(!sokha.get(FORM).await.body.contains("ខ្ញុំធ្វើការ"), "it is forgotten once sent");
}

#[tokio::test]
async fn ten_at_once_are_one_report() {
    let portal = with_sokha().await;
    let mut sokha = portal.browser();
    sokha.sign_in("K-204577").await;
    let page = sokha.get(FORM).await;
    let (csrf, key) = (page.hidden("csrf"), page.hidden("key"));
    let fields = [("csrf", csrf.as_str()), ("key", key.as_str()), ("text", "34")];
    let mut copies: Vec<_> = (0..10).map(|_| sokha.copy()).collect();
    let sends = copies.iter_mut().map(|copy| copy.post(FORM, &fields));
    let answers = futures_join(sends).await;
    assert!(answers.iter().all(|answer| answer.location() == answers[0].location()));
    assert_eq!(reports(&portal).await, 1);
}

/// Runs all of them at once on this task.
pub(crate) async fn futures_join<F: Future>(futures: impl Iterator<Item = F>) -> Vec<F::Output> {
    let mut pending: Vec<_> = futures.map(|future| (Box::pin(future), None)).collect();
    std::future::poll_fn(|context| {
        for (future, answer) in &mut pending {
            if answer.is_none()
                && let std::task::Poll::Ready(ready) = future.as_mut().poll(context)
            {
                *answer = Some(ready);
            }
        }
        if pending.iter().all(|(_, answer)| answer.is_some()) {
            std::task::Poll::Ready(())
        } else {
            std::task::Poll::Pending
        }
    })
    .await;
    pending.into_iter().filter_map(|(_, answer)| answer).collect()
}
