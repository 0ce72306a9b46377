//! The keyboard alone: what Tab reaches, in which order, and whether one sees where one is.

use anyhow::{Result, ensure};
use serde_json::Value;
use thirtyfour::prelude::*;

use super::browser::ask;

/// Everything that Tab must reach, with how it looks while it has no focus. Of a group of radio
/// buttons the keyboard reaches one.
const LIST: &str = r#"
const look = e => { const s = getComputedStyle(e); return s.outline + s.boxShadow + s.backgroundColor };
const group = e => e.type === "radio" ? (e.checked ? "" : "[name='" + e.name + "']:checked") : "";
const first = e => e.type !== "radio" || document.querySelector("[name='" + e.name + "']") === e;
window.stops = [...document.querySelectorAll("a[href],button,input,select,textarea,summary,audio[controls],[tabindex]")]
  .filter(e => e.tabIndex >= 0 && !e.disabled && e.type !== "hidden" && e.checkVisibility())
  .filter(e => e.type !== "radio" || e.checked || (first(e) && !document.querySelector(group(e))));
window.looks = window.stops.map(look);
window.look = look;
document.body.tabIndex = -1; // the page may have put the focus on its errors: begin at the top
document.body.focus();
document.body.removeAttribute("tabindex");
scrollTo(0, 0);
return window.stops.map(e => e.tagName.toLowerCase() + " " + (e.name || e.getAttribute("href") || e.innerText));
"#;

/// From now on the page notes at each key where the key before it has led: its place in the list, and what is wrong
/// with how it shows.
const NOTE: &str = r#"
window.here = () => {
const e = document.activeElement, at = window.stops.indexOf(e);
if (at < 0) return { at, wrong: "focus on " + e.outerHTML.slice(0, 120) };
const style = getComputedStyle(e), box = e.getClientRects()[0];
const ring = parseFloat(style.outlineWidth) >= 3 && style.outlineStyle !== "none";
if (!ring || window.look(e) === window.looks[at]) return { at, wrong: "no focus ring" };
const x = box.left + Math.min(box.width / 2, 20);
const y = Math.max(0, Math.min(box.top + box.height / 2, innerHeight - 1));
const top = document.elementFromPoint(x, y);
if (!top || !(e.contains(top) || top.contains(e))) return { at, wrong: "focus out of sight" };
return { at, wrong: null };
};
if (!window.noted) addEventListener("keydown", () => window.noted.push(window.here()), true);
window.noted = [];
"#;

/// What was noted, and where the last key has led. The first note is of the place before the first key.
const NOTED: &str = "return [...window.noted.slice(1), window.here()]";

/// Presses Tab through the whole page from its top: every stop is reached once, in reading order,
/// with a ring of at least 3 px that is in sight. The first stop leads to the main part.
pub(crate) async fn walks_the_page(browser: &WebDriver) -> Result<()> {
    let stops = ask(browser, LIST).await?;
    let stops = stops.as_array().map(Vec::as_slice).unwrap_or_default();
    browser.execute(NOTE, vec![]).await?;
    let players = stops.iter().filter(|stop| is_player(stop)).count();
    let mut keys = browser.action_chain();
    for _ in 0..stops.len() + players * MOST_OF_A_PLAYER {
        keys = keys.send_keys(Key::Tab);
    }
    keys.perform().await?;
    let noted = ask(browser, NOTED).await?;
    let mut noted = noted.as_array().cloned().unwrap_or_default();
    // A player has stops of its own, all of which are the player to the page.
    noted.dedup_by(|next, last| next["at"] == last["at"] && is_at_player(last, stops));
    for (expected, stop) in stops.iter().enumerate() {
        let here = &noted[expected];
        ensure!(here["at"] == expected, "after Tab {expected} ({stop}): {here}");
        ensure!(here["wrong"] == Value::Null, "{stop}: {}", here["wrong"]);
    }
    let first = stops.first().and_then(Value::as_str).unwrap_or_default();
    ensure!(first.starts_with("a #"), "the first stop must skip to the content, not {first}");
    Ok(())
}

/// The most stops that a browser's own player has.
const MOST_OF_A_PLAYER: usize = 8;

fn is_player(stop: &Value) -> bool {
    stop.as_str().is_some_and(|stop| stop.starts_with("audio "))
}

fn is_at_player(noted: &Value, stops: &[Value]) -> bool {
    let at = noted["at"].as_u64().and_then(|at| usize::try_from(at).ok());
    at.and_then(|at| stops.get(at)).is_some_and(is_player)
}

/// Presses one key where the focus is.
pub(crate) async fn press(browser: &WebDriver, key: Key) -> WebDriverResult<()> {
    browser.action_chain().send_keys(key).perform().await
}

/// Presses Tab until the element with this CSS selector has the focus.
pub(crate) async fn tab_to(browser: &WebDriver, selector: &str) -> Result<()> {
    const MORE_THAN_ANY_PAGE_HAS: usize = 100;
    for _ in 0..MORE_THAN_ANY_PAGE_HAS {
        press(browser, Key::Tab).await?;
        let script = format!("return document.activeElement.matches({selector:?})");
        if ask(browser, &script).await? == true {
            return Ok(());
        }
    }
    anyhow::bail!("Tab never reaches {selector}")
}
