//! A page gets its end.

use sothon_domain::access::Scope;
use sothon_domain::paper::{Owner, PageState, PaperKind};
use sothon_domain::person::{PageId, PaperId, PersonId};
use time::OffsetDateTime;

use super::row::{OwnerRow, StateRow, kind};
use crate::scope_args::ScopeArgs;
use crate::{StoreError, Tx};

/// A page locked until the transaction ends.
#[derive(Debug)]
pub struct LockedPage {
    /// The page.
    pub page: PageId,
    /// Where it stands.
    pub state: PageState,
    /// Its paper.
    pub paper: PaperId,
    /// What that is.
    pub kind: PaperKind,
    /// Whose it is.
    pub person: PersonId,
    /// What the paper hangs on; where the person's row is locked too, until the transaction ends.
    pub owner: Owner,
    /// Whether a partner's machine sends it.
    pub by_machine: bool,
    /// When it began to arrive.
    pub begun_at: OffsetDateTime,
}

/// What is written of a page that gets its end.
#[derive(Debug)]
pub struct Settled {
    /// The state: received, failed or removed.
    pub state: PageState,
    /// How many bytes were sent, where that is known only now.
    pub bytes: Option<usize>,
    /// The digest of the sealed bytes of a page that is received.
    pub digest: Option<[u8; 32]>,
    /// Now.
    pub at: OffsetDateTime,
}

/// Locks a page. [`StoreError::NotFound`] outside the scope.
pub async fn lock(tx: &mut Tx, scope: &Scope, page: PageId) -> Result<LockedPage, StoreError> {
    let args = ScopeArgs::from(scope);
    let row = sqlx::query!(
        r#"SELECT g.state AS "state!", g.until AS "until!", g.file_kind, g.scan, g.reason, p.id AS "paper!",
             p.kind AS "kind!", p.person AS "person!", p.draft, p.first_case, p.staff,
             c.reference AS "reference?", g.machine IS NOT NULL AS "by_machine!", g.begun_at AS "begun_at!"
         FROM paper_page g JOIN paper p ON p.id = g.paper JOIN person x ON x.id = p.person
             LEFT JOIN case_file c ON c.id = p.first_case
         WHERE g.id = $1 AND in_scope(x.id, x.province, $2, $3, $4) FOR UPDATE OF g"#,
        page.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_optional(tx.connection())
    .await?
    .ok_or(StoreError::NotFound)?;
    let state = StateRow {
        id: page.uuid(),
        state: row.state,
        until: row.until,
        file_kind: row.file_kind,
        scan: row.scan,
        reason: row.reason,
    };
    let owner = OwnerRow {
        draft: row.draft,
        first_case: row.first_case,
        reference: row.reference,
        staff: row.staff,
    };
    Ok(LockedPage {
        page,
        state: state.state()?,
        paper: PaperId::new(row.paper),
        kind: kind(row.paper, &row.kind)?,
        person: PersonId::new(row.person),
        owner: owner.owner(row.paper)?,
        by_machine: row.by_machine,
        begun_at: row.begun_at,
    })
}

/// Writes the end of a locked page.
pub async fn settle(
    tx: &mut Tx,
    scope: &Scope,
    locked: &LockedPage,
    settled: &Settled,
) -> Result<(), StoreError> {
    let args = ScopeArgs::from(scope);
    let (file_kind, scan, reason) = match settled.state {
        PageState::Received { kind, scan } => (Some(kind.code()), Some(scan.code()), None),
        PageState::Failed { reason } => (None, None, Some(reason.code())),
        PageState::Arriving { .. } | PageState::Removed => (None, None, None),
    };
    let digest = settled.digest.map(|digest| digest.to_vec());
    sqlx::query!(
        "UPDATE paper_page g SET state = $2, settled_at = $3, bytes = coalesce($4, g.bytes), \
             file_kind = coalesce($5, g.file_kind), scan = coalesce($6, g.scan), \
             digest = coalesce($7, g.digest), reason = $8 \
         FROM paper p JOIN person x ON x.id = p.person \
         WHERE g.id = $1 AND p.id = g.paper AND in_scope(x.id, x.province, $9, $10, $11)",
        locked.page.uuid(),
        settled.state.code(),
        settled.at,
        settled.bytes.map(|bytes| i32::try_from(bytes).unwrap_or(i32::MAX)),
        file_kind,
        scan,
        digest,
        reason,
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Whether a page of the locked page's paper was received before; of one that a machine sends, from a machine.
pub async fn has_page(tx: &mut Tx, scope: &Scope, locked: &LockedPage) -> Result<bool, StoreError> {
    let args = ScopeArgs::from(scope);
    Ok(sqlx::query_scalar!(
        r#"SELECT EXISTS (SELECT FROM paper_page g JOIN paper p ON p.id = g.paper
               JOIN person x ON x.id = p.person
             WHERE p.id = $1 AND g.state IN ('received', 'removed')
                 AND (g.machine IS NOT NULL OR NOT $5) AND in_scope(x.id, x.province, $2, $3, $4))
             AS "has!""#,
        locked.paper.uuid(),
        args.own,
        args.province,
        args.all,
        locked.by_machine,
    )
    .fetch_one(tx.connection())
    .await?)
}
