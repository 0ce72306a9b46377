//! A passkey: added after a code, used with one tap, removed; and phones that keep none.

use anyhow::{Result, ensure};
use serde_json::json;
use sothon_locales::Words;
use thirtyfour::prelude::*;
use time::Duration;

use crate::harness::authenticator::Authenticator;
use crate::harness::axe;
use crate::harness::browser::Scripts;
use crate::harness::people::Member;
use crate::harness::visit::{Visit, in_both_languages};

const PASSKEYS: &str = "/my-pension/passkeys";
const FORM: &str = "form[data-passkey]";

#[tokio::test]
async fn a_key_is_added_signs_in_with_one_tap_and_is_removed() {
    in_both_languages("passkeys", Scripts::On, async |mut visit| {
        let device = Authenticator::plug_in(&visit.browser).await?;
        without_autofill(&visit).await?;
        visit.sign_in(Member::Explained).await?;
        visit.follow(PASSKEYS).await?;
        shown(&visit, FORM).await?;
        axe::finds_nothing(&visit.browser).await?;
        add(&visit).await?;
        visit.one(".notice-good").await?;
        axe::finds_nothing(&visit.browser).await?;
        is_told_that_the_phone_has_one(&visit).await?;

        sign_out(&visit).await?;
        a_strangers_finger_opens_nothing(&visit, &device).await?;
        tap(&visit).await?;
        ensure!(visit.path().await? == "/my-pension", "one tap signs her in");

        visit.open(PASSKEYS).await?;
        visit.one("main .panel a").await?.click().await?;
        axe::finds_nothing(&visit.browser).await?;
        visit.send().await?;
        visit.one(".notice-good").await?;
        axe::finds_nothing(&visit.browser).await?;
        ensure!(visit.browser.find_all(By::Css("main .panel")).await?.is_empty());

        sign_out(&visit).await?;
        tap(&visit).await?;
        ensure!(visit.path().await? == "/sign-in/passkey", "a removed key opens nothing");
        visit.one(".error-summary").await?;
        axe::finds_nothing(&visit.browser).await?;
        visit.portal.clock.advance(Duration::minutes(2));
        visit.sign_in(Member::Explained).await
    })
    .await;
}

#[tokio::test]
async fn a_phone_that_keeps_no_keys_says_so_and_codes_go_on() {
    for scripts in [Scripts::On, Scripts::Off] {
        in_both_languages("no-passkeys", scripts, async |mut visit| {
            visit.sign_in(Member::Explained).await?;
            visit.open(PASSKEYS).await?;
            shown(&visit, "[data-cannot]").await?;
            ensure!(!visit.one(FORM).await?.is_displayed().await?, "the form would lead nowhere");
            Ok(())
        })
        .await;
    }
}

async fn shown(visit: &Visit, selector: &str) -> Result<WebElement> {
    Ok(visit.browser.query(By::Css(selector)).and_displayed().single().await?)
}

async fn add(visit: &Visit) -> Result<()> {
    shown(visit, FORM).await?;
    visit.press(&format!("{FORM} button")).await?;
    ensure!(visit.path().await? == PASSKEYS);
    Ok(())
}

/// The device knows that it keeps a key of hers; the page says so in its own words.
async fn is_told_that_the_phone_has_one(visit: &Visit) -> Result<()> {
    shown(visit, FORM).await?;
    visit.one(&format!("{FORM} button")).await?.click().await?;
    says(visit, "passkeys-known").await
}

/// The outcome is announced and says this.
async fn says(visit: &Visit, key: &str) -> Result<()> {
    // A browser's text has no marks that break Khmer lines.
    let plain = |text: &str| text.replace('\u{200B}', "");
    let text = plain(Words::of(visit.language).get(key));
    let status = visit.browser.query(By::Css(format!("{FORM} [role='status']")));
    status.with_text(move |shown: &str| plain(shown) == text).first().await?;
    axe::finds_nothing(&visit.browser).await
}

/// Ends the session and opens the page of sign-in.
async fn sign_out(visit: &Visit) -> Result<()> {
    let action = visit.portal.path(visit.language, "/sign-out");
    visit.press(&format!("form[action='{action}'] button")).await?;
    visit.open("/sign-in").await?;
    shown(visit, FORM).await?;
    axe::finds_nothing(&visit.browser).await
}

async fn a_strangers_finger_opens_nothing(visit: &Visit, device: &Authenticator) -> Result<()> {
    device.see_owner(false).await?;
    visit.one(&format!("{FORM} button")).await?.click().await?;
    says(visit, "sign-in-passkey-stopped").await?;
    device.see_owner(true).await
}

async fn tap(visit: &Visit) -> Result<()> {
    visit.press(&format!("{FORM} button")).await
}

/// The device of a test fills in at once what a person would choose from a list; only the button is
/// pressed here.
async fn without_autofill(visit: &Visit) -> Result<()> {
    let source = "PublicKeyCredential.isConditionalMediationAvailable = async () => false";
    let script = json!({ "source": source });
    visit.browser.cdp().send_raw("Page.addScriptToEvaluateOnNewDocument", script).await?;
    Ok(())
}
