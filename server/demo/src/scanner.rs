//! `sothon-demo scanner`: the mock scanner of `server/scanner`, with the folders of the demo.

use std::sync::Arc;

use anyhow::Context;
use sothon_adapters::clock::SystemClock;
use sothon_cli::args::Common;
use sothon_cli::beside;
use sothon_cli::house::{Place, become_sothon};
use sothon_scanner::{AUTHORITY, Scanner, bound, may_be_for};

/// What can be typed after `scanner`.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    common: Common,
    /// The first port that is tried, up to 4600.
    #[arg(long, default_value_t = 4501)]
    port: u16,
    /// What the captures are for; never Production.
    #[arg(long, default_value = "Developer")]
    environment: String,
}

/// Serves captures until it is ended.
pub(crate) fn run(args: &Args) -> anyhow::Result<()> {
    // Before anything of this machine is touched.
    may_be_for(&args.environment)?;
    let place = Place::choose(&args.common)?;
    // The portal of the demo has that user, and reads what is written here.
    become_sothon(&place)?;
    let folder = place.data.join("demo").join("scanner");
    let scanner = Scanner::new(&folder, &place.keys, &args.environment, Arc::new(SystemClock))?;
    let runtime = tokio::runtime::Runtime::new().context("starting the runtime")?;
    runtime.block_on(async {
        let at = bound(args.port).await?;
        let words = args.common.words();
        let root = folder.join(AUTHORITY);
        let values =
            [("address", at.1.as_str().into()), ("root", root.display().to_string().into())];
        beside(format_args!("{}\n", words.with("cli-scanner-running", &values)));
        Arc::new(scanner).serve(at).await
    })
}
