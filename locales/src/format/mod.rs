//! How each language writes amounts, dates, times and lengths of service.
//!
//! The words in them are messages of `format.ftl`; only digits and separators are decided here.

mod calendar;
pub(crate) mod digits;
mod money;
