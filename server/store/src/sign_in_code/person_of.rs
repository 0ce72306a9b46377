//! Whom a code signs in.

use sothon_domain::person::PersonId;
use uuid::Uuid;

use crate::{Db, StoreError};

/// The person whom the code of this sending signs in, if it signs anybody in and is not forgotten yet.
pub async fn person_of(db: &Db, challenge: Uuid) -> Result<Option<PersonId>, StoreError> {
    let person =
        sqlx::query_scalar!("SELECT person FROM sign_in_code WHERE challenge = $1", challenge)
            .fetch_optional(db.pool())
            .await?;
    Ok(person.flatten().map(PersonId::new))
}
