//! An officer types two numbers, compares both records, and proposes that they are joined.

use axum::extract::Path;
use axum::response::Response;
use serde::Deserialize;
use sothon_app::App;
use sothon_app::authorisation::{UseCase, authorise};
use sothon_app::merge::{self, NoMember, Pair, Proposed, Sent, Sought};
use sothon_app::reveal::Revealing;
use sothon_domain::person::merge::Records;
use sothon_web::pages::staff_merge_new::{
    self, MergePairError, NumberError, StaffMergeNewView, StaffMergePairView,
};
use sothon_web::pages::staff_merges::PATH;
use uuid::Uuid;

use super::merges::seen;
use super::reveal::{InFull, in_full};
use crate::error_page::Failure;
use crate::form::{CheckedStaffForm, NoFields, new_key};
use crate::page;
use crate::path::named;
use crate::staff_visitor::StaffVisitor;

/// The fields of the first form.
#[derive(Deserialize)]
pub(crate) struct Numbers {
    #[serde(default)]
    kept: String,
    #[serde(default)]
    retired: String,
}

/// The fields of the second form.
#[derive(Deserialize)]
pub(crate) struct Fields {
    key: Uuid,
    #[serde(default)]
    reason: String,
}

/// `GET /staff/merges/new`
pub(crate) async fn ask(visitor: StaffVisitor) -> Result<Response, Failure> {
    authorise(&visitor.actor(), UseCase::ProposeMerge)?;
    Ok(asked(&visitor, &StaffMergeNewView::default()))
}

fn asked(visitor: &StaffVisitor, view: &StaffMergeNewView) -> Response {
    page::html(staff_merge_new::render(view, &page::staff_frame(visitor)))
}

/// `POST /staff/merges/new`: leads to the two records with these numbers.
pub(crate) async fn find(sent: CheckedStaffForm<Numbers>) -> Result<Response, Failure> {
    let (visitor, Numbers { kept, retired }) = (sent.visitor, sent.fields);
    let sought = merge::seek(&visitor.portal.app, &visitor.actor(), &kept, &retired).await?;
    let (kept_error, retired_error) = match sought {
        Sought::Found(records) => return Ok(visitor.to(&path(records))),
        Sought::Wrong(kept, retired) => (kept.map(number_error), retired.map(number_error)),
        Sought::Same => (None, Some(NumberError::Same)),
    };
    Ok(asked(&visitor, &StaffMergeNewView { kept, retired, kept_error, retired_error }))
}

fn number_error(why: NoMember) -> NumberError {
    match why {
        NoMember::Malformed => NumberError::Malformed,
        NoMember::Unknown => NumberError::Unknown,
    }
}

fn path(records: Records) -> String {
    format!("{PATH}/new/{}/{}", records.kept(), records.retired())
}

/// The records that an address names.
fn records((kept, retired): &(String, String)) -> Result<Records, Failure> {
    Records::new(named(kept)?, named(retired)?).map_err(|_| Failure::NotFound)
}

/// `GET /staff/merges/new/{id}/{other}`; both readings are recorded before the page is sent.
pub(crate) async fn show(
    Path(both): Path<(String, String)>,
    visitor: StaffVisitor,
) -> Result<Response, Failure> {
    answer(&visitor, records(&both)?, None, (String::new(), None)).await
}

/// `POST /staff/merges/new/{id}/{other}/details`: the same page in full, once.
pub(crate) async fn details(
    Path(both): Path<(String, String)>,
    sent: CheckedStaffForm<NoFields>,
) -> Result<Response, Failure> {
    let records = records(&both)?;
    let InFull { visitor, sight, frame } = in_full(sent, Revealing::Pair(records)).await?;
    let app = &visitor.portal.app;
    let pair = merge::compare_with(app, &visitor.actor(), records, &sight).await?;
    let view = view(app, (records, pair), None);
    Ok(page::html(staff_merge_new::render_pair(&view, &frame)))
}

/// `POST /staff/merges/new/{id}/{other}`
pub(crate) async fn propose(
    Path(both): Path<(String, String)>,
    sent: CheckedStaffForm<Fields>,
) -> Result<Response, Failure> {
    let (visitor, Fields { key, reason }) = (sent.visitor, sent.fields);
    let records = records(&both)?;
    let sent = Sent { records, reason: &reason, key };
    let error = match merge::propose(&visitor.portal.app, &visitor.actor(), &sent).await? {
        Proposed::Waits(id) => return Ok(visitor.to(&format!("{PATH}/{id}"))),
        Proposed::NoReason => MergePairError::NoReason,
        Proposed::Refused(refused) => MergePairError::Refused(refused),
    };
    answer(&visitor, records, Some(key), (reason, Some(error))).await
}

/// The page, for a first time or with what was wrong. A form that was not taken keeps its key.
async fn answer(
    visitor: &StaffVisitor,
    records: Records,
    key: Option<Uuid>,
    (reason, error): (String, Option<MergePairError>),
) -> Result<Response, Failure> {
    let app = &visitor.portal.app;
    let pair = merge::compare(app, &visitor.actor(), records).await?;
    let view = StaffMergePairView { reason, error, ..view(app, (records, pair), key) };
    Ok(page::html(staff_merge_new::render_pair(&view, &page::staff_frame(visitor))))
}

fn view(app: &App, (records, pair): (Records, Pair), key: Option<Uuid>) -> StaffMergePairView {
    StaffMergePairView {
        path: path(records),
        pair: seen(pair),
        key: key.unwrap_or_else(|| new_key(app)).to_string(),
        reason: String::new(),
        error: None,
    }
}
