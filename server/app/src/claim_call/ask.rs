//! She tells it.

use sothon_domain::access::{Actor, Scope};
use sothon_domain::casework::CaseKind;
use sothon_domain::claimant::{CALLS_A_DAY, CallClaim, SurvivorRelation, ToldByPhone};
use sothon_domain::effects::{legal_date, new_id};
use sothon_domain::flow::{self, Answer, Answers, Fault, Question, StepKey};
use sothon_domain::person::{ClaimCallId, PlaceCode, Reference};
use sothon_store::branch::{self, Branch};
use sothon_store::claim_call::{self, NewCall};
use sothon_store::{Act, Claim};
use time::Duration;
use uuid::Uuid;

use super::{PATH, subject};
use crate::authorisation::{UseCase, authorise};
use crate::keyed_hash::keyed_hash;
use crate::{App, AppError, reference};

const DAY: Duration = Duration::hours(24);

/// What became of it. Nothing of it says whether anybody has the number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// The office has it; a repeat gets the same answer.
    Received(Reference),
    /// The day of the death can't be.
    Day(Fault),
    /// As many as a phone may send within a day were sent.
    TooOften,
}

/// Takes what a survivor tells with a phone whose number the network has given. `key` is made of gateway, session and
/// hop.
pub async fn ask(app: &App, told: &ToldByPhone, key: Uuid) -> Result<Asked, AppError> {
    let actor = Actor::nobody();
    let scope = authorise(&actor, UseCase::ClaimFromHome)?;
    if let Some(died) = told.died {
        let asked = flow::Asked { today: legal_date(app.clock.now()), registered: None };
        if let Err(fault) = Question::PartDate.read(&died.to_string(), asked) {
            return Ok(Asked::Day(fault));
        }
    }
    for reference in reference::draws(app) {
        let asked = write(app, (&actor, &scope), (told, key), reference).await;
        if !reference::is_taken(&asked) {
            return asked;
        }
    }
    Err(reference::none_free())
}

async fn write(
    app: &App,
    (actor, scope): (&Actor, &Scope),
    (told, key): (&ToldByPhone, Uuid),
    reference: Reference,
) -> Result<Asked, AppError> {
    let at = app.clock.now();
    let mut tx = app.db.begin().await?;
    let path = format!("{PATH}/{reference}");
    match tx.claim_key(actor, key, &body(app, told), &path, at).await? {
        Claim::Done { redirect } => return received(&redirect),
        Claim::OtherBody => return Err(AppError::KeyReused),
        Claim::New => {}
    }
    let sent = claim_call::counted(&mut tx, scope, &told.phone, at - DAY).await?;
    if sent >= CALLS_A_DAY {
        return Ok(Asked::TooOften);
    }
    let id = ClaimCallId::new(new_id(app.clock.as_ref(), app.entropy.as_ref()));
    claim_call::insert(&mut tx, &NewCall { id, reference, told, at }).await?;
    let detail = serde_json::json!({ "province": told.province.as_str() });
    let (act, subject) = ("claim-call.received", subject(id));
    tx.commit(Act { actor, act, subject, at, detail, event: false }).await?;
    Ok(Asked::Received(reference))
}

/// The answer that an earlier request with the same key was given.
fn received(redirect: &str) -> Result<Asked, AppError> {
    let reference = redirect.rsplit('/').next().and_then(|last| last.parse().ok());
    let wrong = AppError::Inconsistent("a claim call's key leads to none");
    reference.map(Asked::Received).ok_or(wrong)
}

/// What the idempotency row compares: a plain hash of a member number or a phone would be found by guessing.
fn body(app: &App, told: &ToldByPhone) -> [u8; 32] {
    let died = told.died.map(|died| died.to_string()).unwrap_or_default();
    let number = told.number.as_ref().map(|number| number.as_str()).unwrap_or_default();
    let relation = told.claim.relation().map(SurvivorRelation::code).unwrap_or_default();
    let (phone, province) = (told.phone.as_str(), told.province.as_str());
    let text = [number, relation, &died, phone, province].join("\n");
    keyed_hash(app.db.vault().codes_key(), &[b"claim-call:", text.as_bytes()])
}

/// How many papers she brings for what she claims.
pub fn papers(claim: CallClaim) -> usize {
    let mut answers = Answers::default();
    let kind = match claim {
        CallClaim::Survivors(relation) => {
            answers.set(StepKey::Relation, &Answer::Kin(relation));
            CaseKind::SurvivorsClaim
        }
        CallClaim::Funeral => CaseKind::FuneralGrant,
    };
    kind.papers(&answers).len()
}

/// The open branches of a province, in the order of their places; anybody may know them.
pub async fn branches(app: &App, province: &PlaceCode) -> Result<Vec<Branch>, AppError> {
    let all = branch::all(&app.db).await?;
    Ok(all.into_iter().filter(|branch| branch.place.province() == *province).collect())
}
