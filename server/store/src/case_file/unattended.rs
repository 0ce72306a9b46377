//! Cases whose level has nobody who may decide them.

use sothon_domain::access::Scope;
use sothon_domain::casework::CaseAct;
use sothon_domain::person::Reference;
use time::OffsetDateTime;

use crate::reference::stored;
use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError};

/// At most `limit` cases below the head office that nobody keeps at `at`, that came to their level before
/// `lying_since`, and of whose level nobody at work may decide them: each is a maker, added a paper of the person's
/// at a counter, approved before, had a part in the decision that is appealed, has no card that is known, or has a
/// tie to the person: the same ones as in [`super::may_be_related`].
pub async fn unattended(
    db: &Db,
    scope: &Scope,
    at: OffsetDateTime,
    lying_since: OffsetDateTime,
    limit: i64,
) -> Result<Vec<Reference>, StoreError> {
    let args = ScopeArgs::from(scope);
    let making = CaseAct::ALL.into_iter().filter(|act| act.is_making());
    let making: Vec<_> = making.map(|act| act.code().to_owned()).collect();
    let found = sqlx::query_scalar!(
        "SELECT c.reference FROM case_file c
         WHERE (c.state = 'received' OR (c.state = 'in-review' AND coalesce(c.held_until <= $1, true)))
             AND c.level IN ('branch', 'province') AND coalesce(c.level_since, c.submitted_at) <= $2
             AND in_scope(c.person, c.office, $3, $4, $5)
             AND NOT EXISTS (
                 SELECT FROM staff s WHERE s.office = c.office AND s.closed_at IS NULL
                 AND s.role = CASE c.level WHEN 'branch' THEN 'officer' ELSE 'checker' END
                 AND (s.password_hash IS NOT NULL
                     OR EXISTS (SELECT FROM staff_sign_on o WHERE o.staff = s.id))
                 AND s.card_hash IS NOT NULL
                 AND s.id <> ALL (c.approved_by)
                 AND NOT EXISTS (SELECT FROM person own WHERE own.national_id_hash = s.card_hash
                     AND (own.id = c.person
                         OR EXISTS (SELECT FROM delegation d
                             WHERE d.principal = c.person AND d.delegate = own.id)
                         OR EXISTS (SELECT FROM family_link f JOIN membership m
                             ON m.member_number = f.relative_number
                             WHERE (f.principal = c.person AND m.person = own.id)
                                 OR (f.principal = own.id AND m.person = c.person))
                         OR EXISTS (SELECT FROM case_entry e
                             WHERE e.case_file IN (c.id, c.appeal_of) AND e.delegate = own.id)))
                 AND NOT EXISTS (SELECT FROM case_entry e
                     WHERE e.staff = s.id AND (e.case_file = c.appeal_of
                         OR (e.case_file = c.id AND e.act = ANY ($6))))
                 AND NOT EXISTS (SELECT FROM paper w WHERE w.person = c.person AND w.staff = s.id))
         ORDER BY c.submitted_at LIMIT $7",
        at,
        lying_since,
        args.own,
        args.province,
        args.all,
        &making,
        limit,
    )
    .fetch_all(db.pool())
    .await?;
    found.into_iter().map(|number| stored("case_file", number, number)).collect()
}
