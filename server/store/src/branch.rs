//! Branches: where people are served.

use sothon_domain::access::Scope;
use sothon_domain::person::{PersonId, Phone, PlaceCode};

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
    /// Its phone.
    pub phone: Phone,
}

/// The branches of the person's province, those of her commune first, then of her district.
pub async fn near(
    db: &Db,
    scope: &Scope,
    person: PersonId,
    limit: i64,
) -> Result<Vec<Branch>, StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = sqlx::query_as!(
        Row,
        "SELECT b.code, b.place, b.name_khmer, b.name_latin, b.phone \
         FROM person p JOIN branch b ON substr(b.place, 1, 2) = p.province \
         WHERE p.id = $1 AND in_scope(p.id, p.province, $2, $3, $4) \
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

/// Every branch, in the order of the places where they are.
pub async fn all(db: &Db) -> Result<Vec<Branch>, StoreError> {
    let rows = sqlx::query_as!(
        Row,
        "SELECT code, place, name_khmer, name_latin, phone FROM branch ORDER BY place, code",
    )
    .fetch_all(db.pool())
    .await?;
    rows.into_iter().map(Row::open).collect()
}

/// A branch as it is stored.
pub(crate) struct Row {
    pub(crate) code: String,
    pub(crate) place: String,
    pub(crate) name_khmer: String,
    pub(crate) name_latin: String,
    pub(crate) phone: String,
}

impl Row {
    pub(crate) fn open(self) -> Result<Branch, StoreError> {
        let wrong = |problem| StoreError::inconsistent("branch", &self.code, problem);
        Ok(Branch {
            place: self.place.parse().map_err(|_| wrong("place is no place code"))?,
            phone: self.phone.parse().map_err(|_| wrong("phone is no phone number"))?,
            khmer: self.name_khmer,
            latin: self.name_latin,
            code: self.code,
        })
    }
}
