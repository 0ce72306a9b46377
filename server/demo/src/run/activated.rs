//! The demo's named people have signed in before, so that a code alone signs a visitor in.

use anyhow::Context;
use sothon_app::App;
use sothon_app::activation::demo;
use sothon_domain::person::MemberNumber;

/// Activates those who are not yet; `people` is the content of `demo-people.txt`.
pub(super) async fn set(app: &App, people: &str) -> anyhow::Result<()> {
    for line in people.lines() {
        let number = line.split('\t').next().unwrap_or_default();
        let Ok(number) = number.parse::<MemberNumber>() else { continue };
        let done = demo::ensure_activated(app, &number).await;
        done.context("activating the demo's people")?;
    }
    Ok(())
}
