//! From the queue to a decision.

use anyhow::ensure;

use crate::harness::browser::Scripts;
use crate::harness::pages::Step::{Choose, Key, Open, OpenFirstCase, Send, SignInOfficer, Type};
use crate::harness::people::Member;
use crate::harness::visit::in_both_languages;

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
            let cases = visit.browser.find_all(thirtyfour::By::Css("main tbody tr")).await?;
            ensure!(cases.is_empty(), "a decided case waits for nobody");
            Ok(())
        })
        .await;
    }
}
