//! The pure core of Sothon: people, money, Khmer text, pension rules and their working.
//!
//! Deliberately absent: I/O, async, a clock, randomness and floating point. Time and randomness come
//! in as arguments (see [`effects`]).

pub mod access;
pub mod account_change;
pub mod activation;
pub mod audit_search;
pub mod award_decision;
pub mod back_office;
pub mod casework;
pub mod claimant;
pub mod complaint;
pub mod death_report;
pub mod delegate;
pub mod delivery;
pub mod effects;
pub mod estimate;
pub mod finger;
pub mod flow;
pub mod gazetteer;
pub mod ghost;
pub mod khmer;
pub mod letter;
pub mod life_certificate;
pub mod likeness;
pub mod machine;
pub mod masked;
pub mod message_choices;
pub mod message_form;
pub mod money;
pub mod paper;
pub mod part_date;
pub mod payee;
pub mod payment_state;
pub mod pension;
pub mod person;
pub mod person_lock;
pub mod personal_data;
pub mod phone_binding;
pub mod pin;
pub mod pin_renewal;
pub mod place_change;
pub mod recovery;
pub mod second_person;
pub mod service;
pub mod staff_change;
pub mod staff_sign_on;
pub mod tie;
pub mod trusted_contact;
mod typed;
pub mod undelivered;
pub mod visit;
pub mod working_days;
pub mod year_month;
