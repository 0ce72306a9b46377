//! A new case.

use sothon_domain::access::Scope;
use sothon_domain::casework::{CaseState, Climb};

use super::row::{ANSWERS, level_codes, written};
use super::same_death::note_number;
use super::{CaseFile, Locked, NewCase};
use crate::person::data_key;
use crate::reference::number;
use crate::{StoreError, Tx};

/// Stores a case with the state *received*. [`StoreError::Duplicate`] when the reference is taken:
/// draw another and begin a new transaction.
pub async fn insert(tx: &mut Tx, scope: &Scope, case: NewCase) -> Result<Locked, StoreError> {
    let key = data_key(tx, scope, case.person).await?;
    let id = case.id.uuid();
    let answers = tx.vault().seal(&key, ANSWERS, id, &written(&case.answers));
    let climb = Climb::start(case.levels);
    sqlx::query!(
        "INSERT INTO case_file (id, reference, person, kind, office, channel, flow_version, \
             answers, submitted_at, due_on, state, levels, level, level_since, appeal_of) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'received', $11, $12, $9, $13)",
        id,
        number(case.reference),
        case.person.uuid(),
        case.kind.code(),
        case.office.as_str(),
        case.channel.code(),
        case.kind.flow().version,
        answers,
        case.at,
        case.due_on,
        &level_codes(&climb.needs),
        climb.level.code(),
        case.first.as_ref().map(|first| first.id.uuid()),
    )
    .execute(tx.connection())
    .await
    .map_err(StoreError::taken("reference"))?;
    let case = CaseFile {
        id: case.id,
        reference: case.reference,
        person: case.person,
        kind: case.kind,
        office: case.office,
        answers: case.answers,
        submitted_at: case.at,
        due_on: case.due_on,
        state: CaseState::Received { climb },
        first: case.first,
    };
    note_number(tx, scope, &case).await?;
    Ok(Locked { case, key })
}
