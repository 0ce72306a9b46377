//! Passkeys: added after a code, used in place of one, removed; and what is not taken for one.

use axum::http::StatusCode;
use serde_json::Value;
use sothon_testkit::Pensioner;
use time::Duration;

use crate::browser::{Answer, Browser, TestPortal};
use crate::soft_key::{How, RIGHT, SoftKey};

const PASSKEYS: &str = "/my-pension/passkeys";
const SIGN_IN: &str = "/sign-in/passkey";
pub(crate) const ELSEWHERE: How = How { origin: "http://localhost:8081", ..RIGHT };
pub(crate) const UNVERIFIED: How = How { verified: false, ..RIGHT };
const NOT_KEPT: How = How { kept: false, ..RIGHT };

pub(crate) async fn with_sokha() -> TestPortal {
    let portal = TestPortal::new().await;
    portal.database.add(&Pensioner::sokha()).await;
    portal
}

async fn signed_in(portal: &TestPortal) -> Browser<'_> {
    let mut sokha = portal.browser();
    sokha.sign_in("K-204577").await;
    sokha
}

/// Asks for a challenge on the page; the JSON that the script reads.
pub(crate) async fn challenge(
    browser: &mut Browser<'_>,
    page: &str,
    path: &str,
    name: &str,
) -> Value {
    let csrf = browser.get(page).await.hidden("csrf");
    let fields = [("csrf", csrf.as_str()), ("passkey_name", name)];
    let answer = browser.post(&format!("{path}/challenge"), &fields).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    serde_json::from_str(&answer.body).expect("a challenge is JSON")
}

/// Sends what the device made or signed, as the script does.
pub(crate) async fn send(
    browser: &mut Browser<'_>,
    page: &str,
    path: &str,
    begun: &Value,
    credential: &str,
) -> Answer {
    let csrf = browser.get(page).await.hidden("csrf");
    let ceremony = begun["ceremony"].as_str().expect("the ceremony's id");
    let fields = [("csrf", csrf.as_str()), ("ceremony", ceremony), ("credential", credential)];
    browser.post(path, &fields).await
}

async fn begin_adding(browser: &mut Browser<'_>, name: &str) -> Value {
    challenge(browser, PASSKEYS, PASSKEYS, name).await
}

async fn finish_adding(browser: &mut Browser<'_>, begun: &Value, made: &str) -> Answer {
    send(browser, PASSKEYS, PASSKEYS, begun, made).await
}

/// A key of this number, added by the signed-in visitor.
pub(crate) async fn add(browser: &mut Browser<'_>, number: u8, name: &str) -> SoftKey {
    let begun = begin_adding(browser, name).await;
    let (key, made) = SoftKey::make(&begun["options"], number, RIGHT);
    let done = finish_adding(browser, &begun, &made).await;
    assert_eq!(done.location(), "/my-pension/passkeys?added", "{}", done.body);
    key
}

/// A whole sign-in of a stranger with this device.
pub(crate) async fn sign_in(portal: &TestPortal, key: &mut SoftKey, how: How) -> Answer {
    let mut stranger = portal.browser();
    let begun = challenge(&mut stranger, "/sign-in", SIGN_IN, "").await;
    let signed = key.sign(&begun["options"], how);
    send(&mut stranger, "/sign-in", SIGN_IN, &begun, &signed).await
}

#[track_caller]
pub(crate) fn assert_refused(answer: &Answer) {
    assert_eq!(answer.status, StatusCode::OK);
    assert!(answer.body.contains("error-summary"), "{}", answer.body);
}

async fn keys(portal: &TestPortal) -> i64 {
    portal.database.count("passkey", "true").await
}

async fn acts(portal: &TestPortal, begin: &str) -> Vec<String> {
    portal.database.acts(begin).await.into_iter().map(|written| written.act).collect()
}

