//! Whether the amount comes from a rule.

use sothon_domain::access::Scope;
use sothon_domain::award_decision::known_rule;
use sothon_domain::pension::{AwardKind, CitationId};
use sothon_domain::person::{MembershipId, PersonId};
use sothon_store::membership;

use crate::my_pension::career_until;
use crate::{App, AppError};

/// The instrument of the rule in force that gives the amount of such an award, where we hold it and the
/// facts it needs. The caller has found the person within the officer's reach; her record is read as
/// her own, since she may have moved to another province after a proposal was made.
pub(super) async fn rule(
    app: &App,
    person: PersonId,
    of: MembershipId,
    kind: AwardKind,
) -> Result<Option<CitationId>, AppError> {
    let records = membership::record(&app.db, &Scope::Own(person), person).await?;
    let Some(record) = records.iter().find(|record| record.membership.id == of) else {
        return Ok(None);
    };
    let facts = record.membership.retired_on.and_then(|on| career_until(record, on));
    let known = known_rule(record.membership.scheme, kind, facts.as_ref(), &app.rules);
    Ok(known.map(|set| set.citation.id.clone()))
}
