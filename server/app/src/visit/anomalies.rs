//! What of the certificates of the last days somebody should look at.

use sothon_domain::access::{Actor, Scope};
use sothon_domain::effects::legal_date;
use sothon_domain::visit::{Finding, Thresholds, findings};
use sothon_store::visit::{self, CountedBy, CountedOf};
use time::{Date, Duration, OffsetDateTime};

use crate::authorisation::{UseCase, authorise};
use crate::{App, AppError};

/// How far back is counted.
const LOOKS_BACK: Duration = Duration::days(30);

/// How many scanners, agents or branches are counted; there are fewer.
const MOST: i64 = 1_000;

/// The list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Anomalies {
    /// The first day that is counted.
    pub since: Date,
    /// From where on something is in the list.
    pub from: Thresholds,
    /// Scanners, by their serial numbers.
    pub devices: Vec<Unusual>,
    /// Agents, by their addresses.
    pub agents: Vec<Unusual>,
    /// Branches, by their codes.
    pub branches: Vec<Unusual>,
}

/// One of which something is unusual.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unusual {
    /// Which, and what was counted.
    pub of: CountedOf,
    /// What is unusual; at least one.
    pub findings: Vec<Finding>,
}

/// What is unusual of the people in the actor's reach, whoever gave the most certificates first. It changes nothing, and
/// nothing follows from it alone.
pub async fn anomalies(app: &App, actor: &Actor) -> Result<Anomalies, AppError> {
    let scope = authorise(actor, UseCase::SeeAnomalies)?;
    let since = app.clock.now() - LOOKS_BACK;
    Ok(Anomalies {
        since: legal_date(since),
        from: app.settings.anomalies,
        devices: unusual(app, &scope, CountedBy::Device, since).await?,
        agents: unusual(app, &scope, CountedBy::Agent, since).await?,
        branches: unusual(app, &scope, CountedBy::Branch, since).await?,
    })
}

async fn unusual(
    app: &App,
    scope: &Scope,
    by: CountedBy,
    since: OffsetDateTime,
) -> Result<Vec<Unusual>, AppError> {
    let from = &app.settings.anomalies;
    let counted = visit::counted(&app.db, scope, by, (since, from), MOST).await?;
    let line = |of: CountedOf| Unusual { findings: findings(of.figures, from), of };
    Ok(counted.into_iter().map(line).filter(|one| !one.findings.is_empty()).collect())
}
