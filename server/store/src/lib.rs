//! The only SQL of Sothon: one module per noun, one file per verb.
//!
//! Every query on a private table takes a [`Scope`](sothon_domain::access::Scope) and calls
//! `in_scope` in SQL, so that fetching and the permission check are one act. Writes go through
//! [`Tx`], which can't be committed without its audit row.
//!
//! Deliberately absent: rules, a clock, a source of ids, and calls to anything but PostgreSQL.

pub mod account_change;
pub mod activation;
pub mod age_out;
pub mod audit;
pub mod award_decision;
pub mod award_version;
pub mod award_working;
pub mod back_office;
pub mod branch;
pub mod calculation;
pub mod case_file;
pub mod claim_call;
pub mod claimant;
pub mod complaint;
pub mod correction_report;
pub mod death_report;
pub mod decided_fact;
pub mod delegation;
pub mod delegation_request;
pub mod file_reading;
pub mod finger;
pub mod flow_draft;
pub mod former_phone;
pub mod import;
pub mod kept_form;
pub mod key_rotation;
pub mod letter;
pub mod life_reminder;
pub mod machine;
pub mod machine_try;
pub mod membership;
pub mod message_outbox;
pub mod message_receipt;
pub mod my_pension;
pub mod paper;
pub mod passkey;
pub mod payee;
pub mod payment;
pub mod payment_date;
pub mod person;
pub mod person_lock;
pub mod phone_binding;
pub mod pin_renewal;
pub mod place;
pub mod place_change;
pub mod record_merge;
pub mod recovery;
pub mod sign_in_code;
pub mod staff;
pub mod staff_change;
pub mod staff_invite;
pub mod staff_passkey;
pub mod standing;
pub mod trusted_contact;
pub mod undelivered;
pub mod ussd_number;
pub mod ussd_pin;
pub mod vault;
pub mod visit;

mod award;
mod db;
mod error;
mod migrate;
mod reference;
mod scope_args;
mod tx;
mod written;

pub use award::Award;
pub use db::{Connections, Db};
pub use error::StoreError;
pub use migrate::{is_migrated, migrate};
pub use tx::{Act, Claim, Subject, Tx};
pub use vault::{KeyRing, KeyRingError, Vault, VaultError};
