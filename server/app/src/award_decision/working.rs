//! The working that is stored with an approved amount: the decision itself, and why no rule gives it.

use sothon_domain::access::Scope;
use sothon_domain::effects::{new_id, today};
use sothon_domain::pension::{AwardFacts, AwardWorking, Decided};
use sothon_store::Tx;
use sothon_store::award_decision::{AwardDecision, AwardVersion};
use sothon_store::award_working::{self, NewWorking};
use sothon_store::membership::{self, Record};
use time::OffsetDateTime;

use crate::my_pension::kind_facts;
use crate::{App, AppError};

/// Her record; read as her own, since she may have moved to another province after the proposal.
pub(super) async fn record(app: &App, of: &AwardDecision) -> Result<Option<Record>, AppError> {
    let records = membership::record(&app.db, &Scope::Own(of.person), of.person).await?;
    Ok(records.into_iter().find(|record| record.membership.id == of.membership))
}

/// Stores the working of the award that an approval has written.
pub(super) async fn store(
    app: &App,
    tx: &mut Tx,
    decision: &AwardDecision,
    (award, record): (AwardVersion, &Record),
    at: OffsetDateTime,
) -> Result<(), AppError> {
    let proposal = &decision.proposal;
    let facts = AwardFacts {
        scheme: record.membership.scheme,
        decided: Decided {
            number: proposal.number.clone(),
            decided_on: proposal.decided_on,
            source: proposal.title.clone(),
            amount: proposal.amount,
        },
        facts: kind_facts(proposal.kind, Some(record)),
        paid: None,
        months: Vec::new(),
        earlier: Vec::new(),
    };
    let new = NewWorking {
        id: new_id(app.clock.as_ref(), app.entropy.as_ref()),
        membership: decision.membership,
        award,
        sequence: 1,
        working: AwardWorking::of(&facts, &app.rules, today(app.clock.as_ref())),
    };
    award_working::insert(tx, &Scope::Own(decision.person), &[new], at).await?;
    Ok(())
}
