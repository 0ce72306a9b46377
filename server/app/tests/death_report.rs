//! The report of a death through the use cases alone: it stops nothing by itself, and *I am alive* ends a hold.

mod fed;
mod holds;
mod limits;
mod lives;
mod money;
mod money_guards;
mod money_once;
mod once;
mod reached;
mod registry;
mod registry_again;
mod registry_facts;
mod registry_once;
mod related;
mod setting;
mod tell;
mod told;
