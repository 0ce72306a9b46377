//! The emergency lock, the trusted contact and the guard of the bank account, through the use cases alone.

#[path = "lock/account.rs"]
mod account;
#[path = "lock/contact.rs"]
mod contact;
#[path = "lock/contact_case.rs"]
mod contact_case;
#[path = "lock/gate.rs"]
mod gate;
#[path = "lock/journey.rs"]
mod journey;
#[path = "lock/money.rs"]
mod money;
#[path = "lock/reply.rs"]
mod reply;
#[path = "lock/setting.rs"]
mod setting;
#[path = "lock/unlock.rs"]
mod unlock;
