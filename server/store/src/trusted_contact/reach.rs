//! Whom to tell of an act on a person's record, in the transaction of the act.

use sothon_domain::access::Scope;
use sothon_domain::person::{PersonId, PersonName};
use sothon_domain::trusted_contact::TrustedContact;
use uuid::Uuid;

use super::row::Sealed;
use crate::case_file::Locked;
use crate::person::open_name;
use crate::scope_args::ScopeArgs;
use crate::vault::WrappedKey;
use crate::{StoreError, Tx};

/// A contact and what a message to her needs.
#[derive(Clone, PartialEq, Eq)]
pub struct Reached {
    /// The contact.
    pub contact: TrustedContact,
    /// Whose record it is.
    pub of: PersonName,
    /// The person's language, `km` or `en`: that of her contact is not known.
    pub language: String,
}

/// The columns of both, still sealed.
struct Row {
    id: Uuid,
    data_key: Vec<u8>,
    ring_key: i16,
    name_khmer: Vec<u8>,
    name_latin: Vec<u8>,
    language: String,
    name: Vec<u8>,
    phone: Vec<u8>,
    relation: Vec<u8>,
}

/// The person's trusted contact, if she has named one.
pub async fn reach(
    tx: &mut Tx,
    scope: &Scope,
    person: PersonId,
) -> Result<Option<Reached>, StoreError> {
    let args = ScopeArgs::from(scope);
    let row = sqlx::query_as!(
        Row,
        "SELECT p.id, p.data_key, p.ring_key, p.name_khmer, p.name_latin, p.language, t.name, \
             t.phone, t.relation \
         FROM trusted_contact t JOIN person p ON p.id = t.person \
         WHERE t.person = $1 AND in_scope(p.id, p.province, $2, $3, $4)",
        person.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(tx.connection())
    .await?;
    row.map(|row| row.open(tx)).transpose()
}

/// The same of the person of a locked case, whom the case's office may reach wherever she lives now.
pub async fn reach_of_case(
    tx: &mut Tx,
    scope: &Scope,
    locked: &Locked,
) -> Result<Option<Reached>, StoreError> {
    let args = ScopeArgs::from(scope);
    let row = sqlx::query_as!(
        Row,
        "SELECT p.id, p.data_key, p.ring_key, p.name_khmer, p.name_latin, p.language, t.name, \
             t.phone, t.relation \
         FROM trusted_contact t JOIN person p ON p.id = t.person \
             JOIN case_file c ON c.person = p.id \
         WHERE c.id = $1 AND in_scope(c.person, c.office, $2, $3, $4)",
        locked.case.id.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(tx.connection())
    .await?;
    row.map(|row| row.open(tx)).transpose()
}

impl Row {
    fn open(self, tx: &Tx) -> Result<Reached, StoreError> {
        let vault = tx.vault();
        let wrapped = WrappedKey { ring_key: self.ring_key, bytes: self.data_key };
        let key = vault.unwrap(self.id, &wrapped)?;
        let sealed = Sealed { name: self.name, phone: self.phone, relation: self.relation };
        Ok(Reached {
            contact: sealed.open(vault, &key, self.id)?,
            of: open_name(vault, &key, self.id, &self.name_khmer, &self.name_latin)?,
            language: self.language,
        })
    }
}
