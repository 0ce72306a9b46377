//! What an award rests on besides service and salary.

use sothon_domain::access::Scope;
use sothon_domain::pension::{InvalidityCause, Survivor, SurvivorKind};
use sqlx::PgConnection;
use time::Date;
use uuid::Uuid;

use crate::person::open_birth_date;
use crate::scope_args::ScopeArgs;
use crate::vault::WrappedKey;
use crate::{Db, StoreError, Tx, Vault};

/// What is held of it; all of it is empty for old age.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Basis {
    /// Why the member can't work.
    pub invalidity_cause: Option<InvalidityCause>,
    /// What the member herself is to somebody who died; nothing about the rest of that family.
    pub relation: Option<Relation>,
    /// The day of that death.
    pub deceased_on: Option<Date>,
}

/// What a member is to somebody who died.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// One of whom rules speak.
    Survivor(Survivor),
    /// Another: a parent, a brother, a sister or a guardian.
    Other,
}

struct Row {
    membership: Uuid,
    invalidity_cause: Option<String>,
    deceased_on: Option<Date>,
    relation: Option<String>,
    person: Uuid,
    sex: String,
    data_key: Vec<u8>,
    ring_key: i16,
    birth_date: Vec<u8>,
}

/// What is held for these memberships, in the order of their ids; those of which nothing is held are left
/// out.
///
/// How a survivor is related stands in her own row, or else in the family links of those who died, as long
/// as these agree. Of a link nothing else is read: the rest is another person's.
pub(crate) async fn of_memberships(
    db: &Db,
    scope: &Scope,
    memberships: &[Uuid],
) -> Result<Vec<(Uuid, Basis)>, StoreError> {
    if memberships.is_empty() {
        return Ok(Vec::new());
    }
    let rows = rows(&mut *db.pool().acquire().await?, scope, memberships).await?;
    opened(rows, db.vault())
}

/// The same as the transaction sees it.
pub(crate) async fn of_memberships_locked(
    tx: &mut Tx,
    scope: &Scope,
    memberships: &[Uuid],
) -> Result<Vec<(Uuid, Basis)>, StoreError> {
    let rows = rows(tx.connection(), scope, memberships).await?;
    opened(rows, tx.vault())
}

fn opened(rows: Vec<Row>, vault: &Vault) -> Result<Vec<(Uuid, Basis)>, StoreError> {
    rows.into_iter().map(|row| Ok((row.membership, row.basis(vault)?))).collect()
}

async fn rows(
    connection: &mut PgConnection,
    scope: &Scope,
    memberships: &[Uuid],
) -> Result<Vec<Row>, StoreError> {
    let args = ScopeArgs::from(scope);
    Ok(sqlx::query_as!(
        Row,
        r#"WITH held AS MATERIALIZED (
            SELECT m.id, m.person, f.invalidity_cause, f.deceased_on,
                COALESCE(f.survivor_relation, l.relation) AS relation
            FROM membership m
            LEFT JOIN award_fact f ON f.membership = m.id
            LEFT JOIN LATERAL (SELECT min(relation) AS relation FROM family_link
                WHERE relative_number = m.member_number AND role = 'survivor'
                HAVING count(DISTINCT relation) = 1) l ON true
            WHERE m.id = ANY($1) AND (f.membership IS NOT NULL OR l.relation IS NOT NULL))
        SELECT h.id AS membership, h.invalidity_cause, h.deceased_on, h.relation,
            p.id AS person, p.sex, p.data_key, p.ring_key, p.birth_date
        FROM held h JOIN person p ON p.id = h.person
        WHERE in_scope(p.id, p.province, $2, $3, $4)
        ORDER BY h.id"#,
        memberships,
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(connection)
    .await?)
}

impl Row {
    fn basis(&self, vault: &Vault) -> Result<Basis, StoreError> {
        let wrong = |problem| StoreError::inconsistent("award_fact", self.membership, problem);
        let cause = self.invalidity_cause.as_deref().map(str::parse).transpose();
        Ok(Basis {
            invalidity_cause: cause.map_err(|_| wrong("unknown cause"))?,
            relation: self.relation(vault)?,
            deceased_on: self.deceased_on,
        })
    }

    /// No rule asks when a spouse was born, so that nobody else's date of birth is opened.
    fn relation(&self, vault: &Vault) -> Result<Option<Relation>, StoreError> {
        let kind = match self.relation.as_deref() {
            Some("spouse") => SurvivorKind::Spouse,
            Some("child") => SurvivorKind::Child { born: self.born(vault)? },
            Some(_) => return Ok(Some(Relation::Other)),
            None => return Ok(None),
        };
        let unknown = |_| StoreError::inconsistent("person", self.person, "unknown sex");
        let sex = self.sex.parse().map_err(unknown)?;
        Ok(Some(Relation::Survivor(Survivor { sex, kind })))
    }

    fn born(&self, vault: &Vault) -> Result<Date, StoreError> {
        let wrapped = WrappedKey { ring_key: self.ring_key, bytes: self.data_key.clone() };
        let key = vault.unwrap(self.person, &wrapped)?;
        open_birth_date(vault, &key, self.person, &self.birth_date)
    }
}
