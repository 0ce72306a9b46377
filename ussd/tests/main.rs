//! The menu and the gateways' wire forms.

mod africas_talking;
mod cases;
mod claims;
mod journeys;
mod random_keys;
mod reported;
mod restcomm;
mod smpp;
mod smpp_link;
mod support;
mod told;
mod voice;
