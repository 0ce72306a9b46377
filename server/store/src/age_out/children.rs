//! The children of the register, page by page, and one alone.

use sothon_domain::access::Scope;
use sothon_domain::money::Riel;
use sothon_domain::pension::{InPayment, SurvivorFacts, SurvivorKind};
use sothon_domain::person::{MembershipId, PersonId};
use sqlx::PgConnection;
use time::Date;
use uuid::Uuid;

use crate::membership::{Basis, Relation, basis_of_memberships, basis_of_memberships_locked};
use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError, Tx};

/// A child with a survivor's pension in force.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Child {
    /// By which membership she is paid.
    pub membership: MembershipId,
    /// Who.
    pub person: PersonId,
    /// What was decided.
    pub pension: InPayment,
    /// Her birth and the day of the death.
    pub facts: SurvivorFacts,
}

/// Some of the survivors in the order of their memberships.
#[derive(Debug)]
pub struct Page {
    /// The children among them.
    pub children: Vec<Child>,
    /// After which membership the next page begins; none after the last page.
    pub next: Option<MembershipId>,
}

/// A pension of somebody who belongs to a member who died.
struct Pension {
    membership: Uuid,
    person: PersonId,
    pension: InPayment,
}

/// The next thousand survivors inside the scope after a membership, as they are on a day: of children alone the date of
/// birth is opened.
pub async fn page(
    db: &Db,
    scope: &Scope,
    (today, after): (Date, Option<MembershipId>),
) -> Result<Page, StoreError> {
    let args = ScopeArgs::from(scope);
    // The number is written here: of a parameter PostgreSQL would not know how few are wanted.
    let ids = sqlx::query_scalar!(
        "SELECT DISTINCT a.membership FROM award a JOIN person p ON p.id = a.person \
         WHERE a.kind = 'survivor' AND a.membership > $1 \
             AND in_scope(p.id, p.province, $2, $3, $4) \
         ORDER BY a.membership LIMIT 1000",
        after.map_or(Uuid::nil(), MembershipId::uuid),
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(db.pool())
    .await?;
    let next = ids.last().copied().map(MembershipId::new);
    let pensions = pensions(&mut *db.pool().acquire().await?, scope, &ids, today).await?;
    let basis = basis_of_memberships(db, scope, &memberships(&pensions)).await?;
    Ok(Page { children: children(&pensions, &basis), next })
}

/// The child whom this membership pays on a day; none where it pays no child.
pub async fn of_membership(
    db: &Db,
    scope: &Scope,
    membership: MembershipId,
    today: Date,
) -> Result<Option<Child>, StoreError> {
    let ids = [membership.uuid()];
    let pensions = pensions(&mut *db.pool().acquire().await?, scope, &ids, today).await?;
    let basis = basis_of_memberships(db, scope, &memberships(&pensions)).await?;
    Ok(children(&pensions, &basis).pop())
}

/// The same in a transaction that has locked her row.
pub async fn locked(
    tx: &mut Tx,
    scope: &Scope,
    membership: MembershipId,
    today: Date,
) -> Result<Option<Child>, StoreError> {
    let pensions = pensions(tx.connection(), scope, &[membership.uuid()], today).await?;
    let basis = basis_of_memberships_locked(tx, scope, &memberships(&pensions)).await?;
    Ok(children(&pensions, &basis).pop())
}

/// The decisions in force on a day, where they are about a survivor.
async fn pensions(
    connection: &mut PgConnection,
    scope: &Scope,
    memberships: &[Uuid],
    today: Date,
) -> Result<Vec<Pension>, StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = sqlx::query!(
        "SELECT m.id, m.person, m.scheme, a.kind, a.decided_on, a.amount \
         FROM membership m JOIN person p ON p.id = m.person \
         CROSS JOIN LATERAL (SELECT kind, decided_on, amount FROM award \
             WHERE membership = m.id AND decided_on <= $2 ORDER BY version DESC LIMIT 1) a \
         WHERE m.id = ANY($1) AND a.kind = 'survivor' \
             AND in_scope(p.id, p.province, $3, $4, $5) ORDER BY m.id",
        memberships,
        today,
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(connection)
    .await?;
    let read = rows.into_iter().map(|row| {
        let wrong = |problem| StoreError::inconsistent("award", row.id, problem);
        let pension = InPayment {
            scheme: row.scheme.parse().map_err(|_| wrong("unknown scheme"))?,
            kind: row.kind.parse().map_err(|_| wrong("unknown kind"))?,
            decided_on: row.decided_on,
            decided: Riel::new(row.amount),
        };
        Ok(Pension { membership: row.id, person: PersonId::new(row.person), pension })
    });
    read.collect()
}

fn memberships(pensions: &[Pension]) -> Vec<Uuid> {
    pensions.iter().map(|pension| pension.membership).collect()
}

/// The pensions of children. Both lists are in the order of the memberships; of some nothing is held.
fn children(pensions: &[Pension], basis: &[(Uuid, Basis)]) -> Vec<Child> {
    let of = |pension: &Pension| {
        let found = basis.binary_search_by_key(&pension.membership, |(membership, _)| *membership);
        let (_, basis) = &basis[found.ok()?];
        let Some(Relation::Survivor(survivor)) = basis.relation else { return None };
        matches!(survivor.kind, SurvivorKind::Child { .. }).then(|| Child {
            membership: MembershipId::new(pension.membership),
            person: pension.person,
            pension: pension.pension,
            facts: SurvivorFacts { survivor, died_on: basis.deceased_on },
        })
    };
    pensions.iter().filter_map(of).collect()
}
