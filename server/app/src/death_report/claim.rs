//! Whoever has reported a death and is of the family goes on to a claim in the same browser: with what she told, and
//! without anybody being looked up.

use sothon_domain::access::{Actor, Who};
use sothon_domain::claimant::{FLOW, SurvivorRelation};
use sothon_domain::death_report::{Said, Told, TypedReport};
use sothon_domain::effects::{new_id, today};
use sothon_domain::flow::{Answers, StepKey};
use sothon_domain::person::Reference;
use sothon_locales::{Language, Words};
use sothon_store::claimant::asking;
use sothon_store::claimant::draft::{self, NewDraft};
use sothon_store::claimant::told::{self, NewTold};
use sothon_store::{Act, Subject, Tx};
use time::{Duration, OffsetDateTime};

use crate::authorisation::{UseCase, authorise};
use crate::case::{self, BegunTold};
use crate::{App, AppError};

/// How long what was told waits for the press. The phone is perhaps borrowed.
const WAITS: Duration = Duration::minutes(30);

/// The browser from which a report comes.
#[derive(Debug, Clone, Copy)]
pub struct Browser<'a> {
    /// The token of its cookie.
    pub token: &'a str,
    /// The language of its page: of a province in words.
    pub language: Language,
}

/// What a browser has told and may go on with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToldSeen {
    /// As what she may claim, in the order of the page; nothing where she is not of the family.
    pub claims_as: &'static [SurvivorRelation],
    /// Until when it is kept.
    pub kept_until: OffsetDateTime,
}

/// What the press has begun.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ClaimBegun {
    /// Answers for a record of her own; the first step that is not answered.
    Record(Option<StepKey>),
    /// A claim of who is signed in; the first step that is not answered.
    Claim(Option<StepKey>),
    /// She has sent one before, which is with the office; what she told waits on.
    AlreadyOpen(Reference),
    /// She has begun a claim after somebody else, or it came back to her; what she told waits on.
    Another,
    /// She is signed in with a record that was refused.
    NotYet,
    /// What she told is kept no more.
    Gone,
}

/// Keeps what was told for the browser, with the report itself. What a stranger told is kept too: so every report is
/// the same work.
pub(super) async fn keep(
    app: &App,
    tx: &mut Tx,
    (typed, said): (&TypedReport, &Said),
    browser: Browser<'_>,
    at: OffsetDateTime,
) -> Result<(), AppError> {
    let province = said.province().map(|code| Words::of(browser.language).place(code));
    let told = Told::of(typed, said, province.as_deref(), today(app.clock.as_ref()));
    let id = new_id(app.clock.as_ref(), app.entropy.as_ref());
    let new = NewTold { browser: browser.token, id, told: &told, expires_at: at + WAITS };
    Ok(told::keep(tx, &new).await?)
}

/// What the browser has told in the last half hour; the number of no report is asked for it.
pub async fn told(
    app: &App,
    actor: &Actor,
    browser: Option<&str>,
) -> Result<Option<ToldSeen>, AppError> {
    authorise(actor, UseCase::ReportDeath)?;
    // Who acts for another claims nothing for that one by what she told herself.
    let Some(browser) = browser.filter(|_| actor.acting_for.is_none()) else { return Ok(None) };
    let kept = told::read(&app.db, browser, app.clock.now()).await?;
    Ok(kept.map(|kept| ToldSeen { claims_as: kept.told.claims_as(), kept_until: kept.expires_at }))
}

/// Lets what was told come along when the actor signs in again in the browser in which her session has ended by
/// waiting: `from` is the token of its cookie before, `to` the new one. Says whether anything was told. Whoever else
/// signs in gets nothing of it: on a borrowed phone that is another one.
pub async fn carry(app: &App, actor: &Actor, from: &str, to: &str) -> Result<bool, AppError> {
    authorise(actor, UseCase::ReportDeath)?;
    let at = app.clock.now();
    let mut tx = app.db.begin().await?;
    let carried = told::carry(&mut tx, (from, to), at).await?;
    if carried {
        let detail = serde_json::json!({ "kind": "death-report" });
        commit(tx, actor, "draft.carried", detail, at).await?;
    }
    Ok(carried)
}

