//! Complaints through the use cases alone: never at the desk they are about, answered in time or lifted once.

#[path = "complaint/counter.rs"]
mod counter;
#[path = "complaint/desk.rs"]
mod desk;
#[path = "complaint/late.rs"]
mod late;
#[path = "complaint/named.rs"]
mod named;
#[path = "complaint/setting.rs"]
mod setting;
#[path = "complaint/unnamed.rs"]
mod unnamed;
