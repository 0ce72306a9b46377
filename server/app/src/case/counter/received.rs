//! What a member of staff tells a person whose case she has just entered.

use sothon_domain::access::Actor;
use sothon_domain::casework::{CaseKind, Stage};
use sothon_domain::masked::MaskedNames;
use sothon_domain::paper::PaperKind;
use sothon_domain::person::{PersonId, Reference};
use sothon_store::{case_file, person};
use time::{Date, OffsetDateTime};

use super::{Closed, hand};
use crate::{App, AppError};

/// A case that was entered at a counter.
#[derive(Debug, Clone)]
pub struct CounterReceived {
    /// The person's name, masked.
    pub name: MaskedNames,
    /// The number of the case.
    pub reference: Reference,
    /// What it is about.
    pub kind: CaseKind,
    /// Where it stands.
    pub stage: Stage,
    /// When it was sent first.
    pub submitted_at: OffsetDateTime,
    /// By when the office should decide.
    pub due_on: Date,
    /// The papers that help, the most telling first.
    pub papers: Vec<PaperKind>,
}

/// A case of the person's that this member of staff has entered; any other is not found.
pub async fn received(
    app: &App,
    actor: &Actor,
    of: PersonId,
    reference: Reference,
) -> Result<Result<CounterReceived, Closed>, AppError> {
    let hand = match hand(app, actor, of).await? {
        Ok(hand) => hand,
        Err(closed) => return Ok(Err(closed)),
    };
    let case = case_file::find(&app.db, &hand.scope, reference).await?;
    let entries = case_file::entries(&app.db, &hand.scope, &case).await?;
    let me = hand.staff().map(|(me, _)| me);
    let by_me = |entry: &case_file::Entry| entry.by.as_ref().map(|(staff, _)| *staff) == me;
    if !entries.iter().any(|entry| entry.act.is_sending() && by_me(entry)) {
        return Err(AppError::NotFound);
    }
    Ok(Ok(CounterReceived {
        name: MaskedNames::of(&person::load(&app.db, &hand.scope, of).await?.name),
        reference,
        kind: case.kind,
        stage: case.state.stage(),
        submitted_at: case.submitted_at,
        due_on: case.due_on,
        papers: case.kind.papers(&case.answers),
    }))
}
