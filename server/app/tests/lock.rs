//! The emergency lock and the trusted contact, through the use cases alone.

#[path = "lock/contact.rs"]
mod contact;
#[path = "lock/gate.rs"]
mod gate;
#[path = "lock/journey.rs"]
mod journey;
#[path = "lock/setting.rs"]
mod setting;
#[path = "lock/unlock.rs"]
mod unlock;
