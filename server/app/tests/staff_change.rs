//! Two administrators change the staff, through the use cases alone.

#[path = "staff_change/effect.rs"]
mod effect;
#[path = "staff_change/proof.rs"]
mod proof;
#[path = "staff_change/refused.rs"]
mod refused;
#[path = "staff_change/setting.rs"]
mod setting;
