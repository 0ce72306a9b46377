//! A member of staff signs in with three answers, is told one thing when one is wrong, and leaves.

use anyhow::ensure;

use crate::harness::browser::Scripts;
use crate::harness::portal::agent;
use crate::harness::visit::in_both_languages;

#[tokio::test]
async fn wrong_then_right_then_out() {
    for scripts in [Scripts::On, Scripts::Off] {
        in_both_languages("staff-sign-in", scripts, async |visit| {
            visit.open("/staff").await?;
            ensure!(visit.path().await? == "/staff/sign-in", "a stranger is asked to sign in");
            visit.write("address", &agent().address).await?;
            visit.write("password", &agent().password).await?;
            visit.write("code", "000000").await?;
            visit.send().await?;
            let summary = visit.one("[role='alert']").await?.text().await?;
            ensure!(!summary.trim().is_empty(), "the page says what is wrong");
            visit.sign_in_staff(&agent()).await?;
            ensure!(visit.path().await? == "/staff");
            let shown = visit.one(".at-work").await?.text().await?;
            ensure!(shown.contains(&agent().address), "{shown} says who is at work");
            let out = visit.portal.path(visit.language, "/staff/sign-out");
            visit.press(&format!("form[action='{out}'] button")).await?;
            visit.open("/staff").await?;
            ensure!(visit.path().await? == "/staff/sign-in", "one who left is a stranger");
            Ok(())
        })
        .await;
    }
}
