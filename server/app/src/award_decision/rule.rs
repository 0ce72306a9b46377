//! Whether the amount comes from a rule, and what that gives with the facts as they are now.

use sothon_domain::access::Scope;
use sothon_domain::award_decision::Proposal;
use sothon_domain::award_decision::{RuleDays, known_rule};
use sothon_domain::effects::today;
use sothon_domain::money::Riel;
use sothon_domain::pension::{
    AwardFacts, AwardKind, AwardWorking, CitationId, Decided, Line, LineKey,
};
use sothon_domain::person::{MembershipId, PersonId};
use sothon_store::{membership, my_pension};
use time::Date;

use crate::age_out::ended_now;
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

/// Another amount than the one decided, by a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ByRule {
    /// Why it is paid.
    pub(crate) kind: AwardKind,
    /// The rule.
    pub(crate) rule: CitationId,
    /// Riel a month; nothing for a child whose pension has ended by age.
    pub(crate) amount: Riel,
    /// Of such a child the first day for which the rule pays nothing: no decision of it is from before.
    pub(crate) ends_on: Option<Date>,
}

/// What the rule in force gives with the facts as the register holds them now, where that is another amount than
/// the one decided: so it is after a fact was corrected, and when a child has reached the age that the rule names.
/// None where no rule is known, nothing was decided, or both are the same.
pub(crate) async fn recomputed(
    app: &App,
    person: PersonId,
    of: MembershipId,
) -> Result<Option<ByRule>, AppError> {
    if let Some(end) = ended_now(app, person, of).await? {
        let kind = AwardKind::Survivor;
        let (known, ends_on) = (rule(app, person, of, (kind, end.ends_on)).await?, end.ends_on);
        let by = |rule| ByRule { kind, rule, amount: Riel::ZERO, ends_on: Some(ends_on) };
        return Ok(known.map(by));
    }
    let own = Scope::Own(person);
    let today = today(app.clock.as_ref());
    let seen = my_pension::load(&app.db, &own, person, today).await?;
    let pension = seen.pensions.into_iter().find(|pension| pension.membership.id == of);
    let Some(award) = pension.and_then(|pension| pension.award) else { return Ok(None) };
    let Some(known) = rule(app, person, of, (award.kind, award.decided_on)).await? else {
        return Ok(None);
    };
    let records = membership::record(&app.db, &own, person).await?;
    let record = records.iter().find(|record| record.membership.id == of);
    let Some(record) = record else { return Ok(None) };
    let facts = AwardFacts {
        scheme: record.membership.scheme,
        decided: Decided {
            number: award.number,
            decided_on: award.decided_on,
            source: award.source,
            amount: award.amount,
        },
        facts: kind_facts(award.kind, Some(record)),
        paid: None,
        months: Vec::new(),
        earlier: Vec::new(),
    };
    let gives = AwardWorking::of(&facts, &app.rules, today).by_rules();
    let other = gives.filter(|gives| *gives != Riel::ZERO && *gives != award.amount);
    Ok(other.map(|amount| ByRule { kind: award.kind, rule: known, amount, ends_on: None }))
}

/// The rule that keeps officers from deciding this proposal: one is known, and it does not itself give the
/// amount that is proposed in place of another.
pub(super) async fn forbids(
    app: &App,
    person: PersonId,
    of: MembershipId,
    proposal: &Proposal,
) -> Result<Option<CitationId>, AppError> {
    let Some(known) = rule(app, person, of, (proposal.kind, proposal.decided_on)).await? else {
        return Ok(None);
    };
    let gives = recomputed(app, person, of).await?;
    let same = |by: ByRule| {
        (by.kind, by.amount) == (proposal.kind, proposal.amount)
            && by.ends_on.is_none_or(|ends_on| ends_on <= proposal.decided_on)
    };
    Ok(Some(known).filter(|_| !gives.is_some_and(same)))
}

/// Why a rule pays a child nothing by a decision of that day, line by line; no lines where it pays. Her record is
/// read as her own.
pub(super) async fn lines_of_nothing(
    app: &App,
    person: PersonId,
    of: MembershipId,
    decided_on: Date,
) -> Result<Vec<Line>, AppError> {
    let records = membership::record(&app.db, &Scope::Own(person), person).await?;
    let record = records.iter().find(|record| record.membership.id == of);
    let Some(record) = record else { return Ok(Vec::new()) };
    let (number, source, amount) = (String::new(), String::new(), Riel::ZERO);
    let facts = AwardFacts {
        scheme: record.membership.scheme,
        decided: Decided { number, decided_on, source, amount },
        facts: kind_facts(AwardKind::Survivor, Some(record)),
        paid: None,
        months: Vec::new(),
        earlier: Vec::new(),
    };
    let working = AwardWorking::of(&facts, &app.rules, today(app.clock.as_ref())).working;
    // The decision is what the page asks for, or shows beside them.
    let of_rule = |line: &Line| line.key != LineKey::DecidedAmount;
    let lines: Vec<Line> = working.lines.into_iter().take_while(of_rule).collect();
    let refused = lines.iter().any(|line| line.key == LineKey::SurvivorRefused);
    Ok(if refused { lines } else { Vec::new() })
}
