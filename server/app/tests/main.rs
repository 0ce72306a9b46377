//! The use cases on a real PostgreSQL.

mod award_decision;
mod case;
mod complaint;
mod cut;
mod death_report;
mod duplicates;
mod finger;
mod forget;
mod import;
mod keys;
mod letter;
mod lock;
mod mail;
mod merge;
mod payee;
mod place_change;
mod recomputation;
mod second_person;
mod staff;
mod staff_change;
mod ussd;
mod ussd_pin;
