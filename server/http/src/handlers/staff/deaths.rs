//! Members of staff see reports of deaths, find one, and do something with it.

use axum::extract::{Path, RawQuery};
use axum::response::Response;
use serde::Deserialize;
use sothon_app::App;
use sothon_app::authorisation::{UseCase, authorise};
use sothon_app::death_report::{self, Asked, Done, Listed, OpenedDeath, Paper, Sought};
use sothon_app::recovery;
use sothon_app::reveal::Revealing;
use sothon_domain::claimant::TypedClaimant;
use sothon_domain::death_report::{DismissReason, ProofPaper, ReachedBy, SaidBy};
use sothon_domain::part_date::PartDate;
use sothon_domain::person::{DeathReportId, MemberNumber};
use sothon_web::pages::staff_claimant_new::StaffClaimantNewView;
use sothon_web::pages::staff_death::{self, StaffDeathError, StaffDeathView, TypedAct};
use sothon_web::pages::staff_deaths::{self, DeathLine, DeathSearchError, PATH, StaffDeathsView};
use sothon_web::pages::staff_proof::Proof;
use sothon_web::pages::staff_recovery::MoneyView;
use uuid::Uuid;

use super::claimants;
use super::decision::{self, Again, Decision, Outcome};
use super::recovery::shown;
use super::reveal::{InFull, in_full};
use crate::error_page::Failure;
use crate::form::{CheckedStaffForm, NoFields, new_key};
use crate::page;
use crate::path::named;
use crate::staff_visitor::StaffVisitor;

/// The fields of the form that finds one.
#[derive(Deserialize)]
pub(crate) struct Search {
    #[serde(default)]
    number: String,
}

/// The fields of the forms on a report's page.
#[derive(Deserialize)]
pub(crate) struct Fields {
    act: String,
    key: Uuid,
    #[serde(default)]
    number: String,
    #[serde(default)]
    paper: String,
    #[serde(default)]
    what: String,
    #[serde(default)]
    how: String,
    #[serde(default)]
    way: String,
    #[serde(default)]
    whom: String,
    #[serde(default)]
    reason: String,
    #[serde(default)]
    code: String,
}

/// `GET /staff/deaths`
pub(crate) async fn list(visitor: StaffVisitor) -> Result<Response, Failure> {
    listed(&visitor, String::new(), None).await
}

async fn listed(
    visitor: &StaffVisitor,
    typed: String,
    error: Option<DeathSearchError>,
) -> Result<Response, Failure> {
    let waiting = death_report::list(&visitor.portal.app, &visitor.actor()).await?;
    let line = |listed: Listed| DeathLine {
        id: listed.id.to_string(),
        reference: listed.reference.to_string(),
        name: listed.name.map(|name| page::masked(&name, visitor.language)),
        reported_at: listed.reported_at,
        state: listed.state,
    };
    let waiting = waiting.into_iter().map(line).collect();
    let view = StaffDeathsView { typed, error, waiting };
    Ok(page::html(staff_deaths::render(&view, &page::staff_frame(visitor))))
}

/// `POST /staff/deaths`: leads to the report with this number, or about the member with it.
pub(crate) async fn find(sent: CheckedStaffForm<Search>) -> Result<Response, Failure> {
    let (visitor, Search { number: typed }) = (sent.visitor, sent.fields);
    let error = match death_report::find(&visitor.portal.app, &visitor.actor(), &typed).await? {
        Sought::Found(id) => return Ok(visitor.to(&format!("{PATH}/{id}"))),
        Sought::Malformed => DeathSearchError::Malformed,
        Sought::Unknown => DeathSearchError::Unknown,
    };
    listed(&visitor, typed, Some(error)).await
}

