//! A pensioner says that she has moved: where to, since when, and finds her case.

use anyhow::{Context, Result, ensure};
use thirtyfour::prelude::*;

use crate::harness::browser::Scripts;
use crate::harness::people::Member;
use crate::harness::visit::{Visit, in_both_languages};

const REPORT: &str = "/my-pension/report/address-changed";
const PLACE: &str = "/my-pension/report/address-changed/place";
const VILLAGE: &str = "01020101";

#[tokio::test]
async fn from_my_pension_to_a_case_that_was_received() {
    for scripts in [Scripts::On, Scripts::Off] {
        in_both_languages("address-changed", scripts, async |mut visit| {
            visit.sign_in(Member::Explained).await?;
            visit.follow(REPORT).await?;
            visit.follow(PLACE).await?;
            goes_down_to_a_village(&visit).await?;
            says_since_when(&visit).await?;
            let reference = sends(&visit).await?;
            visit.open("/my-pension").await?;
            visit.follow("/my-pension/cases").await?;
            visit.follow(&format!("/my-pension/cases/{reference}")).await
        })
        .await;
    }
}

/// Province, district and commune by links, the village in a form; choosing nothing is refused.
async fn goes_down_to_a_village(visit: &Visit) -> Result<()> {
    for code in ["01", "0102", "010201"] {
        let href = format!("{}?in={code}", visit.portal.path(visit.language, PLACE));
        let link = visit.one(&format!("main .links a[href='{href}']")).await?;
        link.click().await?;
        link.wait_until().stale().await?;
    }
    visit.send().await?;
    let error = visit.one(".error-summary a").await?;
    let field = error.attr("href").await?.context("the error leads to its field")?;
    visit.one(&format!("main {field}[name='place']")).await?;
    visit.one(&format!("main input[value='{VILLAGE}']")).await?.click().await?;
    visit.send().await
}

/// A month that has not begun is refused with what was typed; another is taken.
async fn says_since_when(visit: &Visit) -> Result<()> {
    choose_month(visit, "12").await?;
    visit.write("year", "2026").await?;
    visit.send().await?;
    visit.one("main [name='year'][aria-invalid='true'][value='2026']").await?;
    choose_month(visit, "10").await?;
    visit.send().await
}

async fn choose_month(visit: &Visit, number: &str) -> Result<()> {
    let line = visit.one(&format!("main [name='month'] option[value='{number}']")).await?;
    Ok(line.click().await?)
}

/// Sends the answers and returns the reference on the page that follows.
async fn sends(visit: &Visit) -> Result<String> {
    ensure!(visit.path().await? == format!("{REPORT}/check"), "everything was answered");
    visit.send().await?;
    let path = visit.path().await?;
    let reference = path.strip_prefix("/my-pension/cases/").with_context(|| path.clone())?;
    let text = visit.one("main").await?.text().await?;
    ensure!(text.contains(reference), "{reference} is not in {text}");
    let notice = visit.browser.query(By::Css("main .notice-good")).single().await;
    notice.context("it says that it has arrived")?;
    Ok(reference.to_owned())
}
