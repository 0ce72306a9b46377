//! What somebody claims of herself beside what the register holds, in one way whoever she is.
//!
//! For a number that nobody has, a record of nobody is opened and compared instead: the same query, the same
//! keyed hash, the same fields opened. So the answer takes as long and tells nothing of who is registered.

use sothon_domain::access::Scope;
use sothon_domain::activation::Claimed;
use sothon_domain::person::PersonId;
use subtle::ConstantTimeEq;
use time::OffsetDateTime;
use time::macros::date;
use uuid::Uuid;

use crate::person::{
    SignInPerson, national_id_hash, only_named, open_birth_date, open_email, open_phone,
    seal_birth_date,
};
use crate::scope_args::ScopeArgs;
use crate::vault::{Vault, WrappedKey};
use crate::{Db, StoreError};

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    /// Whose member number it is, for the audit; never for an answer.
    pub person: Option<PersonId>,
    /// The person, if all of it is hers.
    pub member: Option<SignInPerson>,
}

/// What is compared, and what her code needs.
struct Held {
    id: Uuid,
    wrapped: WrappedKey,
    birth_date: Vec<u8>,
    national_id_hash: Vec<u8>,
    person: Option<Person>,
}

/// The contacts of somebody who is registered, still sealed.
struct Person {
    phone: Option<Vec<u8>>,
    phone_changed_at: Option<OffsetDateTime>,
    email: Option<Vec<u8>>,
    email_changed_at: Option<OffsetDateTime>,
    language: String,
    activated: bool,
}

/// Compares number, identity card and date of birth with the one member who has the number inside the
/// scope. Whoever has no identity card in the register is not recognised.
pub async fn compare(db: &Db, scope: &Scope, claimed: &Claimed) -> Result<Compared, StoreError> {
    let nobody = Held::nobody(db.vault());
    let found = find(db, scope, claimed).await?;
    let held = found.unwrap_or(nobody);
    let vault = db.vault();
    let key = vault.unwrap(held.id, &held.wrapped)?;
    let born = open_birth_date(vault, &key, held.id, &held.birth_date)?;
    let same_card = held.national_id_hash.ct_eq(&national_id_hash(vault, &claimed.national_id));
    let same_day = born.to_julian_day().ct_eq(&claimed.born.to_julian_day());
    let same = bool::from(same_card & same_day);
    let person = held.person.as_ref().map(|_| PersonId::new(held.id));
    let Some(hers) = held.person.filter(|_| same) else {
        return Ok(Compared { person, member: None });
    };
    let phone = hers.phone.map(|sealed| open_phone(vault, &key, held.id, &sealed));
    let email = hers.email.map(|sealed| open_email(vault, &key, held.id, &sealed));
    let romanised = match &phone {
        Some(_) => reads_latin_letters(db, scope, held.id).await?,
        None => false,
    };
    let member = SignInPerson {
        person: PersonId::new(held.id),
        phone: phone.transpose()?,
        phone_changed_at: hers.phone_changed_at,
        email: email.transpose()?,
        email_changed_at: hers.email_changed_at,
        language: hers.language,
        romanised,
        activated: hers.activated,
    };
    Ok(Compared { person, member: Some(member) })
}

/// Which letters she reads. It looks into another table, so it is asked only where a text message goes to her: in the
/// query below it would make the answer for a registered number take longer, and whoever has no phone gets the answer of
/// a wrong guess.
async fn reads_latin_letters(db: &Db, scope: &Scope, person: Uuid) -> Result<bool, StoreError> {
    let args = ScopeArgs::from(scope);
    let romanised = sqlx::query_scalar!(
        r#"SELECT reads_latin_letters(message_script, phone_hash) AS "romanised!"
        FROM person WHERE id = $1 AND in_scope(id, province, $2, $3, $4)"#,
        person,
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(db.pool())
    .await?;
    Ok(romanised.unwrap_or(false))
}

async fn find(db: &Db, scope: &Scope, claimed: &Claimed) -> Result<Option<Held>, StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = sqlx::query!(
        r#"SELECT m.member_number, p.id, p.data_key, p.ring_key, p.birth_date, p.national_id_hash,
            p.phone, p.phone_changed_at, p.email, p.email_changed_at, p.language,
            EXISTS (SELECT 1 FROM activation a WHERE a.person = p.id) AS "activated!"
        FROM membership m JOIN person p ON p.id = m.person
        WHERE replace(m.member_number, '-', '') = $1 AND in_scope(p.id, p.province, $2, $3, $4)"#,
        claimed.number.without_hyphens(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(db.pool())
    .await?;
    let row = only_named(rows, &claimed.number, |row| &row.member_number);
    Ok(row.map(|row| Held {
        id: row.id,
        wrapped: WrappedKey { ring_key: row.ring_key, bytes: row.data_key },
        birth_date: row.birth_date,
        national_id_hash: row.national_id_hash.unwrap_or_else(no_hash),
        person: Some(Person {
            phone: row.phone,
            phone_changed_at: row.phone_changed_at,
            email: row.email,
            email_changed_at: row.email_changed_at,
            language: row.language,
            activated: row.activated,
        }),
    }))
}

impl Held {
    /// The record of nobody. It is made for every comparison, also where somebody is found.
    fn nobody(vault: &Vault) -> Self {
        let (key, wrapped) = vault.new_data_key(Uuid::nil());
        let birth_date = seal_birth_date(vault, &key, Uuid::nil(), date!(1900 - 01 - 01));
        Self { id: Uuid::nil(), wrapped, birth_date, national_id_hash: no_hash(), person: None }
    }
}

/// As long as a keyed hash, and none of them.
fn no_hash() -> Vec<u8> {
    vec![0; 32]
}
