//! Amounts that wait for a second officer, and one of them in her hands.

use axum::extract::{Path, RawQuery};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use sothon_app::App;
use sothon_app::age_out::{self, EndToDecide};
use sothon_app::authorisation::{UseCase, authorise};
use sothon_app::award_decision::{self, Decided, OpenedDecision, QueuedDecision, Shown};
use sothon_app::case;
use sothon_app::reveal::Revealing;
use sothon_domain::award_decision::{DecisionState, RefusalReason};
use sothon_domain::effects::legal_date;
use sothon_domain::person::AwardDecisionId;
use sothon_locales::Language;
use sothon_web::Frame;
use sothon_web::pages::office_list::Turned;
use sothon_web::pages::staff_award::{
    self, AwardKeys, AwardStage, StaffAwardError, StaffAwardView,
};
use sothon_web::pages::staff_awards::{
    self, AwardLine, CorrectionLine, EndedLine, StaffAwardsView,
};
use sothon_web::pages::staff_proof::Proof;
use uuid::Uuid;

use super::award_new::shown;
use super::decision::{self, Again, Decision, Outcome};
use super::queue::page_of;
use super::reveal::{InFull, in_full};
use crate::error_page::Failure;
use crate::form::{CheckedStaffForm, NoFields, new_key};
use crate::page;
use crate::path::named;
use crate::staff_visitor::StaffVisitor;

/// The fields of the page's forms.
#[derive(Deserialize)]
pub(crate) struct Fields {
    act: String,
    key: Uuid,
    #[serde(default)]
    shown: Shown,
    #[serde(default)]
    reason: String,
    #[serde(default)]
    code: String,
}

/// `GET /staff/awards`; `?page=` opens one of its pages, and what is no page opens the first.
pub(crate) async fn list(
    RawQuery(query): RawQuery,
    visitor: StaffVisitor,
) -> Result<Response, Failure> {
    let (app, page) = (&visitor.portal.app, page_of(query.as_deref()));
    let waiting = award_decision::queue(app, &visitor.actor(), page).await?;
    let line = |decision: QueuedDecision| AwardLine {
        id: decision.id.to_string(),
        name: page::full(&decision.name, visitor.language),
        kind: decision.kind,
        amount: decision.amount,
        office: decision.office,
        proposed_on: legal_date(decision.proposed_at),
        mine: decision.mine,
    };
    let correction = |found: case::ToPropose| CorrectionLine {
        reference: found.reference,
        datum: found.datum,
        approved_on: legal_date(found.approved_at),
        amount: found.amount,
    };
    let actor = visitor.actor();
    // Who decides without proposing has nothing to do with them.
    let (to_propose, ended) = match authorise(&actor, UseCase::ProposeAward) {
        Ok(_) => {
            let ended = age_out::ends_to_decide(app, &actor).await?;
            (case::to_propose(app, &actor).await?, (ended.lines, ended.total))
        }
        Err(_) => (Vec::new(), (Vec::new(), 0)),
    };
    let view = StaffAwardsView {
        ended: ended.0.into_iter().map(|line| ended_line(line, visitor.language)).collect(),
        ended_total: ended.1,
        to_propose: to_propose.into_iter().map(correction).collect(),
        waiting: waiting.decisions.into_iter().map(line).collect(),
        turned: Turned { page: waiting.page, pages: waiting.pages, total: waiting.total },
    };
    // The other language shows the same page of the list.
    let path = staff_awards::path(waiting.page.get());
    let frame = Frame { path, ..page::staff_frame(&visitor) };
    Ok(page::html(staff_awards::render(&view, &frame)))
}

fn ended_line(found: EndToDecide, language: Language) -> EndedLine {
    EndedLine {
        membership: found.membership.to_string(),
        name: page::masked(&found.name, language),
        member_number: found.member_number.to_string(),
        due_on: found.due_on,
        late: found.late,
        school: found.school,
    }
}

/// `GET /staff/awards/{id}`; the reading is recorded before the page is sent. With the ending of its
/// instrument, such as `.pdf`, the file itself.
pub(crate) async fn show(
    Path(name): Path<String>,
    visitor: StaffVisitor,
) -> Result<Response, Failure> {
    match name.split_once('.') {
        Some((id, ending)) => file(&visitor, named(id)?, ending).await,
        None => decision::show::<Fields>(named(&name)?, visitor).await,
    }
}

