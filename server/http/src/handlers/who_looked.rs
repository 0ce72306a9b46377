//! Which members of staff have opened her file.

use axum::response::Response;
use sothon_app::{case, delegate, my_pension};
use sothon_web::pages::who_looked::{self as page_of, DelegateReading, Reading, WhoLookedView};

use crate::error_page::Failure;
use crate::page;
use crate::visitor::Visitor;

/// `GET /my-pension/who-looked`
pub(crate) async fn show(visitor: Visitor) -> Result<Response, Failure> {
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    let readings = case::who_looked(app, &actor).await?;
    let name = my_pension::name(app, &actor).await?;
    let reading = |seen: case::Reading| Reading {
        at: seen.at,
        role: seen.role,
        office: seen.office,
        reference: seen.reference,
        revealed: seen.revealed,
    };
    let used = |used: delegate::Used| DelegateReading {
        at: used.at,
        who: page::acted_for(&used.delegate, &name, visitor.words()),
    };
    let delegates = delegate::uses(app, &actor).await?.into_iter().map(used).collect();
    let view = WhoLookedView { readings: readings.into_iter().map(reading).collect(), delegates };
    Ok(page::html(page_of::render(&view, &page::frame_of(&visitor, &name))))
}
