//! What a caller of the demo would hear, as a browser without scripts sees it.

use axum::body::Body;
use axum::http::{Request, StatusCode};
use sothon_app::listen::{Sounds, samples};
use sothon_http::{Portal, router};
use sothon_ussd::Tongue;
use sothon_ussd::drawn::screens;
use tower::ServiceExt;

use crate::browser::TestPortal;
use crate::demo_phone;

const VOICE: &str = "/en/demo/voice";

#[tokio::test]
async fn a_chosen_screen_is_shown_in_its_clips_and_none_is_recorded() {
    let portal = TestPortal::new().await;
    let mut browser = portal.browser();
    let plain = browser.get(VOICE).await.body;
    assert!(plain.contains("Status") && !plain.contains("not recorded yet"), "{plain}");
    let chosen = browser.get("/en/demo/voice?screen=Status&tongue=km").await.body;
    for seen in ["ussd-status-amount", "voice-press", "number-millions", "not recorded yet"] {
        assert!(chosen.contains(seen), "{seen}: {chosen}");
    }
    assert!(!chosen.contains("<em>recorded"), "{chosen}");
    for none in ["?screen=Nothing&tongue=km", "?screen=Status", "?screen=%ff"] {
        let body = browser.get(&format!("{VOICE}{none}")).await.body;
        assert!(!body.contains("not recorded yet"), "{none}");
    }
}

#[tokio::test]
async fn screens_and_text_messages_are_played_in_tones_that_are_said_to_be_tones() {
    let portal = TestPortal::new().await.heard_in(Sounds::tones());
    let mut browser = portal.browser();
    let query = "?screen=Status&notice=message-sign-in-code&tongue=km";
    for (language, told) in [("", "មិនទាន់បានថត"), ("/en", "The voice is not recorded yet")]
    {
        let path = format!("{language}/demo/voice");
        let shown = browser.get(&format!("{path}{query}")).await.body.replace('\u{200B}', "");
        assert!(shown.contains(told) && shown.contains("preload=\"none\""), "{shown}");
        for asked in ["screen=Status&tongue=km&sample=0", "notice=message-sign-in-code&tongue=km"] {
            let src = format!("{path}/listen.wav?{asked}");
            let written = format!("src=\"{}\"", src.replace('&', "&amp;"));
            assert!(shown.contains(&written), "{written}: {shown}");
            let (status, headers, file) = browser.fetch(&src).await;
            assert_eq!(status, StatusCode::OK, "{src}");
            assert_eq!(headers["content-type"], "audio/wav", "{src}");
            assert!(samples(&file).is_ok_and(|heard| heard.len() > 8_000), "{src}");
        }
    }
}

#[tokio::test]
async fn the_screen_of_the_call_is_played_and_nothing_where_nothing_is_said() {
    let portal = TestPortal::new().await.heard_in(Sounds::tones());
    let mut browser = portal.browser();
    let csrf = browser.get(VOICE).await.hidden("csrf");
    let sound = format!("{VOICE}/listen.wav");
    let none =
        ["", "?screen=Nothing&tongue=km", "?screen=Status&tongue=km&sample=999", "?notice=x"];
    for query in none {
        let (status, ..) = browser.fetch(&format!("{sound}{query}")).await;
        assert_eq!(status, StatusCode::NOT_FOUND, "{query}");
    }
    let fields = [("csrf", csrf.as_str()), ("dial", "1"), ("number", "099 111 222")];
    browser.post(VOICE, &fields).await;
    let shown = browser.get(VOICE).await.body;
    assert!(shown.contains("listen.wav?hop=0"), "{shown}");
    let (status, _, file) = browser.fetch(&format!("{sound}?hop=0")).await;
    assert_eq!(status, StatusCode::OK);
    assert!(samples(&file).is_ok_and(|heard| !heard.is_empty()));
}

#[tokio::test]
async fn keys_drive_the_same_call_as_the_phone() {
    let portal = TestPortal::new().await;
    let mut browser = portal.browser();
    let csrf = browser.get(VOICE).await.hidden("csrf");
    let fields = [("csrf", csrf.as_str()), ("dial", "1"), ("number", "099 111 222")];
    assert_eq!(browser.post(VOICE, &fields).await.location(), VOICE);
    assert!(browser.get(VOICE).await.body.contains("ussd-tongue-khmer"));
    let menu = demo_phone::press(&mut browser, "3").await;
    assert!(menu.contains("1 My pension"), "{menu}");
    let heard = browser.get(VOICE).await;
    assert!(heard.body.contains("ussd-main-pension"), "{}", heard.body);
    let (csrf, hop) = (heard.hidden("csrf"), heard.hidden("hop"));
    let fields = [("csrf", csrf.as_str()), ("hop", &hop), ("input", "1")];
    assert_eq!(browser.post(VOICE, &fields).await.location(), VOICE);
    assert!(browser.get(VOICE).await.body.contains("ussd-pin"));
}

#[tokio::test]
async fn what_is_no_number_is_said_and_outside_the_demo_there_is_no_such_page() {
    let portal = TestPortal::new().await;
    let mut browser = portal.browser();
    let csrf = browser.get(VOICE).await.hidden("csrf");
    let fields = [("csrf", csrf.as_str()), ("dial", "1"), ("number", "12")];
    let wrong = browser.post(VOICE, &fields).await;
    assert_eq!(wrong.status, StatusCode::OK);
    assert!(wrong.body.contains("This is not a phone number."), "{}", wrong.body);
    let service = router(Portal { demo: None, ..portal.portal.clone() });
    for path in [VOICE, "/en/demo/voice/listen.wav?screen=Status&tongue=km"] {
        let request = Request::get(path).body(Body::empty()).expect("the request is well-formed");
        let response = service.clone().oneshot(request).await.expect("the router never fails");
        assert_eq!(response.status(), StatusCode::NOT_FOUND, "{path}");
    }
}

#[tokio::test]
async fn all_screens_are_counted_and_those_of_a_tongue_are_drawn_with_what_they_take() {
    let portal = TestPortal::new().await;
    let mut browser = portal.browser();
    let table = browser.get("/en/demo/ussd-atlas").await.body;
    assert!(table.contains("screen=Status&amp;tongue=km-Latn"), "{table}");
    assert!(!table.contains("handset-screen"), "{table}");
    let drawn = browser.get("/en/demo/ussd-atlas?screen=NewPinSet&tongue=en").await.body;
    for seen in ["Your new PIN is set. Please dial again.", "of 160 units, GSM-7, the call ends"] {
        assert!(drawn.contains(seen), "{seen}: {drawn}");
    }
    assert_eq!(drawn.matches("handset-screen").count(), 1, "{drawn}");
    let khmer = browser.get("/en/demo/ussd-atlas?tongue=km").await.body;
    let all = screens().filter(|drawn| drawn.tongue == Tongue::Khmer).count();
    assert_eq!(khmer.matches("handset-screen").count(), all);
    let none = browser.get("/en/demo/ussd-atlas?screen=%ff&tongue=km").await.body;
    assert!(!none.contains("handset-screen"), "{none}");
}
