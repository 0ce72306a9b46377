//! A visitor of the portal: one browser, one portal, one language.

use anyhow::{Context, Result, ensure};
use sothon_locales::Language;
use sothon_testkit::Officer;
use thirtyfour::prelude::*;
use time::Duration;

use super::browser::{Scripts, journey};
use super::pages::{PageState, Step};
use super::people::Member;
use super::portal::{self, RunningPortal};

/// A visitor with her browser and the portal she visits.
pub(crate) struct Visit {
    /// Her browser.
    pub(crate) browser: WebDriver,
    /// The portal, which nobody else visits.
    pub(crate) portal: RunningPortal,
    /// The language she reads.
    pub(crate) language: Language,
    /// Who she has signed in as.
    signed_in: Option<Member>,
}

/// Runs a journey in both languages, each in a portal and a browser of its own.
pub(crate) async fn in_both_languages<F, Fut>(name: &str, scripts: Scripts, body: F)
where
    F: Fn(Visit) -> Fut,
    Fut: Future<Output = Result<()>> + Send + 'static,
{
    for language in [Language::Khmer, Language::English] {
        in_language(language, name, scripts, &body).await;
    }
}

/// Runs a journey in one language, in a portal and a browser of its own.
pub(crate) async fn in_language<F, Fut>(language: Language, name: &str, scripts: Scripts, body: F)
where
    F: Fn(Visit) -> Fut,
    Fut: Future<Output = Result<()>> + Send + 'static,
{
    let portal = RunningPortal::start().await;
    let name = format!("{name}-{}", language.code());
    let visit = |browser| body(Visit { browser, portal, language, signed_in: None });
    journey(&name, scripts, visit).await;
}

impl Visit {
    /// Opens a page by its address without language prefix.
    pub(crate) async fn open(&self, path: &str) -> WebDriverResult<()> {
        self.browser.goto(self.portal.address(self.language, path)).await
    }

    /// The path shown, without its language prefix; the page must be in the visitor's language.
    pub(crate) async fn path(&self) -> Result<String> {
        let url = self.browser.current_url().await?;
        let html = self.browser.find(By::Tag("html")).await?;
        let shown = html.attr("lang").await?.unwrap_or_default();
        ensure!(shown == self.language.code(), "{url} is in {shown:?}");
        let path = match self.language {
            Language::Khmer => url.path(),
            Language::English => url.path().strip_prefix("/en").context("a page in English")?,
        };
        Ok(if path.is_empty() { "/" } else { path }.to_owned())
    }

    /// The only element with this CSS selector.
    pub(crate) async fn one(&self, selector: &str) -> Result<WebElement> {
        let query = self.browser.query(By::Css(selector));
        query.single().await.with_context(|| selector.to_owned())
    }

    /// Follows the link to this page.
    pub(crate) async fn follow(&self, path: &str) -> Result<()> {
        let href = self.portal.path(self.language, path);
        let link = self.browser.query(By::Css(format!("main a[href='{href}']"))).first().await;
        let link = link.with_context(|| format!("a link to {href}"))?;
        link.click().await?;
        link.wait_until().stale().await?;
        ensure!(self.path().await? == path, "the link to {path} leads elsewhere");
        Ok(())
    }

    /// Types into a field, replacing what it holds.
    pub(crate) async fn write(&self, field: &str, text: &str) -> Result<()> {
        let field = self.one(&format!("main [name='{field}']")).await?;
        field.clear().await?;
        Ok(field.send_keys(text).await?)
    }

    /// Presses the button of the main part's first form.
    pub(crate) async fn send(&self) -> Result<()> {
        self.press("main form button").await
    }

    /// Presses the first button with this CSS selector and waits until its page is gone.
    pub(crate) async fn press(&self, selector: &str) -> Result<()> {
        let button = self.browser.query(By::Css(selector)).first().await?;
        button.click().await?;
        button.wait_until().stale().await.with_context(|| format!("{selector} leads nowhere"))
    }

    /// Signs in by the two forms, reading the code from the outbox.
    pub(crate) async fn sign_in(&mut self, member: Member) -> Result<()> {
        self.browser.delete_all_cookies().await?;
        self.open("/sign-in").await?;
        self.write("member_number", &member.number()).await?;
        self.send().await?;
        self.write("code", &self.portal.newest_code().await).await?;
        self.send().await?;
        ensure!(self.path().await? == "/my-pension", "{member:?} is not signed in");
        self.signed_in = Some(member);
        Ok(())
    }

