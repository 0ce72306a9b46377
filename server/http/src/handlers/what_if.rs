//! Estimates from numbers that anybody types. What was typed stands in the address and nowhere else.

use axum::extract::RawQuery;
use axum::response::Response;
use serde::Deserialize;
use sothon_app::what_if::{self, Estimated};
use sothon_domain::estimate::{About, Typed};
use sothon_web::Frame;
use sothon_web::pages::what_if::{self as page_of, OwnFacts, WhatIfView};

use crate::error_page::Failure;
use crate::form::parse;
use crate::page;
use crate::visitor::Visitor;

/// The fields of the form; none of them stands in the address of an untouched page.
#[derive(Deserialize)]
struct Fields {
    about: Option<String>,
    point: Option<String>,
    scheme: Option<String>,
    rules: Option<String>,
    birth: Option<String>,
    retire: Option<String>,
    cause: Option<String>,
    death: Option<String>,
    years: Option<String>,
    months: Option<String>,
    salary: Option<String>,
    lowest: Option<String>,
    spouse: Option<String>,
    children: Option<String>,
}

/// What is asked.
pub(crate) struct Question {
    /// Which question.
    pub(crate) about: About,
    /// What was typed; none on an untouched page.
    pub(crate) typed: Option<Typed>,
    /// Which point's working is shown.
    pub(crate) chosen: usize,
}

/// `GET /what-if`
pub(crate) async fn show(RawQuery(query): RawQuery, visitor: Visitor) -> Result<Response, Failure> {
    let question = question(query.as_deref().unwrap_or_default())?;
    let Question { about, typed, .. } = &question;
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    let estimated = what_if::public(app, &actor, *about, typed.clone())?;
    Ok(answer(&question, None, estimated, page::frame(&visitor)))
}

/// Reads the address. A question that is none of ours is no page of ours.
pub(crate) fn question(query: &str) -> Result<Question, Failure> {
    let fields: Fields = parse(query)?;
    let about = match fields.about.as_deref() {
        None | Some("") => About::Retirement,
        Some(code) => About::from_code(code).ok_or(Failure::NotFound)?,
    };
    let chosen = fields.point.as_deref().and_then(|point| point.parse().ok()).unwrap_or_default();
    Ok(Question { about, typed: typed(fields), chosen })
}

/// What was typed; none where the address names no field.
fn typed(fields: Fields) -> Option<Typed> {
    let mut named = false;
    let mut text = |field: Option<String>| {
        named |= field.is_some();
        field.unwrap_or_default()
    };
    let typed = Typed {
        scheme: text(fields.scheme),
        rules: text(fields.rules),
        birth: text(fields.birth),
        retire: text(fields.retire),
        cause: text(fields.cause),
        death: text(fields.death),
        years: text(fields.years),
        months: text(fields.months),
        salary: text(fields.salary),
        lowest: text(fields.lowest),
        spouse: text(fields.spouse),
        children: text(fields.children),
    };
    named.then_some(typed)
}

/// The page. The switch of languages keeps what was typed.
pub(crate) fn answer(
    question: &Question,
    own: Option<OwnFacts>,
    estimated: Estimated,
    frame: Frame,
) -> Response {
    let Estimated { typed, sets, result } = estimated;
    // Numbers that the register filled in are in no address until she sends them.
    let asked = question.typed.is_some();
    let chosen = question.chosen;
    let view = WhatIfView { about: question.about, own, typed, sets, result, asked, chosen };
    let frame = Frame { path: view.address(), ..frame };
    page::html(page_of::render(&view, &frame))
}
