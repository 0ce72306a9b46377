//! A passkey of a member of staff: added after a code, used with one tap, taken for a fresh proof when she
//! approves something, removed.

use anyhow::{Result, ensure};
use sothon_locales::{Language, Words};
use thirtyfour::prelude::*;
use time::Duration;

use crate::harness::authenticator::Authenticator;
use crate::harness::axe;
use crate::harness::browser::Scripts;
use crate::harness::pages::Step::{
    AddStaffPasskeys, Key, OpenFirstCase, OpenRemoval, ProposeStaff,
};
use crate::harness::portal::administrator;
use crate::harness::visit::{Visit, in_language};

const PASSKEYS: &str = "/staff/passkeys";
const FORM: &str = "form[data-passkey]";
const PROOF: &str = "[data-passkey='prove']";

#[tokio::test]
async fn a_staff_key_is_added_signs_in_approves_and_is_removed() {
    in_language(Language::Khmer, "staff-passkeys", Scripts::On, async |visit| {
        let device = Authenticator::plug_in(&visit.browser).await?;
        visit.sign_in_staff(&administrator()).await?;
        let link = visit.portal.path(visit.language, PASSKEYS);
        visit.press(&format!(".at-work a[href='{link}']")).await?;
        shown(&visit, FORM).await?;
        axe::finds_nothing(&visit.browser).await?;
        visit.press(&format!("{FORM} button")).await?;
        visit.one(".notice-good").await?;
        axe::finds_nothing(&visit.browser).await?;

        out(&visit).await?;
        tap(&visit).await?;
        ensure!(visit.path().await? == "/staff/members", "one tap signs her in");
        approves_by_passkey(&visit, &device).await?;

        visit.open(PASSKEYS).await?;
        visit.take(OpenRemoval).await?;
        axe::finds_nothing(&visit.browser).await?;
        visit.send().await?;
        visit.one(".notice-good").await?;
        axe::finds_nothing(&visit.browser).await?;
        out(&visit).await?;
        tap(&visit).await?;
        ensure!(visit.path().await? == "/staff/sign-in/passkey", "a removed key opens nothing");
        visit.one(".error-summary").await?;
        axe::finds_nothing(&visit.browser).await
    })
    .await;
}

#[tokio::test]
async fn without_scripts_or_keys_a_code_stays_the_way() {
    for scripts in [Scripts::On, Scripts::Off] {
        in_language(Language::Khmer, "no-staff-passkeys", scripts, async |visit| {
            visit.sign_in_staff(&administrator()).await?;
            visit.take(AddStaffPasskeys).await?;
            visit.open(PASSKEYS).await?;
            shown(&visit, "[data-cannot]").await?;
            ensure!(!visit.one(FORM).await?.is_displayed().await?, "the form would lead nowhere");
            visit.portal.clock.advance(Duration::minutes(11));
            visit.open(PASSKEYS).await?;
            let button = visit.one(&format!("{PROOF} button")).await?;
            ensure!(!button.is_displayed().await?, "no key is on this device");
            visit.write("code", &visit.portal.staff_code(&administrator())).await?;
            visit.press("form:has([name='code']) [type='submit']").await?;
            ensure!(visit.path().await? == PASSKEYS, "the code proves that it is she");
            shown(&visit, "[data-cannot]").await?;
            Ok(())
        })
        .await;
    }
}

/// After eleven minutes an approval asks for a proof: a stranger's finger gives none, her own does, and the
/// form's own button is next.
async fn approves_by_passkey(visit: &Visit, device: &Authenticator) -> Result<()> {
    visit.take(ProposeStaff).await?;
    visit.portal.clock.advance(Duration::minutes(11));
    visit.open("/staff/members").await?;
    visit.take(OpenFirstCase).await?;
    shown(visit, "[name='code']").await?;
    let button = shown(visit, &format!("{PROOF} button")).await?;
    axe::finds_nothing(&visit.browser).await?;
    device.see_owner(false).await?;
    button.click().await?;
    says(visit, "staff-proof-passkey-stopped").await?;
    device.see_owner(true).await?;
    button.click().await?;
    says(visit, "staff-proof-passkey-done").await?;
    ensure!(!visit.one("[name='code']").await?.is_displayed().await?, "no code is asked any more");
    visit.take(Key("A")).await?;
    visit.one(".notice-good").await?;
    axe::finds_nothing(&visit.browser).await
}

async fn shown(visit: &Visit, selector: &str) -> Result<WebElement> {
    Ok(visit.browser.query(By::Css(selector)).and_displayed().single().await?)
}

/// The outcome is announced and says this.
async fn says(visit: &Visit, key: &str) -> Result<()> {
    // A browser's text has no marks that break Khmer lines.
    let plain = |text: &str| text.replace('\u{200B}', "");
    let text = plain(Words::of(visit.language).get(key));
    let status = visit.browser.query(By::Css(format!("{PROOF} [role='status']")));
    status.with_text(move |shown: &str| plain(shown) == text).first().await?;
    axe::finds_nothing(&visit.browser).await
}

/// Ends the session and opens the page of sign-in.
async fn out(visit: &Visit) -> Result<()> {
    let action = visit.portal.path(visit.language, "/staff/sign-out");
    visit.press(&format!("form[action='{action}'] button")).await?;
    visit.open("/staff/sign-in").await?;
    shown(visit, FORM).await?;
    axe::finds_nothing(&visit.browser).await
}

async fn tap(visit: &Visit) -> Result<()> {
    visit.press(&format!("{FORM} button")).await
}
