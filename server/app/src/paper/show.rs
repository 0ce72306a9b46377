//! Which papers a case asks for, and before that its form, and what was given for each.

use sothon_domain::access::{Actor, Scope};
use sothon_domain::casework::{CaseKind, Stage};
use sothon_domain::flow::{Answers, Children, DraftEnd};
use sothon_domain::paper::{FailReason, FileKind, PageState, PaperKind, PapersOf, Scan};
use sothon_domain::person::{PageId, PersonId, Reference};
use sothon_store::case_file::{self, CaseFile};
use sothon_store::flow_draft::Kept;
use sothon_store::paper::{self, Giver, Paper};
use time::OffsetDateTime;

use super::target::{self, Now};
use crate::authorisation::{UseCase, authorise_own, authorise_staff};
use crate::{App, AppError, case, delegate};

/// The papers of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CasePapers {
    /// The case.
    pub reference: Reference,
    /// What it is about.
    pub kind: CaseKind,
    /// Where it stands.
    pub stage: Stage,
    /// What is asked for, in order; then what was given and is not asked for any more; the last is any other paper.
    pub items: Vec<Item>,
}

/// The papers of a form that is not sent yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DraftPapers {
    /// Until when the form is kept, and they with it.
    pub end: DraftEnd,
    /// The same as those of a case.
    pub items: Vec<Item>,
}

/// Where the papers of a form are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FormPapers {
    /// The form is sent: they are its case's.
    Case(CasePapers),
    /// It is not sent yet.
    Draft(DraftPapers),
    /// Nothing is begun, or its time is over.
    Nothing,
}

impl FormPapers {
    /// The same without the pages that were given before the form: whoever acts for her is not to open them.
    fn without_earlier_pages(mut self) -> Self {
        if let Self::Draft(draft) = &mut self {
            let papers = draft.items.iter_mut().flat_map(|item| &mut item.papers);
            papers.filter(|paper| paper.before.is_some()).for_each(|paper| paper.pages.clear());
        }
        self
    }
}

/// A paper that is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// What it is.
    pub wanted: PaperKind,
    /// The names of the children of whom each has one, where the claim is for several.
    pub whose: Vec<String>,
    /// Whether it is asked for still: her answers may have changed since she gave it.
    pub asked: bool,
    /// What was given for it, the oldest first.
    pub papers: Vec<GivenPaper>,
    /// Whether she says that she does not have it; nothing where it was given.
    pub lacks: bool,
    /// Whether a page is on its way.
    pub arriving: bool,
    /// Why the last page did not become one, where nothing has come after it.
    pub failed: Option<FailReason>,
}

/// A paper of which we have a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GivenPaper {
    /// What it is: the paper itself, or what stands in for it.
    pub kind: PaperKind,
    /// When it was given, where that was with another case or at a counter.
    pub before: Option<OffsetDateTime>,
    /// Who gave it.
    pub by: Giver,
    /// Its pages, in order; none for whoever may know of the paper and not open it.
    pub pages: Vec<GivenPage>,
}

/// A page that we have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GivenPage {
    /// Its id.
    pub page: PageId,
    /// What is kept.
    pub kind: FileKind,
    /// What the scanner said.
    pub scan: Scan,
}

/// What a case or a form asks for; the last is any other paper.
pub(super) fn asked((kind, answers): (CaseKind, &Answers)) -> impl Iterator<Item = PaperKind> {
    kind.papers(answers).into_iter().chain([PaperKind::Other])
}

/// The kinds of papers of which one given earlier serves where these are asked for.
pub(super) fn serving(wanted: &[PaperKind]) -> Vec<PaperKind> {
    PaperKind::ALL
        .into_iter()
        .filter(|paper| wanted.iter().any(|one| one.accepts(*paper)))
        .collect()
}

/// The kinds of papers of which one given earlier serves the case.
pub(crate) fn reused(case: &CaseFile) -> Vec<PaperKind> {
    let (kind, answers) = case.matter();
    serving(&kind.papers(answers))
}

/// The papers of the actor's own case.
pub async fn mine(app: &App, actor: &Actor, reference: Reference) -> Result<CasePapers, AppError> {
    let (scope, _) = authorise_own(actor, UseCase::AddPapers)?;
    let case = case_file::find(&app.db, &scope, reference).await?;
    case::reaches_case(actor, &case)?;
    gather(app, &scope, &case).await
}

/// The papers of the actor's own form of this kind: those of the form, or of the case that it has become.
pub async fn of_form(app: &App, actor: &Actor, kind: CaseKind) -> Result<FormPapers, AppError> {
    let (scope, me) = authorise_own(actor, UseCase::AddPapers)?;
    target::may(app, actor, (&scope, me), PapersOf::Draft(kind)).await?;
    let papers = form_papers(app, (&scope, me), kind).await?;
    Ok(if delegate::acts(actor).is_some() { papers.without_earlier_pages() } else { papers })
}

