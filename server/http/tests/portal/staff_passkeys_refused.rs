//! What is not taken for a passkey of the staff, and whose keys end.

use axum::http::StatusCode;
use sothon_testkit::Officer;
use time::Duration;

use crate::award_decisions::{form, press, signed_in};
use crate::browser::{Browser, TestPortal};
use crate::passkeys::{self, ELSEWHERE, UNVERIFIED, assert_refused, challenge, send};
use crate::soft_key::{RIGHT, SoftKey};
use crate::staff_passkeys::{FORM, PASSKEYS, SIGN_IN, add, removal, sign_in, with_administrators};

/// The address of the page of whoever has this mailbox.
async fn member_page(browser: &mut Browser<'_>, address: &str) -> String {
    let page = browser.get("/staff/members").await.body;
    let (before, _) = page.split_once(&format!(">{address}</a>")).expect("she is on the list");
    let href = before.rsplit("href=\"").next().and_then(|rest| rest.split('"').next());
    href.expect("a link to her page").to_owned()
}

/// One administrator proposes this for the member, the other approves it.
async fn decided(portal: &TestPortal, [maker, checker]: [&Officer; 2], address: &str, act: &str) {
    let mut maker = signed_in(portal, maker).await;
    let member = member_page(&mut maker, address).await;
    let page = maker.get(&member).await;
    let change = press(&mut maker, &member, &form(&page, act), &[]).await.location().to_owned();
    let mut checker = signed_in(portal, checker).await;
    let page = checker.get(&change).await;
    let done = press(&mut checker, &change, &form(&page, "approve"), &[]).await;
    assert_eq!(done.location(), change, "{}", done.body);
}

async fn keys(portal: &TestPortal) -> i64 {
    portal.database.count("staff_passkey", "true").await
}

async fn refusals(portal: &TestPortal) -> usize {
    portal.database.acts("staff.sign-in-refused").await.len()
}

#[tokio::test]
async fn a_staff_signature_from_elsewhere_or_without_its_owner_opens_nothing() {
    let (portal, [me, ..]) = with_administrators().await;
    let mut browser = signed_in(&portal, &me).await;
    let mut key = add(&mut browser, 1, "a").await;
    for how in [ELSEWHERE, UNVERIFIED] {
        assert_refused(&sign_in(&portal, &mut key, how).await.1);
        let begun = challenge(&mut browser, PASSKEYS, PASSKEYS, "b").await;
        let (_, made) = SoftKey::make(&begun["options"], 2, how);
        assert_refused(&send(&mut browser, PASSKEYS, PASSKEYS, &begun, &made).await);
    }
    let mut forged = key.clone();
    forged.user_handle = "AAAAAAAAAAAAAAAAAAAAAA".to_owned();
    assert_refused(&sign_in(&portal, &mut forged, RIGHT).await.1);
    assert_eq!((refusals(&portal).await, keys(&portal).await), (3, 1));
    let mut stranger = portal.browser();
    for rubbish in ["", "{}", "null", "[1]", "\u{0}"] {
        let begun = challenge(&mut stranger, FORM, SIGN_IN, "").await;
        assert_refused(&send(&mut stranger, FORM, SIGN_IN, &begun, rubbish).await);
    }
    let (_, opened) = sign_in(&portal, &mut key, RIGHT).await;
    assert_eq!(opened.location(), "/staff");
}

