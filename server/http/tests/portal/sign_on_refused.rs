//! Whom the institution's sign-on lets in by no trick: answers that are forged, stolen, old or somebody else's.

use axum::http::StatusCode;
use serde_json::json;
use sothon_app::staff_change::{Proposed, Wanted, approve, propose};
use sothon_domain::effects::Clock;
use sothon_domain::staff_sign_on::SignOnRefusal;
use sothon_store::staff::members;
use sothon_testkit::Officer;

use crate::browser::Answer;
use crate::provider::{chan, chan_with};
use crate::sign_on::{Desk, FORM, Guest};

/// The answer leads to the page that says this, and nobody is at work.
async fn refused(guest: &mut Guest<'_>, answer: &Answer, why: &str) {
    let address = format!("{FORM}?sign-on={why}");
    assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, address.as_str()));
    assert_eq!(guest.browser.get("/staff/queue").await.location(), FORM);
}

/// The last row says that nobody was let in, why, and about whom, and nothing more.
async fn written(desk: &Desk, about: &str, detail: serde_json::Value) {
    let last = desk.portal.database.acts("staff.").await.pop().expect("a row");
    assert_eq!((&*last.act, &*last.actor), ("staff.sign-in-refused", "nobody"), "{detail}");
    assert_eq!(last.subject, format!("staff:{about}"), "{detail}");
    let said: serde_json::Value = serde_json::from_str(&last.detail).expect("it is JSON");
    assert_eq!(said, detail);
}

/// An address with another value of this parameter.
fn altered(address: &str, name: &str, value: &str) -> String {
    let (base, query) = address.split_once('?').expect("it has parameters");
    let begin = format!("{name}=");
    assert!(query.split('&').any(|part| part.starts_with(&begin)), "{name}: {address}");
    let parts = query.split('&').map(|part| match part.starts_with(&begin) {
        true => format!("{begin}{value}"),
        false => part.to_owned(),
    });
    format!("{base}?{}", parts.collect::<Vec<_>>().join("&"))
}

#[tokio::test]
async fn an_answer_works_once_in_the_browser_that_asked_and_for_ten_minutes() {
    let desk = Desk::open().await;
    let (mut chan, mut thief) = (desk.browser(), desk.browser());
    thief.browser.get(FORM).await;
    let address = chan.begin("").await;
    let back = chan.visit(&address);
    let stolen = thief.browser.get(&back).await;
    refused(&mut thief, &stolen, "expired").await;
    written(&desk, "unknown", json!({ "by": "sign-on", "why": "expired" })).await;
    let cookieless = desk.browser().browser.get(&back).await;
    assert_eq!(cookieless.location(), format!("{FORM}?sign-on=expired"));
    assert_eq!(chan.browser.get(&back).await.location(), "/staff", "hers still works");
    let again = chan.browser.get(&back).await;
    assert_eq!(again.location(), format!("{FORM}?sign-on=expired"), "but once");
    for (minutes, why) in [(9, None), (10, Some("expired"))] {
        let mut late = desk.browser();
        let address = late.begin("").await;
        let back = late.visit(&address);
        desk.wait(minutes);
        // The code itself lives for a minute at the provider: a late one is not good.
        let answer = late.browser.get(&back).await;
        refused(&mut late, &answer, why.unwrap_or("not-good")).await;
    }
    let page = thief.told_why(&stolen).await;
    assert_eq!(page.status, StatusCode::GONE);
    assert!(page.body.contains("was used before"), "{}", page.body);
}