/// Begins what she claims as `relation` with what the browser has told: for whoever is signed in her own claim, for
/// anybody else the record that a claim needs. Pressing twice begins one.
///
/// # Errors
/// [`AppError::NotFound`] for a relation that what she told does not offer.
pub async fn claim(
    app: &App,
    actor: &Actor,
    browser: &str,
    relation: SurvivorRelation,
) -> Result<ClaimBegun, AppError> {
    authorise(actor, UseCase::ReportDeath)?;
    match actor.who {
        Who::Nobody => record(app, actor, browser, relation).await,
        Who::Person(_) if actor.acting_for.is_none() => own(app, actor, browser, relation).await,
        Who::Person(_) | Who::Staff(_) | Who::Machine(_) | Who::System(_) => {
            Err(AppError::NotFound)
        }
    }
}

fn offered(told: &Told, relation: SurvivorRelation) -> Result<(), AppError> {
    match told.claims_as().contains(&relation) {
        true => Ok(()),
        false => Err(AppError::NotFound),
    }
}

/// Puts it into the draft of the browser. What was answered there stays only where it is hers, see [`Told::goes_on`]:
/// whoever has the phone now reads nothing of whoever had it before. Answers that wait for their code go.
async fn record(
    app: &App,
    actor: &Actor,
    browser: &str,
    relation: SurvivorRelation,
) -> Result<ClaimBegun, AppError> {
    authorise(actor, UseCase::ClaimFromHome)?;
    let at = app.clock.now();
    let mut tx = app.db.begin().await?;
    let Some(told) = told::lock(&mut tx, browser, at).await?.map(|kept| kept.told) else {
        let before = draft::lock(&mut tx, browser, at).await?.map(|draft| draft.answers);
        return Ok(used_up(before, relation));
    };
    offered(&told, relation)?;
    // Before the draft, as whoever types the code does.
    asking::remove(&mut tx, browser).await?;
    let before = draft::lock(&mut tx, browser, at).await?.map(|draft| draft.answers);
    let hers = before.filter(|answers| told.goes_on(relation, answers));
    let mut answers = hers.unwrap_or_default();
    told.fill(relation, &FLOW, &mut answers);
    let id = new_id(app.clock.as_ref(), app.entropy.as_ref());
    let expires_at = at + WAITS;
    let new = NewDraft { browser, id, answers: &answers, expires_at, told_in: None };
    draft::keep(&mut tx, &new).await?;
    told::remove(&mut tx, browser).await?;
    let detail = serde_json::json!({ "kind": "claim-record", "from": "death-report" });
    commit(tx, actor, "draft.kept", detail, at).await?;
    Ok(ClaimBegun::Record(FLOW.next(&answers).map(|step| step.key)))
}

/// Where pressing again leads: into what the press before has begun as the same. Other answers are none of a report.
fn used_up(draft: Option<Answers>, relation: SurvivorRelation) -> ClaimBegun {
    let as_same = |answers: &Answers| answers.get(StepKey::Relation) == Some(relation.code());
    let begun = draft.filter(as_same);
    let next = |answers: Answers| FLOW.next(&answers).map(|step| step.key);
    begun.map(next).map_or(ClaimBegun::Gone, ClaimBegun::Record)
}

/// Puts it into her own draft of a survivors' claim.
async fn own(
    app: &App,
    actor: &Actor,
    browser: &str,
    relation: SurvivorRelation,
) -> Result<ClaimBegun, AppError> {
    Ok(match case::begin_told(app, actor, browser, relation).await? {
        BegunTold::Kept { next } => ClaimBegun::Claim(next),
        BegunTold::AlreadyOpen(open) => ClaimBegun::AlreadyOpen(open),
        BegunTold::Another => ClaimBegun::Another,
        BegunTold::NotYet => ClaimBegun::NotYet,
        BegunTold::Gone => ClaimBegun::Gone,
    })
}

async fn commit(
    tx: Tx,
    actor: &Actor,
    act: &'static str,
    detail: serde_json::Value,
    at: OffsetDateTime,
) -> Result<(), AppError> {
    let subject = Subject::Other("unknown".to_owned());
    Ok(tx.commit(Act { actor, act, subject, at, detail, event: false }).await?)
}
