//! Their families.

use uuid::Uuid;

use crate::import::{ImportedMember, NewRelative};
use crate::vault::DataKey;
use crate::{StoreError, Tx};

const NAME: &str = "family_link.name";

/// Stores the family links of these people; names are sealed under the principal's key.
pub(in crate::import) async fn links<'a>(
    tx: &mut Tx,
    members: impl Iterator<Item = (Uuid, &'a DataKey, &'a ImportedMember)>,
) -> Result<(), StoreError> {
    let vault = tx.vault();
    let (mut principals, mut roles, mut relations) = (Vec::new(), Vec::new(), Vec::new());
    let (mut numbers, mut names) = (Vec::new(), Vec::new());
    for (principal, key, row) in members {
        for link in &row.family {
            let (number, name) = match &link.relative {
                NewRelative::Member(number) => (Some(number.as_str().to_owned()), None),
                NewRelative::Named(name) => (None, Some(vault.seal(key, NAME, principal, name))),
            };
            principals.push(principal);
            roles.push(link.role.to_owned());
            relations.push(link.relation.to_owned());
            numbers.push(number);
            names.push(name);
        }
    }
    sqlx::query!(
        "INSERT INTO family_link (principal, role, relation, relative_number, name) \
         SELECT * FROM UNNEST($1::uuid[], $2::text[], $3::text[], $4::text[], $5::bytea[])",
        &principals,
        &roles,
        &relations,
        &numbers as &[Option<String>],
        &names as &[Option<Vec<u8>>],
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}