#[tokio::test]
async fn what_was_not_asked_by_us_is_not_answered() {
    let desk = Desk::open().await;
    let mut chan = desk.browser();
    let address = chan.begin("").await;
    let back = chan.visit(&address);
    let other_state = altered(&back, "state", "0123456789abcdef0123456789abcdef");
    let answer = chan.browser.get(&other_state).await;
    refused(&mut chan, &answer, "expired").await;
    for (name, value, fault) in [
        ("nonce", "another", "nonce"),
        ("code_challenge", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM", "code"),
        ("client_id", "another", "code"),
        ("max_age", "0", "signed in"),
    ] {
        let mut chan = desk.browser();
        let address = altered(&chan.begin("").await, name, value);
        let back = chan.visit(&address);
        let answer = chan.browser.get(&back).await;
        if fault == "signed in" {
            assert_eq!(answer.location(), "/staff", "asking more harms nobody");
            continue;
        }
        refused(&mut chan, &answer, "not-good").await;
        let detail = json!({ "by": "sign-on", "why": "not-good", "fault": fault });
        written(&desk, "unknown", detail).await;
    }
}

#[tokio::test]
async fn a_code_of_another_sign_in_is_not_taken() {
    let desk = Desk::open().await;
    let (mut thief, mut chan) = (desk.browser(), desk.browser());
    let hers = chan.begin("").await;
    let hers = chan.visit(&hers);
    let code = hers.split("code=").nth(1).and_then(|rest| rest.split('&').next());
    let own = thief.begin("").await;
    let own = thief.visit(&own);
    let mixed = altered(&own, "code", code.expect("it holds a code"));
    let answer = thief.browser.get(&mixed).await;
    refused(&mut thief, &answer, "not-good").await;
}

#[tokio::test]
async fn an_answer_that_names_another_provider_is_not_shown_to_ours() {
    let desk = Desk::open().await;
    let mut chan = desk.browser();
    let address = chan.begin("").await;
    let back = altered(&chan.visit(&address), "iss", "https%3A%2F%2Fevil.example");
    let answer = chan.browser.get(&back).await;
    refused(&mut chan, &answer, "not-good").await;
    let detail = json!({ "by": "sign-on", "why": "not-good", "fault": "provider" });
    written(&desk, "unknown", detail).await;
}

#[tokio::test]
async fn what_is_signed_for_others_by_others_or_long_ago_is_not_believed() {
    let desk = Desk::open().await;
    let now = 1_795_262_400;
    let forged = |claims| json!({ "forge": claims, "stranger": false });
    for (told, fault) in [
        (forged(json!({ "aud": "another" })), Some("audience")),
        (forged(json!({ "aud": ["sothon", "another"] })), Some("audience")),
        (forged(json!({ "iss": "https://evil.example" })), Some("issuer")),
        (forged(json!({ "exp": now - 1 })), Some("time")),
        (forged(json!({ "iat": now + 3600 })), Some("time")),
        (forged(json!({ "nonce": "another" })), Some("nonce")),
        (forged(json!({ "auth_time": now - 13 * 3600 })), None),
        (forged(json!({ "auth_time": now + 3600 })), None),
        (forged(json!({ "auth_time": null })), None),
        (json!({ "forge": {}, "stranger": true }), Some("signature")),
    ] {
        desk.tell(told.clone());
        let mut chan = desk.browser();
        let answer = chan.sign_in().await;
        let why = fault.map_or("not-fresh", |_| "not-good");
        refused(&mut chan, &answer, why).await;
        let mut detail = json!({ "by": "sign-on", "why": why });
        if let Some(fault) = fault {
            detail["fault"] = fault.into();
        }
        written(&desk, "unknown", detail).await;
    }
    desk.tell(forged(json!({})));
    assert_eq!(desk.browser().sign_in().await.location(), "/staff", "signed anew it is good");
}

#[tokio::test]
async fn a_new_key_of_the_provider_is_asked_for() {
    let desk = Desk::open().await;
    assert_eq!(desk.browser().sign_in().await.location(), "/staff");
    desk.tell(json!({ "rotate": "key-2" }));
    assert_eq!(desk.browser().sign_in().await.location(), "/staff");
}

#[tokio::test]
async fn whoever_has_no_work_here_is_told_so_and_it_is_written_down() {
    let desk = Desk::open().await;
    for claims in [
        json!({ "realm_access": { "roles": ["unknown"] } }),
        json!({ "realm_access": null }),
        json!({ "province": "99" }),
    ] {
        desk.knows(&chan_with(&claims));
        let mut chan = desk.browser();
        let answer = chan.sign_in().await;
        refused(&mut chan, &answer, "no-role").await;
        let page = chan.told_why(&answer).await;
        assert_eq!(page.status, StatusCode::FORBIDDEN);
        assert!(page.body.contains("gives you no work here"), "{}", page.body);
    }
    assert_eq!(desk.acts().await, ["staff.sign-in-refused"; 3]);
    desk.knows(&chan_with(&json!({ "email_verified": false })));
    let mut chan = desk.browser();
    let answer = chan.sign_in().await;
    refused(&mut chan, &answer, "no-address").await;
    desk.knows(&json!({ "sub": "nobody" }));
    let mut nobody = desk.browser();
    let answer = nobody.sign_in().await;
    refused(&mut nobody, &answer, "not-there").await;
    written(&desk, "unknown", json!({ "by": "sign-on", "why": "not-there" })).await;
}

#[tokio::test]
async fn whoever_loses_her_role_is_at_work_no_longer_once_it_is_known() {
    let desk = Desk::open().await;
    let mut first = desk.browser();
    first.sign_in().await;
    desk.wait(1);
    desk.knows(&chan_with(&json!({ "realm_access": { "roles": [] } })));
    let mut second = desk.browser();
    let answer = second.sign_in().await;
    refused(&mut second, &answer, "no-role").await;
    assert_eq!(first.browser.get("/staff/queue").await.location(), FORM);
}

#[tokio::test]
async fn a_closed_account_stays_closed_and_its_session_ends_at_once() {
    let desk = Desk::open().await;
    let app = &desk.portal.portal.app;
    let mut chan = desk.browser();
    chan.sign_in().await;
    desk.wait(1);
    let staff = members(&app.db, 0, 9).await.expect("the store answers");
    let [listed] = staff.as_slice() else { panic!("{staff:?}") };
    let [maker, checker] = [0, 1].map(Officer::administrator);
    let maker = desk.portal.database.add_officer(&maker).await;
    let checker = desk.portal.database.add_officer(&checker).await;
    let (key, close) = (desk.portal.database.id(), Wanted::Close(listed.member.id));
    let proposed = propose(app, &maker, key, &close).await.expect("the store answers");
    let Proposed::Waits(id) = proposed else { panic!("{proposed:?}") };
    let key = desk.portal.database.id();
    approve(app, &checker, id, key).await.expect("another approves");
    assert_eq!(chan.browser.get("/staff/queue").await.location(), FORM, "at once");
    desk.wait(1);
    let answer = chan.sign_in().await;
    refused(&mut chan, &answer, "closed").await;
    desk.knows(&chan_with(&json!({ "sub": "another-chan" })));
    let mut again = desk.browser();
    let answer = again.sign_in().await;
    refused(&mut again, &answer, "closed").await;
}

#[tokio::test]
async fn one_factor_is_not_enough_where_two_are_asked_for() {
    let desk = Desk::needing(&["two-factors"]).await;
    let mut chan = desk.browser();
    assert!(chan.begin("").await.contains("acr_values=two-factors"));
    desk.knows(&chan_with(&json!({ "acr": "one", "amr": ["pwd"] })));
    let answer = chan.sign_in().await;
    refused(&mut chan, &answer, "one-factor").await;
    assert_eq!(desk.acts().await, ["staff.sign-in-refused"]);
    desk.knows(&chan_with(&json!({})));
    assert_eq!(desk.browser().sign_in().await.location(), "/staff");
}

#[tokio::test]
async fn nobody_proves_for_another_and_no_old_proof_is_a_new_one() {
    let desk = Desk::open().await;
    let mut first = desk.browser();
    first.sign_in().await;
    desk.wait(11);
    let page = "/staff/queue";
    let hers = std::mem::take(&mut first.there);
    desk.knows(&chan_with(&json!({ "sub": "dara", "email": "dara@example.org" })));
    let address = first.begin_proof(page).await;
    let back = first.visit(&address);
    let answer = first.browser.get(&back).await;
    assert_eq!(answer.location(), format!("{FORM}?sign-on=somebody-else"));
    first.there = hers;
    desk.knows(&chan());
    let old = desk.portal.database.clock.now().unix_timestamp() - 11 * 60;
    desk.tell(json!({ "forge": { "auth_time": old } }));
    let address = first.begin_proof(page).await;
    let back = first.visit(&address);
    let answer = first.browser.get(&back).await;
    assert_eq!(answer.location(), format!("{FORM}?sign-on=not-fresh"));
    let staff = members(&desk.portal.portal.app.db, 0, 9).await.expect("the store answers");
    let [listed] = staff.as_slice() else { panic!("{staff:?}") };
    let about = listed.member.id.to_string();
    written(&desk, &about, json!({ "by": "sign-on", "why": "not-fresh" })).await;
    desk.tell(json!({ "forge": { "nonce": "another" } }));
    let address = first.begin_proof(page).await;
    let back = first.visit(&address);
    first.browser.get(&back).await;
    let detail = json!({ "by": "sign-on", "why": "not-good", "fault": "nonce" });
    written(&desk, &about, detail).await;
}

#[tokio::test]
async fn the_passwords_of_administrators_are_never_linked() {
    let desk = Desk::open().await;
    let boss = Officer { address: "chan@example.org".into(), ..Officer::administrator(0) };
    desk.portal.database.add_officer(&boss).await;
    let mut browser = desk.browser();
    browser.browser.sign_in_staff(&boss).await;
    desk.tell(json!({}));
    let answer = browser.sign_in().await;
    assert_eq!(answer.location(), format!("{FORM}?sign-on=address-taken"));
    assert_eq!(browser.browser.get("/staff").await.location(), "/staff/members", "still herself");
}

#[tokio::test]
async fn a_provider_that_does_not_answer_leaves_the_password() {
    let mut desk = Desk::open().await;
    let officer = Officer::of_phnom_penh();
    desk.portal.database.add_officer(&officer).await;
    desk.provider.stop();
    let mut browser = desk.browser();
    let csrf = browser.browser.get(FORM).await.hidden("csrf");
    let begun = browser.browser.post("/staff/sign-in/provider", &[("csrf", &csrf)]).await;
    refused(&mut browser, &begun, "silent").await;
    let page = browser.told_why(&begun).await;
    assert_eq!(page.status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(page.body.contains("does not answer"), "{}", page.body);
    browser.browser.sign_in_staff(&officer).await;
    assert_eq!(browser.browser.get("/staff").await.location(), "/staff/queue");
}

#[tokio::test]
async fn a_provider_that_stops_between_the_question_and_the_answer_lets_nobody_in() {
    let mut desk = Desk::open().await;
    let back = {
        let mut chan = desk.browser();
        let address = chan.begin("").await;
        (chan.visit(&address), chan.browser.cookie("sothon-staff").to_owned())
    };
    desk.provider.stop();
    let mut chan = desk.browser();
    chan.browser.keep_cookie("sothon-staff", &back.1);
    let answer = chan.browser.get(&back.0).await;
    refused(&mut chan, &answer, "silent").await;
}

#[tokio::test]
async fn every_refusal_has_its_words_in_both_languages_and_an_address_shows_no_other() {
    let desk = Desk::open().await;
    let mut browser = desk.portal.browser();
    let mut said = std::collections::BTreeSet::new();
    for refusal in SignOnRefusal::ALL {
        for language in ["", "/en"] {
            let path = format!("{language}{FORM}?sign-on={}", refusal.code());
            let page = browser.get(&path).await;
            assert!(page.status.is_client_error() || page.status.is_server_error(), "{path}");
            let text = page.body.split("error-summary").nth(1).expect("it says why").to_owned();
            said.insert(text.split("</div>").next().unwrap_or_default().to_owned());
        }
    }
    assert_eq!(said.len(), 2 * SignOnRefusal::ALL.len());
    let page = browser.get("/staff/sign-in?sign-on=%3Cscript%3E").await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(!page.body.contains("error-summary"), "{}", page.body);
}
