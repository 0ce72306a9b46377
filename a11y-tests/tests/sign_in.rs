//! Signing in with a one-time code, getting it wrong, waiting too long, and leaving.

use anyhow::{Result, ensure};
use thirtyfour::prelude::*;
use time::Duration;

use crate::harness::browser::Scripts;
use crate::harness::people::Member;
use crate::harness::visit::{Visit, in_both_languages};

#[tokio::test]
async fn a_wrong_code_then_the_right_one_then_out() {
    for scripts in [Scripts::On, Scripts::Off] {
        in_both_languages("sign-in", scripts, async |mut visit| {
            visit.open("/my-pension").await?;
            ensure!(visit.path().await? == "/sign-in", "a stranger is asked to sign in");
            visit.write("member_number", &Member::Explained.number()).await?;
            visit.send().await?;
            visit.write("code", "000000").await?;
            visit.send().await?;
            says_what_is_wrong(&visit, "code").await?;
            visit.portal.clock.advance(Duration::minutes(2));
            visit.write("code", &visit.portal.newest_code().await).await?;
            visit.send().await?;
            ensure!(visit.path().await? == "/my-pension", "the right code opens my pension");
            sign_out(&mut visit).await
        })
        .await;
    }
}

#[tokio::test]
async fn after_a_quarter_of_an_hour_one_signs_in_again() {
    in_both_languages("expired", Scripts::Off, async |mut visit| {
        visit.sign_in(Member::Veteran).await?;
        visit.portal.clock.advance(Duration::minutes(16));
        visit.open("/my-pension/payments").await?;
        ensure!(visit.path().await? == "/sign-in");
        let query = visit.browser.current_url().await?.query().map(str::to_owned);
        ensure!(query.as_deref() == Some("expired"), "the page says why: {query:?}");
        visit.sign_in(Member::Veteran).await
    })
    .await;
}

/// The field is marked, its description is on the page, and the title says it first.
async fn says_what_is_wrong(visit: &Visit, field: &str) -> Result<()> {
    let field = visit.one(&format!("main [name='{field}'][aria-invalid='true']")).await?;
    let described = field.attr("aria-describedby").await?.unwrap_or_default();
    let mut words = String::new();
    for id in described.split_whitespace() {
        words += &visit.browser.find(By::Id(id)).await?.text().await?;
    }
    ensure!(!words.trim().is_empty(), "the field's error is described by {described:?}");
    Ok(())
}

async fn sign_out(visit: &mut Visit) -> Result<()> {
    let action = visit.portal.path(visit.language, "/sign-out");
    visit.press(&format!("form[action='{action}'] button")).await?;
    visit.open("/my-pension").await?;
    ensure!(visit.path().await? == "/sign-in", "one who left is a stranger");
    Ok(())
}
