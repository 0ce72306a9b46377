//! axe-core: the rules of WCAG 2.0, 2.1 and 2.2, levels A and AA, that a machine can decide.

use anyhow::{Result, ensure};
use serde_json::Value;
use thirtyfour::prelude::*;

const AXE: &str = include_str!("../../vendor/axe.min.js");

/// Runs after axe's own text, so that one call does both; no rule is switched off.
const RUN: &str = r#"
const done = arguments[arguments.length - 1];
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
axe.run(document, { runOnly: { type: "tag", values: tags } })
  .then(found => done({ violations: found.violations, passes: found.passes.length }))
  .catch(error => done({ failed: String(error) }));
"#;

/// The page breaks no rule.
pub(crate) async fn finds_nothing(browser: &WebDriver) -> Result<()> {
    let found = run(browser).await?;
    ensure!(found.is_empty(), "axe: {}", found.join("\n     "));
    Ok(())
}

/// Each violation as one line: the rule and the elements that break it.
pub(crate) async fn run(browser: &WebDriver) -> Result<Vec<String>> {
    let answer = browser.execute_async(format!("{AXE};{RUN}"), vec![]).await?.json().clone();
    ensure!(answer["passes"].as_u64() > Some(0), "axe did not look: {answer}");
    let violations = answer["violations"].as_array().map(Vec::as_slice).unwrap_or_default();
    Ok(violations.iter().map(in_words).collect())
}

fn in_words(violation: &Value) -> String {
    let nodes = violation["nodes"].as_array().map(Vec::as_slice).unwrap_or_default();
    let elements: Vec<String> =
        nodes.iter().map(|node| format!("{} {}", node["html"], node["failureSummary"])).collect();
    format!("{}: {}", violation["id"], elements.join(" | "))
}
