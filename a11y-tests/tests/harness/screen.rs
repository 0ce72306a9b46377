//! Screens of several sizes, what does not fit on them, and pictures of them.

use std::path::{Path, PathBuf};

use anyhow::{Result, ensure};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;
use thirtyfour::prelude::*;

use super::browser::ask;

/// A screen to look at a page with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Screen {
    /// An office PC.
    Desk,
    /// The narrowest phone we serve.
    Phone,
    /// The office PC enlarged four times: 320 x 256 CSS pixels (WCAG 1.4.10).
    Enlarged,
}

impl Screen {
    /// Every screen.
    pub(crate) const ALL: [Self; 3] = [Self::Desk, Self::Phone, Self::Enlarged];

    /// Width, height (CSS pixels) and device pixels for each of them.
    fn size(self) -> (u32, u32, u32) {
        match self {
            Self::Desk => (1280, 1024, 1),
            Self::Phone => (320, 640, 1),
            Self::Enlarged => (320, 256, 4),
        }
    }

    /// Makes the browser's window this screen.
    pub(crate) async fn set(self, browser: &WebDriver) -> WebDriverResult<()> {
        let (width, height, scale) = self.size();
        let metrics = json!({
            "width": width, "height": height, "deviceScaleFactor": scale,
            "mobile": self == Self::Phone,
        });
        browser.cdp().send_raw("Emulation.setDeviceMetricsOverride", metrics).await?;
        Ok(())
    }
}

/// Names every visible element that reaches beyond the right edge, unless it scrolls in itself.
const TOO_WIDE: &str = r#"
const width = arguments[0];
const hidden = e => { const s = getComputedStyle(e); return s.visibility === "hidden" || s.clip !== "auto" };
return [...document.querySelectorAll("body, body *")]
  .filter(e => e.getBoundingClientRect().right > width + 1 && !hidden(e))
  .map(e => e.tagName.toLowerCase() + (e.className ? "." + e.className : "") + " at " +
    Math.round(e.getBoundingClientRect().right));
"#;

/// Nobody has to scroll sideways to read the page.
pub(crate) async fn fits(browser: &WebDriver, screen: Screen) -> Result<()> {
    let (width, ..) = screen.size();
    // Not `innerWidth`: a phone's grows with what does not fit.
    let page = ask(browser, "return document.documentElement.scrollWidth").await?;
    let page = page.as_u64().unwrap_or(u64::MAX);
    if page > u64::from(width) {
        let culprits = browser.execute(TOO_WIDE, vec![json!(width)]).await?.json().clone();
        ensure!(false, "{page} px wide on a screen of {width} px: {culprits}");
    }
    Ok(())
}

/// Keeps the whole page as `target/screenshots/<name>.png`.
pub(crate) async fn keep(browser: &WebDriver, name: &str) -> Result<()> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/screenshots");
    save(browser, folder, name).await
}

async fn save(browser: &WebDriver, folder: PathBuf, name: &str) -> Result<()> {
    std::fs::create_dir_all(&folder)?;
    let whole = json!({ "format": "png", "captureBeyondViewport": true, "optimizeForSpeed": true });
    let picture = browser.cdp().send_raw("Page.captureScreenshot", whole).await?;
    let bytes = STANDARD.decode(picture["data"].as_str().unwrap_or_default())?;
    Ok(std::fs::write(folder.join(format!("{name}.png")), bytes)?)
}
