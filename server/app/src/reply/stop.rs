//! *Not me*, by text message.

use sothon_domain::access::{Actor, Scope};
use sothon_domain::account_change::StopChannel;
use sothon_domain::message_choices::MessageTongue;
use sothon_domain::person::Phone;
use sothon_store::former_phone::{self, Stoppable};
use sothon_store::{Act, Claim, Subject, Tx, ussd_number};
use time::OffsetDateTime;

use super::Received;
use super::answer::{Says, answer_once_a_day, enqueue};
use crate::{App, AppError, account_change, pin_renewal};

/// Stops what is under way for everybody whose number this is, or was until a moment ago, and says for whom. Of
/// several who share a phone each is stopped for: what was stopped wrongly costs a way to a branch, what went on
/// wrongly a pension.
pub(super) async fn stop(
    app: &App,
    actor: &Actor,
    scope: &Scope,
    received: &Received,
) -> Result<(), AppError> {
    let at = app.clock.now();
    let chosen = ussd_number::language(&app.db, &received.from).await?;
    let mut tx = app.db.begin().await?;
    let key = received.key(app, "not-me");
    match tx.claim_key(actor, key, b"text:not-me", "", at).await? {
        Claim::Done { .. } | Claim::OtherBody => return Ok(()),
        Claim::New => {}
    }
    let stopped = stop_all(app, &mut tx, (actor, scope), &received.from, at).await?;
    let Some(first) = stopped.first() else {
        tx.abandon().await?;
        return answer_once_a_day(app, actor, received, Says::NothingToStop).await;
    };
    let endings: Vec<String> = stopped.iter().map(ending).collect();
    let romanised = chosen.as_deref() == Some(MessageTongue::Romanised.code());
    let tongue = MessageTongue::of(&first.language, romanised);
    enqueue(app, &mut tx, &received.from, tongue, &Says::Stopped(endings.join(", "))).await?;
    let detail = serde_json::json!({ "gateway": received.gateway, "stopped-for": stopped.len() });
    let (act, subject) = ("text-message.obeyed", Subject::Other("text-message".to_owned()));
    Ok(tx.commit(Act { actor, act, subject, at, detail, event: false }).await?)
}

/// Stops for each of them; those for whom something was stopped.
async fn stop_all(
    app: &App,
    tx: &mut Tx,
    (actor, scope): (&Actor, &Scope),
    from: &Phone,
    at: OffsetDateTime,
) -> Result<Vec<Stoppable>, AppError> {
    let mut stopped = Vec::new();
    for her in former_phone::stoppable(tx, scope, from, at).await? {
        let (me, channel) = (her.person, StopChannel::Reply);
        let frozen = account_change::freeze(app, tx, (actor, scope), me, channel).await?;
        let ended = pin_renewal::stop_for(tx, (actor, scope), me, at).await?;
        if frozen || ended {
            stopped.push(her);
        }
    }
    Ok(stopped)
}

/// As much of her number as may be sent: enough to tell members of one phone apart.
fn ending(her: &Stoppable) -> String {
    let from = her.number.len().saturating_sub(3);
    format!("...{}", her.number.get(from..).unwrap_or_default())
}
