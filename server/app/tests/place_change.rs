//! Two administrators keep the register of places and devices, through the use cases alone; and an agent works
//! at one branch of it.

mod counter;
mod effect;
mod refused;
mod setting;
