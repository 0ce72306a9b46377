//! The code is typed back: the form becomes a record, and she is signed in.

use sothon_domain::access::{Actor, Scope};
use sothon_domain::claimant::{ClaimantNumber, Maker, NewClaimant, OtherDeath};
use sothon_domain::effects::new_id;
use sothon_domain::flow::StepKey;
use sothon_domain::person::{PersonId, Reference};
use sothon_store::claimant::{NewRecord, asking, draft, insert, same_person};
use sothon_store::{Act, Subject, Tx, activation};
use time::OffsetDateTime;

use super::ask::Form;
use super::{later, other_death, tell};
use crate::authorisation::{UseCase, authorise};
use crate::sign_in::{ChallengeId, TRIES, code_mac};
use crate::{App, AppError, reference};

/// The act of giving her the record that she has.
const FOUND_AGAIN: &str = "claimant.found-again";

/// What became of a typed code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CodeTyped {
    /// The code was right and is used up.
    SignedIn {
        /// She is this person now.
        person: PersonId,
        /// What became of what she typed, where she has a record already and that is about another death.
        other: Option<OtherDeath>,
    },
    /// The code was right: the answers that she kept for later are in this browser now.
    Resumed {
        /// The first step that is not answered; none when everything is.
        next: Option<StepKey>,
    },
    /// It was wrong or too old.
    Wrong,
    /// No form of this browser is kept, or too many wrong codes were typed: she begins again.
    Gone,
}

/// Tries a code. A right one makes the record, which waits for a second person. Whoever has sent the same
/// card, day of birth and phone before gets the record that she has; what she typed of another death than that of her
/// record goes into her claim. Another record with her card, if there
/// is one, is seen by staff and changes nothing here.
pub async fn type_code(
    app: &App,
    actor: &Actor,
    browser: &str,
    code: &str,
) -> Result<CodeTyped, AppError> {
    let scope = authorise(actor, UseCase::ClaimFromHome)?;
    for reference in reference::draws(app) {
        let typed = attempt(app, actor, &scope, (browser, code), reference).await;
        if !reference::is_taken(&typed) {
            return typed;
        }
    }
    Err(reference::none_free())
}

async fn attempt(
    app: &App,
    actor: &Actor,
    scope: &Scope,
    (browser, code): (&str, &str),
    reference: Reference,
) -> Result<CodeTyped, AppError> {
    let at = app.clock.now();
    let mut tx = app.db.begin().await?;
    let Some(asking) = asking::lock(&mut tx, browser, at).await? else {
        return Ok(CodeTyped::Gone);
    };
    if asking.tries >= TRIES.unsigned_abs() {
        return Ok(CodeTyped::Gone);
    }
    let mac = code_mac(app.db.vault().codes_key(), ChallengeId(asking.id), code);
    if !asking.is_code(&mac, at) {
        asking::count_wrong(&mut tx, browser).await?;
        let (act, subject) = ("claimant.code-wrong", Subject::Other("unknown".to_owned()));
        let detail = serde_json::json!({});
        tx.commit(Act { actor, act, subject, at, detail, event: false }).await?;
        return Ok(CodeTyped::Wrong);
    }
    let Some(form) = Form::kept(&asking.form) else { return Ok(CodeTyped::Gone) };
    if let Some(number) = form.later() {
        return later::go_on(tx, app, actor, (browser, number), at).await;
    }
    let Some(claimant) = form.claimant() else { return Ok(CodeTyped::Gone) };
    asking::remove(&mut tx, browser).await?;
    draft::remove(&mut tx, browser).await?;
    let (person, act) = record(app, &mut tx, scope, &claimant, (reference, at)).await?;
    let other = match act {
        FOUND_AGAIN => other_death::keep(&mut tx, person, (form.answers(), &claimant), at).await?,
        _ => None,
    };
    activation::activate(&mut tx, &Scope::Own(person), person, at).await?;
    let subject = Subject::Person(person);
    let detail = serde_json::json!({ "from": "home" });
    let actor = &Actor::person(person);
    tx.commit(Act { actor, act, subject, at, detail, event: true }).await?;
    Ok(CodeTyped::SignedIn { person, other })
}

/// The record of whoever has typed the code, made now unless she has one; she is told its number.
async fn record(
    app: &App,
    tx: &mut Tx,
    scope: &Scope,
    claimant: &NewClaimant,
    (reference, at): (Reference, OffsetDateTime),
) -> Result<(PersonId, &'static str), AppError> {
    if let Some((person, number)) = same_person(tx, scope, claimant).await? {
        tell::number(app, tx, person, number).await?;
        return Ok((person, FOUND_AGAIN));
    }
    let number = ClaimantNumber::new(reference);
    let person = PersonId::new(new_id(app.clock.as_ref(), app.entropy.as_ref()));
    let (maker, branch, paper) = (Maker::Herself, None, None);
    let new = NewRecord { person, number, claimant, maker, branch, paper, at };
    insert(tx, &new).await?;
    tell::number(app, tx, person, number).await?;
    Ok((person, "claimant.entered"))
}
