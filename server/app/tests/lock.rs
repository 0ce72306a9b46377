//! The emergency lock, the trusted contact and the guard of the bank account, through the use cases alone.

mod account;
mod contact;
mod contact_case;
mod gate;
mod journey;
mod money;
mod money_appeal;
mod reply;
mod setting;
mod unlock;
