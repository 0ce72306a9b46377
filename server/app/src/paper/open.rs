//! One page is opened: by its person, or by an officer of the case's office, which is written down.

use sothon_domain::access::{Actor, Scope};
use sothon_domain::casework::CaseKind;
use sothon_domain::paper::{FileKind, Owner, PaperKind, PapersOf};
use sothon_domain::person::{PageId, PersonId, Reference};
use sothon_store::case_file::{self, CaseFile};
use sothon_store::{Act, Subject, paper};

use super::target::{self, Now};
use super::{detail, show};
use crate::authorisation::{UseCase, authorise_own, authorise_staff};
use crate::{App, AppError, case, delegate};

/// A page with its bytes.
#[derive(Clone, PartialEq, Eq)]
pub struct OpenedPage {
    /// What the paper is.
    pub paper: PaperKind,
    /// What kind of file it is.
    pub kind: FileKind,
    /// The file.
    pub bytes: Vec<u8>,
}

/// A page of the actor's own papers, as her case or her form sees them.
pub async fn own(
    app: &App,
    actor: &Actor,
    of: PapersOf,
    page: PageId,
) -> Result<OpenedPage, AppError> {
    let (scope, me) = authorise_own(actor, UseCase::AddPapers)?;
    target::may(app, actor, (&scope, me), of).await?;
    let kept = match of {
        PapersOf::Case(reference) => {
            let case = case_file::find(&app.db, &scope, reference).await?;
            case::reaches_case(actor, &case)?;
            find(app, &scope, &case, page).await?
        }
        PapersOf::Draft(kind) => find_in_form(app, actor, (&scope, me), (kind, page)).await?,
    };
    read(app, kept).await
}

/// A page as her form of this kind sees it, or the case that the form has become. Whoever acts for her opens of a form
/// what was given with it, and nothing that she gave before: it is not sent, and so nobody is told.
async fn find_in_form(
    app: &App,
    actor: &Actor,
    (scope, me): (&Scope, PersonId),
    (kind, page): (CaseKind, PageId),
) -> Result<paper::Kept, AppError> {
    match target::form_now(app, (scope, me), kind).await? {
        Now::Case(case) => find(app, scope, &case, page).await,
        Now::Draft(form) => {
            let kinds = match delegate::acts(actor) {
                None => show::serving(&kind.papers(&form.answers)),
                Some(_) => Vec::new(),
            };
            Ok(paper::find_in_draft(&app.db, scope, (me, form.id), &kinds, page).await?)
        }
        Now::Nothing => Err(AppError::NotFound),
    }
}

/// A page for an officer.
pub async fn of_office(
    app: &App,
    actor: &Actor,
    reference: Reference,
    page: PageId,
) -> Result<OpenedPage, AppError> {
    let (scope, member) = authorise_staff(actor, UseCase::SeeQueue)?;
    let case = case_file::find(&app.db, &scope, reference).await?;
    let kept = find(app, &scope, &case, page).await?;
    case::record_reading(app, actor, member, case.person, Some(reference)).await?;
    read_by_staff(app, actor, Owner::Case { id: case.id, reference }, kept).await
}

/// A page is read by a member of staff, which is written down first: with the case, or at her counter.
pub(super) async fn read_by_staff(
    app: &App,
    actor: &Actor,
    of: Owner,
    kept: paper::Kept,
) -> Result<OpenedPage, AppError> {
    let (at, subject) = (app.clock.now(), Subject::Person(kept.person()));
    let mut detail = detail(of, kept.paper);
    detail.insert("page".to_owned(), kept.page.to_string().into());
    let act = "paper.read";
    let tx = app.db.begin().await?;
    tx.commit(Act { actor, act, subject, at, detail: detail.into(), event: false }).await?;
    read(app, kept).await
}

async fn find(
    app: &App,
    scope: &Scope,
    case: &CaseFile,
    page: PageId,
) -> Result<paper::Kept, AppError> {
    Ok(paper::find(&app.db, scope, case, &show::reused(case), page).await?)
}

async fn read(app: &App, kept: paper::Kept) -> Result<OpenedPage, AppError> {
    let sealed = app.papers.files.get(kept.page).await?;
    let bytes = paper::open(&app.db, &kept, &sealed)?;
    Ok(OpenedPage { paper: kept.paper, kind: kept.kind, bytes })
}
