//! One page of the register, by membership.

use futures_util::future::{try_join, try_join4};
use sothon_domain::access::Scope;
use sothon_domain::pension::AwardKind;
use sothon_domain::person::MembershipId;
use time::Date;
use uuid::Uuid;

use super::{Case, facts};
use crate::award::AwardRow;
use crate::award_working::{self, StoredWorking};
use crate::membership::{Membership, MembershipRow, Record, basis_of_memberships};
use crate::payment::paid_months;
use crate::scope_args::ScopeArgs;
use crate::{Award, Db, StoreError, award_version, decided_fact};

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
    award_source: Option<String>,
    award_amount: Option<i64>,
    sex: String,
    province: String,
}

/// At most `most` memberships of the scope that come after `after`, in the order of their ids, as they
/// were on a day, without their facts.
pub async fn page(
    db: &Db,
    scope: &Scope,
    as_of: Date,
    after: Option<MembershipId>,
    most: i64,
) -> Result<Vec<Case>, StoreError> {
    rows(db, scope, as_of, after, most).await?.into_iter().map(case).collect()
}

/// The page with the facts of each membership, what was paid by the day, and what is stored of how the
/// award was worked out. Single months paid are read from the day `months_since`, if at all.
pub async fn with_facts(
    db: &Db,
    scope: &Scope,
    (as_of, months_since): (Date, Option<Date>),
    mut page: Vec<Case>,
) -> Result<Vec<Case>, StoreError> {
    let id = |case: &Case| case.record.membership.id.uuid();
    if let (Some(first), Some(last)) = (page.first().map(id), page.last().map(id)) {
        let stored = award_working::of_memberships(db, scope, as_of, (first, last));
        let paid = try_join(facts::paid(db, scope, as_of, first, last), stored);
        let service = facts::service(db, scope, first, last);
        let salaries = facts::salaries(db, scope, first, last);
        let ids: Vec<_> = page.iter().map(id).collect();
        let decided = decided_fact::of_memberships(db, scope, &ids);
        let (service, salaries, (paid, stored), decided) =
            try_join4(service, salaries, paid, decided).await?;
        facts::add(&mut page, service, |case, period| case.record.service.push(period));
        facts::add(&mut page, salaries, |case, salary| case.record.salaries.push(salary));
        facts::add(&mut page, decided, |case, fact| case.record.decided.push(fact));
        facts::add(&mut page, paid, |case, paid| case.paid = Some(paid));
        facts::add(&mut page, stored, keep_of_award);
        if let Some(since) = months_since {
            let months = paid_months(db, scope, (first, last), (since, as_of)).await?;
            facts::add(&mut page, months, |case, month| case.months.push(month));
            let of: Vec<_> = page.iter().map(|case| case.record.membership.id).collect();
            let earlier = award_version::earlier(db, scope, as_of, &of).await?;
            facts::add(&mut page, earlier, |case, decided| case.earlier.push(decided));
        }
        let basis = basis_of_memberships(db, scope, &of_another_kind(&page)).await?;
        facts::add(&mut page, basis, |case, basis| case.record.basis = basis);
    }
    Ok(page)
}

/// The last one stored with the award in force on the day is kept.
fn keep_of_award(case: &mut Case, stored: StoredWorking) {
    if case.award.as_ref().map(|award| (award.id, award.version)) == Some(stored.award) {
        case.stored = Some(stored);
    }
}

/// The memberships of the page that rest on more than a career; old age does not.
fn of_another_kind(page: &[Case]) -> Vec<Uuid> {
    let other = |award: &Award| award.kind != AwardKind::OldAge;
    let cases = page.iter().filter(|case| case.award.as_ref().is_some_and(other));
    cases.map(|case| case.record.membership.id.uuid()).collect()
}

async fn rows(
    db: &Db,
    scope: &Scope,
    as_of: Date,
    after: Option<MembershipId>,
    most: i64,
) -> Result<Vec<Row>, StoreError> {
    let args = ScopeArgs::from(scope);
    Ok(sqlx::query_as!(
        Row,
        r#"SELECT m.id, m.scheme, m.member_number, m.legacy_number, m.grade, m.retired_on,
            a.id AS "award?", a.version AS "version?", a.kind AS "kind?",
            a.principal AS "principal?", a.number AS "number?", a.decided_on AS "decided_on?",
            a.source AS "award_source?", a.amount AS "award_amount?", p.sex, p.province
        FROM membership m
        JOIN person p ON p.id = m.person
        LEFT JOIN LATERAL (SELECT * FROM award WHERE membership = m.id AND decided_on <= $6
            ORDER BY version DESC LIMIT 1) a ON true
        WHERE m.id > $1 AND in_scope(p.id, p.province, $2, $3, $4)
        ORDER BY m.id LIMIT $5"#,
        after.map_or(Uuid::nil(), MembershipId::uuid),
        args.own,
        args.province,
        args.all,
        most,
        as_of,
    )
    .fetch_all(db.pool())
    .await?)
}

fn case(row: Row) -> Result<Case, StoreError> {
    let award = AwardRow {
        id: row.award,
        version: row.version,
        kind: row.kind,
        principal: row.principal,
        number: row.number,
        decided_on: row.decided_on,
        source: row.award_source,
        amount: row.award_amount,
    };
    let unknown = || StoreError::inconsistent("person", row.id, "an unknown sex or province");
    let membership = Membership::try_from(MembershipRow {
        id: row.id,
        scheme: row.scheme,
        member_number: row.member_number,
        legacy_number: row.legacy_number,
        grade: row.grade,
        retired_on: row.retired_on,
    })?;
    Ok(Case {
        record: Record::empty(membership),
        award: award.try_into()?,
        paid: None,
        months: Vec::new(),
        earlier: Vec::new(),
        stored: None,
        sex: row.sex.parse().map_err(|_| unknown())?,
        province: row.province.parse().map_err(|_| unknown())?,
    })
}
