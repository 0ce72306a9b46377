//! Two officers decide an amount where no rule is known, through the use cases alone.

#[path = "award_decision/journey.rs"]
mod journey;
#[path = "award_decision/locked.rs"]
mod locked;
#[path = "award_decision/once.rs"]
mod once;
#[path = "award_decision/pages.rs"]
mod pages;
#[path = "award_decision/refused.rs"]
mod refused;
#[path = "award_decision/setting.rs"]
mod setting;
