//! The phone service from the dial to the last screen, in three tongues, with its faults.

#[path = "ussd/appeals.rs"]
mod appeals;
#[path = "ussd/change_pin.rs"]
mod change_pin;
#[path = "ussd/claim_calls.rs"]
mod claim_calls;
#[path = "ussd/claims.rs"]
mod claims;
#[path = "ussd/delegates.rs"]
mod delegates;
#[path = "ussd/dropped.rs"]
mod dropped;
#[path = "ussd/events.rs"]
mod events;
#[path = "ussd/faults.rs"]
mod faults;
#[path = "ussd/handset.rs"]
mod handset;
#[path = "ussd/joined.rs"]
mod joined;
#[path = "ussd/journeys.rs"]
mod journeys;
#[path = "ussd/lifted.rs"]
mod lifted;
#[path = "ussd/lock.rs"]
mod lock;
#[path = "ussd/not_me.rs"]
mod not_me;
#[path = "ussd/renewal.rs"]
mod renewal;
#[path = "ussd/renewal_number.rs"]
mod renewal_number;
#[path = "ussd/renewal_refused.rs"]
mod renewal_refused;
#[path = "ussd/renewal_scene.rs"]
mod renewal_scene;
#[path = "ussd/renewal_staff.rs"]
mod renewal_staff;
#[path = "ussd/repeats.rs"]
mod repeats;
#[path = "ussd/reported.rs"]
mod reported;
#[path = "ussd/sealed.rs"]
mod sealed;
#[path = "ussd/service.rs"]
mod service;
#[path = "ussd/told.rs"]
mod told;
#[path = "ussd/voice.rs"]
mod voice;
