//! Load on a running server, by `wrk`.

use anyhow::{Context, Result, ensure};
use clap::Args;

use super::{date, load_of_the_machine, shell};

/// Pages of one signed-in pensioner. Start the server in release with demo people first.
#[derive(Args, Debug)]
pub struct Enquiry {
    /// Address of the page.
    #[arg(long, default_value = "http://localhost:8080/my-pension")]
    pub url: String,
    /// Cookie of a signed-in session, as `name=value`.
    #[arg(long)]
    pub cookie: String,
    /// Connections at once.
    #[arg(long, default_value_t = 32, value_parser = clap::value_parser!(u16).range(1..))]
    pub connections: u16,
    /// Seconds of one run.
    #[arg(long, default_value_t = 10, value_parser = clap::value_parser!(u16).range(1..))]
    pub seconds: u16,
    /// Runs; the median counts.
    #[arg(long, default_value_t = 3, value_parser = clap::value_parser!(u16).range(1..))]
    pub runs: u16,
}

/// Runs the load and answers with a report to print: date, command, median and what else ran.
///
/// # Errors
/// When `wrk` is missing, and when any answer was not a success: such a number means nothing.
pub fn enquiry(load: &Enquiry) -> Result<String> {
    let mut results = Vec::new();
    for _ in 0..load.runs {
        results.push(read(&run(load)?)?);
    }
    results.sort_by_key(|run| run.hundredths);
    let median = &results[results.len() / 2];
    Ok(format!(
        "{}\ncommand   cargo xtask bench enquiry --url {} --connections {} --seconds {} --runs {}\n\
         median    {}.{:02} pages/s, 99 % within {}\n{}, wrk beside the server",
        date()?,
        load.url,
        load.connections,
        load.seconds,
        load.runs,
        median.hundredths / 100,
        median.hundredths % 100,
        median.slowest_of_99,
        load_of_the_machine()?,
    ))
}

/// What one run measured.
#[derive(Debug, PartialEq, Eq)]
pub struct Measured {
    /// Pages per second, in hundredths.
    pub hundredths: u64,
    /// Latency within which 99 of 100 pages came, with its unit.
    pub slowest_of_99: String,
}

/// What browsers send, so that pages are measured compressed, as people get them.
const ACCEPTS: &str = "Accept-Encoding: gzip, deflate, br";

fn run(load: &Enquiry) -> Result<String> {
    let (connections, seconds) = (load.connections.to_string(), format!("{}s", load.seconds));
    let cookie = format!("Cookie: {}", load.cookie);
    shell(
        "wrk",
        &[
            "-t1",
            "-c",
            &connections,
            "-d",
            &seconds,
            "--latency",
            "-H",
            &cookie,
            "-H",
            ACCEPTS,
            &load.url,
        ],
    )
}

/// Reads what `wrk --latency` prints.
///
/// # Errors
/// When pages failed or a number is missing.
pub fn read(output: &str) -> Result<Measured> {
    ensure!(
        !output.contains("Non-2xx or 3xx") && !output.contains("Socket errors"),
        "not every answer was a page; is the cookie still signed in?\n{output}"
    );
    let field = |name: &str| {
        let line = output.lines().find_map(|line| line.trim().strip_prefix(name));
        line.map(|rest| rest.trim().to_owned()).with_context(|| format!("wrk printed no {name}"))
    };
    let rate = field("Requests/sec:")?;
    let (whole, part) = rate.split_once('.').unwrap_or((&rate, "0"));
    let part = format!("{part:0<2}");
    let hundredths = whole.parse::<u64>()? * 100 + part[..2].parse::<u64>()?;
    Ok(Measured { hundredths, slowest_of_99: field("99%")? })
}
