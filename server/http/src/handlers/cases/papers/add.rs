//! One page of a paper of her case is sent, or of her form before that is sent.

use axum::body::Body;
use axum::extract::{FromRequestParts, Path, Request, State};
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use sothon_app::authorisation::{UseCase, authorise};
use sothon_app::my_pension;
use sothon_app::paper::{self, FormPapers, Item};
use sothon_domain::paper::{FailReason, PaperKind, PapersOf, takes_pages};
use sothon_web::pages::paper_add::{self, PaperAddView};
use sothon_web::pages::papers::PapersDone;

use super::back;
use crate::error_page::Failure;
use crate::form::new_key;
use crate::handlers::paper_sending::{Sending, Sent, To, status};
use crate::path::named;
use crate::visitor::Visitor;
use crate::{Portal, page};

/// `GET /my-pension/cases/{reference}/papers/add/{kind}`
pub(crate) async fn show(
    Path((reference, kind)): Path<(String, String)>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let wanted = wanted(&visitor, &kind)?;
    form(&visitor, PapersOf::Case(named(&reference)?), (wanted, wanted), None).await
}

/// `POST /my-pension/cases/{reference}/papers/add/{kind}`
pub(crate) async fn send(
    Path((reference, kind)): Path<(String, String)>,
    State(portal): State<Portal>,
    request: Request,
) -> Result<Response, Failure> {
    let (visitor, parts, body) = opened(&portal, request).await;
    let wanted = wanted(&visitor, &kind)?;
    let of = PapersOf::Case(named(&reference)?);
    sent(&visitor, (of, wanted), parts, body).await
}

/// Who sends a request whose body is not read yet.
pub(crate) async fn opened(portal: &Portal, request: Request) -> (Visitor, Parts, Body) {
    let (mut parts, body) = request.into_parts();
    let visitor = Visitor::from_request_parts(&mut parts, portal).await;
    (visitor.unwrap_or_else(|never| match never {}), parts, body)
}

/// Reads the form, and answers with the papers or with the form once more.
pub(crate) async fn sent(
    visitor: &Visitor,
    (of, wanted): (PapersOf, PaperKind),
    parts: Parts,
    body: Body,
) -> Result<Response, Failure> {
    let (actor, to) = (visitor.actor(), To::Own(of, wanted));
    let visit = visitor.token.as_deref().unwrap_or_default();
    let sending = Sending { portal: &visitor.portal, actor: &actor, visit, to };
    match sending.read(parts, body).await? {
        Sent::Received => Ok(back(visitor, of, Some(PapersDone::Received))),
        Sent::Closed => Ok(back(visitor, of, None)),
        Sent::NoKind => Err(Failure::BadForm),
        // The form once more, with what is wrong beside the file.
        Sent::Failed(given, reason) => {
            let chosen = given.unwrap_or(wanted);
            form(visitor, of, (wanted, chosen), Some(reason)).await
        }
    }
}

/// What the address asks for, of somebody who may add pages.
pub(crate) fn wanted(visitor: &Visitor, kind: &str) -> Result<PaperKind, Failure> {
    authorise(&visitor.actor(), UseCase::AddPapers)?;
    PaperKind::from_code(kind).ok_or(Failure::NotFound)
}

/// The form for one page, with what is wrong; where nothing more is added, the way to the page that says so.
pub(crate) async fn form(
    visitor: &Visitor,
    of: PapersOf,
    (wanted, chosen): (PaperKind, PaperKind),
    error: Option<FailReason>,
) -> Result<Response, Failure> {
    let app = &visitor.portal.app;
    let Some((of, items)) = taking(visitor, of).await? else {
        return Ok(back(visitor, of, None));
    };
    if !items.iter().any(|item| item.wanted == wanted && item.asked) {
        return Err(Failure::NotFound);
    }
    let name = my_pension::name(app, &visitor.actor()).await?;
    let key = new_key(app).to_string();
    let view = PaperAddView { of, wanted, chosen, key, error };
    let page = page::html(paper_add::render(&view, &page::frame_of(visitor, &name)));
    Ok(match error {
        Some(reason) => (status(reason), page).into_response(),
        None => page,
    })
}

/// What is asked for, and what it is given with: of a form that was sent meanwhile its case. None where nothing more
/// is added.
async fn taking(visitor: &Visitor, of: PapersOf) -> Result<Option<(PapersOf, Vec<Item>)>, Failure> {
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    let papers = match of {
        PapersOf::Case(reference) => paper::mine(app, &actor, reference).await?,
        PapersOf::Draft(kind) => match paper::of_form(app, &actor, kind).await? {
            FormPapers::Draft(papers) => return Ok(Some((of, papers.items))),
            FormPapers::Case(papers) => papers,
            FormPapers::Nothing => return Ok(None),
        },
    };
    let of = PapersOf::Case(papers.reference);
    Ok(takes_pages(papers.stage).then_some((of, papers.items)))
}