/// The file, to be kept and not shown by the browser in our name.
async fn file(
    visitor: &StaffVisitor,
    id: AwardDecisionId,
    ending: &str,
) -> Result<Response, Failure> {
    let file = award_decision::instrument(&visitor.portal.app, &visitor.actor(), id).await?;
    if file.kind.code() != ending {
        return Err(Failure::NotFound);
    }
    let name = format!("attachment; filename=\"instrument.{ending}\"");
    let headers = [
        (CONTENT_TYPE, page::header(file.kind.media_type())),
        (CONTENT_DISPOSITION, page::header(&name)),
    ];
    Ok((headers, file.bytes).into_response())
}

/// `POST /staff/awards/{id}/details`: the same page in full, once.
pub(crate) async fn details(
    Path(id): Path<String>,
    sent: CheckedStaffForm<NoFields>,
) -> Result<Response, Failure> {
    let id = named(&id)?;
    let InFull { visitor, sight, frame } = in_full(sent, Revealing::Award(id)).await?;
    let app = &visitor.portal.app;
    let opened = award_decision::open_with(app, &visitor.actor(), id, &sight).await?;
    let view = StaffAwardView { proof: visitor.proof(), ..view(app, opened) };
    Ok(page::html(staff_award::render(&view, &frame)))
}

/// `POST /staff/awards/{id}`
pub(crate) async fn send(
    Path(id): Path<String>,
    sent: CheckedStaffForm<Fields>,
) -> Result<Response, Failure> {
    decision::send(named(&id)?, sent).await
}

impl Decision for Fields {
    type Id = AwardDecisionId;
    type Fault = StaffAwardError;

    const PATH: &'static str = "/staff/awards";
    const USE_CASE: UseCase = UseCase::DecideAward;

    fn approval(&self) -> Option<(UseCase, &str)> {
        (self.act == "approve").then_some((UseCase::DecideAward, &self.code))
    }

    async fn carry_out(&self, visitor: &StaffVisitor, id: AwardDecisionId) -> Outcome<Self> {
        let (app, actor) = (&visitor.portal.app, visitor.actor());
        let (key, shown) = (self.key, &self.shown);
        let decided = match self.act.as_str() {
            "approve" => award_decision::approve(app, &actor, id, key, shown).await?,
            "refuse" => {
                let Some(reason) = RefusalReason::from_code(&self.reason) else {
                    return Ok(Err(StaffAwardError::ReasonMissing));
                };
                award_decision::refuse(app, &actor, id, key, shown, reason).await?
            }
            "withdraw" => award_decision::withdraw(app, &actor, id, key, shown).await?,
            _ => return Err(Failure::BadForm),
        };
        Ok(match decided {
            Decided::Done => Ok(id),
            Decided::Refused(refused) => Err(StaffAwardError::Refused(refused)),
            Decided::RuleKnown(rule) => {
                Err(StaffAwardError::RuleKnown(visitor.words().citation(&rule)))
            }
        })
    }

    async fn answer(visitor: &StaffVisitor, again: Again<Self>) -> Result<Response, Failure> {
        let app = &visitor.portal.app;
        let opened = award_decision::open(app, &visitor.actor(), again.id).await?;
        let view = StaffAwardView { error: again.fault, proof: again.proof, ..view(app, opened) };
        Ok(page::html(staff_award::render(&view, &page::staff_frame(visitor))))
    }
}

fn view(app: &App, opened: OpenedDecision) -> StaffAwardView {
    let key = || new_key(app).to_string();
    let decision = opened.decision;
    StaffAwardView {
        id: decision.id.to_string(),
        member: shown(opened.member),
        proposal: decision.proposal,
        due: opened.due,
        working: opened.working,
        instrument: decision.instrument_kind,
        proposed_on: legal_date(decision.proposed_at),
        stage: match decision.state {
            DecisionState::Proposed { .. } => AwardStage::Waits(opened.approve),
            DecisionState::Approved { .. } => AwardStage::Approved,
            DecisionState::Refused { reason, .. } => AwardStage::Refused(reason),
            DecisionState::Withdrawn { .. } => AwardStage::Withdrawn,
        },
        shown: opened.shown.to_string(),
        keys: AwardKeys { approve: key(), refuse: key(), withdraw: key() },
        proof: Proof::Given,
        error: None,
    }
}
