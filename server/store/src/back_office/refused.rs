//! What the back office did not carry out.
//!
//! It stands in the list of the office that can open what it came from: of a case and an amount the one that decided
//! it, wherever the person lives by now; of two joined records whoever reaches both; of all else her own.

use sothon_domain::access::Scope;
use sothon_domain::back_office::WhyRefused;
use sothon_domain::person::PersonName;
use time::Date;

use super::{Source, SourceRow, wrong};
use crate::person::open_name;
use crate::scope_args::ScopeArgs;
use crate::vault::WrappedKey;
use crate::{Db, StoreError};

/// An instruction that was not carried out.
#[derive(Clone, Debug)]
pub struct NotCarriedOut {
    /// What it was made by.
    pub source: Source,
    /// Why.
    pub why: WhyRefused,
    /// The day on which the back office decided so.
    pub refused_on: Date,
    /// The name of the person.
    pub name: PersonName,
}

/// What the back office refused in the scope, with what is read of it and how it is turned over. The arguments after
/// those of the scope begin with `$4`.
macro_rules! refused {
    ($query:ident, $read:tt, $turned:tt, $scope:expr $(, $more:expr)*) => {{
        let args = ScopeArgs::from($scope);
        sqlx::$query!(
            $read + " FROM back_office_instruction i
            JOIN event e ON e.id = i.event JOIN person p ON p.id = i.person
        WHERE i.outcome = 'refused'
            AND in_scope(p.id, CASE e.kind
                WHEN 'case.approved' THEN (SELECT c.office FROM case_file c WHERE c.person = p.id
                    AND c.reference = replace(e.detail ->> 'reference', '-', '')::integer)
                WHEN 'award.approved' THEN (SELECT d.office FROM award_decision d WHERE d.person = p.id
                    AND d.id = (e.detail ->> 'proposal')::uuid)
                ELSE p.province END, $1, $2, $3)
            AND NOT EXISTS (SELECT FROM record_merge g JOIN person r ON r.id IN (g.kept, g.retired)
                WHERE e.kind IN ('record.merged', 'record.parted') AND g.id::text = e.detail ->> 'merge'
                    AND NOT in_scope(r.id, r.province, $1, $2, $3))" + $turned,
            args.own,
            args.province,
            args.all
            $(, $more)*
        )
    }};
}

/// How many there are.
pub async fn count_not_carried_out(db: &Db, scope: &Scope) -> Result<i64, StoreError> {
    let count = refused!(query_scalar, r#"SELECT count(*) AS "count!""#, "", scope);
    Ok(count.fetch_one(db.pool()).await?)
}

/// Those, the latest day first: at most `limit` after the first `skip`.
pub async fn not_carried_out(
    db: &Db,
    scope: &Scope,
    skip: i64,
    limit: i64,
) -> Result<Vec<NotCarriedOut>, StoreError> {
    let rows = refused!(
        query,
        r#"SELECT i.event, i.person, i.outcome_on AS "on!", i.reason AS "reason!", e.at, e.kind, e.detail,
            p.data_key, p.ring_key, p.name_khmer, p.name_latin
       "#,
        "
        ORDER BY i.outcome_on DESC, i.event DESC LIMIT $4 OFFSET $5",
        scope,
        limit,
        skip
    )
    .fetch_all(db.pool())
    .await?;
    let opened = rows.into_iter().map(|row| {
        let (event, person) = (row.event, row.person);
        let wrapped = WrappedKey { ring_key: row.ring_key, bytes: row.data_key };
        let key = db.vault().unwrap(person, &wrapped)?;
        let why = WhyRefused::from_code(&row.reason);
        let why = why.ok_or_else(|| wrong(event, "an unknown reason"))?;
        let name = open_name(db.vault(), &key, person, &row.name_khmer, &row.name_latin)?;
        let source = SourceRow { event, person, at: row.at, kind: row.kind, detail: row.detail };
        Ok(NotCarriedOut { source: source.read()?, why, refused_on: row.on, name })
    });
    opened.collect()
}
