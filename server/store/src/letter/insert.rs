//! A letter is stored once, sealed.

use sothon_domain::access::Scope;

use super::{BODY, NewLetter, PDF, STATEMENT};
use crate::person::data_key;
use crate::{StoreError, Tx};

/// Stores a letter. [`StoreError::Duplicate`] when the number is taken: draw another and begin a new
/// transaction. [`StoreError::NotFound`] when the person is outside the scope.
pub async fn insert(tx: &mut Tx, scope: &Scope, letter: &NewLetter<'_>) -> Result<(), StoreError> {
    let key = data_key(tx, scope, letter.person).await?;
    let seal = |column, plain: &[u8]| tx.vault().seal_bytes(&key, column, letter.id, plain);
    let statement = seal(STATEMENT, letter.statement.as_bytes());
    let body = seal(BODY, letter.body.as_bytes());
    let pdf = seal(PDF, letter.pdf);
    sqlx::query!(
        "INSERT INTO letter (id, number, person, kind, language, template, issued_at, valid_until, \
             statement, body, pdf, about_case) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        letter.id,
        crate::reference::number(letter.number),
        letter.person.uuid(),
        letter.kind.code(),
        letter.language,
        letter.template,
        letter.issued_at,
        letter.valid_until,
        statement,
        body,
        pdf,
        letter.about_case.map(crate::reference::number),
    )
    .execute(tx.connection())
    .await
    .map_err(StoreError::taken("number"))?;
    Ok(())
}
