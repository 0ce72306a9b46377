//! Benchmarks of a built Sothon. Each prints date, command, median and what else ran.

mod calculate;
mod enquiry;
mod fingerprint;

use std::process::Command;

use anyhow::{Context, Result, ensure};

pub use calculate::{Calculate, calculate};
pub use enquiry::{Enquiry, Measured, enquiry, read};
pub use fingerprint::{Fingerprint, fingerprint};

fn date() -> Result<String> {
    Ok(format!("date      {}", shell("date", &["-u", "+%Y-%m-%d %H:%M UTC"])?))
}

fn load_of_the_machine() -> Result<String> {
    let averages = std::fs::read_to_string("/proc/loadavg")?;
    let averages: Vec<&str> = averages.split(' ').take(3).collect();
    let processors = std::thread::available_parallelism()?;
    Ok(format!("load      {} (1, 5, 15 minutes, on {processors} processors)", averages.join(" ")))
}

fn shell(program: &str, arguments: &[&str]) -> Result<String> {
    let output = Command::new(program).args(arguments).output();
    let output = output.with_context(|| format!("{program}: is it installed?"))?;
    let (out, err) =
        (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    ensure!(output.status.success(), "{program}: {out}{err}");
    Ok(out.trim().to_owned())
}
