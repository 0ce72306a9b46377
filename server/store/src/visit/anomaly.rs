//! What was counted of the certificates and pictures of some days, of each scanner, agent or branch.

use sothon_domain::access::Scope;
use sothon_domain::visit::{Figures, Thresholds};
use time::OffsetDateTime;

use crate::scope_args::ScopeArgs;
use crate::{Db, StoreError};

/// What is counted together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CountedBy {
    /// A scanner, by its serial number.
    Device,
    /// An agent, by her address.
    Agent,
    /// A branch, by its code.
    Branch,
}

impl CountedBy {
    /// As the query names it.
    fn code(self) -> &'static str {
        match self {
            Self::Device => "device",
            Self::Agent => "agent",
            Self::Branch => "branch",
        }
    }
}

/// The figures of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CountedOf {
    /// Which: a serial number, an address or a code.
    pub name: String,
    /// What was counted.
    pub figures: Figures,
}

struct Row {
    name: String,
    given: i64,
    by_papers: i64,
    busiest_hour: i64,
    odd_hours: i64,
    pictures_again: i64,
    orders: i64,
    faults: i64,
}

impl Row {
    fn read(self) -> CountedOf {
        // More than fits is as good as the most that fits: every threshold is far below.
        let count = |number: i64| u32::try_from(number).unwrap_or(u32::MAX);
        let figures = Figures {
            given: count(self.given),
            by_papers: count(self.by_papers),
            busiest_hour: count(self.busiest_hour),
            odd_hours: count(self.odd_hours),
            pictures_again: count(self.pictures_again),
            orders: count(self.orders),
            faults: count(self.faults),
        };
        CountedOf { name: self.name, figures }
    }
}

/// What was counted of people inside the scope since that instant, whoever gave the most first, at most `limit`. A visit
/// counts once, when the agent was shown the papers or took the finger, and not when another confirmed it; who was sent
/// on counts for nobody here. An order that names no scanner counts for the one that the same visit used. An impression
/// that was taken to be enrolled has no outcome and is no fault. `hours` gives the hours of work.
pub async fn counted(
    db: &Db,
    scope: &Scope,
    by: CountedBy,
    (since, hours): (OffsetDateTime, &Thresholds),
    limit: i64,
) -> Result<Vec<CountedOf>, StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = sqlx::query_as!(
        Row,
        r#"WITH given AS (
            SELECT CASE $2::text WHEN 'agent' THEN s.email WHEN 'branch' THEN v.branch
                    ELSE (SELECT o.device FROM capture_order o
                        WHERE o.visit = c.visit AND o.outcome = 'match' LIMIT 1) END AS key,
                v.without IS NOT NULL AS papers,
                min(coalesce(v.since, c.given_at)) AS first_at
            FROM life_certificate c
            CROSS JOIN LATERAL (SELECT x.branch, x.agent, x.without, x.since, x.onward FROM visit x
                WHERE x.id = c.visit OFFSET 0) v
            CROSS JOIN LATERAL (SELECT x.email FROM staff x WHERE x.id = v.agent OFFSET 0) s
            CROSS JOIN LATERAL (SELECT x.id, x.province FROM person x WHERE x.id = c.person OFFSET 0) p
            WHERE c.given_at >= $1 AND coalesce(v.since, c.given_at) >= $1
                AND v.onward IS NULL AND in_scope(p.id, p.province, $5, $6, $7)
            GROUP BY c.visit, s.email, v.branch, v.without
        ), hours AS (
            SELECT key, count(*) AS given, count(*) FILTER (WHERE papers) AS papers,
                count(*) FILTER (WHERE extract(hour FROM first_at AT TIME ZONE interval '7 hours')
                    NOT BETWEEN $3::int AND $4::int - 1) AS odd
            FROM given GROUP BY key, date_trunc('hour', first_at)
        ), counted AS (
            SELECT key, sum(given)::bigint AS given, sum(papers)::bigint AS papers,
                max(given) AS busiest, sum(odd)::bigint AS odd
            FROM hours GROUP BY key
        ), tried AS (
            SELECT CASE $2::text WHEN 'agent' THEN s.email WHEN 'branch' THEN o.branch
                    ELSE coalesce(o.device, (SELECT x.device FROM capture_order x
                        WHERE x.visit = o.visit AND x.device IS NOT NULL LIMIT 1)) END AS key,
                count(*) AS orders,
                count(*) FILTER (WHERE o.outcome = 'technical' OR (o.outcome IS NULL
                    AND (o.device IS NULL OR NOT o.enrols))) AS faults,
                count(*) FILTER (WHERE o.outcome = 'image-reused') AS again
            FROM capture_order o
            CROSS JOIN LATERAL (SELECT x.email FROM staff x WHERE x.id = o.agent OFFSET 0) s
            CROSS JOIN LATERAL (SELECT x.id, x.province FROM person x WHERE x.id = o.person OFFSET 0) p
            WHERE o.ordered_at >= $1 AND o.used_at IS NOT NULL
                AND in_scope(p.id, p.province, $5, $6, $7)
            GROUP BY 1
        )
        SELECT coalesce(c.key, t.key) AS "name!", coalesce(c.given, 0) AS "given!",
            coalesce(c.papers, 0) AS "by_papers!", coalesce(c.busiest, 0) AS "busiest_hour!",
            coalesce(c.odd, 0) AS "odd_hours!", coalesce(t.again, 0) AS "pictures_again!",
            coalesce(t.orders, 0) AS "orders!", coalesce(t.faults, 0) AS "faults!"
        FROM counted c FULL JOIN tried t ON t.key = c.key
        WHERE coalesce(c.key, t.key) IS NOT NULL
        ORDER BY coalesce(c.given, 0) DESC, 1 LIMIT $8"#,
        since,
        by.code(),
        i32::from(hours.opens),
        i32::from(hours.closes),
        args.own,
        args.province,
        args.all,
        limit,
    )
    .fetch_all(db.pool())
    .await?;
    Ok(rows.into_iter().map(Row::read).collect())
}
