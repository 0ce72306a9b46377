//! Whether a person wants messages to read or to hear.

use sothon_domain::access::Scope;
use sothon_domain::message_form::MessageForm;
use sothon_domain::person::PersonId;

use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError, Tx};

/// What she wants. [`StoreError::NotFound`] when she is outside the scope.
pub async fn message_form(
    db: &Db,
    scope: &Scope,
    person: PersonId,
) -> Result<MessageForm, StoreError> {
    let args = ScopeArgs::from(scope);
    let code = sqlx::query_scalar!(
        "SELECT message_form FROM person WHERE id = $1 AND in_scope(id, province, $2, $3, $4)",
        person.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(db.pool())
    .await?
    .ok_or(StoreError::NotFound)?;
    let wrong = || StoreError::inconsistent("person", person.uuid(), "message_form is unknown");
    MessageForm::from_code(&code).ok_or_else(wrong)
}

/// Writes what she wants; `false` where it is what she wanted before. [`StoreError::NotFound`] when she is outside
/// the scope.
pub async fn set_message_form(
    tx: &mut Tx,
    scope: &Scope,
    person: PersonId,
    form: MessageForm,
) -> Result<bool, StoreError> {
    let args = ScopeArgs::from(scope);
    let before = sqlx::query_scalar!(
        "UPDATE person p SET message_form = $2 FROM person o \
         WHERE p.id = $1 AND o.id = p.id AND in_scope(p.id, p.province, $3, $4, $5) \
         RETURNING o.message_form",
        person.uuid(),
        form.code(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(tx.connection())
    .await?
    .ok_or(StoreError::NotFound)?;
    Ok(before != form.code())
}
