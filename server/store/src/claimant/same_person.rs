//! A claimant who sends the form again.

use sothon_domain::access::Scope;
use sothon_domain::claimant::{ClaimantNumber, NewClaimant};
use sothon_domain::person::PersonId;

use crate::person::{national_id_hash, open_birth_date, open_name};
use crate::scope_args::ScopeArgs;
use crate::ussd_number::PHONE;
use crate::vault::WrappedKey;
use crate::{StoreError, Tx};

/// The claimant inside the scope with this identity card, this phone and this day of birth who was not
/// refused: whoever has typed back the code that went to that phone is she. Where there is no card, her name
/// takes its place.
pub async fn same_person(
    tx: &mut Tx,
    scope: &Scope,
    typed: &NewClaimant,
) -> Result<Option<(PersonId, ClaimantNumber)>, StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = sqlx::query!(
        "SELECT p.id, p.data_key, p.ring_key, p.birth_date, p.name_khmer, \
             p.name_latin, c.number \
         FROM claimant c JOIN person p ON p.id = c.person \
         WHERE p.national_id_hash IS NOT DISTINCT FROM $1 AND p.phone_hash = $2 AND c.state <> 'refused' \
             AND in_scope(p.id, p.province, $3, $4, $5) ORDER BY c.entered_at, p.id",
        typed.national_id.as_ref().map(|number| national_id_hash(tx.vault(), number)),
        tx.vault().search_hash(PHONE, typed.phone.as_str()),
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(tx.connection())
    .await?;
    for row in rows {
        let wrapped = WrappedKey { ring_key: row.ring_key, bytes: row.data_key };
        let key = tx.vault().unwrap(row.id, &wrapped)?;
        let born = open_birth_date(tx.vault(), &key, row.id, &row.birth_date)?;
        let named = || {
            let name = open_name(tx.vault(), &key, row.id, &row.name_khmer, &row.name_latin)?;
            Ok::<_, StoreError>(name.khmer == typed.name.khmer)
        };
        if born == typed.born.first_day() && (typed.national_id.is_some() || named()?) {
            let wrong = |_| StoreError::inconsistent("claimant", row.id, "number is none");
            return Ok(Some((PersonId::new(row.id), row.number.parse().map_err(wrong)?)));
        }
    }
    Ok(None)
}
