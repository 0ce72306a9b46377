//! Who belongs to a person, as her own record says it.

use sothon_domain::access::Scope;
use sothon_domain::person::PersonId;

use crate::scope_args::ScopeArgs;
use crate::vault::WrappedKey;
use crate::{Db, StoreError};

const NAME: &str = "family_link.name";

/// A relative, known by her own member number or by a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relative {
    /// `dependant`, `survivor` or `payee`.
    pub role: String,
    /// What she is to the person, as the back office names it.
    pub relation: String,
    /// Her own member number.
    pub member_number: Option<String>,
    /// Her name, where she is no member.
    pub name: Option<String>,
}

/// The relatives of a person. Nobody outside the scope has any.
pub async fn relatives(
    db: &Db,
    scope: &Scope,
    person: PersonId,
) -> Result<Vec<Relative>, StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = sqlx::query!(
        "SELECT p.data_key, p.ring_key, l.role, l.relation, l.relative_number, l.name \
         FROM family_link l JOIN person p ON p.id = l.principal \
         WHERE l.principal = $1 AND in_scope(p.id, p.province, $2, $3, $4) ORDER BY l.id",
        person.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(db.pool())
    .await?;
    rows.into_iter()
        .map(|row| {
            let wrapped = WrappedKey { ring_key: row.ring_key, bytes: row.data_key };
            let open = |sealed: Vec<u8>| -> Result<String, StoreError> {
                let key = db.vault().unwrap(person.uuid(), &wrapped)?;
                Ok(db.vault().open(&key, NAME, person.uuid(), &sealed)?)
            };
            let name = row.name.map(open).transpose()?;
            let (role, relation) = (row.role, row.relation);
            Ok(Relative { role, relation, member_number: row.relative_number, name })
        })
        .collect()
}
