//! Talking to the person at the terminal: answers on standard output, everything else beside it. Neither a reader
//! who has read enough nor one who never listened is a fault.

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

/// Says a line beside the answer, such as where the portal is or what failed; see [`beside`].
macro_rules! say_beside {
    ($($said:tt)*) => { $crate::say::beside(format_args!("{}\n", format_args!($($said)*))) };
}

pub(crate) use {say, say_beside, say_text};

/// Standard output. A reader who has read enough, such as `head`, is no fault: the rest is not printed, and the
/// command goes on with what it does.
#[derive(Debug, Clone, Copy)]
pub struct Answers;

impl Write for Answers {
    fn write(&mut self, said: &[u8]) -> io::Result<usize> {
        match io::stdout().lock().write(said) {
            Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(said.len()),
            written => written,
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match io::stdout().lock().flush() {
            Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
            flushed => flushed,
        }
    }
}

/// The one way to [`Answers`] for a command. Panics when it can't be written for another reason than its
/// reader's, such as a full disk, so that half an answer is not taken for the whole.
pub fn answer(said: Arguments<'_>) {
    if let Err(error) = Answers.write_fmt(said) {
        panic!("writing to standard output: {error}")
    }
}

/// The one way beside standard output. Where nobody reads it, or it can't be written, there is nobody to tell:
/// the command goes on.
pub fn beside(said: Arguments<'_>) {
    let _ = io::stderr().lock().write_fmt(said);
}

/// The exit code, after a failure was told as one line: the step, then its causes.
pub fn report(done: anyhow::Result<()>) -> ExitCode {
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            say_beside!("sothon: {error:#}");
            ExitCode::FAILURE
        }
    }
}
