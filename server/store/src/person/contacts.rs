//! Where a person is told of something, for a write.

use sothon_domain::access::Scope;
use sothon_domain::person::PersonId;

use super::{data_key, open_email, open_phone};
use crate::case_file::Contacts;
use crate::scope_args::ScopeArgs;
use crate::{StoreError, Tx};

/// The person's contacts, read in this transaction. [`StoreError::NotFound`] when she is outside the
/// scope.
pub async fn contacts(
    tx: &mut Tx,
    scope: &Scope,
    person: PersonId,
) -> Result<Contacts, StoreError> {
    let args = ScopeArgs::from(scope);
    let key = data_key(tx, scope, person).await?;
    let row = sqlx::query!(
        r#"SELECT id, phone, email, language,
            reads_latin_letters(message_script, phone_hash) AS "romanised!",
            message_naming = 'names' AS "named!"
        FROM person WHERE id = $1 AND in_scope(id, province, $2, $3, $4)"#,
        person.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_one(tx.connection())
    .await?;
    let vault = tx.vault();
    Ok(Contacts {
        phone: row.phone.map(|sealed| open_phone(vault, &key, row.id, &sealed)).transpose()?,
        email: row.email.map(|sealed| open_email(vault, &key, row.id, &sealed)).transpose()?,
        language: row.language,
        romanised: row.romanised,
        named: row.named,
    })
}
