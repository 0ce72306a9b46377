//! Passkeys of the staff: added with a fresh proof, used in place of password and code, removed.

use axum::http::StatusCode;
use serde_json::Value;
use sothon_domain::access::{Office, StaffRole};
use sothon_testkit::Officer;
use time::Duration;

use crate::award_decisions::{form, press, signed_in};
use crate::browser::{Answer, Browser, TestPortal};
use crate::passkeys::{assert_refused, challenge, send};
use crate::soft_key::{How, RIGHT, SoftKey};

pub(crate) const PASSKEYS: &str = "/staff/passkeys";
pub(crate) const FORM: &str = "/staff/sign-in";
pub(crate) const SIGN_IN: &str = "/staff/sign-in/passkey";
pub(crate) const PROVE: &str = "/staff/prove";

/// A portal with three administrators.
pub(crate) async fn with_administrators() -> (TestPortal, [Officer; 3]) {
    let portal = TestPortal::new().await;
    let administrators = [0, 1, 2].map(Officer::administrator);
    for administrator in &administrators {
        portal.database.add_officer(administrator).await;
    }
    (portal, administrators)
}

/// A key of this number, added by the member at work.
pub(crate) async fn add(browser: &mut Browser<'_>, number: u8, name: &str) -> SoftKey {
    let begun = challenge(browser, PASSKEYS, PASSKEYS, name).await;
    let (key, made) = SoftKey::make(&begun["options"], number, RIGHT);
    let done = send(browser, PASSKEYS, PASSKEYS, &begun, &made).await;
    assert_eq!(done.location(), "/staff/passkeys?added", "{}", done.body);
    key
}

/// A whole sign-in of a stranger with this device.
pub(crate) async fn sign_in<'a>(
    portal: &'a TestPortal,
    key: &mut SoftKey,
    how: How,
) -> (Browser<'a>, Answer) {
    let mut stranger = portal.browser();
    let begun = challenge(&mut stranger, FORM, SIGN_IN, "").await;
    let signed = key.sign(&begun["options"], how);
    let answer = send(&mut stranger, FORM, SIGN_IN, &begun, &signed).await;
    (stranger, answer)
}

/// What the portal says to a proof by this device.
async fn prove(browser: &mut Browser<'_>, key: &mut SoftKey, how: How) -> Value {
    let begun = challenge(browser, PASSKEYS, PROVE, "").await;
    let signed = key.sign(&begun["options"], how);
    let answer = send(browser, PASSKEYS, PROVE, &begun, &signed).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    serde_json::from_str(&answer.body).expect("the script reads JSON")
}

/// A change that the second administrator has proposed.
pub(crate) async fn proposed(portal: &TestPortal, maker: &Officer, address: &str) -> String {
    let mut maker = signed_in(portal, maker).await;
    let page = maker.get("/staff/members/new").await;
    let (csrf, key) = (page.hidden("csrf"), page.hidden("key"));
    let typed = [
        ("csrf", csrf.as_str()),
        ("key", &key),
        ("address", address),
        ("role", "officer"),
        ("office", "22"),
    ];
    let sent = maker.post("/staff/members/new", &typed).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
    sent.location().to_owned()
}

/// The address of the page that asks before the first key is removed.
pub(crate) async fn removal(browser: &mut Browser<'_>) -> String {
    let page = browser.get(PASSKEYS).await.body;
    let path = page.split("href=\"").find(|part| part.contains("/remove\"")).expect("a link");
    path.split('"').next().expect("an address").to_owned()
}

