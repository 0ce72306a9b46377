//! What somebody has begun and not sent yet.

use sothon_domain::access::Actor;
use sothon_domain::casework::CaseKind;
use sothon_domain::flow::DraftEnd;
use sothon_domain::person::Reference;
use sothon_store::{case_file, claimant as record, flow_draft};

use super::hand::Hand;
use super::{reaches, reaches_case};
use crate::authorisation::UseCase;
use crate::{App, AppError, claimant};

/// A draft at a glance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Begun {
    /// What it is about.
    pub kind: CaseKind,
    /// The case that an appeal is about.
    pub first: Option<Reference>,
    /// Until when it is kept.
    pub end: DraftEnd,
}

/// The actor's own drafts that she can go on with, the first to end first.
pub async fn begun(app: &App, actor: &Actor) -> Result<Vec<Begun>, AppError> {
    begun_by(app, &Hand::own(actor, UseCase::SubmitCase)?).await
}

/// The same by whoever answers for the person.
pub(super) async fn begun_by(app: &App, hand: &Hand<'_>) -> Result<Vec<Begun>, AppError> {
    let Hand { actor, scope, person: me, .. } = hand;
    let claimant = record::own(&app.db, scope, *me).await?;
    let sender = claimant::sender(app, scope, *me, claimant.as_ref()).await?;
    let mut drafts = Vec::new();
    for draft in flow_draft::begun(&app.db, scope, *me, app.clock.now()).await? {
        let flow_draft::Which { kind, first } = draft.which;
        let reached = match first {
            None => reaches(actor, kind),
            Some(first) => reaches_case(actor, &case_file::find(&app.db, scope, first).await?)
                .and_then(|()| reaches(actor, kind)),
        };
        if reached.is_ok() && kind.senders().include(sender) {
            drafts.push(Begun { kind, first, end: draft.end });
        }
    }
    Ok(drafts)
}
