//! Partners' machines: who they are by their keys, and until when. Public but for the hash of a key.

use sothon_domain::access::Office;
use sothon_domain::casework::CaseKind;
use sothon_domain::machine::{Machine, MachineNumber};
use sothon_domain::person::PlaceCode;
use sothon_domain::place_change::{EntryCode, Names};
use time::OffsetDateTime;

use crate::written::one;
use crate::{Db, StoreError, Tx};

/// A machine to be stored.
#[derive(Debug, Clone, Copy)]
pub struct NewMachine<'a> {
    /// SHA-256 of its key.
    pub key_hash: &'a [u8; 32],
    /// Whose it is.
    pub partner: &'a EntryCode,
    /// For whom it may enter cases: everybody, or who lives in a province or a commune.
    pub reach: &'a Office,
    /// The kinds of cases that it may enter; one at least.
    pub kinds: &'a [CaseKind],
    /// Now.
    pub at: OffsetDateTime,
}

/// A machine in the list of operators.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// The machine.
    pub machine: Machine,
    /// Whose it is.
    pub partner: EntryCode,
    /// When its key was made.
    pub made_at: OffsetDateTime,
    /// When its key was revoked.
    pub revoked_at: Option<OffsetDateTime>,
}

struct Row {
    number: i32,
    partner: String,
    reach: Option<String>,
    kinds: Vec<String>,
    made_at: OffsetDateTime,
    revoked_at: Option<OffsetDateTime>,
}

impl Row {
    fn read(self) -> Result<Listed, StoreError> {
        let wrong = |problem| StoreError::inconsistent("machine", self.number, problem);
        let reach = match &self.reach {
            None => Office::Head,
            Some(code) => Office::at(code.parse().map_err(|_| wrong("reach is no place"))?),
        };
        let kinds = self.kinds.iter().map(|code| CaseKind::from_code(code));
        let machine = Machine {
            number: MachineNumber::try_from(self.number).map_err(|_| wrong("no number"))?,
            reach,
            kinds: kinds.collect::<Option<_>>().ok_or_else(|| wrong("unknown kind"))?,
        };
        let partner = self.partner.parse().map_err(|_| wrong("partner has no code"))?;
        let (made_at, revoked_at) = (self.made_at, self.revoked_at);
        Ok(Listed { machine, partner, made_at, revoked_at })
    }
}

/// Stores a machine of an open partner; its number. [`StoreError::NotFound`] where there is no such partner.
pub async fn insert(tx: &mut Tx, new: &NewMachine<'_>) -> Result<MachineNumber, StoreError> {
    let kinds: Vec<String> = new.kinds.iter().map(|kind| kind.code().to_owned()).collect();
    let number = sqlx::query_scalar!(
        "INSERT INTO machine (key_hash, partner, reach, kinds, made_at) \
         SELECT $1::bytea, p.code, $3::text, $4::text[], $5::timestamptz FROM partner p \
         WHERE p.code = $2 AND p.closed_at IS NULL \
         RETURNING number",
        &new.key_hash[..],
        new.partner.as_str(),
        new.reach.place().map(PlaceCode::as_str),
        &kinds,
        new.at,
    )
    .fetch_optional(tx.connection())
    .await?
    .ok_or(StoreError::NotFound)?;
    let wrong = |_| StoreError::inconsistent("machine", number, "no number");
    MachineNumber::try_from(number).map_err(wrong)
}

/// The machine whose key has this hash, while the key is not revoked and its partner is open.
pub async fn by_key(db: &Db, key_hash: &[u8; 32]) -> Result<Option<Machine>, StoreError> {
    let row = sqlx::query_as!(
        Row,
        "SELECT m.number, m.partner, m.reach, m.kinds, m.made_at, m.revoked_at \
         FROM machine m JOIN partner p ON p.code = m.partner \
         WHERE m.key_hash = $1 AND m.revoked_at IS NULL AND p.closed_at IS NULL",
        &key_hash[..],
    )
    .fetch_optional(db.pool())
    .await?;
    Ok(row.map(Row::read).transpose()?.map(|listed| listed.machine))
}

/// Every machine, in the order of their numbers.
pub async fn list(db: &Db) -> Result<Vec<Listed>, StoreError> {
    let rows = sqlx::query_as!(
        Row,
        "SELECT number, partner, reach, kinds, made_at, revoked_at FROM machine ORDER BY number",
    )
    .fetch_all(db.pool())
    .await?;
    rows.into_iter().map(Row::read).collect()
}

/// What the partner of this machine is called. [`StoreError::NotFound`] where no machine has this number.
pub async fn partner(db: &Db, number: MachineNumber) -> Result<Names, StoreError> {
    let row = sqlx::query!(
        "SELECT p.name_khmer, p.name_latin FROM machine m JOIN partner p ON p.code = m.partner \
         WHERE m.number = $1",
        number.get(),
    )
    .fetch_optional(db.pool())
    .await?
    .ok_or(StoreError::NotFound)?;
    Ok(Names { khmer: row.name_khmer, latin: row.name_latin })
}

/// Revokes a key. [`StoreError::NotFound`] where no machine has this number, or its key was revoked before.
pub async fn revoke(
    tx: &mut Tx,
    number: MachineNumber,
    at: OffsetDateTime,
) -> Result<(), StoreError> {
    let written = sqlx::query!(
        "UPDATE machine SET revoked_at = $2 WHERE number = $1 AND revoked_at IS NULL",
        number.get(),
        at,
    )
    .execute(tx.connection())
    .await?;
    one(written.rows_affected())
}

/// Puts the hash of another key in the place of a machine's. [`StoreError::NotFound`] where no machine has this number, or
/// its key was revoked.
pub async fn renew(
    tx: &mut Tx,
    number: MachineNumber,
    key_hash: &[u8; 32],
) -> Result<(), StoreError> {
    let written = sqlx::query!(
        "UPDATE machine SET key_hash = $2 WHERE number = $1 AND revoked_at IS NULL",
        number.get(),
        &key_hash[..],
    )
    .execute(tx.connection())
    .await?;
    one(written.rows_affected())
}
