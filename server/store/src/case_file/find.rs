//! One case.

use sothon_domain::access::Scope;
use sothon_domain::person::Reference;

use super::row::CaseRow;
use super::{CaseFile, WithPerson};
use crate::person::PersonRow;
use crate::reference::number;
use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError};

/// The case with this reference. [`StoreError::NotFound`] outside the scope of its office or person.
pub async fn find(db: &Db, scope: &Scope, reference: Reference) -> Result<CaseFile, StoreError> {
    Ok(with_person(db, scope, reference).await?.case)
}

/// The same with the person as the register holds her; an office sees her through its case, wherever
/// she lives by now.
pub async fn with_person(
    db: &Db,
    scope: &Scope,
    reference: Reference,
) -> Result<WithPerson, StoreError> {
    let args = ScopeArgs::from(scope);
    let case = sqlx::query_as!(
        CaseRow,
        "SELECT c.id, c.reference, c.person, c.kind, c.office, c.answers, \
             c.submitted_at, c.due_on, c.state, c.officer, c.return_reason, c.reject_reason, \
             c.reject_reference, c.levels, c.level, c.approved_by, c.held_until, c.awaited_body, \
             c.awaited_due, p.data_key, p.ring_key, p.name_khmer, p.name_latin, \
             f.id AS \"first_id?\", f.reference AS \"first_reference?\", \
             f.kind AS \"first_kind?\", f.answers AS \"first_answers?\" \
         FROM case_file c JOIN person p ON p.id = c.person \
             LEFT JOIN case_file f ON f.id = c.appeal_of \
         WHERE c.reference = $1 AND in_scope(c.person, c.office, $2, $3, $4)",
        number(reference),
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(db.pool())
    .await?
    .ok_or(StoreError::NotFound)?;
    let person = sqlx::query_as!(
        PersonRow,
        "SELECT p.id, p.data_key, p.ring_key, p.sex, p.name_khmer, p.name_latin, p.birth_date, \
             p.national_id, p.phone, p.place, p.language, p.form_of_address, p.disability, \
             p.id_poor, p.life_certificate_due \
         FROM person p JOIN case_file c ON c.person = p.id \
         WHERE c.id = $1 AND in_scope(c.person, c.office, $2, $3, $4)",
        case.id,
        args.own,
        args.province,
        args.all,
    )
    .fetch_one(db.pool())
    .await?;
    let key = case.key(db.vault())?;
    Ok(WithPerson { case: case.open(db.vault(), &key)?, person: person.open(db.vault())? })
}
