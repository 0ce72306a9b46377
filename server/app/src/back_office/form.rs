//! What was decided joins a batch, exactly once and in the order of its person.

use std::collections::BTreeSet;

use sothon_domain::access::{Actor, Purpose, Scope};
use sothon_domain::back_office::{Batch, BatchNumber, Instruction};
use sothon_domain::person::PersonId;
use sothon_store::back_office::{self as stored, FormedBy};
use sothon_store::{Act, StoreError, Subject};

use super::compose::compose;
use crate::{App, AppError};

/// The most instructions of one batch.
const MOST: usize = 200;

/// What was formed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Formed {
    /// The new batch; none where nothing waits that can be written, or another former was there first.
    pub batch: Option<BatchNumber>,
    /// How many people's instructions can't be written: their records contradict themselves. They hold up
    /// nobody else's, and none of theirs overtakes another.
    pub held_back: usize,
}

/// Forms the next batch of what waits, if anything does.
pub async fn form(app: &App) -> Result<Formed, AppError> {
    let scope = Scope::All(Purpose::BackOffice);
    let (instructions, held) = waiting(app, &scope).await?;
    let held_back = held.len();
    if instructions.is_empty() {
        return Ok(Formed { batch: None, held_back });
    }
    let at = app.clock.now();
    let mut tx = app.db.begin().await?;
    let last = stored::last(&mut tx).await?;
    let too_large = |_| AppError::Inconsistent("amounts beyond what can be counted");
    let (header, bodies) = Batch::form(last, &instructions).map_err(too_large)?;
    let people = instructions.iter().map(|instruction| instruction.whom.id);
    let bodies: Vec<_> = people.zip(bodies).collect();
    if stored::form(&mut tx, &scope, &header, &bodies, at).await? == FormedBy::Another {
        tx.abandon().await?;
        return Ok(Formed { batch: None, held_back });
    }
    let actor = Actor::system("back-office-feed");
    let subject = Subject::Other(format!("batch:{}", header.number));
    let detail = serde_json::json!({ "count": header.count, "hash": header.hash.to_string() });
    let act = "back-office.batch-formed";
    tx.commit(Act { actor: &actor, act, subject, at, detail, event: false }).await?;
    Ok(Formed { batch: Some(header.number), held_back })
}

/// What waits and can be written, and whose does not. Nothing is locked meanwhile.
async fn waiting(
    app: &App,
    scope: &Scope,
) -> Result<(Vec<Instruction>, BTreeSet<PersonId>), AppError> {
    let (mut instructions, mut held, mut after) = (Vec::new(), BTreeSet::new(), 0);
    loop {
        let due = stored::due(&app.db, scope, after, MOST as i64).await?;
        for source in due.sources {
            after = source.number.get();
            if held.contains(&source.person) {
                continue;
            }
            match compose(app, scope, &source).await {
                Ok(instruction) => instructions.push(instruction),
                Err(fault) if is_of_the_record(&fault) => {
                    held.insert(source.person);
                }
                Err(fault) => return Err(fault),
            }
            if instructions.len() == MOST {
                return Ok((instructions, held));
            }
        }
        if !due.more {
            return Ok((instructions, held));
        }
    }
}

/// Whether the record itself is at fault, which trying again does not heal.
fn is_of_the_record(fault: &AppError) -> bool {
    let of_store = |error: &StoreError| {
        matches!(error, StoreError::Inconsistent { .. } | StoreError::Vault(_))
    };
    match fault {
        AppError::NotFound | AppError::Inconsistent(_) => true,
        AppError::Store(error) => of_store(error),
        _ => false,
    }
}
