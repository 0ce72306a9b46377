//! The demo as it is started.

mod import;
mod phone;
mod run;
