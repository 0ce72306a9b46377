//! Reports that wait: for a look into the register, and for the staff.

use sothon_domain::access::{Office, Scope};
use sothon_domain::person::{DeathReportId, PlaceCode};

use super::DeathReport;
use super::row::ReportRow;
use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError};

/// The reports inside the scope for which nobody has looked into the register yet, the oldest first, at most
/// `limit`.
pub async fn new(db: &Db, scope: &Scope, limit: i64) -> Result<Vec<DeathReportId>, StoreError> {
    let args = ScopeArgs::from(scope);
    let ids = sqlx::query_scalar!(
        "SELECT r.id FROM death_report r WHERE r.looked_at IS NULL \
             AND in_scope(r.person, r.province, $2, $3, $4) ORDER BY r.reported_at, r.id LIMIT $1",
        limit,
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(db.pool())
    .await?;
    Ok(ids.into_iter().map(DeathReportId::new).collect())
}

/// The reports inside the scope and the office's reach that wait for somebody, the oldest first, at most `limit`. Those
/// of an entry of the civil registry that only may be about somebody come after all others, and to no attestor.
pub async fn waiting(
    db: &Db,
    scope: &Scope,
    office: &Office,
    limit: i64,
) -> Result<Vec<DeathReport>, StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = sqlx::query_as!(
        ReportRow,
        r#"SELECT r.id AS "id!", r.reference AS "reference!", r.person AS "person?", r.said AS "said!",
            r.ring_key AS "ring_key?", r.doubt AS "doubt?", r.reported_at AS "reported_at!",
            r.looked_at AS "looked_at?", r.state AS "state!", r.asked_until AS "asked_until?",
            r.proposed_by AS "proposed_by?", r.held_by AS "held_by?", r.proof AS "proof?",
            r.proof_note AS "proof_note?", r.held_at AS "held_at?", r.ended_by AS "ended_by?",
            r.reason AS "reason?", p.data_key AS "data_key?", p.ring_key AS "person_ring_key?",
            p.name_khmer AS "name_khmer?", p.name_latin AS "name_latin?",
            (SELECT min(n.member_number) FROM known_number n WHERE n.person = r.person)
                AS "member_number?",
            (SELECT count(*) FROM death_report o WHERE o.person = r.person AND o.id <> r.id)
                AS "others!", e.number AS "act_number?", e.died AS "act_died?", e.sure AS "is_sure?",
            e.card AS "act_card?", e.name AS "act_name?", e.born AS "act_born?", e.sex AS "act_sex?"
        FROM death_report r LEFT JOIN person p ON p.id = r.person
            LEFT JOIN LATERAL (SELECT e.number, e.died, e.sure, e.card, e.name, e.born, e.sex
                FROM registered_death e WHERE e.report = r.id
                ORDER BY e.sure DESC, e.entered_at DESC LIMIT 1) e ON true
        WHERE r.state IN ('received', 'asked', 'proposed')
            AND in_scope(r.person, coalesce(p.province, r.province), $2, $3, $4)
            AND ($5::text IS NULL OR (starts_with(p.place, $5)
                AND (r.state <> 'received' OR e.sure IS NOT FALSE)))
        ORDER BY r.state = 'received' AND e.sure IS FALSE, r.reported_at, r.id LIMIT $1"#,
        limit,
        args.own,
        args.province,
        args.all,
        office.commune().map(PlaceCode::as_str),
    )
    .fetch_all(db.pool())
    .await?;
    rows.into_iter().map(|row| row.open(db.vault())).collect()
}
