//! One proposal.

use sothon_domain::access::Scope;
use sothon_domain::person::AwardDecisionId;
use time::Date;
use uuid::Uuid;

use super::WithPerson;
use super::row::DecisionRow;
use crate::Award;
use crate::award::AwardRow;
use crate::membership::{Membership, MembershipRow};
use crate::person::PersonRow;
use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError};

/// The proposal with the person as the register holds her; an office sees her through it, wherever she
/// lives by now. [`StoreError::NotFound`] outside the scope of its office.
pub async fn with_person(
    db: &Db,
    scope: &Scope,
    id: AwardDecisionId,
) -> Result<WithPerson, StoreError> {
    let args = ScopeArgs::from(scope);
    let decision = sqlx::query_as!(
        DecisionRow,
        "SELECT id, membership, person, office, kind, amount, number, decided_on, title, \
             instrument_kind, instrument_hash, award, award_version, maker, proposed_at, state, \
             checker, refusal_reason \
         FROM award_decision WHERE id = $1 AND in_scope(person, office, $2, $3, $4)",
        id.uuid(),
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
         FROM person p JOIN award_decision d ON d.person = p.id \
         WHERE d.id = $1 AND in_scope(d.person, d.office, $2, $3, $4)",
        id.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_one(db.pool())
    .await?;
    let (membership, award) = membership(db, scope, id).await?;
    Ok(WithPerson {
        decision: decision.read()?,
        person: person.open(db.vault())?,
        membership,
        award,
    })
}

struct Row {
    id: Uuid,
    scheme: String,
    member_number: String,
    legacy_number: Option<String>,
    grade: Option<String>,
    retired_on: Option<Date>,
    award: Option<Uuid>,
    version: Option<i32>,
    kind: Option<String>,
    principal: Option<Uuid>,
    number: Option<String>,
    decided_on: Option<Date>,
    source: Option<String>,
    amount: Option<i64>,
}

async fn membership(
    db: &Db,
    scope: &Scope,
    id: AwardDecisionId,
) -> Result<(Membership, Option<Award>), StoreError> {
    let args = ScopeArgs::from(scope);
    let row = sqlx::query_as!(
        Row,
        r#"SELECT m.id, m.scheme, m.member_number, m.legacy_number, m.grade, m.retired_on,
            a.id AS "award?", a.version AS "version?", a.kind AS "kind?",
            a.principal AS "principal?", a.number AS "number?", a.decided_on AS "decided_on?",
            a.source AS "source?", a.amount AS "amount?"
        FROM award_decision d
        JOIN membership m ON m.id = d.membership
        LEFT JOIN LATERAL (SELECT * FROM award WHERE membership = m.id
            ORDER BY version DESC LIMIT 1) a ON true
        WHERE d.id = $1 AND in_scope(d.person, d.office, $2, $3, $4)"#,
        id.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_one(db.pool())
    .await?;
    let membership = MembershipRow {
        id: row.id,
        scheme: row.scheme,
        member_number: row.member_number,
        legacy_number: row.legacy_number,
        grade: row.grade,
        retired_on: row.retired_on,
    };
    let award = AwardRow {
        id: row.award,
        version: row.version,
        kind: row.kind,
        principal: row.principal,
        number: row.number,
        decided_on: row.decided_on,
        source: row.source,
        amount: row.amount,
    };
    Ok((membership.try_into()?, award.try_into()?))
}