/// The same for whoever was let in to the person's form.
pub(crate) async fn form_papers(
    app: &App,
    (scope, person): (&Scope, PersonId),
    kind: CaseKind,
) -> Result<FormPapers, AppError> {
    let Kept { answers, end, id } = match target::form_now(app, (scope, person), kind).await? {
        Now::Case(case) => return Ok(FormPapers::Case(gather(app, scope, &case).await?)),
        Now::Nothing => return Ok(FormPapers::Nothing),
        Now::Draft(form) => form,
    };
    let wanted = kind.papers(&answers);
    let papers = paper::of_draft(&app.db, scope, (person, id), &serving(&wanted)).await?;
    let lacked = paper::declared_in_draft(&app.db, scope, person, kind.into()).await?;
    let items = items(&wanted, &papers, &lacked, app.clock.now());
    let items = of_children(items, &answers);
    Ok(FormPapers::Draft(DraftPapers { end, items }))
}

/// The papers of a case of the officer's office. The reading is written down before anything is shown.
pub async fn for_office(
    app: &App,
    actor: &Actor,
    reference: Reference,
) -> Result<CasePapers, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::SeeQueue)?;
    let case = case_file::find(&app.db, &scope, reference).await?;
    case::record_reading(app, actor, member, case.person, Some(reference)).await?;
    gather(app, &scope, &case).await
}

/// Which papers a case asks for and has not, in order.
pub(crate) async fn missing(
    app: &App,
    scope: &Scope,
    case: &CaseFile,
) -> Result<Vec<PaperKind>, AppError> {
    let papers = gather(app, scope, case).await?;
    let named = papers.items.into_iter().filter(|item| item.wanted != PaperKind::Other);
    Ok(named.filter(|item| item.papers.is_empty()).map(|item| item.wanted).collect())
}

async fn gather(app: &App, scope: &Scope, case: &CaseFile) -> Result<CasePapers, AppError> {
    let papers = paper::of_case(&app.db, scope, case, &reused(case)).await?;
    let lacked = paper::declared(&app.db, scope, case).await?;
    let (kind, answers) = case.matter();
    let items = items(&kind.papers(answers), &papers, &lacked, app.clock.now());
    Ok(CasePapers {
        reference: case.reference,
        kind: case.kind,
        stage: case.state.stage(),
        items: of_children(items, answers),
    })
}

/// What is asked for, then what was given with this very case or form and is not asked for any more, and last any
/// other paper. Nothing that was given is out of sight.
fn items(
    wanted: &[PaperKind],
    papers: &[Paper],
    lacked: &[PaperKind],
    now: OffsetDateTime,
) -> Vec<Item> {
    let is_asked =
        |kind: PaperKind| kind == PaperKind::Other || wanted.iter().any(|one| one.accepts(kind));
    let given = papers.iter().filter(|paper| paper.of_this && !kept_pages(paper).is_empty());
    let more: Vec<PaperKind> =
        given.map(|paper| paper.kind).filter(|kind| !is_asked(*kind)).collect();
    let item = |(wanted, asked)| Item { asked, ..item(wanted, papers, lacked, now) };
    let asked = wanted.iter().map(|kind| (*kind, true));
    let more = more.into_iter().map(|kind| (kind, false));
    asked.chain(more).chain([(PaperKind::Other, true)]).map(item).collect()
}

/// The same, with the children of whom each has such a paper of her own.
fn of_children(mut items: Vec<Item>, answers: &Answers) -> Vec<Item> {
    let children = Children::of(answers);
    for item in items.iter_mut().filter(|item| item.asked) {
        item.whose = children.whose(item.wanted).into_iter().map(ToOwned::to_owned).collect();
    }
    items
}

fn item(wanted: PaperKind, papers: &[Paper], lacked: &[PaperKind], now: OffsetDateTime) -> Item {
    let fits: Vec<&Paper> = papers.iter().filter(|paper| wanted.accepts(paper.kind)).collect();
    let given: Vec<GivenPaper> = fits.iter().filter_map(|paper| given(paper)).collect();
    let sent = fits.iter().filter(|paper| paper.of_this).flat_map(|paper| &paper.pages);
    let replaced = PageState::Failed { reason: FailReason::Replaced };
    let sent: Vec<_> = sent.filter(|page| page.state != replaced).collect();
    let last = sent.iter().max_by_key(|page| (page.begun_at, page.id.uuid()));
    let failed = match last.map(|page| page.state) {
        Some(PageState::Failed { reason }) => Some(reason),
        Some(state) if state.is_in_limbo(now) => Some(FailReason::Interrupted),
        _ => None,
    };
    let arriving = sent.iter().any(|page| {
        matches!(page.state, PageState::Arriving { .. }) && !page.state.is_in_limbo(now)
    });
    let lacks = given.is_empty() && lacked.contains(&wanted);
    Item { wanted, whose: Vec::new(), asked: true, papers: given, lacks, arriving, failed }
}

fn given(paper: &Paper) -> Option<GivenPaper> {
    let pages = kept_pages(paper);
    let before = (!paper.of_this).then_some(paper.begun_at);
    let by = paper.by.clone();
    (!pages.is_empty()).then_some(GivenPaper { kind: paper.kind, before, by, pages })
}

/// The pages of a paper that we have, in order.
pub(super) fn kept_pages(paper: &Paper) -> Vec<GivenPage> {
    let kept = |page: &paper::Page| match page.state {
        PageState::Received { kind, scan } => Some(GivenPage { page: page.id, kind, scan }),
        _ => None,
    };
    paper.pages.iter().filter_map(kept).collect()
}
