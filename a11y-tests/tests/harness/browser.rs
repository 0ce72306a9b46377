//! A browser for one test: a Chromium session of its own, ended however the test ends.

use std::panic::resume_unwind;
use std::sync::Arc;
use std::time::Duration;

use anyhow::Result;
use serde_json::{Value, json};
use thirtyfour::extensions::query::ElementPollerWithTimeout;
use thirtyfour::prelude::*;

use super::{chromedriver, screen};

/// Whether pages may run scripts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Scripts {
    /// As in any browser.
    On,
    /// As in Opera Mini or with scripts forbidden by the person or the office.
    Off,
}

/// Chromium without a window of its own: the same engine for half the work. It is named by its whole path, since
/// chromedriver could not end what the script on the search path starts.
const PROGRAM: &str = "/usr/lib/chromium/chromium-headless-shell";

const ARGUMENTS: [&str; 11] = [
    "--headless",
    "--no-sandbox", // Chromium refuses its sandbox to root, which CI often is
    "--disable-dev-shm-usage",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-extensions",
    "--no-first-run",
    // Each page in the process of the last one, and none kept for the way back.
    "--disable-features=BackForwardCache,ProactivelySwapBrowsingInstance,SpareRendererForSitePerProcess",
    "--window-size=1280,1024",
];

/// How long an element is waited for, and how often it is looked for.
const LONGEST: Duration = Duration::from_secs(20);
const EACH: Duration = Duration::from_millis(20);

/// Runs a journey in a fresh browser and ends the browser whether the journey passes, fails or panics.
/// A failed journey leaves its last screen at `target/screenshots/failed-<name>.png`.
///
/// # Panics
/// With the journey's own panic or error.
pub(crate) async fn journey<F, Fut>(name: &str, scripts: Scripts, body: F)
where
    F: FnOnce(WebDriver) -> Fut,
    Fut: Future<Output = Result<()>> + Send + 'static,
{
    let browser = open(scripts).await.expect("chromedriver starts a browser");
    let outcome = tokio::spawn(body(browser.clone())).await;
    if !matches!(outcome, Ok(Ok(()))) {
        // The journey's failure matters, not a second one on the way out.
        let _ = screen::keep(&browser, &format!("failed-{name}")).await;
    }
    browser.quit().await.expect("the browser ends");
    match outcome {
        Ok(Ok(())) => {}
        Ok(Err(error)) => panic!("{name}: {error:#}"),
        Err(panicked) => resume_unwind(panicked.into_panic()),
    }
}

async fn open(scripts: Scripts) -> WebDriverResult<WebDriver> {
    let mut wanted = DesiredCapabilities::chrome();
    wanted.set_binary(PROGRAM)?;
    for argument in ARGUMENTS {
        wanted.add_arg(argument)?;
    }
    let browser = WebDriver::new(chromedriver::address(), wanted).await?;
    browser.set_poller(Arc::new(ElementPollerWithTimeout::new(LONGEST, EACH)));
    if scripts == Scripts::Off {
        let forbidden = json!({ "value": true });
        browser.cdp().send_raw("Emulation.setScriptExecutionDisabled", forbidden).await?;
    }
    Ok(browser)
}

/// The value of a piece of script of ours, which the browser runs even where pages may not.
pub(crate) async fn ask(browser: &WebDriver, script: &str) -> Result<Value> {
    Ok(browser.execute(script, vec![]).await?.json().clone())
}

/// Keeps every font file of ours from arriving, as on a bad line.
pub(crate) async fn block_fonts(browser: &WebDriver) -> WebDriverResult<()> {
    let cdp = browser.cdp();
    cdp.send_raw("Network.enable", ()).await?;
    cdp.send_raw("Network.setBlockedURLs", json!({ "urls": ["*.woff2"] })).await?;
    Ok(())
}

/// The system's colour setting, which pages follow.
pub(crate) async fn set_dark(browser: &WebDriver, dark: bool) -> WebDriverResult<()> {
    let value = if dark { "dark" } else { "light" };
    let features = json!({ "features": [{ "name": "prefers-color-scheme", "value": value }] });
    browser.cdp().send_raw("Emulation.setEmulatedMedia", features).await?;
    Ok(())
}
