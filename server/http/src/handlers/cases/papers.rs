//! The papers of a case of hers.

pub(crate) mod add;

use axum::extract::{Path, RawQuery};
use axum::response::Response;
use sothon_app::authorisation::{UseCase, authorise};
use sothon_app::my_pension;
use sothon_app::paper::{self, CasePapers, GivenPage, GivenPaper, Giver, Item};
use sothon_domain::effects::legal_date;
use sothon_domain::paper::{FileKind, PaperKind, Scan};
use sothon_domain::person::Reference;
use sothon_locales::Language;
use sothon_web::pages::papers::{
    self as page_of, AddedAt, PaperItem, PapersDone, PapersView, ShownPage, ShownPaper,
};

use crate::error_page::Failure;
use crate::form::{CheckedForm, NoFields};
use crate::page;
use crate::path::named;
use crate::visitor::Visitor;

/// `GET /my-pension/cases/{reference}/papers`; with `?received` and the like it says first what was done.
pub(crate) async fn show(
    Path(reference): Path<String>,
    RawQuery(query): RawQuery,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    let papers = paper::mine(app, &actor, named(&reference)?).await?;
    let name = my_pension::name(app, &actor).await?;
    let CasePapers { reference, stage, items, .. } = papers;
    let done = PapersDone::ALL.into_iter().find(|done| query.as_deref() == Some(done.code()));
    let items = items.into_iter().map(|item| shown(item, visitor.language)).collect();
    let view = PapersView { reference, stage, items, done };
    Ok(page::html(page_of::render(&view, &page::frame_of(&visitor, &name))))
}

/// `GET /my-pension/cases/{reference}/papers/{id}/page.file`: the page itself.
pub(crate) async fn file(
    Path((reference, id)): Path<(String, String)>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    let opened = paper::own(app, &actor, named(&reference)?, named(&id)?).await?;
    Ok(crate::page_file::answer(opened))
}

/// `POST /my-pension/cases/{reference}/papers/{id}/remove`
pub(crate) async fn remove(
    Path((reference, id)): Path<(String, String)>,
    sent: CheckedForm<NoFields>,
) -> Result<Response, Failure> {
    let (visitor, reference) = (sent.visitor, named(&reference)?);
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    let done = match paper::remove(app, &actor, reference, named(&id)?).await? {
        paper::Removed::Done => Some(PapersDone::Removed),
        paper::Removed::Closed => None,
    };
    Ok(back(&visitor, reference, done))
}

/// `POST /my-pension/cases/{reference}/papers/lack/{kind}`
pub(crate) async fn lack(
    Path((reference, kind)): Path<(String, String)>,
    sent: CheckedForm<NoFields>,
) -> Result<Response, Failure> {
    let (visitor, reference) = (sent.visitor, named(&reference)?);
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    // Whoever has to sign in first is led there, whatever the address ends in.
    authorise(&actor, UseCase::AddPapers)?;
    let kind = PaperKind::from_code(&kind).ok_or(Failure::NotFound)?;
    let done = match paper::lack(app, &actor, reference, kind).await? {
        paper::Lacked::Noted => Some(PapersDone::Lacked),
        paper::Lacked::Closed => None,
    };
    Ok(back(&visitor, reference, done))
}

fn back(visitor: &Visitor, reference: Reference, done: Option<PapersDone>) -> Response {
    let done = done.map(|done| format!("?{}", done.code())).unwrap_or_default();
    let path = format!("{}{done}", page_of::path(reference));
    visitor.to(&path)
}

/// A paper that is asked for, as pages show it.
pub(crate) fn shown(item: Item, language: Language) -> PaperItem {
    let Item { wanted, papers, lacks, arriving, failed } = item;
    let paper = |paper: GivenPaper| ShownPaper {
        kind: paper.kind,
        before: paper.before.map(legal_date),
        added: added(paper.by, language),
        pages: paper.pages.iter().map(shown_page).collect(),
    };
    let papers = papers.into_iter().map(paper).collect();
    PaperItem { wanted, papers, lacks, arriving, failed }
}

/// A page of a paper, as pages show it.
pub(crate) fn shown_page(page: &GivenPage) -> ShownPage {
    ShownPage {
        id: page.page.to_string(),
        is_pdf: page.kind == FileKind::Pdf,
        is_scanned: page.scan == Scan::Clean,
    }
}

/// At which counter a paper was added, if it was at one.
pub(crate) fn added(by: Giver, language: Language) -> Option<AddedAt> {
    match by {
        Giver::Herself | Giver::Delegate => None,
        Giver::Counter { branch: None, .. } => Some(AddedAt::Office),
        Giver::Counter { branch: Some(branch), .. } => Some(AddedAt::Branch(match language {
            Language::Khmer => branch.khmer,
            Language::English => branch.latin,
        })),
    }
}
