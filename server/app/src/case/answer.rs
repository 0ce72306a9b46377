//! One answer joins the draft.

use sothon_domain::access::{Actor, Assurance, Scope};
use sothon_domain::casework::{CaseKind, CaseState};
use sothon_domain::effects::legal_date;
use sothon_domain::flow::{Answer, Answers, Asked, DraftEnd, Fault, StepKey};
use sothon_domain::person::{PersonId, Reference};
use sothon_store::{Act, Subject, Tx, flow_draft, person};
use time::OffsetDateTime;

use super::hand::Hand;
use super::matter::Matter;
use super::prefilled::known;
use crate::authorisation::UseCase;
use crate::{App, AppError, claimant};

/// What was typed at a step.
#[derive(Debug, Clone, Copy)]
pub struct Typed<'a> {
    /// The text.
    pub text: &'a str,
    /// Whether she pressed that she does not know it or has none, or keys leave it to be told later.
    pub unknown: bool,
}

/// An answer that she knows.
impl<'a> From<&'a str> for Typed<'a> {
    fn from(text: &'a str) -> Self {
        Self { text, unknown: false }
    }
}

/// What became of an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answered {
    /// It is kept, unless another answer says by now that it is not asked.
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
    typed: impl Into<Typed<'_>>,
) -> Result<Answered, AppError> {
    let hand = Hand::own(actor, UseCase::SubmitCase)?;
    answer_by(app, &hand, (kind, step), typed.into()).await
}

/// The same by whoever answers for the person.
pub(super) async fn answer_by(
    app: &App,
    hand: &Hand<'_>,
    (kind, step): (CaseKind, StepKey),
    typed: Typed<'_>,
) -> Result<Answered, AppError> {
    let flow = kind.flow();
    let step = flow.step(step).ok_or(AppError::NotFound)?;
    let her = person::load(&app.db, &hand.scope, hand.person).await?;
    let asked = Asked { today: legal_date(app.clock.now()), registered: Some(&her.place) };
    // What is told later only keys leave: they alone come by a PIN, and whoever has letters is asked.
    let by_keys = hand.actor.assurance == Assurance::Pin;
    let unknown = typed.unknown && (step.unknown || by_keys);
    let answer = match step.read(typed.text, unknown, asked) {
        Ok(answer) => answer,
        Err(fault) => return Ok(Answered::Refused(fault)),
    };
    let own = her.phone.map(Answer::Phone);
    if step.key == StepKey::TrustedPhone && own.as_ref() == Some(&answer) {
        return Ok(Answered::Refused(Fault::OwnPhone));
    }
    let detail = serde_json::json!({ "kind": kind.code(), "step": step.key.code() });
    let set = |answers: &mut Answers| {
        answers.set(step.key, &answer);
        flow.keep_asked(answers);
    };
    Ok(match keep(app, hand, &Matter::of(kind)?, detail, set).await? {
        Ok(answers) => Answered::Kept { next: flow.next(&answers).map(|step| step.key) },
        Err(open) => Answered::AlreadyOpen(open),
    })
}

/// Changes the person's draft and returns it; the inner error is the case about this matter that is with the
/// office already, or the appeal that is decided.
pub(super) async fn keep(
    app: &App,
    hand: &Hand<'_>,
    matter: &Matter,
    mut detail: serde_json::Value,
    change: impl FnOnce(&mut Answers),
) -> Result<Result<Answers, Reference>, AppError> {
    let (scope, me) = (&hand.scope, hand.person);
    let claimant = claimant::may_send(app, scope, me, matter.kind()).await?;
    matter.is_in_reach_of(hand.actor)?;
    let known = known(app, (scope, me), matter.kind(), claimant.as_ref()).await?;
    let at = app.clock.now();
    // A draft is no change of her record: what she types is kept also while it is locked.
    let mut tx = app.db.begin_despite_lock(scope, me).await?;
    let mut answers = match before(&mut tx, (scope, me), matter, at).await? {
        Before::Nothing => known,
        Before::Begun(answers) => answers,
        Before::WithTheOffice(open) => return Ok(Err(open)),
    };
    change(&mut answers);
    save(&mut tx, (scope, me), matter, &answers, at).await?;
    hand.note_in(&mut detail);
    let (actor, subject) = (hand.actor, Subject::Person(me));
    tx.commit(Act { actor, act: "draft.kept", subject, at, detail, event: false }).await?;
    Ok(Ok(answers))
}

/// What is there of a matter before an answer.
pub(super) enum Before {
    /// No answer.
    Nothing,
    /// Her draft, or the answers of the case that came back.
    Begun(Answers),
    /// A case that is with the office, or the appeal that is decided.
    WithTheOffice(Reference),
}

/// What is there, in a transaction that has locked the person's row.
pub(super) async fn before(
    tx: &mut Tx,
    (scope, me): (&Scope, PersonId),
    matter: &Matter,
    at: OffsetDateTime,
) -> Result<Before, AppError> {
    let returned = match matter.lock_case(tx, scope, me).await? {
        None => None,
        Some(locked) if matches!(locked.case.state, CaseState::Returned { .. }) => {
            Some(locked.case.answers)
        }
        Some(locked) => return Ok(Before::WithTheOffice(locked.case.reference)),
    };
    let kept = flow_draft::read_locked(tx, scope, me, matter.draft(), at).await?;
    if kept.is_none() {
        // What hung on an older one is none of this one's.
        flow_draft::forget_if_over(tx, scope, me, matter.draft(), at).await?;
    }
    let begun = kept.map(|kept| kept.answers).or(returned);
    Ok(begun.map_or(Before::Nothing, Before::Begun))
}

/// Keeps the answers in the person's draft, in the same transaction.
pub(super) async fn save(
    tx: &mut Tx,
    (scope, me): (&Scope, PersonId),
    matter: &Matter,
    answers: &Answers,
    at: OffsetDateTime,
) -> Result<(), AppError> {
    let end = DraftEnd::after(legal_date(at));
    Ok(flow_draft::save(tx, scope, me, matter.draft(), answers, end).await?)
}
