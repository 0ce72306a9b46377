//! Who is to pay money back.

use sothon_domain::access::Scope;
use sothon_domain::money::Riel;
use sothon_domain::person::{DeathReportId, PersonId};
use sothon_domain::recovery::Plan;
use sothon_domain::year_month::YearMonth;

use crate::scope_args::ScopeArgs;
use crate::{StoreError, Tx, tx};

/// Whether no money can come from a record any more, because it is used no more or a death is established in it. The
/// row is locked until the transaction ends, so that plans of one payer come one after the other.
/// [`StoreError::NotFound`] when it is outside the scope.
pub async fn lock_payer(tx: &mut Tx, scope: &Scope, payer: PersonId) -> Result<bool, StoreError> {
    tx::lock_person(tx, scope, payer).await?;
    let args = ScopeArgs::from(scope);
    Ok(sqlx::query_scalar!(
        r#"SELECT EXISTS (SELECT FROM record_merge g WHERE g.retired = p.id
                AND g.state IN ('standing', 'parting'))
            OR EXISTS (SELECT FROM death_report r WHERE r.person = p.id AND r.state = 'held') AS "gone!"
        FROM person p WHERE p.id = $1 AND in_scope(p.id, p.province, $2, $3, $4)"#,
        payer.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_one(tx.connection())
    .await?)
}

/// The plans by which this payer pays for other deaths than that of the report.
pub async fn plans_of_payer(
    tx: &mut Tx,
    scope: &Scope,
    payer: PersonId,
    except: DeathReportId,
) -> Result<Vec<Plan>, StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = sqlx::query!(
        r#"SELECT v.id, v.sum, v.instalments AS "instalments!", v.first_month AS "first_month!"
        FROM death_recovery v JOIN person p ON p.id = v.payer
            JOIN death_report r ON r.id = v.report AND r.state = 'held'
        WHERE v.payer = $1 AND v.report <> $2 AND v.state = 'approved'
            AND in_scope(p.id, p.province, $3, $4, $5)"#,
        payer.uuid(),
        except.uuid(),
        args.own,
        args.province,
        args.all,
    )
    .fetch_all(tx.connection())
    .await?;
    let mut plans = Vec::new();
    for row in rows {
        let count = u8::try_from(row.instalments).ok();
        let first = YearMonth::of(row.first_month);
        let plan = count.and_then(|count| Plan::new(Riel::new(row.sum), count, first));
        let wrong = || StoreError::inconsistent("death_recovery", row.id, "impossible plan");
        plans.push(plan.ok_or_else(wrong)?);
    }
    Ok(plans)
}
