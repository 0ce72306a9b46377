//! Checks of PostgreSQL, without changing anything.

use std::path::Path;
use std::sync::Arc;

use sothon_adapters::entropy::SystemEntropy;
use sothon_domain::access::StaffRole;
use sothon_store::{Db, KeyRing, StoreError, death_report, staff};

use super::finding::{Finding, causes};
use crate::args::{Common, ServeArgs};
use crate::house::Place;

/// Where Debian puts the programs.
const DEBIAN: &str = "/usr/lib/postgresql";
/// Debian's folders and this set-up's own must hold both.
const PROGRAMS: [&str; 2] = ["postgres", "initdb"];

/// The database given, or the programs of a private one.
pub(super) async fn examine(
    (common, args): (&Common, &ServeArgs),
    place: &Place,
    keys: bool,
) -> Vec<Finding> {
    match common.database_url() {
        Some(url) => {
            let mut findings = vec![roles(common, url)];
            if keys {
                findings.extend(connection(url, place, args).await);
            }
            findings
        }
        None => vec![programs(common.postgres_bin.as_deref())],
    }
}

fn programs(configured: Option<&Path>) -> Finding {
    let complete = |folder: &Path| PROGRAMS.iter().all(|name| folder.join(name).is_file());
    if let Some(folder) = configured {
        let shown = folder.display().to_string();
        return match complete(folder) {
            true => Finding::fine("doctor-postgres-fine", shown),
            false => Finding::problem("doctor-postgres-not-there", shown),
        };
    }
    let versions = std::fs::read_dir(DEBIAN).into_iter().flatten().filter_map(Result::ok);
    let found = versions
        .map(|version| version.path())
        .filter(|folder| {
            let name = folder.file_name().and_then(|name| name.to_str()?.parse::<u32>().ok());
            name.is_some_and(|number| number >= 15)
        })
        .map(|folder| folder.join("bin"))
        .find(|folder| complete(folder));
    match found {
        Some(folder) => Finding::fine("doctor-postgres-fine", folder.display().to_string()),
        None => Finding::problem("doctor-postgres-missing", ""),
    }
}

/// The role that serves requests is another than the one that migrates.
fn roles(common: &Common, url: &str) -> Finding {
    let role = |url: &str| {
        let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
        rest.split('@').next().map(|user| user.split(':').next().unwrap_or_default().to_owned())
    };
    let serving = role(url).unwrap_or_default();
    let same =
        common.database_owner_url().is_some_and(|owner| role(owner).as_ref() == Some(&serving));
    if same || serving == "postgres" || serving == sothon_cluster::OWNER {
        Finding::problem("doctor-role-too-strong", serving)
    } else {
        Finding::fine("doctor-role-fine", serving)
    }
}

async fn connection(url: &str, place: &Place, args: &ServeArgs) -> Vec<Finding> {
    let keys = match KeyRing::load(&place.keys) {
        Ok(keys) => keys,
        Err(error) => return vec![Finding::problem("doctor-keys-unreadable", causes(&error))],
    };
    let db = match Db::connect(url, keys, Arc::new(SystemEntropy)).await {
        Ok(db) => db,
        Err(error) => return vec![Finding::problem("doctor-database-silent", causes(&error))],
    };
    let mut findings = vec![tables(&db).await];
    if args.death_registry().is_some() {
        findings.extend(death_registry(&db).await);
    }
    db.close().await;
    findings
}

/// When the last entry of the civil registry was read, and how many were passed over since the beginning. Nothing where
/// the tables do not answer: that is told already.
async fn death_registry(db: &Db) -> Vec<Finding> {
    let Ok(Some(read)) = death_report::read_so_far(db).await else { return Vec::new() };
    let (date, time) = (read.read_at.date(), read.read_at.time());
    let shown = format!("{date} {:02}:{:02} UTC", time.hour(), time.minute());
    let counted = |key, count: i64| Finding::fine(key, count.to_string());
    vec![
        Finding::fine("doctor-death-registry-read", shown),
        counted("doctor-death-registry-unreadable", read.unreadable),
        counted("doctor-death-registry-unopened", read.unopened),
    ]
}

async fn tables(db: &Db) -> Finding {
    // Any question will do that touches a table of ours.
    match staff::count(db, StaffRole::Administrator).await {
        Ok(_) => Finding::fine("doctor-database-fine", ""),
        Err(error @ StoreError::Database(_)) => {
            Finding::problem("doctor-database-not-migrated", causes(&error))
        }
        Err(error) => Finding::problem("doctor-database-silent", causes(&error)),
    }
}
