//! *Not right?*: a person says that a fact is wrong, and sees what her value would change before she
//! sends anything.

use sothon_domain::access::Actor;
use sothon_domain::casework::{CaseKind, Correction, Held};
use sothon_domain::effects::today;
use sothon_domain::flow::{Answer, Asked, Fault, StepKey};
use sothon_domain::pension::{Datum, DisputeEffect, FactValue};
use sothon_domain::person::Reference;

use super::DraftSeen;
use super::answer::keep;
use super::draft::draft_by;
use super::hand::Hand;
use super::matter::Matter;
use super::register::Register;
use crate::authorisation::{UseCase, authorise_own};
use crate::claimant::may_send;
use crate::{App, AppError};

/// A disputed fact, before it is sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DisputeSeen {
    /// What the register holds.
    pub held: Held,
    /// Whether she may say a value, or only words.
    pub takes_value: bool,
    /// What she says it is.
    pub value: Option<FactValue>,
    /// What she says about it.
    pub words: Option<String>,
    /// What her value would change.
    pub effect: DisputeEffect,
    /// Where her answers stand.
    pub draft: DraftSeen,
}

/// What was typed about a fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Said<'a> {
    /// The value; empty for none.
    pub value: &'a str,
    /// Her words; empty for none.
    pub words: &'a str,
}

/// What became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Noted {
    /// It is kept in the draft.
    Kept,
    /// It won't do; nothing has changed.
    Refused {
        /// What is wrong with the value.
        value: Option<Fault>,
        /// What is wrong with the words.
        words: Option<Fault>,
    },
    /// A case about this fact is with the office; a second one can't be sent.
    AlreadyOpen(Reference),
}

/// The actor's own fact, with her draft about it.
pub async fn dispute(app: &App, actor: &Actor, datum: Datum) -> Result<DisputeSeen, AppError> {
    dispute_by(app, &Hand::own(actor, UseCase::SubmitCase)?, datum).await
}

/// The same by whoever answers for the person.
pub(super) async fn dispute_by(
    app: &App,
    hand: &Hand<'_>,
    datum: Datum,
) -> Result<DisputeSeen, AppError> {
    let draft = draft_by(app, hand, CaseKind::Correction(datum)).await?;
    let register = Register::load(app, &hand.scope, hand.person).await?;
    let kept = |step| draft.answers.get(step);
    let value = kept(StepKey::Value).and_then(|text| Correction::stored(datum, text));
    let words = kept(StepKey::Words).map(ToOwned::to_owned);
    let effect = register.effect(app, datum, value.as_ref());
    let (held, takes_value) = (register.held(datum), register.takes_value(datum));
    Ok(DisputeSeen { held, takes_value, value, words, effect, draft })
}

/// The facts of which the actor may say what is right, and not only tell it in words.
///
/// # Errors
/// [`AppError::NotFound`] for a claimant, of whom no register holds a fact.
pub async fn takes_values(app: &App, actor: &Actor) -> Result<Vec<Datum>, AppError> {
    let (scope, me) = authorise_own(actor, UseCase::SubmitCase)?;
    may_send(app, &scope, me, CaseKind::Correction(Datum::Name)).await?;
    let register = Register::load(app, &scope, me).await?;
    Ok(Datum::ALL.into_iter().filter(|datum| register.takes_value(*datum)).collect())
}

/// Keeps what she typed: a value, words, or both. What she left empty is no longer said.
pub async fn say(
    app: &App,
    actor: &Actor,
    datum: Datum,
    said: Said<'_>,
) -> Result<Noted, AppError> {
    say_by(app, &Hand::own(actor, UseCase::SubmitCase)?, datum, said).await
}

/// The same by whoever answers for the person.
pub(super) async fn say_by(
    app: &App,
    hand: &Hand<'_>,
    datum: Datum,
    said: Said<'_>,
) -> Result<Noted, AppError> {
    let (scope, me) = (&hand.scope, hand.person);
    let registered = sothon_store::person::load(&app.db, scope, me).await?.place;
    let asked = Asked { today: today(app.clock.as_ref()), registered: Some(&registered) };
    let kind = CaseKind::Correction(datum);
    let takes_value = Register::load(app, scope, me).await?.takes_value(datum);
    let said = if takes_value { said } else { Said { value: "", ..said } };
    let read = |step, typed: &str| -> Result<Option<Answer>, Fault> {
        let Some(step) = kind.flow().step(step) else { return Ok(None) };
        match step.question.read(typed, asked) {
            Err(Fault::Empty) => Ok(None),
            answer => answer.map(Some),
        }
    };
    let (value, words) = match (read(StepKey::Value, said.value), read(StepKey::Words, said.words))
    {
        (Ok(None), Ok(None)) => return Ok(nothing_said(kind, takes_value)),
        (Ok(value), Ok(words)) => (value, words),
        (value, words) => {
            return Ok(Noted::Refused { value: value.err(), words: words.err() });
        }
    };
    let detail = serde_json::json!({ "kind": kind.code() });
    let matter = Matter::of(kind)?;
    let kept = keep(app, hand, &matter, detail, |answers| {
        for (step, answer) in [(StepKey::Value, value), (StepKey::Words, words)] {
            match answer {
                Some(answer) => answers.set(step, &answer),
                None => answers.clear(step),
            }
        }
    });
    Ok(kept.await?.map_or_else(Noted::AlreadyOpen, |_| Noted::Kept))
}

/// Nothing at all was typed: the first field asks for it.
fn nothing_said(kind: CaseKind, takes_value: bool) -> Noted {
    let empty = Some(Fault::Empty);
    match kind.flow().step(StepKey::Value).filter(|_| takes_value) {
        Some(_) => Noted::Refused { value: empty, words: None },
        None => Noted::Refused { value: None, words: empty },
    }
}
