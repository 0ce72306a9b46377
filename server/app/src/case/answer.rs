//! One answer joins the draft.

use sothon_domain::access::Actor;
use sothon_domain::casework::{CaseKind, CaseState};
use sothon_domain::effects::legal_date;
use sothon_domain::flow::{Answers, Asked, Fault, StepKey};
use sothon_domain::person::Reference;
use sothon_store::{Act, Subject, case_file, flow_draft, person};
use time::Duration;

use super::{own, reaches};
use crate::authorisation::UseCase;
use crate::{App, AppError, claimant};

/// How long a draft waits for its person.
const WAITS: Duration = Duration::days(60);

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
    /// A case of this kind is with the office; a second one can't be sent.
    AlreadyOpen(Reference),
}

/// Keeps the answer that was typed for a step.
pub async fn answer(
    app: &App,
    actor: &Actor,
    kind: CaseKind,
    step: StepKey,
    typed: &str,
) -> Result<Answered, AppError> {
    let (scope, me) = own(actor, UseCase::SubmitCase)?;
    let question = kind.flow().step(step).ok_or(AppError::NotFound)?.question;
    let registered = person::load(&app.db, &scope, me).await?.place;
    let asked = Asked { today: legal_date(app.clock.now()), registered: Some(&registered) };
    let answer = match question.read(typed, asked) {
        Ok(answer) => answer,
        Err(fault) => return Ok(Answered::Refused(fault)),
    };
    let detail = serde_json::json!({ "kind": kind.code(), "step": step.code() });
    Ok(match keep(app, actor, kind, detail, |answers| answers.set(step, &answer)).await? {
        Ok(answers) => Answered::Kept { next: kind.flow().next(&answers).map(|step| step.key) },
        Err(open) => Answered::AlreadyOpen(open),
    })
}

/// Changes the actor's draft and returns it; the inner error is the case of this kind that is with the
/// office already.
pub(super) async fn keep(
    app: &App,
    actor: &Actor,
    kind: CaseKind,
    detail: serde_json::Value,
    change: impl FnOnce(&mut Answers),
) -> Result<Result<Answers, Reference>, AppError> {
    let (scope, me) = own(actor, UseCase::SubmitCase)?;
    claimant::members_only(app, &scope, me).await?;
    reaches(actor, kind)?;
    let at = app.clock.now();
    // A draft is no change of her record: what she types is kept also while it is locked.
    let mut tx = app.db.begin_despite_lock(&scope, me).await?;
    let before = match case_file::lock_undecided(&mut tx, &scope, me, kind).await? {
        None => Answers::default(),
        Some(locked) if matches!(locked.case.state, CaseState::Returned { .. }) => {
            locked.case.answers
        }
        Some(locked) => return Ok(Err(locked.case.reference)),
    };
    let kept = flow_draft::read_locked(&mut tx, &scope, me, kind, at).await?;
    let mut answers = kept.unwrap_or(before);
    change(&mut answers);
    flow_draft::save(&mut tx, &scope, me, kind, &answers, at + WAITS).await?;
    let subject = Subject::Person(me);
    tx.commit(Act { actor, act: "draft.kept", subject, at, detail, event: false }).await?;
    Ok(Ok(answers))
}