#[tokio::test]
async fn a_key_signs_staff_in_by_one_tap_and_that_is_two_factors() {
    let (portal, [me, maker, _]) = with_administrators().await;
    let mut browser = signed_in(&portal, &me).await;
    assert!(browser.get("/staff/members").await.body.contains("href=\"/staff/passkeys\""));
    assert!(browser.get("/en/staff/passkeys").await.body.contains("no passkey yet"));
    let mut key = add(&mut browser, 1, "laptop").await;
    let mail = portal.mails().await[0].replace('\u{200B}', "");
    assert!(mail.contains("A new passkey was added") && mail.contains("កូនសោថ្មី"), "{mail}");
    let change = proposed(&portal, &maker, "new@example.org").await;
    portal.database.clock.advance(Duration::days(2));

    let (mut tapped, opened) = sign_in(&portal, &mut key, RIGHT).await;
    assert_eq!(opened.location(), "/staff", "{}", opened.body);
    assert_eq!(tapped.get("/staff").await.location(), "/staff/members");
    let page = tapped.get(&change).await;
    assert!(!page.body.contains("name=\"code\""), "the proof is fresh: {}", page.body);
    let done = press(&mut tapped, &change, &form(&page, "approve"), &[]).await;
    assert_eq!(done.location(), change, "{}", done.body);
    assert_eq!(portal.database.acts("staff.change-approved").await.len(), 1);
    let page = tapped.get("/en/staff/passkeys").await.body;
    assert!(page.contains("laptop") && page.contains("23 November 2026"), "{page}");
    let acts = portal.database.acts("staff.signed-in").await;
    assert!(acts.iter().all(|act| act.actor == act.subject), "{acts:?}");
    assert_eq!(acts.len(), 3);
}

#[tokio::test]
async fn an_approval_takes_a_passkey_for_a_fresh_proof_and_no_key_of_another() {
    let (portal, [me, maker, third]) = with_administrators().await;
    let mut others = add(&mut signed_in(&portal, &third).await, 2, "a").await;
    let change = proposed(&portal, &maker, "new@example.org").await;
    let mut browser = signed_in(&portal, &me).await;
    let page = browser.get(&change).await.body;
    assert!(!page.contains("data-passkey"), "the proof is fresh: {page}");
    let mut key = add(&mut browser, 1, "a").await;
    portal.database.clock.advance(Duration::minutes(10));
    let page = browser.get(&change).await;
    for shown in ["name=\"code\"", "data-passkey=\"prove\"", "type=\"button\""] {
        assert!(page.body.contains(shown), "{shown}: {}", page.body);
    }
    let approve = form(&page, "approve");
    let stale = press(&mut browser, &change, &approve, &[]).await;
    assert_eq!(stale.status, StatusCode::OK, "no proof, no approval");

    let begun = challenge(&mut browser, PASSKEYS, PROVE, "").await;
    assert_eq!(begun["options"]["userVerification"], "required");
    assert_eq!(begun["options"]["allowCredentials"], serde_json::json!([]));
    assert_eq!(prove(&mut browser, &mut others, RIGHT).await["refused"], "failed");
    let unverified = How { verified: false, ..RIGHT };
    assert_eq!(prove(&mut browser, &mut key, unverified).await["refused"], "failed");
    let still = press(&mut browser, &change, &approve, &[]).await;
    assert_eq!(still.status, StatusCode::OK, "nothing is proved");
    assert_eq!(prove(&mut browser, &mut key, RIGHT).await, serde_json::json!({}));
    let done = press(&mut browser, &change, &approve, &[]).await;
    assert_eq!(done.location(), change, "{}", done.body);

    let written = portal.database.acts("staff.proof-refused").await;
    assert_eq!(written.len(), 2, "{written:?}");
    assert_eq!(portal.database.acts("staff.proved").await.len(), 1);
    portal.database.clock.advance(Duration::minutes(10));
    assert!(browser.get(PASSKEYS).await.body.contains("name=\"code\""), "ten minutes, no more");
}

#[tokio::test]
async fn what_signs_in_proves_nothing_and_a_proof_signs_nobody_in() {
    let (portal, [me, ..]) = with_administrators().await;
    let mut browser = signed_in(&portal, &me).await;
    let mut key = add(&mut browser, 1, "a").await;
    let begun = challenge(&mut browser, PASSKEYS, PROVE, "").await;
    let signed = key.sign(&begun["options"], RIGHT);
    let mut stranger = portal.browser();
    assert_refused(&send(&mut stranger, FORM, SIGN_IN, &begun, &signed).await);
    let begun = challenge(&mut stranger, FORM, SIGN_IN, "").await;
    let signed = key.sign(&begun["options"], RIGHT);
    let answer = send(&mut browser, PASSKEYS, PROVE, &begun, &signed).await;
    assert!(answer.body.contains("failed"), "{}", answer.body);
}

