//! Estimates that begin with one's own facts.

use axum::extract::RawQuery;
use axum::response::Response;
use sothon_app::what_if;
use sothon_web::pages::what_if::OwnFacts;

use crate::error_page::Failure;
use crate::handlers::what_if::{answer, question};
use crate::page;
use crate::visitor::Visitor;

/// `GET /my-pension/what-if`
pub(crate) async fn show(RawQuery(query): RawQuery, visitor: Visitor) -> Result<Response, Failure> {
    let question = question(query.as_deref().unwrap_or_default())?;
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    let mine = what_if::mine(app, &actor, question.about, question.typed.clone()).await?;
    let own = OwnFacts {
        scheme: mine.register.scheme,
        birth_date: mine.register.birth_date,
        lowest: mine.register.lowest,
        until: mine.register.until,
        service: mine.register.service,
        salary: mine.register.salary,
    };
    let frame = page::frame_of(&visitor, &mine.name);
    Ok(answer(&question, Some(own), mine.estimated, frame))
}
