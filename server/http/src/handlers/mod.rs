//! Handlers, on the same paths as their addresses.

pub(crate) mod acting_for;
pub(crate) mod activate;
pub(crate) mod assets;
pub(crate) mod cases;
pub(crate) mod claim_record;
pub(crate) mod complain;
pub(crate) mod demo;
pub(crate) mod draft_papers;
pub(crate) mod health;
pub(crate) mod help;
pub(crate) mod home;
pub(crate) mod machines;
pub(crate) mod my_pension;
pub(crate) mod not_right;
mod paper_sending;
pub(crate) mod phone_pin;
pub(crate) mod report;
pub(crate) mod report_death;
pub(crate) mod sign_in;
pub(crate) mod staff;
pub(crate) mod staff_invite;
mod step_form;
pub(crate) mod verify;
pub(crate) mod what_if;
pub(crate) mod who_looked;
