//! Which members of staff have opened a person's file, or asked to see of it what is masked: audit rows with the
//! acts `file.read` and `file.revealed`.

use sothon_domain::access::{Actor, Office, Scope, StaffRole};
use sothon_domain::masked::PrivateField;
use sothon_domain::person::{PersonId, PlaceCode, Reference};
use time::OffsetDateTime;

use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError};

/// The act of opening, in the audit.
pub const ACT: &str = "file.read";
/// The act of asking for what is masked, in the audit.
pub const REVEALED: &str = "file.revealed";

/// A reading, as the person sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// When.
    pub at: OffsetDateTime,
    /// The reader's role then.
    pub role: StaffRole,
    /// Her office then.
    pub office: Office,
    /// For which case.
    pub reference: Option<Reference>,
    /// What was shown in full; nothing where the file was opened only.
    pub revealed: Vec<PrivateField>,
}

/// The audit row's detail: codes only.
pub fn detail(role: StaffRole, office: &Office, reference: Option<Reference>) -> serde_json::Value {
    let office = office.place().map(PlaceCode::as_str);
    let reference = reference.map(|reference| reference.to_string());
    serde_json::json!({ "role": role.code(), "office": office, "reference": reference })
}

/// Whether the actor has opened the person's file since that instant.
pub async fn is_known(
    db: &Db,
    actor: &Actor,
    person: PersonId,
    since: OffsetDateTime,
) -> Result<bool, StoreError> {
    Ok(sqlx::query_scalar!(
        r#"SELECT EXISTS (SELECT 1 FROM audit_row
            WHERE act = 'file.read' AND subject = $1 AND at > $2 AND actor = $3) AS "known!""#,
        subject(person),
        since,
        actor.label(),
    )
    .fetch_one(db.pool())
    .await?)
}

/// Whether the actor has seen the person in full on one page, named by what it is of, since that instant.
pub async fn is_revealed(
    db: &Db,
    actor: &Actor,
    (person, of): (PersonId, &str),
    since: OffsetDateTime,
) -> Result<bool, StoreError> {
    Ok(sqlx::query_scalar!(
        r#"SELECT EXISTS (SELECT 1 FROM audit_row WHERE act = 'file.revealed' AND subject = $1
            AND at > $2 AND actor = $3 AND detail ->> 'of' = $4) AS "revealed!""#,
        subject(person),
        since,
        actor.label(),
        of,
    )
    .fetch_one(db.pool())
    .await?)
}

/// Who has opened the person's file or seen of it what is masked, newest first, at most `limit` readings. Rows that
/// were written before they named the reader's role are left out.
pub async fn of_person(
    db: &Db,
    scope: &Scope,
    person: PersonId,
    limit: i64,
) -> Result<Vec<Reading>, StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = sqlx::query!(
        "SELECT r.at, r.detail FROM audit_row r JOIN person p ON r.subject = 'person:' || p.id \
         WHERE r.act IN ('file.read', 'file.revealed') AND r.detail ? 'role' AND r.subject = $1 AND p.id = $3 \
         AND in_scope(p.id, p.province, $4, $5, $6) ORDER BY r.at DESC, r.id DESC LIMIT $2",
        subject(person),
        limit,
        person.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(db.pool())
    .await?;
    rows.into_iter()
        .map(|row| {
            let wrong = || StoreError::inconsistent("audit_row", person, "unreadable reading");
            let text = |name: &str| row.detail[name].as_str();
            let role = text("role").and_then(StaffRole::from_code).ok_or_else(wrong)?;
            let office = match text("office") {
                Some(code) => Office::at(code.parse().map_err(|_| wrong())?),
                None => Office::Head,
            };
            let reference = text("reference").and_then(|typed| typed.parse().ok());
            let fields = row.detail["fields"].as_array().into_iter().flatten();
            let field = |code: &serde_json::Value| PrivateField::from_code(code.as_str()?);
            let revealed = fields.filter_map(field).collect();
            Ok(Reading { at: row.at, role, office, reference, revealed })
        })
        .collect()
}

fn subject(person: PersonId) -> String {
    format!("person:{person}")
}
