//! Complaints through the use cases alone: never at the desk they are about, answered in time or lifted once.

mod counter;
mod desk;
mod late;
mod named;
mod setting;
mod unnamed;
