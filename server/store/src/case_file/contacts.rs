//! Where the person of a case is told of it.

use sothon_domain::access::Scope;
use sothon_domain::person::{Email, Phone};

use super::Locked;
use crate::person::{open_email, open_phone};
use crate::scope_args::ScopeArgs;
use crate::{StoreError, Tx};

/// How a person is reached.
#[derive(Clone, PartialEq, Eq)]
pub struct Contacts {
    /// The registered phone.
    pub phone: Option<Phone>,
    /// The mailbox for notices.
    pub email: Option<Email>,
    /// Her language, `km` or `en`.
    pub language: String,
    /// Whether she reads Khmer text messages in Latin letters.
    pub romanised: bool,
    /// Whether her text messages may name people.
    pub named: bool,
}

/// The contacts of a locked case's person.
pub async fn contacts(tx: &mut Tx, scope: &Scope, locked: &Locked) -> Result<Contacts, StoreError> {
    let args = ScopeArgs::from(scope);
    let row = sqlx::query!(
        r#"SELECT p.id, p.phone, p.email, p.language,
            reads_latin_letters(p.message_script, p.phone_hash) AS "romanised!",
            p.message_naming = 'names' AS "named!"
        FROM person p JOIN case_file c ON c.person = p.id
        WHERE c.id = $1 AND in_scope(c.person, c.office, $2, $3, $4)"#,
        locked.case.id.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_one(tx.connection())
    .await?;
    let (vault, key) = (tx.vault(), &locked.key);
    Ok(Contacts {
        phone: row.phone.map(|sealed| open_phone(vault, key, row.id, &sealed)).transpose()?,
        email: row.email.map(|sealed| open_email(vault, key, row.id, &sealed)).transpose()?,
        language: row.language,
        romanised: row.romanised,
        named: row.named,
    })
}
