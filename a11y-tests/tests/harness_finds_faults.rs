//! A harness that finds nothing proves nothing: each check must fail on a page made wrong.

use crate::harness::axe;
use crate::harness::browser::{Scripts, ask, journey};
use crate::harness::keyboard;
use crate::harness::screen::{self, Screen};

const RIGHT: &str = "data:text/html,<!DOCTYPE html><html lang=en><title>t</title><main><h1>Right";
const NO_LABEL: &str =
    "data:text/html,<!DOCTYPE html><html lang=en><title>t</title><main><h1>h</h1><input>";
const FAINT: &str = "data:text/html,<!DOCTYPE html><p style=color:%23ddd>faint";
const TOO_WIDE: &str = "data:text/html,<!DOCTYPE html><meta name=viewport content=width=device-width>\
     <p style=width:400px>wide";
const SCRIPT: &str = "data:text/html,<title>idle</title><script>document.title='ran'</script>";
const RING: &str = "data:text/html,<style>:focus{outline:4px solid red}</style>\
     <a href=%23m>skip</a><main id=m><button>b</button></main>";
const NO_RING: &str = "data:text/html,<style>a:focus{outline:4px solid red}button{outline:none}\
     </style><a href=%23m>skip</a><main id=m><button>b</button></main>";
const WRONG_ORDER: &str = "data:text/html,<style>:focus{outline:4px solid red}</style><a href=%23m>skip</a>\
     <main id=m><button tabindex=2>late</button><button tabindex=1>early</button></main>";

#[tokio::test]
async fn the_keyboard_walk_wants_a_ring_and_the_order_of_the_page() {
    journey("walk", Scripts::On, async |browser| {
        for (page, passes) in [(RING, true), (NO_RING, false), (WRONG_ORDER, false)] {
            browser.goto(page).await?;
            let outcome = keyboard::walks_the_page(&browser).await;
            assert_eq!(outcome.is_ok(), passes, "{page}: {outcome:?}");
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn axe_finds_a_field_without_a_label_and_nothing_on_a_right_page() {
    journey("axe", Scripts::On, async |browser| {
        browser.goto(RIGHT).await?;
        axe::finds_nothing(&browser).await?;
        browser.goto(NO_LABEL).await?;
        let found = axe::run(&browser).await?;
        assert!(found.len() == 1 && found[0].contains("label"), "{found:?}");
        axe::finds_no_colour(&browser).await?;
        browser.goto(FAINT).await?;
        let faint = axe::finds_no_colour(&browser).await.expect_err("nobody can read it");
        assert!(faint.to_string().contains("contrast"), "{faint}");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_wide_element_does_not_fit_a_narrow_screen() {
    journey("wide", Scripts::On, async |browser| {
        for (screen, fits) in
            [(Screen::Desk, true), (Screen::Phone, false), (Screen::Enlarged, false)]
        {
            screen.set(&browser).await?;
            browser.goto(TOO_WIDE).await?;
            let outcome = screen::fits(&browser, screen).await;
            assert_eq!(outcome.is_ok(), fits, "{screen:?}: {outcome:?}");
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn scripts_of_pages_run_only_where_they_may() {
    for (scripts, title) in [(Scripts::On, "ran"), (Scripts::Off, "idle")] {
        journey("scripts", scripts, async move |browser| {
            browser.goto(SCRIPT).await?;
            assert_eq!(browser.title().await?, title);
            assert_eq!(ask(&browser, "return 1 + 1").await?, 2, "our own questions still work");
            Ok(())
        })
        .await;
    }
}
