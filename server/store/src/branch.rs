//! Branches: where people are served.

use sothon_domain::access::Scope;
use sothon_domain::person::{PersonId, Phone, PlaceCode};
use sothon_domain::place_change::WeekHours;
use sothon_domain::staff_change::OpenBranch;
use sqlx::PgConnection;

use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError};

/// A branch; it is public.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Branch {
    /// The institution's own code.
    pub code: String,
    /// District, commune or village.
    pub place: PlaceCode,
    /// Its name in Khmer letters.
    pub khmer: String,
    /// Its name in Latin letters.
    pub latin: String,
    /// Street and house; empty where nobody has written it.
    pub address: String,
    /// Its phone.
    pub phone: Phone,
    /// When it is open.
    pub hours: WeekHours,
}

/// The open branches of the person's province, those of her commune first, then of her district.
pub async fn near(
    db: &Db,
    scope: &Scope,
    person: PersonId,
    limit: i64,
) -> Result<Vec<Branch>, StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = sqlx::query_as!(
        Row,
        "SELECT b.code, b.place, b.name_khmer, b.name_latin, b.address, b.phone, b.hours \
         FROM person p JOIN branch b ON substr(b.place, 1, 2) = p.province \
         WHERE p.id = $1 AND b.closed_at IS NULL AND in_scope(p.id, p.province, $2, $3, $4) \
         ORDER BY substr(b.place, 1, 6) = substr(p.place, 1, 6) DESC, \
             substr(b.place, 1, 4) = substr(p.place, 1, 4) DESC, b.code \
         LIMIT $5",
        person.uuid(),
        args.own,
        args.province,
        args.all,
        limit,
    )
    .fetch_all(db.pool())
    .await?;
    rows.into_iter().map(Row::open).collect()
}

/// Every open branch, in the order of the places where they are.
pub async fn all(db: &Db) -> Result<Vec<Branch>, StoreError> {
    let rows = sqlx::query_as!(
        Row,
        "SELECT code, place, name_khmer, name_latin, address, phone, hours FROM branch \
         WHERE closed_at IS NULL ORDER BY place, code",
    )
    .fetch_all(db.pool())
    .await?;
    rows.into_iter().map(Row::open).collect()
}

/// The open branches at whose counters agents can work.
pub async fn open(db: &Db) -> Result<Vec<OpenBranch>, StoreError> {
    open_in(&mut *db.pool().acquire().await?).await
}

/// The same, inside a transaction.
pub(crate) async fn open_in(connection: &mut PgConnection) -> Result<Vec<OpenBranch>, StoreError> {
    let rows = sqlx::query!("SELECT code, place FROM branch WHERE closed_at IS NULL ORDER BY code")
        .fetch_all(connection)
        .await?;
    rows.into_iter()
        .map(|row| {
            let wrong = || StoreError::inconsistent("branch", &row.code, "code or place");
            let place: PlaceCode = row.place.parse().map_err(|_| wrong())?;
            let code = row.code.parse().map_err(|_| wrong())?;
            Ok(OpenBranch { code, province: place.province() })
        })
        .collect()
}

/// A branch as it is stored.
pub(crate) struct Row {
    pub(crate) code: String,
    pub(crate) place: String,
    pub(crate) name_khmer: String,
    pub(crate) name_latin: String,
    pub(crate) address: String,
    pub(crate) phone: String,
    pub(crate) hours: String,
}

impl Row {
    pub(crate) fn open(self) -> Result<Branch, StoreError> {
        let wrong = |problem| StoreError::inconsistent("branch", &self.code, problem);
        Ok(Branch {
            place: self.place.parse().map_err(|_| wrong("place is no place code"))?,
            phone: self.phone.parse().map_err(|_| wrong("phone is no phone number"))?,
            hours: self.hours.parse().map_err(|_| wrong("hours are none"))?,
            address: self.address,
            khmer: self.name_khmer,
            latin: self.name_latin,
            code: self.code,
        })
    }
}