#[tokio::test]
async fn a_key_signs_in_without_a_number_and_she_is_told_of_it() {
    let portal = with_sokha().await;
    let mut sokha = signed_in(&portal).await;
    assert!(sokha.get("/my-pension").await.body.contains(&format!("href=\"{PASSKEYS}\"")));
    assert!(sokha.get("/en/my-pension/passkeys").await.body.contains("no passkey yet"));
    let messages = portal.messages_sent().await;
    let mut key = add(&mut sokha, 1, "ទូរស័ព្ទរបស់ចៅ").await;
    assert_eq!(portal.messages_sent().await, messages + 1, "she is told");
    let page = sokha.get("/en/my-pension/passkeys?added").await;
    for shown in ["ទូរស័ព្ទរបស់ចៅ", "We have kept", "21 November 2026", "Not used yet"]
    {
        assert!(page.body.contains(shown), "{shown}: {}", page.body);
    }
    portal.database.clock.advance(Duration::days(2));
    let opened = sign_in(&portal, &mut key, RIGHT).await;
    assert_eq!(opened.location(), "/my-pension", "{}", opened.body);
    let mut again = signed_in(&portal).await;
    let page = again.get("/en/my-pension/passkeys").await;
    assert!(page.body.contains("23 November 2026"), "{}", page.body);
    assert_eq!(acts(&portal, "passkey.").await, ["passkey.added"]);
    let person = portal.database.acts("passkey.").await.remove(0).subject;
    let done = portal.database.acts("sign-in.done").await;
    assert!(done.len() == 3 && done.iter().all(|act| act.subject == person), "{done:?}");
}

#[tokio::test]
async fn the_session_is_hers() {
    let portal = with_sokha().await;
    let mut sokha = signed_in(&portal).await;
    let mut key = add(&mut sokha, 1, "a").await;
    let mut phone = portal.browser();
    let begun = challenge(&mut phone, "/sign-in", SIGN_IN, "").await;
    let before = phone.cookie("sothon").to_owned();
    let signed = key.sign(&begun["options"], RIGHT);
    send(&mut phone, "/sign-in", SIGN_IN, &begun, &signed).await;
    assert_ne!(phone.cookie("sothon"), before, "a session has a token of its own");
    assert!(phone.get("/my-pension").await.body.contains("៥១០.០០០"));
}

#[tokio::test]
async fn the_device_is_asked_to_keep_the_key_and_to_see_its_owner() {
    let portal = with_sokha().await;
    let mut sokha = signed_in(&portal).await;
    add(&mut sokha, 1, "a").await;
    let begun = begin_adding(&mut sokha, "b").await;
    let options = &begun["options"];
    let wanted = &options["authenticatorSelection"];
    assert_eq!(wanted["residentKey"], "required");
    assert_eq!(wanted["userVerification"], "required");
    assert_eq!(options["rp"]["id"], "localhost");
    assert_eq!(options["excludeCredentials"].as_array().map(Vec::len), Some(1));
    assert!(!options["user"]["id"].to_string().contains("204577"));
    let begun = challenge(&mut portal.browser(), "/sign-in", SIGN_IN, "").await;
    assert_eq!(begun["options"]["userVerification"], "required");
    assert_eq!(begun["options"]["allowCredentials"], serde_json::json!([]));
}

#[tokio::test]
async fn a_name_is_needed_and_lies_sealed() {
    let portal = with_sokha().await;
    let mut sokha = signed_in(&portal).await;
    for name in ["", " \u{200B} ", &"a".repeat(41)] {
        assert_eq!(begin_adding(&mut sokha, name).await["refused"], "name", "{name:?}");
    }
    add(&mut sokha, 1, " <b>secretname\n ").await;
    let page = sokha.get(PASSKEYS).await;
    assert!(page.body.contains("&lt;b&gt;secretname"), "{}", page.body);
    let stored = portal.database.everything_stored().await;
    let hex: String = "secretname".bytes().map(|byte| format!("{byte:02x}")).collect();
    assert!(!stored.contains("secretname") && !stored.contains(&hex));
}

