//! A pensioner reads her amount, why it is so, her record and payments, and says what is not right.

use anyhow::{Context, Result, ensure};
use sothon_domain::money::Riel;
use sothon_locales::Words;

use crate::harness::browser::Scripts;
use crate::harness::people::Member;
use crate::harness::visit::{Visit, in_both_languages};

#[tokio::test]
async fn from_the_amount_to_a_report_that_was_received() {
    for scripts in [Scripts::On, Scripts::Off] {
        in_both_languages("my-pension", scripts, async |mut visit| {
            visit.sign_in(Member::Explained).await?;
            shows_the_amount(&visit).await?;
            visit.follow("/my-pension/why").await?;
            shows_the_amount(&visit).await?;
            for page in ["/my-pension/service-record", "/my-pension/payments"] {
                visit.open("/my-pension").await?;
                visit.follow(page).await?;
            }
            shows_the_amount(&visit).await?;
            visit.open("/my-pension/why").await?;
            visit.follow("/my-pension/not-right/service").await?;
            report(&visit).await
        })
        .await;
    }
}

async fn shows_the_amount(visit: &Visit) -> Result<()> {
    let amount = Words::of(visit.language).amount(Riel::new(Member::Explained.pensioner().amount));
    let text = visit.one("main").await?.text().await?;
    // A browser's text has ordinary spaces where the page has no-break ones.
    let plain = |text: &str| text.replace('\u{a0}', " ");
    ensure!(plain(&text).contains(&plain(&amount)), "{amount} is not in {text}");
    Ok(())
}

/// Nothing typed is refused; what was typed is shown with its effect, and then received under a
/// reference.
async fn report(visit: &Visit) -> Result<()> {
    visit.send().await?;
    visit.one("main [name='value'][aria-invalid='true']").await?;
    visit.write("text", "៣៤ ឆ្នាំ").await?;
    visit.send().await?;
    ensure!(visit.path().await? == "/my-pension/not-right/service/check", "she sees it first");
    visit.send().await?;
    let received = visit.path().await?;
    let reference = received.strip_prefix("/my-pension/cases/");
    let reference = reference.with_context(|| received.clone())?.to_owned();
    let text = visit.one("main").await?.text().await?;
    ensure!(text.contains(&reference), "{reference} is not in {text}");
    Ok(())
}
