//! The PIN with which the demo's named people use the phone service.

use anyhow::Context;
use sothon_app::App;
use sothon_app::ussd_pin::demo;
use sothon_domain::person::MemberNumber;
use sothon_locales::Words;

/// Sets it for those who have a phone and no PIN yet; `people` is the content of `demo-people.txt`.
pub(super) async fn set(app: &App, people: &str) -> anyhow::Result<()> {
    for line in people.lines() {
        let number = line.split('\t').next().unwrap_or_default();
        let Ok(number) = number.parse::<MemberNumber>() else { continue };
        demo::ensure_pin(app, &number).await.context("setting the PINs of the demo's people")?;
    }
    Ok(())
}

/// The PIN in words, for the terminal.
pub(super) fn line(words: &Words) -> String {
    words.with("cli-demo-pin", &[("pin", demo::PIN.into())])
}
