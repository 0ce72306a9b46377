//! Foreign things: one module for each, behind the traits of `sothon_app::port` and
//! `sothon_domain::effects`.
//!
//! Deliberately absent: rules of any kind, SQL.

pub mod clamd;
pub mod clock;
pub mod death_folder;
pub mod demo_sms;
pub mod entropy;
pub mod ephemeral;
pub mod files;
pub mod finger;
pub mod oidc;
pub mod pdf;
pub mod pictures;
pub mod sbi;
pub mod smpp;
pub mod sms;
pub mod smtp;
pub mod voice_folder;

mod web_client;
