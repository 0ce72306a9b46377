//! A proposal comes to nothing by itself.

use sothon_domain::access::{Actor, Scope};
use sothon_domain::person::PersonId;
use sothon_store::{Act, Subject, Tx, recovery};
use time::OffsetDateTime;

use crate::AppError;

/// What waits about this person comes to nothing, in the transaction in which she lives or locks her record.
pub(crate) async fn void(
    tx: &mut Tx,
    actor: &Actor,
    scope: &Scope,
    person: PersonId,
    at: OffsetDateTime,
) -> Result<(), AppError> {
    if recovery::void(tx, scope, person, at).await? {
        let (act, subject) = ("death-recovery.void", Subject::Person(person));
        let detail = serde_json::json!({});
        tx.also(Act { actor, act, subject, at, detail, event: true }).await?;
    }
    Ok(())
}
