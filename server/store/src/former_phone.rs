//! The number that was a person's before another took its place: whoever takes her number is not the only one to
//! hear of what follows.

use sothon_domain::access::Scope;
use sothon_domain::casework::CaseKind;
use sothon_domain::person::{PersonId, Phone};
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use crate::person::{data_key, open_phone};
use crate::scope_args::ScopeArgs;
use crate::ussd_number::PHONE;
use crate::{Db, StoreError, Tx};

/// For how long a number that is hers no more is told. Networks sell none again before (60 + 30 + 90 days).
pub const TOLD_FOR: Duration = Duration::days(30);

/// Keeps the registered number of a person before `next` takes its place, in the transaction of that. A first number
/// and the same number once more leave nothing behind.
pub async fn keep(
    tx: &mut Tx,
    scope: &Scope,
    person: PersonId,
    next: &Phone,
    at: OffsetDateTime,
) -> Result<(), StoreError> {
    let args = ScopeArgs::from(scope);
    sqlx::query!(
        "INSERT INTO former_phone (person, phone, phone_hash, left_at) \
         SELECT p.id, p.phone, p.phone_hash, $3 FROM person p \
         WHERE p.id = $1 AND p.phone IS NOT NULL AND p.phone_hash <> $2 \
             AND in_scope(p.id, p.province, $4, $5, $6) \
         ON CONFLICT (person) DO UPDATE SET phone = excluded.phone, \
             phone_hash = excluded.phone_hash, left_at = excluded.left_at",
        person.uuid(),
        tx.vault().search_hash(PHONE, next.as_str()),
        at,
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// The number that was hers until less than thirty days ago, if it is not hers again.
pub async fn of_person(
    tx: &mut Tx,
    scope: &Scope,
    person: PersonId,
    at: OffsetDateTime,
) -> Result<Option<Phone>, StoreError> {
    let args = ScopeArgs::from(scope);
    let sealed = sqlx::query_scalar!(
        "SELECT f.phone FROM former_phone f JOIN person p ON p.id = f.person \
         WHERE f.person = $1 AND f.left_at > $2 AND p.phone_hash IS DISTINCT FROM f.phone_hash \
             AND in_scope(p.id, p.province, $3, $4, $5)",
        person.uuid(),
        at - TOLD_FOR,
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(tx.connection())
    .await?;
    let Some(sealed) = sealed else { return Ok(None) };
    let key = data_key(tx, scope, person).await?;
    open_phone(tx.vault(), &key, person.uuid(), &sealed).map(Some)
}

/// Removes the numbers that are told no more; says how many.
pub async fn forget(db: &Db, scope: &Scope, at: OffsetDateTime) -> Result<u64, StoreError> {
    let args = ScopeArgs::from(scope);
    let done = sqlx::query!(
        "DELETE FROM former_phone f WHERE f.left_at <= $1 AND EXISTS (SELECT FROM person p \
             WHERE p.id = f.person AND in_scope(p.id, p.province, $2, $3, $4) OFFSET 0)",
        at - TOLD_FOR,
        args.own,
        args.province,
        args.all,
    )
    .execute(db.pool())
    .await?;
    Ok(done.rows_affected())
}

/// Somebody for whom a message from a number can stop something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stoppable {
    /// Who.
    pub person: PersonId,
    /// Her first member number, or her number as a claimant.
    pub number: String,
    /// In which language she is written to: `km`, `en`.
    pub language: String,
}

/// Whose number this is, or was until less than thirty days ago, and who has a change of her account, a case about
/// where her money goes, an appeal about one, or a request for a new PIN under way; at most fifty. Their rows stay
/// locked until the transaction ends.
pub async fn stoppable(
    tx: &mut Tx,
    scope: &Scope,
    phone: &Phone,
    at: OffsetDateTime,
) -> Result<Vec<Stoppable>, StoreError> {
    let args = ScopeArgs::from(scope);
    let kinds = CaseKind::ALL.into_iter().filter(|kind| kind.moves_money());
    let kinds: Vec<_> = kinds.map(|kind| kind.code().to_owned()).collect();
    let rows = sqlx::query!(
        r#"SELECT p.id, p.language, coalesce((SELECT min(n.member_number) FROM known_number n
            WHERE n.person = p.id), '') AS "number!"
        FROM person p
        WHERE p.id IN (SELECT o.id FROM person o WHERE o.phone_hash = $1
                UNION SELECT f.person FROM former_phone f
                WHERE f.phone_hash = $1 AND f.left_at > $2)
            AND (EXISTS (SELECT 1 FROM account_change c
                    WHERE c.person = p.id AND c.state IN ('awaits-code', 'waiting'))
                OR EXISTS (SELECT 1 FROM case_file c
                    WHERE coalesce(c.appeal_of, c.person) = p.id AND c.kind = ANY($7)
                        AND c.state NOT IN ('approved', 'rejected', 'withdrawn'))
                OR EXISTS (SELECT 1 FROM case_file c JOIN case_file f ON f.id = c.appeal_of
                    WHERE c.person = p.id AND f.kind = ANY($7)
                        AND c.state NOT IN ('approved', 'rejected', 'withdrawn'))
                OR EXISTS (SELECT 1 FROM pin_renewal r
                    WHERE r.person = p.id AND r.ended_at IS NULL AND r.expires_at > $3))
            AND in_scope(p.id, p.province, $4, $5, $6)
        ORDER BY p.id LIMIT 50 FOR NO KEY UPDATE OF p"#,
        tx.vault().search_hash(PHONE, phone.as_str()),
        at - TOLD_FOR,
        at,
        args.own,
        args.province,
        args.all,
        &kinds,
    )
    .fetch_all(tx.connection())
    .await?;
    let one =
        |id: Uuid, number, language| Stoppable { person: PersonId::new(id), number, language };
    Ok(rows.into_iter().map(|row| one(row.id, row.number, row.language)).collect())
}
