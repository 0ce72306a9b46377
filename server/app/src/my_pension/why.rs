//! Why the amount is what it is: the decided award with the rules' working beside it.

use sothon_domain::access::{Actor, Scope};
use sothon_domain::effects::today;
use sothon_domain::pension::{CitationId, Working, explain};
use sothon_domain::person::{PersonId, PersonName};
use sothon_store::{award_version, membership, payment};
use time::Date;

use super::{award_facts, load, main_pension};
use crate::authorisation::{UseCase, authorise_own};
use crate::{App, AppError};

/// The working of a person's pension.
#[derive(Debug, Clone)]
pub struct Why {
    /// Her name.
    pub name: PersonName,
    /// The lines, ending at the amount paid; `None` where no pension was decided.
    pub working: Option<Working>,
    /// The rules used, if any are known.
    pub rule: Option<RuleInForce>,
}

/// The rules under which the formula was worked out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleInForce {
    /// The first day on which they held.
    pub effective_from: Date,
    /// The legal instrument.
    pub citation: CitationId,
}

/// Explains the actor's own pension to her.
pub async fn why(app: &App, actor: &Actor) -> Result<Why, AppError> {
    let (scope, person) = authorise_own(actor, UseCase::SeeWhy)?;
    work_out(app, &scope, person, today(app.clock.as_ref())).await
}

/// Explains the pension of anybody in the scope, as it was known on a day.
pub(crate) async fn work_out(
    app: &App,
    scope: &Scope,
    person: PersonId,
    on: Date,
) -> Result<Why, AppError> {
    let seen = load(app, scope, person, on).await?;
    let records = membership::record(&app.db, scope, person).await?;
    let main = main_pension(&seen);
    let mut facts = main.and_then(|pension| award_facts(pension, &records));
    if let (Some(pension), Some(facts)) = (main, &mut facts) {
        let since = app.rules.published_by(on).retroactive_since(pension.membership.scheme);
        if let Some(since) = since {
            let id = pension.membership.id;
            let months =
                payment::paid_months(&app.db, scope, (id.uuid(), id.uuid()), (since, on)).await?;
            facts.months = months.into_iter().map(|(_, paid)| paid).collect();
            let earlier = award_version::earlier(&app.db, scope, on, &[id]).await?;
            facts.earlier = earlier.into_iter().map(|(_, decided)| decided).collect();
        }
    }
    let working = facts.map(|facts| explain(&facts, &app.rules, on));
    let used = working.as_ref().and_then(|working| working.rule_set.as_ref());
    let rule = used.and_then(|id| app.rules.get(id)).map(|rules| RuleInForce {
        effective_from: rules.effective_from,
        citation: rules.citation.id.clone(),
    });
    Ok(Why { name: seen.person.name, working, rule })
}
