//! A visitor who has not signed in: home, help, the other language, an address that is none.

use anyhow::{Result, ensure};
use thirtyfour::prelude::*;

use crate::harness::browser::Scripts;
use crate::harness::visit::{Visit, in_both_languages};

#[tokio::test]
async fn home_leads_to_sign_in_and_help_and_the_other_language() {
    for scripts in [Scripts::On, Scripts::Off] {
        in_both_languages("public", scripts, async |visit| {
            visit.open("/").await?;
            visit.follow("/sign-in").await?;
            visit.open("/help").await?;
            other_language(&visit, "/help").await?;
            visit.open("/no-such-page").await?;
            visit.path().await?;
            let number = visit.browser.query(By::Css("main")).single().await?.text().await?;
            ensure!(!number.trim().is_empty(), "an error page says what to do next");
            Ok(())
        })
        .await;
    }
}

/// The switch keeps the page, and its own words are marked as the other language.
async fn other_language(visit: &Visit, path: &str) -> Result<()> {
    let other = visit.language.other();
    let href = visit.portal.path(other, path);
    let switch = visit.one(&format!("a[href='{href}'][lang='{}']", other.code())).await?;
    switch.click().await?;
    let html = visit.browser.find(By::Tag("html")).await?;
    ensure!(html.attr("lang").await?.as_deref() == Some(other.code()));
    ensure!(visit.browser.current_url().await?.path() == href);
    Ok(())
}
