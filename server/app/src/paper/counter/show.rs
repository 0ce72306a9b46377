//! Whose papers they are, and what she has given so far.

use sothon_domain::access::Actor;
use sothon_domain::masked::MaskedNames;
use sothon_domain::paper::{FailReason, PageState, PaperKind};
use sothon_domain::person::{NumberEnding, PersonId};
use sothon_store::paper::{self, Giver, Paper};
use sothon_store::{person, person_lock, record_merge};
use time::OffsetDateTime;

use super::remove::{Holder, holders};
use crate::authorisation::{UseCase, authorise_staff};
use crate::case::record_reading;
use crate::paper::GivenPage;
use crate::paper::show::kept_pages;
use crate::sought::{self, Sought};
use crate::{App, AppError};

/// The papers of a person, at a counter.
#[derive(Debug, Clone)]
pub struct CounterPapers {
    /// Her name, masked.
    pub name: MaskedNames,
    /// Whether her record is locked, so that nothing is added.
    pub is_locked: bool,
    /// How the number ends that goes on in place of hers, where nothing is added to this one any more.
    pub retired: Option<NumberEnding>,
    /// What she has given, the oldest first.
    pub papers: Vec<CounterPaper>,
}

/// A paper of hers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CounterPaper {
    /// What it is.
    pub kind: PaperKind,
    /// When its first page began to arrive.
    pub begun_at: OffsetDateTime,
    /// Who gave it.
    pub by: Giver,
    /// The pages that we have, in order; each with whether the actor may take it back.
    pub pages: Vec<(GivenPage, bool)>,
    /// Whether a page is on its way.
    pub arriving: bool,
    /// Why the last page did not become one, where nothing has come after it.
    pub failed: Option<FailReason>,
}

/// Finds the person with a typed number, of a member or of a claimant; nothing of her is shown.
pub async fn find(app: &App, actor: &Actor, typed: &str) -> Result<Sought, AppError> {
    let (scope, _) = authorise_staff(actor, UseCase::AddPapersForPerson)?;
    sought::by_number(app, &scope, typed).await
}

/// Shows the papers of a person in the actor's reach. The reading is written down before anything is shown.
pub async fn show(app: &App, actor: &Actor, of: PersonId) -> Result<CounterPapers, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::AddPapersForPerson)?;
    let name = MaskedNames::of(&person::load(&app.db, &scope, of).await?.name);
    record_reading(app, actor, member, of, None).await?;
    let is_locked = person_lock::since(&app.db, &scope, of, None).await?.is_some();
    let retired = record_merge::kept_ending(&app.db, &scope, of).await?;
    let papers = paper::all_of_person(&app.db, &scope, of).await?;
    let holders =
        if is_locked { None } else { Some(holders(&mut app.db.begin().await?, of).await?) };
    let now = app.clock.now();
    let mine = |paper: &Paper| match &paper.by {
        Giver::Counter { staff, .. } if *staff == member.id => holders.as_deref(),
        _ => None,
    };
    let papers = papers.iter().map(|paper| seen(paper, mine(paper), now)).collect();
    Ok(CounterPapers { name, is_locked, retired, papers })
}

/// A paper as the actor sees it; `cases` are hers that may rest on it, where the actor may take pages back at all.
fn seen(paper: &Paper, cases: Option<&[Holder]>, now: OffsetDateTime) -> CounterPaper {
    let added_at = |page: &GivenPage| {
        let mut pages = paper.pages.iter();
        pages.find(|one| one.id == page.page).map_or(paper.begun_at, |one| one.begun_at)
    };
    let may_go = |page: &GivenPage| {
        cases.is_some_and(|cases| !cases.iter().any(|case| case.holds(paper.kind, added_at(page))))
    };
    let pages = kept_pages(paper).into_iter().map(|page| (page, may_go(&page))).collect();
    let replaced = PageState::Failed { reason: FailReason::Replaced };
    let sent = paper.pages.iter().filter(|page| page.state != replaced);
    let last = sent.max_by_key(|page| (page.begun_at, page.id.uuid())).map(|page| page.state);
    let (arriving, failed) = match last {
        Some(PageState::Failed { reason }) => (false, Some(reason)),
        Some(state) if state.is_in_limbo(now) => (false, Some(FailReason::Interrupted)),
        Some(PageState::Arriving { .. }) => (true, None),
        _ => (false, None),
    };
    let (kind, begun_at, by) = (paper.kind, paper.begun_at, paper.by.clone());
    CounterPaper { kind, begun_at, by, pages, arriving, failed }
}
