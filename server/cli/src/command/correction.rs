//! `sothon correction list`.

use anyhow::Context;
use sothon_app::correction;
use sothon_domain::access::Actor;

use super::session::with_app;
use crate::args::Common;
use crate::say::say;

/// Prints reference, time, datum and text of the latest reports.
pub(crate) fn list(common: &Common, most: i64) -> anyhow::Result<()> {
    let words = common.words();
    with_app(common, async |app| {
        let reports = correction::list(app, &Actor::system("terminal"), most)
            .await
            .context("reading the reports")?;
        if reports.is_empty() {
            say!("{}", words.get("cli-corrections-none"));
        }
        for report in reports {
            let (date, time) = (
                words.short_date(sothon_domain::effects::legal_date(report.at)),
                words.time(report.at),
            );
            say!("{}  {date} {time}  {}", report.reference, report.datum);
            for line in report.text.lines() {
                say!("   {line}");
            }
        }
        Ok(())
    })
}
