//! Talking to the person at the terminal: answers on standard output, everything else beside it.

use std::fmt::Arguments;
use std::io::{self, ErrorKind, Write};
use std::process::ExitCode;

/// Prints a line of an answer; see [`answer`].
macro_rules! say {
    ($($said:tt)*) => { $crate::say::answer(format_args!("{}\n", format_args!($($said)*))) };
}

/// Prints a part of an answer without ending its line; see [`answer`].
macro_rules! say_text {
    ($($said:tt)*) => { $crate::say::answer(format_args!($($said)*)) };
}

pub(crate) use {say, say_text};

/// The one way to standard output. A reader who has read enough, such as `head`, is no fault: the rest is not
/// printed, and the command goes on with what it does. Panics when it can't be written for another reason,
/// such as a full disk, so that half an answer is not taken for the whole.
pub(crate) fn answer(said: Arguments<'_>) {
    match io::stdout().lock().write_fmt(said) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            panic!("writing to standard output: {error}")
        }
        Ok(()) | Err(_) => {}
    }
}

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
