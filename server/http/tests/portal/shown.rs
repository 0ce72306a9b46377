//! Nobody sends answers that she has not seen: two windows, and a form of before.

use axum::http::StatusCode;

use crate::browser::{Answer, TestPortal};
use crate::cases::{
    CASES, CHECK, PLACE, VILLAGE, answer_both, post, reference, send_shown, signed_in, with_sokha,
};

/// The page without the marks that break Khmer lines.
fn text(page: &Answer) -> String {
    page.body.replace('\u{200B}', "")
}

async fn cases_of(portal: &TestPortal) -> i64 {
    portal.database.count("case_file", "true").await
}

#[tokio::test]
async fn answers_changed_in_another_window_are_shown_before_they_are_sent() {
    for (language, place, said) in [
        ("", "អូរធំ", "មានការកែប្រែចម្លើយពីកន្លែងផ្សេង"),
        ("/en", "Ou Thum", "Your answers were changed elsewhere."),
    ] {
        let portal = with_sokha().await;
        let mut sokha = signed_in(&portal).await;
        let check = format!("{language}{CHECK}");
        answer_both(&mut sokha, "01020102").await;
        let seen = sokha.get(&check).await;
        assert!(!text(&seen).contains(said) && !seen.body.contains(place), "{}", seen.body);
        let mut other = sokha.copy();
        answer_both(&mut other, VILLAGE).await;
        let stopped = send_shown(&mut sokha, &check, &seen).await;
        assert_eq!(stopped.status, StatusCode::OK);
        for part in [said, place, "error-summary"] {
            assert!(text(&stopped).contains(part), "{part}: {}", stopped.body);
        }
        assert_eq!(cases_of(&portal).await, 0);
        let sent = send_shown(&mut sokha, &check, &stopped).await;
        let number = reference(sent.location());
        let case = sokha.get(&format!("{language}{CASES}/{number}")).await.body;
        assert!(case.contains(place), "what she saw last is what was sent: {case}");
        assert_eq!(cases_of(&portal).await, 1);
    }
}

#[tokio::test]
async fn a_form_that_does_not_say_what_it_showed_shows_it_again() {
    let portal = with_sokha().await;
    let mut sokha = signed_in(&portal).await;
    answer_both(&mut sokha, VILLAGE).await;
    let seen = sokha.get(CHECK).await;
    let (key, long) = (seen.hidden("key"), "f".repeat(9_000));
    for fields in [
        vec![],
        vec![("shown", "")],
        vec![("shown", "rubbish \0 <b>")],
        vec![("shown", long.as_str())],
    ] {
        let all = [vec![("key", key.as_str())], fields].concat();
        let again = post(&mut sokha, CHECK, &all).await;
        assert_eq!(again.status, StatusCode::OK, "{all:?}");
        assert!(again.body.contains("error-summary"), "{all:?} {}", again.body);
        assert_eq!(again.hidden("shown"), seen.hidden("shown"), "{all:?}");
    }
    assert_eq!(cases_of(&portal).await, 0);
    reference(send_shown(&mut sokha, CHECK, &seen).await.location());
}

#[tokio::test]
async fn a_repeat_of_an_accepted_form_leads_to_the_same_case() {
    let portal = with_sokha().await;
    let mut sokha = signed_in(&portal).await;
    answer_both(&mut sokha, VILLAGE).await;
    let seen = sokha.get(CHECK).await;
    let sent = send_shown(&mut sokha, CHECK, &seen).await;
    reference(sent.location());
    let again = send_shown(&mut sokha, CHECK, &seen).await;
    assert_eq!(again.location(), sent.location());
    let forgot = post(&mut sokha, CHECK, &[("key", &seen.hidden("key"))]).await;
    assert_eq!(forgot.location(), sent.location(), "its key alone tells what it was");
    assert_eq!(cases_of(&portal).await, 1);
}

/// What was taken away elsewhere is asked again, not sent.
#[tokio::test]
async fn an_answer_that_is_gone_leads_to_its_question() {
    let portal = with_sokha().await;
    let mut sokha = signed_in(&portal).await;
    answer_both(&mut sokha, VILLAGE).await;
    let seen = sokha.get(CHECK).await;
    portal.database.tamper("DELETE FROM flow_draft").await;
    assert_eq!(send_shown(&mut sokha, CHECK, &seen).await.location(), PLACE);
}
