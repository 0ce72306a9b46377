//! What is told of a decided amount: the event row, and messages for the person.

use sothon_domain::access::{Actor, Scope};
use sothon_domain::award_decision::Proposal;
use sothon_domain::person::{AwardDecisionId, PersonId};
use sothon_locales::{Language, Words};
use sothon_store::award_decision::{self, Locked};
use sothon_store::message_outbox::Channel;
use sothon_store::{Act, Subject, Tx};
use time::OffsetDateTime;

use crate::message::{enqueue_notice, mail_body};
use crate::{App, AppError};

/// The name of an approval in the audit; feeds and notices hear of it.
pub(super) const APPROVED: &str = "award.approved";

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
    let words = Words::of(contacts.language.parse().unwrap_or(Language::Khmer));
    let settings = &app.settings;
    let values = [
        ("institution", settings.short_code.as_str().into()),
        ("dial", settings.short_dial.as_str().into()),
    ];
    let person = locked.decision.person;
    if let Some(phone) = &contacts.phone {
        let text = words.with("message-award-decided", &values);
        enqueue_notice(app, tx, person, Channel::Sms, phone.as_str(), &text).await?;
    }
    if let Some(email) = &contacts.email {
        let subject = words.get("message-award-decided-subject");
        let body = mail_body(subject, &words.with("message-award-decided-mail", &values));
        enqueue_notice(app, tx, person, Channel::Mail, email.as_str(), &body).await?;
    }
    Ok(())
}
