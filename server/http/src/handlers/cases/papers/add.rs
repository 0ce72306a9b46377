//! One page of a paper of her case is sent.

use axum::extract::{FromRequestParts, Path, Request, State};
use axum::response::{IntoResponse, Response};
use sothon_app::authorisation::{UseCase, authorise};
use sothon_app::my_pension;
use sothon_app::paper;
use sothon_domain::paper::{FailReason, PaperKind, takes_pages};
use sothon_domain::person::Reference;
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
    form(&visitor, named(&reference)?, (wanted, wanted), None).await
}

/// `POST /my-pension/cases/{reference}/papers/add/{kind}`
pub(crate) async fn send(
    Path((reference, kind)): Path<(String, String)>,
    State(portal): State<Portal>,
    request: Request,
) -> Result<Response, Failure> {
    let (mut parts, body) = request.into_parts();
    let visitor = Visitor::from_request_parts(&mut parts, &portal).await;
    let visitor = visitor.unwrap_or_else(|never| match never {});
    let wanted = wanted(&visitor, &kind)?;
    let reference = named(&reference)?;
    let (actor, to) = (visitor.actor(), To::Case(reference, wanted));
    let visit = visitor.token.as_deref().unwrap_or_default();
    let sending = Sending { portal: &portal, actor: &actor, visit, to };
    match sending.read(parts, body).await? {
        Sent::Received => Ok(back(&visitor, reference, Some(PapersDone::Received))),
        Sent::Closed => Ok(back(&visitor, reference, None)),
        Sent::NoKind => Err(Failure::BadForm),
        // The form once more, with what is wrong beside the file.
        Sent::Failed(given, reason) => {
            let chosen = given.unwrap_or(wanted);
            let page = form(&visitor, reference, (wanted, chosen), Some(reason)).await?;
            Ok((status(reason), page).into_response())
        }
    }
}

/// What the address asks for, of somebody who may add pages.
fn wanted(visitor: &Visitor, kind: &str) -> Result<PaperKind, Failure> {
    authorise(&visitor.actor(), UseCase::AddPapers)?;
    PaperKind::from_code(kind).ok_or(Failure::NotFound)
}

async fn form(
    visitor: &Visitor,
    reference: Reference,
    (wanted, chosen): (PaperKind, PaperKind),
    error: Option<FailReason>,
) -> Result<Response, Failure> {
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    let papers = paper::mine(app, &actor, reference).await?;
    if !papers.items.iter().any(|item| item.wanted == wanted) {
        return Err(Failure::NotFound);
    }
    if !takes_pages(papers.stage) {
        return Ok(back(visitor, reference, None));
    }
    let name = my_pension::name(app, &actor).await?;
    let key = new_key(app).to_string();
    let view = PaperAddView { reference, wanted, chosen, key, error };
    Ok(page::html(paper_add::render(&view, &page::frame_of(visitor, &name))))
}
