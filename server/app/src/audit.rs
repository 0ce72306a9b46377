//! An auditor searches the trail of what was done. Every look is itself a row of the trail; nothing but codes,
//! references and labels is shown.

use serde_json::Value;
use sothon_domain::access::Actor;
use sothon_domain::audit_search::{About, AuditSearch, SearchFault, TypedSearch};
use sothon_domain::effects::{PHNOM_PENH, legal_date};
use sothon_store::audit::{self, Search};
use sothon_store::{Act, Subject, person};
use time::{Date, OffsetDateTime};

use crate::authorisation::{UseCase, authorise};
use crate::{App, AppError};

pub use sothon_store::audit::{Seal, SealedTo};

/// How many rows a page holds.
pub const PAGE: i64 = 50;

/// What one key of a row's detail says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    /// Nothing.
    Nothing,
    /// Yes or no.
    Flag(bool),
    /// Codes, references and counts; whatever is built of several stays as JSON.
    Text(String),
}

/// A row of the trail, as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Its number.
    pub id: i64,
    /// When.
    pub at: OffsetDateTime,
    /// Address of the member of staff who did it, or the label of whoever else.
    pub actor: String,
    /// The name of the act.
    pub act: String,
    /// Label of to whom or what.
    pub subject: String,
    /// Its detail, key by key.
    pub detail: Vec<(String, Said)>,
    /// How it stands to its seal.
    pub seal: Seal,
}

impl From<audit::Found> for Found {
    fn from(row: audit::Found) -> Self {
        Self {
            id: row.id,
            at: row.at,
            actor: row.staff.unwrap_or(row.actor),
            act: row.act,
            subject: row.subject,
            detail: said(row.detail),
            seal: row.seal,
        }
    }
}

/// The detail key by key; one without a key is shown as it is.
fn said(detail: String) -> Vec<(String, Said)> {
    let Ok(Value::Object(keys)) = serde_json::from_str(&detail) else {
        return vec![(String::new(), Said::Text(detail))];
    };
    let one = |(key, value)| {
        let said = match value {
            Value::Null => Said::Nothing,
            Value::Bool(flag) => Said::Flag(flag),
            Value::String(text) => Said::Text(text),
            value => Said::Text(value.to_string()),
        };
        (key, said)
    };
    keys.into_iter().map(one).collect()
}

/// A page of the trail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trail {
    /// The rows, the newest first.
    pub rows: Vec<Found>,
    /// How far the trail is sealed.
    pub sealed: Option<SealedTo>,
}

/// How far the trail is sealed, before anything is looked for.
pub async fn state(app: &App, actor: &Actor) -> Result<Option<SealedTo>, AppError> {
    authorise(actor, UseCase::ReadAudit)?;
    Ok(audit::sealed_to(&app.db).await?)
}

/// Searches the trail in the reach of the actor's office; `before` is the number of the last row that was seen.
/// The look is written down before anything is shown. A member number that nobody has finds nothing.
pub async fn search(
    app: &App,
    actor: &Actor,
    typed: &TypedSearch,
    before: Option<i64>,
) -> Result<Result<Trail, Vec<SearchFault>>, AppError> {
    let scope = authorise(actor, UseCase::ReadAudit)?;
    let at = app.clock.now();
    let wanted = match AuditSearch::read(typed, legal_date(at)) {
        Ok(wanted) => wanted,
        Err(faults) => return Ok(Err(faults)),
    };
    let (subject, reference) = match &wanted.about {
        None => (None, None),
        Some(About::Case(reference)) => (None, Some(reference.to_string())),
        Some(About::Member(number)) => {
            let found = person::find_by_member_number(&app.db, &scope, number).await?;
            let label = found.map(|found| format!("person:{}", found.person));
            (Some(label.unwrap_or_else(|| "unknown member".to_owned())), None)
        }
    };
    let detail = serde_json::json!({
        "act": wanted.act,
        "actor": wanted.actor,
        "about": subject,
        "case": reference,
        "from": wanted.from.to_string(),
        "until": wanted.until.to_string(),
        "before": before,
    });
    let tx = app.db.begin().await?;
    let looked = Subject::Other("audit".to_owned());
    tx.commit(Act { actor, act: "audit.read", subject: looked, at, detail, event: false }).await?;
    let search = Search {
        from: midnight(wanted.from),
        until: midnight(wanted.until.next_day().unwrap_or(wanted.until)),
        act: wanted.act.as_deref(),
        actor: wanted.actor.as_deref(),
        subject: subject.as_deref(),
        reference: reference.as_deref(),
        before,
        limit: PAGE,
    };
    let rows =
        audit::search(&app.db, &scope, &search).await?.into_iter().map(Found::from).collect();
    Ok(Ok(Trail { rows, sealed: audit::sealed_to(&app.db).await? }))
}

/// The instant at which a legal date begins.
fn midnight(date: Date) -> OffsetDateTime {
    date.midnight().assume_offset(PHNOM_PENH)
}
