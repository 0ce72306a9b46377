//! One answer of the person at a counter joins her draft.

use sothon_domain::access::Actor;
use sothon_domain::casework::CaseKind;
use sothon_domain::flow::StepKey;
use sothon_domain::person::PersonId;

use super::{Closed, entered_here, unlocked};
use crate::case::answer::answer_by;
use crate::case::{Answered, Typed};
use crate::{App, AppError};

/// Keeps the answer that was typed for a step of the person's draft.
pub async fn answer(
    app: &App,
    actor: &Actor,
    person: PersonId,
    (kind, step): (CaseKind, StepKey),
    typed: impl Into<Typed<'_>>,
) -> Result<Result<Answered, Closed>, AppError> {
    entered_here(kind)?;
    Ok(match unlocked(app, actor, person).await? {
        Ok(hand) => Ok(answer_by(app, &hand, (kind, step), typed.into()).await?),
        Err(closed) => Err(closed),
    })
}