#[tokio::test]
async fn ten_keys_are_enough() {
    let portal = with_sokha().await;
    let mut sokha = signed_in(&portal).await;
    for number in 1..=10 {
        add(&mut sokha, number, "a").await;
    }
    assert_eq!(begin_adding(&mut sokha, "a").await["refused"], "many");
}

#[tokio::test]
async fn an_answer_is_taken_once() {
    let portal = with_sokha().await;
    let mut sokha = signed_in(&portal).await;
    let begun = begin_adding(&mut sokha, "a").await;
    let (mut key, made) = SoftKey::make(&begun["options"], 1, RIGHT);
    let (_, other) = SoftKey::make(&begun["options"], 2, RIGHT);
    let done = finish_adding(&mut sokha, &begun, &made).await;
    let again = finish_adding(&mut sokha, &begun, &made).await;
    assert_eq!(again.location(), done.location(), "a repeat says the same");
    let conflict = finish_adding(&mut sokha, &begun, &other).await;
    assert_eq!(conflict.status, StatusCode::CONFLICT);
    assert_eq!((keys(&portal).await, acts(&portal, "passkey.").await.len()), (1, 1));

    let mut stranger = portal.browser();
    let begun = challenge(&mut stranger, "/sign-in", SIGN_IN, "").await;
    let signed = key.sign(&begun["options"], RIGHT);
    let mut thief = stranger.copy();
    let first = send(&mut stranger, "/sign-in", SIGN_IN, &begun, &signed).await;
    assert_eq!(first.location(), "/my-pension");
    assert_refused(&send(&mut thief, "/sign-in", SIGN_IN, &begun, &signed).await);
    let newer = key.sign(&begun["options"], RIGHT);
    assert_refused(&send(&mut thief, "/sign-in", SIGN_IN, &begun, &newer).await);
}

#[tokio::test]
async fn of_two_answers_at_once_one_is_taken() {
    let portal = with_sokha().await;
    let mut key = add(&mut signed_in(&portal).await, 1, "a").await;
    let mut one = portal.browser();
    let begun = challenge(&mut one, "/sign-in", SIGN_IN, "").await;
    let (first, second) = (key.sign(&begun["options"], RIGHT), key.sign(&begun["options"], RIGHT));
    let mut two = one.copy();
    let (a, b) = tokio::join!(
        send(&mut one, "/sign-in", SIGN_IN, &begun, &first),
        send(&mut two, "/sign-in", SIGN_IN, &begun, &second),
    );
    let opened = [a, b].iter().filter(|answer| answer.location() == "/my-pension").count();
    assert_eq!(opened, 1);
}

#[tokio::test]
async fn a_key_from_elsewhere_or_without_its_owner_is_not_kept() {
    let portal = with_sokha().await;
    let mut sokha = signed_in(&portal).await;
    for how in [ELSEWHERE, UNVERIFIED, NOT_KEPT] {
        let begun = begin_adding(&mut sokha, "a").await;
        let (_, made) = SoftKey::make(&begun["options"], 1, how);
        assert_refused(&finish_adding(&mut sokha, &begun, &made).await);
    }
    let begun = begin_adding(&mut sokha, "a").await;
    for rubbish in ["", "{}", "null", "[1]", "\u{0}"] {
        assert_refused(&finish_adding(&mut sokha, &begun, rubbish).await);
    }
    assert_eq!(keys(&portal).await, 0);
}

