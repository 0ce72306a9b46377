//! The report of a death through the use cases alone: it stops nothing by itself, and *I am alive* ends a hold.

#[path = "death_report/fed.rs"]
mod fed;
#[path = "death_report/holds.rs"]
mod holds;
#[path = "death_report/limits.rs"]
mod limits;
#[path = "death_report/lives.rs"]
mod lives;
#[path = "death_report/money.rs"]
mod money;
#[path = "death_report/money_guards.rs"]
mod money_guards;
#[path = "death_report/money_once.rs"]
mod money_once;
#[path = "death_report/once.rs"]
mod once;
#[path = "death_report/registry.rs"]
mod registry;
#[path = "death_report/registry_again.rs"]
mod registry_again;
#[path = "death_report/registry_facts.rs"]
mod registry_facts;
#[path = "death_report/registry_once.rs"]
mod registry_once;
#[path = "death_report/related.rs"]
mod related;
#[path = "death_report/setting.rs"]
mod setting;
#[path = "death_report/tell.rs"]
mod tell;
#[path = "death_report/told.rs"]
mod told;
