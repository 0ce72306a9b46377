//! Who of the register may be meant by an entry of the civil registry.

use sothon_domain::access::Scope;
use sothon_domain::death_report::{Card, Compared, Likeness, RegisteredDeath};
use sothon_domain::khmer;
use sothon_domain::person::{Name, PersonId};

use crate::person::{national_id_hash, open_birth_date, open_name};
use crate::scope_args::ScopeArgs;
use crate::vault::WrappedKey;
use crate::{Db, StoreError};

/// The people inside the scope with the entry's identity card or Khmer name whom it may be about, and how surely.
pub async fn alike(
    db: &Db,
    scope: &Scope,
    entry: &RegisteredDeath,
) -> Result<Vec<(PersonId, Likeness)>, StoreError> {
    let (args, vault) = (ScopeArgs::from(scope), db.vault());
    let card = entry.national_id.as_ref().map(|id| national_id_hash(vault, id));
    let name_key = entry.name.khmer().map(|name: &Name| khmer::search_key(&name.full()));
    let name = name_key.map(|key| vault.search_hash("name", &key));
    let rows = sqlx::query!(
        r#"SELECT p.id, p.data_key, p.ring_key, p.sex, p.name_khmer, p.name_latin, p.birth_date,
            p.national_id_hash
        FROM person p
        WHERE (p.national_id_hash = $1 OR p.name_hash = $2)
            AND in_scope(p.id, p.province, $3, $4, $5)"#,
        card.as_deref(),
        name.as_deref(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(db.pool())
    .await?;
    let mut alike = Vec::new();
    for row in rows {
        let key =
            vault.unwrap(row.id, &WrappedKey { ring_key: row.ring_key, bytes: row.data_key })?;
        let wrong = |_| StoreError::inconsistent("person", row.id, "sex is unknown");
        let held = Compared {
            name: open_name(vault, &key, row.id, &row.name_khmer, &row.name_latin)?,
            born: open_birth_date(vault, &key, row.id, &row.birth_date)?,
            sex: row.sex.parse().map_err(wrong)?,
            card: match (&card, &row.national_id_hash) {
                (Some(one), Some(other)) if one == other => Card::Same,
                (Some(_), Some(_)) => Card::Other,
                _ => Card::Unknown,
            },
        };
        alike.extend(entry.likeness(&held).map(|likeness| (PersonId::new(row.id), likeness)));
    }
    // In one order for every worker, so that the last one is the same.
    alike.sort_unstable_by_key(|(person, _)| person.uuid());
    Ok(alike)
}
