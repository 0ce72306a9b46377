//! Two administrators change the staff, through the use cases alone.

mod effect;
mod proof;
mod refused;
mod setting;
