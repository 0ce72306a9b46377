//! A claim begins with what its sender has told in the report of a death.

use sothon_domain::access::{Actor, Scope};
use sothon_domain::casework::CaseKind;
use sothon_domain::claimant::SurvivorRelation;
use sothon_domain::death_report::{About, carry_over};
use sothon_domain::flow::{Answers, StepKey};
use sothon_domain::person::{PersonId, Reference};
use sothon_store::claimant::{Claimant, told};
use sothon_store::{Act, Subject, Tx};
use time::OffsetDateTime;

use super::answer::{Before, before, save};
use super::hand::Hand;
use super::matter::Matter;
use super::prefilled::prefilled;
use crate::authorisation::UseCase;
use crate::{App, AppError, claimant};

/// The kind of the claim.
const KIND: CaseKind = CaseKind::SurvivorsClaim;

/// What became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum BegunTold {
    /// It stands in her draft, and waits in the browser no more.
    Kept {
        /// The first step that is not answered; none when everything is.
        next: Option<StepKey>,
    },
    /// She has begun a claim after somebody else, or it came back to her: nothing has changed, and it waits on.
    Another,
    /// A claim is with the office: nothing has changed, and it waits on.
    AlreadyOpen(Reference),
    /// Her record was refused: it lets nothing be claimed.
    NotYet,
    /// It waits no more.
    Gone,
}

/// Begins the actor's own survivors' claim, or goes on with it, with what this browser has told and as what she claims.
/// It is taken from there in the same transaction, so it is put there once.
///
/// # Errors
/// [`AppError::NotFound`] for a relation that what she told does not offer.
pub(crate) async fn begin_told(
    app: &App,
    actor: &Actor,
    browser: &str,
    relation: SurvivorRelation,
) -> Result<BegunTold, AppError> {
    let hand = Hand::own(actor, UseCase::SubmitCase)?;
    let (scope, me, matter) = (&hand.scope, hand.person, Matter::of(KIND)?);
    matter.is_in_reach_of(actor)?;
    let claimant = match claimant::may_send(app, scope, me, KIND).await {
        Err(AppError::NotFound) => return Ok(BegunTold::NotYet),
        claimant => claimant?,
    };
    let at = app.clock.now();
    let mut tx = app.db.begin_despite_lock(scope, me).await?;
    let Some(told) = told::lock(&mut tx, browser, at).await?.map(|kept| kept.told) else {
        return Ok(BegunTold::Gone);
    };
    if !told.claims_as().contains(&relation) {
        return Err(AppError::NotFound);
    }
    let known = claimant.as_ref().map(known_of).unwrap_or_default();
    let put = put_told(&mut tx, (scope, me), (&told.answers, relation), known, at).await?;
    if !matches!(put, BegunTold::Kept { .. }) {
        return Ok(put);
    }
    told::remove(&mut tx, browser).await?;
    let detail = serde_json::json!({ "kind": KIND.code(), "from": "death-report" });
    let subject = Subject::Person(me);
    tx.commit(Act { actor, act: "draft.kept", subject, at, detail, event: false }).await?;
    Ok(put)
}

/// What a claimant's record says of the death that her claim is about.
pub(crate) fn known_of(claimant: &Claimant) -> Answers {
    prefilled(KIND, claimant)
}

/// Puts it into the claim of a person whose row is locked, where none after somebody else is begun. `known` is what her
/// record says: of another one who died it is not asked for.
pub(crate) async fn put_told(
    tx: &mut Tx,
    (scope, me): (&Scope, PersonId),
    (told, relation): (&Answers, SurvivorRelation),
    known: Answers,
    at: OffsetDateTime,
) -> Result<BegunTold, AppError> {
    let matter = Matter::of(KIND)?;
    let about = |answers: &Answers| About::of(told, answers);
    let mut answers = match before(tx, (scope, me), &matter, at).await? {
        Before::WithTheOffice(open) => return Ok(BegunTold::AlreadyOpen(open)),
        Before::Begun(begun) if about(&begun) == About::Other => return Ok(BegunTold::Another),
        Before::Begun(begun) => begun,
        Before::Nothing if about(&known) == About::Other => Answers::default(),
        Before::Nothing => known,
    };
    carry_over(told, relation, KIND.flow(), &mut answers);
    save(tx, (scope, me), &matter, &answers, at).await?;
    Ok(BegunTold::Kept { next: KIND.flow().next(&answers).map(|step| step.key) })
}