    /// Signs in as this member of staff.
    pub(crate) async fn sign_in_staff(&self, officer: &Officer) -> Result<()> {
        self.open("/staff/sign-in").await?;
        self.write("address", &officer.address).await?;
        self.write("password", &officer.password).await?;
        self.write("code", &self.portal.staff_code(officer)).await?;
        self.send().await?;
        let path = self.path().await?;
        ensure!(path != "/staff/sign-in", "{} is not signed in", officer.address);
        Ok(())
    }

    /// Brings the browser to a page in a state of the table.
    pub(crate) async fn reach(&mut self, page: &PageState) -> Result<()> {
        match page.who {
            Some(member) if self.signed_in != Some(member) => self.sign_in(member).await?,
            None if self.signed_in.take().is_some() => self.browser.delete_all_cookies().await?,
            _ => {}
        }
        for step in page.steps {
            self.take(*step).await.with_context(|| format!("{step:?}"))?;
        }
        let path = self.path().await?;
        ensure!(page.is_at(&path), "the steps lead to {path}");
        Ok(())
    }

    pub(crate) async fn take(&self, step: Step) -> Result<()> {
        match step {
            Step::Open(path) => self.open(path).await?,
            Step::OpenInvitation => self.open(&self.portal.invitation).await?,
            Step::Type(field, text) => self.write(field, text).await?,
            Step::Choose(value) => {
                let kinds = "[type='radio'], [type='checkbox']";
                let answer = format!("main input:is({kinds})[value='{value}']");
                let line = format!("main option[value='{value}']");
                self.one(&format!("{answer}, {line}")).await?.click().await?;
            }
            Step::Deliver => self.portal.deliver().await,
            Step::LookForReported => self.portal.look_for_reported().await,
            Step::HearFromRegistry => self.portal.hear_from_registry().await,
            Step::TypeCode => self.write("code", &self.portal.newest_code().await).await?,
            Step::Send => self.send().await?,
            Step::Unknown => self.press("main form button[name='unknown']").await?,
            Step::Another => self.press("main form button[name='another']").await?,
            Step::SendWith(field) => {
                self.press(&format!("form:has(input[name='{field}']) button")).await?;
            }
            Step::OpenFirstCase => self.press("main tbody th a").await?,
            Step::OpenFirst(below) => {
                self.press(&format!("main tbody th a[href*='{below}']")).await?
            }
            Step::OpenLink(end) => {
                let link = self.one(&format!("main a[href$='{end}']")).await?;
                link.click().await?;
                link.wait_until().stale().await?;
            }
            Step::OpenMyCase => self.press("main a[href*='/my-pension/cases/']").await?,
            Step::AnswerElsewhere(place) => self.portal.answer_elsewhere(place).await,
            Step::ProposeAward => self.portal.propose_award(&self.portal.colleague).await?,
            Step::ProposeRecovery => self.portal.propose_recovery().await,
            Step::ProposeOwnAward => self.portal.propose_award(&self.portal.myself).await?,
            Step::FillQueue => self.portal.fill_queue().await,
            Step::MakeLetter(kind) => {
                self.press(&format!("main button[name='kind'][value='{kind}']")).await?;
            }
            Step::AddPasskeys => self.portal.add_passkeys().await,
            Step::AddStaffPasskeys => self.portal.add_staff_passkeys().await,
            Step::OpenRemoval => self.press("main a[href$='/remove']").await?,
            Step::OpenPinPage => self.press("main a[href$='/pin']").await?,
            Step::OpenCheck => self.press("main .letter-check a").await?,
            Step::Key(key) => self.press(&format!("button[accesskey='{key}']")).await?,
            Step::SignInOfficer => self.sign_in_staff(&self.portal.officer).await?,
            Step::SignInAgent => self.sign_in_staff(&portal::agent()).await?,
            Step::SignInAdministrator => self.sign_in_staff(&portal::administrator()).await?,
            Step::SignInAuditor => self.sign_in_staff(&portal::auditor()).await?,
            Step::ProposeStaff => self.portal.propose_staff().await,
            Step::ProposePlace => self.portal.propose_place().await,
            Step::Remind => self.portal.remind().await,
            Step::Wait(minutes) => self.portal.clock.advance(Duration::minutes(minutes.into())),
            Step::LoseCookies => self.browser.delete_all_cookies().await?,
        }
        Ok(())
    }
}
