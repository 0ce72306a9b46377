//! A decided case says what an award rests on besides service and salary.

use sothon_domain::access::Scope;
use sothon_domain::pension::{InvalidityCause, SurvivorRelation};
use time::OffsetDateTime;

use crate::case_file::Locked;
use crate::scope_args::ScopeArgs;
use crate::{StoreError, Tx, decided_fact};

/// What a case decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecidedBasis {
    /// Why the member can't work.
    Cause(InvalidityCause),
    /// What the member is to somebody who died; one of the relations of which rules speak.
    Relation(SurvivorRelation),
}

impl DecidedBasis {
    /// The column of the import that no later file overwrites.
    fn column(self) -> &'static str {
        match self {
            Self::Cause(_) => "invalidity_cause",
            Self::Relation(_) => "survivor_relation",
        }
    }
}

/// Writes it into the membership that the working of the case's person is about, the first with a decided
/// award or else the first, and that a case decided it. [`StoreError::NotFound`] when the case is outside
/// the scope or its person is no member.
pub async fn decide_basis(
    tx: &mut Tx,
    scope: &Scope,
    locked: &Locked,
    decided: DecidedBasis,
    at: OffsetDateTime,
) -> Result<(), StoreError> {
    let args = ScopeArgs::from(scope);
    let (cause, relation) = match decided {
        DecidedBasis::Cause(cause) => (Some(cause.code()), None),
        DecidedBasis::Relation(relation) => (None, Some(relation.code())),
    };
    let written = sqlx::query!(
        "INSERT INTO award_fact AS f (membership, invalidity_cause, survivor_relation) \
         SELECT m.id, $2, $3 FROM case_file c \
         JOIN LATERAL (SELECT m.id FROM membership m WHERE m.person = c.person \
             ORDER BY EXISTS (SELECT 1 FROM award a WHERE a.membership = m.id) DESC, m.id \
             LIMIT 1) m ON true \
         WHERE c.id = $1 AND in_scope(c.person, c.office, $4, $5, $6) \
         ON CONFLICT (membership) DO UPDATE SET \
             invalidity_cause = COALESCE($2, f.invalidity_cause), \
             survivor_relation = COALESCE($3, f.survivor_relation)",
        locked.case.id.uuid(),
        cause,
        relation,
        args.own,
        args.province,
        args.all,
    )
    .execute(tx.connection())
    .await?;
    if written.rows_affected() != 1 {
        return Err(StoreError::NotFound);
    }
    decided_fact::mark_field(tx, locked, decided.column(), at).await
}
