//! axe-core: the rules of WCAG 2.0, 2.1 and 2.2, levels A and AA, that a machine can decide.

use std::collections::HashMap;
use std::sync::LazyLock;

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use thirtyfour::SessionId;
use thirtyfour::prelude::*;
use tokio::sync::Mutex;

use super::browser::ask;

const AXE: &str = include_str!("../../vendor/axe.min.js");

const TAGS: [&str; 5] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const COLOURS: [&str; 2] = ["color-contrast", "link-in-text-block"];

/// Axe's own text goes to each browser once, since it is half a megabyte, and runs in each document once.
const IS_HERE: &str = "return typeof axe === 'object'";

const RUN: &str = r#"
const done = arguments[arguments.length - 1];
axe.run(document, { runOnly: arguments[0], resultTypes: ["violations"] })
  .then(found => done({ violations: found.violations, passes: found.passes.length }))
  .catch(error => done({ failed: String(error) }));
"#;

/// The page breaks no rule; none is switched off.
pub(crate) async fn finds_nothing(browser: &WebDriver) -> Result<()> {
    none_of(run(browser).await?)
}

/// The page breaks no rule about colours: what can change when nothing but the colours has.
pub(crate) async fn finds_no_colour(browser: &WebDriver) -> Result<()> {
    none_of(run_only(browser, json!({ "type": "rule", "values": COLOURS })).await?)
}

fn none_of(found: Vec<String>) -> Result<()> {
    ensure!(found.is_empty(), "axe: {}", found.join("\n     "));
    Ok(())
}

/// Each violation as one line: the rule and the elements that break it.
pub(crate) async fn run(browser: &WebDriver) -> Result<Vec<String>> {
    run_only(browser, json!({ "type": "tag", "values": TAGS })).await
}

async fn run_only(browser: &WebDriver, rules: Value) -> Result<Vec<String>> {
    if ask(browser, IS_HERE).await? != true {
        arrive(browser).await?;
    }
    let answer = browser.execute_async(RUN, vec![rules]).await?.json().clone();
    ensure!(answer["passes"].as_u64() > Some(0), "axe did not look: {answer}");
    let violations = answer["violations"].as_array().map(Vec::as_slice).unwrap_or_default();
    Ok(violations.iter().map(in_words).collect())
}

/// Runs axe's own text in the document, as the browser has compiled it for an earlier one if it has.
async fn arrive(browser: &WebDriver) -> Result<()> {
    static COMPILED: LazyLock<Mutex<HashMap<SessionId, Value>>> = LazyLock::new(Mutex::default);
    let mut compiled = COMPILED.lock().await;
    let session = browser.session_id();
    if let Some(script) = compiled.get(session) {
        // A page of another origin has a process of its own, which has compiled nothing yet.
        let run = browser.cdp().send_raw("Runtime.runScript", json!({ "scriptId": script })).await;
        if run.is_ok() {
            return Ok(());
        }
    }
    let text = json!({ "expression": AXE, "sourceURL": "", "persistScript": true });
    let script = browser.cdp().send_raw("Runtime.compileScript", text).await?["scriptId"].clone();
    browser.cdp().send_raw("Runtime.runScript", json!({ "scriptId": script })).await?;
    compiled.insert(session.clone(), script);
    Ok(())
}

fn in_words(violation: &Value) -> String {
    let nodes = violation["nodes"].as_array().map(Vec::as_slice).unwrap_or_default();
    let elements: Vec<String> =
        nodes.iter().map(|node| format!("{} {}", node["html"], node["failureSummary"])).collect();
    format!("{}: {}", violation["id"], elements.join(" | "))
}
