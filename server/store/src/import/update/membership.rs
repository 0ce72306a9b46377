//! Her membership and its dated facts.

use sothon_domain::access::{Purpose, Scope};
use uuid::Uuid;

use crate::import::{ImportedMember, insert};
use crate::scope_args::ScopeArgs;
use crate::{StoreError, Tx};

pub(super) async fn write(
    tx: &mut Tx,
    membership: Uuid,
    row: &ImportedMember,
    columns: &[&'static str],
) -> Result<(), StoreError> {
    let args = ScopeArgs::from(&Scope::All(Purpose::Import));
    sqlx::query!(
        "UPDATE membership m SET scheme = CASE WHEN $2 THEN $3 ELSE scheme END, \
             grade = CASE WHEN $4 THEN $5 ELSE grade END, \
             retired_on = CASE WHEN $6 THEN $7 ELSE retired_on END \
         FROM person p WHERE m.id = $1 AND p.id = m.person \
         AND in_scope(p.id, p.province, $8, $9, $10)",
        membership,
        columns.contains(&"scheme"),
        row.membership.scheme.code(),
        columns.contains(&"grade"),
        row.membership.grade,
        columns.contains(&"retired_on"),
        row.membership.retired_on,
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

pub(super) async fn replace_service(
    tx: &mut Tx,
    membership: Uuid,
    row: &ImportedMember,
) -> Result<(), StoreError> {
    let args = ScopeArgs::from(&Scope::All(Purpose::Import));
    sqlx::query!(
        "DELETE FROM service_period f USING membership m JOIN person p ON p.id = m.person \
         WHERE f.membership = $1 AND m.id = f.membership \
         AND in_scope(p.id, p.province, $2, $3, $4)",
        membership,
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    insert::service(tx, [(membership, row)].into_iter()).await
}

pub(super) async fn replace_salaries(
    tx: &mut Tx,
    membership: Uuid,
    row: &ImportedMember,
) -> Result<(), StoreError> {
    let args = ScopeArgs::from(&Scope::All(Purpose::Import));
    sqlx::query!(
        "DELETE FROM salary_fact f USING membership m JOIN person p ON p.id = m.person \
         WHERE f.membership = $1 AND m.id = f.membership \
         AND in_scope(p.id, p.province, $2, $3, $4)",
        membership,
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    insert::salaries(tx, [(membership, row)].into_iter()).await
}
