//! From the queue to a decision.

use anyhow::{Result, ensure};
use thirtyfour::prelude::*;

use crate::harness::browser::Scripts;
use crate::harness::pages::Step::{
    Choose, FillQueue, Key, Open, OpenFirstCase, Send, SignInOfficer, Type,
};
use crate::harness::people::Member;
use crate::harness::visit::{Visit, in_both_languages};

const PLACE: &str = "/my-pension/report/address-changed/place?in=010201";

#[tokio::test]
async fn a_case_is_taken_and_approved_and_leaves_the_queue() {
    for scripts in [Scripts::On, Scripts::Off] {
        in_both_languages("queue", scripts, async |mut visit| {
            visit.sign_in(Member::Explained).await?;
            let report = [Open(PLACE), Choose("01020101"), Send];
            let since = [Choose("10"), Type("year", "2026"), Send, Send];
            for step in report.into_iter().chain(since) {
                visit.take(step).await?;
            }
            for step in [SignInOfficer, OpenFirstCase, Key("T"), Key("A")] {
                visit.take(step).await?;
            }
            visit.one(".notice-good").await?;
            visit.follow("/staff/queue").await?;
            let text = visit.one("main").await?.text().await?;
            ensure!(!text.contains("K-"), "no member number is on the queue: {text}");
            let cases = visit.browser.find_all(By::Css("main tbody tr")).await?;
            ensure!(cases.is_empty(), "a decided case waits for nobody");
            Ok(())
        })
        .await;
    }
}

#[tokio::test]
async fn a_long_queue_is_turned_forward_and_back() {
    for scripts in [Scripts::On, Scripts::Off] {
        in_both_languages("long-queue", scripts, async |visit| {
            visit.take(FillQueue).await?;
            visit.take(SignInOfficer).await?;
            let first = listed(&visit).await?;
            turn(&visit, "?after=").await?;
            let second = listed(&visit).await?;
            ensure!((first.len(), second.len()) == (50, 1), "{} {}", first.len(), second.len());
            ensure!(!first.contains(&second[0]), "no case is on both pages");
            turn(&visit, "").await?;
            ensure!(listed(&visit).await? == first, "the way back leads to the first page");
            Ok(())
        })
        .await;
    }
}

/// The references on the page.
async fn listed(visit: &Visit) -> Result<Vec<String>> {
    let mut references = Vec::new();
    for link in visit.browser.find_all(By::Css("main tbody th a")).await? {
        references.push(link.text().await?);
    }
    Ok(references)
}

/// Follows the only link to another page of the queue.
async fn turn(visit: &Visit, query: &str) -> Result<()> {
    let href = format!("{}{query}", visit.portal.path(visit.language, "/staff/queue"));
    let link = visit.one("main nav a").await?;
    let leads = link.attr("href").await?.unwrap_or_default();
    ensure!(leads.starts_with(&href), "{leads} is not {href}");
    link.click().await?;
    Ok(link.wait_until().stale().await?)
}
