//! Without a mouse: every page can be walked with Tab, and one can sign in with the keys alone.

use anyhow::ensure;
use thirtyfour::prelude::*;

use crate::harness::browser::{Scripts, ask};
use crate::harness::keyboard::{press, tab_to, walks_the_page};
use crate::harness::pages::PAGES;
use crate::harness::people::Member;
use crate::harness::screen::Screen;
use crate::harness::visit::in_both_languages;

#[tokio::test]
async fn tab_reaches_everything_in_order_and_shows_where_it_is() {
    in_both_languages("tab", Scripts::On, async |mut visit| {
        let mut faults = Vec::new();
        for page in PAGES {
            let name = format!("{} {}", page.page, page.state);
            Screen::Phone.set(&visit.browser).await?;
            let outcome = match visit.reach(page).await {
                Ok(()) => walks_the_page(&visit.browser).await,
                unreachable => unreachable,
            };
            faults.extend(outcome.err().map(|fault| format!("{name}: {fault:#}")));
        }
        ensure!(faults.is_empty(), "{}", faults.join("\n"));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn signing_in_takes_no_mouse() {
    in_both_languages("keys", Scripts::Off, async |visit| {
        let browser = &visit.browser;
        visit.open("/sign-in").await?;
        press(browser, Key::Tab).await?;
        press(browser, Key::Enter).await?;
        let inside = "return location.hash === '#' + document.querySelector('main').id";
        ensure!(ask(browser, inside).await? == true, "the skip link leads to the main part");
        tab_to(browser, "[name='member_number']").await?;
        browser.action_chain().send_keys(Member::Veteran.number()).perform().await?;
        press(browser, Key::Enter).await?;
        visit.one("[name='code']").await?;
        tab_to(browser, "[name='code']").await?;
        browser.action_chain().send_keys(visit.portal.newest_code().await).perform().await?;
        tab_to(browser, "main form button").await?;
        press(browser, Key::Space).await?;
        visit.one("form[action$='/sign-out']").await?;
        ensure!(visit.path().await? == "/my-pension");
        Ok(())
    })
    .await;
}