/// `GET /staff/deaths/{id}`; the reading is recorded before the page is sent. With `?stands` it tells whoever reported
/// the same death that it stood before.
pub(crate) async fn show(
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
    visitor: StaffVisitor,
) -> Result<Response, Failure> {
    let id = named(&id)?;
    let opened = death_report::open(&visitor.portal.app, &visitor.actor(), id).await?;
    let stood_before = query.as_deref() == Some("stands");
    let plain = StaffDeathView { stood_before, ..view(&visitor.portal.app, opened) };
    let (proof, money) = (visitor.proof(), money(&visitor, id).await?);
    let view = StaffDeathView { proof, money, ..plain };
    Ok(page::html(staff_death::render(&view, &page::staff_frame(&visitor))))
}

/// `GET /staff/deaths/{id}/record`: the form of a survivor's record, with what the report said of the one who died and
/// nothing of the register. The reading is recorded before the page is sent.
pub(crate) async fn record(
    Path(id): Path<String>,
    visitor: StaffVisitor,
) -> Result<Response, Failure> {
    let (app, actor) = (&visitor.portal.app, visitor.actor());
    authorise(&actor, UseCase::EnterClaimant)?;
    let opened = death_report::open(app, &actor, named(&id)?).await?;
    if opened.state.has_ended() {
        return Err(Failure::NotFound);
    }
    let said = opened.said;
    let province = said.province.map(|code| visitor.words().place(&code));
    let place: Vec<String> = said.place.into_iter().chain(province).collect();
    let typed = TypedClaimant {
        deceased_number: said.number.map(|number| number.to_string()).unwrap_or_default(),
        deceased_name: said.name.unwrap_or_default(),
        deceased_place: place.join(", "),
        died: said.died.map(PartDate::slashed).unwrap_or_default(),
        ..TypedClaimant::default()
    };
    let key = new_key(app).to_string();
    let reported_as = match said.by {
        SaidBy::Relative(relation) => Some(relation),
        SaidBy::Registry | SaidBy::Staff => None,
    };
    let none = StaffClaimantNewView::default();
    let view = StaffClaimantNewView { typed, reported_as, key, ..none };
    Ok(claimants::form(&visitor, &view))
}

/// `POST /staff/deaths/{id}/details`: the same page in full, once.
pub(crate) async fn details(
    Path(id): Path<String>,
    sent: CheckedStaffForm<NoFields>,
) -> Result<Response, Failure> {
    let id = named(&id)?;
    let InFull { visitor, sight, frame } = in_full(sent, Revealing::Death(id)).await?;
    let app = &visitor.portal.app;
    let opened = death_report::open_with(app, &visitor.actor(), id, &sight).await?;
    let money = money(&visitor, id).await?;
    let view = StaffDeathView { proof: visitor.proof(), money, ..view(app, opened) };
    Ok(page::html(staff_death::render(&view, &frame)))
}

/// `POST /staff/deaths/{id}`
pub(crate) async fn send(
    Path(id): Path<String>,
    sent: CheckedStaffForm<Fields>,
) -> Result<Response, Failure> {
    decision::send(named(&id)?, sent).await
}

impl Decision for Fields {
    type Id = DeathReportId;
    type Fault = StaffDeathError;

    const PATH: &'static str = PATH;
    const USE_CASE: UseCase = UseCase::AnswerDeath;

    fn approval(&self) -> Option<(UseCase, &str)> {
        let holds = matches!(self.act.as_str(), "confirm" | "registry" | "paper");
        holds.then_some((UseCase::DecideDeath, &self.code))
    }

