//! Every page in every state: axe finds nothing and nothing is cut off, whatever the screen.

use std::collections::BTreeSet;

use anyhow::{Context, Result, ensure};
use sothon_locales::Language;

use crate::harness::axe;
use crate::harness::browser::{Scripts, ask, block_fonts, set_dark};
use crate::harness::pages::PAGES;
use crate::harness::screen::{self, Screen};
use crate::harness::visit::{Visit, in_language};

#[test]
fn the_table_holds_every_page_of_the_router() {
    let routes = sothon_http::routes();
    // A path with an ending is a file to save.
    let shown = routes.iter().filter(|route| route.method == "GET" && !route.path.contains('.'));
    let routed = shown.map(|route| route.path);
    let listed = PAGES.iter().filter_map(|page| page.route);
    assert_eq!(listed.collect::<BTreeSet<_>>(), routed.collect::<BTreeSet<_>>());
}

#[tokio::test]
async fn every_page_in_english_passes_axe_and_fits_every_screen() {
    passes(Language::English).await;
}

#[tokio::test]
async fn every_page_in_khmer_passes_axe_and_fits_every_screen() {
    passes(Language::Khmer).await;
}

/// Looks at every page in one language. Each language is a test, so that two run at a time.
async fn passes(language: Language) {
    in_language(language, "every-page", Scripts::On, async |mut visit: Visit| {
        on_every_page(&mut visit, async |visit, name| {
            for screen in Screen::ALL {
                screen.set(&visit.browser).await?;
                screen::fits(&visit.browser, screen).await?;
                // Enlarged, the page is as wide as on the phone: axe would see the same.
                if screen != Screen::Enlarged {
                    axe::finds_nothing(&visit.browser).await?;
                }
            }
            Screen::Phone.set(&visit.browser).await?;
            screen::keep(&visit.browser, name).await?;
            set_dark(&visit.browser, true).await?;
            axe::finds_no_colour(&visit.browser).await.context("dark")?;
            Ok(set_dark(&visit.browser, false).await?)
        })
        .await
    })
    .await;
}

/// In Khmer alone: its words are wider than those of English, and its letters need our fonts more.
#[tokio::test]
async fn every_page_fits_without_scripts_and_without_our_fonts() {
    in_language(Language::Khmer, "bare", Scripts::Off, async |mut visit: Visit| {
        block_fonts(&visit.browser).await?;
        on_every_page(&mut visit, async |visit, _| {
            let fonts = "return [...document.fonts].filter(f => f.status === 'loaded').length";
            ensure!(ask(&visit.browser, fonts).await? == 0, "no font of ours has arrived");
            for screen in Screen::ALL {
                screen.set(&visit.browser).await?;
                screen::fits(&visit.browser, screen).await?;
            }
            Ok(())
        })
        .await
    })
    .await;
}

/// Looks at each row of the table and reports all faults together.
async fn on_every_page(
    visit: &mut Visit,
    look: impl AsyncFn(&Visit, &str) -> Result<()>,
) -> Result<()> {
    let mut faults = Vec::new();
    for page in PAGES {
        let name = format!("{}-{}-{}", page.page, visit.language.code(), page.state);
        let outcome = match visit.reach(page).await {
            Ok(()) => look(visit, &name).await,
            unreachable => unreachable,
        };
        faults.extend(outcome.err().map(|fault| format!("{name}: {fault:#}")));
    }
    ensure!(faults.is_empty(), "{}", faults.join("\n"));
    Ok(())
}
