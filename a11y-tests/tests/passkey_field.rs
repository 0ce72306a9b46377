//! The field for the member number offers the keys of the phone (conditional mediation): choosing one signs
//! in, and the button takes over from what the field has asked.
//!
//! The browser's own device fills in at once, as a person would by choosing from the field's list; where it
//! is not touched, what the field has asked goes on waiting.

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use sothon_locales::Language;
use thirtyfour::prelude::*;

use crate::harness::authenticator::Authenticator;
use crate::harness::axe;
use crate::harness::browser::{Scripts, ask};
use crate::harness::people::Member;
use crate::harness::visit::{Visit, in_language};

const PASSKEYS: &str = "/my-pension/passkeys";
const FORM: &str = "form[data-passkey]";

/// Keeps what pages ask the device for and how that ended, and whatever goes wrong on them, beyond the page.
const RECORD: &str = "
    const asked = [];
    const keep = () => {
        localStorage.setItem('asked', JSON.stringify(asked));
        document.documentElement.dataset.asked =
            asked.map(one => `${one.mediation} ${one.outcome}`).join();
    };
    const get = navigator.credentials.get.bind(navigator.credentials);
    navigator.credentials.get = async wish => {
        const one = { mediation: wish.mediation || 'button', outcome: 'waits' };
        asked.push(one);
        keep();
        try {
            const got = await get(wish);
            one.outcome = 'chosen';
            return got;
        } catch (error) {
            one.outcome = error.name;
            throw error;
        } finally {
            keep();
        }
    };
    const wrong = event => {
        asked.push({ mediation: 'wrong', outcome: String(event.reason || event.message) });
        keep();
    };
    addEventListener('error', wrong);
    addEventListener('unhandledrejection', wrong);
";

#[tokio::test]
async fn a_key_chosen_in_the_field_signs_in_without_a_number() {
    in_language(Language::Khmer, "passkey-field", Scripts::On, async |mut visit| {
        let device = with_a_key(&mut visit).await?;
        out(&visit).await?;
        visit.open("/sign-in").await?;
        arrives(&visit, "/my-pension").await?;
        let name = visit.one("main").await?.text().await?;
        ensure!(!name.is_empty() && device.keys().await? == 1);
        let told = asked(&visit).await?;
        ensure!(told == json!([["conditional", "chosen"]]), "{told}");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn the_button_takes_over_from_what_the_field_has_asked() {
    in_language(Language::Khmer, "passkey-button", Scripts::On, async |mut visit| {
        let device = with_a_key(&mut visit).await?;
        device.be_touched(false).await?;
        out(&visit).await?;
        visit.open("/sign-in").await?;
        visit.browser.query(By::Css(FORM)).and_displayed().single().await?;
        let memory = visit.one("#member_number").await?.attr("autocomplete").await?;
        ensure!(memory.as_deref() == Some("username webauthn"), "{memory:?}");
        let waits = visit.browser.query(By::Css("html[data-asked='conditional waits']"));
        waits.single().await.context("the field asks, and nothing goes wrong")?;
        axe::finds_nothing(&visit.browser).await?;
        ensure!(visit.path().await? == "/sign-in", "nothing is chosen, nobody is signed in");

        device.be_touched(true).await?;
        visit.one(&format!("{FORM} button")).await?.click().await?;
        arrives(&visit, "/my-pension").await?;
        let told = asked(&visit).await?;
        let both = json!([["conditional", "AbortError"], ["button", "chosen"]]);
        ensure!(told == both, "{told}");
        Ok(())
    })
    .await;
}

/// A device on which the explained member has added a key, with what pages ask of it recorded.
async fn with_a_key(visit: &mut Visit) -> Result<Authenticator> {
    let device = Authenticator::plug_in(&visit.browser).await?;
    let script = json!({ "source": RECORD });
    visit.browser.cdp().send_raw("Page.addScriptToEvaluateOnNewDocument", script).await?;
    visit.sign_in(Member::Explained).await?;
    visit.open(PASSKEYS).await?;
    visit.browser.query(By::Css(FORM)).and_displayed().single().await?;
    visit.press(&format!("{FORM} button")).await?;
    visit.one(".notice-good").await?;
    ensure!(device.keys().await? == 1, "the device keeps the key itself");
    Ok(device)
}

async fn out(visit: &Visit) -> Result<()> {
    let action = visit.portal.path(visit.language, "/sign-out");
    visit.press(&format!("form[action='{action}'] button")).await?;
    ask(&visit.browser, "localStorage.removeItem('asked')").await?;
    Ok(())
}

/// What pages have asked for since, each with how it ended.
async fn asked(visit: &Visit) -> Result<Value> {
    let kept = ask(&visit.browser, "return localStorage.getItem('asked') || '[]'").await?;
    let kept: Vec<Value> = serde_json::from_str(kept.as_str().context("a text")?)?;
    Ok(kept.iter().map(|one| json!([one["mediation"], one["outcome"]])).collect())
}

/// Waits until the page with this path is shown, without pressing anything.
async fn arrives(visit: &Visit, path: &str) -> Result<()> {
    let page = format!("a.switch[href='{}']", visit.portal.path(Language::English, path));
    visit.browser.query(By::Css(&page)).first().await.with_context(|| format!("not at {path}"))?;
    ensure!(visit.path().await? == path);
    Ok(())
}
