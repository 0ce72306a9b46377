//! Who has a member number, and where her code goes.

use sothon_domain::access::Scope;
use sothon_domain::person::{Email, MemberNumber, PersonId, Phone};
use time::OffsetDateTime;

use super::email::open_email;
use super::open_phone;
use crate::scope_args::ScopeArgs;
use crate::vault::WrappedKey;
use crate::{Db, StoreError};

/// What sign-in needs to know of a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignInPerson {
    /// Id.
    pub person: PersonId,
    /// The registered phone; without one, only a mailbox or a branch can help.
    pub phone: Option<Phone>,
    /// When that phone took the place of another, if it did.
    pub phone_changed_at: Option<OffsetDateTime>,
    /// The mailbox of her notices, when she named one.
    pub email: Option<Email>,
    /// When she named it.
    pub email_changed_at: Option<OffsetDateTime>,
    /// `km` or `en`.
    pub language: String,
    /// Whether she reads Khmer text messages in Latin letters.
    pub romanised: bool,
    /// Whether she has proved once who she is: only then a code alone signs her in.
    pub activated: bool,
}

/// Finds the person with this member number, or this number of a claimant, inside the scope. Hyphens may be left out or misplaced,
/// as long as the number then is one member's only.
pub async fn find_by_member_number(
    db: &Db,
    scope: &Scope,
    number: &MemberNumber,
) -> Result<Option<SignInPerson>, StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = sqlx::query!(
        r#"SELECT m.member_number AS "member_number!", p.id, p.data_key, p.ring_key, p.phone, p.language,
            p.phone_changed_at, p.email, p.email_changed_at,
            EXISTS (SELECT 1 FROM activation a WHERE a.person = p.id) AS "activated!",
            reads_latin_letters(p.message_script, p.phone_hash) AS "romanised!"
        FROM known_number m JOIN person p ON p.id = m.person
        WHERE replace(m.member_number, '-', '') = $1 AND in_scope(p.id, p.province, $2, $3, $4)"#,
        number.without_hyphens(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(db.pool())
    .await?;
    let Some(row) = only_named(rows, number, |row| &row.member_number) else { return Ok(None) };
    let wrapped = WrappedKey { ring_key: row.ring_key, bytes: row.data_key };
    let key = db.vault().unwrap(row.id, &wrapped)?;
    let phone =
        row.phone.map(|sealed| open_phone(db.vault(), &key, row.id, &sealed)).transpose()?;
    let email =
        row.email.map(|sealed| open_email(db.vault(), &key, row.id, &sealed)).transpose()?;
    Ok(Some(SignInPerson {
        person: PersonId::new(row.id),
        phone,
        phone_changed_at: row.phone_changed_at,
        email,
        email_changed_at: row.email_changed_at,
        language: row.language,
        romanised: row.romanised,
        activated: row.activated,
    }))
}

/// Of the members whose numbers are this one but for hyphens: the only one, or the one who has exactly this.
pub(crate) fn only_named<R>(
    rows: Vec<R>,
    number: &MemberNumber,
    number_of: impl Fn(&R) -> &str,
) -> Option<R> {
    let only = rows.len() == 1;
    rows.into_iter().find(|row| only || number_of(row) == number.as_str())
}
