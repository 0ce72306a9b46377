//! What a child was told last.

use sothon_domain::access::Scope;
use sothon_domain::pension::AgeOutNotice;
use time::Date;

use super::Child;
use crate::scope_args::ScopeArgs;
use crate::{StoreError, Tx, Vault};

/// Writes down that a child is told of this end; false when she was told it before, or what comes after it.
pub async fn mark_told(
    tx: &mut Tx,
    scope: &Scope,
    child: &Child,
    (ends_on, notice): (Date, AgeOutNotice),
) -> Result<bool, StoreError> {
    let args = ScopeArgs::from(scope);
    let hash = |notice| told(tx.vault(), child, ends_on, notice);
    let (this, known): (_, Vec<_>) = (hash(notice), notice.and_later().map(hash).collect());
    let done = sqlx::query!(
        "INSERT INTO age_out_notice AS n (membership, told) \
         SELECT m.id, $2 FROM membership m JOIN person p ON p.id = m.person \
         WHERE m.id = $1 AND in_scope(p.id, p.province, $4, $5, $6) \
         ON CONFLICT (membership) DO UPDATE SET told = $2 WHERE n.told <> ALL($3)",
        child.membership.uuid(),
        this,
        &known,
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    Ok(done.rows_affected() == 1)
}

/// The keyed hash that stands for a notice: a plain one would be found by trying the days of some years.
fn told(vault: &Vault, child: &Child, ends_on: Date, notice: AgeOutNotice) -> Vec<u8> {
    let (membership, days) = (child.membership.uuid(), notice.days_before());
    vault.search_hash("age-out", &format!("{membership} {ends_on} {days}"))
}
