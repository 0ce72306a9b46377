//! Where the person is told of a decision.

use sothon_domain::access::Scope;

use super::Locked;
use crate::case_file::Contacts;
use crate::person::{open_email, open_phone};
use crate::scope_args::ScopeArgs;
use crate::{StoreError, Tx};

/// The contacts of the person of a locked proposal.
pub async fn contacts(tx: &mut Tx, scope: &Scope, locked: &Locked) -> Result<Contacts, StoreError> {
    let args = ScopeArgs::from(scope);
    let row = sqlx::query!(
        r#"SELECT p.id, p.phone, p.email, p.language,
            reads_latin_letters(p.message_script, p.phone_hash) AS "romanised!",
            p.message_naming = 'names' AS "named!"
        FROM person p JOIN award_decision d ON d.person = p.id
        WHERE d.id = $1 AND in_scope(d.person, d.office, $2, $3, $4)"#,
        locked.decision.id.uuid(),
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
