//! A journey of which every page is looked at: on the narrowest phone, by axe, and by keyboard alone.

use anyhow::{Context, Result, ensure};
use sothon_locales::{Language, Words};

use super::browser::Scripts;
use super::pages::Step;
use super::screen::{self, Screen};
use super::visit::{Visit, in_language};
use super::{axe, keyboard};

/// Runs a journey in Khmer.
pub(crate) async fn in_khmer<F, Fut>(name: &str, body: F)
where
    F: Fn(Visit) -> Fut,
    Fut: Future<Output = Result<()>> + Send + 'static,
{
    in_language(Language::Khmer, name, Scripts::On, body).await;
}

impl Visit {
    /// Takes the steps and looks at every page they lead to.
    pub(crate) async fn walk(&self, steps: &[Step]) -> Result<()> {
        for step in steps {
            self.take(*step).await.with_context(|| format!("{step:?}"))?;
            if !matches!(step, Step::Type(..) | Step::Choose(_) | Step::TypeCode | Step::Wait(_)) {
                self.look().await.with_context(|| format!("after {step:?}"))?;
            }
        }
        Ok(())
    }

    /// Looks at the page that is open.
    pub(crate) async fn look(&self) -> Result<()> {
        Screen::Phone.set(&self.browser).await?;
        screen::fits(&self.browser, Screen::Phone).await?;
        axe::finds_nothing(&self.browser).await?;
        keyboard::walks_the_page(&self.browser).await
    }

    /// The main part says the sentence with this key, which has no placeholder.
    pub(crate) async fn says(&self, key: &str) -> Result<()> {
        let wanted = plain(Words::of(self.language).get(key));
        let shown = plain(&self.one("main").await?.text().await?);
        ensure!(shown.contains(&wanted), "{key} is not on the page: {shown}");
        Ok(())
    }

    /// The page has this path, without language prefix.
    pub(crate) async fn is_at(&self, path: &str) -> Result<()> {
        let shown = self.path().await?;
        ensure!(shown == path, "at {shown}, not {path}");
        Ok(())
    }
}

/// A browser's text has no marks that break Khmer lines, and breaks where the page does.
fn plain(text: &str) -> String {
    text.split(|c: char| c == '\u{200B}' || c.is_whitespace()).collect()
}
