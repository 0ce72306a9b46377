//! `sothon migrate`.

use anyhow::Context;

use super::session::with_app;
use crate::args::Common;
use crate::say::say;

/// Runs the migrations that have not run. The private database migrates whenever it is opened.
pub(crate) fn run(common: &Common) -> anyhow::Result<()> {
    match common.database_owner_url().or(common.database_url()) {
        Some(url) => {
            let runtime = tokio::runtime::Runtime::new().context("starting the runtime")?;
            runtime.block_on(sothon_store::migrate(url)).context("migrating the database")?;
        }
        None => with_app(common, async |_| Ok(()))?,
    }
    say!("{}", common.words().get("cli-migrated"));
    Ok(())
}
