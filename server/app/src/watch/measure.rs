//! What is measured each time somebody asks.

use std::time::Duration as Patience;

use sothon_domain::access::{Purpose, Scope};
use sothon_store::message_outbox::Channel;
use sothon_store::standing;
use time::{Duration, OffsetDateTime};
use tokio::time::timeout;

use super::text::{Page, seconds};
use crate::{App, AppError, staff};

/// Whoever asks gets the rest when the database takes longer.
const PATIENCE: Patience = Patience::from_secs(5);

/// What the database says; no age where nothing waits.
pub(super) struct Measured {
    /// For a connection and one question.
    answered_in: Duration,
    case: Option<Duration>,
    sms: Option<Duration>,
    mail: Option<Duration>,
    sms_code: Option<Duration>,
    mail_code: Option<Duration>,
    unsealed: Option<Duration>,
    dead: i64,
    limbo: i64,
}

/// Asks the database; `None` when it does not answer in time.
pub(super) async fn measure(app: &App) -> Option<Measured> {
    match timeout(PATIENCE, ask(app)).await {
        Ok(Ok(measured)) => Some(measured),
        Ok(Err(error)) => {
            tracing::warn!(?error, "what waits can't be measured");
            None
        }
        Err(_) => {
            tracing::warn!("what waits can't be measured within {PATIENCE:?}");
            None
        }
    }
}

async fn ask(app: &App) -> Result<Measured, AppError> {
    let (db, began) = (&app.db, app.clock.now());
    db.ping().await?;
    let answered_in = app.clock.now() - began;
    let scope = Scope::All(Purpose::Casework);
    let (case, unsealed) =
        (standing::oldest_case(db, &scope).await?, standing::oldest_unsealed(db).await?);
    let sms = standing::oldest_message(db, Channel::Sms).await?;
    let mail = standing::oldest_message(db, Channel::Mail).await?;
    let sms_code = standing::oldest_code(db, Channel::Sms).await?;
    let mail_code = standing::oldest_code(db, Channel::Mail).await?;
    let dead = standing::dead_messages(db).await?;
    let now = app.clock.now();
    let limbo = standing::pages_in_limbo(db, &scope, now).await?;
    let age = |since: Option<OffsetDateTime>| since.map(|since| now - since);
    Ok(Measured {
        answered_in,
        case: age(case),
        sms: age(sms),
        mail: age(mail),
        sms_code: age(sms_code),
        mail_code: age(mail_code),
        unsealed: age(unsealed),
        dead,
        limbo,
    })
}

/// Writes what was measured, and what this process knows without asking.
pub(super) fn write(app: &App, measured: Option<&Measured>, page: &mut Page) {
    let up = u8::from(measured.is_some());
    gauge(page, "sothon_database_up", "Whether the database answers.", up);
    let connections = app.db.connections();
    let name = "sothon_database_connections";
    page.begin(name, "gauge", "Connections to the database that are open.");
    page.line(name, &[("state", "busy")], connections.open.saturating_sub(connections.idle));
    page.line(name, &[("state", "idle")], connections.idle);
    let help = "The most connections of this process.";
    gauge(page, "sothon_database_connections_max", help, connections.most);
    let help = "Passwords that are being compared or wait for it.";
    gauge(page, "sothon_passwords_waiting", help, staff::passwords_waiting());
    if let Some(measured) = measured {
        write_measured(measured, page);
    }
}

fn write_measured(measured: &Measured, page: &mut Page) {
    let help = "How long a connection of the pool and one question took.";
    gauge(page, "sothon_database_answer_seconds", help, seconds(measured.answered_in));
    let age = |age: Option<Duration>| seconds(age.unwrap_or_default());
    let help = "The age of the oldest case that is not decided.";
    gauge(page, "sothon_case_oldest_seconds", help, age(measured.case));
    let name = "sothon_outbox_oldest_seconds";
    page.begin(name, "gauge", "The age of the oldest message that waits.");
    page.line(name, &[("channel", Channel::Sms.code())], age(measured.sms));
    page.line(name, &[("channel", Channel::Mail.code())], age(measured.mail));
    let name = "sothon_outbox_oldest_code_seconds";
    page.begin(name, "gauge", "The age of the oldest code that waits.");
    page.line(name, &[("channel", Channel::Sms.code())], age(measured.sms_code));
    page.line(name, &[("channel", Channel::Mail.code())], age(measured.mail_code));
    let help = "Messages to people that were given up and that no office has followed.";
    gauge(page, "sothon_outbox_dead", help, measured.dead);
    let help = "Pages of papers that should have been received or failed and are neither.";
    gauge(page, "sothon_paper_pages_in_limbo", help, measured.limbo);
    let help = "The age of the oldest audit row that is not sealed.";
    gauge(page, "sothon_audit_unsealed_seconds", help, age(measured.unsealed));
}

fn gauge(page: &mut Page, name: &str, help: &str, value: impl std::fmt::Display) {
    page.begin(name, "gauge", help);
    page.line(name, &[], value);
}
