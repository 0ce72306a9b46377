//! The phone service from the dial to the last screen, in three tongues, with its faults.

#[path = "ussd/faults.rs"]
mod faults;
#[path = "ussd/handset.rs"]
mod handset;
#[path = "ussd/journeys.rs"]
mod journeys;
#[path = "ussd/lifted.rs"]
mod lifted;
#[path = "ussd/lock.rs"]
mod lock;
#[path = "ussd/repeats.rs"]
mod repeats;
#[path = "ussd/sealed.rs"]
mod sealed;
