//! What is told of a decided amount: the event row, and messages for the person.

use sothon_domain::access::{Actor, Scope};
use sothon_domain::award_decision::Proposal;
use sothon_domain::person::{AwardDecisionId, PersonId};
use sothon_store::award_decision::{self, Locked};
use sothon_store::{Act, Subject, Tx};
use time::OffsetDateTime;

use crate::notices::{self, News};
use crate::{App, AppError};

/// The name of an approval in the audit; feeds and notices hear of it.
pub(super) const APPROVED: &str = "award.approved";

const DECIDED: News = News {
    sms: "message-award-decided",
    subject: "message-award-decided-subject",
    mail: "message-award-decided-mail",
};

/// The audit row of an act, and for an approval the event row; codes and ids, no personal data.
pub(super) fn act_of<'a>(
    actor: &'a Actor,
    act: &'static str,
    id: AwardDecisionId,
    person: PersonId,
    proposal: &Proposal,
    at: OffsetDateTime,
) -> Act<'a> {
    let detail = serde_json::json!({ "proposal": id.to_string(), "kind": proposal.kind.code() });
    Act { actor, act, subject: Subject::Person(person), at, detail, event: act == APPROVED }
}

/// Puts the person's messages in the outbox of the same transaction. They say that there is news, not
/// the amount: others read her phone too.
pub(super) async fn tell(
    app: &App,
    tx: &mut Tx,
    scope: &Scope,
    locked: &Locked,
) -> Result<(), AppError> {
    let contacts = award_decision::contacts(tx, scope, locked).await?;
    let more = [("dial", app.settings.short_dial.as_str().into())];
    notices::tell_on(app, tx, (locked.decision.person, &contacts), &DECIDED, &more).await
}
