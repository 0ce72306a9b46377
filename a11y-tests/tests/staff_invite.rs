//! A first administrator opens her one-time link, once.

use anyhow::{Context, ensure};
use thirtyfour::prelude::*;

use crate::harness::browser::Scripts;
use crate::harness::visit::in_both_languages;

const PASSWORD: &str = "fifteen letters or more";

#[tokio::test]
async fn a_link_works_once_with_a_long_password_and_the_second_factor() {
    for scripts in [Scripts::On, Scripts::Off] {
        in_both_languages("invite", scripts, async |visit| {
            let link = visit.portal.invitation.clone();
            visit.open(&link).await?;
            visit.write("password", "short").await?;
            visit.write("password_again", "short").await?;
            visit.write("code", "000000").await?;
            visit.send().await?;
            visit.one("main [name='password'][aria-invalid='true']").await?;

            let uri = visit.one("main a[href^='otpauth://']").await?.attr("href").await?;
            let code = visit.portal.second_factor(&uri.context("a link for the phone's app")?);
            visit.write("password", PASSWORD).await?;
            visit.write("password_again", PASSWORD).await?;
            visit.write("card", "555666777").await?;
            visit.write("code", &code).await?;
            visit.send().await?;
            let fields = visit.browser.find_all(By::Css("main input[type='password']")).await?;
            ensure!(fields.is_empty(), "the password is set");

            visit.open(&link).await?;
            let fields = visit.browser.find_all(By::Css("main input[type='password']")).await?;
            ensure!(fields.is_empty(), "the link is used up");
            Ok(())
        })
        .await;
    }
}
