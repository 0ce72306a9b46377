//! A new complaint.

use sothon_domain::access::Scope;
use sothon_domain::complaint::{About, Progress, Said, SecretCode};
use sothon_domain::person::{ComplaintId, PersonId, PlaceCode, Reference};
use time::OffsetDateTime;
use uuid::Uuid;

use super::{SAID, secret_hash};
use crate::person::data_key;
use crate::{StoreError, Tx, reference};

/// Who complains.
#[derive(Debug)]
pub enum Sender<'a> {
    /// This person, in her own name.
    Person(&'a Scope, PersonId),
    /// Somebody without a name, whom the code lets read the answer.
    Unnamed(&'a SecretCode),
}

/// A complaint to be stored.
#[derive(Debug)]
pub struct NewComplaint<'a> {
    /// Id.
    pub id: ComplaintId,
    /// The number its sender gets.
    pub reference: Reference,
    /// Who.
    pub sender: Sender<'a>,
    /// To which province it belongs (its code of two digits), where that is known.
    pub province: Option<&'a PlaceCode>,
    /// What she says.
    pub said: &'a Said,
    /// Where it begins.
    pub progress: Progress,
    /// Now.
    pub at: OffsetDateTime,
}

/// Whose key seals it, and the columns that say so.
struct Sealed {
    person: Option<Uuid>,
    ring_key: Option<i16>,
    secret_hash: Option<Vec<u8>>,
    said: Vec<u8>,
}

/// Stores a complaint. [`StoreError::Duplicate`] when the reference is taken: draw another and begin a new
/// transaction.
pub async fn insert(tx: &mut Tx, new: &NewComplaint<'_>) -> Result<(), StoreError> {
    let sealed = seal(tx, new).await?;
    let (branch, head_office) = match &new.said.about {
        About::NoOffice => (None, false),
        About::Branch(code) => (Some(code.as_str()), false),
        About::HeadOffice => (None, true),
    };
    sqlx::query!(
        "INSERT INTO complaint (id, reference, person, province, branch, head_office, topic, said, ring_key, \
             secret_hash, sent_at, desk, state, missed, due_on) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
        new.id.uuid(),
        reference::number(new.reference),
        sealed.person,
        new.province.map(PlaceCode::as_str),
        branch,
        head_office,
        new.said.topic.code(),
        sealed.said,
        sealed.ring_key,
        sealed.secret_hash,
        new.at,
        new.progress.desk.code(),
        new.progress.state.code(),
        new.progress.missed.code(),
        new.progress.promised().map(|(_, until)| until),
    )
    .execute(tx.connection())
    .await
    .map_err(StoreError::taken("reference"))?;
    Ok(())
}

async fn seal(tx: &mut Tx, new: &NewComplaint<'_>) -> Result<Sealed, StoreError> {
    let (id, words) = (new.id.uuid(), new.said.words.as_str());
    Ok(match new.sender {
        Sender::Person(scope, person) => {
            let key = data_key(tx, scope, person).await?;
            let said = tx.vault().seal(&key, SAID, id, words);
            Sealed { person: Some(person.uuid()), ring_key: None, secret_hash: None, said }
        }
        Sender::Unnamed(secret) => {
            let vault = tx.vault();
            let (ring_key, said) = vault.seal_brief(SAID, id, words);
            let hash = secret_hash(vault, new.reference, secret);
            Sealed { person: None, ring_key: Some(ring_key), secret_hash: Some(hash), said }
        }
    })
}
