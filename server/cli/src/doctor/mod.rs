//! `sothon doctor`: what is wrong with this set-up, and what to do.

mod database;
mod finding;
mod surroundings;

use std::process::ExitCode;

use anyhow::Context;

use crate::args::{Common, ServeArgs};
use crate::house::Place;
use crate::say::{report, say};
use finding::Finding;

/// Prints one line for each check; 1 if any of them found a problem.
pub(crate) fn command(common: &Common, args: &ServeArgs) -> ExitCode {
    match examine(common, args) {
        Ok(findings) => print(common, &findings),
        Err(error) => report(Err(error)),
    }
}

fn print(common: &Common, findings: &[Finding]) -> ExitCode {
    let words = common.words();
    for finding in findings {
        say!("{}", finding.say(words));
    }
    let problems = findings.iter().filter(|finding| finding.is_problem()).count();
    let count = i64::try_from(problems).unwrap_or(i64::MAX);
    say!("{}", words.with("doctor-summary", &[("problems", count.into())]));
    if problems == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn examine(common: &Common, args: &ServeArgs) -> anyhow::Result<Vec<Finding>> {
    let place = Place::choose(common)?;
    let runtime = tokio::runtime::Runtime::new().context("starting the runtime")?;
    runtime.block_on(async {
        let mut findings = vec![surroundings::clock(), surroundings::folders(&place)];
        let keys = surroundings::keys(common, &place);
        let keys_are_good = !keys.is_problem();
        findings.push(keys);
        findings.extend(database::examine((common, args), &place, keys_are_good).await);
        findings.push(surroundings::redis(common).await);
        findings.push(surroundings::sms(args));
        findings.push(surroundings::smsc_of(args));
        findings.push(surroundings::mail(args).await);
        findings.push(surroundings::back_office(args));
        findings.push(surroundings::death_registry(args).await);
        findings.push(surroundings::sign_on(common, args).await);
        findings.push(surroundings::port(args, &place));
        findings.push(surroundings::gateway(args));
        findings.push(surroundings::origin(common));
        Ok(findings)
    })
}
