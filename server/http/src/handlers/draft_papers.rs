//! The papers of a form that is not sent yet. Once it is sent, its addresses lead to those of its case.

use axum::extract::{Path, RawQuery, Request, State};
use axum::response::Response;
use sothon_app::authorisation::{UseCase, authorise};
use sothon_app::case::DraftSeen;
use sothon_app::my_pension;
use sothon_app::paper::{self, FormPapers, Item};
use sothon_domain::access::Actor;
use sothon_domain::casework::CaseKind;
use sothon_domain::paper::{PaperKind, PapersOf};
use sothon_locales::Language;
use sothon_web::pages::papers::{self as page_of, PapersStand, PapersView};
use sothon_web::pages::papers_so_far::{GiveAt, PapersSoFar};

use super::cases::papers::add::{form, opened, sent, wanted};
use super::cases::papers::{back, done, lacked, removed, shown};
use super::report::kept_until;
use crate::error_page::Failure;
use crate::form::{CheckedForm, NoFields};
use crate::path::named;
use crate::visitor::Visitor;
use crate::{Portal, page};

/// `GET /my-pension/draft/{kind}/papers`; with `?received` and the like it says first what was done.
pub(crate) async fn show(
    Path(kind): Path<String>,
    RawQuery(query): RawQuery,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    let kind = drafted(&actor, &kind)?;
    let done = done(query.as_deref());
    let papers = match paper::of_form(app, &actor, kind).await? {
        FormPapers::Draft(papers) => Some(papers),
        FormPapers::Case(papers) => {
            return Ok(back(&visitor, PapersOf::Case(papers.reference), done));
        }
        FormPapers::Nothing => None,
    };
    let name = my_pension::name(app, &actor).await?;
    let frame = page::frame_of(&visitor, &name);
    let Some(papers) = papers else { return Ok(page::html(page_of::render_over(kind, &frame))) };
    let items = papers.items.into_iter().map(|item| shown(item, visitor.language)).collect();
    let stands = PapersStand::Draft { kind, kept: kept_until(app, papers.end) };
    let view = PapersView { stands, items, done };
    Ok(page::html(page_of::render(&view, &frame)))
}

/// `GET /my-pension/draft/{kind}/papers/{id}/page.file`: the page itself.
pub(crate) async fn file(
    Path((kind, id)): Path<(String, String)>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    let of = PapersOf::Draft(drafted(&actor, &kind)?);
    Ok(crate::page_file::answer(paper::own(app, &actor, of, named(&id)?).await?))
}

/// `POST /my-pension/draft/{kind}/papers/{id}/remove`
pub(crate) async fn remove(
    Path((kind, id)): Path<(String, String)>,
    sent: CheckedForm<NoFields>,
) -> Result<Response, Failure> {
    let kind = drafted(&sent.visitor.actor(), &kind)?;
    removed(&sent.visitor, PapersOf::Draft(kind), &id).await
}

/// `POST /my-pension/draft/{kind}/papers/lack/{paper}`
pub(crate) async fn lack(
    Path((kind, paper)): Path<(String, String)>,
    sent: CheckedForm<NoFields>,
) -> Result<Response, Failure> {
    let kind = drafted(&sent.visitor.actor(), &kind)?;
    lacked(&sent.visitor, PapersOf::Draft(kind), &paper).await
}

/// `GET /my-pension/draft/{kind}/papers/add/{paper}`
pub(crate) async fn add(
    Path((kind, paper)): Path<(String, String)>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let wanted = wanted(&visitor, &paper)?;
    let kind = drafted(&visitor.actor(), &kind)?;
    form(&visitor, PapersOf::Draft(kind), (wanted, wanted), None).await
}

/// `POST /my-pension/draft/{kind}/papers/add/{paper}`
pub(crate) async fn send(
    Path((kind, paper)): Path<(String, String)>,
    State(portal): State<Portal>,
    request: Request,
) -> Result<Response, Failure> {
    let (visitor, parts, body) = opened(&portal, request).await;
    let wanted = wanted(&visitor, &paper)?;
    let kind = drafted(&visitor.actor(), &kind)?;
    sent(&visitor, (PapersOf::Draft(kind), wanted), parts, body).await
}

/// The kind that the address names, for whoever may add pages at all; an appeal is about a case.
fn drafted(actor: &Actor, kind: &str) -> Result<CaseKind, Failure> {
    authorise(actor, UseCase::AddPapers)?;
    let kind = CaseKind::from_code(kind).filter(|kind| *kind != CaseKind::Appeal);
    kind.ok_or(Failure::NotFound)
}

/// The papers of a form as its own pages show them; whoever may not add any reads which ones help.
pub(crate) async fn so_far(
    visitor: &Visitor,
    kind: CaseKind,
    draft: &DraftSeen,
) -> Result<PapersSoFar, Failure> {
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    if authorise(&actor, UseCase::AddPapers).is_err() {
        return Ok(kind.papers(&draft.answers).into());
    }
    let papers = paper::of_form(app, &actor, kind).await?;
    Ok(given(papers, (kind, draft), GiveAt::Own, visitor.language))
}

/// The same of papers that were read before, with where more are given.
pub(crate) fn given(
    papers: FormPapers,
    (kind, draft): (CaseKind, &DraftSeen),
    at: impl FnOnce(PapersOf) -> GiveAt,
    language: Language,
) -> PapersSoFar {
    let (items, of) = match papers {
        FormPapers::Draft(papers) => (papers.items, PapersOf::Draft(kind)),
        // It came back to her: what she gives goes to the case.
        FormPapers::Case(papers) => (papers.items, PapersOf::Case(papers.reference)),
        FormPapers::Nothing => return kind.papers(&draft.answers).into(),
    };
    let is_told = |item: &Item| {
        item.wanted != PaperKind::Other
            || !item.papers.is_empty()
            || item.arriving
            || item.failed.is_some()
    };
    let items = items.into_iter().filter(is_told).map(|item| shown(item, language)).collect();
    PapersSoFar { items, at: Some(at(of)) }
}
