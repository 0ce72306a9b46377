//! Talking to the person at the terminal: answers on standard output, everything else beside it.

use std::process::ExitCode;

/// The exit code, after a failure was told as one line: the step, then its causes.
pub fn report(done: anyhow::Result<()>) -> ExitCode {
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("sothon: {error:#}");
            ExitCode::FAILURE
        }
    }
}
