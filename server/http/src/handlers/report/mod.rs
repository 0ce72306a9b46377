//! A person reports a change: what it is for, one question a page, then all answers together.

pub(crate) mod check;
pub(crate) mod step;

use axum::extract::{Path, RawQuery};
use axum::response::Response;
use sothon_app::case::{self, Begun, DraftSeen};
use sothon_app::{App, my_pension};
use sothon_domain::casework::{CaseKind, Opening};
use sothon_domain::effects::today;
use sothon_domain::flow::{DraftEnd, KnownAs, StepKey};
use sothon_web::pages::draft_kept::DraftKept;
use sothon_web::pages::papers_so_far::PapersSoFar;
use sothon_web::pages::report::{self as page_of, ReportState, ReportView};
use sothon_web::pages::report_way::ReportWay;
use sothon_web::pages::reports::{self, BegunLine, ReportsView, ToldHere};
use sothon_web::pages::{appeal, not_right};

use super::draft_papers;
use crate::error_page::Failure;
use crate::handlers::report_death;
use crate::page;
use crate::visitor::Visitor;

/// `GET /my-pension/report/{kind}`; with `?another` it says that what was told of another death is not in this claim.
pub(crate) async fn show(
    Path(kind): Path<String>,
    RawQuery(query): RawQuery,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let kind = kind_of(&kind)?;
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    let draft = case::draft(app, &actor, kind).await?;
    let name = my_pension::name(app, &actor).await?;
    let papers = draft_papers::so_far(&visitor, kind, &draft).await?;
    let came = query.as_deref() == Some("another");
    let another = after(&draft).filter(|_| came).map(ToOwned::to_owned);
    let view = ReportView { another, ..stands(app, ReportWay::Own, (kind, papers), &draft) };
    Ok(page::html(page_of::render(&view, &page::frame_of(&visitor, &name))))
}

/// The name, or else the number, of the one after whose death a claim is begun or came back.
fn after(draft: &DraftSeen) -> Option<&str> {
    if draft.kept.is_none() && draft.returned.is_none() {
        return None;
    }
    let known = |key| draft.answers.get(key).filter(|text| !text.is_empty());
    let name = known(StepKey::DeceasedName).map(KnownAs::name_in);
    name.or_else(|| known(StepKey::DeceasedNumber))
}

/// Where a report of this kind stands.
pub(crate) fn stands(
    app: &App,
    way: ReportWay,
    (kind, papers): (CaseKind, PapersSoFar),
    draft: &DraftSeen,
) -> ReportView {
    let (path, kept) = (next_path(&way, kind, draft.next), kept(app, draft.kept));
    let state = match (draft.open, draft.returned) {
        (Some(open), _) => ReportState::Open(open),
        (None, Some(reference)) => ReportState::Returned { reference, path, kept },
        (None, None) => match kept {
            Some(kept) => ReportState::Begun { path, kept },
            None => ReportState::New { path },
        },
    };
    let known = kept.is_none() && !draft.answers.is_empty();
    // Of other claims the papers hang on answers alone: before the first answer none are named.
    let papers = match kind.opening() {
        Opening::AfterDeath => papers,
        Opening::Plain | Opening::PensionGoesOn | Opening::Claim if papers.at.is_some() => papers,
        Opening::Plain | Opening::PensionGoesOn | Opening::Claim => PapersSoFar::default(),
    };
    ReportView { way, kind, state, known, papers, another: None }
}

/// `GET /my-pension/report`; with `?told` it shows what this browser has told in the report of a death, with `?gone` it
/// says that this waits no more.
pub(crate) async fn list(RawQuery(query): RawQuery, visitor: Visitor) -> Result<Response, Failure> {
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    let kinds = case::offered(app, &actor).await?;
    let name = my_pension::name(app, &actor).await?;
    let begun = case::begun(app, &actor).await?.into_iter();
    let begun = begun.map(|draft| line(app, draft)).collect();
    let told = match query.as_deref() {
        Some("told") => {
            let offer = report_death::offer(&visitor).await?;
            Some(offer.map_or(ToldHere::Gone, ToldHere::Waits))
        }
        Some("gone") => Some(ToldHere::Gone),
        _ => None,
    };
    let view = ReportsView { kinds, begun, told };
    Ok(page::html(reports::render(&view, &page::frame_of(&visitor, &name))))
}

/// Where a draft goes on, and until when it is kept.
fn line(app: &App, draft: Begun) -> BegunLine {
    let path = match (draft.kind, draft.first) {
        (CaseKind::Correction(datum), _) => not_right::path(datum),
        (_, Some(first)) => appeal::path(first),
        (kind, None) => ReportWay::Own.overview(kind),
    };
    BegunLine { kind: draft.kind, path, kept: kept_until(app, draft.end) }
}

/// Until when a draft is kept, as pages say it.
pub(crate) fn kept_until(app: &App, end: DraftEnd) -> DraftKept {
    DraftKept { last_day: end.last_day(), near: end.is_near(today(app.clock.as_ref())) }
}

/// The same where there is one.
pub(crate) fn kept(app: &App, end: Option<DraftEnd>) -> Option<DraftKept> {
    end.map(|end| kept_until(app, end))
}

pub(crate) fn kind_of(code: &str) -> Result<CaseKind, Failure> {
    match CaseKind::from_code(code) {
        // A fact is disputed on its own page, a rejection appealed from its case.
        None | Some(CaseKind::Correction(_) | CaseKind::Appeal) => Err(Failure::NotFound),
        Some(kind) => Ok(kind),
    }
}

/// Where it goes on: the first question without an answer, or all answers together.
pub(crate) fn next_path(way: &ReportWay, kind: CaseKind, next: Option<StepKey>) -> String {
    way.step(kind, next.map_or("check", StepKey::code))
}

/// The page that says where a report of this kind stands.
fn overview(visitor: &Visitor, kind: CaseKind) -> Response {
    visitor.to(&ReportWay::Own.overview(kind))
}