#[tokio::test]
async fn a_staff_answer_is_taken_once_and_for_five_minutes() {
    let (portal, [me, ..]) = with_administrators().await;
    let mut key = add(&mut signed_in(&portal, &me).await, 1, "a").await;
    let mut one = portal.browser();
    let begun = challenge(&mut one, FORM, SIGN_IN, "").await;
    let (first, second) = (key.sign(&begun["options"], RIGHT), key.sign(&begun["options"], RIGHT));
    let mut two = one.copy();
    let (a, b) = tokio::join!(
        send(&mut one, FORM, SIGN_IN, &begun, &first),
        send(&mut two, FORM, SIGN_IN, &begun, &second),
    );
    let opened = [a, b].iter().filter(|answer| answer.location() == "/staff").count();
    assert_eq!(opened, 1, "of two at once one");
    let mut thief = portal.browser();
    assert_refused(&send(&mut thief, FORM, SIGN_IN, &begun, &first).await);
    let begun = challenge(&mut thief, FORM, SIGN_IN, "").await;
    let signed = key.sign(&begun["options"], RIGHT);
    portal.database.clock.advance(Duration::minutes(5));
    let path = format!("/en{SIGN_IN}");
    let late = send(&mut thief, "/en/staff/sign-in", &path, &begun, &signed).await;
    assert!(late.body.contains("It took too long"), "{}", late.body);
}

#[tokio::test]
async fn a_copied_staff_key_is_good_for_nothing_and_everybody_who_must_know_is_told_once() {
    let (portal, [me, second, third]) = with_administrators().await;
    let officer = Officer::of_phnom_penh();
    portal.database.add_officer(&officer).await;
    let mut browser = signed_in(&portal, &officer).await;
    let mut key = add(&mut browser, 1, "a").await;
    let mut copy = key.clone();
    for _ in 0..2 {
        assert_eq!(sign_in(&portal, &mut key, RIGHT).await.1.location(), "/staff");
    }
    let before = portal.mails().await.len();
    assert_refused(&sign_in(&portal, &mut copy, RIGHT).await.1);
    assert_refused(&sign_in(&portal, &mut copy, RIGHT).await.1);
    assert_refused(&sign_in(&portal, &mut key, RIGHT).await.1);
    assert_eq!(portal.database.acts("staff.passkey-cloned").await.len(), 1);
    assert_eq!(refusals(&portal).await, 2);
    let mails = portal.mails().await;
    assert_eq!(mails.len(), before + 4, "she and three administrators, once: {mails:?}");
    let named = mails[..4].iter().filter(|mail| mail.contains(&officer.address)).count();
    assert_eq!(named, 3, "the administrators read whose it is: {mails:?}");
    let page = browser.get("/en/staff/passkeys").await.body;
    assert!(page.contains("It no longer works"), "{page}");
    for administrator in [&me, &second, &third] {
        let mut browser = signed_in(&portal, administrator).await;
        let member = member_page(&mut browser, &officer.address).await;
        let page = browser.get(&format!("/en{member}")).await.body;
        assert!(page.contains("somebody may hold a copy"), "{page}");
    }
    let removal = removal(&mut browser).await;
    let ask = browser.get(&removal).await;
    let fields = [("csrf", &*ask.hidden("csrf")), ("key", &*ask.hidden("key"))];
    assert_eq!(browser.post(&removal, &fields).await.location(), "/staff/passkeys?removed");
    assert_refused(&sign_in(&portal, &mut key, RIGHT).await.1);
}

#[tokio::test]
async fn a_removed_staff_key_is_refused_at_once_and_two_removals_are_one() {
    let (portal, [me, second, _]) = with_administrators().await;
    let mut browser = signed_in(&portal, &me).await;
    let mut key = add(&mut browser, 1, "old").await;
    let mut stranger = portal.browser();
    let begun = challenge(&mut stranger, FORM, SIGN_IN, "").await;
    let removal = removal(&mut browser).await;
    let ask = browser.get(&removal).await;
    assert!(ask.body.contains("old"), "{}", ask.body);
    let mut others = signed_in(&portal, &second).await;
    assert_eq!(others.get(&removal).await.status, StatusCode::NOT_FOUND);
    let (csrf, own) = (others.get(PASSKEYS).await.hidden("csrf"), portal.database.id().to_string());
    let stolen = others.post(&removal, &[("csrf", &csrf), ("key", &own)]).await;
    assert_eq!((stolen.status, keys(&portal).await), (StatusCode::NOT_FOUND, 1));

    let mut other_window = browser.copy();
    let (csrf, first) = (ask.hidden("csrf"), ask.hidden("key"));
    let again = other_window.get(&removal).await.hidden("key");
    let (one, two) = ([("csrf", &*csrf), ("key", &*first)], [("csrf", &*csrf), ("key", &*again)]);
    let (a, b) = tokio::join!(browser.post(&removal, &one), other_window.post(&removal, &two));
    let mut answers = [a.status, b.status];
    answers.sort();
    assert_eq!(answers, [StatusCode::SEE_OTHER, StatusCode::NOT_FOUND]);
    assert_eq!(portal.database.acts("staff.passkey-removed").await.len(), 1);
    let signed = key.sign(&begun["options"], RIGHT);
    assert_refused(&send(&mut stranger, FORM, SIGN_IN, &begun, &signed).await);
    assert_refused(&sign_in(&portal, &mut key, RIGHT).await.1);
}

