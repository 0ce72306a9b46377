//! Officers see which records are joined, compare two, and join or part them.

use axum::extract::Path;
use axum::response::Response;
use serde::Deserialize;
use sothon_app::App;
use sothon_app::authorisation::UseCase;
use sothon_app::merge::{self, Asked, Decided, Listed, OpenedMerge, Pair, Side};
use sothon_app::reveal::Revealing;
use sothon_domain::person::MergeId;
use sothon_web::pages::staff_merge::{self, StaffMergeError, StaffMergeView};
use sothon_web::pages::staff_merge_pair::{PairSeen, SideSeen};
use sothon_web::pages::staff_merges::{self, MergeLine, PATH, StaffMergesView};
use sothon_web::pages::staff_proof::Proof;
use uuid::Uuid;

use super::decision::{self, Again, Decision, Outcome};
use super::reveal::{InFull, in_full};
use crate::error_page::Failure;
use crate::form::{CheckedStaffForm, NoFields, new_key};
use crate::page;
use crate::path::named;
use crate::staff_visitor::StaffVisitor;

/// The fields of the forms on a merge's page.
#[derive(Deserialize)]
pub(crate) struct Fields {
    act: String,
    key: Uuid,
    #[serde(default)]
    reason: String,
    #[serde(default)]
    code: String,
}

/// `GET /staff/merges`
pub(crate) async fn list(visitor: StaffVisitor) -> Result<Response, Failure> {
    let merges = merge::list(&visitor.portal.app, &visitor.actor()).await?;
    let line = |listed: Listed| MergeLine {
        id: listed.id.to_string(),
        kept: listed.kept.to_string(),
        retired: listed.retired.to_string(),
        state: listed.state,
    };
    let view = StaffMergesView { merges: merges.into_iter().map(line).collect() };
    Ok(page::html(staff_merges::render(&view, &page::staff_frame(&visitor))))
}

/// `GET /staff/merges/{id}`; both readings are recorded before the page is sent.
pub(crate) async fn show(
    Path(id): Path<String>,
    visitor: StaffVisitor,
) -> Result<Response, Failure> {
    decision::show::<Fields>(named(&id)?, visitor).await
}

/// `POST /staff/merges/{id}/details`: the same page in full, once.
pub(crate) async fn details(
    Path(id): Path<String>,
    sent: CheckedStaffForm<NoFields>,
) -> Result<Response, Failure> {
    let id = named(&id)?;
    let InFull { visitor, sight, frame } = in_full(sent, Revealing::Merge(id)).await?;
    let app = &visitor.portal.app;
    let opened = merge::open_with(app, &visitor.actor(), id, &sight).await?;
    let view = StaffMergeView { proof: visitor.proof(), ..view(app, opened) };
    Ok(page::html(staff_merge::render(&view, &frame)))
}

/// `POST /staff/merges/{id}`
pub(crate) async fn send(
    Path(id): Path<String>,
    sent: CheckedStaffForm<Fields>,
) -> Result<Response, Failure> {
    decision::send(named(&id)?, sent).await
}

impl Decision for Fields {
    type Id = MergeId;
    type Fault = StaffMergeError;

    const PATH: &'static str = PATH;
    const USE_CASE: UseCase = UseCase::ProposeMerge;

    fn approval(&self) -> Option<(UseCase, &str)> {
        let takes_effect = matches!(self.act.as_str(), "confirm" | "confirm-parting");
        takes_effect.then_some((UseCase::DecideMerge, &self.code))
    }

    async fn carry_out(&self, visitor: &StaffVisitor, id: MergeId) -> Outcome<Self> {
        let (app, actor, key) = (&visitor.portal.app, visitor.actor(), self.key);
        let decided = match self.act.as_str() {
            "confirm" => merge::approve(app, &actor, id, key).await?,
            "refuse" => merge::decline(app, &actor, id, key).await?,
            "confirm-parting" => merge::approve_parting(app, &actor, id, key).await?,
            "refuse-parting" => merge::decline_parting(app, &actor, id, key).await?,
            "part" => {
                let reason = &self.reason;
                return Ok(match merge::propose_parting(app, &actor, id, key, reason).await? {
                    Asked::Waits => Ok(id),
                    Asked::NoReason => Err(StaffMergeError::NoReason),
                    Asked::Refused(refused) => Err(StaffMergeError::Refused(refused)),
                });
            }
            _ => return Err(Failure::BadForm),
        };
        Ok(match decided {
            Decided::Done => Ok(id),
            Decided::Refused(refused) => Err(StaffMergeError::Refused(refused)),
        })
    }

    async fn answer(visitor: &StaffVisitor, again: Again<Self>) -> Result<Response, Failure> {
        let reason = again.typed.map(|sent| sent.reason).unwrap_or_default();
        answer(visitor, again.id, reason, again.fault, again.proof).await
    }
}

async fn answer(
    visitor: &StaffVisitor,
    id: MergeId,
    reason: String,
    error: Option<StaffMergeError>,
    proof: Proof,
) -> Result<Response, Failure> {
    let app = &visitor.portal.app;
    let opened = merge::open(app, &visitor.actor(), id).await?;
    let view = StaffMergeView { reason, error, proof, ..view(app, opened) };
    Ok(page::html(staff_merge::render(&view, &page::staff_frame(visitor))))
}

fn view(app: &App, opened: OpenedMerge) -> StaffMergeView {
    let OpenedMerge { merge, pair, acts, is_own } = opened;
    StaffMergeView {
        id: merge.id.to_string(),
        pair: seen(pair),
        state: merge.state,
        proposed: merge.signed.proposed,
        decided: merge.signed.decided,
        parting: merge.signed.parting,
        parted: merge.signed.parted,
        acts: acts.into_iter().map(|act| (act, new_key(app).to_string())).collect(),
        is_own,
        reason: String::new(),
        proof: Proof::Given,
        error: None,
    }
}

/// Two records as the pages show them.
pub(super) fn seen(pair: Pair) -> PairSeen {
    let side = |side: Side| SideSeen {
        number: side.number.to_string(),
        name: side.name,
        birth_date: side.birth_date,
        national_id: side.national_id,
        sex: side.sex,
        place: side.place,
        schemes: side.schemes,
        last_paid: side.last_paid,
    };
    PairSeen { kept: side(pair.kept), retired: side(pair.retired) }
}
