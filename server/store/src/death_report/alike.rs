//! Who of the register may be meant by an entry of the civil registry.

use sothon_domain::access::Scope;
use sothon_domain::death_report::{Agreement, Compared, Fact, Likeness, RegisteredDeath};
use sothon_domain::khmer;
use sothon_domain::person::{Name, PersonId};
use uuid::Uuid;

use crate::person::{national_id_hash, open_birth_date, open_name};
use crate::scope_args::ScopeArgs;
use crate::vault::{Vault, WrappedKey};
use crate::{Db, StoreError};

/// Somebody whom an entry may be about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Likely {
    /// Who.
    pub person: PersonId,
    /// How surely.
    pub likeness: Likeness,
    /// What the entry says beside our register.
    pub agreement: Agreement,
}

/// Who was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alike {
    /// Those whom it may be about, in one order for every worker.
    pub people: Vec<Likely>,
    /// How many more could not be opened: their rows are damaged.
    pub unopened: usize,
}

/// The people inside the scope with the entry's identity card or Khmer name whom it may be about, and how surely. One
/// whose row can't be opened is left out and counted: it must not hide everybody else.
pub async fn alike(db: &Db, scope: &Scope, entry: &RegisteredDeath) -> Result<Alike, StoreError> {
    let (args, vault) = (ScopeArgs::from(scope), db.vault());
    let card = entry.national_id.as_ref().map(|id| national_id_hash(vault, id));
    let name_key = entry.name.khmer().map(|name: &Name| khmer::search_key(&name.full()));
    let name = name_key.map(|key| vault.search_hash("name", &key));
    let rows = sqlx::query_as!(
        Row,
        r#"SELECT p.id, p.data_key, p.ring_key, p.sex, p.name_khmer, p.name_latin, p.birth_date,
            p.national_id_hash, p.province AS "province!"
        FROM person p
        WHERE (p.national_id_hash = $1 OR p.name_hash = $2)
            AND in_scope(p.id, p.province, $3, $4, $5)
        ORDER BY p.id"#,
        card.as_deref(),
        name.as_deref(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(db.pool())
    .await?;
    let mut alike = Alike { people: Vec::new(), unopened: 0 };
    for row in rows {
        let person = PersonId::new(row.id);
        let held = match row.open(vault, card.as_deref()) {
            Err(error) if error.is_of_one_row() => {
                alike.unopened += 1;
                continue;
            }
            held => held?,
        };
        let agreement = entry.beside(&held);
        let likely = |likeness| Likely { person, likeness, agreement };
        alike.people.extend(entry.likeness(&held).map(likely));
    }
    Ok(alike)
}

/// The columns of a person to compare, still sealed.
struct Row {
    id: Uuid,
    data_key: Vec<u8>,
    ring_key: i16,
    sex: String,
    name_khmer: Vec<u8>,
    name_latin: Vec<u8>,
    birth_date: Vec<u8>,
    national_id_hash: Option<Vec<u8>>,
    province: String,
}

impl Row {
    /// What our register holds of her; `card` is the hash of the entry's identity card.
    fn open(self, vault: &Vault, card: Option<&[u8]>) -> Result<Compared, StoreError> {
        let Self { id, ring_key, .. } = self;
        let wrong = |what| StoreError::inconsistent("person", id, what);
        let key = vault.unwrap(id, &WrappedKey { ring_key, bytes: self.data_key })?;
        Ok(Compared {
            name: open_name(vault, &key, id, &self.name_khmer, &self.name_latin)?,
            born: open_birth_date(vault, &key, id, &self.birth_date)?,
            sex: self.sex.parse().map_err(|_| wrong("sex is unknown"))?,
            card: match (card, self.national_id_hash.as_deref()) {
                (Some(one), Some(other)) if one == other => Fact::Same,
                (Some(_), Some(_)) => Fact::Differs,
                _ => Fact::Unknown,
            },
            province: self.province.parse().map_err(|_| wrong("province is no place"))?,
        })
    }
}
