//! Pictures made anew, the scanner and the stores of files, against real bytes and servers that answer.

#[path = "papers/clamd.rs"]
mod clamd;
#[path = "papers/files.rs"]
mod files;
#[path = "papers/pictures.rs"]
mod pictures;
