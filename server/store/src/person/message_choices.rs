//! How a person wants to be written to.

use sothon_domain::access::Scope;
use sothon_domain::message_choices::{MessageChoices, MessageTongue, Naming, Reminders};
use sothon_domain::person::PersonId;

use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError, Tx};

/// What she chose; while she has not said in which letters, those that her number chose on the short code.
/// [`StoreError::NotFound`] when she is outside the scope.
pub async fn message_choices(
    db: &Db,
    scope: &Scope,
    person: PersonId,
) -> Result<MessageChoices, StoreError> {
    let args = ScopeArgs::from(scope);
    let row = sqlx::query!(
        r#"SELECT p.language, p.message_reminders, p.message_naming,
            reads_latin_letters(p.message_script, p.phone_hash) AS "romanised!"
        FROM person p WHERE p.id = $1 AND in_scope(p.id, p.province, $2, $3, $4)"#,
        person.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(db.pool())
    .await?
    .ok_or(StoreError::NotFound)?;
    let wrong = |problem| StoreError::inconsistent("person", person.uuid(), problem);
    let reminders = Reminders::from_code(&row.message_reminders);
    let naming = Naming::from_code(&row.message_naming);
    Ok(MessageChoices {
        tongue: MessageTongue::of(&row.language, row.romanised),
        reminders: reminders.ok_or_else(|| wrong("message_reminders is unknown"))?,
        naming: naming.ok_or_else(|| wrong("message_naming is unknown"))?,
    })
}

/// Writes what she chose; `false` where it is what she chose before. [`StoreError::NotFound`] when she is outside the
/// scope.
pub async fn set_message_choices(
    tx: &mut Tx,
    scope: &Scope,
    person: PersonId,
    choices: MessageChoices,
) -> Result<bool, StoreError> {
    let args = ScopeArgs::from(scope);
    let (language, script) = (choices.tongue.language(), choices.tongue.script());
    let before = sqlx::query!(
        "UPDATE person p SET language = $2, message_script = $3, message_reminders = $4, \
             message_naming = $5 \
         FROM person o \
         WHERE p.id = $1 AND o.id = p.id AND in_scope(p.id, p.province, $6, $7, $8) \
         RETURNING o.language, o.message_script, o.message_reminders, o.message_naming",
        person.uuid(),
        language,
        script,
        choices.reminders.code(),
        choices.naming.code(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(tx.connection())
    .await?
    .ok_or(StoreError::NotFound)?;
    Ok(before.language != language
        || before.message_script.as_deref() != script
        || before.message_reminders != choices.reminders.code()
        || before.message_naming != choices.naming.code())
}

/// Writes of what she is reminded and nothing else; `false` where it is what she chose before.
/// [`StoreError::NotFound`] when she is outside the scope.
pub async fn set_reminders(
    tx: &mut Tx,
    scope: &Scope,
    person: PersonId,
    reminders: Reminders,
) -> Result<bool, StoreError> {
    let args = ScopeArgs::from(scope);
    let before = sqlx::query_scalar!(
        "UPDATE person p SET message_reminders = $2 FROM person o \
         WHERE p.id = $1 AND o.id = p.id AND in_scope(p.id, p.province, $3, $4, $5) \
         RETURNING o.message_reminders",
        person.uuid(),
        reminders.code(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(tx.connection())
    .await?
    .ok_or(StoreError::NotFound)?;
    Ok(before != reminders.code())
}