    async fn carry_out(&self, visitor: &StaffVisitor, id: DeathReportId) -> Outcome<Self> {
        let (app, actor, key) = (&visitor.portal.app, visitor.actor(), self.key);
        let done = match self.act.as_str() {
            "ask" | "identify" => {
                return Ok(match death_report::ask(app, &actor, id, key, &self.number).await? {
                    Asked::Done => Ok(id),
                    Asked::Refused(refused) => Err(StaffDeathError::Refused(refused)),
                    Asked::Malformed => Err(StaffDeathError::NumberMalformed),
                    Asked::Unknown => Err(StaffDeathError::NumberUnknown),
                });
            }
            "propose" => {
                let proposed = death_report::propose(app, &actor, id, key, &self.how).await?;
                return Ok(written(proposed, StaffDeathError::HowMissing).map(|()| id));
            }
            "reached" => {
                let Some(way) = ReachedBy::from_code(&self.way) else {
                    return Ok(Err(StaffDeathError::WayMissing));
                };
                let word = (way, self.whom.as_str());
                let kept = death_report::write_reached(app, &actor, id, key, word).await?;
                return Ok(written(kept, StaffDeathError::WhomMissing).map(|()| id));
            }
            "paper" => {
                let Some(paper) = ProofPaper::from_code(&self.paper) else {
                    return Ok(Err(StaffDeathError::PaperMissing));
                };
                let seen = (paper, self.what.as_str());
                let shown = death_report::show_paper(app, &actor, id, key, seen).await?;
                return Ok(written(shown, StaffDeathError::NoteMissing).map(|()| id));
            }
            "alive" => death_report::alive(app, &actor, id, key).await?,
            "registry" => death_report::hold_registered(app, &actor, id, key).await?,
            "confirm" => death_report::confirm(app, &actor, id, key).await?,
            "take-back" => death_report::take_back(app, &actor, id, key).await?,
            "dismiss" => match DismissReason::from_code(&self.reason) {
                Some(reason) => death_report::dismiss(app, &actor, id, key, reason).await?,
                None => return Ok(Err(StaffDeathError::ReasonMissing)),
            },
            _ => return Err(Failure::BadForm),
        };
        Ok(match done {
            Done::Done => Ok(id),
            Done::Refused(refused) => Err(StaffDeathError::Refused(refused)),
        })
    }

    async fn answer(visitor: &StaffVisitor, again: Again<Self>) -> Result<Response, Failure> {
        let act = |Self { number, paper, what, how, way, whom, .. }| TypedAct {
            number,
            paper,
            what,
            how,
            way,
            whom,
        };
        let typed = again.typed.map(act).unwrap_or_default();
        answer(visitor, again.id, typed, again.fault, again.proof).await
    }
}

/// What became of something that was written down; `missing` says what was not.
fn written(paper: Paper, missing: StaffDeathError) -> Result<(), StaffDeathError> {
    match paper {
        Paper::Done => Ok(()),
        Paper::Refused(refused) => Err(StaffDeathError::Refused(refused)),
        Paper::NotANote => Err(missing),
    }
}

async fn answer(
    visitor: &StaffVisitor,
    id: DeathReportId,
    typed: TypedAct,
    error: Option<StaffDeathError>,
    proof: Proof,
) -> Result<Response, Failure> {
    let app = &visitor.portal.app;
    let opened = death_report::open(app, &visitor.actor(), id).await?;
    let money = money(visitor, id).await?;
    let view = StaffDeathView { typed, error, proof, money, ..view(app, opened) };
    Ok(page::html(staff_death::render(&view, &page::staff_frame(visitor))))
}

/// What was paid after the death, for whom it concerns; the report was just opened.
async fn money(visitor: &StaffVisitor, id: DeathReportId) -> Result<Option<MoneyView>, Failure> {
    let seen = recovery::seen(&visitor.portal.app, &visitor.actor(), id).await?;
    Ok(seen.map(shown))
}

fn view(app: &App, opened: OpenedDeath) -> StaffDeathView {
    let number = |number: MemberNumber| number.to_string();
    StaffDeathView {
        id: opened.id.to_string(),
        reference: opened.reference.to_string(),
        reported_at: opened.reported_at,
        member: opened.member.map(|member| (member.name, member.number.map(number))),
        registry: opened.registry,
        said: opened.said,
        doubt: opened.doubt,
        others: opened.others,
        state: opened.state,
        held_at: opened.held_at,
        note: opened.note,
        reached: opened.reached,
        acts: opened.acts.into_iter().map(|act| (act, new_key(app).to_string())).collect(),
        waits: opened.waits,
        stood_before: false,
        money: None,
        typed: TypedAct::default(),
        proof: Proof::Given,
        error: None,
    }
}
