//! The papers of a case of hers.

pub(crate) mod add;

use axum::extract::{Path, RawQuery};
use axum::response::Response;
use sothon_app::authorisation::{UseCase, authorise};
use sothon_app::my_pension;
use sothon_app::paper::{self, CasePapers, GivenPage, GivenPaper, Giver, Item};
use sothon_domain::effects::legal_date;
use sothon_domain::paper::{FileKind, PaperKind, PapersOf, Scan};
use sothon_locales::Language;
use sothon_web::pages::papers::{
    self as page_of, AddedAt, PaperItem, PapersDone, PapersStand, PapersView, ShownPage, ShownPaper,
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
    let items = items.into_iter().map(|item| shown(item, visitor.language)).collect();
    let (stands, done) = (PapersStand::Case { reference, stage }, done(query.as_deref()));
    let view = PapersView { stands, items, done };
    Ok(page::html(page_of::render(&view, &page::frame_of(&visitor, &name))))
}

/// What the address says was done.
pub(crate) fn done(query: Option<&str>) -> Option<PapersDone> {
    PapersDone::ALL.into_iter().find(|done| query == Some(done.code()))
}

/// `GET /my-pension/cases/{reference}/papers/{id}/page.file`: the page itself.
pub(crate) async fn file(
    Path((reference, id)): Path<(String, String)>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    let of = PapersOf::Case(named(&reference)?);
    Ok(crate::page_file::answer(paper::own(app, &actor, of, named(&id)?).await?))
}

/// `POST /my-pension/cases/{reference}/papers/{id}/remove`
pub(crate) async fn remove(
    Path((reference, id)): Path<(String, String)>,
    sent: CheckedForm<NoFields>,
) -> Result<Response, Failure> {
    removed(&sent.visitor, PapersOf::Case(named(&reference)?), &id).await
}

/// Takes the page with this id out of a case or a form.
pub(crate) async fn removed(
    visitor: &Visitor,
    of: PapersOf,
    id: &str,
) -> Result<Response, Failure> {
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    let done = match paper::remove(app, &actor, of, named(id)?).await? {
        paper::Removed::Done => Some(PapersDone::Removed),
        paper::Removed::Closed => None,
    };
    Ok(back(visitor, of, done))
}

/// `POST /my-pension/cases/{reference}/papers/lack/{kind}`
pub(crate) async fn lack(
    Path((reference, kind)): Path<(String, String)>,
    sent: CheckedForm<NoFields>,
) -> Result<Response, Failure> {
    lacked(&sent.visitor, PapersOf::Case(named(&reference)?), &kind).await
}

/// Notes of a case or a form that she does not have the paper with this code.
pub(crate) async fn lacked(
    visitor: &Visitor,
    of: PapersOf,
    kind: &str,
) -> Result<Response, Failure> {
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    // Whoever has to sign in first is led there, whatever the address ends in.
    authorise(&actor, UseCase::AddPapers)?;
    let kind = PaperKind::from_code(kind).ok_or(Failure::NotFound)?;
    let done = match paper::lack(app, &actor, of, kind).await? {
        paper::Lacked::Noted => Some(PapersDone::Lacked),
        paper::Lacked::Closed => None,
    };
    Ok(back(visitor, of, done))
}

/// The page of the papers, which says what was done.
pub(crate) fn back(visitor: &Visitor, of: PapersOf, done: Option<PapersDone>) -> Response {
    let done = done.map(|done| format!("?{}", done.code())).unwrap_or_default();
    visitor.to(&format!("{}{done}", page_of::path(of)))
}

/// A paper that is asked for, as pages show it.
pub(crate) fn shown(item: Item, language: Language) -> PaperItem {
    let Item { wanted, whose, asked, papers, lacks, arriving, failed } = item;
    let paper = |paper: GivenPaper| ShownPaper {
        kind: paper.kind,
        before: paper.before.map(legal_date),
        added: added(paper.by, language),
        pages: paper.pages.iter().map(shown_page).collect(),
    };
    let papers = papers.into_iter().map(paper).collect();
    PaperItem { wanted, whose, asked, papers, lacks, arriving, failed }
}

/// A page of a paper, as pages show it.
pub(crate) fn shown_page(page: &GivenPage) -> ShownPage {
    ShownPage {
        id: page.page.to_string(),
        is_pdf: page.kind == FileKind::Pdf,
        is_scanned: page.scan == Scan::Clean,
    }
}

/// Where a paper was added for her, if it was.
pub(crate) fn added(by: Giver, language: Language) -> Option<AddedAt> {
    match by {
        Giver::Herself | Giver::Delegate => None,
        Giver::Machine => Some(AddedAt::Partner),
        Giver::Counter { branch: None, .. } => Some(AddedAt::Office),
        Giver::Counter { branch: Some(branch), .. } => Some(AddedAt::Branch(match language {
            Language::Khmer => branch.khmer,
            Language::English => branch.latin,
        })),
    }
}
