//! An act that gives the back office something to do leaves an instruction, in its own transaction.

use sqlx::PgConnection;
use uuid::Uuid;

use crate::StoreError;

/// Notes the instruction of an event about a person.
pub(crate) async fn note(
    connection: &mut PgConnection,
    event: i64,
    person: Uuid,
) -> Result<(), StoreError> {
    sqlx::query!(
        "INSERT INTO back_office_instruction (event, person) VALUES ($1, $2)",
        event,
        person,
    )
    .execute(connection)
    .await?;
    Ok(())
}
