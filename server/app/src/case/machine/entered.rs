//! Where a case stands that a machine entered.

use sothon_domain::access::{Actor, Scope};
use sothon_domain::casework::{ActsNext, CaseKind, CaseState, ReturnReason, Stage};
use sothon_domain::paper::{FailReason, PageState, PaperKind};
use sothon_domain::person::Reference;
use sothon_store::paper::SentPage;
use sothon_store::{Subject, case_file, paper as pages};
use time::{Date, OffsetDateTime};

use super::{machine, note};
use crate::{App, AppError, paper};

/// A case that a machine entered, without what the person or an office added to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EnteredCase {
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
    /// Why it waits for the person, or for the machine to enter it again. None once somebody else has sent it again: then
    /// it would tell of her answers.
    pub returned: Option<ReturnReason>,
    /// The papers that help and are not here, the most telling first. None once it is decided, or once somebody else
    /// has sent it again: then they would tell of her answers.
    pub missing: Vec<PaperKind>,
    /// The pages that this machine has sent for it, the oldest first, without those that were taken back.
    pub sent: Vec<SentPage>,
}

/// The case with this reference, where the actor's machine has entered it; any other is not found.
pub async fn entered(
    app: &App,
    actor: &Actor,
    reference: Reference,
) -> Result<EnteredCase, AppError> {
    let (scope, machine) = machine(actor)?;
    let case = case_file::find(&app.db, &scope, reference).await?;
    let senders = case_file::senders_seen(&app.db, &scope, &case).await?;
    let me = Some(machine.number);
    if !senders.contains(&me) {
        return Err(AppError::NotFound);
    }
    let detail = serde_json::json!({ "reference": reference.to_string() });
    let read = ("machine.case-read", Subject::Person(case.person));
    note(app, actor, read, detail).await?;
    let stage = case.state.stage();
    let sent_last = senders.last() == Some(&me);
    let open = stage.acts_next() != ActsNext::Nobody && sent_last;
    let own = Scope::Own(case.person);
    let sent = pages::of_machine(&app.db, &scope, &case, machine.number).await?;
    Ok(EnteredCase {
        reference,
        kind: case.kind,
        stage,
        submitted_at: case.submitted_at,
        due_on: case.due_on,
        returned: match case.state {
            CaseState::Returned { reason } if sent_last => Some(reason),
            _ => None,
        },
        missing: if open { paper::missing(app, &own, &case).await? } else { Vec::new() },
        sent: sent.into_iter().filter_map(|page| seen(app, page)).collect(),
    })
}

/// A page as it is told: one whose time is over has failed, whoever has not written that yet. One that the same request
/// has sent again is not told twice.
fn seen(app: &App, page: SentPage) -> Option<SentPage> {
    let state = match page.state {
        PageState::Failed { reason: FailReason::Replaced } => return None,
        state if state.is_in_limbo(app.clock.now()) => {
            PageState::Failed { reason: FailReason::Interrupted }
        }
        state => state,
    };
    Some(SentPage { state, ..page })
}
