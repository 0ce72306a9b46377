//! Whether people named in family links are there.

use std::collections::HashSet;

use sothon_domain::access::{Purpose, Scope};
use sothon_domain::person::MemberNumber;

use crate::scope_args::ScopeArgs;
use crate::{StoreError, Tx};

/// Those of the numbers that no member of the register has.
pub async fn unknown_members(
    tx: &mut Tx,
    numbers: &[&MemberNumber],
) -> Result<HashSet<MemberNumber>, StoreError> {
    if numbers.is_empty() {
        return Ok(HashSet::new());
    }
    let args = ScopeArgs::from(&Scope::All(Purpose::Import));
    let texts: Vec<String> = numbers.iter().map(|number| number.as_str().to_owned()).collect();
    let found: HashSet<String> = sqlx::query_scalar!(
        "SELECT m.member_number FROM UNNEST($1::text[]) AS wanted (number) \
         JOIN membership m ON m.member_number = wanted.number JOIN person p ON p.id = m.person \
         WHERE in_scope(p.id, p.province, $2, $3, $4)",
        &texts,
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(tx.connection())
    .await?
    .into_iter()
    .collect();
    let unknown = numbers.iter().filter(|number| !found.contains(number.as_str()));
    Ok(unknown.map(|number| (*number).clone()).collect())
}
