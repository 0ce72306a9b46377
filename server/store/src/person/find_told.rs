//! Who may be meant by what somebody tells of herself at a counter.

use sothon_domain::access::Scope;
use sothon_domain::khmer;
use sothon_domain::person::{NationalId, PersonId, Phone};

use super::national_id_hash;
use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError};

/// What is told; a text may be more than one of them. It is not printed.
#[derive(Clone, Copy, Default)]
pub struct Told<'a> {
    /// A phone.
    pub phone: Option<&'a Phone>,
    /// The number of an identity card.
    pub card: Option<&'a NationalId>,
    /// Her whole name in Khmer letters, however it is spelt.
    pub name: Option<&'a str>,
}

/// The people inside the scope with this phone, this identity card or this name, in one order.
pub async fn find_told(
    db: &Db,
    scope: &Scope,
    told: &Told<'_>,
) -> Result<Vec<PersonId>, StoreError> {
    let (args, vault) = (ScopeArgs::from(scope), db.vault());
    let phone = told.phone.map(|phone| vault.search_hash("phone", phone.as_str()));
    let card = told.card.map(|card| national_id_hash(vault, card));
    let name = told.name.map(|name| vault.search_hash("name", &khmer::search_key(name)));
    let mut found = sqlx::query_scalar!(
        "SELECT p.id FROM person p \
         WHERE (p.phone_hash = $1 OR p.national_id_hash = $2 OR p.name_hash = $3) \
             AND in_scope(p.id, p.province, $4, $5, $6)",
        phone.as_deref(),
        card.as_deref(),
        name.as_deref(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(db.pool())
    .await?;
    found.sort_unstable();
    Ok(found.into_iter().map(PersonId::new).collect())
}
