//! About whose death a claim is, as a keyed hash of the number that it names, and what others have claimed after it.

use sothon_domain::access::Scope;
use sothon_domain::casework::{CaseKind, Stage};
use sothon_domain::flow::StepKey;
use sothon_domain::person::{CaseId, MemberNumber, PersonId, PlaceCode, Reference};

use super::CaseFile;
use crate::reference::stored;
use crate::scope_args::ScopeArgs;
use crate::vault::Vault;
use crate::{Db, StoreError, Tx};

/// How many are shown.
const SHOWN: i64 = 20;

/// A claim of somebody else, without anything that its sender told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherClaim {
    /// Id.
    pub id: CaseId,
    /// The number its sender has.
    pub reference: Reference,
    /// What it is about.
    pub kind: CaseKind,
    /// Where it stands.
    pub stage: Stage,
    /// The province whose office decides.
    pub office: PlaceCode,
}

/// Writes which number a claim names, whenever its answers are written; nothing of a case of another kind.
pub(super) async fn note_number(
    tx: &mut Tx,
    scope: &Scope,
    case: &CaseFile,
) -> Result<(), StoreError> {
    if case.kind.flow().step(StepKey::DeceasedNumber).is_none() {
        return Ok(());
    }
    let told = case.answers.get(StepKey::DeceasedNumber).unwrap_or_default();
    let Ok(number) = told.parse::<MemberNumber>() else { return take_out(tx, scope, case).await };
    let hashed = number_hash(tx.vault(), &number);
    sqlx::query!(
        "INSERT INTO case_deceased (case_file, number_hash) VALUES ($1, $2) \
         ON CONFLICT (case_file) DO UPDATE SET number_hash = EXCLUDED.number_hash",
        case.id.uuid(),
        hashed,
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// It names nobody by number any more.
async fn take_out(tx: &mut Tx, scope: &Scope, case: &CaseFile) -> Result<(), StoreError> {
    let args = ScopeArgs::from(scope);
    sqlx::query!(
        "DELETE FROM case_deceased d USING case_file c WHERE d.case_file = $1 \
         AND c.id = d.case_file AND in_scope(c.person, c.office, $2, $3, $4)",
        case.id.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// What others than this person have claimed that names one of these numbers and was not taken back, the newest first;
/// 20 at most.
pub async fn others_after_death(
    db: &Db,
    scope: &Scope,
    numbers: &[MemberNumber],
    person: PersonId,
) -> Result<Vec<OtherClaim>, StoreError> {
    let args = ScopeArgs::from(scope);
    let hashes: Vec<Vec<u8>> =
        numbers.iter().map(|number| number_hash(db.vault(), number)).collect();
    let rows = sqlx::query!(
        "SELECT c.id, c.reference, c.kind, c.state, c.office \
         FROM case_deceased d JOIN case_file c ON c.id = d.case_file \
         WHERE d.number_hash = ANY ($1) AND c.person <> $2 AND c.state <> 'withdrawn' \
             AND in_scope(c.person, c.office, $3, $4, $5) \
         ORDER BY c.submitted_at DESC, c.reference LIMIT $6",
        &hashes,
        person.uuid(),
        args.own,
        args.province,
        args.all,
        SHOWN,
    )
    .fetch_all(db.pool())
    .await?;
    let mut others = Vec::with_capacity(rows.len());
    for row in rows {
        let wrong = |problem| StoreError::inconsistent("case_file", row.id, problem);
        others.push(OtherClaim {
            id: CaseId::new(row.id),
            reference: stored("case_file", row.id, row.reference)?,
            kind: CaseKind::from_code(&row.kind).ok_or_else(|| wrong("unknown kind"))?,
            stage: Stage::from_code(&row.state).ok_or_else(|| wrong("unknown state"))?,
            office: row.office.parse().map_err(|_| wrong("office is no province"))?,
        });
    }
    Ok(others)
}

/// The hash of a number as it is looked for: hyphens are written or not.
fn number_hash(vault: &Vault, number: &MemberNumber) -> Vec<u8> {
    vault.search_hash("case-deceased", &number.without_hyphens())
}
