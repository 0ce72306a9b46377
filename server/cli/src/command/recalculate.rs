//! `sothon recalculate`.

use sothon_app::recalculation::recalculate;
use sothon_domain::access::Actor;

use super::session::with_app;
use crate::args::Common;

/// Works everybody's pension out again and prints how many decisions the rules explain.
pub(crate) fn run(common: &Common) -> anyhow::Result<()> {
    with_app(common, async |app| {
        let done = recalculate(app, &Actor::system("terminal")).await?;
        println!("{}", done.say(common.words()));
        Ok(())
    })
}
