//! The wish for spoken messages: on the web, at the counter, and where it is shown.

use axum::http::StatusCode;
use sothon_testkit::Pensioner;

use crate::award_decisions::signed_in;
use crate::browser::{Answer, Browser, TestPortal};
use crate::staff_binding::{NEW_NUMBER, begin, order, setting};

const NOTICES: &str = "/my-pension/notices";

async fn choose(sokha: &mut Browser<'_>, form: &str) -> Answer {
    let csrf = sokha.get(NOTICES).await.hidden("csrf");
    let others = [("tongue", "km"), ("reminders", "all"), ("naming", "nobody")];
    let fields = [&others[..], &[("csrf", csrf.as_str()), ("form", form)]].concat();
    sokha.post(&format!("{NOTICES}/choices"), &fields).await
}

async fn in_her_file(sokha: &mut Browser<'_>) -> String {
    let file = sokha.get("/my-pension/data.json").await;
    let json: serde_json::Value = serde_json::from_str(&file.body).expect("it is JSON");
    json["data"]["contact"][0]["message-form"].as_str().expect("it is told").to_owned()
}

#[tokio::test]
async fn she_chooses_it_on_the_web_and_the_page_says_that_there_is_none_yet() {
    let portal = TestPortal::new().await;
    portal.database.add(&Pensioner::sokha()).await;
    let mut sokha = portal.browser();
    sokha.sign_in("K-204577").await;
    for (path, told) in [
        (NOTICES.to_owned(), "យើងមិនទាន់អាចផ្ញើសារជាសំឡេងបានទេ"),
        (format!("/en{NOTICES}"), "We cannot send spoken messages yet"),
    ] {
        let page = sokha.get(&path).await.body.replace('\u{200B}', "");
        assert!(page.contains(told), "{told}: {page}");
    }
    assert_eq!(in_her_file(&mut sokha).await, "text");
    for _ in 0..2 {
        let saved = choose(&mut sokha, "voice").await;
        assert_eq!(saved.location(), format!("{NOTICES}?saved"), "{}", saved.body);
    }
    let page = sokha.get(&format!("/en{NOTICES}?saved")).await.body;
    let chosen = page.split("<input").find(|tag| tag.contains("value=\"voice\""));
    assert!(chosen.is_some_and(|tag| tag.contains("checked")), "{page}");
    assert_eq!(in_her_file(&mut sokha).await, "voice");
    let data = sokha.get("/en/my-pension/data").await.body;
    assert!(data.contains("how messages come"), "{data}");
    let acts = portal.database.acts("message-form.set").await;
    assert_eq!(acts.len(), 1, "the same once more is no act");
    assert!(acts[0].detail.contains("voice") && acts[0].detail.contains("web"), "{acts:?}");
    assert_eq!(portal.database.count("event", "kind = 'message-form.set'").await, 1);
    assert_eq!(choose(&mut sokha, "song").await.status, StatusCode::BAD_REQUEST);
    assert_eq!(choose(&mut sokha, "text").await.status, StatusCode::SEE_OTHER);
    assert_eq!(in_her_file(&mut sokha).await, "text");
}

#[tokio::test]
async fn a_counter_writes_it_down_and_a_second_of_the_staff_sees_it() {
    let (portal, agent, officer) = setting().await;
    let mut at_branch = signed_in(&portal, &agent).await;
    let path = begin(&mut at_branch).await;
    let page = at_branch.get(&path).await.body;
    assert!(page.contains("We cannot send spoken messages yet"), "{page}");
    let typed = [&NEW_NUMBER[..], &[("voice", "yes")]].concat();
    let sent = order(&mut at_branch, &path, "propose", &typed).await;
    assert_eq!(sent.location(), path, "{}", sent.body);
    assert_eq!(portal.database.count("person", "message_form = 'voice'").await, 0);
    let mut at_office = signed_in(&portal, &officer).await;
    let page = at_office.get(&path).await.body;
    assert!(page.contains("How messages come") && page.contains("Spoken"), "{page}");
    assert_eq!(order(&mut at_office, &path, "confirm", &[]).await.location(), path);
    assert_eq!(portal.database.count("person", "message_form = 'voice'").await, 1);
    let bound = portal.database.acts("phone.bound").await;
    assert!(bound[0].detail.contains("voice"), "{bound:?}");
    // The next form begins with what she wants now.
    let path = begin(&mut at_branch).await;
    let page = at_branch.get(&path).await.body;
    let box_of = page.split("<input").find(|tag| tag.contains("name=\"voice\""));
    assert!(box_of.is_some_and(|tag| tag.contains("checked")), "{page}");
}