#[tokio::test]
async fn a_reset_or_a_closing_ends_the_keys_at_once() {
    for act in ["reset", "close"] {
        let (portal, [first, second, third]) = with_administrators().await;
        let mut key = add(&mut signed_in(&portal, &third).await, 1, "a").await;
        let mut kept = add(&mut signed_in(&portal, &first).await, 2, "b").await;
        let (mut tapped, _) = sign_in(&portal, &mut key, RIGHT).await;
        let mut stranger = portal.browser();
        let begun = challenge(&mut stranger, FORM, SIGN_IN, "").await;
        decided(&portal, [&first, &second], &third.address, act).await;
        assert_eq!(keys(&portal).await, 1, "{act}");
        assert_eq!(tapped.get("/staff/members").await.location(), "/staff/sign-in", "{act}");
        let signed = key.sign(&begun["options"], RIGHT);
        assert_refused(&send(&mut stranger, FORM, SIGN_IN, &begun, &signed).await);
        assert_refused(&sign_in(&portal, &mut key, RIGHT).await.1);
        assert_eq!(sign_in(&portal, &mut kept, RIGHT).await.1.location(), "/staff", "{act}");
    }
}

#[tokio::test]
async fn a_key_of_one_who_cannot_sign_in_is_refused_wherever_it_comes_from() {
    for taken in ["closed_at = now()", "password_hash = NULL"] {
        let (portal, [me, ..]) = with_administrators().await;
        let mut key = add(&mut signed_in(&portal, &me).await, 1, "a").await;
        portal.database.tamper(&format!("UPDATE staff SET {taken}")).await;
        assert_eq!(keys(&portal).await, 1, "the row stands as from a backup");
        assert_refused(&sign_in(&portal, &mut key, RIGHT).await.1);
    }
}

#[tokio::test]
async fn a_persons_key_signs_no_staff_in_and_a_staff_key_no_person() {
    let portal = passkeys::with_sokha().await;
    let officer = Officer::of_phnom_penh();
    portal.database.add_officer(&officer).await;
    let mut sokha = portal.browser();
    sokha.sign_in("K-204577").await;
    let mut hers = passkeys::add(&mut sokha, 1, "a").await;
    let mut of_staff = add(&mut signed_in(&portal, &officer).await, 2, "a").await;

    assert_refused(&sign_in(&portal, &mut hers, RIGHT).await.1);
    assert_refused(&passkeys::sign_in(&portal, &mut of_staff, RIGHT).await);
    let mut stranger = portal.browser();
    let begun = challenge(&mut stranger, FORM, SIGN_IN, "").await;
    let signed = hers.sign(&begun["options"], RIGHT);
    assert_refused(&send(&mut stranger, "/sign-in", "/sign-in/passkey", &begun, &signed).await);
    let begun = challenge(&mut stranger, "/sign-in", "/sign-in/passkey", "").await;
    let signed = of_staff.sign(&begun["options"], RIGHT);
    assert_refused(&send(&mut stranger, FORM, SIGN_IN, &begun, &signed).await);
    assert_eq!(stranger.get("/staff/queue").await.location(), "/staff/sign-in");
    assert_eq!(sign_in(&portal, &mut of_staff, RIGHT).await.1.location(), "/staff");
}
