//! A person's own cases.

pub(crate) mod appeal;
pub(crate) mod one;
pub(crate) mod papers;
pub(crate) mod withdraw;

use axum::response::Response;
use sothon_app::{case, my_pension};
use sothon_web::pages::cases::{self as page_of, CaseLine, CasesView};

use crate::error_page::Failure;
use crate::page;
use crate::visitor::Visitor;

/// `GET /my-pension/cases`
pub(crate) async fn show(visitor: Visitor) -> Result<Response, Failure> {
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    let mine = case::mine(app, &actor).await?;
    let name = my_pension::name(app, &actor).await?;
    let overruled = case::overruled(&mine);
    let line = |case: case::CaseSeen| CaseLine {
        kind: case.kind,
        reference: case.reference,
        stage: case.stage,
        overruled: overruled.contains(&case.reference),
    };
    let view = CasesView { cases: mine.into_iter().map(line).collect() };
    Ok(page::html(page_of::render(&view, &page::frame_of(&visitor, &name))))
}