#[tokio::test]
async fn without_a_fresh_proof_no_key_comes_or_goes() {
    let (portal, [me, ..]) = with_administrators().await;
    let mut browser = signed_in(&portal, &me).await;
    add(&mut browser, 1, "a").await;
    let removal = removal(&mut browser).await;
    portal.database.clock.advance(Duration::minutes(10));
    let begun = challenge(&mut browser, PASSKEYS, PASSKEYS, "b").await;
    assert_eq!(begun["refused"], "proof");
    let ask = browser.get(&removal).await;
    let fields = [("csrf", &*ask.hidden("csrf")), ("key", &*ask.hidden("key"))];
    let asked = browser.post(&removal, &fields).await;
    assert!(asked.body.contains("name=\"code\""), "{}", asked.body);
    assert_eq!(portal.database.count("staff_passkey", "true").await, 1);

    let page = browser.get(PASSKEYS).await;
    assert!(!page.body.contains("data-passkey=\"add\""), "{}", page.body);
    let csrf = page.hidden("csrf");
    let wrong = browser.post("/staff/passkeys/prove", &[("csrf", &csrf), ("code", "000000")]).await;
    assert_refused(&wrong);
    portal.database.clock.advance(Duration::seconds(30));
    let code = me.code(&portal.portal.app);
    let right = browser.post("/staff/passkeys/prove", &[("csrf", &csrf), ("code", &code)]).await;
    assert_eq!(right.location(), PASSKEYS, "{}", right.body);
    let removed = browser.post(&removal, &fields).await;
    assert_eq!(removed.location(), "/staff/passkeys?removed", "{}", removed.body);
    add(&mut browser, 2, "b").await;
}

#[tokio::test]
async fn a_name_is_needed_ten_are_enough_and_each_answer_is_taken_once() {
    let (portal, [me, ..]) = with_administrators().await;
    let mut browser = signed_in(&portal, &me).await;
    assert_eq!(challenge(&mut browser, PASSKEYS, PASSKEYS, " ").await["refused"], "name");
    let begun = challenge(&mut browser, PASSKEYS, PASSKEYS, "a").await;
    let (_, made) = SoftKey::make(&begun["options"], 1, RIGHT);
    for _ in 0..2 {
        let done = send(&mut browser, PASSKEYS, PASSKEYS, &begun, &made).await;
        assert_eq!(done.location(), "/staff/passkeys?added");
    }
    for number in 2..=10 {
        add(&mut browser, number, "a").await;
    }
    assert_eq!(portal.database.count("staff_passkey", "true").await, 10);
    assert_eq!(challenge(&mut browser, PASSKEYS, PASSKEYS, "a").await["refused"], "many");
    assert_eq!(portal.database.acts("staff.passkey-added").await.len(), 10);
}

/// The header of every page of staff leads to her keys: an agent keeps them before two administrators have given
/// her a branch, and finds nothing else.
#[tokio::test]
async fn an_agent_without_a_branch_keeps_her_keys() {
    let portal = TestPortal::new().await;
    let (role, office) = (StaffRole::Agent, Office::Head);
    let unplaced = Officer { role, office, ..Officer::of_phnom_penh() };
    portal.database.add_officer(&unplaced).await;
    let mut browser = signed_in(&portal, &unplaced).await;
    let first = browser.get("/staff").await;
    assert!(first.body.contains("href=\"/staff/passkeys\""), "{}", first.body);
    assert_eq!(browser.get(PASSKEYS).await.status, StatusCode::OK);
    add(&mut browser, 1, "Phone").await;
    assert_eq!(browser.get("/staff/unlock").await.status, StatusCode::NOT_FOUND);
}
