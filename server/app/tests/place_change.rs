//! Two administrators keep the register of places and devices, through the use cases alone; and an agent works
//! at one branch of it.

#[path = "place_change/counter.rs"]
mod counter;
#[path = "place_change/effect.rs"]
mod effect;
#[path = "place_change/refused.rs"]
mod refused;
#[path = "place_change/setting.rs"]
mod setting;
