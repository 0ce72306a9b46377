//! The phone service from the dial to the last screen, in three tongues, with its faults.

mod appeals;
mod change_pin;
mod claim_calls;
mod claims;
mod delegates;
mod dropped;
mod events;
mod faults;
mod handset;
mod joined;
mod journeys;
mod lifted;
mod lock;
mod not_me;
mod renewal;
mod renewal_number;
mod renewal_refused;
mod renewal_scene;
mod renewal_staff;
mod repeats;
mod reported;
mod sealed;
mod service;
mod told;
mod voice;
