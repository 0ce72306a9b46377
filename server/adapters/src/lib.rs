//! Foreign things: one module for each, behind the traits of `sothon_app::port` and
//! `sothon_domain::effects`.
//!
//! Deliberately absent: rules of any kind, SQL.

pub mod clock;
pub mod demo_sms;
pub mod entropy;
pub mod ephemeral;
pub mod oidc;
pub mod pdf;
pub mod sms;
pub mod smtp;
