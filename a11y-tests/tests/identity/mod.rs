//! Who one is and who may act for one: each way as a person goes it, in Khmer, with every page looked at.

mod account;
mod activation;
mod claimant;
mod delegates;
mod lock;
mod phone;
mod pin;
mod places;
mod staff;
