//! Whether the amount comes from a rule.

use sothon_domain::access::Scope;
use sothon_domain::award_decision::{RuleDays, known_rule};
use sothon_domain::effects::today;
use sothon_domain::pension::{AwardKind, CitationId};
use sothon_domain::person::{MembershipId, PersonId};
use sothon_store::{membership, my_pension};
use time::Date;

use crate::my_pension::kind_facts;
use crate::{App, AppError};

/// The instrument of the rule in force that gives the amount of such an award of a day, where we hold it
/// and the facts it needs. The caller has found the person within the officer's reach; her record is
/// read as her own, since she may have moved to another province after a proposal was made.
pub(crate) async fn rule(
    app: &App,
    person: PersonId,
    of: MembershipId,
    (kind, decided_on): (AwardKind, Date),
) -> Result<Option<CitationId>, AppError> {
    let own = Scope::Own(person);
    let records = membership::record(&app.db, &own, person).await?;
    let Some(record) = records.iter().find(|record| record.membership.id == of) else {
        return Ok(None);
    };
    let today = today(app.clock.as_ref());
    let seen = my_pension::load(&app.db, &own, person, today).await?;
    let pension = seen.pensions.iter().find(|pension| pension.membership.id == of);
    let award = pension.and_then(|pension| pension.award.as_ref());
    let in_force = award.map(|award| award.decided_on);
    let days = RuleDays { decided_on, in_force, today };
    let (scheme, rules) = (record.membership.scheme, app.rules.published_by(today));
    let known = known_rule(scheme, &kind_facts(kind, Some(record)), days, &rules);
    Ok(known.map(|set| set.citation.id.clone()))
}