#[tokio::test]
async fn a_signature_from_elsewhere_or_without_its_owner_opens_nothing() {
    let portal = with_sokha().await;
    let mut key = add(&mut signed_in(&portal).await, 1, "a").await;
    assert_refused(&sign_in(&portal, &mut key, ELSEWHERE).await);
    assert_refused(&sign_in(&portal, &mut key, UNVERIFIED).await);
    let mut forged = key.clone();
    forged.user_handle = "AAAAAAAAAAAAAAAAAAAAAA".to_owned();
    assert_refused(&sign_in(&portal, &mut forged, RIGHT).await);
    let mut stranger = portal.browser();
    for rubbish in ["", "{}", "null", "[1]", "\u{0}"] {
        let begun = challenge(&mut stranger, "/sign-in", SIGN_IN, "").await;
        assert_refused(&send(&mut stranger, "/sign-in", SIGN_IN, &begun, rubbish).await);
    }
    assert_eq!(acts(&portal, "sign-in.refused").await.len(), 3);
    assert_eq!(sign_in(&portal, &mut key, RIGHT).await.location(), "/my-pension");
}

#[tokio::test]
async fn a_counter_that_goes_back_is_refused_and_written_down() {
    let portal = with_sokha().await;
    let mut key = add(&mut signed_in(&portal).await, 1, "a").await;
    let mut copy = key.clone();
    for _ in 0..2 {
        assert_eq!(sign_in(&portal, &mut key, RIGHT).await.location(), "/my-pension");
    }
    let before = portal.texts().await;
    assert!(!before.iter().any(|(_, text)| text.contains("ចម្លង")), "{before:?}");
    assert_refused(&sign_in(&portal, &mut copy, RIGHT).await);
    assert_refused(&sign_in(&portal, &mut copy, RIGHT).await);
    assert_eq!(acts(&portal, "passkey.cloned").await.len(), 2);
    assert_eq!(keys(&portal).await, 1, "the key stays");
    let told = portal.texts().await;
    let told: Vec<_> = told.iter().filter(|(_, text)| text.contains("ចម្លង")).collect();
    assert_eq!(told.len(), 1, "she is told once: {told:?}");
    assert!(told[0].0.ends_with("12345678"), "on her own phone: {told:?}");
    assert_eq!(sign_in(&portal, &mut key, RIGHT).await.location(), "/my-pension");
    portal.database.clock.advance(Duration::minutes(2));
    let page = signed_in(&portal).await.get("/en/my-pension/passkeys").await.body;
    assert!(page.contains("Somebody may hold a copy"), "{page}");
}

#[tokio::test]
async fn of_a_copied_key_she_is_told_by_mail_and_in_her_own_language() {
    let portal = with_sokha().await;
    let mut sokha = signed_in(&portal).await;
    let page = sokha.get("/my-pension/notices").await;
    let (csrf, form) = (page.hidden("csrf"), page.hidden("key"));
    let typed = [("csrf", csrf.as_str()), ("key", &form), ("email", "sokha@example.org")];
    sokha.post("/my-pension/notices", &typed).await;
    portal.database.tamper("UPDATE person SET language = 'en'").await;
    let mut key = add(&mut sokha, 1, "a").await;
    let mut copy = key.clone();
    // The news of the new key goes first: one message at a time is under way to a person.
    portal.mails().await;
    portal.texts().await;
    assert_eq!(sign_in(&portal, &mut key, RIGHT).await.location(), "/my-pension");
    assert_refused(&sign_in(&portal, &mut copy, RIGHT).await);
    assert_eq!(acts(&portal, "passkey.").await, ["passkey.added", "passkey.cloned"]);
    let mails = portal.mails().await;
    assert!(mails[0].contains("A passkey may have been copied"), "{mails:?}");
    assert!(mails[0].contains("This time we did not accept it"), "{mails:?}");
    let texts = portal.texts().await;
    assert!(texts[0].1.contains("may have been copied"), "{texts:?}");
}

