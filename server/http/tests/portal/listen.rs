//! What matters on a page of hers is heard, by her alone.

use std::collections::HashMap;

use axum::http::{HeaderMap, StatusCode};
use sothon_app::listen::{Sounds, clips, samples};
use sothon_testkit::Pensioner;

use crate::browser::Browser;
use crate::cases::{VILLAGE, answer_both, send, signed_in, with_sokha};

const PENSION: &str = "/my-pension";
const TONES: [(&str, &str); 2] = [("", "មិនទាន់បានថត"), ("/en", "The voice is not recorded yet")];

/// What comes when the sound of this page is asked for; no samples where it is none.
async fn heard(browser: &mut Browser<'_>, path: &str) -> (StatusCode, HeaderMap, Vec<i16>) {
    let (status, headers, file) = browser.fetch(&format!("{path}/listen.wav")).await;
    (status, headers, samples(&file).unwrap_or_default())
}

async fn page(browser: &mut Browser<'_>, path: &str) -> String {
    browser.get(path).await.body.replace('\u{200B}', "")
}

/// Every clip spoken in one sample.
fn recorded() -> HashMap<String, Vec<i16>> {
    clips().map(|(name, _)| (name, vec![1])).collect()
}

#[tokio::test]
async fn a_demo_plays_tones_and_says_so_in_both_languages() {
    let portal = with_sokha().await.heard_in(Sounds::tones());
    let mut sokha = signed_in(&portal).await;
    answer_both(&mut sokha, VILLAGE).await;
    let sent = send(&mut sokha).await;
    let case = sent.split('?').next().expect("an address");
    for (language, told) in TONES {
        for path in [PENSION, case] {
            let path = format!("{language}{path}");
            let shown = page(&mut sokha, &path).await;
            assert!(shown.contains(told), "{path}: {shown}");
            assert!(shown.contains(&format!("src=\"{path}/listen.wav\"")), "{path}: {shown}");
            assert!(shown.contains("preload=\"none\"") && !shown.contains("autoplay"), "{path}");
            let (status, headers, heard) = heard(&mut sokha, &path).await;
            assert_eq!(status, StatusCode::OK, "{path}");
            assert_eq!(headers["content-type"], "audio/wav", "{path}");
            assert_eq!(headers["cache-control"], "private, no-store", "{path}");
            assert!(heard.len() > 8_000, "{path}: {} samples", heard.len());
        }
    }
}

#[tokio::test]
async fn nobody_hears_what_she_can_not_see() {
    let portal = with_sokha().await.heard_in(Sounds::tones());
    portal.database.add(&Pensioner::dara()).await;
    let mut sokha = signed_in(&portal).await;
    answer_both(&mut sokha, VILLAGE).await;
    let sent = send(&mut sokha).await;
    let case = sent.split('?').next().expect("an address");
    let mut dara = portal.browser();
    dara.sign_in(&Pensioner::dara().member_number).await;
    assert_eq!(heard(&mut dara, case).await.0, StatusCode::NOT_FOUND);
    for path in [PENSION, case] {
        let answer = portal.browser().get(&format!("{path}/listen.wav")).await;
        assert_eq!(answer.location(), "/sign-in", "{path}");
    }
}

#[tokio::test]
async fn a_recorded_voice_is_heard_and_no_tone_is_spoken_of() {
    let portal = with_sokha().await.heard_in(Sounds::new(recorded(), false));
    let mut sokha = signed_in(&portal).await;
    let shown = page(&mut sokha, "/en/my-pension").await;
    assert!(shown.contains("<audio") && !shown.contains("tones"), "{shown}");
    let (_, _, heard) = heard(&mut sokha, PENSION).await;
    assert!(heard.contains(&1) && heard.iter().all(|sample| [0, 1].contains(sample)));
}

#[tokio::test]
async fn a_browser_that_asks_for_a_part_gets_that_part() {
    let portal = with_sokha().await.heard_in(Sounds::tones());
    let mut sokha = signed_in(&portal).await;
    let file = format!("{PENSION}/listen.wav");
    let (status, headers, part) = sokha.fetch_part(&file, "bytes=0-3").await;
    assert_eq!((status, part.as_slice()), (StatusCode::PARTIAL_CONTENT, &b"RIFF"[..]));
    let told = headers["content-range"].to_str().expect("ASCII");
    assert!(told.starts_with("bytes 0-3/"), "{told}");
    assert_eq!(headers["cache-control"], "private, no-store");
}

#[tokio::test]
async fn without_recordings_listening_is_not_offered_outside_a_demo() {
    let silent = Sounds::new(HashMap::new(), false);
    for portal in [with_sokha().await, with_sokha().await.heard_in(silent)] {
        let mut sokha = signed_in(&portal).await;
        assert!(!page(&mut sokha, PENSION).await.contains("<audio"));
        assert_eq!(heard(&mut sokha, PENSION).await.0, StatusCode::NOT_FOUND);
    }
}
