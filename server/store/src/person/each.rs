//! Everybody, one after the other, with what is compared of her.

use futures_util::TryStreamExt;
use sothon_domain::access::Scope;
use sothon_domain::person::{MemberNumber, NationalId, PersonName, Phone, PlaceCode, Sex};
use sothon_domain::year_month::YearMonth;
use time::Date;
use uuid::Uuid;

use super::fields::Opener;
use crate::scope_args::ScopeArgs;
use crate::vault::{Vault, WrappedKey};
use crate::{Db, StoreError};

// As the import seals them.
const ACCOUNT: &str = "payment_account.number";
const RELATIVE: &str = "family_link.name";

/// A member with what tells her from others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    /// Her member number; the first in order when she has several.
    pub member_number: MemberNumber,
    /// Name in both scripts.
    pub name: PersonName,
    /// Date of birth.
    pub birth_date: Date,
    /// Sex.
    pub sex: Sex,
    /// Where she lives.
    pub place: PlaceCode,
    /// Registered phone, when known.
    pub phone: Option<Phone>,
    /// Number of the account she is paid to, when known.
    pub account: Option<String>,
    /// National identity number, when known.
    pub national_id: Option<NationalId>,
    /// Until when the next life certificate is due; none is asked for when empty.
    pub life_certificate_due: Option<Date>,
    /// The last month for which a payment was ordered or made.
    pub last_paid: Option<YearMonth>,
    /// Member numbers of her family, survivors and payees.
    pub relative_numbers: Vec<String>,
    /// Khmer names of those who are known by name only.
    pub relative_names: Vec<String>,
}

struct Row {
    id: Uuid,
    data_key: Vec<u8>,
    ring_key: i16,
    sex: String,
    name_khmer: Vec<u8>,
    name_latin: Vec<u8>,
    birth_date: Vec<u8>,
    national_id: Option<Vec<u8>>,
    phone: Option<Vec<u8>>,
    place: String,
    life_certificate_due: Option<Date>,
    member_number: String,
    account: Option<Vec<u8>>,
    last_paid: Option<Date>,
    relative_numbers: Vec<String>,
    relative_names: Vec<Vec<u8>>,
}

/// Hands each member, and each claimant who was not refused, inside the scope to `visit`, opened once and then forgotten: one row is in
/// memory at a time.
pub async fn each(
    db: &Db,
    scope: &Scope,
    mut visit: impl FnMut(Compared),
) -> Result<(), StoreError> {
    let args = ScopeArgs::from(scope);
    let mut rows = sqlx::query_as!(
        Row,
        r#"SELECT p.id AS "id!", p.data_key AS "data_key!", p.ring_key AS "ring_key!", p.sex AS "sex!",
            p.name_khmer AS "name_khmer!", p.name_latin AS "name_latin!",
            p.birth_date AS "birth_date!", p.national_id AS "national_id?", p.phone AS "phone?",
            p.place AS "place!", p.life_certificate_due AS "life_certificate_due?",
            m.member_number AS "member_number!", b.number AS "account?", y.month AS "last_paid?",
            ARRAY(SELECT relative_number FROM family_link
                WHERE principal = p.id AND relative_number IS NOT NULL) AS "relative_numbers!",
            ARRAY(SELECT name FROM family_link
                WHERE principal = p.id AND name IS NOT NULL) AS "relative_names!"
        FROM person p
        -- All at once: one by one, PostgreSQL would walk the index of numbers after a fresh import.
        JOIN (SELECT person, min(member_number) AS member_number FROM known_number
            GROUP BY person) m ON m.person = p.id
        LEFT JOIN claimant c ON c.person = p.id
        LEFT JOIN payment_account b ON b.person = p.id
        LEFT JOIN LATERAL (SELECT month FROM payment
            WHERE person = p.id AND state IN ('ordered', 'paid')
            ORDER BY month DESC LIMIT 1) y ON true
        WHERE in_scope(p.id, p.province, $1, $2, $3) AND c.state IS DISTINCT FROM 'refused'"#,
        args.own,
        args.province,
        args.all,
    )
    .fetch(db.pool());
    while let Some(row) = rows.try_next().await? {
        visit(row.open(db.vault())?);
    }
    Ok(())
}

impl Row {
    fn open(self, vault: &Vault) -> Result<Compared, StoreError> {
        let wrapped = WrappedKey { ring_key: self.ring_key, bytes: self.data_key };
        let opener = Opener { vault, key: vault.unwrap(self.id, &wrapped)?, row: self.id };
        let text = |column, sealed: &Vec<u8>| vault.open(&opener.key, column, self.id, sealed);
        Ok(Compared {
            member_number: self
                .member_number
                .parse()
                .map_err(|_| opener.wrong("member_number is not a member number"))?,
            name: opener.name(&self.name_khmer, &self.name_latin)?,
            birth_date: opener.birth_date(&self.birth_date)?,
            sex: self.sex.parse().map_err(|_| opener.wrong("sex is unknown"))?,
            place: self.place.parse().map_err(|_| opener.wrong("place is not a place code"))?,
            phone: self.phone.map(|field| opener.phone(&field)).transpose()?,
            account: self.account.map(|field| text(ACCOUNT, &field)).transpose()?,
            national_id: self.national_id.map(|field| opener.national_id(&field)).transpose()?,
            life_certificate_due: self.life_certificate_due,
            last_paid: self.last_paid.map(YearMonth::of),
            relative_numbers: self.relative_numbers,
            relative_names: self
                .relative_names
                .iter()
                .map(|field| text(RELATIVE, field))
                .collect::<Result<_, _>>()?,
        })
    }
}
