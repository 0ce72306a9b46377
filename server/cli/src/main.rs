//! The `sothon` command.

use std::process::ExitCode;

fn main() -> ExitCode {
    sothon_cli::main()
}