#[tokio::test]
async fn a_removed_key_is_refused_at_once() {
    let portal = with_sokha().await;
    let mut sokha = signed_in(&portal).await;
    let mut key = add(&mut sokha, 1, "old phone").await;
    let mut stranger = portal.browser();
    let begun = challenge(&mut stranger, "/sign-in", SIGN_IN, "").await;
    let page = sokha.get(PASSKEYS).await;
    let path = page.body.split("href=\"").find(|part| part.contains("/remove\"")).expect("a link");
    let path = path.split('"').next().expect("an address").to_owned();
    let ask = sokha.get(&path).await;
    assert!(ask.body.contains("old phone"));
    assert_eq!(keys(&portal).await, 1, "the page only asks");
    let messages = portal.messages_sent().await;
    let fields = [("csrf", &*ask.hidden("csrf")), ("key", &*ask.hidden("key"))];
    for _ in 0..2 {
        let removed = sokha.post(&path, &fields).await;
        assert_eq!(removed.location(), "/my-pension/passkeys?removed");
    }
    assert_eq!(portal.messages_sent().await, messages + 1, "she is told once");
    let signed = key.sign(&begun["options"], RIGHT);
    assert_refused(&send(&mut stranger, "/sign-in", SIGN_IN, &begun, &signed).await);
    assert_refused(&sign_in(&portal, &mut key, RIGHT).await);
    assert_eq!(sokha.get(&path).await.status, StatusCode::NOT_FOUND);
    assert_eq!(acts(&portal, "passkey.").await, ["passkey.added", "passkey.removed"]);
}

#[tokio::test]
async fn somebody_elses_key_is_neither_seen_nor_removed_nor_added_again() {
    let portal = with_sokha().await;
    portal.database.add(&Pensioner::dara()).await;
    let mut sokha = signed_in(&portal).await;
    add(&mut sokha, 1, "sokhas phone").await;
    let page = sokha.get(PASSKEYS).await;
    let path = page.body.split("href=\"").find(|part| part.contains("/remove\"")).expect("a link");
    let path = path.split('"').next().expect("an address");
    let mut dara = portal.browser();
    dara.sign_in("V-118203").await;
    assert!(!dara.get(PASSKEYS).await.body.contains("sokhas phone"));
    assert_eq!(dara.get(path).await.status, StatusCode::NOT_FOUND);
    let (csrf, key) = (dara.get(PASSKEYS).await.hidden("csrf"), portal.database.id().to_string());
    let removed = dara.post(path, &[("csrf", &csrf), ("key", &key)]).await;
    assert_eq!(removed.status, StatusCode::NOT_FOUND);

    let begun = begin_adding(&mut dara, "mine").await;
    let (_, made) = SoftKey::make(&begun["options"], 1, RIGHT);
    assert_refused(&finish_adding(&mut dara, &begun, &made).await);

    let begun = begin_adding(&mut sokha, "b").await;
    let (_, made) = SoftKey::make(&begun["options"], 2, RIGHT);
    assert_refused(&finish_adding(&mut dara, &begun, &made).await);
    assert_eq!(keys(&portal).await, 1);
}

#[tokio::test]
async fn a_ceremony_takes_five_minutes_at_most() {
    let portal = with_sokha().await;
    let mut sokha = signed_in(&portal).await;
    let begun = begin_adding(&mut sokha, "a").await;
    let (_, made) = SoftKey::make(&begun["options"], 1, RIGHT);
    portal.database.clock.advance(Duration::minutes(5));
    assert_refused(&finish_adding(&mut sokha, &begun, &made).await);
    assert_eq!(keys(&portal).await, 0);
    let mut key = add(&mut sokha, 1, "a").await;
    let mut stranger = portal.browser();
    let begun = challenge(&mut stranger, "/sign-in", SIGN_IN, "").await;
    let signed = key.sign(&begun["options"], RIGHT);
    portal.database.clock.advance(Duration::minutes(5));
    let late = send(&mut stranger, "/en/sign-in", &format!("/en{SIGN_IN}"), &begun, &signed).await;
    assert!(late.body.contains("It took too long"), "{}", late.body);
}

#[tokio::test]
async fn a_challenge_needs_the_pages_token() {
    let portal = with_sokha().await;
    let mut stranger = portal.browser();
    for path in [SIGN_IN, "/sign-in/passkey/challenge"] {
        assert_eq!(stranger.post(path, &[]).await.status, StatusCode::FORBIDDEN, "{path}");
    }
}
