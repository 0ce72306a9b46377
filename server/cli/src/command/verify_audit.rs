//! `sothon verify-audit`.

use std::path::Path;

use anyhow::{Context, ensure};
use sothon_app::App;
use sothon_store::audit;

use super::session::with_app;
use crate::args::Common;
use crate::say::say;

/// Prints each problem on a line of its own; any of them is a failure.
pub(crate) fn run(common: &Common, known: Option<&Path>) -> anyhow::Result<()> {
    let read = |path: &Path| {
        std::fs::read_to_string(path).with_context(|| format!("reading {}", path.display()))
    };
    let known = known.map(read).transpose()?;
    with_app(common, async |app| verify(common, app, known.as_deref()).await)
}

async fn verify(common: &Common, app: &App, known: Option<&str>) -> anyhow::Result<()> {
    let report = audit::verify(&app.db, known).await.context("reading the audit")?;
    for problem in &report.problems {
        say!("{problem}");
    }
    let number = |count: u64| i64::try_from(count).unwrap_or(i64::MAX).into();
    let values = [
        ("rows", number(report.rows)),
        ("batches", number(report.batches)),
        ("checkpoints", number(report.checkpoints)),
        ("problems", number(report.problems.len() as u64)),
    ];
    say!("{}", common.words().with("cli-audit-compared", &values));
    ensure!(report.problems.is_empty(), "verifying the audit: it is not as it was sealed");
    Ok(())
}
