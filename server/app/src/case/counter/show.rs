//! Who stands at the counter, what she can send, and how far it is.

use sothon_domain::access::Actor;
use sothon_domain::casework::CaseKind;
use sothon_domain::delivery::Reach;
use sothon_domain::masked::MaskedNames;
use sothon_domain::pension::Datum;
use sothon_domain::person::PersonId;
use sothon_store::message_outbox::{self, Told};
use sothon_store::person;

use super::{Closed, Hand, entered_here, unlocked};
use crate::authorisation::{UseCase, authorise_staff};
use crate::case::appeal::appealable_by;
use crate::case::begun::begun_by;
use crate::case::draft::draft_by;
use crate::case::offered::{facts_by, offered_by};
use crate::case::{Appealable, Begun, DraftSeen};
use crate::paper::{FormPapers, form_papers};
use crate::sought::{self, Sought};
use crate::{App, AppError, life_reminder};

/// A person at a counter.
#[derive(Debug, Clone)]
pub struct CounterPerson {
    /// Her name, masked.
    pub name: MaskedNames,
    /// What can be entered for her now, or why nothing can.
    pub open: Result<Enterable, Closed>,
    /// The newest messages to her; none for whoever is related to her.
    pub messages: Option<Vec<Told>>,
    /// Whether the reminders of her life certificate reached her; none before the first one.
    pub reminded: Option<Reach>,
}

/// So many messages are shown of a person.
const MESSAGES: usize = 20;

/// What can be entered for a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Enterable {
    /// The kinds of cases that she can send.
    pub kinds: Vec<CaseKind>,
    /// The facts that she can say are wrong; none of a claimant, of whom no register holds any.
    pub facts: Vec<Datum>,
    /// Her rejected cases that can be appealed.
    pub appeals: Vec<Appealable>,
    /// Her drafts of all these, wherever they were begun; the first to end first.
    pub begun: Vec<Begun>,
}

/// A draft at a counter.
#[derive(Debug, Clone)]
pub struct CounterDraft {
    /// Her name, masked.
    pub name: MaskedNames,
    /// The draft, as she sees it herself.
    pub draft: DraftSeen,
    /// What helps, and what she has given of it so far.
    pub papers: FormPapers,
}

/// Finds the person with a typed number, of a member or of a claimant; nothing of her is shown.
pub async fn find(app: &App, actor: &Actor, typed: &str) -> Result<Sought, AppError> {
    let (scope, _) = authorise_staff(actor, UseCase::EnterCaseForPerson)?;
    sought::by_number(app, &scope, typed).await
}

/// What a person in reach can send, by the rule that holds for herself, and what she has begun.
pub async fn show(app: &App, actor: &Actor, of: PersonId) -> Result<CounterPerson, AppError> {
    let (reach, _) = authorise_staff(actor, UseCase::EnterCaseForPerson)?;
    let name = MaskedNames::of(&person::load(&app.db, &reach, of).await?.name);
    let open = match unlocked(app, actor, of).await? {
        Ok(hand) => Ok(enterable(app, &hand).await?),
        Err(closed) => Err(closed),
    };
    let messages = match open {
        Err(Closed::Related) => None,
        Ok(_) | Err(Closed::Locked) => {
            let mut told = message_outbox::of_person(&app.db, &reach, of).await?;
            told.truncate(MESSAGES);
            Some(told)
        }
    };
    let reminded = life_reminder::reach(app, &reach, of).await?;
    Ok(CounterPerson { name, open, messages, reminded })
}

async fn enterable(app: &App, hand: &Hand<'_>) -> Result<Enterable, AppError> {
    let kinds = offered_by(app, hand).await?;
    let mut begun = begun_by(app, hand).await?;
    let facts = facts_by(app, hand).await?;
    let appeals = appealable_by(app, hand).await?;
    begun.retain(|draft| match (draft.kind, draft.first) {
        (CaseKind::Correction(datum), _) => facts.contains(&datum),
        (_, Some(first)) => appeals.iter().any(|appeal| appeal.reference == first),
        (kind, None) => kinds.contains(&kind),
    });
    Ok(Enterable { kinds, facts, appeals, begun })
}

/// Her draft of this kind.
pub async fn draft(
    app: &App,
    actor: &Actor,
    of: PersonId,
    kind: CaseKind,
) -> Result<Result<CounterDraft, Closed>, AppError> {
    entered_here(kind)?;
    Ok(match unlocked(app, actor, of).await? {
        Ok(hand) => {
            let name = MaskedNames::of(&person::load(&app.db, &hand.scope, of).await?.name);
            let draft = draft_by(app, &hand, kind).await?;
            let papers = form_papers(app, (&hand.scope, of), kind).await?;
            Ok(CounterDraft { name, draft, papers })
        }
        Err(closed) => Err(closed),
    })
}
