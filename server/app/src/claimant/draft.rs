//! A survivor at home answers one question after the other. Her answers wait in a draft that only her browser
//! opens: nobody has said yet who she is.

use sothon_domain::access::Actor;
use sothon_domain::claimant::FLOW;
use sothon_domain::effects::{new_id, today};
use sothon_domain::flow::{self, Answers, Fault, Step, StepKey};
use sothon_store::claimant::asking;
use sothon_store::claimant::draft::{self, NewDraft};
use sothon_store::claimant::told;
use sothon_store::{Act, Subject, Tx};
use time::{Duration, OffsetDateTime};

use crate::authorisation::{UseCase, authorise};
use crate::case::{Shown, Typed};
use crate::{App, AppError};

/// How long a draft waits for the next answer. The phone is perhaps borrowed.
pub(super) const WAITS: Duration = Duration::minutes(30);

/// A draft with at least one answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DraftSeen {
    /// The answers so far.
    pub answers: Answers,
    /// What showing these answers is known by, to be given back when they are sent.
    pub shown: Shown,
    /// The first step that is not answered.
    pub next: Option<StepKey>,
    /// Until when they are kept.
    pub kept_until: OffsetDateTime,
}

/// What became of an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answered {
    /// It is kept.
    Kept {
        /// The first step that is not answered; none when everything is.
        next: Option<StepKey>,
    },
    /// It won't do; nothing has changed.
    Refused(Fault),
    /// It is not asked now: another step comes before it.
    NotNow {
        /// The first step that is not answered; none when everything is.
        next: Option<StepKey>,
    },
    /// Her answers are kept no more.
    Gone,
}

/// The draft of a browser, by the token of its cookie.
pub async fn draft(app: &App, actor: &Actor, browser: &str) -> Result<Option<DraftSeen>, AppError> {
    authorise(actor, UseCase::ClaimFromHome)?;
    let found = draft::read(&app.db, browser, app.clock.now()).await?;
    Ok(found.map(|draft| DraftSeen {
        shown: shown(&draft.answers),
        next: next(&draft.answers),
        answers: draft.answers,
        kept_until: draft.expires_at,
    }))
}

fn shown(answers: &Answers) -> Shown {
    Shown::of_flow("claim-record", &FLOW, answers)
}

fn next(answers: &Answers) -> Option<StepKey> {
    FLOW.next(answers).map(|step| step.key)
}

/// Keeps the answer to a step. The first one begins a draft; each keeps all for half an hour more.
pub async fn answer(
    app: &App,
    actor: &Actor,
    browser: &str,
    step: &Step,
    typed: Typed<'_>,
) -> Result<Answered, AppError> {
    authorise(actor, UseCase::ClaimFromHome)?;
    let now = app.clock.now();
    let mut tx = app.db.begin().await?;
    let kept = draft::lock(&mut tx, browser, now).await?.map(|draft| draft.answers);
    let begins = FLOW.steps.first().is_some_and(|first| first.key == step.key);
    let mut answers = match kept {
        Some(answers) => answers,
        None if begins => Answers::default(),
        None => return Ok(Answered::Gone),
    };
    if !FLOW.reaches(&answers, step.key) {
        return Ok(Answered::NotNow { next: next(&answers) });
    }
    let asked = flow::Asked { today: today(app.clock.as_ref()), registered: None };
    let answer = match step.read(typed.text, typed.unknown, asked) {
        Ok(answer) => answer,
        Err(fault) => return Ok(Answered::Refused(fault)),
    };
    answers.set(step.key, &answer);
    FLOW.keep_asked(&mut answers);
    let id = new_id(app.clock.as_ref(), app.entropy.as_ref());
    let expires_at = now + WAITS;
    let new = NewDraft { browser, id, answers: &answers, expires_at, told_in: None };
    draft::keep(&mut tx, &new).await?;
    let detail = serde_json::json!({ "kind": "claim-record", "step": step.key.code() });
    commit(tx, actor, "draft.kept", detail, now).await?;
    Ok(Answered::Kept { next: next(&answers) })
}

/// Erases the answers, also those that wait for their code and what she told in a report: she stops here.
pub async fn erase(app: &App, actor: &Actor, browser: &str) -> Result<(), AppError> {
    authorise(actor, UseCase::ClaimFromHome)?;
    let mut tx = app.db.begin().await?;
    // In the order of whoever goes on to a claim, and of whoever types the code.
    told::remove(&mut tx, browser).await?;
    asking::remove(&mut tx, browser).await?;
    draft::remove(&mut tx, browser).await?;
    let detail = serde_json::json!({ "kind": "claim-record" });
    commit(tx, actor, "draft.erased", detail, app.clock.now()).await
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
