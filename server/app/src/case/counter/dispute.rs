//! *Not right?* at a counter: the person says which fact is wrong, and hears what her value would change before it is sent.

use sothon_domain::access::Actor;
use sothon_domain::casework::CaseKind;
use sothon_domain::masked::MaskedNames;
use sothon_domain::pension::Datum;
use sothon_domain::person::PersonId;
use sothon_store::person;

use super::{Closed, unlocked};
use crate::case::dispute::{dispute_by, say_by};
use crate::case::{DisputeSeen, Noted, Said};
use crate::paper::{FormPapers, form_papers};
use crate::{App, AppError};

/// A disputed fact at a counter.
#[derive(Debug, Clone)]
pub struct CounterDispute {
    /// Her name, masked.
    pub name: MaskedNames,
    /// The fact with her draft about it, as she sees it herself.
    pub seen: DisputeSeen,
    /// What helps, and what she has given of it so far.
    pub papers: FormPapers,
}

/// A fact of the person's, with her draft about it. Sending it is [`super::submit`].
///
/// # Errors
/// [`AppError::NotFound`] for a claimant, of whom no register holds a fact.
pub async fn dispute(
    app: &App,
    actor: &Actor,
    of: PersonId,
    datum: Datum,
) -> Result<Result<CounterDispute, Closed>, AppError> {
    Ok(match unlocked(app, actor, of).await? {
        Ok(hand) => {
            let name = MaskedNames::of(&person::load(&app.db, &hand.scope, of).await?.name);
            let seen = dispute_by(app, &hand, datum).await?;
            let kind = CaseKind::Correction(datum);
            let papers = form_papers(app, (&hand.scope, of), kind).await?;
            Ok(CounterDispute { name, seen, papers })
        }
        Err(closed) => Err(closed),
    })
}

/// Keeps what the person says of a fact in her draft: a value, words, or both.
pub async fn say(
    app: &App,
    actor: &Actor,
    of: PersonId,
    datum: Datum,
    said: Said<'_>,
) -> Result<Result<Noted, Closed>, AppError> {
    Ok(match unlocked(app, actor, of).await? {
        Ok(hand) => Ok(say_by(app, &hand, datum, said).await?),
        Err(closed) => Err(closed),
    })
}
