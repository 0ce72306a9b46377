//! Pictures made anew, the scanner and the stores of files, against real bytes and servers that answer.

mod clamd;
mod files;
mod pictures;
