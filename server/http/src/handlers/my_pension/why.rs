//! Why the amount is what it is.

use axum::response::Response;
use sothon_app::my_pension;
use sothon_web::pages::why::{self, RuleInForce, WhyView};

use crate::error_page::Failure;
use crate::page;
use crate::visitor::Visitor;

/// `GET /my-pension/why`; where nothing was decided there is nothing to explain.
pub(crate) async fn show(visitor: Visitor) -> Result<Response, Failure> {
    let seen = my_pension::why(&visitor.portal.app, &visitor.actor()).await?;
    let Some(working) = seen.working else {
        return Ok(visitor.to("/my-pension"));
    };
    let rule = seen.rule.map(|rule| RuleInForce {
        effective_from: rule.effective_from,
        citation: visitor.words().citation(&rule.citation),
    });
    let view = WhyView { working, rule };
    Ok(page::html(why::render(&view, &page::frame_of(&visitor, &seen.name))))
}
