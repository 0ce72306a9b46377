//! Whom the institution's sign-on has sent may prove by a passkey of hers, too, that it is she.

use axum::http::StatusCode;
use serde_json::{Value, json};
use sothon_testkit::{Officer, Pensioner};

use crate::award_decisions::{form, press};
use crate::browser::Browser;
use crate::passkeys::{challenge, send};
use crate::provider::chan_with;
use crate::queue::{act, submit};
use crate::sign_on::Desk;
use crate::soft_key::{RIGHT, SoftKey};
use crate::staff_passkeys::{PROVE, add};

const PASSKEYS: &str = "/staff/passkeys";

async fn prove(browser: &mut Browser<'_>, key: &mut SoftKey) -> Value {
    let begun = challenge(browser, PASSKEYS, PROVE, "").await;
    let signed = key.sign(&begun["options"], RIGHT);
    let answer = send(browser, PASSKEYS, PROVE, &begun, &signed).await;
    serde_json::from_str(&answer.body).expect("the script reads JSON")
}

#[tokio::test]
async fn an_old_proof_is_renewed_by_a_passkey_of_hers_and_of_nobody_else() {
    let desk = Desk::open().await;
    let officer = Officer { address: "chan@example.org".into(), ..Officer::of_phnom_penh() };
    let other = Officer::administrator(0);
    for member in [&officer, &other] {
        desk.portal.database.add_officer(member).await;
    }
    let mut others = desk.browser();
    others.browser.sign_in_staff(&other).await;
    let mut not_hers = add(&mut others.browser, 2, "b").await;
    let mut chan = desk.browser();
    chan.browser.sign_in_staff(&officer).await;
    let mut key = add(&mut chan.browser, 1, "a").await;
    desk.tell(json!({}));
    assert_eq!(chan.sign_in().await.location(), "/staff", "the account is linked");
    let sokha = desk.portal.database.add(&Pensioner::sokha()).await;
    let case = submit(&desk.portal, sokha).await;
    act(&mut chan.browser, &case, "take", &[]).await;
    desk.wait(11);
    let page = chan.browser.get(&format!("/en{case}")).await;
    for shown in ["data-passkey=\"prove\"", "name=\"back\"", "please sign in again"] {
        let text = page.body.to_lowercase();
        assert!(text.contains(shown), "{shown}: {}", page.body);
    }
    assert!(!page.body.contains("name=\"code\""), "no code is hers: {}", page.body);
    let page = chan.browser.get(&case).await;
    let approve = form(&page, "approve");
    let stale = press(&mut chan.browser, &case, &approve, &[]).await;
    assert_eq!(stale.status, StatusCode::OK, "no proof, no approval");
    assert_eq!(prove(&mut chan.browser, &mut not_hers).await["refused"], "failed");
    let stale = press(&mut chan.browser, &case, &approve, &[]).await;
    assert_eq!(stale.status, StatusCode::OK, "another's key proves nothing");
    assert_eq!(prove(&mut chan.browser, &mut key).await, json!({}));
    let done = press(&mut chan.browser, &case, &approve, &[]).await;
    assert_eq!(done.location(), case, "{}", done.body);
    assert_eq!(desk.acts().await.last().map(String::as_str), Some("staff.proved"));
    desk.wait(10);
    let page = chan.browser.get(&case).await.body;
    assert!(!page.contains("data-passkey"), "nothing is left to approve: {page}");
}

#[tokio::test]
async fn without_a_passkey_the_way_leads_to_the_sign_on_alone() {
    let desk = Desk::open().await;
    desk.knows(&chan_with(&json!({})));
    let sokha = desk.portal.database.add(&Pensioner::sokha()).await;
    let case = submit(&desk.portal, sokha).await;
    let mut chan = desk.browser();
    chan.sign_in().await;
    act(&mut chan.browser, &case, "take", &[]).await;
    desk.wait(11);
    let page = chan.browser.get(&case).await.body;
    assert!(page.contains("name=\"back\"") && !page.contains("data-passkey"), "{page}");
}
