//! Two officers decide an amount where no rule is known, through the use cases alone.

mod journey;
mod locked;
mod once;
mod pages;
mod refused;
mod setting;
mod tied;
