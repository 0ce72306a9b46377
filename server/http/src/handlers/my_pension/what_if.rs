//! Estimates that begin with one's own facts.

use axum::extract::RawQuery;
use axum::response::Response;
use sothon_app::what_if::{self, Changes, Lifted};
use sothon_web::pages::what_if::{Changes as ChangesShown, OwnFacts};

use crate::error_page::Failure;
use crate::handlers::what_if::{Question, answer, question};
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
        spouse: mine.register.dependants.spouse,
        children: mine.register.dependants.children,
        changes: mine.changes.map(shown),
    };
    let question = Question { about: mine.about, ..question };
    let frame = page::frame_of(&visitor, &mine.name);
    Ok(answer(&question, Some(own), mine.estimated, frame))
}

fn shown(changes: Changes) -> ChangesShown {
    let lifted = |Lifted { from, amount, citation }: Lifted| (from, amount, citation);
    ChangesShown {
        retired_on: changes.retired_on,
        kind: changes.kind,
        decided: changes.decided,
        lifts: changes.lifts.into_iter().map(lifted).collect(),
        child_below_age: changes.child_below_age,
        reaches_it_on: changes.reaches_it_on,
    }
}
